import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Datum } from '../../kernel/datum.js';
import { IsDatum, IsVrijeTekst } from '../../platform/http/validators.js';
import { type Wet, WETTEN } from '../../regio/regioconfiguratie/inhoud/product.js';

export class OnderdrukkingsregelInvoer {
  @ApiProperty({ description: 'Waar de regel geldt.', example: 'marktanalyse', enum: ['marktanalyse'] })
  @IsIn(['marktanalyse'], { message: 'onderwerp moet marktanalyse zijn.' })
  onderwerp!: 'marktanalyse';

  @ApiProperty({ description: 'De wet van het perceel.', example: 'Wmo2015', enum: WETTEN })
  @IsIn([...WETTEN], { message: 'wet moet Wmo2015 of Jeugdwet zijn.' })
  wet!: Wet;

  @ApiProperty({ description: 'Het perceel.', example: 'Kortdurend verblijf' })
  @IsVrijeTekst({ message: 'perceel moet de naam van een perceel zijn.' })
  perceel!: string;

  @ApiProperty({ description: 'Welke maat niet wordt getoond.', example: 'aandelen', enum: ['aandelen'] })
  @IsIn(['aandelen'], { message: 'maat moet aandelen zijn.' })
  maat!: 'aandelen';

  @ApiProperty({ description: 'Waarom de maat geen betekenis heeft.', example: 'Te weinig clienten.' })
  @IsVrijeTekst({ message: 'reden moet een tekst zijn zonder burgerservicenummer.' })
  reden!: string;

  @ApiProperty({
    description: 'De regel geldt voor jaren die op of na deze dag beginnen.',
    example: '2019-01-01',
    format: 'date',
  })
  @IsDatum({ message: 'geldigVanaf moet een datum zijn, bijvoorbeeld 2019-01-01.' })
  geldigVanaf!: Datum;
}
