import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { declaratieEvents, type DeclaratieEvent } from './declaratie.events.js';

export type DeclaratieState = { readonly status: 'nieuw' } | { readonly status: 'goedgekeurd' };

export interface ApproveDeclaratieDecision {
  readonly type: 'ApproveDeclaratie';
  readonly declaratie: DeclaratieEvent['data'];
  readonly aanbiederBekend: boolean;
  /** Also after the person was erased: what was delivered must still be paid. */
  readonly clientBekend: boolean;
  readonly vandaag: Datum;
}

/**
 * Approval of one declared amount. Refuses AANBIEDER_ONBEKEND, CLIENT_ONBEKEND, DECLARATIE_BEDRAG_NUL,
 * DECLARATIE_VOOR_ZORGJAAR and DECLARATIE_IN_DE_TOEKOMST; quiet when the declaratie was approved before.
 */
export const declaratieDecider: Decider<DeclaratieState, ApproveDeclaratieDecision, DeclaratieEvent> = {
  category: declaratieEvents.aggregate,
  initial: { status: 'nieuw' },
  decide(command, state) {
    switch (state.status) {
      case 'goedgekeurd':
        return [];
      case 'nieuw': {
        const { declaratie, aanbiederBekend, clientBekend, vandaag } = command;
        if (!aanbiederBekend) {
          throw new Rejection('AANBIEDER_ONBEKEND', 'Registreer de aanbieder eerst, of kies een andere.', 'invalid');
        }
        if (!clientBekend) {
          throw new Rejection('CLIENT_ONBEKEND', 'Deze client is niet bekend. Controleer het kenmerk.', 'invalid');
        }
        if (declaratie.bedrag === 0) {
          throw new Rejection('DECLARATIE_BEDRAG_NUL', 'Geef een bedrag in centen op dat niet nul is.', 'invalid');
        }
        if (declaratie.goedgekeurdOp < `${declaratie.jaar}-01-01`) {
          throw new Rejection(
            'DECLARATIE_VOOR_ZORGJAAR',
            'Controleer het jaar: de goedkeuring ligt voor het jaar waarin de zorg is geleverd.',
            'invalid',
          );
        }
        if (declaratie.goedgekeurdOp > vandaag) {
          throw new Rejection(
            'DECLARATIE_IN_DE_TOEKOMST',
            'Geef als goedkeuringsdatum vandaag of een eerdere dag op.',
            'invalid',
          );
        }
        return [{ type: 'DeclaratieApproved', data: declaratie, occurredAt: declaratie.goedgekeurdOp }];
      }
    }
    return unreachable(state);
  },
  evolve(_state, event) {
    switch (event.type) {
      case 'DeclaratieApproved':
        return { status: 'goedgekeurd' };
    }
    return unreachable(event.type);
  },
};
