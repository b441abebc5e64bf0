import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

export const peilmomentEvents = defineEvents('peilmoment', {
  /**
   * The date up to which the figures of a year count, and what they cover (R-DAT-02, R-DAT-10). An entry of `scope` or
   * `uitgesloten` that reads `<wet>/<perceel>` names a perceel; any other entry is a description for people. A perceel
   * in `uitgesloten` is in the table but not in the total that was published.
   */
  PeildatumFixed: {
    version: 1,
    schema: z.strictObject({
      regioId: z.string().min(1),
      onderwerp: z.literal('marktanalyse'),
      jaar: z.int().min(2015).max(2100),
      peildatum: zDatum,
      scope: z.array(zVrijeTekst),
      uitgesloten: z.array(zVrijeTekst),
      bron: zVrijeTekst,
    }),
  },
});
export type PeilmomentEvent = EventOf<typeof peilmomentEvents>;
