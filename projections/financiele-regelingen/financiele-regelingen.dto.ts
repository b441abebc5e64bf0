import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsId } from '../../src/platform/http/validators.js';

const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;
const DAG = { format: 'date', example: '2020-06-30' } as const;
const LEEG = { nullable: true, type: String } as const;
const CENTEN = { type: 'integer', example: 12_000_000 } as const;

export const REGELINGSTANDEN = ['komt-nog', 'loopt', 'afgelopen', 'ingetrokken'] as const;
export type Regelingstand = (typeof REGELINGSTANDEN)[number];

class RegelingenfilterQuery {
  @ApiPropertyOptional({ description: 'Alleen van dit contract.', ...UUID })
  @IsOptional()
  @IsId()
  contractId?: string;

  @ApiPropertyOptional({ description: 'Alleen van deze aanbieder.', ...UUID })
  @IsOptional()
  @IsId()
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Alleen deze stand op geldigOp.', enum: REGELINGSTANDEN, example: 'loopt' })
  @IsOptional()
  @IsIn([...REGELINGSTANDEN], { message: `stand is een van: ${REGELINGSTANDEN.join(', ')}.` })
  stand?: Regelingstand;
}

export class RegelingenQuery extends IntersectionType(RegelingenfilterQuery, TijdreisQuery) {}

export class GarantieverrekeningDto {
  @ApiProperty({ description: 'Dag van de verrekening.', ...DAG })
  op!: string;

  @ApiProperty({ description: 'Gegarandeerd over de dagen, in eurocenten.', ...CENTEN })
  gegarandeerdBedrag!: number;

  @ApiProperty({ description: 'Goedgekeurd voor zorg in de dagen, in eurocenten.', ...CENTEN })
  goedgekeurdBedrag!: number;

  @ApiProperty({ description: 'Eerder verrekend, in eurocenten.', ...CENTEN })
  eerderVerrekendBedrag!: number;

  @ApiProperty({ description: 'Te betalen; negatief is terug te betalen, in eurocenten.', ...CENTEN })
  teBetalenBedrag!: number;
}

export class OmzetgarantieDto {
  @ApiProperty({ description: 'Id van de omzetgarantie.', ...UUID })
  garantieId!: string;

  @ApiProperty({ description: 'Het contract.', ...UUID })
  contractId!: string;

  @ApiProperty({ description: 'Nummer van het contract.', example: 'BNO-12' })
  contractnummer!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'De Korenmolen' })
  aanbieder!: string;

  @ApiProperty({ description: 'Eerste dag.', ...DAG })
  van!: string;

  @ApiProperty({ description: 'Laatste dag.', ...DAG })
  tot!: string;

  @ApiProperty({ description: 'Gegarandeerd deel, in honderdste procenten.', example: 9_000, type: 'integer' })
  percentageBasispunten!: number;

  @ApiProperty({ description: 'Eerste dag van de referentie.', ...DAG })
  referentieVan!: string;

  @ApiProperty({ description: 'Laatste dag van de referentie.', ...DAG })
  referentieTot!: string;

  @ApiProperty({ description: 'Omzet in de referentie, in eurocenten.', ...CENTEN })
  referentieomzet!: number;

  @ApiProperty({ description: 'Waarom.', example: 'Zorg viel uit door de pandemie.' })
  grond!: string;

  @ApiProperty({ description: 'Kenmerk van het besluit.', example: 'BESLUIT-2020-14' })
  besluitkenmerk!: string;

  @ApiProperty({ description: 'Dag van het besluit.', ...DAG })
  besluitOp!: string;

  @ApiProperty({ description: 'Stand op de gevraagde dag.', enum: REGELINGSTANDEN, example: 'loopt' })
  stand!: Regelingstand;

  @ApiProperty({ description: 'Waarom zij eerder eindigde of is ingetrokken.', example: null, ...LEEG })
  eindreden!: string | null;

  @ApiProperty({ description: 'Verrekeningen, in volgorde.', type: [GarantieverrekeningDto] })
  verrekeningen!: GarantieverrekeningDto[];
}

export class MeerkostenpostDto {
  @ApiProperty({ description: 'Soort kosten.', example: 'beschermingsmiddelen' })
  kostensoort!: string;

  @ApiProperty({ description: 'Dag waarop de kosten zijn gemaakt.', ...DAG })
  gemaaktOp!: string;

  @ApiProperty({ description: 'Bedrag in eurocenten.', ...CENTEN })
  bedrag!: number;

  @ApiProperty({ description: 'Kenmerk van het bewijsstuk.', example: 'FACTUUR-2020-311' })
  bewijskenmerk!: string;

  @ApiProperty({ description: 'SHA-256 van het bewijsstuk.', example: 'ab'.repeat(32) })
  bewijsSha256!: string;
}

export class MeerkostenvergoedingDto {
  @ApiProperty({ description: 'Id van de vergoeding.', ...UUID })
  vergoedingId!: string;

  @ApiProperty({ description: 'Het contract.', ...UUID })
  contractId!: string;

  @ApiProperty({ description: 'Nummer van het contract.', example: 'BNO-12' })
  contractnummer!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'De Korenmolen' })
  aanbieder!: string;

  @ApiProperty({ description: 'Dag van de vergoeding.', ...DAG })
  vergoedOp!: string;

  @ApiProperty({ description: 'Som van de posten, in eurocenten.', ...CENTEN })
  totaalBedrag!: number;

  @ApiProperty({ description: 'De posten.', type: [MeerkostenpostDto] })
  posten!: MeerkostenpostDto[];
}

export class MeerkostenregelingDto {
  @ApiProperty({ description: 'Id van de regeling.', ...UUID })
  regelingId!: string;

  @ApiProperty({ description: 'Naam.', example: 'Meerkosten RIVM-maatregelen' })
  naam!: string;

  @ApiProperty({ description: 'Eerste dag van kosten die meetellen.', ...DAG })
  van!: string;

  @ApiProperty({ description: 'Laatste dag; leeg is zonder einde.', ...DAG, ...LEEG })
  tot!: string | null;

  @ApiProperty({ description: 'Soorten kosten.', example: ['beschermingsmiddelen'], type: [String] })
  kostensoorten!: string[];

  @ApiProperty({ description: 'Ten hoogste, in eurocenten; leeg is geen maximum.', ...CENTEN, nullable: true })
  maximumBedrag!: number | null;

  @ApiProperty({
    description: 'Vergoed aan alle aanbieders, in eurocenten; leeg voor een aanbieder.',
    ...CENTEN,
    nullable: true,
  })
  vergoedBedrag!: number | null;

  @ApiProperty({ description: 'Waarom.', example: 'Richtlijnen van het RIVM.' })
  grond!: string;

  @ApiProperty({ description: 'Kenmerk van het besluit.', example: 'BESLUIT-2020-15' })
  besluitkenmerk!: string;

  @ApiProperty({ description: 'Dag van het besluit.', ...DAG })
  besluitOp!: string;

  @ApiProperty({ description: 'Stand op de gevraagde dag.', enum: REGELINGSTANDEN, example: 'loopt' })
  stand!: Regelingstand;

  @ApiProperty({ description: 'Waarom zij eindigde.', example: null, ...LEEG })
  eindreden!: string | null;

  @ApiProperty({ description: 'Vergoedingen die u mag zien, in volgorde.', type: [MeerkostenvergoedingDto] })
  vergoedingen!: MeerkostenvergoedingDto[];
}

export class FinancieleRegelingenAntwoord {
  @ApiProperty({ description: 'De dag waarvoor dit geldt.', ...DAG })
  geldigOp!: string;

  @ApiProperty({ description: 'Omzetgaranties, laatste eerst.', type: [OmzetgarantieDto] })
  omzetgaranties!: OmzetgarantieDto[];

  @ApiProperty({ description: 'Regelingen voor meerkosten, laatste eerst.', type: [MeerkostenregelingDto] })
  meerkostenregelingen!: MeerkostenregelingDto[];
}
