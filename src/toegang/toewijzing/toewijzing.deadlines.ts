import { addDays, startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../platform/deadlines/deadline.js';
import { SignalStarttermijnExceeded } from './toewijzing.commands.js';
import { toewijzingEvents } from './toewijzing.events.js';

const cancel = (event: { readonly data: { readonly toewijzingId: string } }): readonly DeadlineChange[] => [
  { cancel: event.data.toewijzingId },
];

/**
 * Due at the first moment after the last timely day (R-KPI-03). A start takes it away; a removed start or a corrected
 * gewenste startdatum sets it again, because both record StarttermijnStarted anew.
 */
export const starttermijnDeadline = defineDeadline({
  name: 'starttermijn',
  on: [
    on(toewijzingEvents, {
      StarttermijnStarted: (event): readonly DeadlineChange[] => [
        { set: event.data.toewijzingId, dueAt: startOfDay(addDays(event.data.uiterste, 1)) },
      ],
      StarttermijnWithdrawn: cancel,
      ZorgStarted: cancel,
      ZorgStartCorrected: cancel,
      ToewijzingDeclined: cancel,
      ToewijzingWithdrawn: cancel,
      StarttermijnExceeded: cancel,
    }),
  ],
  command: (due, envelope) => new SignalStarttermijnExceeded({ toewijzingId: due.key }, envelope),
});
