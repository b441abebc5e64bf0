import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { type Datum } from '../../src/kernel/datum.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsDatum, IsId, IsKenmerk } from '../../src/platform/http/validators.js';

const PRODUCT = { description: 'Productcode.', example: '01A01' };
const AANBIEDER = {
  description: 'Id van de aanbieder.',
  example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
  format: 'uuid',
};
const EENHEID = { description: 'Eenheid waarin is geleverd (WJ756).', example: '04' };
const VOLUME = { description: 'Jaar van de zorg waarmee wordt gerekend; zonder dit het jaar ervoor.', example: 2024 };
const JAAR = { message: '$property moet een jaartal van 2016 tot en met 2100 zijn, bijvoorbeeld 2025.' };
const CENTEN = { message: 'bedrag moet in hele eurocenten zijn, meer dan nul.' };

export class ProducttarievenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ ...PRODUCT, description: 'Alleen dit product.' })
  @IsOptional()
  @IsKenmerk()
  productcode?: string;
}

export class TarievenQuery extends ProducttarievenQuery {
  @ApiPropertyOptional({ ...AANBIEDER, description: 'Wat voor deze aanbieder geldt.' })
  @IsOptional()
  @IsId()
  aanbiederId?: string;

  @ApiPropertyOptional({
    description: 'Ook wat niet meer, nog niet of nooit gold.',
    enum: ['ja', 'nee'],
    default: 'nee',
  })
  @IsOptional()
  @IsIn(['ja', 'nee'], { message: 'historie is ja of nee.' })
  historie?: 'ja' | 'nee';
}

export class LeveringstariefQuery extends TijdreisQuery {
  @ApiProperty(PRODUCT)
  @IsKenmerk()
  productcode!: string;

  @ApiProperty(AANBIEDER)
  @IsId()
  aanbiederId!: string;

  @ApiPropertyOptional(EENHEID)
  @IsOptional()
  @Matches(/^\d{2}$/, { message: 'eenheid is een code van twee cijfers uit WJ756, bijvoorbeeld 04 voor uur.' })
  eenheid?: string;

  @ApiPropertyOptional({ description: 'Uitvoeringsvariant die is geleverd.', example: 'groep' })
  @IsOptional()
  @IsKenmerk()
  uitvoeringsvariant?: string;
}

class VolumeQuery {
  @ApiPropertyOptional({ ...VOLUME, type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(JAAR)
  @Min(2015, JAAR)
  @Max(2100, JAAR)
  volumejaar?: number;
}

export class IndexsimulatieQuery extends VolumeQuery {
  @ApiProperty({ description: 'Jaar van de index.', example: 2025, type: 'integer' })
  @Type(() => Number)
  @IsInt(JAAR)
  @Min(2016, JAAR)
  @Max(2100, JAAR)
  jaar!: number;

  @ApiPropertyOptional({
    description: 'In honderdsten van een procent: 4,91% is 491. Zonder dit: wat is besloten, of wat de cijfers geven.',
    example: 491,
    type: 'integer',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'percentage moet een geheel getal zijn: 4,91% is 491.' })
  @Min(-5_000, { message: 'percentage is ten minste -5000 (min 50%).' })
  @Max(50_000, { message: 'percentage is ten hoogste 50000 (500%).' })
  percentage?: number;
}

export class TariefsimulatieQuery extends VolumeQuery {
  @ApiProperty(PRODUCT)
  @IsKenmerk()
  productcode!: string;

  @ApiProperty({ description: 'Nieuw tarief in eurocenten per eenheid.', example: 7_500, type: 'integer' })
  @Type(() => Number)
  @IsInt(CENTEN)
  @Min(1, CENTEN)
  @Max(1_000_000_000, CENTEN)
  bedrag!: number;

  @ApiProperty({ description: 'Eerste dag van het nieuwe tarief.', example: '2025-01-01', format: 'date' })
  @IsDatum()
  ingang!: Datum;

  @ApiPropertyOptional({ ...AANBIEDER, description: 'Alleen voor deze aanbieder.' })
  @IsOptional()
  @IsId()
  aanbiederId?: string;
}

export class LooptijdsimulatieQuery extends TijdreisQuery {
  @ApiProperty({ description: 'Hoeveel maanden langer.', example: 12, type: 'integer' })
  @Type(() => Number)
  @IsInt({ message: 'maanden moet een geheel getal zijn.' })
  @Min(1, { message: 'maanden is ten minste 1.' })
  @Max(240, { message: 'maanden is ten hoogste 240.' })
  maanden!: number;

  @ApiPropertyOptional({ description: 'Alleen dit contract.', format: 'uuid' })
  @IsOptional()
  @IsId()
  contractId?: string;

  @ApiPropertyOptional({ ...VOLUME, type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(JAAR)
  @Min(2015, JAAR)
  @Max(2100, JAAR)
  volumejaar?: number;
}
