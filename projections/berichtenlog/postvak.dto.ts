import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PagineringQuery } from '../../src/platform/http/tijdreis.dto.js';
import { UITGAAND_STATUSSEN, type UitgaandStatus } from './berichtenlog.projection.js';

export class UitgaandeBerichtenQuery extends PagineringQuery {
  @ApiPropertyOptional({ description: 'Of het antwoord nog wacht.', example: 'klaar', enum: UITGAAND_STATUSSEN })
  @IsOptional()
  @IsIn(UITGAAND_STATUSSEN, { message: `status is een van: ${UITGAAND_STATUSSEN.join(', ')}.` })
  status?: UitgaandStatus;

  @ApiPropertyOptional({
    description:
      'Met ja alleen antwoorden die nog de deur uit moeten, de eerste uiterste dag eerst; met nee alleen wat is overgedragen.',
    example: 'ja',
    enum: ['ja', 'nee'],
  })
  @IsOptional()
  @IsIn(['ja', 'nee'], { message: 'open is ja of nee.' })
  open?: 'ja' | 'nee';
}
