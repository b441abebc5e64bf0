import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

/** Stable slug of a KPI within a region, e.g. `continuiteit`. Never the word `alle`: that means "no filter" in a metingId. */
export const zKpiId = z.string().regex(/^(?!alle$)[a-z][a-z0-9-]{1,59}$/);

export const EENHEDEN = ['percentage', 'rapportcijfer'] as const;
/** `percentage`: hundredths of a percent; `rapportcijfer`: hundredths of a grade from 1 to 10 (7,85 is 785). */
export type Eenheid = (typeof EENHEDEN)[number];

/** Where the observations of a KPI come from. */
export const KPI_BRONNEN = ['resultaatmeting', 'tevredenheidsonderzoek', 'starttermijn'] as const;
export type KpiBron = (typeof KPI_BRONNEN)[number];

/** Definition of a KPI in a region (R-KPI-01) and the versions of its norms (R-KPI-09). Stream id `<regio>/<kpiId>`. */
export const kpidefinitieEvents = defineEvents('kpidefinitie', {
  KpiDefined: {
    version: 1,
    schema: z.strictObject({
      kpiId: zKpiId,
      regioId: z.string(),
      naam: z.string().min(1).max(200),
      eenheid: z.enum(EENHEDEN),
      bron: z.enum(KPI_BRONNEN),
      geldigVanaf: zDatum,
      bronverwijzing: zVrijeTekst,
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
      /** Integer basis points; a score of exactly this much is voldoende. */
      voldoendeVanaf: z.int().min(0),
      /** Integer basis points; a score of exactly this much is hoog. */
      hoogVanaf: z.int().min(0),
      besluit: zVrijeTekst,
    }),
  },
});
export type KpidefinitieEvent = EventOf<typeof kpidefinitieEvents>;
