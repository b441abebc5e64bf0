import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsDatum, IsId, IsVrijeTekst } from '../../platform/http/validators.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';

export class OverstapPad {
  @ApiProperty({ description: 'Id van de overstap.', example: ID, format: 'uuid' })
  @IsId({ message: 'overstapId moet het id van een overstap zijn.' })
  overstapId!: string;
}

export class OverstapInvoer {
  @ApiProperty({ description: 'De toewijzing die de client wil verlaten.', example: ID, format: 'uuid' })
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId!: string;

  @ApiProperty({ description: 'De aanbieder die de client wenst.', example: ID, format: 'uuid' })
  @IsId({ message: 'gewensteAanbiederId moet het id van een aanbieder zijn.' })
  gewensteAanbiederId!: string;
}

export class OverstaptoekenningInvoer {
  @ApiProperty({ description: 'Dag waarop de client overstapt.', example: '2026-06-01', format: 'date' })
  @IsDatum({ message: 'ingangsdatum moet een datum zijn, bijvoorbeeld 2026-06-01.' })
  ingangsdatum!: string;
}

export class OverstapwachtlijstInvoer {
  @ApiProperty({
    description: 'Waarom de overstap nog niet kan. Schrijf niets over de client.',
    example: 'De gewenste aanbieder heeft tot september geen plaats.',
  })
  @IsVrijeTekst({ message: 'reden moet een tekst zijn zonder burgerservicenummer.' })
  reden!: string;

  @ApiPropertyOptional({
    description: 'Verwachte dag.',
    example: '2026-09-01',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum({ message: 'verwachteDatum moet een datum zijn, bijvoorbeeld 2026-09-01.' })
  verwachteDatum?: string | null;
}
