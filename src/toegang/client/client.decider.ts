import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type ClientEvent } from './client.events.js';

export type ClientState =
  { readonly status: 'onbekend' } | { readonly status: 'bekend' | 'gewist'; readonly gemeentecode: string };

export type ClientCommand =
  | { readonly type: 'RegisterClient'; readonly clientId: string; readonly gemeentecode: string; readonly op: string }
  | {
      readonly type: 'ChangePersoonsgegevens';
      readonly clientId: string;
      readonly gegevens: readonly string[];
      readonly op: string;
    }
  | {
      readonly type: 'ErasePersoonsgegevens';
      readonly clientId: string;
      readonly grond: string;
      readonly verzoekVan: string;
      readonly op: string;
    };

/** `op` in the commands is the moment of the act, UTC. */
export const clientDecider: Decider<ClientState, ClientCommand, ClientEvent> = {
  category: 'client',
  initial: { status: 'onbekend' },
  decide: (command, state) => {
    switch (command.type) {
      case 'RegisterClient': {
        if (state.status !== 'onbekend') return [];
        const { clientId, gemeentecode, op } = command;
        return [{ type: 'ClientPseudonymised', data: { clientId, gemeentecode }, occurredAt: op }];
      }
      case 'ChangePersoonsgegevens': {
        if (state.status === 'onbekend') throw clientOnbekend();
        if (state.status === 'gewist') throw PERSOON_GEWIST;
        const { clientId, gegevens, op } = command;
        return [{ type: 'PersoonsgegevensChanged', data: { clientId, gegevens: [...gegevens] }, occurredAt: op }];
      }
      case 'ErasePersoonsgegevens': {
        if (state.status === 'onbekend') throw clientOnbekend();
        if (state.status === 'gewist') return [];
        const { clientId, grond, verzoekVan, op } = command;
        return [{ type: 'PersoonsgegevensErased', data: { clientId, grond, verzoekVan }, occurredAt: op }];
      }
    }
    return unreachable(command);
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'ClientPseudonymised':
        return { status: 'bekend', gemeentecode: event.data.gemeentecode };
      case 'PersoonsgegevensChanged':
        return state;
      case 'PersoonsgegevensErased':
        return state.status === 'onbekend' ? state : { ...state, status: 'gewist' };
    }
    return unreachable(event);
  },
};

export const PERSOON_GEWIST = new Rejection(
  'PERSOONSGEGEVENS_GEWIST',
  'De persoonsgegevens van deze client zijn gewist; er is niets meer om te wijzigen. Leg de client zo nodig opnieuw vast.',
);

/** Also for a client outside the caller's scope: no hint that it exists. */
export function clientOnbekend(): Rejection {
  return new Rejection('CLIENT_ONBEKEND', 'Deze client is niet bekend. Controleer het kenmerk.', 'not-found');
}
