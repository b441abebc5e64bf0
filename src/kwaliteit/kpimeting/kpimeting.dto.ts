import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsGemeentecode, IsId, IsKenmerk } from '../../platform/http/validators.js';
import { MEETNIVEAUS, type Meetniveau } from './kpi-facts.js';

export class KpiMetingInvoer {
  @ApiProperty({ description: 'Kenmerk van de KPI.', example: 'continuiteit' })
  @Matches(/^[a-z][a-z0-9-]{1,59}$/, { message: 'kpiId moet het kenmerk van een KPI zijn, bijvoorbeeld continuiteit.' })
  kpiId!: string;

  @ApiProperty({ description: 'De aanbieder die wordt gemeten.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiPropertyOptional({
    description: 'Segment; leeg is alle segmenten samen.',
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

  @ApiProperty({ description: 'Het jaar dat wordt gemeten; het moet voorbij zijn.', example: 2024, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2200, { message: 'jaar is ten hoogste 2200.' })
  jaar!: number;
}

export class KpiJaarmetingInvoer {
  @ApiProperty({ description: 'Het jaar dat wordt gemeten; het moet voorbij zijn.', example: 2024, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2200, { message: 'jaar is ten hoogste 2200.' })
  jaar!: number;

  @ApiPropertyOptional({
    description: 'Op welke niveaus wordt gemeten. Zonder deze eigenschap alleen de aanbieder als geheel.',
    example: ['aanbieder', 'segment'],
    enum: MEETNIVEAUS,
    isArray: true,
  })
  @IsOptional()
  @IsArray({ message: 'niveaus moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'niveaus noemt ten minste een niveau.' })
  @IsIn([...MEETNIVEAUS], { each: true, message: 'niveaus bevat aanbieder, segment, gemeente of segment-gemeente.' })
  niveaus?: Meetniveau[];
}
