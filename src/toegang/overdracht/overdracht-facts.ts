/** Which transfers rest on an early end of a contract, from the read model `overdrachten`. */
export interface OverdrachtFacts {
  /**
   * Ids of all that began, also of those that ended. Counts every event up to `positie` at least; throws Problem 503 where
   * that takes longer than 15 seconds.
   */
  vanBeeindiging(regio: string, beeindigingId: string, positie: bigint): Promise<readonly string[]>;
}

/** Injection token. */
export const OVERDRACHT_FACTS = Symbol('OverdrachtFacts');
