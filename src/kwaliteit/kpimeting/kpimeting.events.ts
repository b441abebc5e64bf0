import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zKpiId } from '../kpidefinitie/kpidefinitie.events.js';

export const VERDICTS = ['onvoldoende', 'voldoende', 'hoog'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is measured: the parts of a metingId. `segment` or `gemeentecode` null means the whole aanbieder. */
const subject = {
  metingId: z.string(),
  /** 1, 2, ...: a later measurement of the same subject, after late news, has the next number. */
  meting: z.int().min(1),
  kpiId: zKpiId,
  aanbiederId: z.uuid(),
  segment: z.string().nullable(),
  gemeentecode: z.string().nullable(),
  jaar: z.int(),
};

/** Yearly measurement per KPI, aanbieder, segment and gemeente, with its evidence and verdict (R-KPI-02, R-KPI-09). */
export const kpimetingEvents = defineEvents('kpimeting', {
  KpiMeasured: {
    version: 1,
    schema: z.strictObject({
      ...subject,
      /** Integer basis points, rounded down; null where there is no observation. */
      score: z.int().nullable(),
      teller: z.int().min(0),
      noemer: z.int().min(0),
      /** Expected observations that are not there: undecided starts, unmeasured results, people who did not respond. */
      ontbrekend: z.int().min(0),
      /** Ids of the events that the score rests on. */
      bewijs: z.array(z.string()),
      /** Valid time of the oldest and the newest piece of evidence: the age of the evidence (E-24). */
      bewijsVan: zDatum.nullable(),
      bewijsTot: zDatum.nullable(),
      gemetenOp: zDatum,
    }),
  },
  KpiVerdictEstablished: {
    version: 1,
    schema: z.strictObject({
      ...subject,
      verdict: z.enum(VERDICTS),
      score: z.int(),
      normversie: z.int().min(1),
      norm: z.strictObject({
        voldoendeVanaf: z.int(),
        hoogVanaf: z.int(),
        segment: z.string().nullable(),
        gemeentecode: z.string().nullable(),
      }),
      /** Days in which a verbeterplan must be submitted, as configured at the verdict; null where the region left it open. */
      indientermijnDagen: z.int().min(0).nullable(),
    }),
  },
  KpiVerdictWithheld: {
    version: 1,
    schema: z.strictObject({ ...subject, reden: z.enum(['norm-niet-vastgesteld', 'geen-waarnemingen']) }),
  },
});
export type KpimetingEvent = EventOf<typeof kpimetingEvents>;
