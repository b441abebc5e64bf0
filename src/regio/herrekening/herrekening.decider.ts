import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { herrekeningEvents, type HerrekeningEvent } from './herrekening.events.js';

/** One thing that the change touches, with the rules that changed for it. */
export interface Geraakt {
  readonly soort: string;
  readonly kenmerk: string;
  readonly naam: string;
  readonly sleutels: readonly string[];
}

export interface RequireHerrekeningCommand {
  readonly type: 'RequireHerrekening';
  readonly regioId: string;
  readonly versieId: string;
  readonly vanaf: Datum;
  readonly starttermijnen: readonly Geraakt[];
  readonly kpimetingen: readonly Geraakt[];
  readonly besluiten: readonly Geraakt[];
}

export interface HerrekeningState {
  readonly gevraagd: boolean;
}

/** So many in one event: it is read as a whole. */
export const DEEL = 500;

export const herrekeningDecider: Decider<HerrekeningState, RequireHerrekeningCommand, HerrekeningEvent> = {
  category: herrekeningEvents.aggregate,
  initial: { gevraagd: false },
  decide(command, { gevraagd }) {
    const { regioId, versieId, vanaf, starttermijnen, kpimetingen, besluiten } = command;
    const grootste = Math.max(starttermijnen.length, kpimetingen.length, besluiten.length);
    if (gevraagd || grootste === 0) return [];
    const alle = [...starttermijnen, ...kpimetingen, ...besluiten];
    const sleutels = [...new Set(alle.flatMap((een) => een.sleutels))].sort();
    const delen = Math.ceil(grootste / DEEL);
    return Array.from({ length: delen }, (_, index) => {
      const deelVan = (geraakt: readonly Geraakt[]): Geraakt[] => geraakt.slice(index * DEEL, (index + 1) * DEEL);
      return {
        type: 'HerrekeningRequired' as const,
        data: {
          ...{ regioId, versieId, vanaf, sleutels, deel: index + 1, delen },
          starttermijnen: deelVan(starttermijnen).map(({ kenmerk }) => kenmerk),
          kpimetingen: deelVan(kpimetingen).map(({ kenmerk }) => kenmerk),
          besluiten: deelVan(besluiten).map((besluit) => ({ ...besluit, sleutels: [...besluit.sleutels] })),
        },
        occurredAt: vanaf,
      };
    });
  },
  evolve(state, event) {
    switch (event.type) {
      case 'HerrekeningRequired':
        return { gevraagd: true };
    }
    return unreachable(event.type);
  },
};
