import { type Bedrag } from '../../kernel/bedrag.js';

export interface Uitgavenvraag {
  readonly regio: string;
  /** Null: the whole region. */
  readonly gemeentecode: string | null;
  readonly productcodes: readonly string[];
  /** Year of the care. */
  readonly jaar: number;
}

/** What was approved, from the read model `uitgavenmonitor`. */
export interface UitgavenFacts {
  /** Counts every event up to `positie` at least; throws Problem 503 where that takes longer than 15 seconds. */
  besteed(vraag: Uitgavenvraag, positie: bigint): Promise<Bedrag>;
}

/** Injection token. */
export const UITGAVEN_FACTS = Symbol('UitgavenFacts');
