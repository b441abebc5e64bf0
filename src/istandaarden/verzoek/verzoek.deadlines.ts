import { addDays, startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../platform/deadlines/deadline.js';
import { SignalVerzoekOverdue } from './verzoek.commands.js';
import { verzoekEvents } from './verzoek.events.js';

type Changes = readonly DeadlineChange[];

/** Due at the first moment after the last day on which the answer is in time (OP274, OP346). */
export const verzoektermijn = defineDeadline({
  name: 'verzoektermijn',
  on: [
    on<typeof verzoekEvents.specs, [], Changes>(verzoekEvents, {
      VerzoekSubmitted: ({ data: { verzoekId, termijn } }) => [
        { set: verzoekId, dueAt: startOfDay(addDays(termijn.uiterste, 1)) },
      ],
      VerzoekOnderzoekStarted: ({ data: { verzoekId, uiterste } }) => [
        { set: verzoekId, dueAt: startOfDay(addDays(uiterste, 1)) },
      ],
      VerzoekGranted: ({ data: { verzoekId } }) => [{ cancel: verzoekId }],
      VerzoekRefused: ({ data: { verzoekId } }) => [{ cancel: verzoekId }],
      VerzoekOverdue: ({ data: { verzoekId } }) => [{ cancel: verzoekId }],
    }),
  ],
  command: (due, envelope) => new SignalVerzoekOverdue({ verzoekId: due.key }, envelope),
});
