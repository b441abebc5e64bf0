import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

/** Which requests of one aanbieder for one client are open, per law: while one is, no other is taken in (TR374, OP350). */
export const verzoekdossierEvents = defineEvents('verzoekdossier', {
  VerzoekOpened: {
    version: 1,
    schema: z.strictObject({
      clientId: z.uuid(),
      aanbiederId: z.uuid(),
      wet: z.enum(['Wmo2015', 'Jeugdwet']),
      verzoekId: z.uuid(),
      /** The message that it came with: one 315 may ask for several products. */
      berichtId: z.uuid(),
    }),
  },
  VerzoekClosed: {
    version: 1,
    schema: z.strictObject({ verzoekId: z.uuid() }),
  },
});
export type VerzoekdossierEvent = EventOf<typeof verzoekdossierEvents>;
export type GeopendVerzoek = Extract<VerzoekdossierEvent, { readonly type: 'VerzoekOpened' }>['data'];
