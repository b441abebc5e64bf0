import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

const zRegelingId = z.uuid();
const zKostensoort = z.string().min(1).max(100);

/** Extra costs that are paid beside the tariff for some time (R-CON-17). One stream per regeling. */
export const meerkostenregelingEvents = defineEvents('meerkostenregeling', {
  MeerkostenregelingOpened: {
    version: 1,
    schema: z.strictObject({
      regelingId: zRegelingId,
      naam: zVrijeTekst,
      /** Costs must be made on one of these days; null is until it is ended. */
      van: zDatum,
      tot: zDatum.nullable(),
      kostensoorten: z.array(zKostensoort).min(1),
      /** The most for all together, in eurocents; null where the region set none. */
      maximum: zBedrag.positive().nullable(),
      grond: zVrijeTekst,
      besluitkenmerk: z.string().min(1).max(100),
      besluitOp: zDatum,
    }),
  },
  MeerkostenregelingEnded: {
    version: 1,
    schema: z.strictObject({ regelingId: zRegelingId, laatsteDag: zDatum, reden: zVrijeTekst }),
  },
  MeerkostenReimbursed: {
    version: 1,
    schema: z.strictObject({
      regelingId: zRegelingId,
      vergoedingId: z.uuid(),
      contractId: z.uuid(),
      aanbiederId: z.uuid(),
      /** The evidence by reference and hash, never its content: an event is for ever. */
      posten: z
        .array(
          z.strictObject({
            kostensoort: zKostensoort,
            gemaaktOp: zDatum,
            bedrag: zBedrag.positive(),
            bewijs: z.strictObject({ kenmerk: z.string().min(1).max(100), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
          }),
        )
        .min(1),
      totaal: zBedrag.positive(),
    }),
  },
});
export type MeerkostenregelingEvent = EventOf<typeof meerkostenregelingEvents>;
