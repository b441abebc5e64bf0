import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDatum, IsId, IsVrijeTekst } from '../../platform/http/validators.js';

export class PredicaatPad {
  @ApiProperty({ description: 'Id van de aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;
}

export class PredicaatInvoer {
  @ApiProperty({ description: 'Id van de aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiProperty({ description: 'Het jaar waarop het predicaat rust.', example: 2024, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2200, { message: 'jaar is ten hoogste 2200.' })
  jaar!: number;

  @ApiPropertyOptional({ description: 'Dag van het besluit; leeg is vandaag.', example: '2025-03-15', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'besluitDatum moet een datum zijn, bijvoorbeeld 2025-03-15.' })
  besluitDatum?: string;
}

export class PredicaatPublicatieInvoer {
  @ApiPropertyOptional({
    description: 'Eerste dag op de openbare lijst; leeg is vandaag.',
    example: '2025-04-01',
    format: 'date',
  })
  @IsOptional()
  @IsDatum({ message: 'vanaf moet een datum zijn, bijvoorbeeld 2025-04-01.' })
  vanaf?: string;
}

export class DepublicatieInvoer {
  @ApiPropertyOptional({
    description: 'Eerste dag niet meer op de lijst; leeg is vandaag.',
    example: '2025-09-01',
    format: 'date',
  })
  @IsOptional()
  @IsDatum({ message: 'vanaf moet een datum zijn, bijvoorbeeld 2025-09-01.' })
  vanaf?: string;

  @ApiProperty({ description: 'De reden.', example: 'Gegevens van de aanbieder worden gecontroleerd.' })
  @IsVrijeTekst({ message: 'reden moet een tekst zijn zonder burgerservicenummer.' })
  reden!: string;
}

export class PredicaatIntrekkingInvoer {
  @ApiProperty({ description: 'De reden.', example: 'De meting over 2024 is herzien.' })
  @IsVrijeTekst({ message: 'reden moet een tekst zijn zonder burgerservicenummer.' })
  reden!: string;

  @ApiPropertyOptional({ description: 'Dag van het besluit; leeg is vandaag.', example: '2025-09-01', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'besluitDatum moet een datum zijn, bijvoorbeeld 2025-09-01.' })
  besluitDatum?: string;
}
