import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import { IsDatum, IsGemeentecode, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';

export class ClientenstopInvoer {
  @ApiPropertyOptional({
    description: 'Gemeenten waar de stop geldt. Zonder dit veld alle gemeenten van het contract.',
    example: ['0503'],
    type: [String],
  })
  @IsOptional()
  @IsArray({ message: 'gemeenten moet een lijst van gemeentecodes zijn.' })
  @ArrayNotEmpty({ message: 'gemeenten heeft ten minste een gemeentecode nodig; laat het weg voor alle gemeenten.' })
  @ArrayUnique({ message: 'gemeenten noemt een gemeente twee keer.' })
  @ArrayMaxSize(400, { message: 'gemeenten heeft ten hoogste 400 codes.' })
  @IsGemeentecode({ each: true, message: 'gemeenten bestaat uit CBS-codes van vier cijfers, bijvoorbeeld 0503.' })
  gemeenten?: string[];

  @ApiPropertyOptional({
    description: 'Producten waarvoor de stop geldt. Zonder dit veld alle producten van het contract.',
    example: ['02A03'],
    type: [String],
  })
  @IsOptional()
  @IsArray({ message: 'productcodes moet een lijst van productcodes zijn.' })
  @ArrayNotEmpty({ message: 'productcodes heeft ten minste een code nodig; laat het weg voor alle producten.' })
  @ArrayUnique({ message: 'productcodes noemt een product twee keer.' })
  @ArrayMaxSize(500, { message: 'productcodes heeft ten hoogste 500 codes.' })
  @IsKenmerk({ each: true, message: 'productcodes bestaat uit productcodes van de regio, bijvoorbeeld 02A03.' })
  productcodes?: string[];

  @ApiProperty({ description: 'Dag waarop de aanbieder de stop aankondigde.', example: '2024-03-01', format: 'date' })
  @IsDatum({ message: 'aangekondigdOp moet een datum zijn, bijvoorbeeld 2024-03-01.' })
  aangekondigdOp!: string;

  @ApiProperty({ description: 'Dag van de schriftelijke toestemming.', example: '2024-03-08', format: 'date' })
  @IsDatum({ message: 'toestemmingOp moet een datum zijn, bijvoorbeeld 2024-03-08.' })
  toestemmingOp!: string;

  @ApiProperty({ description: 'Waar de toestemming te vinden is.', example: 'Brief van de regio met kenmerk 2024-17' })
  @IsVrijeTekst({ message: 'toestemming is een tekst van ten hoogste 4.000 tekens, zonder burgerservicenummer.' })
  toestemming!: string;

  @ApiProperty({ description: 'Waarom er geen nieuwe clienten bij kunnen.', example: 'Drie vacatures' })
  @IsVrijeTekst({ message: 'reden is een tekst van ten hoogste 4.000 tekens, zonder burgerservicenummer.' })
  reden!: string;

  @ApiProperty({ description: 'Eerste dag van de stop.', example: '2024-03-15', format: 'date' })
  @IsDatum({ message: 'ingangsdatum moet een datum zijn, bijvoorbeeld 2024-03-15.' })
  ingangsdatum!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag; leeg is tot de stop wordt opgeheven.',
    example: '2024-06-30',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum({ message: 'laatsteDag moet een datum zijn, bijvoorbeeld 2024-06-30.' })
  laatsteDag?: string | null;
}

export class ClientenstopOpheffingInvoer {
  @ApiProperty({ description: 'Eerste dag waarop nieuwe clienten weer kunnen.', example: '2024-05-01', format: 'date' })
  @IsDatum({ message: 'opgehevenPer moet een datum zijn, bijvoorbeeld 2024-05-01.' })
  opgehevenPer!: string;

  @ApiProperty({ description: 'Waarom de stop eindigt.', example: 'De vacatures zijn vervuld' })
  @IsVrijeTekst({ message: 'reden is een tekst van ten hoogste 4.000 tekens, zonder burgerservicenummer.' })
  reden!: string;
}
