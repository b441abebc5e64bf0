import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { beoordeel } from '../controles/beoordeel.js';
import { type Betaald, type Controlefeiten } from '../controles/controle.js';
import { type BetalingEvent, betalingEvents } from './betaling.events.js';

export interface BetalingState extends Betaald {
  readonly resultaten: readonly string[];
}

export type BetalingCommand =
  | {
      readonly type: 'BookDeclaratie';
      readonly feiten: Controlefeiten;
      readonly vandaag: Datum;
    }
  | {
      readonly type: 'ApproveResultaatbetaling';
      readonly toewijzingId: string;
      readonly resultaatId: string;
      /** Whether the result belongs to this toewijzing and was measured as reached, at last. */
      readonly resultaatBehaald: boolean;
      readonly vandaag: Datum;
    };

/**
 * Books an approved amount in the same append as the approval. It judges by the same rule and on its own state, so that two
 * declaraties at the same time cannot together pass a price (R-BEK-05).
 */
export const betalingDecider: Decider<BetalingState, BetalingCommand, BetalingEvent> = {
  category: betalingEvents.aggregate,
  initial: { geboekt: [], bedrag: 0, resultaatGoedgekeurd: false, resultaten: [] },
  decide(command, state) {
    switch (command.type) {
      case 'BookDeclaratie': {
        const { declaratie } = command.feiten;
        const { toewijzingId, declaratieId, bedrag, volume, eenheid, periode, crediteert } = declaratie;
        if (state.geboekt.some((one) => one.declaratieId === declaratieId) || beoordeel(command.feiten, state) !== null)
          return [];
        const geboekt = { toewijzingId, declaratieId, bedrag, volume, eenheid, periode, crediteert };
        const data = { ...geboekt, geboektOp: command.vandaag };
        return [{ type: 'DeclaratieBooked', data, occurredAt: command.vandaag }];
      }
      case 'ApproveResultaatbetaling': {
        const { toewijzingId, resultaatId, vandaag } = command;
        if (!command.resultaatBehaald) {
          throw new Rejection(
            'RESULTAAT_NIET_BEHAALD',
            'Dit resultaat is voor deze toewijzing niet als behaald gemeten. Meet eerst het resultaat.',
          );
        }
        if (state.resultaten.includes(resultaatId)) return [];
        const data = { toewijzingId, resultaatId, goedgekeurdOp: vandaag };
        return [{ type: 'ResultaatbetalingApproved', data, occurredAt: vandaag }];
      }
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'DeclaratieBooked': {
        const { toewijzingId: _toewijzing, ...boeking } = event.data;
        const { bedrag } = boeking;
        return {
          ...state,
          geboekt: [...state.geboekt, boeking],
          bedrag: state.bedrag + bedrag,
        };
      }
      case 'ResultaatbetalingApproved':
        return { ...state, resultaatGoedgekeurd: true, resultaten: [...state.resultaten, event.data.resultaatId] };
    }
    return unreachable(event);
  },
};
