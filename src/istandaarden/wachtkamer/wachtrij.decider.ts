import { type Decider } from '../../kernel/decider.js';
import { type WachtrijEvent, wachtrijEvents } from './wachtrij.events.js';

export interface WachtrijCommand {
  readonly type: 'QueueBericht';
  readonly toewijzingId: string;
  readonly berichtId: string;
  /** UTC instant. */
  readonly op: string;
}

export interface WachtrijState {
  readonly berichten: readonly string[];
}

export const wachtrijDecider: Decider<WachtrijState, WachtrijCommand, WachtrijEvent> = {
  category: wachtrijEvents.aggregate,
  initial: { berichten: [] },
  decide({ toewijzingId, berichtId, op }, { berichten }) {
    if (berichten.includes(berichtId)) return [];
    return [{ type: 'BerichtQueued', data: { toewijzingId, berichtId }, occurredAt: op }];
  },
  evolve: ({ berichten }, { data: { berichtId } }) => ({ berichten: [...berichten, berichtId] }),
};
