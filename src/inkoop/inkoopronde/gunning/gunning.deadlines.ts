import { z } from 'zod';
import { addDays, startOfDay, zDatum } from '../../../kernel/datum.js';
import { on } from '../../../kernel/event-handlers.js';
import { defineDeadline } from '../../../platform/deadlines/deadline.js';
import { EndStandstill } from './gunning.commands.js';
import { gunningEvents } from './gunning.events.js';

const zPayload = z.object({ rondeId: z.string(), bezwaarTot: zDatum });

/** The day after the standstill of a provisional award: from then a person can award definitively (R-PRC-20). */
export const standstillVerstreken = defineDeadline({
  name: 'standstill-verstreken',
  on: [
    on(gunningEvents, {
      GunningProvisionallyAwarded: ({ data: { rondeId, bezwaarTot } }) =>
        bezwaarTot === null
          ? []
          : [
              {
                set: `${rondeId}/${bezwaarTot}`,
                dueAt: startOfDay(addDays(bezwaarTot, 1)),
                payload: { rondeId, bezwaarTot },
              },
            ],
    }),
  ],
  command: ({ payload }, envelope) => new EndStandstill(zPayload.parse(payload), envelope),
});
