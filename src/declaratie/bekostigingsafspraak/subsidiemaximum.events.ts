import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

export const subsidiemaximumEvents = defineEvents('subsidiemaximum', {
  /** What is subsidised at most in a year for a product, by all beschikkingen together (R-BEK-11). */
  MaximumSubsidiabeleKostenSet: {
    version: 1,
    schema: z.strictObject({
      regioId: z.string().min(1),
      productcode: z.string().min(1),
      jaar: z.int().min(2015).max(2100),
      bedrag: zBedrag.positive(),
      vastgesteldOp: zDatum,
    }),
  },
  /** Room that a beschikking takes, in its own append. */
  SubsidieBooked: { version: 1, schema: z.strictObject({ afspraakId: z.uuid(), bedrag: zBedrag.positive() }) },
});
export type SubsidiemaximumEvent = EventOf<typeof subsidiemaximumEvents>;
