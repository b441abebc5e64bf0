import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zGemeentecode } from '../../regio/regio/inhoud/deelname.js';

export const ERNST = ['laag', 'middel', 'hoog'] as const;

const over = {
  signaalId: z.uuid(),
  aanbiederId: z.uuid(),
  onderwerp: zVrijeTekst,
  /** About the aanbieder, never about a client: no names and no BSN. */
  toelichting: zVrijeTekst,
  /** The gemeente that it comes from; null where it is about the whole region. */
  gemeentecode: zGemeentecode.nullable(),
};

/** What people tell about an aanbieder, followed until somebody says what came of it (R-TZH-02, R-OVL-06). */
export const aanbiedersignaalEvents = defineEvents('aanbiedersignaal', {
  SignaalReported: {
    version: 1,
    schema: z.strictObject({ ...over, ernst: z.enum(ERNST), gemeldOp: zDatum }),
  },
  KlachtRegistered: {
    version: 1,
    schema: z.strictObject({
      ...over,
      ernst: z.enum(ERNST),
      /** The file of the complaint, where its details stand. */
      zaaknummer: zVrijeTekst,
      gemeldOp: zDatum,
    }),
  },
  /** For the next conversation with the aanbieder (R-OVL-06). */
  ConsulenteninputSubmitted: { version: 1, schema: z.strictObject({ ...over, gemeldOp: zDatum }) },
  SignaalHandled: {
    version: 1,
    schema: z.strictObject({ signaalId: z.uuid(), uitkomst: zVrijeTekst, afgehandeldOp: zDatum }),
  },
});

export type AanbiedersignaalEvent = EventOf<typeof aanbiedersignaalEvents>;
