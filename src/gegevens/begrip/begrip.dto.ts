import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsDatum, IsVrijeTekst } from '../../platform/http/validators.js';
import { IsSleutel } from '../../regio/besluitvorming/besluitvorming.dto.js';
import { BEGRIPNIVEAUS, BEGRIPSOORTEN } from '../inhoud/begrip.js';

export class BegripInvoer {
  @ApiProperty({ description: 'Sleutel van het begrip; een nieuwe versie houdt dezelfde.', example: 'doelrealisatie' })
  @IsSleutel()
  sleutel!: string;

  @ApiProperty({ description: 'Waarover het begrip gaat.', enum: BEGRIPSOORTEN, example: 'resultaat' })
  @IsIn([...BEGRIPSOORTEN], { message: `soort moet een van ${BEGRIPSOORTEN.join(', ')} zijn.` })
  soort!: (typeof BEGRIPSOORTEN)[number];

  @ApiProperty({ description: 'Op welk niveau het begrip wordt gebruikt.', enum: BEGRIPNIVEAUS, example: 'inwoner' })
  @IsIn([...BEGRIPNIVEAUS], { message: `niveau moet een van ${BEGRIPNIVEAUS.join(', ')} zijn.` })
  niveau!: (typeof BEGRIPNIVEAUS)[number];

  @ApiProperty({ description: 'Het woord dat iedereen gebruikt.', example: 'Doel behaald' })
  @IsVrijeTekst()
  term!: string;

  @ApiProperty({
    description: 'Wat het betekent.',
    example: 'Inwoner, aanbieder en toegang vinden samen dat het doel uit het plan is bereikt.',
  })
  @IsVrijeTekst()
  definitie!: string;

  @ApiProperty({ description: 'Eerste dag waarop deze betekenis geldt.', example: '2023-01-01', format: 'date' })
  @IsDatum()
  geldigVanaf!: string;

  @ApiProperty({ description: 'Waar dit staat: document en plaats.', example: '001 hoofdstuk 3' })
  @IsVrijeTekst()
  bron!: string;
}
