import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { IsVrijeTekst } from '../../../platform/http/validators.js';
import { IsSleutel } from '../besluitvorming.dto.js';
import { type Hoofdstuk } from './inkoopplan.events.js';

const NUMMER = {
  description: 'Nummer zoals het in het document staat; leeg als het daar geen nummer heeft.',
  example: '5.5',
  nullable: true,
  type: String,
} as const;

export class PlantekstInvoer {
  @ApiProperty({ description: 'Sleutel van de tekst, uniek in het plan.', example: 'ambities-bemoeizorg' })
  @IsSleutel()
  sleutel!: string;

  @ApiPropertyOptional(NUMMER)
  @IsOptional()
  @IsVrijeTekst()
  nummer?: string | null;

  @ApiProperty({ description: 'Titel.', example: 'Ambities bemoeizorg' })
  @IsVrijeTekst()
  titel!: string;

  @ApiPropertyOptional({
    description: 'De tekst zelf.',
    example: 'Inwoners krijgen eerder hulp.',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst()
  tekst?: string | null;
}

export class PlanbesluitInvoer {
  @ApiProperty({ description: 'Sleutel van het besluit, uniek in het plan.', example: 'instemmen-ambities' })
  @IsSleutel()
  sleutel!: string;

  @ApiPropertyOptional(NUMMER)
  @IsOptional()
  @IsVrijeTekst()
  nummer?: string | null;

  @ApiProperty({ description: 'Wat besloten wordt.', example: 'Instemmen met de ambities voor bemoeizorg.' })
  @IsVrijeTekst()
  tekst!: string;

  @ApiPropertyOptional({
    description: 'Sleutels van de hoofdstukken, teksten en besluiten waarnaar dit besluit verwijst.',
    example: ['ambities-bemoeizorg'],
    type: [String],
  })
  @IsOptional()
  @IsArray({ message: 'verwijstNaar moet een lijst van sleutels zijn.' })
  @ArrayMaxSize(100, { message: 'verwijstNaar heeft ten hoogste 100 sleutels.' })
  @IsSleutel({ each: true })
  verwijstNaar?: string[];
}

export class HoofdstukInvoer {
  @ApiProperty({ description: 'Sleutel van het hoofdstuk, uniek in het plan.', example: 'bemoeizorg' })
  @IsSleutel()
  sleutel!: string;

  @ApiPropertyOptional(NUMMER)
  @IsOptional()
  @IsVrijeTekst()
  nummer?: string | null;

  @ApiProperty({ description: 'Titel.', example: 'Bemoeizorg' })
  @IsVrijeTekst()
  titel!: string;

  @ApiPropertyOptional({ description: 'Teksten van het hoofdstuk.', type: [PlantekstInvoer] })
  @IsOptional()
  @IsArray({ message: 'teksten moet een lijst zijn.' })
  @ArrayMaxSize(200, { message: 'teksten heeft ten hoogste 200 teksten.' })
  @ValidateNested({ each: true })
  @Type(() => PlantekstInvoer)
  teksten?: PlantekstInvoer[];

  @ApiPropertyOptional({ description: 'Besluiten van het hoofdstuk.', type: [PlanbesluitInvoer] })
  @IsOptional()
  @IsArray({ message: 'besluiten moet een lijst zijn.' })
  @ArrayMaxSize(200, { message: 'besluiten heeft ten hoogste 200 besluiten.' })
  @ValidateNested({ each: true })
  @Type(() => PlanbesluitInvoer)
  besluiten?: PlanbesluitInvoer[];
}

/** A chapter as the events hold it. */
export function hoofdstukOf({
  sleutel,
  nummer = null,
  titel,
  teksten = [],
  besluiten = [],
}: HoofdstukInvoer): Hoofdstuk {
  return {
    sleutel,
    nummer,
    titel,
    teksten: teksten.map((one) => ({
      sleutel: one.sleutel,
      nummer: one.nummer ?? null,
      titel: one.titel,
      tekst: one.tekst ?? null,
    })),
    besluiten: besluiten.map((one) => ({
      sleutel: one.sleutel,
      nummer: one.nummer ?? null,
      tekst: one.tekst,
      verwijstNaar: one.verwijstNaar ?? [],
    })),
  };
}
