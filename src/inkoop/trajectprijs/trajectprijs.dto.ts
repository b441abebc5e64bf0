import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { IsBedrag, IsDatum, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';

export class TrajectprijsInvoer {
  @ApiProperty({ description: 'Product of cel uit de catalogus van de regio.', example: 'P01-1' })
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode!: string;

  @ApiProperty({ description: 'Prijs van het hele traject in eurocenten.', example: 2_500_000, type: 'integer' })
  @IsBedrag({ message: 'bedrag moet in hele eurocenten zijn, nul of meer.' })
  bedrag!: Bedrag;

  @ApiProperty({ description: 'Eerste dag waarop de prijs geldt.', example: '2018-01-01', format: 'date' })
  @IsDatum({ message: 'geldigVanaf moet een datum zijn, bijvoorbeeld 2018-01-01.' })
  geldigVanaf!: Datum;

  @ApiPropertyOptional({
    description: 'Laatste dag; leeg tot de volgende prijs van dit product.',
    example: '2018-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum({ message: 'geldigTot moet een datum zijn, bijvoorbeeld 2018-12-31.' })
  geldigTot?: Datum | null;

  @ApiProperty({ description: 'Besluit of document waar de prijs staat.', example: 'Collegebesluit tarieven 2018' })
  @IsVrijeTekst({ message: 'bron moet een tekst zijn zonder burgerservicenummer.' })
  bron!: string;
}
