import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

/**
 * Relief of a mantelzorger, a planned stay, or one in an unexpected situation (R-SEG-21). What happened in the last case
 * is not recorded: that would be about a person.
 */
export const VERBLIJFSVORMEN = ['respijt', 'gepland', 'onverwacht'] as const;

/** A stay of some etmalen under a toewijzing of kortdurend verblijf or logeren. */
export const verblijfEvents = defineEvents('verblijf', {
  VerblijfStarted: {
    version: 1,
    schema: z.strictObject({
      verblijfId: z.uuid(),
      toewijzingId: z.uuid(),
      clientId: z.uuid(),
      aanbiederId: z.uuid(),
      gemeentecode: z.string().regex(/^\d{4}$/),
      productcode: z.string().min(1),
      vorm: z.enum(VERBLIJFSVORMEN),
      vanaf: zDatum,
    }),
  },
  VerblijfEnded: {
    version: 1,
    schema: z.strictObject({
      verblijfId: z.uuid(),
      tot: zDatum,
      /** Nights from the first to the last day. */
      etmalen: z.int().nonnegative(),
    }),
  },
});
export type VerblijfEvent = EventOf<typeof verblijfEvents>;
