import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { PagineringQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsId } from '../../src/platform/http/validators.js';
import { PLANSTATUSSEN, type Planstatus } from './verbeterplanbord.projection.js';

export class VerbeterplannenQuery extends PagineringQuery {
  @ApiPropertyOptional({ description: 'Id van de aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsOptional()
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Kenmerk van de KPI.', example: 'continuiteit' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{1,59}$/, { message: 'kpiId moet het kenmerk van een KPI zijn, bijvoorbeeld continuiteit.' })
  kpiId?: string;

  @ApiPropertyOptional({ description: 'Jaar van het onvoldoende.', example: 2024, type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2200, { message: 'jaar is ten hoogste 2200.' })
  jaar?: number;

  @ApiPropertyOptional({ description: 'Status van het plan.', example: 'ingediend', enum: PLANSTATUSSEN })
  @IsOptional()
  @IsIn([...PLANSTATUSSEN], { message: `status moet een van ${PLANSTATUSSEN.join(', ')} zijn.` })
  status?: Planstatus;

  @ApiPropertyOptional({ description: 'Alleen plannen die te laat zijn of waren.', example: true, type: 'boolean' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'teLaat moet true of false zijn.' })
  teLaat?: boolean;
}

export class ConsequentiesQuery extends PagineringQuery {
  @ApiPropertyOptional({
    description: 'Status van de consequentie.',
    example: 'gevraagd',
    enum: ['gevraagd', 'opgelegd', 'afgezien'],
  })
  @IsOptional()
  @IsIn(['gevraagd', 'opgelegd', 'afgezien'], { message: 'status moet gevraagd, opgelegd of afgezien zijn.' })
  status?: 'gevraagd' | 'opgelegd' | 'afgezien';

  @ApiPropertyOptional({ description: 'Id van de aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsOptional()
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId?: string;
}

export class VerbeterplanPad {
  @ApiProperty({ description: 'Id van het verbeterplan.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'verbeterplanId moet het id van een verbeterplan zijn.' })
  verbeterplanId!: string;
}
