import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsDatum, IsId, IsVrijeTekst } from '../../platform/http/validators.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';

export class HoofdaanbiederPad {
  @ApiProperty({ description: 'Id van de toewijzing.', example: ID, format: 'uuid' })
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId!: string;
}

export class HoofdaanbiedereindeInvoer {
  @ApiProperty({ description: 'Laatste dag als hoofdaanbieder.', example: '2026-06-30', format: 'date' })
  @IsDatum({ message: 'laatsteDag moet een datum zijn, bijvoorbeeld 2026-06-30.' })
  laatsteDag!: string;

  @ApiProperty({
    description: 'Waarom de aanwijzing eindigt. Schrijf niets over de client.',
    example: 'Een andere aanbieder neemt de regie over.',
  })
  @IsVrijeTekst({ message: 'reden is een tekst van ten hoogste 4.000 tekens, zonder burgerservicenummer.' })
  reden!: string;
}

export class OnderaannemerinzetInvoer {
  @ApiProperty({ description: 'De onderaanneming van het contract van de toewijzing.', example: ID, format: 'uuid' })
  @IsId({ message: 'onderaannemingId moet het id van een onderaanneming zijn.' })
  onderaannemingId!: string;

  @ApiProperty({ description: 'Eerste dag van de inzet.', example: '2026-04-01', format: 'date' })
  @IsDatum({ message: 'vanaf moet een datum zijn, bijvoorbeeld 2026-04-01.' })
  vanaf!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag; leeg is tot de onderaanneming of de toewijzing eindigt.',
    example: '2026-09-30',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum({ message: 'laatsteDag moet een datum zijn, bijvoorbeeld 2026-09-30.' })
  laatsteDag?: string | null;
}
