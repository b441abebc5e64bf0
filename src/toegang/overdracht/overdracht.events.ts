import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { BEEINDIGINGSGRONDEN } from '../../inkoop/contract/inhoud/einde.js';
import { EINDREDENEN } from './inhoud/overdracht.js';

const zOverdrachtId = z.uuid();

/** What was handed over is named by reference, never by its content: an event is for ever. */
const zGrondslag = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('toestemming'), gegevenOp: zDatum }),
  z.strictObject({ soort: z.literal('wettelijk'), bepaling: zVrijeTekst }),
]);
export type Grondslag = z.output<typeof zGrondslag>;

/** One client of an aanbieder whose contract ends before its last day goes to another aanbieder (R-CON-10). */
export const overdrachtEvents = defineEvents('overdracht', {
  OverdrachtStarted: {
    version: 1,
    schema: z.strictObject({
      overdrachtId: zOverdrachtId,
      contractId: z.uuid(),
      beeindigingId: z.uuid(),
      toewijzingId: z.uuid(),
      clientId: z.uuid(),
      gemeentecode: z.string().regex(/^\d{4}$/),
      vanAanbiederId: z.uuid(),
      productcode: z.string().min(1),
      /** Last day of the contract: until then the care goes on at the old aanbieder. */
      uiterlijk: zDatum,
      grond: z.enum(BEEINDIGINGSGRONDEN),
    }),
  },
  OntvangerProposed: {
    version: 1,
    schema: z.strictObject({
      overdrachtId: zOverdrachtId,
      aanbiederId: z.uuid(),
      /** The contract of the receiving aanbieder that covers the product in the gemeente on `per`. */
      contractId: z.uuid(),
      per: zDatum,
    }),
  },
  OntvangerAccepted: { version: 1, schema: z.strictObject({ overdrachtId: zOverdrachtId, aanbiederId: z.uuid() }) },
  OntvangerRefused: {
    version: 1,
    schema: z.strictObject({
      overdrachtId: zOverdrachtId,
      aanbiederId: z.uuid(),
      /** About the aanbieder, never about the client. */
      reden: zVrijeTekst,
    }),
  },
  GegevensoverdrachtRecorded: {
    version: 1,
    schema: z.strictObject({
      overdrachtId: zOverdrachtId,
      overgedragenOp: zDatum,
      kenmerk: z.string().min(1).max(100),
      grondslag: zGrondslag,
    }),
  },
  OverdrachtCompleted: {
    version: 1,
    schema: z.strictObject({
      overdrachtId: zOverdrachtId,
      naarAanbiederId: z.uuid(),
      nieuweToewijzingId: z.uuid(),
      per: zDatum,
    }),
  },
  OverdrachtEnded: {
    version: 1,
    schema: z.strictObject({ overdrachtId: zOverdrachtId, reden: z.enum(EINDREDENEN), per: zDatum }),
  },
  OverdrachtOverdue: {
    version: 1,
    schema: z.strictObject({
      overdrachtId: zOverdrachtId,
      uiterlijk: zDatum,
      drempel: z.enum(['vooraf', 'uiterlijk']),
    }),
  },
});
export type OverdrachtEvent = EventOf<typeof overdrachtEvents>;
