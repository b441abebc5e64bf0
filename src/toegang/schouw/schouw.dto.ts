import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDatum, IsId } from '../../platform/http/validators.js';
import { REDENEN_NIET_BEHAALD } from '../resultaat/resultaat.codes.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';

/** In a path the year is text, hence the conversion. */
export class SchouwPad {
  @ApiProperty({ description: 'Id van de toewijzing.', example: ID, format: 'uuid' })
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId!: string;

  @ApiProperty({ description: 'Jaar van de schouw.', example: 2026, type: 'integer' })
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaartal zijn.' })
  @Min(2000, { message: 'jaar is 2000 of later.' })
  @Max(2999, { message: 'jaar is 2999 of eerder.' })
  jaar!: number;
}

export class SchouwInvoer extends SchouwPad {}

export class SchouwuitvoeringInvoer {
  @ApiProperty({ description: 'Het resultaat dat de schouw meet.', example: ID, format: 'uuid' })
  @IsId({ message: 'resultaatId moet het id van een resultaat zijn.' })
  resultaatId!: string;

  @ApiProperty({ description: 'Of het resultaat is behaald.', example: true })
  @IsBoolean({ message: 'resultaatBehaald moet true of false zijn.' })
  resultaatBehaald!: boolean;

  @ApiPropertyOptional({
    description: 'Waarom niet; verplicht als het resultaat niet is behaald.',
    enum: REDENEN_NIET_BEHAALD,
    example: null,
    nullable: true,
  })
  @IsOptional()
  @IsIn(REDENEN_NIET_BEHAALD, { message: `redenCode is een van: ${REDENEN_NIET_BEHAALD.join(', ')}.` })
  redenCode?: string | null;

  @ApiPropertyOptional({ description: 'Dag van de schouw; leeg is vandaag.', example: '2026-10-01', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'uitgevoerdOp moet een datum zijn, bijvoorbeeld 2026-10-01.' })
  uitgevoerdOp?: string;
}
