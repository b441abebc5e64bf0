import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsBedrag, IsDatum, IsGemeentecode, IsId, IsVrijeTekst } from '../../platform/http/validators.js';
import { OmvangInvoer } from '../../toegang/toewijzing/toewijzing.dto.js';
import { REDEN_AFWIJZING_VERZOEK } from './verzoek-facts.js';
import { zToekenning } from './verzoek.events.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
const nullable = ValidateIf((_object, value) => value !== null && value !== undefined);
const CODES = Object.keys(REDEN_AFWIJZING_VERZOEK);
const REDENEN = Object.entries(REDEN_AFWIJZING_VERZOEK).map(([code, tekst]) => `${code} ${tekst}`);

export class VerzoekPad {
  @ApiProperty({ description: 'Id van het verzoek.', example: ID, format: 'uuid' })
  @IsId({ message: 'verzoekId moet het id van een verzoek zijn.' })
  verzoekId!: string;
}

/** What is left out is granted as the aanbieder asked it. */
export class VerzoekafwijkingInvoer {
  @ApiPropertyOptional({ description: 'Ander product uit de catalogus van de regio.', example: '02A03' })
  @IsOptional()
  @Matches(/^[0-9A-Za-z]{1,10}$/, { message: 'productcode bestaat uit 1 tot 10 letters en cijfers.' })
  productcode?: string;

  @ApiPropertyOptional({ description: 'Andere eerste dag.', example: '2026-03-30', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'ingangsdatum moet een datum zijn, bijvoorbeeld 2026-03-30.' })
  ingangsdatum?: string;

  @ApiPropertyOptional({
    description: 'Andere laatste dag; null is zonder einde.',
    example: '2027-03-29',
    format: 'date',
    nullable: true,
    type: String,
  })
  @nullable
  @IsDatum({ message: 'einddatum moet een datum zijn, bijvoorbeeld 2027-03-29.' })
  einddatum?: string | null;

  @ApiPropertyOptional({
    description: 'Andere omvang.',
    type: OmvangInvoer,
    nullable: true,
    example: { volume: 4, eenheid: '04', frequentie: '2' },
  })
  @nullable
  @ValidateNested({ message: 'omvang heeft volume, eenheid en frequentie.' })
  @Type(() => OmvangInvoer)
  omvang?: OmvangInvoer | null;

  @ApiPropertyOptional({ description: 'Ander budget in eurocenten.', example: 250000, type: 'integer', nullable: true })
  @nullable
  @IsBedrag({ message: 'budget moet een bedrag in hele eurocenten zijn, nul of meer.' })
  budget?: number | null;
}

export class VraagdatumInvoer {
  @ApiProperty({ description: 'Plaats van de vraag in het verzoek, vanaf 1.', example: 2, type: 'integer', minimum: 1 })
  @IsInt({ message: 'vraag is het nummer van een vraag in het verzoek.' })
  @Min(1, { message: 'vraag is ten minste 1.' })
  vraag!: number;

  @ApiPropertyOptional({
    description: 'Met de aanbieder afgesproken eerste dag.',
    example: '2026-04-06',
    format: 'date',
  })
  @IsOptional()
  @IsDatum({ message: 'ingangsdatum moet een datum zijn, bijvoorbeeld 2026-04-06.' })
  ingangsdatum?: string;

  @ApiPropertyOptional({
    description: 'Met de aanbieder afgesproken laatste dag; null is zonder einde.',
    example: '2026-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @nullable
  @IsDatum({ message: 'einddatum moet een datum zijn, bijvoorbeeld 2026-12-31.' })
  einddatum?: string | null;
}

export class VerzoektoekenningInvoer {
  @ApiPropertyOptional({
    description: 'Alleen bij een verzoek om toewijzing (315): waarin de toewijzing afwijkt van wat is gevraagd.',
    type: VerzoekafwijkingInvoer,
    example: { einddatum: '2026-12-31' },
  })
  @IsOptional()
  @ValidateNested({ message: 'afwijking moet een object zijn.' })
  @Type(() => VerzoekafwijkingInvoer)
  afwijking?: VerzoekafwijkingInvoer;

  @ApiPropertyOptional({
    description:
      'Alleen bij een verzoek om wijziging (317): data die met de aanbieder opnieuw zijn afgesproken omdat de gevraagde dag voorbij is.',
    type: [VraagdatumInvoer],
    example: [{ vraag: 1, ingangsdatum: '2026-04-06' }],
  })
  @IsOptional()
  @IsArray({ message: 'data is een lijst.' })
  @ArrayMaxSize(1_000, { message: 'data heeft ten hoogste 1000 regels.' })
  @ValidateNested({ each: true, message: 'data bevat per regel een vraag met haar data.' })
  @Type(() => VraagdatumInvoer)
  data?: VraagdatumInvoer[];
}

export class VerzoekafwijzingInvoer {
  @ApiProperty({
    description: `Reden volgens codelijst WJ759: ${REDENEN.join(', ')}.`,
    enum: CODES,
    example: '7',
  })
  @IsIn(CODES, { message: `redenCode is een van: ${CODES.join(', ')}.` })
  redenCode!: string;

  @ApiPropertyOptional({
    description: 'Alleen bij reden 8 onder de Jeugdwet: de gemeente die de hulp betaalt (CBS-code).',
    example: '0603',
  })
  @IsOptional()
  @IsGemeentecode({ message: 'woonplaatsgemeente moet vier cijfers zijn, bijvoorbeeld 0603.' })
  woonplaatsgemeente?: string;

  @ApiPropertyOptional({
    description: 'Toelichting voor het dossier van de regio; staat niet in de 319. Schrijf niets over de client.',
    example: 'Past niet bij het plan van de gemeente.',
  })
  @IsOptional()
  @IsVrijeTekst({ message: 'toelichting moet een tekst zijn zonder burgerservicenummer.' })
  toelichting?: string;
}

export class VerzoektoekenningDto {
  @ApiProperty({
    description: 'Wat er met de toewijzing gebeurde.',
    enum: zToekenning.shape.soort.options,
    example: 'toewijzing',
  })
  soort!: string;

  @ApiProperty({ description: 'De toewijzing.', example: ID, format: 'uuid' })
  toewijzingId!: string;
}

export class VerzoekbesluitDto {
  @ApiProperty({ description: 'Id van het verzoek.', example: ID, format: 'uuid' })
  verzoekId!: string;

  @ApiProperty({ description: 'De 301 of 319 die klaarstaat om te versturen.', example: ID, format: 'uuid' })
  uitgaandBerichtId!: string;

  @ApiProperty({ description: 'Leeg bij een afwijzing of onderzoek.', type: [VerzoektoekenningDto] })
  toewijzingen!: VerzoektoekenningDto[];
}
