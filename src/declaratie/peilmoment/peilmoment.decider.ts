import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { peilmomentEvents, type PeilmomentEvent } from './peilmoment.events.js';

type Peilmoment = PeilmomentEvent['data'];

export interface PeilmomentState {
  /** The latest peilmoment; null where none was fixed. */
  readonly vast: Peilmoment | null;
}

export interface FixPeildatumDecision {
  readonly type: 'FixPeildatum';
  readonly peilmoment: Peilmoment;
  readonly vandaag: Datum;
}

function same(a: Peilmoment, b: Peilmoment): boolean {
  return (
    a.peildatum === b.peildatum &&
    a.bron === b.bron &&
    JSON.stringify([a.scope, a.uitgesloten]) === JSON.stringify([b.scope, b.uitgesloten])
  );
}

/**
 * Fixes up to which date the figures of a year count (R-DAT-02) and what they cover (R-DAT-10). A later peildatum
 * follows by a new event. Refuses PEILDATUM_VOOR_JAAR, PEILDATUM_IN_DE_TOEKOMST, PEILDATUM_TERUGGEZET and
 * PEILMOMENT_ZONDER_SCOPE.
 */
export const peilmomentDecider: Decider<PeilmomentState, FixPeildatumDecision, PeilmomentEvent> = {
  category: peilmomentEvents.aggregate,
  initial: { vast: null },
  decide(command, state) {
    const { peilmoment, vandaag } = command;
    if (state.vast !== null && same(state.vast, peilmoment)) return [];
    if (peilmoment.peildatum < `${peilmoment.jaar}-01-01`) {
      throw new Rejection('PEILDATUM_VOOR_JAAR', 'Kies een peildatum in of na het jaar van de cijfers.', 'invalid');
    }
    if (peilmoment.peildatum > vandaag) {
      throw new Rejection('PEILDATUM_IN_DE_TOEKOMST', 'Kies als peildatum vandaag of een eerdere dag.', 'invalid');
    }
    if (state.vast !== null && peilmoment.peildatum < state.vast.peildatum) {
      throw new Rejection(
        'PEILDATUM_TERUGGEZET',
        `De peildatum staat op ${state.vast.peildatum}. Kies een latere dag, of vraag oudere cijfers op met geldigOp.`,
      );
    }
    if (peilmoment.scope.length === 0) {
      throw new Rejection('PEILMOMENT_ZONDER_SCOPE', 'Noem bij scope waarover de cijfers gaan.', 'invalid');
    }
    return [{ type: 'PeildatumFixed', data: peilmoment, occurredAt: peilmoment.peildatum }];
  },
  evolve(_state, event) {
    switch (event.type) {
      case 'PeildatumFixed':
        return { vast: event.data };
    }
    return unreachable(event.type);
  },
};
