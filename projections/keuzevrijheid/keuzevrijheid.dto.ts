import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsKenmerk } from '../../src/platform/http/validators.js';

export const DEKKINGSSTANDEN = ['voldoende', 'tekort', 'norm-niet-vastgesteld'] as const;
export type Dekkingsstand = (typeof DEKKINGSSTANDEN)[number];

export class DekkingQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen dit product.', example: '02A03' })
  @IsOptional()
  @IsKenmerk({ message: 'productcode moet een code van de regio zijn, bijvoorbeeld 02A03.' })
  productcode?: string;

  @ApiPropertyOptional({ description: 'Alleen deze stand.', enum: DEKKINGSSTANDEN, example: 'tekort' })
  @IsOptional()
  @IsIn([...DEKKINGSSTANDEN], { message: 'stand moet voldoende, tekort of norm-niet-vastgesteld zijn.' })
  stand?: Dekkingsstand;
}

export class DekkingaanbiederDto {
  @ApiProperty({ description: 'Id van de aanbieder.', format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  aanbiederId!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'Stichting De Korenmolen' })
  naam!: string;
}

export class DekkingDto {
  @ApiProperty({ description: 'Productcode.', example: '02A03' })
  productcode!: string;

  @ApiProperty({ description: 'Naam van het product.', example: 'Begeleiding individueel, volwassenen' })
  productnaam!: string;

  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0503' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Naam van de gemeente.', example: 'Delft' })
  gemeentenaam!: string;

  @ApiProperty({ description: 'Aanbieders met een lopend contract.', example: 1, type: 'integer' })
  aantalAanbieders!: number;

  @ApiProperty({ description: 'Minimum dat de regio stelt.', example: 2, type: 'integer', nullable: true })
  minimum!: number | null;

  @ApiProperty({ description: 'Of er genoeg te kiezen is.', example: 'tekort', enum: DEKKINGSSTANDEN })
  stand!: Dekkingsstand;

  @ApiProperty({ description: 'De aanbieders, op naam.', type: [DekkingaanbiederDto] })
  aanbieders!: DekkingaanbiederDto[];
}

export class DekkingAntwoord {
  @ApiProperty({ description: 'Aantal combinaties van product en gemeente.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'De datum waarop dit geldt.', format: 'date', example: '2024-01-01' })
  geldigOp!: string;

  @ApiProperty({ description: 'Configuratie waaruit het minimum komt.', example: 'h5-1', nullable: true, type: String })
  configuratieversie!: string | null;

  @ApiProperty({ description: 'Per product en gemeente.', type: [DekkingDto] })
  resultaten!: DekkingDto[];
}
