import {
  type Contracttarief,
  type Indexeringsafspraak,
  type Kostprijsberekening,
  type Referentietarief,
  type Tariefkaart,
} from './tariefkaart.events.js';

export interface Kaart extends Tariefkaart {
  /** The decision on the index that made it; null where it was set. */
  readonly besluitId: string | null;
  /** The card that the index was applied to. */
  readonly vanKaartId: string | null;
}

export interface Berekening extends Kostprijsberekening {
  readonly bezwaren: readonly string[];
  readonly vastgesteld: boolean;
}

export interface TariefkaartState {
  /** Cards that hold or held; those that a correction replaced are gone. */
  readonly kaarten: readonly Kaart[];
  /** Ids of all cards that there ever were, so that a repeat is recognised. */
  readonly kaartIds: readonly string[];
  /** Cards of which it was said that their revision is due. */
  readonly herzieningen: readonly string[];
  readonly contracttarieven: readonly Contracttarief[];
  readonly berekeningen: readonly Berekening[];
  readonly referenties: readonly Referentietarief[];
  readonly afspraken: readonly Indexeringsafspraak[];
}
