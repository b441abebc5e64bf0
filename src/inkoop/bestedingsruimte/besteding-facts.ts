import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';

export interface Bestedingsvraag {
  readonly regio: string;
  readonly contractId: string;
  /** Both days belong to it. */
  readonly van: Datum;
  readonly tot: Datum;
}

/** What was approved under a contract for care whose last day lies in the period, from the read model `bestedingsruimte`. */
export interface BestedingFacts {
  /** Counts every event up to `positie` at least; throws Problem 503 where that takes longer than 15 seconds. */
  besteed(vraag: Bestedingsvraag, positie: bigint): Promise<Bedrag>;
}

/** Injection token. */
export const BESTEDING_FACTS = Symbol('BestedingFacts');
