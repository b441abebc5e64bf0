import { ApiProperty } from '@nestjs/swagger';
import { type Datum } from '../kernel/datum.js';
import { IsDatum, IsId, IsVrijeTekst } from '../platform/http/validators.js';

export class WerkPad {
  @ApiProperty({ description: 'werkId van een regel van de werklijst.', format: 'uuid' })
  @IsId({ message: 'werkId moet het werkId van een regel van de werklijst zijn.' })
  werkId!: string;
}

export class WerkUitstelInvoer {
  @ApiProperty({ description: 'Op deze dag komt het terug op de lijst.', example: '2026-06-01', format: 'date' })
  @IsDatum()
  tot!: Datum;

  @ApiProperty({ description: 'Waarom het kan wachten.', example: 'Het bestuur vergadert op 28 mei.' })
  @IsVrijeTekst()
  reden!: string;
}

export class WerkRedenInvoer {
  @ApiProperty({ description: 'Wat is besloten of gedaan, en waar dat staat.', example: 'Besloten niet te verlengen.' })
  @IsVrijeTekst()
  reden!: string;
}
