import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { PagineringQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsDatum, IsId } from '../../src/platform/http/validators.js';
import { HERKOMSTEN, type Herkomst } from './audittrail.projection.js';

const tekst = { message: '$property is een tekst van 1 tot 300 tekens.' };

export class AudittrailQuery extends PagineringQuery {
  @ApiPropertyOptional({ description: 'Pseudoniem van wie handelde.', example: 'demo:consulent:h5' })
  @IsOptional()
  @IsString(tekst)
  @Length(1, 300, tekst)
  actor?: string;

  @ApiPropertyOptional({ description: 'Soort dossier.', example: 'contract' })
  @IsOptional()
  @IsString(tekst)
  @Length(1, 300, tekst)
  aggregaat?: string;

  @ApiPropertyOptional({ description: 'Een dossier.', example: 'contract-0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsOptional()
  @IsString(tekst)
  @Length(1, 300, tekst)
  stream?: string;

  @ApiPropertyOptional({ description: 'Soort gebeurtenis.', example: 'ContractSigned' })
  @IsOptional()
  @IsString(tekst)
  @Length(1, 300, tekst)
  type?: string;

  @ApiPropertyOptional({
    description:
      'Hoe het binnenkwam: als bericht, als bestand met berichten, ingevoerd, of door Kroniek zelf vastgesteld.',
    enum: HERKOMSTEN,
    example: 'invoer',
  })
  @IsOptional()
  @IsIn([...HERKOMSTEN], { message: `herkomst moet een van ${HERKOMSTEN.join(', ')} zijn.` })
  herkomst?: Herkomst;

  @ApiPropertyOptional({
    description: 'Alles wat uit een vraag voortkwam.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
    format: 'uuid',
  })
  @IsOptional()
  @IsId()
  correlatieId?: string;

  @ApiPropertyOptional({ description: 'Vastgelegd vanaf deze dag.', example: '2026-01-01', format: 'date' })
  @IsOptional()
  @IsDatum()
  vanaf?: string;

  @ApiPropertyOptional({ description: 'Vastgelegd tot en met deze dag.', example: '2026-12-31', format: 'date' })
  @IsOptional()
  @IsDatum()
  tot?: string;

  @ApiPropertyOptional({
    description:
      'Alleen regels van voor deze logpositie: geef hier volgende uit het vorige antwoord. Dat blijft snel, hoe ver u ook teruggaat; een hoge pagina niet.',
    example: '1042',
    pattern: '^[0-9]{1,18}$',
  })
  @IsOptional()
  @Matches(/^[0-9]{1,18}$/, { message: 'voorPositie moet een logpositie zijn, bijvoorbeeld 1042.' })
  voorPositie?: string;
}

export class InzageDto {
  @ApiProperty({
    description: 'Pseudoniem van de client.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
    format: 'uuid',
  })
  clientId!: string;

  @ApiProperty({ description: 'Opgegeven doel.', example: 'huisbezoek' })
  doel!: string;

  @ApiProperty({ description: 'Welke gegevens zijn getoond.', example: ['achternaam', 'adres'], type: [String] })
  gegevens!: readonly string[];
}

export class AuditRegelDto {
  @ApiProperty({
    description: 'Kenmerk van de gebeurtenis.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
    format: 'uuid',
  })
  gebeurtenisId!: string;

  @ApiProperty({ description: 'Logpositie.', example: '1042' })
  positie!: string;

  @ApiProperty({ description: 'Dossier.', example: 'contract-0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  stream!: string;

  @ApiProperty({ description: 'Volgnummer in het dossier, vanaf 0.', example: 0, type: 'integer' })
  revisie!: number;

  @ApiProperty({ description: 'Soort dossier.', example: 'contract' })
  aggregaat!: string;

  @ApiProperty({ description: 'Kenmerk van het dossier.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  aggregaatId!: string;

  @ApiProperty({ description: 'Soort gebeurtenis.', example: 'ContractSigned' })
  type!: string;

  @ApiProperty({ description: 'Pseudoniem van wie handelde.', example: 'demo:contractmanager:h5' })
  actor!: string;

  @ApiProperty({
    description: 'Rol van wie handelde; systeem voor een beleidsregel of termijn.',
    example: 'contractmanager',
  })
  rol!: string;

  @ApiProperty({
    description: 'Gemeente of aanbieder van wie handelde.',
    example: '0637',
    type: String,
    nullable: true,
  })
  organisatie!: string | null;

  @ApiProperty({ description: 'Regio.', example: 'h5' })
  regio!: string;

  @ApiProperty({ description: 'Wanneer het in de werkelijkheid gold: een datum of tijdstip.', example: '2026-03-01' })
  geldigOp!: string;

  @ApiProperty({ description: 'Wanneer het is vastgelegd.', example: '2026-03-01T09:30:00.000Z', format: 'date-time' })
  vastgelegdTijdstip!: string;

  @ApiProperty({
    description: 'Verbindt alles wat uit een vraag voortkwam.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
  })
  correlatieId!: string;

  @ApiProperty({
    description: 'Opdracht of gebeurtenis die dit veroorzaakte.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
  })
  oorzaakId!: string;

  @ApiProperty({ description: 'Doelbinding.', example: 'contractbeheer' })
  verwerkingsactiviteit!: string;

  @ApiProperty({
    description: 'Versie van de regioconfiguratie waarop is besloten.',
    example: 'h5-1',
    type: String,
    nullable: true,
  })
  configuratieversie!: string | null;

  @ApiProperty({
    description: 'Hoe het binnenkwam: bericht, bestand, invoer of kroniek (door Kroniek zelf vastgesteld).',
    enum: HERKOMSTEN,
    example: 'bericht',
  })
  herkomst!: Herkomst;

  @ApiProperty({ description: 'Inzage in persoonsgegevens, met het doel.', type: InzageDto, nullable: true })
  inzage!: InzageDto | null;
}

export class AudittrailAntwoord {
  @ApiProperty({
    description: 'Aantal gebeurtenissen dat aan de vraag voldoet; er wordt niet verder geteld dan geteldTot.',
    example: 1,
    type: 'integer',
  })
  aantal!: number;

  @ApiProperty({ description: 'Is aantal zo groot, dan zijn het er zo veel of meer.', example: 10000, type: 'integer' })
  geteldTot!: number;

  @ApiProperty({
    description: 'Geef dit als voorPositie voor het volgende deel; leeg aan het eind.',
    example: '992',
    type: String,
    nullable: true,
  })
  volgende!: string | null;

  @ApiProperty({ description: 'De nieuwste eerst.', type: [AuditRegelDto] })
  resultaten!: AuditRegelDto[];
}
