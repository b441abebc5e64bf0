import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

/** What an aanbieder says it produced in a period, to lay beside what was approved (R-DAT-06). */
export const productieverantwoordingEvents = defineEvents('productieverantwoording', {
  /** `occurredAt` = ingediendOp. A later version takes the place of the one before it. */
  ProductieverantwoordingSubmitted: {
    version: 1,
    schema: z.strictObject({
      productieverantwoordingId: z.uuid(),
      aanbiederId: z.uuid(),
      /** Both days belong to it; both in one calendar year. */
      periode: z.strictObject({ van: zDatum, tot: zDatum }),
      versie: z.int().positive(),
      /** Integer eurocents. */
      regels: z.array(z.strictObject({ productcode: z.string().min(1), bedrag: zBedrag.nonnegative() })).min(1),
      /** The facturatieprotocol that held on the last day of the period; null where the region published none. */
      protocolversie: z.string().min(1).nullable(),
      /** Why it takes the place of an earlier version; null at the first. */
      reden: zVrijeTekst.nullable(),
      ingediendOp: zDatum,
    }),
  },
});
export type ProductieverantwoordingEvent = EventOf<typeof productieverantwoordingEvents>;
export type Productieverantwoording = ProductieverantwoordingEvent['data'];
