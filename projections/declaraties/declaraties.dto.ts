import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PagineringQuery, TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsDatum, IsId } from '../../src/platform/http/validators.js';
import { DECLARATIESTATUSSEN, type Declaratiestatus } from './declaraties.projection.js';

export class DeclaratiesQuery extends IntersectionType(PagineringQuery, TijdreisQuery) {
  @ApiPropertyOptional({ description: 'Uitkomst van de controle.', example: 'afgekeurd', enum: DECLARATIESTATUSSEN })
  @IsOptional()
  @IsIn([...DECLARATIESTATUSSEN], { message: `status moet een van ${DECLARATIESTATUSSEN.join(', ')} zijn.` })
  status?: Declaratiestatus;

  @ApiPropertyOptional({ description: 'Id van de aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsOptional()
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Gemeente van de toewijzing, of die betaalt.', example: '0503' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'gemeentecode is de CBS-code van vier cijfers, bijvoorbeeld 0503.' })
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Id van de toewijzing.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12' })
  @IsOptional()
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId?: string;

  @ApiPropertyOptional({
    description: 'Id van de 323 waarin zij zijn ingediend.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b16',
  })
  @IsOptional()
  @IsId({ message: 'berichtId moet het id van een bericht zijn.' })
  berichtId?: string;

  @ApiPropertyOptional({ description: 'Met zorg op of na deze dag.', example: '2026-01-01', format: 'date' })
  @IsOptional()
  @IsDatum()
  van?: string;

  @ApiPropertyOptional({ description: 'Met zorg op of voor deze dag.', example: '2026-01-31', format: 'date' })
  @IsOptional()
  @IsDatum()
  tot?: string;
}

export class DeclaratiePad {
  @ApiProperty({ description: 'De declaratie.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b13', format: 'uuid' })
  @IsId({ message: 'declaratieId moet het id van een declaratie zijn.' })
  declaratieId!: string;
}
