import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AANLEIDINGEN, TERMIJNEN, UITKOMSTEN } from '../../src/inkoop/bestedingsruimte/bestedingsruimte.events.js';
import { PagineringQuery, TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsId } from '../../src/platform/http/validators.js';

const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;
const DAG = { format: 'date', example: '2026-06-30' } as const;
const LEEG = { nullable: true, type: String } as const;
const CENTEN = { type: 'integer', example: 25_000_000 } as const;

export const RUIMTESTANDEN = ['komt-nog', 'loopt', 'afgelopen'] as const;
export type Ruimtestand = (typeof RUIMTESTANDEN)[number];
export const SIGNAALSTANDEN = ['open', 'besloten', 'vervallen'] as const;
export type Bestedingssignaalstand = (typeof SIGNAALSTANDEN)[number];

class BestedingsruimtefilterQuery {
  @ApiPropertyOptional({ description: 'Alleen onder dit contract.', ...UUID })
  @IsOptional()
  @IsId()
  contractId?: string;

  @ApiPropertyOptional({ description: 'Alleen van deze aanbieder.', ...UUID })
  @IsOptional()
  @IsId()
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Alleen deze stand op geldigOp.', enum: RUIMTESTANDEN, example: 'loopt' })
  @IsOptional()
  @IsIn([...RUIMTESTANDEN], { message: `stand is een van: ${RUIMTESTANDEN.join(', ')}.` })
  stand?: Ruimtestand;

  @ApiPropertyOptional({
    description: 'Alleen waar het laatste signaal zo staat.',
    enum: SIGNAALSTANDEN,
    example: 'open',
  })
  @IsOptional()
  @IsIn([...SIGNAALSTANDEN], { message: `signaal is een van: ${SIGNAALSTANDEN.join(', ')}.` })
  signaal?: Bestedingssignaalstand;
}

export class BestedingsruimtenQuery extends IntersectionType(
  BestedingsruimtefilterQuery,
  PagineringQuery,
  TijdreisQuery,
) {}

export class RuimtewijzigingDto {
  @ApiProperty({ description: 'Dag vanaf wanneer het bedrag geldt.', ...DAG })
  vanaf!: string;

  @ApiProperty({ description: 'Bedrag voor de hele periode, in eurocenten.', ...CENTEN })
  bedrag!: number;

  @ApiProperty({ description: 'Het bedrag ervoor, in eurocenten.', ...CENTEN })
  vorigBedrag!: number;

  @ApiProperty({ description: 'Waarom.', example: 'Meer vraag in de gemeente.' })
  reden!: string;

  @ApiProperty({ description: 'Waar dit staat.', example: 'Addendum 2' })
  bron!: string;
}

export class BestedingssignaalDto {
  @ApiProperty({ description: 'Id van het signaal.', ...UUID })
  signaalId!: string;

  @ApiProperty({ description: 'Waarom de termijnen begonnen.', enum: AANLEIDINGEN, example: 'drempel' })
  aanleiding!: string;

  @ApiProperty({ description: 'Wat bij een dreigende overschrijding is gemeld.', example: null, ...LEEG })
  toelichting!: string | null;

  @ApiProperty({ description: 'Dag waarop de termijnen begonnen.', ...DAG })
  begonnenOp!: string;

  @ApiProperty({ description: 'Wat toen was goedgekeurd, in eurocenten.', ...CENTEN })
  besteedBedrag!: number;

  @ApiProperty({ description: 'De bestedingsruimte van toen, in eurocenten.', ...CENTEN })
  ruimteBedrag!: number;

  @ApiProperty({ description: 'De drempel, in honderdste procenten.', example: 7_000, type: 'integer' })
  drempelBasispunten!: number;

  @ApiProperty({
    description: 'Waar de drempel en de termijnen staan.',
    enum: ['regioprofiel', 'contractstandaard'],
    example: 'contractstandaard',
  })
  regelbron!: string;

  @ApiProperty({ description: 'Versie van het regioprofiel van toen.', ...LEEG, example: 'h5/2' })
  configuratieversie!: string | null;

  @ApiProperty({ description: 'Uiterste dag van het overleg.', ...DAG })
  overlegVoor!: string;

  @ApiProperty({ description: 'Dag van het laatste overleg.', ...DAG, ...LEEG })
  overlegOp!: string | null;

  @ApiProperty({ description: 'Uiterste dag van het besluit.', ...DAG })
  besluitVoor!: string;

  @ApiProperty({ description: 'Termijnen die voorbijgingen.', enum: TERMIJNEN, isArray: true, example: ['overleg'] })
  gemisteTermijnen!: string[];

  @ApiProperty({ description: 'Stand op de gevraagde dag.', enum: SIGNAALSTANDEN, example: 'open' })
  stand!: Bestedingssignaalstand;

  @ApiProperty({ description: 'Wat is besloten.', enum: UITKOMSTEN, nullable: true, type: String, example: null })
  uitkomst!: string | null;

  @ApiProperty({ description: 'Dag van het besluit.', ...DAG, ...LEEG })
  besluitOp!: string | null;

  @ApiProperty({ description: 'Kenmerk van het besluit.', ...LEEG, example: 'BESLUIT-2026-88' })
  besluitkenmerk!: string | null;

  @ApiProperty({ description: 'Waarom zo is besloten.', ...LEEG, example: 'De vraag is blijvend hoger.' })
  motivering!: string | null;

  @ApiProperty({ description: 'De clientenstop die volgde.', ...UUID, ...LEEG })
  clientenstopId!: string | null;
}

export class BestedingsruimteDto {
  @ApiProperty({ description: 'Id van de bestedingsruimte.', ...UUID })
  ruimteId!: string;

  @ApiProperty({ description: 'Het contract.', ...UUID })
  contractId!: string;

  @ApiProperty({ description: 'Nummer van het contract.', example: 'H5-12' })
  contractnummer!: string;

  @ApiProperty({ description: 'De aanbieder.', ...UUID })
  aanbiederId!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'De Korenmolen' })
  aanbieder!: string;

  @ApiProperty({ description: 'Eerste dag van de periode.', ...DAG })
  van!: string;

  @ApiProperty({ description: 'Laatste dag van de periode, of eerder als de afspraak eerder eindigde.', ...DAG })
  tot!: string;

  @ApiProperty({ description: 'Hoogste besteding op de gevraagde dag, in eurocenten.', ...CENTEN })
  bedrag!: number;

  @ApiProperty({ description: 'Wat is goedgekeurd voor zorg in de periode, in eurocenten.', ...CENTEN })
  besteedBedrag!: number;

  @ApiProperty({ description: 'Wat over is; negatief bij een overschrijding, in eurocenten.', ...CENTEN })
  resterendBedrag!: number;

  @ApiProperty({ description: 'Deel dat is gebruikt, in honderdste procenten.', example: 7_150, type: 'integer' })
  gebruiktBasispunten!: number;

  @ApiProperty({ description: 'Waarom dit bedrag is afgesproken.', example: 'Besteding 2025 plus de indexatie.' })
  grond!: string;

  @ApiProperty({ description: 'Waar de afspraak staat.', example: 'Contract H5-12, artikel 8.2' })
  bron!: string;

  @ApiProperty({ description: 'Stand op de gevraagde dag.', enum: RUIMTESTANDEN, example: 'loopt' })
  stand!: Ruimtestand;

  @ApiProperty({ description: 'Waarom de afspraak eerder eindigde.', ...LEEG, example: null })
  eindreden!: string | null;

  @ApiProperty({ description: 'Andere bedragen, in volgorde.', type: [RuimtewijzigingDto] })
  wijzigingen!: RuimtewijzigingDto[];

  @ApiProperty({ description: 'Signalen, het laatste eerst.', type: [BestedingssignaalDto] })
  signalen!: BestedingssignaalDto[];
}

export class BestedingsruimtenAntwoord {
  @ApiProperty({ description: 'De dag waarvoor dit geldt.', ...DAG })
  geldigOp!: string;

  @ApiProperty({ description: 'Aantal dat aan de vraag voldoet.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Meest gebruikte eerst.', type: [BestedingsruimteDto] })
  resultaten!: BestedingsruimteDto[];
}
