import { type Datum } from '../../kernel/datum.js';
import { type Dekkingstekort } from './dekking.events.js';

/** How one norm stands in one gemeente; `vanaf` is null where enough are left within the horizon. */
export type Dekkingsoordeel = Omit<Dekkingstekort, 'regioId' | 'vanaf'> & { readonly vanaf: Datum | null };

export interface Dekkingsvraag {
  readonly regio: string;
  readonly op: Datum;
  /** Last day that a shortfall is looked for. */
  readonly horizon: Datum;
}

export interface Dekkingsstand {
  /** Null where no configuration holds on the day. */
  readonly configuratieversie: string | null;
  /**
   * Every norm in every gemeente that takes part, for what the region has contracted before: where a first contract is
   * still to be signed the inkoop is not done, and nothing is lost.
   */
  readonly oordelen: readonly Dekkingsoordeel[];
}

/** What the contracts of a region offer against its norms, from the read model `minimumdekking`. */
export interface DekkingFacts {
  /** Counts every event up to `positie` at least; throws Problem 503 where that takes longer than 15 seconds. */
  stand(vraag: Dekkingsvraag, positie: bigint): Promise<Dekkingsstand>;
}

/** Injection token. */
export const DEKKING_FACTS = Symbol('DekkingFacts');
