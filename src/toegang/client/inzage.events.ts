import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

/** Each look at a person's data with its purpose; the aggregate id is the clientId. */
export const inzageEvents = defineEvents('inzage', {
  PersoonsgegevensViewed: {
    version: 1,
    schema: z.strictObject({
      clientId: z.uuid(),
      doel: zVrijeTekst,
      /** Names of the fields that were shown, never their values. */
      gegevens: z.array(z.string().min(1).max(40)).readonly(),
    }),
  },
  CasusViewed: {
    version: 1,
    schema: z.strictObject({ clientId: z.uuid(), doel: zVrijeTekst }),
  },
});
export type InzageEvent = EventOf<typeof inzageEvents>;
