import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsId } from '../../src/platform/http/validators.js';
import { AANMELDINGSTANDEN, type Aanmeldingstandnaam } from './aanmeldingstand.js';
import { RONDESTANDEN, type Rondestandnaam } from './rondestand.js';

export class RondesQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen rondes die zo staan.', enum: RONDESTANDEN, example: 'open' })
  @IsOptional()
  @IsIn([...RONDESTANDEN], { message: `stand moet een van ${RONDESTANDEN.join(', ')} zijn.` })
  stand?: Rondestandnaam;
}

export class AanmeldingenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen aanmeldingen bij deze inkoopronde.', format: 'uuid' })
  @IsOptional()
  @IsId()
  rondeId?: string;

  @ApiPropertyOptional({ description: 'Alleen aanmeldingen van deze aanbieder.', format: 'uuid' })
  @IsOptional()
  @IsId()
  aanbiederId?: string;

  @ApiPropertyOptional({
    description: 'Alleen aanmeldingen die zo staan.',
    enum: AANMELDINGSTANDEN,
    example: 'beoordeeld',
  })
  @IsOptional()
  @IsIn([...AANMELDINGSTANDEN], { message: `stand moet een van ${AANMELDINGSTANDEN.join(', ')} zijn.` })
  stand?: Aanmeldingstandnaam;
}

export class InkoopkalenderQuery extends TijdreisQuery {
  @ApiPropertyOptional({
    description: 'Zo veel maanden vooruit, vanaf geldigOp.',
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
