import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { IsDatum, IsGemeentecode, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { EENHEDEN, type Eenheid, KPI_BRONNEN, type KpiBron } from './kpidefinitie.events.js';

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
  @IsIn([...EENHEDEN], { message: 'eenheid moet percentage of rapportcijfer zijn.' })
  eenheid!: Eenheid;

  @ApiProperty({ description: 'Waar de waarnemingen vandaan komen.', example: 'starttermijn', enum: KPI_BRONNEN })
  @IsIn([...KPI_BRONNEN], { message: 'bron moet resultaatmeting, tevredenheidsonderzoek of starttermijn zijn.' })
  bron!: KpiBron;

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
