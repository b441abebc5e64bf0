import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zKpiId } from '../kpidefinitie/inhoud/kpi.js';

/** What an aanbieder reports on the prestatie-indicatoren of its contract, such as of prevention (R-RES-13). */
export const prestatieindicatorEvents = defineEvents('prestatieindicator', {
  /** The same prestatieId again is a correction. */
  PrestatieIndicatorReported: {
    version: 1,
    schema: z.strictObject({
      prestatieId: z.uuid(),
      kpiId: zKpiId,
      aanbiederId: z.uuid(),
      segment: z.string().nullable(),
      gemeentecode: z.string().nullable(),
      jaar: z.int(),
      /** What was reached, of how much: activities, participants, households. */
      teller: z.int().min(0),
      noemer: z.int().min(1),
      peildatum: zDatum,
      toelichting: zVrijeTekst.nullable(),
    }),
  },
});
export type PrestatieindicatorEvent = EventOf<typeof prestatieindicatorEvents>;
