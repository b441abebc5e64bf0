import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

/**
 * What a change of the rules for the past touches: what is recomputed, and what people decided and stays (R-REG-21). Stream
 * id `<versieId>`.
 */
export const herrekeningEvents = defineEvents('herrekening', {
  /** One part of at most 500 toewijzingen, measurements and decisions. */
  HerrekeningRequired: {
    version: 1,
    schema: z.strictObject({
      regioId: z.string(),
      /** The version that made the change. */
      versieId: z.string(),
      /** First day for which a rule says something else. */
      vanaf: zDatum,
      sleutels: z.array(z.string()).min(1),
      deel: z.int().positive(),
      delen: z.int().positive(),
      /** Toewijzingen whose starttermijn follows from another rule now. */
      starttermijnen: z.array(z.uuid()),
      /** Measurements that rest on a rule that is another now; of some nothing changes. */
      kpimetingen: z.array(z.string()),
      /** What people decided or promised under the old rule: it stays as it is. */
      besluiten: z.array(
        z.strictObject({ soort: z.string(), kenmerk: z.string(), naam: z.string(), sleutels: z.array(z.string()) }),
      ),
    }),
  },
});

export type HerrekeningEvent = EventOf<typeof herrekeningEvents>;
