import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsDefined, IsOptional, ValidateNested } from 'class-validator';
import { IsBedrag, IsDatum, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';

export class ProductieperiodeInvoer {
  @ApiProperty({ description: 'Eerste dag.', example: '2024-01-01', format: 'date' })
  @IsDatum()
  van!: string;

  @ApiProperty({ description: 'Laatste dag, in hetzelfde kalenderjaar.', example: '2024-03-31', format: 'date' })
  @IsDatum()
  tot!: string;
}

export class ProductieregelInvoer {
  @ApiProperty({ description: 'Productcode van de regio.', example: '02A03' })
  @IsKenmerk()
  productcode!: string;

  @ApiProperty({ description: 'Geproduceerd bedrag in hele eurocenten.', example: 1250000, type: 'integer' })
  @IsBedrag()
  bedrag!: number;
}

export class ProductieverantwoordingInvoer {
  @ApiPropertyOptional({
    description: 'Id van de aanbieder; een aanbieder laat dit leeg en verantwoordt voor zichzelf.',
    format: 'uuid',
  })
  @IsOptional()
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId?: string;

  @ApiProperty({ description: 'De periode.', type: ProductieperiodeInvoer })
  @IsDefined({ message: 'periode is verplicht.' })
  @ValidateNested()
  @Type(() => ProductieperiodeInvoer)
  periode!: ProductieperiodeInvoer;

  @ApiProperty({ description: 'Per product een bedrag.', type: [ProductieregelInvoer] })
  @IsArray({ message: 'regels moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'regels heeft ten minste een regel nodig.' })
  @ArrayMaxSize(500, { message: 'regels heeft ten hoogste 500 regels.' })
  @ValidateNested({ each: true })
  @Type(() => ProductieregelInvoer)
  regels!: ProductieregelInvoer[];

  @ApiPropertyOptional({
    description: 'Waarom dit een eerdere verantwoording over dezelfde periode vervangt.',
    example: 'Een correctie van februari ontbrak.',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst()
  reden?: string | null;
}
