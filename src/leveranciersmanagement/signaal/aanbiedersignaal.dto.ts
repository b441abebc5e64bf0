import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsGemeentecode, IsId } from '../../platform/http/validators.js';
import { Dag, Keuze, Tekst } from '../../inkoop/inkoopronde/velden.js';
import { ERNST } from './aanbiedersignaal.events.js';

export class SignaalPad {
  @ApiProperty({ description: 'Id van de melding.', format: 'uuid' })
  @IsId({ message: 'signaalId moet het id van een melding zijn.' })
  signaalId!: string;
}

export class ConsulenteninputInvoer {
  @Tekst('Onderwerp.', 'Wachttijd')
  onderwerp!: string;

  @Tekst(
    'Toelichting over de aanbieder, zonder namen of nummers van clienten.',
    'De aanbieder reageert traag op vragen.',
  )
  toelichting!: string;

  @ApiProperty({
    description: 'Gemeente waar het speelt.',
    example: '0503',
    nullable: true,
    required: false,
    type: String,
  })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string | null;

  @Dag('Dag van de melding; leeg is vandaag.', { leeg: true })
  gemeldOp?: string | null;
}

export class AanbiedersignaalInvoer extends ConsulenteninputInvoer {
  @Keuze('Hoe ernstig het is.', ERNST)
  ernst!: (typeof ERNST)[number];
}

export class KlachtInvoer extends AanbiedersignaalInvoer {
  @Tekst('Zaaknummer waaronder de klacht zelf staat.', 'zaaksysteem 2024-1187')
  zaaknummer!: string;
}

export class SignaalafhandelingInvoer {
  @Tekst('Wat ervan kwam.', 'Besproken met de aanbieder; er komt een vast aanspreekpunt.')
  uitkomst!: string;

  @Dag('Dag van de afhandeling; leeg is vandaag.', { leeg: true })
  afgehandeldOp?: string | null;
}
