import { addDays, type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { type UitgaandBerichtEvent, uitgaandBerichtEvents, type VoorbereidBericht } from './uitgaandbericht.events.js';

export type UitgaandBerichtCommand =
  | { readonly type: 'PrepareUitgaandBericht'; readonly bericht: VoorbereidBericht; readonly voorbereidOp: string }
  | {
      readonly type: 'HandOverUitgaandBericht';
      readonly actor: Actor;
      /** Of the AGB code to which it is addressed; null where the region does not know it. */
      readonly aanbiederId: string | null;
      readonly overgedragenOp: string;
    }
  | {
      readonly type: 'AnswerUitgaandBericht';
      /** The return message. */
      readonly berichtId: string;
      /** What it says is wrong; empty where nothing is. */
      readonly retourcodes: readonly string[];
      /** UTC instant. */
      readonly op: string;
    }
  | { readonly type: 'SignalUitgaandBerichtOverdue'; readonly vandaag: Datum };

export type UitgaandBerichtState =
  | { readonly stand: 'onbekend' }
  | {
      readonly stand: 'klaar' | 'overgedragen' | 'beantwoord';
      readonly bericht: VoorbereidBericht;
      readonly teLaat: boolean;
      /** The return message; null where there is none yet. */
      readonly retour: string | null;
    };

type Known = Exclude<UitgaandBerichtState, { readonly stand: 'onbekend' }>;

function known(state: UitgaandBerichtState): Known {
  if (state.stand !== 'onbekend') return state;
  throw onbekend();
}

function onbekend(): Rejection {
  return new Rejection(
    'UITGAAND_BERICHT_ONBEKEND',
    'Dit uitgaande bericht is niet bekend. Controleer het kenmerk.',
    'not-found',
  );
}

/** An aanbieder takes what is addressed to it, a gemeente what goes out in its name; the region takes all. */
function magOphalen(actor: Actor, { van }: VoorbereidBericht, aanbiederId: string | null): boolean {
  if (actor.rol === 'aanbieder') return aanbiederId !== null && actor.organisatie === aanbiederId;
  return actor.rol !== 'gemeente' || actor.organisatie === van;
}

function decide(command: UitgaandBerichtCommand, state: UitgaandBerichtState): readonly UitgaandBerichtEvent[] {
  switch (command.type) {
    case 'PrepareUitgaandBericht': {
      if (state.stand !== 'onbekend') return [];
      const { bericht, voorbereidOp } = command;
      return [{ type: 'UitgaandBerichtPrepared', data: bericht, occurredAt: voorbereidOp }];
    }
    case 'HandOverUitgaandBericht': {
      const { stand, bericht } = known(state);
      if (!magOphalen(command.actor, bericht, command.aanbiederId)) throw onbekend();
      if (stand !== 'klaar') return [];
      const data = { uitgaandBerichtId: bericht.uitgaandBerichtId };
      return [{ type: 'UitgaandBerichtHandedOver', data, occurredAt: command.overgedragenOp }];
    }
    case 'AnswerUitgaandBericht': {
      const { bericht, retour } = known(state);
      const { berichtId, retourcodes, op } = command;
      if (retour === berichtId) return [];
      if (retour !== null) {
        throw new Rejection(
          'UITGAAND_BERICHT_AL_BEANTWOORD',
          'Op dit bericht kwam al een retourbericht. Neem buiten de berichten om contact op als dat niet klopt.',
        );
      }
      const { uitgaandBerichtId, van, naar } = bericht;
      const uitkomst = retourcodes.length === 0 ? ('goedgekeurd' as const) : ('afgewezen' as const);
      const data = { uitgaandBerichtId, van, naar, berichtId, uitkomst, retourcodes: [...retourcodes] };
      return [{ type: 'UitgaandBerichtAnswered', data, occurredAt: op }];
    }
    case 'SignalUitgaandBerichtOverdue': {
      if (state.stand !== 'klaar' || state.teLaat) return [];
      const { uitgaandBerichtId, termijn } = state.bericht;
      if (termijn === null || command.vandaag <= termijn.uiterste) return [];
      const { uiterste } = termijn;
      const data = { uitgaandBerichtId, uiterste };
      return [{ type: 'UitgaandBerichtOverdue', data, occurredAt: addDays(uiterste, 1) }];
    }
  }
  return unreachable(command);
}

export const uitgaandBerichtDecider: Decider<UitgaandBerichtState, UitgaandBerichtCommand, UitgaandBerichtEvent> = {
  category: uitgaandBerichtEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide,
  evolve(state, event) {
    switch (event.type) {
      case 'UitgaandBerichtPrepared':
        return { stand: 'klaar', bericht: event.data, teLaat: false, retour: null };
      case 'UitgaandBerichtHandedOver':
        return state.stand === 'klaar' ? { ...state, stand: 'overgedragen' } : state;
      case 'UitgaandBerichtAnswered':
        return state.stand === 'onbekend' ? state : { ...state, stand: 'beantwoord', retour: event.data.berichtId };
      case 'UitgaandBerichtOverdue':
        return state.stand === 'onbekend' ? state : { ...state, teLaat: true };
    }
    return unreachable(event);
  },
};
