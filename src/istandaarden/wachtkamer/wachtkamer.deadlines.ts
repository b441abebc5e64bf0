import { startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../platform/deadlines/deadline.js';
import { berichtEvents } from '../bericht/bericht.events.js';
import { EndBerichtWait } from './wachtkamer.commands.js';

/** Due when the last day begins on which its answer is in time: a whole day is left to hand it over (OP090). */
export const berichtwacht = defineDeadline({
  name: 'berichtwacht',
  on: [
    on<typeof berichtEvents.specs, [], readonly DeadlineChange[]>(berichtEvents, {
      BerichtHeld: ({ data: { berichtId, termijn } }) => [{ set: berichtId, dueAt: startOfDay(termijn.uiterste) }],
      BerichtReceived: ({ data: { berichtId } }) => [{ cancel: berichtId }],
      BerichtWaitEnded: ({ data: { berichtId } }) => [{ cancel: berichtId }],
    }),
  ],
  command: (due, envelope) => new EndBerichtWait({ berichtId: due.key }, envelope),
});
