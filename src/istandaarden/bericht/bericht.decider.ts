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
  /** Received, to be carried out in parts. */
  | { readonly type: 'AcceptBericht'; readonly ontvangst: DataOf<'BerichtReceived'>; readonly ontvangenOp: string }
  /** To wait for what it is about. */
  | { readonly type: 'HoldBericht'; readonly wacht: DataOf<'BerichtHeld'>; readonly op: string }
  | { readonly type: 'EndBerichtWait'; readonly reden: DataOf<'BerichtWaitEnded'>['reden']; readonly op: string }
  | { readonly type: 'CompleteBericht'; readonly berichtId: string; readonly op: string }
  | { readonly type: 'RejectBericht'; readonly afwijzing: DataOf<'BerichtRejected'>; readonly ontvangenOp: string };

export interface BerichtState {
  readonly sha256: string | null;
  /** Carried out to the end; a declaratie is first received. */
  readonly verwerkt: boolean;
  readonly documentId: string | null;
  readonly gevolgen: readonly Gevolg[];
  /** Set while it waits. */
  readonly wacht: DataOf<'BerichtHeld'> | null;
  /** A message waits once. */
  readonly uitgewacht: boolean;
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

export const HERGEBRUIKT = new Rejection(
  'BERICHT_IDENTIFICATIE_HERGEBRUIKT',
  'Deze afzender gebruikte deze identificatie al voor een ander bericht van deze soort. Stuur het bericht met een nieuwe identificatie.',
);

/** The text that goes by this name, also while it waits; null where none does. */
export function tekstVan({ sha256, wacht }: BerichtState): string | null {
  return sha256 ?? wacht?.sha256 ?? null;
}

function isAndere(sha256: string, state: BerichtState): boolean {
  return ![null, sha256].includes(tekstVan(state));
}

function receive(ontvangst: DataOf<'BerichtReceived'>, ontvangenOp: string, state: BerichtState): BerichtEvent[] {
  if (isAndere(ontvangst.sha256, state)) throw HERGEBRUIKT;
  if (state.sha256 !== null) return [];
  return [{ type: 'BerichtReceived', data: ontvangst, occurredAt: ontvangenOp }];
}

export const berichtDecider: Decider<BerichtState, BerichtCommand, BerichtEvent> = {
  category: berichtEvents.aggregate,
  initial: {
    ...{ sha256: null, verwerkt: false, documentId: null, gevolgen: [], wacht: null, uitgewacht: false },
    ...{ laatsteFouten: null, aantalAfwijzingen: 0 },
  },
  decide(command, state) {
    switch (command.type) {
      case 'ReceiveBericht': {
        const { ontvangst, gevolgen, ontvangenOp } = command;
        const received = receive(ontvangst, ontvangenOp, state);
        if (received.length === 0) return [];
        const data = { berichtId: ontvangst.berichtId, gevolgen: [...gevolgen] };
        return [...received, { type: 'BerichtProcessed', data, occurredAt: ontvangenOp }];
      }
      case 'AcceptBericht':
        return receive(command.ontvangst, command.ontvangenOp, state);
      case 'HoldBericht': {
        const { wacht, op } = command;
        if (isAndere(wacht.sha256, state)) throw HERGEBRUIKT;
        if (tekstVan(state) !== null || state.uitgewacht) return [];
        return [{ type: 'BerichtHeld', data: wacht, occurredAt: op }];
      }
      case 'EndBerichtWait': {
        if (state.wacht === null) return [];
        const { berichtId, sha256 } = state.wacht;
        const data = { berichtId, sha256, reden: command.reden };
        return [{ type: 'BerichtWaitEnded', data, occurredAt: command.op }];
      }
      case 'CompleteBericht': {
        const { berichtId, op } = command;
        if (state.sha256 === null || state.verwerkt) return [];
        return [{ type: 'BerichtProcessed', data: { berichtId, gevolgen: [] }, occurredAt: op }];
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
        return { ...state, sha256: event.data.sha256, documentId: event.data.documentId, wacht: null };
      case 'BerichtHeld':
        return { ...state, wacht: event.data };
      case 'BerichtWaitEnded':
        return { ...state, wacht: null, uitgewacht: true };
      case 'BerichtProcessed':
        return { ...state, verwerkt: true, gevolgen: event.data.gevolgen };
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
