import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { IsTijdstip } from '../../src/platform/http/validators.js';

export class ExcellenteAanbiedersQuery {
  @ApiProperty({ description: 'De regio waarvan de lijst wordt gevraagd.', example: 'h5' })
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'regio moet het kenmerk van een regio zijn, bijvoorbeeld h5.' })
  regio!: string;
}

export class PredicatenQuery {
  @ApiPropertyOptional({
    description: 'Zoals bekend op dit tijdstip; zonder deze parameter nu.',
    example: '2025-03-01T12:00:00Z',
    format: 'date-time',
  })
  @IsOptional()
  @IsTijdstip()
  beschikbaarOp?: string;
}
