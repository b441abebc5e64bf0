import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDatum, IsId } from '../../platform/http/validators.js';
import { type Beoordelaar, BEOORDELAARS, MOMENTEN, type Moment, type Schaal, SCHALEN } from './evaluatie.events.js';

export class IndicatorInvoer {
  @ApiProperty({ description: 'Indicator van de regio.', example: 'doel-behaald' })
  @Matches(/^[a-z][a-z0-9-]{0,59}$/, {
    message: 'indicator moet een indicator van de regio zijn, bijvoorbeeld doel-behaald.',
  })
  indicator!: string;

  @ApiProperty({ description: 'Schaal waarop is beoordeeld.', enum: SCHALEN, example: 'vijfpunts' })
  @IsIn(SCHALEN, { message: `schaal is een van: ${SCHALEN.join(', ')}.` })
  schaal!: Schaal;

  @ApiProperty({
    description:
      'Waarde op de schaal: ja-nee 0 of 1, vijfpunts 1 tot en met 5, rapportcijfer en percentage in honderdsten (een 7,5 is 750).',
    example: 4,
    type: 'integer',
  })
  @IsInt({ message: 'waarde moet een geheel getal zijn.' })
  @Min(0, { message: 'waarde is ten minste 0.' })
  @Max(10_000, { message: 'waarde is ten hoogste 10000.' })
  waarde!: number;
}

export class EvaluatieInvoer {
  @ApiProperty({
    description: 'De toewijzing die wordt geevalueerd.',
    example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b',
    format: 'uuid',
  })
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId!: string;

  @ApiProperty({ description: 'Wanneer in het traject.', enum: MOMENTEN, example: 'einde' })
  @IsIn(MOMENTEN, { message: `moment is een van: ${MOMENTEN.join(', ')}.` })
  moment!: Moment;

  @ApiProperty({ description: 'Wie oordeelt.', enum: BEOORDELAARS, example: 'client' })
  @IsIn(BEOORDELAARS, { message: `beoordelaar is een van: ${BEOORDELAARS.join(', ')}.` })
  beoordelaar!: Beoordelaar;

  @ApiPropertyOptional({ description: 'Dag van de evaluatie; leeg is vandaag.', example: '2026-10-01', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'geevalueerdOp moet een datum zijn, bijvoorbeeld 2026-10-01.' })
  geevalueerdOp?: string;

  @ApiProperty({ description: 'Het oordeel per indicator.', type: [IndicatorInvoer] })
  @IsArray({ message: 'indicatoren moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'indicatoren noemt ten minste een indicator.' })
  @ArrayMaxSize(50, { message: 'indicatoren noemt ten hoogste 50 indicatoren.' })
  @ValidateNested({ each: true })
  @Type(() => IndicatorInvoer)
  indicatoren!: IndicatorInvoer[];
}
