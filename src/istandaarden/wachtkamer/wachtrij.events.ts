import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

/** Which messages wait for a toewijzing that is not known yet, in the order in which they came (R-DAT-01). */
export const wachtrijEvents = defineEvents('wachtrij', {
  BerichtQueued: {
    version: 1,
    schema: z.strictObject({ toewijzingId: z.uuid(), berichtId: z.uuid() }),
  },
});
export type WachtrijEvent = EventOf<typeof wachtrijEvents>;
