import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { PagineringQuery, TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsId, IsKenmerk } from '../../src/platform/http/validators.js';
import { VERDICTS, type Verdict } from '../../src/kwaliteit/kpimeting/kpimeting.events.js';

export class KpiScoresQuery extends IntersectionType(TijdreisQuery, PagineringQuery) {
  @ApiPropertyOptional({ description: 'Kenmerk van de KPI.', example: 'continuiteit' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{1,59}$/, { message: 'kpiId moet het kenmerk van een KPI zijn, bijvoorbeeld continuiteit.' })
  kpiId?: string;

  @ApiPropertyOptional({ description: 'Id van de aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsOptional()
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId?: string;

  @ApiPropertyOptional({
    description: 'Segmentcode, of alle voor de scores over alle segmenten samen.',
    example: 'alle',
  })
  @IsOptional()
  @IsKenmerk({ message: 'segment moet een segmentcode zijn, of alle.' })
  segment?: string;

  @ApiPropertyOptional({ description: 'CBS-gemeentecode, of alle voor de scores over de hele regio.', example: 'alle' })
  @IsOptional()
  @Matches(/^(\d{4}|alle)$/, { message: 'gemeentecode moet uit vier cijfers bestaan, of alle zijn.' })
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Het gemeten jaar.', example: 2024, type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2200, { message: 'jaar is ten hoogste 2200.' })
  jaar?: number;

  @ApiPropertyOptional({ description: 'Alleen scores met dit oordeel.', example: 'onvoldoende', enum: VERDICTS })
  @IsOptional()
  @IsIn([...VERDICTS], { message: 'verdict moet onvoldoende, voldoende of hoog zijn.' })
  verdict?: Verdict;
}

/** A metingId as a path: its six parts. */
export class MetingPad {
  @ApiProperty({ description: 'Regio.', example: 'h5' })
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'regio moet het kenmerk van een regio zijn, bijvoorbeeld h5.' })
  regio!: string;

  @ApiProperty({ description: 'Kenmerk van de KPI.', example: 'continuiteit' })
  @Matches(/^[a-z][a-z0-9-]{1,59}$/, { message: 'kpiId moet het kenmerk van een KPI zijn, bijvoorbeeld continuiteit.' })
  kpiId!: string;

  @ApiProperty({ description: 'Id van de aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiProperty({ description: 'Segmentcode, of alle.', example: 'alle' })
  @IsKenmerk({ message: 'segment moet een segmentcode zijn, of alle.' })
  segment!: string;

  @ApiProperty({ description: 'CBS-gemeentecode, of alle.', example: 'alle' })
  @Matches(/^(\d{4}|alle)$/, { message: 'gemeentecode moet uit vier cijfers bestaan, of alle zijn.' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Het gemeten jaar.', example: '2024' })
  @Matches(/^\d{4}$/, { message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  jaar!: string;
}

export class OnderzoektermijnenQuery {
  @ApiPropertyOptional({ description: 'Alleen onderzoeken die te laat zijn.', example: true, type: 'boolean' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'teLaat moet true of false zijn.' })
  teLaat?: boolean;
}
