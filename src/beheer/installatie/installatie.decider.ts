import { type Tijdstip } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { installatieEvents, type InstallatieEvent } from './installatie.events.js';

type Fact = {
  [E in InstallatieEvent as E['type']]: { readonly type: E['type']; readonly data: E['data'] };
}[InstallatieEvent['type']];

export interface InstallatieCommand {
  readonly type: 'RecordOnderhoud';
  readonly feit: Fact;
  readonly op: Tijdstip;
}

/** The last act, as text: the same one at the same moment is a repeat. */
export type InstallatieState = string | null;

export const INSTALLATIE_ID = 'kroniek';

/** Records what was done; there is nothing to refuse any more. */
export const installatieDecider: Decider<InstallatieState, InstallatieCommand, InstallatieEvent> = {
  category: installatieEvents.aggregate,
  initial: null,
  decide({ type, feit, op }, state) {
    if (type !== 'RecordOnderhoud') return unreachable(type);
    const event = { ...feit, occurredAt: op };
    return state === actOf(event) ? [] : [event];
  },
  evolve(_state, event) {
    return actOf(event);
  },
};

function actOf({ type, occurredAt, data }: InstallatieEvent): string {
  return `${type}/${occurredAt}/${data.positie}/${JSON.stringify(data)}`;
}
