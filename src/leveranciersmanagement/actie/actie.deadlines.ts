import { addDays, type Datum, startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline } from '../../platform/deadlines/deadline.js';
import { ActOnActie } from './actie.commands.js';
import { actieEvents } from './actie.events.js';

const na = (actieId: string, uiterlijk: Datum) => [{ set: actieId, dueAt: startOfDay(addDays(uiterlijk, 1)) }];

/** An action whose last day passed is signalled on the day after it (R-OVL-05). */
export const actieVerlopen = defineDeadline({
  name: 'actie-verlopen',
  on: [
    on(actieEvents, {
      ActieAgreed: ({ data: { actieId, uiterlijk } }) => na(actieId, uiterlijk),
      ActieMoved: ({ data: { actieId, uiterlijk } }) => na(actieId, uiterlijk),
      ActieClosed: ({ data: { actieId } }) => [{ cancel: actieId }],
      ActieDropped: ({ data: { actieId } }) => [{ cancel: actieId }],
    }),
  ],
  command: ({ key }, envelope) => new ActOnActie(key, { type: 'SignalActieOverdue' }, envelope),
});
