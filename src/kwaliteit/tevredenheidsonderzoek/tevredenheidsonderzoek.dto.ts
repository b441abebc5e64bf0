import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDatum, IsGemeentecode, IsId, IsKenmerk } from '../../platform/http/validators.js';
import { UITVOERDERS, type Uitvoerder } from './tevredenheidsonderzoek.events.js';

export class TevredenheidsonderzoekInvoer {
  @ApiProperty({
    description: 'De aanbieder waarover het onderzoek gaat.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
  })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiPropertyOptional({
    description: 'Segment; leeg is alle segmenten samen.',
    example: 'segment-3',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsKenmerk({ message: 'segment moet een segmentcode van de regio zijn.' })
  segment?: string | null;

  @ApiPropertyOptional({
    description: 'CBS-gemeentecode; leeg is de hele regio.',
    example: '0518',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsGemeentecode({ message: 'gemeentecode moet een CBS-gemeentecode van vier cijfers zijn.' })
  gemeentecode?: string | null;

  @ApiProperty({ description: 'Jaar waarover het onderzoek gaat.', example: 2024, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2200, { message: 'jaar is ten hoogste 2200.' })
  jaar!: number;

  @ApiProperty({ description: 'Wie het onderzoek uitvoerde.', example: 'aanbieder', enum: UITVOERDERS })
  @IsIn([...UITVOERDERS], { message: 'uitvoerder moet aanbieder of gemeenten zijn.' })
  uitvoerder!: Uitvoerder;

  @ApiPropertyOptional({
    description: 'Instrument van de regio; leeg als deze uitvoerder er maar een heeft.',
    example: 'gemeenten',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsKenmerk({ message: 'instrument moet een instrument uit de regioconfiguratie zijn.' })
  instrument?: string | null;

  @ApiProperty({
    description: 'Gemiddeld rapportcijfer in honderdsten: een 7,85 is 785.',
    example: 785,
    type: 'integer',
  })
  @IsInt({ message: 'gemiddelde moet een geheel getal in honderdsten zijn, bijvoorbeeld 785.' })
  @Min(100, { message: 'gemiddelde is ten minste 100 (een 1,00).' })
  @Max(1000, { message: 'gemiddelde is ten hoogste 1000 (een 10,00).' })
  gemiddelde!: number;

  @ApiProperty({ description: 'Aantal mensen dat antwoordde.', example: 120, type: 'integer' })
  @IsInt({ message: 'respondenten moet een geheel getal zijn.' })
  @Min(1, { message: 'respondenten is ten minste 1.' })
  respondenten!: number;

  @ApiProperty({ description: 'Aantal mensen dat is uitgenodigd.', example: 300, type: 'integer' })
  @IsInt({ message: 'uitgenodigd moet een geheel getal zijn.' })
  @Min(1, { message: 'uitgenodigd is ten minste 1.' })
  uitgenodigd!: number;

  @ApiProperty({ description: 'Dag waarop de uitkomst geldt.', example: '2024-10-15', format: 'date' })
  @IsDatum({ message: 'peildatum moet een datum zijn, bijvoorbeeld 2024-10-15.' })
  peildatum!: string;
}
