import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

const zJaar = z.int().min(2000).max(2999);

/** The yearly schouw of a toewijzing for huishoudelijke ondersteuning (R-RES-03). */
export const schouwEvents = defineEvents('schouw', {
  SchouwPlanned: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: z.uuid(),
      jaar: zJaar,
      aanbiederId: z.uuid(),
      gemeentecode: z.string().regex(/^\d{4}$/),
    }),
  },
  SchouwConducted: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: z.uuid(),
      jaar: zJaar,
      uitgevoerdOp: zDatum,
      resultaatBehaald: z.boolean(),
      redenCode: z
        .string()
        .regex(/^[A-Z][A-Z_]*$/)
        .nullable(),
    }),
  },
  SchouwOverdue: { version: 1, schema: z.strictObject({ toewijzingId: z.uuid(), jaar: zJaar }) },
});
export type SchouwEvent = EventOf<typeof schouwEvents>;
