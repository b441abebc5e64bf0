import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zWet } from '../../regio/regioconfiguratie/inhoud/product.js';

export const declaratieEvents = defineEvents('declaratie', {
  /** An amount that the gemeente owes for one client, one aanbieder and one perceel. `occurredAt` = goedgekeurdOp. */
  DeclaratieApproved: {
    version: 1,
    schema: z.strictObject({
      declaratieId: z.uuid(),
      aanbiederId: z.uuid(),
      clientId: z.uuid(),
      gemeentecode: z.string().regex(/^\d{4}$/),
      perceel: z.string().min(1),
      wet: zWet,
      productcode: z.string().min(1),
      /** Year in which the care was given, which need not be the year of approval. */
      jaar: z.int().min(2015).max(2100),
      bedrag: zBedrag,
      goedgekeurdOp: zDatum,
    }),
  },
});
export type DeclaratieEvent = EventOf<typeof declaratieEvents>;
