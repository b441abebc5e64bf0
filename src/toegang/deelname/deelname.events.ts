import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

const zPlaats = {
  deelnameId: z.uuid(),
  /** Null where the participant is not known: a freely accessible voorziening asks for no name (R-SEG-19). */
  clientId: z.uuid().nullable(),
  aanbiederId: z.uuid(),
  gemeentecode: z.string().regex(/^\d{4}$/),
  productcode: z.string().min(1).max(100),
  productversie: z.int().positive(),
};

/** Use of a voorziening without a toewijzing: freely, or after a light test by the aanbieder (R-SEG-19, R-SEG-20). */
export const deelnameEvents = defineEvents('deelname', {
  ToegangstoetsPassed: { version: 1, schema: z.strictObject({ ...zPlaats, op: zDatum }) },
  DeelnameRegistered: {
    version: 1,
    schema: z.strictObject({
      ...zPlaats,
      contractId: z.uuid(),
      /** The regime of this version of the product on the first day: it is effective-dated. */
      toegang: z.enum(['lichte-toets', 'vrij']),
      vanaf: zDatum,
    }),
  },
});
export type DeelnameEvent = EventOf<typeof deelnameEvents>;
