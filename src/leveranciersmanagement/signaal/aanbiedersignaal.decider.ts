import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import {
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../regio/besluitvorming/besluitvorming.regels.js';
import { aanbiedersignaalEvents, type AanbiedersignaalEvent } from './aanbiedersignaal.events.js';

type DataOf<T extends AanbiedersignaalEvent['type']> = Extract<AanbiedersignaalEvent, { type: T }>['data'];
type Melding = Extract<
  AanbiedersignaalEvent,
  { type: 'SignaalReported' | 'KlachtRegistered' | 'ConsulenteninputSubmitted' }
>;

export interface AanbiedersignaalState {
  readonly melding: Melding['data'] | null;
  readonly afhandeling: DataOf<'SignaalHandled'> | null;
}

export type AanbiedersignaalCommand = { readonly signaalId: string; readonly vandaag: Datum } & (
  | (DataOf<'SignaalReported'> & { readonly type: 'ReportSignaal' })
  | (DataOf<'KlachtRegistered'> & { readonly type: 'RegisterKlacht' })
  | (DataOf<'ConsulenteninputSubmitted'> & { readonly type: 'SubmitConsulenteninput' })
  | (DataOf<'SignaalHandled'> & { readonly type: 'HandleSignaal' })
);
type CommandOf<T extends AanbiedersignaalCommand['type']> = Extract<AanbiedersignaalCommand, { type: T }>;

const ONGELDIG = 'SIGNAAL_ONGELDIG';

export const aanbiedersignaalDecider: Decider<AanbiedersignaalState, AanbiedersignaalCommand, AanbiedersignaalEvent> = {
  category: aanbiedersignaalEvents.aggregate,
  initial: { melding: null, afhandeling: null },
  decide(command, state) {
    switch (command.type) {
      case 'ReportSignaal': {
        const { type: _type, vandaag, ...data } = command;
        return meld({ type: 'SignaalReported', data, occurredAt: data.gemeldOp }, vandaag, state);
      }
      case 'RegisterKlacht': {
        const { type: _type, vandaag, ...data } = command;
        return meld({ type: 'KlachtRegistered', data, occurredAt: data.gemeldOp }, vandaag, state);
      }
      case 'SubmitConsulenteninput': {
        const { type: _type, vandaag, ...data } = command;
        return meld({ type: 'ConsulenteninputSubmitted', data, occurredAt: data.gemeldOp }, vandaag, state);
      }
      case 'HandleSignaal':
        return handle(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'SignaalReported':
      case 'KlachtRegistered':
      case 'ConsulenteninputSubmitted':
        return { ...state, melding: event.data };
      case 'SignaalHandled':
        return { ...state, afhandeling: event.data };
    }
    return unreachable(event);
  },
};

function meld(event: Melding, vandaag: Datum, { melding }: AanbiedersignaalState): AanbiedersignaalEvent[] {
  if (saysTheSame(melding, event.data)) return [];
  if (melding !== null) throw new Rejection('SIGNAAL_BESTAAT_AL', 'Deze melding staat er al. Doe een nieuwe melding.');
  refuseAll(ONGELDIG, 'De melding', toekomstFouten(event.data.gemeldOp, vandaag, 'gemeldOp'));
  return [event];
}

function handle(command: CommandOf<'HandleSignaal'>, state: AanbiedersignaalState): AanbiedersignaalEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (state.melding === null) {
    throw new Rejection('SIGNAAL_ONBEKEND', 'Deze melding is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  if (saysTheSame(state.afhandeling, data)) return [];
  if (state.afhandeling !== null) {
    throw new Rejection('SIGNAAL_AFGEHANDELD', `Deze melding is op ${state.afhandeling.afgehandeldOp} al afgehandeld.`);
  }
  refuseAll(ONGELDIG, 'De afhandeling', [
    ...toekomstFouten(data.afgehandeldOp, vandaag, 'afgehandeldOp'),
    ...volgordeFouten(data.afgehandeldOp, state.melding.gemeldOp, 'afgehandeldOp'),
  ]);
  return [{ type: 'SignaalHandled', data, occurredAt: data.afgehandeldOp }];
}
