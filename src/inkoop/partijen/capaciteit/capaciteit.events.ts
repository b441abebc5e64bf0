import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zGemeentecode } from '../../../regio/regio/inhoud/deelname.js';

const aanbiederId = z.uuid();

/** What room an aanbieder says that it has; nobody counts beds for it (R-ZRG-13). */
export const capaciteitEvents = defineEvents('capaciteit', {
  /** Replaces what was said before for the same gemeente and product. */
  BeschikbaarheidReported: {
    version: 1,
    schema: z.strictObject({
      aanbiederId,
      gemeentecode: zGemeentecode,
      productcode: z.string().min(1),
      /** Clients that can be served at one time; null where it was not told. */
      plaatsen: z.int().nonnegative().nullable(),
      vrij: z.int().nonnegative(),
      /** Calendar days that a new client waits; null where it was not told. */
      wachttijdDagen: z.int().nonnegative().nullable(),
      peildatum: zDatum,
    }),
  },
  /** Fewer new clients than the contract promises, for these gemeenten and products. */
  CapaciteitstekortReported: {
    version: 1,
    schema: z.strictObject({
      aanbiederId,
      tekortId: z.uuid(),
      gemeenten: z.array(zGemeentecode).min(1),
      productcodes: z.array(z.string().min(1)).min(1),
      reden: zVrijeTekst,
      vanaf: zDatum,
      /** When the aanbieder expects to be done with it; null where it does not know. */
      verwachtTot: zDatum.nullable(),
      gemeldOp: zDatum,
    }),
  },
  CapaciteitRestored: {
    version: 1,
    schema: z.strictObject({ aanbiederId, tekortId: z.uuid(), toelichting: zVrijeTekst, hersteldOp: zDatum }),
  },
});

export type CapaciteitEvent = EventOf<typeof capaciteitEvents>;
