import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zDatum } from '../../kernel/datum.js';

export const zGemeentecode = z.string().regex(/^\d{4}$/);

export const regioEvents = defineEvents('regio', {
  RegioRegistered: {
    version: 1,
    schema: z.strictObject({
      regioId: z.string(),
      naam: z.string(),
      /** Null where the source documents name none (R-REG-16). */
      rechtsvorm: z.string().nullable(),
      wetten: z.array(z.string()),
      bron: z.string(),
    }),
  },
  /** Membership as buyer (deelnemer inkoop), R-REG-01. A second event for the same gemeente corrects the first. */
  GemeenteJoinedRegio: {
    version: 1,
    schema: z.strictObject({
      regioId: z.string(),
      gemeentecode: zGemeentecode,
      naam: z.string(),
      vanaf: zDatum,
      /** Last day of membership; null while it lasts. */
      tot: zDatum.nullable(),
      bron: z.string(),
    }),
  },
  /** Membership as party to the contracts: a role with a date of its own (R-REG-02). */
  GemeenteContractpartnerActivated: {
    version: 1,
    schema: z.strictObject({ regioId: z.string(), gemeentecode: zGemeentecode, vanaf: zDatum, bron: z.string() }),
  },
});

export type RegioEvent = EventOf<typeof regioEvents>;
