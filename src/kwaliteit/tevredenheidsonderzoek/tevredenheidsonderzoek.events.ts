import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

export const UITVOERDERS = ['aanbieder', 'gemeenten'] as const;
/** Who ran the survey: aanbieders every two years themselves, the gemeenten every year (R-KPI-04). */
export type Uitvoerder = (typeof UITVOERDERS)[number];

const zInstrument = z.string().min(1).max(60);

/** Version 1 knew one instrument of each uitvoerder, which had its name. */
function toVersion2(stored: unknown): unknown {
  const data = stored as { readonly uitvoerder: Uitvoerder };
  return { ...data, instrument: data.uitvoerder };
}

/**
 * The series of surveys about one aanbieder with one instrument: one stream, so that a submission and the next expected
 * date are decided together. Distinct from the statutory survey (cliëntervaringsonderzoek).
 */
export const tevredenheidsonderzoekEvents = defineEvents('tevredenheidsonderzoek', {
  TevredenheidsonderzoekSubmitted: {
    version: 2,
    schema: z.strictObject({
      onderzoekId: z.uuid(),
      aanbiederId: z.uuid(),
      segment: z.string().nullable(),
      gemeentecode: z.string().nullable(),
      jaar: z.int(),
      uitvoerder: z.enum(UITVOERDERS),
      instrument: zInstrument,
      /** Hundredths of a grade from 1 to 10: 7,85 is 785. */
      gemiddelde: z.int().min(100).max(1000),
      respondenten: z.int().min(1),
      uitgenodigd: z.int().min(1),
      peildatum: zDatum,
    }),
    upcast: { 1: toVersion2 },
  },
  /** The next survey is due at the latest on `uiterste`; `maanden` is the configured interval it follows from. */
  TevredenheidsonderzoekExpected: {
    version: 2,
    schema: z.strictObject({
      aanbiederId: z.uuid(),
      uitvoerder: z.enum(UITVOERDERS),
      instrument: zInstrument,
      uiterste: zDatum,
      maanden: z.int().min(1),
    }),
    upcast: { 1: toVersion2 },
  },
  TevredenheidsonderzoekOverdue: {
    version: 2,
    schema: z.strictObject({
      aanbiederId: z.uuid(),
      uitvoerder: z.enum(UITVOERDERS),
      instrument: zInstrument,
      uiterste: zDatum,
    }),
    upcast: { 1: toVersion2 },
  },
});
export type TevredenheidsonderzoekEvent = EventOf<typeof tevredenheidsonderzoekEvents>;
