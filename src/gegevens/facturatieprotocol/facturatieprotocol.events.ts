import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zBron } from '../../regio/besluitvorming/inhoud/gedeeld.js';

/** One for the region, so that all aanbieders invoice in the same way (R-DAT-06). */
export const facturatieprotocolEvents = defineEvents('facturatieprotocol', {
  /** `occurredAt` = geldigVanaf. */
  FacturatieprotocolPublished: {
    version: 1,
    schema: z.strictObject({
      versie: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/),
      geldigVanaf: zDatum,
      /** Last day included (E-51); null until a later version begins. */
      laatsteDag: zDatum.nullable(),
      /** SHA-256 of the document itself, so that anyone can see whether he holds the right one. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      vindplaats: zVrijeTekst,
      bron: zBron,
    }),
  },
});
export type FacturatieprotocolEvent = EventOf<typeof facturatieprotocolEvents>;
export type Facturatieprotocolversie = FacturatieprotocolEvent['data'];
