import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDatum } from './validators.js';

/**
 * Asks a read model for another valid time, under the name of the Dutch BAG API (promise 6). What was known when
 * (`beschikbaarOp`, `beschikbaarTotPositie`) needs no DTO: every GET that names its read models with `@LeestVan` takes it.
 */
export class TijdreisQuery {
  @ApiPropertyOptional({
    description: 'Geldig op deze datum; zonder deze parameter vandaag.',
    example: '2024-01-01',
    format: 'date',
  })
  @IsOptional()
  @IsDatum()
  geldigOp?: string;
}

/** Pages of a long list, counted from 1. */
export class PagineringQuery {
  @ApiPropertyOptional({ description: 'Paginanummer, vanaf 1.', example: 1, type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'pagina moet een geheel getal zijn.' })
  @Min(1, { message: 'pagina begint bij 1.' })
  @Max(1_000_000, { message: 'pagina is ten hoogste 1000000.' })
  pagina = 1;

  @ApiPropertyOptional({
    description: 'Aantal resultaten per pagina, ten hoogste 200.',
    example: 50,
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 50,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'paginagrootte moet een geheel getal zijn.' })
  @Min(1, { message: 'paginagrootte is ten minste 1.' })
  @Max(200, { message: 'paginagrootte is ten hoogste 200.' })
  paginagrootte = 50;
}
