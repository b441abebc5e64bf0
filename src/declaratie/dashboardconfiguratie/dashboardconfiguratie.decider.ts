import { type Decider, unreachable } from '../../kernel/decider.js';
import { dashboardconfiguratieEvents, type DashboardconfiguratieEvent } from './dashboardconfiguratie.events.js';

type Onderdrukkingsregel = DashboardconfiguratieEvent['data'];

export interface DashboardconfiguratieState {
  /** The rule in force per subject, wet, perceel and measure. */
  readonly regels: ReadonlyMap<string, Onderdrukkingsregel>;
}

export interface SetOnderdrukkingsregelDecision {
  readonly type: 'SetOnderdrukkingsregel';
  readonly regel: Onderdrukkingsregel;
}

function keyOf(regel: Onderdrukkingsregel): string {
  return JSON.stringify([regel.onderwerp, regel.wet, regel.perceel, regel.maat]);
}

/** Which figures a region does not show because they have no meaning (R-MKT-02). Quiet when the rule stands already. */
export const dashboardconfiguratieDecider: Decider<
  DashboardconfiguratieState,
  SetOnderdrukkingsregelDecision,
  DashboardconfiguratieEvent
> = {
  category: dashboardconfiguratieEvents.aggregate,
  initial: { regels: new Map() },
  decide(command, state) {
    const { regel } = command;
    const current = state.regels.get(keyOf(regel));
    if (current !== undefined && current.reden === regel.reden && current.geldigVanaf === regel.geldigVanaf) return [];
    return [{ type: 'OnderdrukkingsregelSet', data: regel, occurredAt: regel.geldigVanaf }];
  },
  evolve(state, event) {
    switch (event.type) {
      case 'OnderdrukkingsregelSet':
        return { regels: new Map(state.regels).set(keyOf(event.data), event.data) };
    }
    return unreachable(event.type);
  },
};
