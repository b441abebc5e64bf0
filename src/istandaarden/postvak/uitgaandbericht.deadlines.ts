import { addDays, startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../platform/deadlines/deadline.js';
import { SignalUitgaandBerichtOverdue } from './uitgaandbericht.commands.js';
import { uitgaandBerichtEvents } from './uitgaandbericht.events.js';

type Changes = readonly DeadlineChange[];

/** Due at the first moment after the last day on which the answer is in time (OP090). */
export const antwoordtermijn = defineDeadline({
  name: 'antwoordtermijn',
  on: [
    on<typeof uitgaandBerichtEvents.specs, [], Changes>(uitgaandBerichtEvents, {
      UitgaandBerichtPrepared: ({ data: { uitgaandBerichtId, termijn } }) =>
        termijn === null ? [] : [{ set: uitgaandBerichtId, dueAt: startOfDay(addDays(termijn.uiterste, 1)) }],
      UitgaandBerichtHandedOver: ({ data }) => [{ cancel: data.uitgaandBerichtId }],
      UitgaandBerichtAnswered: ({ data }) => [{ cancel: data.uitgaandBerichtId }],
      UitgaandBerichtOverdue: ({ data }) => [{ cancel: data.uitgaandBerichtId }],
    }),
  ],
  command: (due, envelope) => new SignalUitgaandBerichtOverdue({ uitgaandBerichtId: due.key }, envelope),
});
