import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PagineringQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsId } from '../../src/platform/http/validators.js';
import { BERICHT_STATUSSEN, type BerichtStatus } from './berichtenlog.projection.js';

export class BerichtenQuery extends PagineringQuery {
  @ApiPropertyOptional({
    description: 'Gemeentecode (4 cijfers) of AGB-code (8 cijfers) van de afzender.',
    example: '0503',
  })
  @IsOptional()
  @Matches(/^[0-9]{4}(?:[0-9]{4})?$/, { message: 'afzender is een gemeentecode (4 cijfers) of AGB-code (8 cijfers).' })
  afzender?: string;

  @ApiPropertyOptional({ description: 'BerichtCode van de standaard: 414 (WMO301) of 418 (WMO305).', example: '414' })
  @IsOptional()
  @Matches(/^[0-9]{3}$/, { message: 'berichtcode heeft drie cijfers, bijvoorbeeld 414.' })
  berichtcode?: string;

  @ApiPropertyOptional({
    description: 'Wat er met het bericht gebeurde.',
    example: 'afgewezen',
    enum: BERICHT_STATUSSEN,
  })
  @IsOptional()
  @IsIn(BERICHT_STATUSSEN, { message: 'status is verwerkt, wacht, afgewezen, alsnog verwerkt of gewist.' })
  status?: BerichtStatus;

  @ApiPropertyOptional({
    description: 'Kenmerk van een bericht, zoals de tijdlijn van een casus het noemt.',
    format: 'uuid',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
  })
  @IsOptional()
  @IsId()
  berichtId?: string;

  @ApiPropertyOptional({
    description: 'Alleen berichten die iets met deze toewijzing deden, of erop wachten.',
    format: 'uuid',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12',
  })
  @IsOptional()
  @IsId()
  toewijzingId?: string;
}
