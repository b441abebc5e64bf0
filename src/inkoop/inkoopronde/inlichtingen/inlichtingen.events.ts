import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zDocument } from '../inhoud/ronde.js';

const rondeId = z.uuid();

/** Questions about a ronde; everyone reads the same answers at once, in a nota (R-PRC-20). The stream has the id of the ronde. */
export const inlichtingenEvents = defineEvents('inlichtingen', {
  VraagAsked: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      vraagId: z.uuid(),
      vraag: zVrijeTekst,
      /** Who asked; null where the region recorded it for nobody in particular. Others never see it. */
      aanbiederId: z.uuid().nullable(),
      gesteldOp: zDatum,
    }),
  },
  /** Replaces an earlier answer that no nota has published. */
  VraagAnswered: {
    version: 1,
    schema: z.strictObject({ rondeId, vraagId: z.uuid(), antwoord: zVrijeTekst, beantwoordOp: zDatum }),
  },
  NotaVanInlichtingenPublished: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      nummer: z.int().positive(),
      vraagIds: z.array(z.uuid()).min(1),
      document: zDocument,
      gepubliceerdOp: zDatum,
    }),
  },
});
export type InlichtingenEvent = EventOf<typeof inlichtingenEvents>;
