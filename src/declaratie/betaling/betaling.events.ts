import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

/** What is paid for one toewijzing: the stream that every approval of its declaraties goes through, so that none passes. */
export const betalingEvents = defineEvents('betaling', {
  DeclaratieBooked: {
    version: 3,
    schema: z.strictObject({
      toewijzingId: z.uuid(),
      declaratieId: z.uuid(),
      /** Eurocents; negative where an earlier declaratie is credited. */
      bedrag: zBedrag,
      /** Units as declared; null where the price is for the whole. */
      volume: z.int().nullable(),
      /** Of `volume` (WJ756); null in what was booked before that was kept: then that of the tarief. */
      eenheid: z
        .string()
        .regex(/^\d{2}$/)
        .nullable(),
      /** The days that were declared; null in what was booked before that was kept. */
      periode: z.strictObject({ van: zDatum, tot: zDatum }).nullable(),
      geboektOp: zDatum,
      /** The declaratie that it takes back whole; null where it takes back none, or none by name. */
      crediteert: z.uuid().nullable(),
    }),
    upcast: {
      1: (stored) => ({ ...(stored as object), periode: null }),
      2: (stored) => ({ ...(stored as object), crediteert: null, eenheid: null }),
    },
  },
  /** A person said that the result for which the region pays was reached (R-BEK-01). */
  ResultaatbetalingApproved: {
    version: 1,
    schema: z.strictObject({ toewijzingId: z.uuid(), resultaatId: z.uuid(), goedgekeurdOp: zDatum }),
  },
});
export type BetalingEvent = EventOf<typeof betalingEvents>;
