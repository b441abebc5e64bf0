import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsGemeentecode, IsId, IsKenmerk } from '../../../platform/http/validators.js';
import { AanbiederId, Dag, Keuze, Tekst } from '../../inkoopronde/velden.js';
import { AANVRAAGGROEPEN } from './nietplaatsbareaanvraag.events.js';

export class NietplaatsbareaanvraagPad {
  @ApiProperty({ description: 'Id van de aanvraag.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b71' })
  @IsId({ message: 'aanvraagId moet het id van een aanvraag zijn.' })
  aanvraagId!: string;
}

export class NietplaatsbareaanvraagInvoer {
  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0503' })
  @IsGemeentecode()
  gemeentecode!: string;

  @Keuze('Voor welke groep geen passend aanbod is.', AANVRAAGGROEPEN)
  groep!: (typeof AANVRAAGGROEPEN)[number];

  @Tekst('Welke ondersteuning ontbreekt, niets over de persoon.', 'Woonplek met dagelijks toezicht.')
  gezocht!: string;

  @ApiProperty({
    description: 'Product dat er het dichtst bij komt; leeg als geen product erop lijkt.',
    ...{ example: '02A03', required: false, nullable: true, type: String },
  })
  @IsOptional()
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode?: string | null;

  @Dag('Dag van de melding; leeg is vandaag.', { leeg: true })
  gemeldOp?: string | null;
}

export class PassendAanbodInvoer {
  @Tekst('Wat er gevonden is, niets over de persoon.', 'Plek bij een aanbieder buiten de regio.')
  oplossing!: string;

  @AanbiederId('Wie het biedt; leeg als het geen aanbieder van de regio is.', { leeg: true })
  aanbiederId?: string | null;

  @Dag('Dag waarop het gevonden is; leeg is vandaag.', { leeg: true })
  gevondenOp?: string | null;
}
