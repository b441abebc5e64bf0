import { ApiProperty, ApiPropertyOptional, IntersectionType, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { PagineringQuery, TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsDatum, IsGemeentecode, IsKenmerk, IsTijdstip } from '../../src/platform/http/validators.js';
import { NIVEAUS } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { GEBRUIKSOORTEN } from '../../src/regio/regioconfiguratie/regioconfiguratie-gevolgen-facts.js';
import { PublicatieDto } from './publicatie.dto.js';
import { ParameterDto } from './regioconfiguratie.dto.js';

const DATE = { format: 'date', example: '2025-01-01' } as const;
const NO_DATE = { format: 'date', example: null, nullable: true, type: String } as const;
const CODE = { nullable: true, type: String } as const;
/** Any JSON: what a rule says. */
export const WAARDE = {
  nullable: true,
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};
const SLEUTEL = /^[A-Za-z][A-Za-z0-9.-]{0,99}$/;

export class WaardePad {
  @ApiProperty({ description: 'Sleutel van de regel.', example: 'kpi.starttermijn.werkdagen' })
  @Matches(SLEUTEL, { message: 'sleutel moet een sleutel van een regel zijn, bijvoorbeeld contract.maximum.' })
  sleutel!: string;
}

export class WaardeQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Voor deze gemeente; zonder dit veld voor de regio.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Voor dit segment.', example: 'volwassenen' })
  @IsOptional()
  @IsKenmerk({ message: 'segment moet een segmentcode zijn.' })
  segment?: string;

  @ApiPropertyOptional({ description: 'Voor dit product.', example: '02A03' })
  @IsOptional()
  @IsKenmerk({ message: 'product moet een productcode zijn.' })
  product?: string;
}

const MAX_VERSIE = 1_000_000;

export class VerschillenQuery {
  @ApiPropertyOptional({
    description: 'Eerste dag van de vergelijking. Zonder dag en versie: de vorige versie.',
    ...DATE,
  })
  @IsOptional()
  @IsDatum()
  van?: string;

  @ApiPropertyOptional({ description: 'Tweede dag; zonder dit veld vandaag als van een dag is.', ...DATE })
  @IsOptional()
  @IsDatum()
  tot?: string;

  @ApiPropertyOptional({ description: 'Volgnummer van de eerste versie.', example: 1, type: 'integer', minimum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'vanVersie moet het volgnummer van een versie zijn.' })
  @Min(1, { message: 'vanVersie begint bij 1.' })
  @Max(MAX_VERSIE, { message: 'vanVersie is ten hoogste 1000000.' })
  vanVersie?: number;

  @ApiPropertyOptional({ description: 'Volgnummer van de tweede versie.', example: 2, type: 'integer', minimum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'totVersie moet het volgnummer van een versie zijn.' })
  @Min(1, { message: 'totVersie begint bij 1.' })
  @Max(MAX_VERSIE, { message: 'totVersie is ten hoogste 1000000.' })
  totVersie?: number;

  @ApiPropertyOptional({
    description: 'De eerste kant zoals bekend op dit moment.',
    example: '2026-06-01T00:00:00Z',
    format: 'date-time',
  })
  @IsOptional()
  @IsTijdstip()
  vanBekendOp?: string;

  @ApiPropertyOptional({
    description: 'De tweede kant zoals bekend op dit moment.',
    example: '2026-06-01T00:00:00Z',
    format: 'date-time',
  })
  @IsOptional()
  @IsTijdstip()
  totBekendOp?: string;

  @ApiPropertyOptional({
    description: 'De tweede kant in een andere regio, voor rollen die daar mogen kijken.',
    example: 'h5',
  })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,59}$/, { message: 'totRegio moet het kenmerk van een regio zijn.' })
  totRegio?: string;

  @ApiPropertyOptional({ description: 'Alleen verschillen in dit deel van het profiel.', example: 'parameters' })
  @IsOptional()
  @IsKenmerk({ message: 'sectie moet een deel van het profiel zijn, bijvoorbeeld parameters.' })
  sectie?: string;
}

export class GecorrigeerdQuery extends PagineringQuery {
  @ApiPropertyOptional({ description: 'Alleen deze soort.', example: 'contract', enum: GEBRUIKSOORTEN })
  @IsOptional()
  @IsIn([...GEBRUIKSOORTEN], { message: `soort moet een van deze zijn: ${GEBRUIKSOORTEN.join(', ')}.` })
  soort?: string;
}

export class AfwijkingenQuery extends IntersectionType(TijdreisQuery, PagineringQuery) {
  @ApiPropertyOptional({ description: 'Alleen die van deze gemeente.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;
}

export class RegelDto extends OmitType(ParameterDto, ['stand'] as const) {}

export class OverschrevenDto {
  @ApiProperty({ description: 'Niveau van de regel die wordt overschreven.', example: 'regio', enum: NIVEAUS })
  niveau!: string;

  @ApiProperty({ description: 'De regel.', type: RegelDto })
  regel!: object;
}

export class WaardeAntwoord {
  @ApiProperty({ description: 'Sleutel.', example: 'kpi.starttermijn.werkdagen' })
  sleutel!: string;

  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Waarde; leeg als er niets is vastgesteld.', example: 14, ...WAARDE })
  waarde!: unknown;

  @ApiProperty({
    description: 'Vastgesteld, uitdrukkelijk open gelaten, of niet in het profiel genoemd.',
    example: 'vastgesteld',
    enum: ['vastgesteld', 'open', 'ontbreekt'],
  })
  stand!: string;

  @ApiProperty({ description: 'Waar dit staat.', example: 'R-KPI-03; 000 r.130', ...CODE })
  bron!: string | null;

  @ApiProperty({ description: 'Op welk niveau de waarde is gezet.', example: 'regio', enum: [...NIVEAUS], ...CODE })
  niveau!: string | null;

  @ApiProperty({ description: 'De regel die geldt.', type: RegelDto, nullable: true })
  regel!: object | null;

  @ApiProperty({ description: 'Versie die besluiten op deze dag noemen.', example: 'h5-2' })
  versieId!: string;

  @ApiProperty({ description: 'Wie deze waarde het eerst publiceerde.', type: PublicatieDto, nullable: true })
  gepubliceerd!: PublicatieDto | null;

  @ApiProperty({ description: 'Wat deze waarde overschrijft, het naaste niveau eerst.', type: [OverschrevenDto] })
  overschrijft!: readonly OverschrevenDto[];
}

export class ZijdeDto {
  @ApiProperty({ description: 'Regio.', example: 'h5' })
  regio!: string;

  @ApiProperty({ description: 'Dag waarop het geldt; leeg bij een hele versie.', ...NO_DATE })
  geldigOp!: string | null;

  @ApiProperty({ description: 'Versie.', example: 'h5-2' })
  versieId!: string;

  @ApiProperty({ description: 'Zoals bekend op dit moment.', example: null, format: 'date-time', ...CODE })
  bekendOp!: string | null;
}

export class VeldverschilDto {
  @ApiProperty({ description: 'Veld.', example: 'waarde' })
  veld!: string;

  @ApiProperty({ description: 'Eerst.', example: 14, ...WAARDE })
  van!: unknown;

  @ApiProperty({ description: 'Daarna.', example: 10, ...WAARDE })
  tot!: unknown;
}

export class VerschilDto {
  @ApiProperty({ description: 'Deel van het profiel.', example: 'parameters' })
  sectie!: string;

  @ApiProperty({ description: 'Waar het over gaat.', example: 'kpi.starttermijn.werkdagen' })
  onderwerp!: string;

  @ApiProperty({ description: 'Wat er gebeurde.', example: 'gewijzigd', enum: ['nieuw', 'vervallen', 'gewijzigd'] })
  soort!: string;

  @ApiProperty({ description: 'De hele regel eerst; leeg als zij er niet was.', example: null, ...WAARDE })
  van!: unknown;

  @ApiProperty({ description: 'De hele regel daarna; leeg als zij er niet meer is.', example: null, ...WAARDE })
  tot!: unknown;

  @ApiProperty({ description: 'Wat anders is.', type: [VeldverschilDto] })
  velden!: readonly VeldverschilDto[];
}

export class VerschillenAntwoord {
  @ApiProperty({ description: 'De eerste kant.', type: ZijdeDto })
  van!: ZijdeDto;

  @ApiProperty({ description: 'De tweede kant.', type: ZijdeDto })
  tot!: ZijdeDto;

  @ApiProperty({ description: 'Aantal verschillen.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Per deel van het profiel.', type: [VerschilDto] })
  verschillen!: readonly VerschilDto[];
}

export class AfwijkingDto {
  @ApiProperty({ description: 'Id van de afwijking.', format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  afwijkingId!: string;

  @ApiProperty({ description: 'Sleutel van de regel.', example: 'toegang' })
  sleutel!: string;

  @ApiProperty({ description: 'Waarde; leeg als de gemeente niets vaststelt.', example: 'wijkteam', ...WAARDE })
  waarde!: unknown;

  @ApiProperty({ description: 'Gemeente die dit voor zichzelf bepaalt.', example: '0503' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Alleen voor dit segment.', example: null, ...CODE })
  segment!: string | null;

  @ApiProperty({ description: 'Alleen voor dit product.', example: null, ...CODE })
  product!: string | null;

  @ApiProperty({ description: 'Eerste dag.', ...DATE })
  geldigVanaf!: string;

  @ApiProperty({ description: 'Laatste dag, ook na een intrekking.', ...NO_DATE })
  geldigTot!: string | null;

  @ApiProperty({ description: 'Of zij op geldigOp geldt.', example: true })
  geldt!: boolean;

  @ApiProperty({ description: 'Waar dit staat.', example: 'verordening 2025, artikel 3' })
  bron!: string;

  @ApiProperty({ description: 'Besluit van de gemeente.', example: 'collegebesluit 2025-31' })
  besluit!: string;

  @ApiProperty({ description: 'Versie die hiermee ontstond.', example: 'h5-3' })
  versieId!: string;

  @ApiProperty({ description: 'Wie haar vastlegde.', type: PublicatieDto, nullable: true })
  gepubliceerd!: PublicatieDto | null;

  @ApiProperty({
    description: 'Waarom zij niet meer geldt; leeg zolang zij staat.',
    example: null,
    nullable: true,
    type: 'object',
    properties: {
      versieId: { type: 'string', description: 'Versie die hiermee ontstond.' },
      versie: { type: 'integer', description: 'Volgnummer van die versie.' },
      vanaf: { type: 'string', format: 'date', description: 'Eerste dag waarop zij niet meer geldt.' },
      oorzaak: { type: 'string', enum: ['ingetrokken', 'regionaal-vastgelegd'], description: 'Door wie.' },
      reden: { type: 'string', description: 'Reden.' },
    },
  })
  beeindigd!: object | null;
}

export class AfwijkingenAntwoord {
  @ApiProperty({ description: 'Aantal afwijkingen.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'De laatst vastgelegde eerst.', type: [AfwijkingDto] })
  resultaten!: readonly AfwijkingDto[];
}

export class RegelwijzigingDto {
  @ApiProperty({ description: 'Sleutel van de regel.', example: 'contract.maximum' })
  sleutel!: string;

  @ApiProperty({ description: 'Dag waarvoor de regel is gevraagd.', ...DATE })
  op!: string;

  @ApiProperty({ description: 'Waarde waarop is besloten.', example: 8, ...WAARDE })
  van!: unknown;

  @ApiProperty({ description: 'Waarde zoals nu bekend.', example: 9, ...WAARDE })
  tot!: unknown;
}

export class EerdereUitkomstDto {
  @ApiProperty({ description: 'Uiterste dag.', ...NO_DATE })
  uiterste!: string | null;

  @ApiProperty({ description: 'Uitkomst.', example: 'te-laat-gestart', ...CODE })
  uitkomst!: string | null;

  @ApiProperty({ description: 'Versie waaronder.', example: 'h5-1', ...CODE })
  configuratieversie!: string | null;
}

export class GecorrigeerdDto {
  @ApiProperty({ description: 'Soort.', example: 'contract', enum: GEBRUIKSOORTEN })
  soort!: string;

  @ApiProperty({ description: 'Kenmerk van het dossier.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  kenmerk!: string;

  @ApiProperty({ description: 'Nummer of naam.', example: 'H5-2023-001' })
  naam!: string;

  @ApiProperty({ description: 'Id van de aanbieder.', format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  aanbiederId!: string;

  @ApiProperty({ description: 'Dag waarvan de regel gold.', ...DATE })
  peildatum!: string;

  @ApiProperty({ description: 'Versie waaronder is besloten.', example: 'h5-1', ...CODE })
  configuratieversie!: string | null;

  @ApiProperty({
    description: 'Of het besluit staat op de oude regel, nog wordt herrekend, of is herrekend.',
    example: 'rust-op-gecorrigeerde-regel',
    enum: ['rust-op-gecorrigeerde-regel', 'wordt-herrekend', 'herrekend'],
  })
  stand!: string;

  @ApiProperty({ description: 'Regels die nu anders luiden.', type: [RegelwijzigingDto] })
  wijzigingen!: readonly RegelwijzigingDto[];

  @ApiProperty({ description: 'Uiterste dag nu.', ...NO_DATE })
  uiterste!: string | null;

  @ApiProperty({ description: 'Uitkomst nu.', example: 'tijdig-gestart', ...CODE })
  uitkomst!: string | null;

  @ApiProperty({
    description: 'Wat er eerder onder een andere versie uit kwam, het oudste eerst.',
    type: [EerdereUitkomstDto],
  })
  eerder!: readonly EerdereUitkomstDto[];
}

export class GecorrigeerdAntwoord {
  @ApiProperty({ description: 'Aantal.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Per soort en kenmerk.', type: [GecorrigeerdDto] })
  resultaten!: readonly GecorrigeerdDto[];
}
