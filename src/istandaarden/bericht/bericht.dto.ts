import { ApiProperty } from '@nestjs/swagger';
import { zGevolg } from './bericht.events.js';

export class BerichtgevolgDto {
  @ApiProperty({
    description: 'Wat het bericht teweegbracht.',
    example: 'toewijzing',
    enum: zGevolg.shape.soort.options,
  })
  soort!: string;

  @ApiProperty({
    description: 'De toewijzing; bij verzoek het verzoek, bij antwoord het uitgaande bericht.',
    example: '0b54b8cd-5f0e-5a54-b0a5-2d5b0b4ef001',
    format: 'uuid',
  })
  id!: string;
}

export class BerichtAntwoordDto {
  @ApiProperty({
    description: 'Kenmerk van het bericht.',
    example: '0b54b8cd-5f0e-5a54-b0a5-2d5b0b4ef001',
    format: 'uuid',
  })
  berichtId!: string;

  @ApiProperty({
    description:
      'Verwerkt, of al verwerkt: hetzelfde bericht kwam eerder binnen en er gebeurt nu niets. Wacht: de toewijzing ' +
      'waarover het gaat is nog niet bekend; zodra die er is wordt het bericht vanzelf verwerkt.',
    example: 'verwerkt',
    enum: ['verwerkt', 'al verwerkt', 'wacht'],
  })
  status!: string;

  @ApiProperty({ description: 'De gevolgen, een per product.', type: [BerichtgevolgDto] })
  gevolgen!: BerichtgevolgDto[];

  @ApiProperty({
    description: 'Kenmerk van het retourbericht dat klaarstaat; null waar niet de regio antwoordt (301).',
    example: '0b54b8cd-5f0e-5a54-b0a5-2d5b0b4ef003',
    format: 'uuid',
    type: String,
    nullable: true,
  })
  antwoordId!: string | null;

  @ApiProperty({
    description: 'Alleen bij wacht: op deze dag wordt het bericht afgewezen als de toewijzing er dan nog niet is.',
    example: '2026-10-08',
    format: 'date',
    required: false,
  })
  wachtTot?: string;
}
