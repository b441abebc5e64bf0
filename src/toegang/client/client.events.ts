import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

/** The log knows a person only by `clientId` (promise 7, R-DAT-09); who that is stands in the vault. */
export const clientEvents = defineEvents('client', {
  ClientPseudonymised: {
    version: 1,
    schema: z.strictObject({
      clientId: z.uuid(),
      /** Gemeente of residence: decides which gemeente may see this person's data. */
      gemeentecode: z.string().regex(/^\d{4}$/),
    }),
  },
  /** The vault keeps what was changed; the log which of the data it was (R-DAT-09). */
  PersoonsgegevensChanged: {
    version: 1,
    schema: z.strictObject({
      clientId: z.uuid(),
      /** Names of the data that were given anew, never their values. */
      gegevens: z.array(z.string().min(1)).min(1),
    }),
  },
  PersoonsgegevensErased: {
    version: 1,
    schema: z.strictObject({
      clientId: z.uuid(),
      /** Legal ground, e.g. `AVG art. 17` or `Wmo art. 5.3.4`. */
      grond: zVrijeTekst,
      /** Who asked for it: a role or organisation, never a person's name. */
      verzoekVan: zVrijeTekst,
    }),
  },
});
export type ClientEvent = EventOf<typeof clientEvents>;
