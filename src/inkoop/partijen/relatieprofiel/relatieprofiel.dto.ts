import { ApiProperty } from '@nestjs/swagger';
import { IsId } from '../../../platform/http/validators.js';
import { Aantal, Dag, Deel, Keuze, Sleutel, Tekst, Teksten } from '../../inkoopronde/velden.js';
import { AanbiederPad } from '../partijen.dto.js';
import { DOELGROEPEN, OMVANGKLASSEN, PUNTSOORTEN, RISICOAARDEN, RISICOERNST } from './relatieprofiel.events.js';

export class VerbeterpuntPad extends AanbiederPad {
  @ApiProperty({ description: 'Id van het punt.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b41' })
  @IsId({ message: 'verbeterpuntId moet het id van een aandachts- of verbeterpunt zijn.' })
  verbeterpuntId!: string;
}

export class RisicoPad extends AanbiederPad {
  @ApiProperty({ description: 'Id van het risico.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b42' })
  @IsId({ message: 'risicoId moet het id van een continuiteitsrisico zijn.' })
  risicoId!: string;
}

export class AanbiederomvangInvoer {
  @Keuze('Grootte, zoals de contractmanager die beoordeelt.', OMVANGKLASSEN)
  klasse!: (typeof OMVANGKLASSEN)[number];

  @Aantal('Clienten waarop de indeling steunt.', 0, 1_000_000)
  clienten!: number;
}

export class AanbiederindelingInvoer {
  @Teksten('Zorgvormen van de aanbieder.', 'dagbesteding', { max: 30, leeg: true })
  zorgvormen?: string[] | null;

  @Deel('Grootte naar aantal clienten.', AanbiederomvangInvoer, { leeg: true })
  omvang?: AanbiederomvangInvoer | null;

  @Keuze('Doelgroep.', DOELGROEPEN, { leeg: true })
  doelgroep?: (typeof DOELGROEPEN)[number] | null;

  @Tekst('Waarom.', 'Besproken in het inhoudelijk overleg.')
  reden!: string;

  @Dag('Dag van de indeling; leeg is vandaag.', { leeg: true })
  ingedeeldOp?: string | null;
}

export class VerbeterpuntInvoer {
  @Keuze('Soort punt.', PUNTSOORTEN)
  soort!: (typeof PUNTSOORTEN)[number];

  @Tekst('Het punt, zonder namen van personen.', 'Startdatums sneller melden.')
  punt!: string;

  @Dag('Uiterste dag; leeg als die niet is afgesproken.', { leeg: true })
  uiterlijk?: string | null;

  @Dag('Dag waarop het gesteld is; leeg is vandaag.', { leeg: true })
  gesteldOp?: string | null;
}

export class VerbeterpuntafrondingInvoer {
  @Tekst('Wat ervan geworden is.', 'Startdatums komen nu binnen een week.')
  uitkomst!: string;

  @Dag('Dag van de afronding; leeg is vandaag.', { leeg: true })
  afgerondOp?: string | null;
}

export class PilotdeelnameInvoer {
  @Sleutel('Sleutel van de pilot.', 'dagbesteding-dementie')
  pilot!: string;

  @Tekst('Naam van de pilot.', 'Dagbesteding bij dementie')
  naam!: string;

  @Dag('Eerste dag van deelname.')
  vanaf!: string;

  @Dag('Laatste dag; leeg als die niet bekend is.', { leeg: true })
  laatsteDag?: string | null;

  @Tekst('Waaruit het blijkt.', 'Pilotovereenkomst met kenmerk 2022-9')
  bron!: string;
}

export class ContinuiteitsrisicoInvoer {
  @Keuze('Aard van het risico.', RISICOAARDEN)
  aard!: (typeof RISICOAARDEN)[number];

  @Keuze('Ernst, zoals de melder die beoordeelt.', RISICOERNST)
  ernst!: (typeof RISICOERNST)[number];

  @Tekst('Wat er aan de hand is, zonder namen van personen.', 'De jaarrekening toont een verlies.')
  toelichting!: string;

  @Tekst('Waaruit het blijkt.', 'Jaarrekening 2023')
  bron!: string;

  @Dag('Dag van de melding; leeg is vandaag.', { leeg: true })
  gemeldOp?: string | null;
}

export class ContinuiteitsinterventieInvoer {
  @Tekst('Wat de regio doet.', 'Maandelijks gesprek over de liquiditeit.')
  maatregel!: string;

  @Dag('Dag waarop het begint; leeg is vandaag.', { leeg: true })
  gestartOp?: string | null;
}

export class RisicoeindeInvoer {
  @Tekst('Waarom het risico voorbij is.', 'De financiering is rond.')
  reden!: string;

  @Dag('Dag waarop het eindigde; leeg is vandaag.', { leeg: true })
  geeindigdOp?: string | null;
}
