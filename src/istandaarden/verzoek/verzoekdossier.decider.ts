import { type Decider, inOrder, unreachable } from '../../kernel/decider.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { type GeopendVerzoek, type VerzoekdossierEvent, verzoekdossierEvents } from './verzoekdossier.events.js';

/** `op` in the commands is the moment of the act, UTC. */
export type VerzoekdossierCommand =
  | { readonly type: 'OpenVerzoeken'; readonly verzoeken: readonly GeopendVerzoek[]; readonly op: string }
  | { readonly type: 'CloseVerzoek'; readonly verzoekId: string; readonly op: string };

/** The message of each open request, by its id. */
export type VerzoekdossierState = ReadonlyMap<string, string>;

export const VERZOEK_STAAT_OPEN = new Rejection(
  'VERZOEK_STAAT_OPEN',
  'Een eerder verzoek van u voor deze client is nog niet beantwoord. Wacht op de 301 of 319 voor u een nieuw verzoek stuurt.',
);

export function verzoekdossierIdOf(
  regio: string,
  { clientId, aanbiederId, wet }: Pick<GeopendVerzoek, 'clientId' | 'aanbiederId' | 'wet'>,
): string {
  return derivedId('verzoekdossier', regio, clientId, aanbiederId, wet);
}

export const verzoekdossierDecider: Decider<VerzoekdossierState, VerzoekdossierCommand, VerzoekdossierEvent> = {
  category: verzoekdossierEvents.aggregate,
  initial: new Map(),
  decide(command, open) {
    switch (command.type) {
      case 'OpenVerzoeken': {
        const { verzoeken, op } = command;
        const eigen = new Set(verzoeken.map(({ berichtId }) => berichtId));
        if ([...open.values()].some((berichtId) => !eigen.has(berichtId))) throw VERZOEK_STAAT_OPEN;
        return verzoeken
          .filter(({ verzoekId }) => !open.has(verzoekId))
          .map((data) => ({ type: 'VerzoekOpened', data, occurredAt: op }));
      }
      case 'CloseVerzoek': {
        const { verzoekId, op } = command;
        return open.has(verzoekId) ? [{ type: 'VerzoekClosed', data: { verzoekId }, occurredAt: op }] : [];
      }
    }
    return unreachable(command);
  },
  evolve(open, event) {
    const next = new Map(open);
    switch (event.type) {
      case 'VerzoekOpened':
        return next.set(event.data.verzoekId, event.data.berichtId);
      case 'VerzoekClosed':
        next.delete(event.data.verzoekId);
        return next;
    }
    return unreachable(event);
  },
};

/** All requests that one 301 grants. */
export const verzoekdossierInOrder = inOrder(verzoekdossierDecider);
