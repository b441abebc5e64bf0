import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsId } from '../../../platform/http/validators.js';
import { Dag, Deel, DocumentInvoer, Keuze, Tekst } from '../../inkoopronde/velden.js';
import { AanbiederPad } from '../partijen.dto.js';
import { CERTIFICAATSOORTEN } from './certificaten.events.js';

export class CertificaatPad extends AanbiederPad {
  @ApiProperty({ description: 'Id van het certificaat.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b31' })
  @IsId({ message: 'certificaatId moet het id van een certificaat zijn.' })
  certificaatId!: string;
}

export class CertificaatInvoer {
  @Keuze('Soort certificaat of verklaring.', CERTIFICAATSOORTEN)
  soort!: (typeof CERTIFICAATSOORTEN)[number];

  @Tekst('Naam.', 'HKZ Zorg en Welzijn')
  naam!: string;

  @Dag('Eerste dag waarop het geldt.')
  geldigVan!: string;

  @Dag('Laatste dag; leeg als het niet verloopt.', { leeg: true })
  geldigTot?: string | null;

  @Deel('Het document: kenmerk, vindplaats en hash.', DocumentInvoer)
  document!: DocumentInvoer;

  @ApiProperty({
    description: 'Het certificaat dat het vervangt; leeg als het het eerste is.',
    format: 'uuid',
    type: String,
    required: false,
    nullable: true,
  })
  @IsOptional()
  @IsId({ message: 'vervangt moet het id van een certificaat zijn.' })
  vervangt?: string | null;

  @Dag('Dag waarop het ontvangen is; leeg is vandaag.', { leeg: true })
  ontvangenOp?: string | null;
}

export class CertificaatintrekkingInvoer {
  @Dag('Eerste dag waarop het niet meer telt; leeg is vandaag.', { leeg: true })
  ingetrokkenPer?: string | null;

  @Tekst('Waarom.', 'Het keurmerk is na een audit ingetrokken.')
  reden!: string;
}
