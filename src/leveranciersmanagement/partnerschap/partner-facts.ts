import { type Bedrag } from '../../kernel/bedrag.js';

export interface Productievraag {
  readonly regio: string;
  readonly aanbiederId: string;
  /** Year of the care. */
  readonly jaar: number;
  /** Null is all products. */
  readonly productcodes: readonly string[] | null;
}

export interface Productie {
  readonly omzet: Bedrag;
  /** Clients with an approved declaratie: who was helped, each counted once. */
  readonly clienten: number;
  readonly declaraties: number;
}

/** What an aanbieder delivered under the agreement in the whole region, from approved declaraties (R-PAR-05, R-PAR-06). */
export interface PartnerFacts {
  /** Waits until the read model holds the log up to this position; throws Problem 503 where that takes too long. */
  upTo(positie: bigint): Promise<void>;
  productie(vraag: Productievraag): Promise<Productie>;
}

/** Injection token. */
export const PARTNER_FACTS = Symbol('PartnerFacts');
