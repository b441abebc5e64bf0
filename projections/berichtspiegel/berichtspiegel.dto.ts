import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { PagineringQuery, TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsDatum, IsGemeentecode, IsId, IsKenmerk } from '../../src/platform/http/validators.js';

const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;
const AANTAL = { type: 'integer' } as const;
const HELE_DAGEN = { type: 'integer', nullable: true } as const;
const DAGEN = { type: 'number', nullable: true } as const;

export const AFWIJZINGSOORTEN = ['bericht', 'declaratieregel'] as const;
export type Afwijzingsoort = (typeof AFWIJZINGSOORTEN)[number];

export class AfwijzingenQuery extends PagineringQuery {
  @ApiPropertyOptional({
    description: 'Eerste dag waarop de berichten binnenkwamen.',
    format: 'date',
    example: '2026-09-01',
  })
  @IsOptional()
  @IsDatum()
  van?: string;

  @ApiPropertyOptional({
    description: 'Laatste dag waarop de berichten binnenkwamen.',
    format: 'date',
    example: '2026-09-30',
  })
  @IsOptional()
  @IsDatum()
  tot?: string;

  @ApiPropertyOptional({
    description: 'Gemeentecode (4 cijfers) of AGB-code (8 cijfers) van de afzender.',
    example: '98000101',
  })
  @IsOptional()
  @Matches(/^[0-9]{4}(?:[0-9]{4})?$/, { message: 'afzender is een gemeentecode (4 cijfers) of AGB-code (8 cijfers).' })
  afzender?: string;

  @ApiPropertyOptional({ description: 'BerichtCode van de standaard: 418 is de WMO305.', example: '418' })
  @IsOptional()
  @Matches(/^[0-9]{3}$/, { message: 'berichtcode heeft drie cijfers, bijvoorbeeld 418.' })
  berichtcode?: string;

  @ApiPropertyOptional({ description: 'Alleen afwijzingen met deze retourcode (lijst WJ001).', example: '9019' })
  @IsOptional()
  @Matches(/^[0-9S][0-9]{3}$/, { message: 'retourcode heeft vier tekens, bijvoorbeeld 9019 of S300.' })
  retourcode?: string;
}

export class AfwijzingDto {
  @ApiProperty({
    description: 'Een bericht dat in zijn geheel is afgewezen, of een regel van een declaratie (323).',
    enum: AFWIJZINGSOORTEN,
    example: 'bericht',
  })
  soort!: Afwijzingsoort;

  @ApiProperty({
    description: 'Gemeentecode of AGB-code van de afzender; leeg als die niet vaststaat.',
    example: '98000101',
    nullable: true,
    type: String,
  })
  afzender!: string | null;

  @ApiProperty({
    description: 'Id van de aanbieder; leeg als de afzender geen geregistreerde aanbieder is.',
    ...UUID,
    nullable: true,
    type: String,
  })
  aanbiederId!: string | null;

  @ApiProperty({
    description: 'Naam van de aanbieder.',
    example: 'Stichting De Korenmolen',
    nullable: true,
    type: String,
  })
  aanbieder!: string | null;

  @ApiProperty({
    description: 'BerichtCode; leeg als die niet te lezen was.',
    example: '418',
    nullable: true,
    type: String,
  })
  berichtcode!: string | null;

  @ApiProperty({
    description: 'Code van lijst WJ001; leeg als de standaard er geen code voor heeft.',
    example: '9019',
    nullable: true,
    type: String,
  })
  retourcode!: string | null;

  @ApiProperty({
    description: 'Wat de code zegt.',
    example: 'Een start of stop verwijst met ToewijzingNummer naar een toewijzing.',
  })
  tekst!: string;

  @ApiProperty({
    description: 'De regels van de standaard of van Kroniek die deze code gaven.',
    type: [String],
    example: ['TOEWIJZING_ONBEKEND'],
  })
  regels!: string[];

  @ApiProperty({ description: 'Berichten of declaratieregels met deze code.', example: 3, ...AANTAL })
  aantal!: number;

  @ApiProperty({
    description: 'Alle berichten van deze soort, of alle declaratieregels, van deze afzender in de periode.',
    example: 40,
    ...AANTAL,
  })
  totaal!: number;

  @ApiProperty({
    description: 'Aantal als deel van het totaal, in honderdsten van een procent (750 is 7,5%).',
    example: 750,
    ...AANTAL,
  })
  aandeelBasispunten!: number;
}

export class AfwijzingenAntwoord {
  @ApiProperty({ description: 'Aantal combinaties van afzender, bericht en code.', example: 1, ...AANTAL })
  aantal!: number;

  @ApiProperty({ description: 'Berichten die binnenkwamen; dezelfde tekst telt een keer.', example: 120, ...AANTAL })
  berichten!: number;

  @ApiProperty({ description: 'Berichten daarvan die zijn afgewezen.', example: 9, ...AANTAL })
  afgewezenBerichten!: number;

  @ApiProperty({ description: 'Beoordeelde regels van declaraties (323).', example: 400, ...AANTAL })
  declaratieregels!: number;

  @ApiProperty({ description: 'Regels daarvan die zijn afgewezen.', example: 22, ...AANTAL })
  afgewezenDeclaratieregels!: number;

  @ApiProperty({ description: 'De meeste afwijzingen eerst.', type: [AfwijzingDto] })
  resultaten!: AfwijzingDto[];
}

class BerichtlooptijdenfilterQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Toegewezen op of na deze dag.', format: 'date', example: '2026-01-01' })
  @IsOptional()
  @IsDatum()
  van?: string;

  @ApiPropertyOptional({ description: 'Toegewezen op of voor deze dag.', format: 'date', example: '2026-12-31' })
  @IsOptional()
  @IsDatum()
  tot?: string;

  @ApiPropertyOptional({ description: 'Alleen deze aanbieder.', ...UUID })
  @IsOptional()
  @IsId()
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Alleen dit product.', example: '02A03' })
  @IsOptional()
  @IsKenmerk()
  productcode?: string;

  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0603' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;
}

export class BerichtlooptijdenQuery extends IntersectionType(BerichtlooptijdenfilterQuery, PagineringQuery) {}

export class BerichtlooptijdDto {
  @ApiProperty({ description: 'Id van de aanbieder.', ...UUID })
  aanbiederId!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'Stichting De Korenmolen' })
  aanbieder!: string;

  @ApiProperty({ description: 'Productcode.', example: '02A03' })
  productcode!: string;

  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0603' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Toewijzingen, zonder de ingetrokken.', example: 12, ...AANTAL })
  toewijzingen!: number;

  @ApiProperty({ description: 'Toewijzingen waarvan de zorg is gestart.', example: 10, ...AANTAL })
  gestart!: number;

  @ApiProperty({
    description: 'Zonder start, niet geweigerd en niet voorbij de einddatum.',
    example: 1,
    ...AANTAL,
  })
  open!: number;

  @ApiProperty({
    description: 'Dagen sinds de toewijzing van wie het langst wacht.',
    example: 31,
    type: 'integer',
    nullable: true,
  })
  langstOpenDagen!: number | null;

  @ApiProperty({
    description: 'Mediaan van de dagen tussen het vastleggen van de toewijzing (301) en van de start (305).',
    example: 9.5,
    ...DAGEN,
  })
  mediaanDagenTotMelding!: number | null;

  @ApiProperty({
    description: 'Negen van de tien starts waren binnen zoveel dagen gemeld.',
    example: 21,
    ...HELE_DAGEN,
  })
  p90DagenTotMelding!: number | null;

  @ApiProperty({
    description:
      'Mediaan van de dagen tussen de toewijzingsdatum en de eerste dag zorg; onder nul als de zorg eerder begon.',
    example: 8,
    ...DAGEN,
  })
  mediaanDagenTotStart!: number | null;

  @ApiProperty({ description: 'Bij negen van de tien begon de zorg binnen zoveel dagen.', example: 18, ...HELE_DAGEN })
  p90DagenTotStart!: number | null;
}

export class BerichtlooptijdenAntwoord {
  @ApiProperty({ description: 'Aantal combinaties van aanbieder, product en gemeente.', example: 1, ...AANTAL })
  aantal!: number;

  @ApiProperty({ description: 'De dag waarop dit geldt.', format: 'date', example: '2026-09-30' })
  geldigOp!: string;

  @ApiProperty({ description: 'Toewijzingen in de hele lijst.', example: 12, ...AANTAL })
  toewijzingen!: number;

  @ApiProperty({ description: 'Daarvan zonder start.', example: 1, ...AANTAL })
  open!: number;

  @ApiProperty({ description: 'Mediaan over de hele lijst van de dagen tot de melding.', example: 9.5, ...DAGEN })
  mediaanDagenTotMelding!: number | null;

  @ApiProperty({ description: 'Mediaan over de hele lijst van de dagen tot de start.', example: 8, ...DAGEN })
  mediaanDagenTotStart!: number | null;

  @ApiProperty({ description: 'De langste looptijd tot de melding eerst.', type: [BerichtlooptijdDto] })
  resultaten!: BerichtlooptijdDto[];
}
