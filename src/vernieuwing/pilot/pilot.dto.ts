import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IsId } from '../../platform/http/validators.js';
import {
  Dag,
  Deel,
  Delen,
  Gemeentecodes,
  Ids,
  Keuze,
  Sleutel,
  Sleutels,
  Tekst,
} from '../../inkoop/inkoopronde/velden.js';
import {
  BESTEMMINGEN,
  PILOTBEKOSTIGINGEN,
  PILOTVERVOLGEN,
  PILOTVORMEN,
  STREKKINGEN,
  WETTELIJKE_TYPEN,
} from './pilot.events.js';

export class PilotPad {
  @ApiProperty({ description: 'Id van de pilot.', format: 'uuid' })
  @IsId({ message: 'pilotId moet het id van een pilot zijn.' })
  pilotId!: string;
}

export class PilotpuntPad extends PilotPad {
  @ApiProperty({ description: 'Id van het punt uit de evaluatie.', format: 'uuid' })
  @IsId({ message: 'puntId moet het id van een punt uit de evaluatie zijn.' })
  puntId!: string;
}

export class BewijsstukInvoer {
  @Tekst('Waar het stuk staat.', 'zaaksysteem 2023-0412')
  verwijzing!: string;

  @ApiProperty({ description: 'SHA-256 van het stuk, 64 hexadecimale tekens.', example: 'a'.repeat(64) })
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 moet uit 64 hexadecimale tekens bestaan (0-9, a-f).' })
  sha256!: string;
}

export class PilotvraagInvoer {
  @Sleutel('Sleutel van de vraag.', 'langer-thuis')
  sleutel!: string;

  @Tekst('Wat na afloop bekend moet zijn.', 'Wonen deelnemers langer thuis?')
  vraag!: string;

  @Tekst('Hoe dat wordt gemeten.', 'Maanden tot een verhuizing, tegen het jaar ervoor.')
  meting!: string;
}

export class PilotInvoer {
  @Sleutel('Sleutel van de pilot in de regio.', 'samen-thuis')
  pilot!: string;

  @Tekst('Naam.', 'Samen thuis')
  naam!: string;

  @Tekst('Wat de pilot moet bereiken.', 'Lichtere ondersteuning door samen in te kopen met de wijk.')
  doel!: string;

  @Keuze('Vergaand, met een eigen aanbesteding, of licht, binnen bestaande contracten.', PILOTVORMEN)
  vorm!: (typeof PILOTVORMEN)[number];

  @Keuze('Soort pilot volgens de Wet maatschappelijk verantwoord inkopen.', WETTELIJKE_TYPEN, { leeg: true })
  wettelijkType?: (typeof WETTELIJKE_TYPEN)[number] | null;

  @Keuze('Hoe de pilot wordt bekostigd.', PILOTBEKOSTIGINGEN)
  bekostiging!: (typeof PILOTBEKOSTIGINGEN)[number];

  @Sleutels('Segmenten; leeg is alle.', { max: 50, magLeeg: true })
  segmenten!: string[];

  @Gemeentecodes('Gemeenten waar de pilot loopt.')
  gemeenten!: string[];

  @Delen('Vragen die de pilot beantwoordt.', PilotvraagInvoer, { max: 50 })
  vragen!: PilotvraagInvoer[];

  @Dag('Eerste dag volgens het plan.')
  vanaf!: string;

  @Dag('Laatste dag volgens het plan; leeg als die niet vaststaat.', { leeg: true })
  laatsteDag?: string | null;

  @Dag('Dag van vastlegging; leeg is vandaag.', { leeg: true })
  gedefinieerdOp?: string | null;
}

export class PilotkaderInvoer {
  @Tekst('Orgaan dat het kader vaststelde.', 'PFO')
  orgaan!: string;

  @Tekst('Verwijzing naar het besluit.', 'besluit 2022-03-10, punt 4')
  besluit!: string;

  @Dag('Dag van het besluit; leeg is vandaag.', { leeg: true })
  vastgesteldOp?: string | null;
}

export class PilotplanInvoer {
  @Deel('Het plan van aanpak.', BewijsstukInvoer)
  plan!: BewijsstukInvoer;

  @Dag('Dag van vaststelling; leeg is vandaag.', { leeg: true })
  vastgesteldOp?: string | null;
}

export class PilotselectieInvoer {
  @Ids('Aanbieders die meedoen.', { max: 100 })
  aanbiederIds!: string[];

  @Tekst('Op grond van welke inkoopronde of contracten.', 'inkoopronde pilots 2022')
  grond!: string;

  @Dag('Dag waarop de selectie klaar was; leeg is vandaag.', { leeg: true })
  afgerondOp?: string | null;
}

export class PilotstartInvoer {
  @Dag('Dag van de start; leeg is vandaag.', { leeg: true })
  gestartOp?: string | null;
}

export class PilotbevindingInvoer {
  @Sleutel('Sleutel van de vraag die de bevinding beantwoordt.', 'langer-thuis')
  vraag!: string;

  @Tekst('De bevinding, zonder namen van personen.', 'Zes van de tien deelnemers wonen na een jaar nog thuis.')
  bevinding!: string;

  @Keuze('Wat de bevinding van de vraag zegt.', STREKKINGEN)
  strekking!: (typeof STREKKINGEN)[number];

  @Delen('Stukken waarop de bevinding rust.', BewijsstukInvoer, { max: 20 })
  bewijs!: BewijsstukInvoer[];

  @Dag('Dag van de bevinding; leeg is vandaag.', { leeg: true })
  gemeldOp?: string | null;
}

export class PilotpuntInvoer {
  @Keuze('Waar het punt moet landen.', BESTEMMINGEN)
  bestemming!: (typeof BESTEMMINGEN)[number];

  @Tekst('Het punt.', 'Een trajectprijs in plaats van een uurtarief in de volgende contracttekst.')
  punt!: string;

  @Ids('Bevindingen waarop het punt rust.', { max: 50 })
  bevindingIds!: string[];
}

export class PilotevaluatieInvoer {
  @Tekst('Conclusie.', 'De aanpak werkt voor de lichtere vraag.')
  conclusie!: string;

  @Keuze('Wat er met de aanpak gebeurt.', PILOTVERVOLGEN)
  vervolg!: (typeof PILOTVERVOLGEN)[number];

  @Deel('Het evaluatieverslag.', BewijsstukInvoer)
  verslag!: BewijsstukInvoer;

  @Delen('Punten die ergens moeten landen.', PilotpuntInvoer, { max: 100, magLeeg: true })
  punten!: PilotpuntInvoer[];

  @Dag('Dag van de evaluatie; leeg is vandaag.', { leeg: true })
  geevalueerdOp?: string | null;
}

export class PilotpuntafhandelingInvoer {
  @Keuze('Of het punt is overgenomen.', ['overgenomen', 'niet-overgenomen'])
  uitkomst!: 'overgenomen' | 'niet-overgenomen';

  @Tekst('Waar het is overgenomen.', 'contractmodel 2024, artikel 7', { leeg: true })
  verwijzing?: string | null;

  @Tekst('Waarom.', 'De bevinding geldt ook voor de andere gemeenten.')
  reden!: string;

  @Dag('Dag van de afhandeling; leeg is vandaag.', { leeg: true })
  afgehandeldOp?: string | null;
}

export class PiloteindeInvoer {
  @Tekst('Waarom de pilot eindigt.', 'De looptijd is om.')
  reden!: string;

  @Dag('Laatste dag; leeg is vandaag.', { leeg: true })
  geeindigdOp?: string | null;
}
