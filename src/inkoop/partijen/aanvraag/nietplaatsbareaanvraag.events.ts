import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zGemeentecode } from '../../../regio/regio/inhoud/deelname.js';

/** Of whom the source says that they do not fit the products that were bought (004 r.902). */
export const AANVRAAGGROEPEN = ['verslaving', 'overlast', 'maatschappelijke-opvang', 'complex', 'anders'] as const;

/** A request that no contracted product fits, so that the missing supply is counted; nothing of whose it is (R-PRC-27). */
export const nietplaatsbareaanvraagEvents = defineEvents('nietplaatsbareaanvraag', {
  PassendAanbodNotFound: {
    version: 1,
    schema: z.strictObject({
      aanvraagId: z.uuid(),
      gemeentecode: zGemeentecode,
      groep: z.enum(AANVRAAGGROEPEN),
      /** What support is missing, never about the person. */
      gezocht: zVrijeTekst,
      /** The product that comes nearest; null where none does. */
      productcode: z.string().min(1).nullable(),
      gemeldOp: zDatum,
    }),
  },
  PassendAanbodFound: {
    version: 1,
    schema: z.strictObject({
      aanvraagId: z.uuid(),
      oplossing: zVrijeTekst,
      /** Who offers it; null where it is no aanbieder of the region. */
      aanbiederId: z.uuid().nullable(),
      gevondenOp: zDatum,
    }),
  },
});

export type NietplaatsbareaanvraagEvent = EventOf<typeof nietplaatsbareaanvraagEvents>;
