import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import {
  contractnummerreserveringEvents,
  type ContractnummerreserveringEvent,
} from './contractnummerreservering.events.js';

export type ContractnummerreserveringState = { readonly contractId: string } | null;

export interface ReserveContractnummer {
  readonly type: 'ReserveContractnummer';
  readonly contractnummer: string;
  readonly contractId: string;
  readonly ondertekendOp: string;
}

/** Stream id of the reservation: a number is unique within a region, however it is capitalised. */
export function contractnummerreserveringId(regio: string, contractnummer: string): string {
  return `${regio}/${contractnummer.trim().toLowerCase()}`;
}

export const contractnummerreserveringDecider: Decider<
  ContractnummerreserveringState,
  ReserveContractnummer,
  ContractnummerreserveringEvent
> = {
  category: contractnummerreserveringEvents.aggregate,
  initial: null,
  decide({ contractnummer, contractId, ondertekendOp }, state) {
    if (state?.contractId === contractId) return [];
    if (state !== null) {
      throw new Rejection(
        'CONTRACTNUMMER_AL_IN_GEBRUIK',
        `Contractnummer ${contractnummer} bestaat al in deze regio. Kijk in het contractregister, of kies een ander nummer.`,
      );
    }
    return [{ type: 'ContractnummerReserved', data: { contractnummer, contractId }, occurredAt: ondertekendOp }];
  },
  evolve(_state, event) {
    switch (event.type) {
      case 'ContractnummerReserved':
        return { contractId: event.data.contractId };
    }
    return unreachable(event.type);
  },
};
