import { z } from 'zod';
import { addDays, startOfDay, zDatum } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline } from '../../platform/deadlines/deadline.js';
import { SignalTevredenheidsonderzoekOverdue } from './tevredenheidsonderzoek.commands.js';
import { tevredenheidsonderzoekEvents, UITVOERDERS } from './tevredenheidsonderzoek.events.js';

const zPayload = z
  .object({
    aanbiederId: z.string(),
    uitvoerder: z.enum(UITVOERDERS),
    // A term that was set before instruments had names.
    instrument: z.string().optional(),
    uiterste: zDatum,
  })
  .transform(({ instrument, ...rest }) => ({ ...rest, instrument: instrument ?? rest.uitvoerder }));

/** Falls due on the first day after the term (R-KPI-04). */
export const tevredenheidsonderzoekTermijn = defineDeadline({
  name: 'tevredenheidsonderzoek-te-laat',
  on: [
    on(tevredenheidsonderzoekEvents, {
      TevredenheidsonderzoekExpected: ({ data, regio }) => {
        const { aanbiederId, uitvoerder, instrument, uiterste } = data;
        const payload = { aanbiederId, uitvoerder, instrument, uiterste };
        return [{ set: `${regio}/${aanbiederId}/${instrument}`, dueAt: startOfDay(addDays(uiterste, 1)), payload }];
      },
    }),
  ],
  command: ({ payload }, envelope) => new SignalTevredenheidsonderzoekOverdue(zPayload.parse(payload), envelope),
});
