import { type Datum } from '../../kernel/datum.js';

export interface Dekkingsvraag {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly productcode: string;
  readonly gemeentecode: string;
  readonly datum: Datum;
}

/**
 * Finds the contract that covers an aanbieder, product, gemeente and date. The answer is a candidate from a read model:
 * the command that uses it checks again with `contractCovers` on the contract's own stream.
 */
export interface ContractZoeker {
  /**
   * Waits a bounded time for the read model where it lags behind the log. Undefined where no contract covers; throws
   * Rejection `CONTRACTREGISTER_LOOPT_ACHTER` (conflict) where it could not be told in time.
   */
  findCovering(vraag: Dekkingsvraag): Promise<{ readonly contractId: string } | undefined>;
}

/** Injection token. */
export const CONTRACT_ZOEKER = Symbol('ContractZoeker');
