import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

export const RESULTAATBRONNEN = ['toegang', 'schouw', 'monitorgesprek', 'onderzoek'] as const;
export type Resultaatbron = (typeof RESULTAATBRONNEN)[number];

/** What a measurement is counted by: the aanbieder, gemeente, segment and product of the toewijzing. */
const zPlaats = {
  resultaatId: z.uuid(),
  toewijzingId: z.uuid(),
  aanbiederId: z.uuid(),
  gemeentecode: z.string().regex(/^\d{4}$/),
  segment: z.string().min(1).nullable(),
  productcode: z.string().min(1),
};

export const resultaatEvents = defineEvents('resultaat', {
  ResultaatAgreed: {
    version: 1,
    schema: z.strictObject({
      ...zPlaats,
      clientId: z.uuid(),
      resultaatgebied: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
      /** Vault document id. The text says something about a person and stands in the vault only (R-DAT-09). */
      doelVerwijzing: z.string().min(1).max(100),
      afgesprokenOp: zDatum,
    }),
  },
  ResultaatMeasured: {
    version: 1,
    schema: z.strictObject({
      ...zPlaats,
      behaald: z.boolean(),
      /** Why not (R-RES-02); null where it was reached. */
      redenCode: z
        .string()
        .regex(/^[A-Z][A-Z_]*$/)
        .nullable(),
      gemetenOp: zDatum,
      bron: z.enum(RESULTAATBRONNEN),
    }),
  },
});
export type ResultaatEvent = EventOf<typeof resultaatEvents>;
