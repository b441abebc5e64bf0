import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { GEVOLGEN, RICHTINGEN, zKpiId } from '../kpidefinitie/inhoud/kpi.js';
import { zOnderdeel } from './inhoud/score.js';

export const VERDICTS = ['onvoldoende', 'voldoende', 'hoog'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const REDENEN_ZONDER_OORDEEL = [
  'norm-niet-vastgesteld',
  'geen-waarnemingen',
  'te-weinig-waarnemingen',
  'wordt-niet-beoordeeld',
  /** The region left a weight or the reasons of uitval open. */
  'definitie-open',
  /** Paid as a whole: there are no facts per client (R-BEK-17). */
  'niet-gemeten',
] as const;
export type RedenZonderOordeel = (typeof REDENEN_ZONDER_OORDEEL)[number];

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

/** Version 1 counted every observation once, in shares and grades without parts. */
function measuredToVersion2(stored: unknown): unknown {
  const data = stored as { readonly noemer: number };
  return { ...data, waarnemingen: data.noemer, onderdelen: [], nietGemeten: [], definitieversie: null };
}

/** Version 1 knew one consequence for each verdict, those of H5 (R-KPI-05, R-KPI-06). */
const GEVOLG_VERSIE_1 = { onvoldoende: 'verbeterplan', voldoende: 'geen', hoog: 'predicaat' } as const;

function establishedToVersion2(stored: unknown): unknown {
  const data = stored as { readonly verdict: Verdict };
  return { ...data, richting: 'hoger', ouderdomBewijsDagen: null, gevolg: GEVOLG_VERSIE_1[data.verdict] };
}

/** Yearly measurement per KPI, aanbieder, segment and gemeente, with its evidence and verdict (R-KPI-02, R-KPI-09). */
export const kpimetingEvents = defineEvents('kpimeting', {
  KpiMeasured: {
    version: 2,
    schema: z.strictObject({
      ...subject,
      /** Integer, rounded to the bad side; null where there is no observation. */
      score: z.int().nullable(),
      teller: z.int().min(0),
      noemer: z.int().min(0),
      /** Expected observations that are not there: undecided starts, unmeasured results, people who did not respond. */
      ontbrekend: z.int().min(0),
      waarnemingen: z.int().min(0),
      onderdelen: z.array(zOnderdeel),
      /** Products in reach of which nothing is known per client: "niet gemeten", never zero. */
      nietGemeten: z.array(z.string()),
      /** The version of the definition that was applied; null where it was not recorded. */
      definitieversie: z.int().min(1).nullable(),
      /** Ids of the events that the score rests on. */
      bewijs: z.array(z.string()),
      /** Valid time of the oldest and the newest piece of evidence: the age of the evidence (E-24). */
      bewijsVan: zDatum.nullable(),
      bewijsTot: zDatum.nullable(),
      gemetenOp: zDatum,
    }),
    upcast: { 1: measuredToVersion2 },
  },
  KpiVerdictEstablished: {
    version: 2,
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
      richting: z.enum(RICHTINGEN),
      /** Days from the newest evidence to the end of the measured year (E-24); null where that was not recorded. */
      ouderdomBewijsDagen: z.int().min(0).nullable(),
      /** What the region lets follow on this verdict; null where it left that open. */
      gevolg: z.enum(GEVOLGEN).nullable(),
    }),
    upcast: { 1: establishedToVersion2 },
  },
  /** Version 1 knew the first two reasons only. */
  KpiVerdictWithheld: {
    version: 2,
    schema: z.strictObject({ ...subject, reden: z.enum(REDENEN_ZONDER_OORDEEL) }),
    upcast: { 1: (data) => data },
  },
});
export type KpimetingEvent = EventOf<typeof kpimetingEvents>;
