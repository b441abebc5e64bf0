import { startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../platform/deadlines/deadline.js';
import { SignalSchouwOverdue } from './schouw.commands.js';
import { schouwId } from './schouw.decider.js';
import { schouwEvents } from './schouw.events.js';

/** Due when the year of the schouw is over (R-RES-03). */
export const schouwDeadline = defineDeadline({
  name: 'schouw',
  on: [
    on(schouwEvents, {
      SchouwPlanned: ({ data: { toewijzingId, jaar } }): readonly DeadlineChange[] => [
        {
          set: schouwId(toewijzingId, jaar),
          dueAt: startOfDay(`${jaar + 1}-01-01`),
          payload: { toewijzingId, jaar },
        },
      ],
      SchouwConducted: ({ data: { toewijzingId, jaar } }): readonly DeadlineChange[] => [
        { cancel: schouwId(toewijzingId, jaar) },
      ],
    }),
  ],
  command: (due, envelope) => {
    const { toewijzingId, jaar } = due.payload as { toewijzingId: string; jaar: number };
    return new SignalSchouwOverdue({ toewijzingId, jaar }, envelope);
  },
});
