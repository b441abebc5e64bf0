import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { type Datum } from '../../kernel/datum.js';
import { IsDatum, IsVrijeTekst } from '../../platform/http/validators.js';

export class PeilmomentInvoer {
  @ApiProperty({ description: 'Waarover de cijfers gaan.', example: 'marktanalyse', enum: ['marktanalyse'] })
  @IsIn(['marktanalyse'], { message: 'onderwerp moet marktanalyse zijn.' })
  onderwerp!: 'marktanalyse';

  @ApiProperty({ description: 'Het jaar van de cijfers.', example: 2019, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2019.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar!: number;

  @ApiProperty({ description: 'De dag tot en met welke goedkeuringen tellen.', example: '2020-06-22', format: 'date' })
  @IsDatum({ message: 'peildatum moet een datum zijn, bijvoorbeeld 2020-06-22.' })
  peildatum!: Datum;

  @ApiProperty({
    description: 'Waarover de cijfers gaan. Een perceel staat er als wet/perceel.',
    example: ['Wmo2015/Individuele begeleiding', 'Jeugdwet/Jeugdzorg plus'],
    type: [String],
  })
  @IsArray({ message: 'scope moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'scope noemt ten minste een onderdeel.' })
  @ArrayMaxSize(500, { message: 'scope noemt ten hoogste 500 onderdelen.' })
  @IsVrijeTekst({ each: true, message: 'scope bestaat uit teksten zonder burgerservicenummer.' })
  scope!: string[];

  @ApiProperty({
    description: 'Wat niet in het gepubliceerde totaal zit. Een perceel staat er als wet/perceel.',
    example: ['Jeugdwet/Jeugdzorg plus', 'Hulpmiddelen'],
    type: [String],
  })
  @IsArray({ message: 'uitgesloten moet een lijst zijn; leeg mag.' })
  @ArrayMaxSize(500, { message: 'uitgesloten noemt ten hoogste 500 onderdelen.' })
  @IsVrijeTekst({ each: true, message: 'uitgesloten bestaat uit teksten zonder burgerservicenummer.' })
  uitgesloten!: string[];

  @ApiProperty({ description: 'Waar de cijfers vandaan komen.', example: 'Maandlevering van de gemeenten, juni 2020' })
  @IsVrijeTekst({ message: 'bron moet een tekst zijn zonder burgerservicenummer.' })
  bron!: string;
}
