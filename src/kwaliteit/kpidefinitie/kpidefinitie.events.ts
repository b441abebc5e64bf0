import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zKpiId, zKpiInhoud } from './inhoud/kpi.js';

/** Version 1 knew shares and grades of the whole aanbieder, of which a higher one is better. */
function toVersion2(stored: unknown): unknown {
  const data = stored as object;
  return {
    ...data,
    richting: 'hoger',
    peilmoment: 'jaar',
    bereik: { segmenten: null, producten: null, wet: null },
    minimumWaarnemingen: null,
    indicator: null,
    subindicatoren: [],
    instrumenten: null,
    redenen: null,
    geldigTot: null,
  };
}

/** Definition of a KPI in a region (R-KPI-01) and the versions of its norms (R-KPI-09). Stream id `<regio>/<kpiId>`. */
export const kpidefinitieEvents = defineEvents('kpidefinitie', {
  KpiDefined: {
    version: 2,
    schema: z.strictObject({
      kpiId: zKpiId,
      regioId: z.string(),
      ...zKpiInhoud,
      geldigVanaf: zDatum,
      /** Last day; null while it lasts or until a later definition takes over. */
      geldigTot: zDatum.nullable(),
      bronverwijzing: zVrijeTekst,
    }),
    upcast: { 1: toVersion2 },
  },
  /** The region took the KPI out of its set: after this day it is not measured. A later definition brings it back. */
  KpiDropped: {
    version: 1,
    schema: z.strictObject({
      kpiId: zKpiId,
      regioId: z.string(),
      laatsteDag: zDatum,
      /** The version of the regioconfiguratie that no longer names it. */
      versieId: z.string(),
    }),
  },
  KpiNormSet: {
    version: 1,
    schema: z.strictObject({
      kpiId: zKpiId,
      regioId: z.string(),
      /** 1, 2, ... over all scopes of this KPI: a verdict names exactly one. */
      normversie: z.int().min(1),
      segment: z.string().nullable(),
      gemeentecode: z.string().nullable(),
      geldigVanaf: zDatum,
      /** Integer, as the score; a score of exactly this much is voldoende. Where lower is better, a higher one is not. */
      voldoendeVanaf: z.int().min(0),
      /** Integer, as the score; a score of exactly this much is hoog. */
      hoogVanaf: z.int().min(0),
      besluit: zVrijeTekst,
    }),
  },
});
export type KpidefinitieEvent = EventOf<typeof kpidefinitieEvents>;
