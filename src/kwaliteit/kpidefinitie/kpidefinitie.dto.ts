import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDatum, IsGemeentecode, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { WETTEN, type Wet } from '../../regio/regioconfiguratie/inhoud/product.js';
import {
  EENHEDEN,
  type Eenheid,
  KPI_BRONNEN,
  type KpiBron,
  type Peilmoment,
  PEILMOMENTEN,
  type Richting,
  RICHTINGEN,
} from './inhoud/kpi.js';

const KENMERK = /^[a-z][a-z0-9-]{0,59}$/;

export class KpiBereikInvoer {
  @ApiPropertyOptional({
    description: 'Segmenten die meetellen; leeg is alle.',
    example: ['jeugd'],
    isArray: true,
    type: String,
  })
  @IsOptional()
  @IsArray({ message: 'segmenten moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'segmenten noemt ten minste een segment.' })
  @IsString({ each: true, message: 'segmenten bevat segmentcodes.' })
  segmenten?: string[];

  @ApiPropertyOptional({
    description: 'Producten die meetellen; leeg is alle.',
    example: ['02A03'],
    isArray: true,
    type: String,
  })
  @IsOptional()
  @IsArray({ message: 'producten moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'producten noemt ten minste een product.' })
  @IsString({ each: true, message: 'producten bevat productcodes.' })
  producten?: string[];

  @ApiPropertyOptional({ description: 'Alleen producten van deze wet.', enum: WETTEN, example: 'Jeugdwet' })
  @IsOptional()
  @IsIn(WETTEN, { message: `wet is een van: ${WETTEN.join(', ')}.` })
  wet?: Wet;
}

export class SubindicatorInvoer {
  @ApiProperty({ description: 'Kenmerk van de KPI die meeweegt.', example: 'doel-behaald' })
  @Matches(KENMERK, { message: 'kpiId moet het kenmerk van een KPI zijn, bijvoorbeeld doel-behaald.' })
  kpiId!: string;

  @ApiPropertyOptional({
    description: 'Gewicht; leeg is niet vastgesteld. Dan staan de scores naast elkaar, zonder totaal.',
    example: 1,
    type: 'integer',
  })
  @IsOptional()
  @IsInt({ message: 'gewicht moet een geheel getal zijn.' })
  @Min(1, { message: 'gewicht is ten minste 1.' })
  gewicht?: number;
}

export class KpiDefinitieInvoer {
  @ApiProperty({ description: 'Vast kenmerk van de KPI in de regio.', example: 'continuiteit' })
  @Matches(/^(?!alle$)[a-z][a-z0-9-]{1,59}$/, {
    message: 'kpiId bestaat uit 2 tot 60 kleine letters, cijfers en streepjes, bijvoorbeeld continuiteit.',
  })
  kpiId!: string;

  @ApiProperty({ description: 'Naam van de KPI.', example: 'Continuiteit van zorg' })
  @IsString({ message: 'naam moet een tekst zijn.' })
  @Length(1, 200, { message: 'naam is 1 tot 200 tekens lang.' })
  naam!: string;

  @ApiProperty({ description: 'Eenheid van de score.', example: 'percentage', enum: EENHEDEN })
  @IsIn([...EENHEDEN], { message: `eenheid is een van: ${EENHEDEN.join(', ')}.` })
  eenheid!: Eenheid;

  @ApiProperty({ description: 'Waar de waarnemingen vandaan komen.', example: 'starttermijn', enum: KPI_BRONNEN })
  @IsIn([...KPI_BRONNEN], { message: `bron is een van: ${KPI_BRONNEN.join(', ')}.` })
  bron!: KpiBron;

  @ApiPropertyOptional({
    description: 'Welke score beter is; geen: wordt niet beoordeeld.',
    enum: RICHTINGEN,
    example: 'hoger',
  })
  @IsOptional()
  @IsIn(RICHTINGEN, { message: `richting is een van: ${RICHTINGEN.join(', ')}.` })
  richting?: Richting;

  @ApiPropertyOptional({ description: 'Wanneer wordt gepeild.', enum: PEILMOMENTEN, example: 'einde-traject' })
  @IsOptional()
  @IsIn(PEILMOMENTEN, { message: `peilmoment is een van: ${PEILMOMENTEN.join(', ')}.` })
  peilmoment?: Peilmoment;

  @ApiPropertyOptional({ description: 'Wat meetelt; leeg is alles van de aanbieder.', type: KpiBereikInvoer })
  @IsOptional()
  @ValidateNested()
  @Type(() => KpiBereikInvoer)
  geldtVoor?: KpiBereikInvoer;

  @ApiPropertyOptional({ description: 'Bij minder waarnemingen komt er geen oordeel.', example: 10, type: 'integer' })
  @IsOptional()
  @IsInt({ message: 'minimumWaarnemingen moet een geheel getal zijn.' })
  @Min(1, { message: 'minimumWaarnemingen is ten minste 1.' })
  minimumWaarnemingen?: number;

  @ApiPropertyOptional({
    description: 'Onderdeel van de evaluatie dat telt; leeg is het kpiId.',
    example: 'doel-behaald',
  })
  @IsOptional()
  @Matches(KENMERK, { message: 'indicator bestaat uit kleine letters, cijfers en streepjes.' })
  indicator?: string;

  @ApiPropertyOptional({ description: 'De KPI’s waaruit deze is samengesteld.', type: [SubindicatorInvoer] })
  @IsOptional()
  @IsArray({ message: 'subindicatoren moet een lijst zijn.' })
  @ArrayMinSize(2, { message: 'subindicatoren noemt ten minste twee KPI’s.' })
  @ValidateNested({ each: true })
  @Type(() => SubindicatorInvoer)
  subindicatoren?: SubindicatorInvoer[];

  @ApiPropertyOptional({
    description: 'Instrumenten die meetellen; leeg is alle.',
    example: ['gemeenten'],
    isArray: true,
    type: String,
  })
  @IsOptional()
  @IsArray({ message: 'instrumenten moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'instrumenten noemt ten minste een instrument.' })
  @Matches(KENMERK, { each: true, message: 'instrumenten bevat instrumenten van de regio.' })
  instrumenten?: string[];

  @ApiPropertyOptional({
    description: 'Redenen van beeindiging die uitval zijn.',
    example: ['21', '22'],
    isArray: true,
    type: String,
  })
  @IsOptional()
  @IsArray({ message: 'redenen moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'redenen noemt ten minste een reden.' })
  @Matches(/^\d{2}$/, { each: true, message: 'redenen bevat codes van twee cijfers (WMO588 of JZ588).' })
  redenen?: string[];

  @ApiPropertyOptional({
    description: 'Laatste dag waarop de KPI geldt; leeg is tot nader order.',
    example: '2027-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum({ message: 'geldigTot moet een datum zijn, bijvoorbeeld 2027-12-31.' })
  geldigTot?: string | null;

  @ApiProperty({ description: 'Eerste dag waarop de KPI geldt.', example: '2023-01-01', format: 'date' })
  @IsDatum({ message: 'geldigVanaf moet een datum zijn, bijvoorbeeld 2023-01-01.' })
  geldigVanaf!: string;

  @ApiProperty({ description: 'Vindplaats van de KPI in beleid of contract.', example: 'Inkoopstrategie paragraaf 2' })
  @IsVrijeTekst({ message: 'bronverwijzing moet een tekst zijn zonder burgerservicenummer.' })
  bronverwijzing!: string;
}

export class KpiNormInvoer {
  @ApiPropertyOptional({
    description: 'Segment; leeg is alle segmenten.',
    example: 'segment-3',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsKenmerk({ message: 'segment moet een segmentcode van de regio zijn.' })
  segment?: string | null;

  @ApiPropertyOptional({
    description: 'CBS-gemeentecode; leeg is de hele regio.',
    example: '0518',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsGemeentecode({ message: 'gemeentecode moet een CBS-gemeentecode van vier cijfers zijn.' })
  gemeentecode?: string | null;

  @ApiProperty({
    description: 'Eerste dag waarop de norm geldt. Een jaar wordt beoordeeld met de norm die op 31 december gold.',
    example: '2023-01-01',
    format: 'date',
  })
  @IsDatum({ message: 'geldigVanaf moet een datum zijn, bijvoorbeeld 2023-01-01.' })
  geldigVanaf!: string;

  @ApiProperty({
    description: 'Laagste score die voldoende is, in honderdsten (8000 is 80,00 procent, 700 is een 7,00).',
    example: 8000,
    type: 'integer',
  })
  @IsInt({ message: 'voldoendeVanaf moet een geheel getal in honderdsten zijn.' })
  @Min(0, { message: 'voldoendeVanaf is ten minste 0.' })
  @Max(10_000, { message: 'voldoendeVanaf is ten hoogste 10000.' })
  voldoendeVanaf!: number;

  @ApiProperty({ description: 'Laagste score die hoog is, in honderdsten.', example: 9500, type: 'integer' })
  @IsInt({ message: 'hoogVanaf moet een geheel getal in honderdsten zijn.' })
  @Min(0, { message: 'hoogVanaf is ten minste 0.' })
  @Max(10_000, { message: 'hoogVanaf is ten hoogste 10000.' })
  hoogVanaf!: number;

  @ApiProperty({
    description: 'Het besluit waarin de norm is vastgesteld.',
    example: 'Besluit stuurgroep H5 van 12 december 2022',
  })
  @IsVrijeTekst({ message: 'besluit moet het besluit noemen, zonder burgerservicenummer.' })
  besluit!: string;
}
