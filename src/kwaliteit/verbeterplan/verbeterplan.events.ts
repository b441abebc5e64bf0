import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zKpiId } from '../kpidefinitie/inhoud/kpi.js';
import { VERDICTS } from '../kpimeting/kpimeting.events.js';

const verbeterplanId = z.uuid();
const versie = z.int().min(1);
const namensGemeenten = z.array(z.string()).min(1);

/** A verbeterplan follows from an onvoldoende (R-KPI-06) and is concluded by the next year's verdict (R-KPI-07). */
export const verbeterplanEvents = defineEvents('verbeterplan', {
  VerbeterplanRequired: {
    version: 1,
    schema: z.strictObject({
      verbeterplanId,
      aanbiederId: z.uuid(),
      kpiId: zKpiId,
      segment: z.string().nullable(),
      gemeentecode: z.string().nullable(),
      jaar: z.int(),
      metingId: z.string(),
      verdictEventId: z.string(),
      score: z.int(),
      /** Null where the region left the term open (E-25): then nothing becomes overdue by itself. */
      uiterlijkIndienen: zDatum.nullable(),
    }),
  },
  VerbeterplanSubmitted: {
    version: 1,
    schema: z.strictObject({
      verbeterplanId,
      versie,
      ingediendOp: zDatum,
      samenvatting: zVrijeTekst,
      maatregelen: z.array(z.strictObject({ omschrijving: zVrijeTekst, gereedOp: zDatum })).min(1),
    }),
  },
  VerbeterplanApproved: {
    version: 1,
    schema: z.strictObject({
      verbeterplanId,
      versie,
      namensGemeenten,
      besluitDatum: zDatum,
      toelichting: zVrijeTekst.nullable(),
    }),
  },
  VerbeterplanRejected: {
    version: 1,
    schema: z.strictObject({
      verbeterplanId,
      versie,
      namensGemeenten,
      besluitDatum: zDatum,
      redenen: z.array(zVrijeTekst).min(1),
    }),
  },
  VerbeterplanOverdue: { version: 1, schema: z.strictObject({ verbeterplanId, uiterlijkIndienen: zDatum }) },
  VerbeterplanSucceeded: {
    version: 1,
    schema: z.strictObject({ verbeterplanId, jaar: z.int(), metingId: z.string(), verdict: z.enum(VERDICTS) }),
  },
  VerbeterplanFailed: {
    version: 1,
    schema: z.strictObject({
      verbeterplanId,
      jaar: z.int(),
      metingId: z.string(),
      aanbiederId: z.uuid(),
      kpiId: zKpiId,
      segment: z.string().nullable(),
      gemeentecode: z.string().nullable(),
    }),
  },
  /** A new measurement of the same year is no longer onvoldoende: the ground under the obligation is gone. */
  VerbeterplanRequirementWithdrawn: { version: 1, schema: z.strictObject({ verbeterplanId, reden: zVrijeTekst }) },
});
export type VerbeterplanEvent = EventOf<typeof verbeterplanEvents>;
