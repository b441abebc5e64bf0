import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode } from '../../src/platform/http/validators.js';
import { DEKKINGSTANDEN } from './minimumdekking.queries.js';

export class MinimumdekkingQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen wat zo staat.', enum: DEKKINGSTANDEN, example: 'tekort' })
  @IsOptional()
  @IsIn([...DEKKINGSTANDEN], { message: `stand moet een van ${DEKKINGSTANDEN.join(', ')} zijn.` })
  stand?: (typeof DEKKINGSTANDEN)[number];

  @ApiPropertyOptional({
    description: 'Zo veel maanden vooruit wordt een dreigend tekort gezocht, vanaf geldigOp.',
    example: 12,
    default: 12,
    type: 'integer',
    minimum: 1,
    maximum: 120,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'maanden moet een geheel getal zijn.' })
  @Min(1, { message: 'maanden is ten minste 1.' })
  @Max(120, { message: 'maanden is ten hoogste 120.' })
  maanden = 12;
}
