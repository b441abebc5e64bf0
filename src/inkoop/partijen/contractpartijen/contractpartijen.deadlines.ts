import { addDays, startOfDay } from '../../../kernel/datum.js';
import { on } from '../../../kernel/event-handlers.js';
import { defineDeadline } from '../../../platform/deadlines/deadline.js';
import { CountMinimumClienten } from './contractpartijen.commands.js';
import { contractpartijenEvents } from './contractpartijen.events.js';

/** The clients of a period are counted on the day after its last (R-PRC-21). */
export const minimumClientenTellen = defineDeadline({
  name: 'minimum-clienten-tellen',
  on: [
    on(contractpartijenEvents, {
      MinimumClientenSet: ({ data: { contractId, minimumId, tot } }) => [
        { set: minimumId, dueAt: startOfDay(addDays(tot, 1)), payload: { contractId, minimumId } },
      ],
    }),
  ],
  command: ({ payload }, envelope) =>
    new CountMinimumClienten(String(payload['contractId']), String(payload['minimumId']), envelope),
});
