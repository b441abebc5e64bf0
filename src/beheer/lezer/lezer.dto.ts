import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import { IsVrijeTekst } from '../../platform/http/validators.js';

const REDEN = 'reden moet een korte tekst zijn, zonder burgerservicenummer.';

export class RedenInvoer {
  @ApiProperty({ description: 'Waarom; staat in de audittrail.', example: 'Dubbel aangeleverd, zie melding 12.' })
  @IsVrijeTekst({ message: REDEN })
  reden!: string;
}

export class RedenOfGeenInvoer {
  @ApiPropertyOptional({
    description: 'Waarom; staat in de audittrail.',
    example: 'Na herstel van de fout in versie 0.4.',
    type: String,
    nullable: true,
  })
  @IsOptional()
  @IsVrijeTekst({ message: REDEN })
  reden?: string | null;
}

export class OpnieuwInvoer extends RedenOfGeenInvoer {
  @ApiProperty({
    description: 'Het dossier dat apart staat.',
    example: 'contract-0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
  })
  @Length(3, 300, { message: 'stream moet de naam zijn van een dossier dat apart staat.' })
  stream!: string;
}

export class OverslaanInvoer extends RedenInvoer {
  @ApiProperty({
    description: 'Het dossier dat apart staat.',
    example: 'contract-0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
  })
  @Length(3, 300, { message: 'stream moet de naam zijn van een dossier dat apart staat.' })
  stream!: string;

  @ApiProperty({
    description: 'Kenmerk van de gebeurtenis die niet kon worden verwerkt.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
    format: 'uuid',
  })
  @IsUUID(undefined, { message: 'gebeurtenisId moet het kenmerk (UUID) zijn van de gebeurtenis op de lijst.' })
  gebeurtenisId!: string;
}

export class WisselInvoer extends RedenOfGeenInvoer {
  @ApiProperty({ description: 'De gerede generatie.', example: 2, type: 'integer' })
  @IsInt({ message: 'generatie moet het nummer van een gerede generatie zijn.' })
  @Min(1, { message: 'generatie moet het nummer van een gerede generatie zijn.' })
  generatie!: number;

  @ApiPropertyOptional({ description: 'Ook wisselen als de vergelijking verschilt; dan is een reden nodig.' })
  @IsOptional()
  @IsBoolean({ message: 'ookBijVerschil moet true of false zijn.' })
  ookBijVerschil?: boolean;
}

export class LezerPad {
  @ApiProperty({ description: 'Naam van het leesmodel, het beleid of de termijnen.', example: 'contractregister' })
  @IsString()
  lezer!: string;
}

export class OpdrachtPad {
  @ApiProperty({ description: 'Kenmerk van de opdracht op de lijst.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsString()
  opdrachtId!: string;
}

export class LezerAntwoord {
  @ApiProperty({ description: 'De lezer waarover is besloten.', example: 'contractregister' })
  readonly lezer!: string;
}

export class OpdrachtAntwoord {
  @ApiProperty({ description: 'De opdracht waarover is besloten.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  readonly opdrachtId!: string;
}

export class GeparkeerdDossierDto {
  @ApiProperty({ description: 'Het leesmodel, het beleid of de termijnen.', example: 'contractregister' })
  readonly lezer!: string;
  @ApiProperty({
    description: 'Het dossier dat apart staat.',
    example: 'contract-0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
  })
  readonly stream!: string;
  @ApiProperty({ description: 'De gebeurtenis die niet kon worden verwerkt.', format: 'uuid' })
  readonly gebeurtenisId!: string;
  @ApiProperty({ description: 'Logpositie van die gebeurtenis.', example: '1042' })
  readonly positie!: string;
  @ApiProperty({ description: 'Soort gebeurtenis.', example: 'ContractSigned' })
  readonly gebeurtenistype!: string;
  @ApiProperty({ description: 'Waarom het niet lukte.', example: 'Cannot read properties of undefined' })
  readonly fout!: string;
  @ApiProperty({ description: 'Hoe vaak het is geprobeerd.', example: 1, type: 'integer' })
  readonly pogingen!: number;
  @ApiProperty({ description: 'Sinds wanneer het apart staat (UTC).', format: 'date-time' })
  readonly sinds!: string;
  @ApiProperty({ description: 'Gebeurtenissen die wachten, die ene meegeteld.', example: 1, type: 'integer' })
  readonly gebeurtenissen!: number;
}

export class GeparkeerdAntwoord {
  @ApiProperty({ type: [GeparkeerdDossierDto], description: 'De dossiers die apart staan, per lezer.' })
  readonly resultaten!: readonly GeparkeerdDossierDto[];
}

export class GeweigerdeOpdrachtDto {
  @ApiProperty({ description: 'Kenmerk van de opdracht.' })
  readonly opdrachtId!: string;
  @ApiProperty({ description: 'Het beleid of de termijn die haar gaf.', example: 'starttermijn' })
  readonly lezer!: string;
  @ApiProperty({ description: 'Soort opdracht.', example: 'RequireVerbeterplan' })
  readonly opdracht!: string;
  @ApiProperty({ description: 'Het dossier van de gebeurtenis die ertoe leidde.', type: String, nullable: true })
  readonly stream!: string | null;
  @ApiProperty({ description: 'Logpositie van die gebeurtenis.', type: String, nullable: true })
  readonly positie!: string | null;
  @ApiProperty({ description: 'Code van de regel die weigerde.', example: 'VERBETERPLAN_AL_VEREIST' })
  readonly code!: string;
  @ApiProperty({ description: 'De melding van die regel.' })
  readonly melding!: string;
  @ApiProperty({ description: 'Hoe vaak het is geprobeerd.', example: 1, type: 'integer' })
  readonly pogingen!: number;
  @ApiProperty({ description: 'Wanneer de regel weigerde (UTC).', format: 'date-time' })
  readonly sinds!: string;
}

export class GeweigerdAntwoord {
  @ApiProperty({ type: [GeweigerdeOpdrachtDto], description: 'De oudste eerst, ten hoogste 500.' })
  readonly resultaten!: readonly GeweigerdeOpdrachtDto[];
}
