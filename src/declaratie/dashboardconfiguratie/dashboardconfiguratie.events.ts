import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zWet } from '../../regio/regioconfiguratie/inhoud/product.js';

export const dashboardconfiguratieEvents = defineEvents('dashboardconfiguratie', {
  /** Shares of this perceel have no meaning and show as `n.v.t.`, for years that begin on or after geldigVanaf (R-MKT-02). */
  OnderdrukkingsregelSet: {
    version: 1,
    schema: z.strictObject({
      regioId: z.string().min(1),
      onderwerp: z.literal('marktanalyse'),
      wet: zWet,
      perceel: z.string().min(1),
      maat: z.literal('aandelen'),
      reden: zVrijeTekst,
      geldigVanaf: zDatum,
    }),
  },
});
export type DashboardconfiguratieEvent = EventOf<typeof dashboardconfiguratieEvents>;
