import { z } from 'zod';
import { startOfDay, zDatum } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline } from '../../platform/deadlines/deadline.js';
import { SignalTariefherziening } from './tariefkaart.commands.js';
import { tariefkaartEvents } from './tariefkaart.events.js';

const zPayload = z.object({ productcode: z.string(), kaartId: z.string(), herzienVoor: zDatum });

/** The day by which the tariff of a card is revised; none where the region set no term (R-BEK-10). */
export const tariefherziening = defineDeadline({
  name: 'tariefherziening',
  on: [
    on(tariefkaartEvents, {
      TariefSet: ({ data: { productcode, kaartId, herzienVoor } }) =>
        herzienVoor === null
          ? []
          : [{ set: kaartId, dueAt: startOfDay(herzienVoor), payload: { productcode, kaartId, herzienVoor } }],
    }),
  ],
  command: ({ payload }, envelope) => new SignalTariefherziening(zPayload.parse(payload), envelope),
});
