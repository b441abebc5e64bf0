import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zAgbcode } from './aanbieder.events.js';

/**
 * One stream per region and AGB-code, written in the same append as the aanbieder. Its expected revision makes the code
 * unique within the region under concurrent writers, which a read model cannot: that lags.
 */
export const agbreserveringEvents = defineEvents('agbreservering', {
  AgbcodeReserved: { version: 1, schema: z.strictObject({ agbcode: zAgbcode, aanbiederId: z.uuid() }) },
});

export type AgbreserveringEvent = EventOf<typeof agbreserveringEvents>;
