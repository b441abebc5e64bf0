import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

/** A client wants another aanbieder; availability comes first, so a waiting time may apply (R-CLT-02). */
export const overstapEvents = defineEvents('overstap', {
  OverstapRequested: {
    version: 1,
    schema: z.strictObject({
      overstapId: z.uuid(),
      clientId: z.uuid(),
      toewijzingId: z.uuid(),
      vanAanbiederId: z.uuid(),
      gewensteAanbiederId: z.uuid(),
      productcode: z.string().min(1),
      gemeentecode: z.string().regex(/^\d{4}$/),
    }),
  },
  OverstapGranted: { version: 1, schema: z.strictObject({ overstapId: z.uuid(), ingangsdatum: zDatum }) },
  OverstapWaitlisted: {
    version: 1,
    schema: z.strictObject({
      overstapId: z.uuid(),
      /** About the availability at the aanbieder, never about the client. */
      reden: zVrijeTekst,
      verwachteDatum: zDatum.nullable(),
    }),
  },
});
export type OverstapEvent = EventOf<typeof overstapEvents>;
