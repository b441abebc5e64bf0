import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { EEN_HOOFDAANBIEDER_PER } from '../../regio/regioconfiguratie/inhoud/contract.js';
import { zGemeentecode } from '../../regio/regio/inhoud/deelname.js';

const toewijzingId = z.uuid();
const clientId = z.uuid();

/** Who answers for the result of a client, and who works under it (R-CON-19). The stream is that of the client. */
export const hoofdaanbiederEvents = defineEvents('hoofdaanbieder', {
  /** Replaces, for its toewijzing, the period before it. */
  HoofdaanbiederAssigned: {
    version: 1,
    schema: z.strictObject({
      toewijzingId,
      clientId,
      gemeentecode: zGemeentecode,
      aanbiederId: z.uuid(),
      contractId: z.uuid(),
      productcode: z.string().min(1),
      segment: z.string().min(1).nullable(),
      vanaf: zDatum,
      /** Null where the toewijzing has no end. */
      laatsteDag: zDatum.nullable(),
      /** For what the region lets a client have one hoofdaanbieder at a time; null where it set nothing. */
      eenPer: z.enum(EEN_HOOFDAANBIEDER_PER).nullable(),
    }),
  },
  HoofdaanbiederEnded: {
    version: 1,
    schema: z.strictObject({
      toewijzingId,
      clientId,
      /** The day before the first where it never held. */
      laatsteDag: zDatum,
      reden: zVrijeTekst,
    }),
  },
  OnderaannemerEngaged: {
    version: 1,
    schema: z.strictObject({
      inzetId: z.uuid(),
      toewijzingId,
      clientId,
      /** Answers for what the onderaannemer does. */
      hoofdaanbiederId: z.uuid(),
      /** The onderaanneming of the contract that allows it. */
      onderaannemingId: z.uuid(),
      onderaannemer: z.strictObject({ aanbiederId: z.uuid().nullable(), naam: zVrijeTekst }),
      vanaf: zDatum,
      /** Null until the onderaanneming or the toewijzing ends. */
      laatsteDag: zDatum.nullable(),
    }),
  },
});
export type HoofdaanbiederEvent = EventOf<typeof hoofdaanbiederEvents>;
