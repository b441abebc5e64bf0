import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

/** `na-afloop`: what only shows some time after the end, such as no new start of help (R-RES-07). */
export const MOMENTEN = ['tussentijds', 'einde', 'na-afloop'] as const;
export type Moment = (typeof MOMENTEN)[number];

export const BEOORDELAARS = ['client', 'aanbieder', 'verwijzer'] as const;
export type Beoordelaar = (typeof BEOORDELAARS)[number];

export const SCHALEN = ['ja-nee', 'vijfpunts', 'rapportcijfer', 'percentage'] as const;
/** `ja-nee`: 0 or 1; `vijfpunts`: 1 to 5; `rapportcijfer`: 100 to 1000; `percentage`: 0 to 10000 (both in hundredths). */
export type Schaal = (typeof SCHALEN)[number];

/** How far the goals of one toewijzing were reached, for each indicator of the region (R-RES-05, R-RES-06, R-RES-10). */
export const evaluatieEvents = defineEvents('evaluatie', {
  /** The same evaluatieId again is a correction. */
  TrajectEvaluated: {
    version: 1,
    schema: z.strictObject({
      evaluatieId: z.uuid(),
      toewijzingId: z.uuid(),
      aanbiederId: z.uuid(),
      gemeentecode: z.string().regex(/^\d{4}$/),
      segment: z.string().min(1).nullable(),
      productcode: z.string().min(1),
      moment: z.enum(MOMENTEN),
      beoordelaar: z.enum(BEOORDELAARS),
      geevalueerdOp: zDatum,
      indicatoren: z
        .array(
          z.strictObject({
            indicator: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
            schaal: z.enum(SCHALEN),
            /** As it was given, in the unit of the scale. */
            waarde: z.int().min(0).max(10_000),
            /** The degree in hundredths of a percent, rounded down. */
            graad: z.int().min(0).max(10_000),
          }),
        )
        .min(1),
    }),
  },
});
export type EvaluatieEvent = EventOf<typeof evaluatieEvents>;
