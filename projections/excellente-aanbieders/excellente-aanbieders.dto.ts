import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

export class ExcellenteAanbiedersQuery {
  @ApiProperty({ description: 'De regio waarvan de lijst wordt gevraagd.', example: 'h5' })
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'regio moet het kenmerk van een regio zijn, bijvoorbeeld h5.' })
  regio!: string;
}
