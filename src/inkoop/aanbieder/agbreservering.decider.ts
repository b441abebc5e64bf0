import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { agbreserveringEvents, type AgbreserveringEvent } from './agbreservering.events.js';

export type AgbreserveringState = { readonly aanbiederId: string } | null;

export type AgbreserveringCommand = {
  readonly type: 'ReserveAgbcode';
  readonly agbcode: string;
  readonly aanbiederId: string;
  readonly sinds: string;
};

/** Stream id of the reservation: the code is unique within a region, and one aanbieder may work in several regions. */
export function agbreserveringId(regio: string, agbcode: string): string {
  return `${regio}/${agbcode}`;
}

export const agbreserveringDecider: Decider<AgbreserveringState, AgbreserveringCommand, AgbreserveringEvent> = {
  category: agbreserveringEvents.aggregate,
  initial: null,
  decide(command, state) {
    if (state?.aanbiederId === command.aanbiederId) return [];
    if (state !== null) {
      throw new Rejection(
        'AGBCODE_AL_GEREGISTREERD',
        `Er is al een aanbieder met AGB-code ${command.agbcode}. Gebruik die aanbieder, of controleer de code.`,
      );
    }
    const { agbcode, aanbiederId, sinds } = command;
    return [{ type: 'AgbcodeReserved', data: { agbcode, aanbiederId }, occurredAt: sinds }];
  },
  evolve(_state, event) {
    switch (event.type) {
      case 'AgbcodeReserved':
        return { aanbiederId: event.data.aanbiederId };
    }
    return unreachable(event.type);
  },
};
