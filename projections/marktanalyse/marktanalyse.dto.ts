import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { type Aanbiederfilter } from './marktanalyse.queries.js';

export class MarktanalyseQuery extends TijdreisQuery {
  @ApiProperty({ description: 'Het jaar waarin de zorg is geleverd.', example: 2019, type: 'integer' })
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2019.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar!: number;

  @ApiPropertyOptional({
    description: 'Hoeveel procent van de clienten de kern van de markt ondersteunt; zonder deze parameter 97.',
    example: 97,
    type: 'integer',
    minimum: 1,
    maximum: 100,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'clientaandeel moet een heel percentage zijn.' })
  @Min(1, { message: 'clientaandeel is ten minste 1.' })
  @Max(100, { message: 'clientaandeel is ten hoogste 100.' })
  clientaandeel?: number;
}

const FILTERS = ['zonder-clienten', 'minder-dan-tien'] as const;

export class MarktaanbiedersQuery extends TijdreisQuery {
  @ApiProperty({ description: 'Het jaar waarin de zorg is geleverd.', example: 2019, type: 'integer' })
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2019.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar!: number;

  @ApiPropertyOptional({
    description: 'Alleen aanbieders zonder clienten, of met een tot negen clienten.',
    example: 'zonder-clienten',
    enum: FILTERS,
  })
  @IsOptional()
  @IsIn([...FILTERS], { message: 'filter moet zonder-clienten of minder-dan-tien zijn.' })
  filter?: Aanbiederfilter;
}
