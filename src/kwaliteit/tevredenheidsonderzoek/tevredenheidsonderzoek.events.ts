import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

export const UITVOERDERS = ['aanbieder', 'gemeenten'] as const;
/** Who ran the survey: aanbieders every two years themselves, the gemeenten every year (R-KPI-04). */
export type Uitvoerder = (typeof UITVOERDERS)[number];

/**
 * The series of surveys about one aanbieder by one uitvoerder: one stream, so that a submission and the next expected
 * date are decided together. Distinct from the statutory survey (cliëntervaringsonderzoek).
 */
export const tevredenheidsonderzoekEvents = defineEvents('tevredenheidsonderzoek', {
  TevredenheidsonderzoekSubmitted: {
    version: 1,
    schema: z.strictObject({
      onderzoekId: z.uuid(),
      aanbiederId: z.uuid(),
      segment: z.string().nullable(),
      gemeentecode: z.string().nullable(),
      jaar: z.int(),
      uitvoerder: z.enum(UITVOERDERS),
      /** Hundredths of a grade from 1 to 10: 7,85 is 785. */
      gemiddelde: z.int().min(100).max(1000),
      respondenten: z.int().min(1),
      uitgenodigd: z.int().min(1),
      peildatum: zDatum,
    }),
  },
  /** The next survey is due at the latest on `uiterste`; `maanden` is the configured interval it follows from. */
  TevredenheidsonderzoekExpected: {
    version: 1,
    schema: z.strictObject({
      aanbiederId: z.uuid(),
      uitvoerder: z.enum(UITVOERDERS),
      uiterste: zDatum,
      maanden: z.int().min(1),
    }),
  },
  TevredenheidsonderzoekOverdue: {
    version: 1,
    schema: z.strictObject({ aanbiederId: z.uuid(), uitvoerder: z.enum(UITVOERDERS), uiterste: zDatum }),
  },
});
export type TevredenheidsonderzoekEvent = EventOf<typeof tevredenheidsonderzoekEvents>;
