import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { IsDatum, IsGemeentecode, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { type Wet, WETTEN } from '../../regio/regioconfiguratie/inhoud/product.js';

export class DeclaratieInvoer {
  @ApiProperty({ description: 'De aanbieder die declareert.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiProperty({ description: 'Pseudoniem van de client.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12' })
  @IsId({ message: 'clientId moet het id van een client zijn.' })
  clientId!: string;

  @ApiProperty({ description: 'CBS-gemeentecode van de gemeente die betaalt.', example: '0281' })
  @IsGemeentecode({ message: 'gemeentecode moet een CBS-gemeentecode van vier cijfers zijn, bijvoorbeeld 0281.' })
  gemeentecode!: string;

  @ApiProperty({ description: 'De wet waaronder de zorg valt.', example: 'Wmo2015', enum: WETTEN })
  @IsIn([...WETTEN], { message: 'wet moet Wmo2015 of Jeugdwet zijn.' })
  wet!: Wet;

  @ApiProperty({ description: 'Het perceel waarin de zorg is ingekocht.', example: 'Individuele begeleiding' })
  @IsVrijeTekst({ message: 'perceel moet de naam van een perceel zijn.' })
  perceel!: string;

  @ApiProperty({ description: 'Productcode van de regio.', example: '02A02' })
  @IsKenmerk({ message: 'productcode moet een productcode van de regio zijn, bijvoorbeeld 02A02.' })
  productcode!: string;

  @ApiProperty({ description: 'Het jaar waarin de zorg is geleverd.', example: 2019, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2019.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar!: number;

  @ApiProperty({
    description: 'Goedgekeurd bedrag in eurocenten; een terugbetaling is negatief.',
    example: 531_500,
    type: 'integer',
  })
  @IsInt({ message: 'bedrag moet in hele eurocenten zijn.' })
  @Min(-1_000_000_000_00, { message: 'bedrag is te laag.' })
  @Max(1_000_000_000_00, { message: 'bedrag is te hoog.' })
  bedrag!: Bedrag;

  @ApiProperty({ description: 'Dag van goedkeuring.', example: '2019-05-06', format: 'date' })
  @IsDatum({ message: 'goedgekeurdOp moet een datum zijn, bijvoorbeeld 2019-05-06.' })
  goedgekeurdOp!: Datum;
}

export class DeclaratiePad {
  @ApiProperty({ description: 'De declaratie.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b13', format: 'uuid' })
  @IsId({ message: 'declaratieId moet het id van een declaratie zijn.' })
  declaratieId!: string;
}

export class IndieningInvoer {
  @ApiProperty({
    description: 'De toewijzing waaronder de zorg is geleverd.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b14',
  })
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId!: string;

  @ApiProperty({ description: 'Eerste dag van de geleverde zorg.', example: '2026-04-01', format: 'date' })
  @IsDatum({ message: 'van moet een datum zijn, bijvoorbeeld 2026-04-01.' })
  van!: Datum;

  @ApiProperty({ description: 'Laatste dag, in hetzelfde jaar.', example: '2026-04-30', format: 'date' })
  @IsDatum({ message: 'tot moet een datum zijn, bijvoorbeeld 2026-04-30.' })
  tot!: Datum;

  @ApiPropertyOptional({
    description: 'Geleverde eenheden; leeg waar een prijs voor het geheel geldt. Een credit is negatief.',
    example: 16,
    type: 'integer',
    nullable: true,
  })
  @IsOptional()
  @IsInt({ message: 'volume moet een geheel getal zijn.' })
  @Min(-1_000_000, { message: 'volume is te laag.' })
  @Max(1_000_000, { message: 'volume is te hoog.' })
  volume?: number | null;

  @ApiPropertyOptional({
    description: 'Eenheid volgens iStandaarden-codelijst WJ756, bijvoorbeeld 04 (uur).',
    example: '04',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @Matches(/^\d{2}$/, { message: 'eenheid is een code van twee cijfers uit WJ756.' })
  eenheid?: string | null;

  @ApiProperty({ description: 'Bedrag in eurocenten; een credit is negatief.', example: 76_000, type: 'integer' })
  @IsInt({ message: 'bedrag moet in hele eurocenten zijn.' })
  @Min(-1_000_000_000_00, { message: 'bedrag is te laag.' })
  @Max(1_000_000_000_00, { message: 'bedrag is te hoog.' })
  bedrag!: Bedrag;
}
