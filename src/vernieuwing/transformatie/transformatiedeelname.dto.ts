import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Dag, Deel, Delen, Tekst } from '../../inkoop/inkoopronde/velden.js';
import { AanbiederPad } from '../../inkoop/partijen/partijen.dto.js';
import { IsBedrag } from '../../platform/http/validators.js';
import { SLEUTEL } from '../../regio/besluitvorming/inhoud/gedeeld.js';
import { BewijsstukInvoer } from '../pilot/pilot.dto.js';

export class TransformatiejaarPad extends AanbiederPad {
  @ApiProperty({ description: 'Jaar van de regeling.', example: '2022' })
  @Matches(/^20\d{2}$/, { message: 'jaar moet een jaartal zijn, bijvoorbeeld 2022.' })
  jaar!: string;
}

class Spoorkeuze {
  @Tekst('Spoor, zoals de regio het noemt.', 'eigen-voorstel')
  spoor!: string;

  @ApiProperty({
    description: 'Sleutel van de pilot, als het spoor meedoen aan een pilot is.',
    example: 'samen-thuis',
    nullable: true,
    required: false,
    type: String,
  })
  @IsOptional()
  @Matches(SLEUTEL, { message: 'pilot moet de sleutel van een pilot zijn, bijvoorbeeld samen-thuis.' })
  pilot?: string | null;
}

export class TransformatiespoorInvoer extends Spoorkeuze {
  @Dag('Dag van de keuze; leeg is vandaag.', { leeg: true })
  gekozenOp?: string | null;
}

export class TransformatiewisselInvoer extends Spoorkeuze {
  @Tekst('Waarom van spoor wordt gewisseld.', 'De opbrengst van het eerste jaar bleef uit.')
  reden!: string;

  @Dag('Dag van de wissel; leeg is vandaag.', { leeg: true })
  gewisseldOp?: string | null;
}

export class TransformatievoorstelInvoer {
  @Deel('Het voorstel.', BewijsstukInvoer)
  voorstel!: BewijsstukInvoer;

  @Dag('Dag van indiening; leeg is vandaag.', { leeg: true })
  ingediendOp?: string | null;
}

export class TransformatieopbrengstInvoer {
  @Tekst('Wat het spoor dat jaar opleverde, zonder namen van personen.', 'Twaalf clienten gingen naar lichtere hulp.')
  opbrengst!: string;

  @ApiProperty({
    description: 'Eurocenten; leeg als het geen bedrag is.',
    example: 1_250_000,
    type: 'integer',
    nullable: true,
    required: false,
  })
  @IsOptional()
  @IsBedrag()
  bedrag?: number | null;

  @Delen('Stukken waaruit de opbrengst blijkt.', BewijsstukInvoer, { max: 20, magLeeg: true })
  bewijs!: BewijsstukInvoer[];

  @Dag('Dag van de melding; leeg is vandaag.', { leeg: true })
  gemeldOp?: string | null;
}
