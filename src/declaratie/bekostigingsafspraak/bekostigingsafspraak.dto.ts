import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { IsBedrag, IsDatum, IsGemeentecode, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';

const ID = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b16';
const MAX_AANTAL = 10_000_000;

export class AfspraakPad {
  @ApiProperty({ description: 'De afspraak.', example: ID, format: 'uuid' })
  @IsId({ message: 'afspraakId moet het id van een afspraak zijn.' })
  afspraakId!: string;
}

class AfspraakInvoer {
  @ApiProperty({ description: 'De aanbieder.', example: ID, format: 'uuid' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiPropertyOptional({
    description: 'CBS-gemeentecode; leeg voor de hele regio.',
    example: '0193',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsGemeentecode({ message: 'gemeentecode moet vier cijfers zijn, bijvoorbeeld 0193.' })
  gemeentecode?: string | null;

  @ApiProperty({ description: 'Product uit de catalogus van de regio.', example: '07A03' })
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode!: string;

  @ApiProperty({ description: 'Eerste dag.', example: '2018-01-01', format: 'date' })
  @IsDatum({ message: 'van moet een datum zijn, bijvoorbeeld 2018-01-01.' })
  van!: Datum;

  @ApiProperty({ description: 'Laatste dag.', example: '2018-12-31', format: 'date' })
  @IsDatum({ message: 'tot moet een datum zijn, bijvoorbeeld 2018-12-31.' })
  tot!: Datum;

  @ApiProperty({ description: 'Bedrag over de periode in eurocenten.', example: 5_000_000, type: 'integer' })
  @IsBedrag({ message: 'bedrag moet in hele eurocenten zijn, nul of meer.' })
  bedrag!: Bedrag;
}

export class VastBudgetInvoer extends AfspraakInvoer {
  @ApiProperty({ description: 'Dagdelen waarop het budget rust.', example: 1000, type: 'integer' })
  @IsInt({ message: 'dagdelen moet een geheel getal zijn.' })
  @Min(1, { message: 'dagdelen is ten minste 1.' })
  @Max(MAX_AANTAL, { message: 'dagdelen is te hoog.' })
  dagdelen!: number;
}

export class LumpsumInvoer extends AfspraakInvoer {
  @ApiProperty({ description: 'Voor welke taak of populatie, zonder personen.', example: 'Inwoners met dementie' })
  @IsVrijeTekst({ message: 'populatie moet een tekst zijn zonder burgerservicenummer.' })
  populatie!: string;
}

export class SubsidieInvoer extends AfspraakInvoer {
  @ApiProperty({ description: 'Kenmerk van de beschikking.', example: 'BW-2018-004' })
  @IsKenmerk({ message: 'beschikking moet een kenmerk zijn, bijvoorbeeld BW-2018-004.' })
  beschikking!: string;

  @ApiProperty({
    description: 'Resultaten die worden verlangd.',
    example: ['Plaatsen zijn beschikbaar.'],
    type: [String],
  })
  @IsArray({ message: 'resultaten moet een lijst zijn.' })
  @ArrayMinSize(1, { message: 'Noem ten minste een resultaat.' })
  @ArrayMaxSize(50, { message: 'Noem ten hoogste 50 resultaten.' })
  @IsVrijeTekst({ each: true, message: 'resultaten bestaat uit teksten zonder burgerservicenummer.' })
  resultaten!: string[];

  @ApiProperty({ description: 'Voorwaarden.', example: ['Verantwoording per kwartaal.'], type: [String] })
  @IsArray({ message: 'voorwaarden moet een lijst zijn.' })
  @ArrayMaxSize(50, { message: 'Noem ten hoogste 50 voorwaarden.' })
  @IsVrijeTekst({ each: true, message: 'voorwaarden bestaat uit teksten zonder burgerservicenummer.' })
  voorwaarden!: string[];

  @ApiProperty({ description: 'Verplichtingen.', example: ['Deelname aan het overleg.'], type: [String] })
  @IsArray({ message: 'verplichtingen moet een lijst zijn.' })
  @ArrayMaxSize(50, { message: 'Noem ten hoogste 50 verplichtingen.' })
  @IsVrijeTekst({ each: true, message: 'verplichtingen bestaat uit teksten zonder burgerservicenummer.' })
  verplichtingen!: string[];
}

export class DagdelenInvoer {
  @ApiProperty({ description: 'Geleverde dagdelen vanaf het begin van de afspraak.', example: 1101, type: 'integer' })
  @IsInt({ message: 'dagdelen moet een geheel getal zijn.' })
  @Min(0, { message: 'dagdelen is nul of meer.' })
  @Max(MAX_AANTAL, { message: 'dagdelen is te hoog.' })
  dagdelen!: number;

  @ApiProperty({ description: 'Tot en met welke dag.', example: '2018-12-31', format: 'date' })
  @IsDatum({ message: 'tot moet een datum zijn, bijvoorbeeld 2018-12-31.' })
  tot!: Datum;
}

export class PopulatieInvoer {
  @ApiProperty({ description: 'Aantal personen in de populatie.', example: 120, type: 'integer' })
  @IsInt({ message: 'aantal moet een geheel getal zijn.' })
  @Min(0, { message: 'aantal is nul of meer.' })
  @Max(MAX_AANTAL, { message: 'aantal is te hoog.' })
  aantal!: number;

  @ApiProperty({ description: 'Dag waarop zo is geteld.', example: '2018-07-01', format: 'date' })
  @IsDatum({ message: 'peildatum moet een datum zijn, bijvoorbeeld 2018-07-01.' })
  peildatum!: Datum;
}

export class VerrekeningInvoer {
  @ApiPropertyOptional({
    description: 'Wat wordt verrekend; alleen waar de regio dat open liet.',
    enum: ['hele-afwijking', 'boven-band'],
    example: 'boven-band',
    nullable: true,
  })
  @IsOptional()
  @IsIn(['hele-afwijking', 'boven-band'], { message: 'grondslag moet hele-afwijking of boven-band zijn.' })
  grondslag?: 'hele-afwijking' | 'boven-band' | null;

  @ApiPropertyOptional({
    description: 'Het besluit over de grondslag.',
    example: 'Collegebesluit 12',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst({ message: 'besluit moet een tekst zijn zonder burgerservicenummer.' })
  besluit?: string | null;
}

export class SubsidiemaximumInvoer {
  @ApiProperty({ description: 'Product uit de catalogus van de regio.', example: '15A01' })
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode!: string;

  @ApiProperty({ description: 'Het jaar.', example: 2018, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2018.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar!: number;

  @ApiProperty({
    description: 'Maximum in eurocenten voor alle beschikkingen samen.',
    example: 90_000_000,
    type: 'integer',
  })
  @IsBedrag({ message: 'bedrag moet in hele eurocenten zijn, nul of meer.' })
  bedrag!: Bedrag;
}
