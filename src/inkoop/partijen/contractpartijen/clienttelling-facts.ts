import { type Datum } from '../../../kernel/datum.js';

export interface Clienttellingvraag {
  readonly contractId: string;
  readonly productcodes: readonly string[];
  readonly van: Datum;
  readonly tot: Datum;
}

/** How many clients had care under a contract in a period, each counted once (R-PRC-21). */
export interface ClienttellingFacts {
  /** Waits until the read model holds the log up to this position; throws Problem 503 where that takes too long. */
  upTo(positie: bigint): Promise<void>;
  clienten(vraag: Clienttellingvraag): Promise<number>;
}

/** Injection token. */
export const CLIENTTELLING_FACTS = Symbol('ClienttellingFacts');
