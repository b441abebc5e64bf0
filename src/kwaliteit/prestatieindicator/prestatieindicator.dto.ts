import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsDatum, IsGemeentecode, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';

export class PrestatieInvoer {
  @ApiProperty({ description: 'Kenmerk van de prestatie-indicator.', example: 'bereik-preventie' })
  @Matches(/^[a-z][a-z0-9-]{1,59}$/, {
    message: 'kpiId moet het kenmerk van een KPI zijn, bijvoorbeeld bereik-preventie.',
  })
  kpiId!: string;

  @ApiProperty({ description: 'De aanbieder die meldt.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiPropertyOptional({
    description: 'Segment; leeg is alles samen.',
    example: 'preventie',
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

  @ApiProperty({ description: 'Het jaar waarover wordt gemeld.', example: 2024, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2200, { message: 'jaar is ten hoogste 2200.' })
  jaar!: number;

  @ApiProperty({ description: 'Wat is bereikt.', example: 42, type: 'integer' })
  @IsInt({ message: 'teller moet een geheel getal zijn.' })
  @Min(0, { message: 'teller is ten minste 0.' })
  teller!: number;

  @ApiProperty({ description: 'Van hoeveel.', example: 60, type: 'integer' })
  @IsInt({ message: 'noemer moet een geheel getal zijn.' })
  @Min(1, { message: 'noemer is ten minste 1.' })
  noemer!: number;

  @ApiProperty({ description: 'Dag waarop dit de stand was.', example: '2024-12-31', format: 'date' })
  @IsDatum({ message: 'peildatum moet een datum zijn, bijvoorbeeld 2024-12-31.' })
  peildatum!: string;

  @ApiPropertyOptional({
    description: 'Toelichting, zonder persoonsgegevens.',
    example: 'Twee groepen extra.',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst({ message: 'toelichting moet een tekst zijn zonder burgerservicenummer.' })
  toelichting?: string | null;
}
