import { ApiProperty } from '@nestjs/swagger';
import { IsGemeentecode, IsId, IsKenmerk } from '../../../platform/http/validators.js';
import { Aantal, Dag, Gemeentecodes, Productcodes, Tekst } from '../../inkoopronde/velden.js';
import { AanbiederPad } from '../partijen.dto.js';

export class CapaciteitstekortPad extends AanbiederPad {
  @ApiProperty({ description: 'Id van het tekort.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b51' })
  @IsId({ message: 'tekortId moet het id van een capaciteitstekort zijn.' })
  tekortId!: string;
}

export class BeschikbaarheidInvoer {
  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0503' })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiProperty({ description: 'Productcode van de regio.', example: '02A03' })
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode!: string;

  @Aantal('Clienten die tegelijk terecht kunnen; leeg als dat niet te zeggen is.', 0, 1_000_000, { leeg: true })
  plaatsen?: number | null;

  @Aantal('Nieuwe clienten die nu terecht kunnen.', 0, 1_000_000)
  vrij!: number;

  @Aantal('Kalenderdagen die een nieuwe client wacht; leeg als dat niet bekend is.', 0, 3_650, { leeg: true })
  wachttijdDagen?: number | null;

  @Dag('Dag waarop dit zo was; leeg is vandaag.', { leeg: true })
  peildatum?: string | null;
}

export class CapaciteitstekortInvoer {
  @Gemeentecodes('Gemeenten waar het tekort is.')
  gemeenten!: string[];

  @Productcodes('Producten waarvoor het tekort is.')
  productcodes!: string[];

  @Tekst('Waarom, zonder namen van personen.', 'Drie vacatures')
  reden!: string;

  @Dag('Eerste dag van het tekort.')
  vanaf!: string;

  @Dag('Wanneer het naar verwachting voorbij is; leeg als dat niet bekend is.', { leeg: true })
  verwachtTot?: string | null;

  @Dag('Dag van de melding; leeg is vandaag.', { leeg: true })
  gemeldOp?: string | null;
}

export class CapaciteitsherstelInvoer {
  @Tekst('Hoe het is opgelost.', 'De vacatures zijn vervuld.')
  toelichting!: string;

  @Dag('Dag waarop het hersteld is; leeg is vandaag.', { leeg: true })
  hersteldOp?: string | null;
}
