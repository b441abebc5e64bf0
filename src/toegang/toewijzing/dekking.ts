import { contractCovers, type CoverFault, instroomFout } from '../../inkoop/contract/contract.decider.js';
import { type ContractState } from '../../inkoop/contract/contract.state.js';
import { type Datum } from '../../kernel/datum.js';

export interface Contractvraag {
  readonly aanbiederId: string;
  readonly productcode: string;
  readonly gemeentecode: string;
  /** Day on which the care must be able to begin. */
  readonly datum: Datum;
}

/**
 * Why a contract does not carry a new toewijzing; null where it does. The care must begin within the contract; whether
 * new clients come in is asked of the day of the toewijzing itself: one that was sent before a stop is no new client.
 */
export function foutVanNieuwe(contract: ContractState, vraag: Contractvraag, toegewezenOp: Datum): CoverFault | null {
  return contractCovers(contract, vraag) ?? instroomFout(contract, { ...vraag, datum: toegewezenOp });
}
