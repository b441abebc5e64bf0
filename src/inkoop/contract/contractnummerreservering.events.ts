import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

/**
 * One stream per region and contractnummer, written in the same append as the contract. Its expected revision makes the
 * number unique within the region, also when the same form is sent twice at the same moment.
 */
export const contractnummerreserveringEvents = defineEvents('contractnummerreservering', {
  ContractnummerReserved: {
    version: 1,
    schema: z.strictObject({ contractnummer: z.string().min(1), contractId: z.uuid() }),
  },
});

export type ContractnummerreserveringEvent = EventOf<typeof contractnummerreserveringEvents>;
