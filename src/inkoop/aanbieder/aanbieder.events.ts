import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

export const zAgbcode = z.string().regex(/^\d{8}$/);

export const aanbiederEvents = defineEvents('aanbieder', {
  AanbiederRegistered: {
    version: 1,
    schema: z.strictObject({
      aanbiederId: z.uuid(),
      naam: zVrijeTekst,
      agbcode: zAgbcode,
      kvkNummer: z
        .string()
        .regex(/^\d{8}$/)
        .nullable(),
      sinds: zDatum,
    }),
  },
});

export type AanbiederEvent = EventOf<typeof aanbiederEvents>;
