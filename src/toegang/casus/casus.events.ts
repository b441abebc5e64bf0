import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zAanwijzing } from './inhoud/verantwoordelijkheid.js';

/** Which gemeente bears a case, as an effective-dated fact (R-REG-15). The stream is that of the client. */
export const casusEvents = defineEvents('casus', {
  VerantwoordelijkeGemeenteAssigned: { version: 1, schema: zAanwijzing },
  /** The aanwijzing was never right as it stood; this is how it is. */
  VerantwoordelijkeGemeenteCorrected: {
    version: 1,
    schema: z.strictObject({ ...zAanwijzing.shape, reden: zVrijeTekst }),
  },
  VerantwoordelijkeGemeenteWithdrawn: {
    version: 1,
    schema: z.strictObject({ aanwijzingId: z.uuid(), clientId: z.uuid(), reden: zVrijeTekst }),
  },
});
export type CasusEvent = EventOf<typeof casusEvents>;
