import { type Instrument, INSTRUMENTEN } from '../inhoud/ronde.js';
import { Dag, Deel, Delen, Eurocenten, Keuze, Tekst } from '../velden.js';
import { KEUZECRITERIA, KEUZEOORDELEN, SASOORDELEN, UITZONDERINGSGRONDEN } from './inkoopvormkeuze.events.js';

export class KeuzescoreInvoer {
  @Keuze('Criterium.', KEUZECRITERIA)
  criterium!: (typeof KEUZECRITERIA)[number];

  @Keuze('Twee vinkjes (dubbel), een (enkel) of een kruis; bij publiek-privaat: publiek of privaat.', KEUZEOORDELEN)
  oordeel!: (typeof KEUZEOORDELEN)[number];

  @Tekst('Toelichting.', 'Geen invloed op de selectie.', { leeg: true })
  toelichting?: string | null;
}

export class InkoopvormscoreInvoer {
  @Keuze('De beoordeelde inkoopvorm.', INSTRUMENTEN)
  instrument!: Instrument;

  @Delen('Een oordeel over elk van de acht criteria.', KeuzescoreInvoer, { max: KEUZECRITERIA.length })
  scores!: KeuzescoreInvoer[];

  @Dag('Dag van de beoordeling; leeg is vandaag.', { leeg: true })
  beoordeeldOp?: string | null;

  @Tekst('Waar dit staat: document en plaats.', '003 paragraaf 6.1')
  bron!: string;
}

export class UitzonderingInvoer {
  @Keuze('Waarom toch open house.', UITZONDERINGSGRONDEN)
  grond!: (typeof UITZONDERINGSGRONDEN)[number];

  @Tekst('De reden.', 'Er zijn in de regio drie aanbieders van dit product.')
  reden!: string;

  @Tekst('Waarin de kwaliteitseisen strenger zijn.', 'Elke medewerker is geschoold in het product.')
  strengereEisen!: string;
}

export class InkoopvormInvoer {
  @Keuze('De gekozen inkoopvorm.', INSTRUMENTEN)
  instrument!: Instrument;

  @Tekst('Waarom deze inkoopvorm past bij toegang en bekostiging.', 'Sturing op een klein aantal partijen.')
  reden!: string;

  @Dag('Dag van de keuze; leeg is vandaag.', { leeg: true })
  gekozenOp?: string | null;

  @Deel('Waar de regio nee tenzij zegt: waarom toch open house.', UitzonderingInvoer, { leeg: true })
  uitzondering?: UitzonderingInvoer | null;
}

export class RamingInvoer {
  @Eurocenten('Geraamde contractwaarde over de hele looptijd, in hele eurocenten.')
  bedrag!: number;

  @Tekst('Waarop de raming rust.', 'Uitgaven van 2021, maal drie jaar.')
  onderbouwing!: string;

  @Dag('Dag van de raming; leeg is vandaag.', { leeg: true })
  geraamdOp?: string | null;
}

export class SasOordeelInvoer {
  @Keuze('Wat u oordeelt; Kroniek oordeelt hier niet over.', SASOORDELEN)
  oordeel!: (typeof SASOORDELEN)[number];

  @Tekst('De reden.', 'De pilot is een apart perceel van sociale diensten.')
  reden!: string;

  @Tekst('Waarop het oordeel rust.', 'Advies van de jurist van 3 mei 2022')
  bron!: string;

  @Dag('Dag van het oordeel; leeg is vandaag.', { leeg: true })
  beoordeeldOp?: string | null;
}
