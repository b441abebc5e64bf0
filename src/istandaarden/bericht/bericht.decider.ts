import { type Decider, unreachable } from '../../kernel/decider.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { type BerichtEvent, berichtEvents, type Gevolg } from './bericht.events.js';

type DataOf<Type extends BerichtEvent['type']> = Extract<BerichtEvent, { readonly type: Type }>['data'];

export type BerichtCommand =
  | {
      readonly type: 'ReceiveBericht';
      readonly ontvangst: DataOf<'BerichtReceived'>;
      readonly gevolgen: readonly Gevolg[];
      /** UTC instant. */
      readonly ontvangenOp: string;
    }
  | { readonly type: 'RejectBericht'; readonly afwijzing: DataOf<'BerichtRejected'>; readonly ontvangenOp: string };

export interface BerichtState {
  readonly sha256: string | null;
  readonly gevolgen: readonly Gevolg[];
  /** Set where this is the stream of a refused text. */
  readonly laatsteFouten: string | null;
  readonly aantalAfwijzingen: number;
}

/** Sender, Identificatie and BerichtCode name a message (TR056), in each region by itself: no region sees another. */
export function berichtIdOf(regio: string, afzender: string, identificatie: string, berichtcode: string): string {
  return derivedId('bericht', regio, afzender, identificatie, berichtcode);
}

/**
 * A refused text has a stream of its own, named by its digest: its header may be unreadable, or name a message that was
 * processed before.
 */
export function afgewezenIdOf(regio: string, sha256: string): string {
  return derivedId('afgewezen-bericht', regio, sha256);
}

export function sameFouten(fouten: DataOf<'BerichtRejected'>['fouten']): string {
  return JSON.stringify(fouten.map(({ plaats, code }) => [plaats, code]));
}

export const berichtDecider: Decider<BerichtState, BerichtCommand, BerichtEvent> = {
  category: berichtEvents.aggregate,
  initial: { sha256: null, gevolgen: [], laatsteFouten: null, aantalAfwijzingen: 0 },
  decide(command, state) {
    switch (command.type) {
      case 'ReceiveBericht': {
        const { ontvangst, gevolgen, ontvangenOp } = command;
        if (state.sha256 === ontvangst.sha256) return [];
        if (state.sha256 !== null) {
          throw new Rejection(
            'BERICHT_IDENTIFICATIE_HERGEBRUIKT',
            'Deze afzender gebruikte deze identificatie al voor een ander bericht van deze soort. Stuur het bericht met een nieuwe identificatie.',
          );
        }
        const { berichtId } = ontvangst;
        return [
          { type: 'BerichtReceived', data: ontvangst, occurredAt: ontvangenOp },
          { type: 'BerichtProcessed', data: { berichtId, gevolgen: [...gevolgen] }, occurredAt: ontvangenOp },
        ];
      }
      case 'RejectBericht': {
        const { afwijzing, ontvangenOp } = command;
        if (state.laatsteFouten === sameFouten(afwijzing.fouten)) return [];
        return [{ type: 'BerichtRejected', data: afwijzing, occurredAt: ontvangenOp }];
      }
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'BerichtReceived':
        return { ...state, sha256: event.data.sha256 };
      case 'BerichtProcessed':
        return { ...state, gevolgen: event.data.gevolgen };
      case 'BerichtRejected':
        return {
          ...state,
          laatsteFouten: sameFouten(event.data.fouten),
          aantalAfwijzingen: state.aantalAfwijzingen + 1,
        };
    }
    return unreachable(event);
  },
};
