import { z } from 'zod';
import { zWet } from '../../../regio/regioconfiguratie/inhoud/product.js';

/** Stable slug of a KPI within a region, e.g. `continuiteit`. Never the word `alle`: that means "no filter" in a metingId. */
export const zKpiId = z.string().regex(/^(?!alle$)[a-z][a-z0-9-]{1,59}$/);

/**
 * `percentage` and `graad`: hundredths of a percent (a share of cases, or the mean degree to which a goal was reached);
 * `rapportcijfer`: hundredths of a grade from 1 to 10 (7,85 is 785); `aantal`: a number.
 */
export const EENHEDEN = ['percentage', 'rapportcijfer', 'graad', 'aantal'] as const;
export type Eenheid = (typeof EENHEDEN)[number];

/** Where the observations of a KPI come from and how they are counted: the kinds of computation that the code knows. */
export const KPI_BRONNEN = [
  'resultaatmeting',
  'doelrealisatie',
  'samengesteld',
  'uitval',
  'tevredenheidsonderzoek',
  'starttermijn',
  'instroom',
  'doorstroom',
  'uitstroom',
  'prestatie-indicator',
] as const;
export type KpiBron = (typeof KPI_BRONNEN)[number];

/** Which score is the better one; `geen`: the KPI informs and is not judged. */
export const RICHTINGEN = ['hoger', 'lager', 'geen'] as const;
export type Richting = (typeof RICHTINGEN)[number];

/** `jaar`: the last word of the year about each case; `einde-traject`: what was found at the end of the cases that ended. */
export const PEILMOMENTEN = ['jaar', 'einde-traject'] as const;
export type Peilmoment = (typeof PEILMOMENTEN)[number];

export const GEVOLGEN = ['verbeterplan', 'accountgesprek', 'aanspreken', 'predicaat', 'uitsluiten', 'geen'] as const;
/** What follows on a verdict. People do it, except that Kroniek asks for the verbeterplan. */
export type Gevolg = (typeof GEVOLGEN)[number];

const codes = z.array(z.string()).nullable();

/** What a KPI is, apart from its name in the region. Null is "all of them", or open where the region set nothing. */
export const zKpiInhoud = {
  naam: z.string().min(1).max(200),
  eenheid: z.enum(EENHEDEN),
  bron: z.enum(KPI_BRONNEN),
  richting: z.enum(RICHTINGEN),
  peilmoment: z.enum(PEILMOMENTEN),
  bereik: z.strictObject({ segmenten: codes, producten: codes, wet: zWet.nullable() }),
  minimumWaarnemingen: z.int().positive().nullable(),
  /** Part of an evaluation that counts. */
  indicator: z.string().nullable(),
  /** Empty unless composed of other KPIs; a weight of null is open. */
  subindicatoren: z.array(z.strictObject({ kpiId: zKpiId, gewicht: z.int().positive().nullable() })),
  instrumenten: codes,
  /** Codes of WMO588 or JZ588 that are uitval. */
  redenen: codes,
};
export type KpiInhoud = z.output<z.ZodObject<typeof zKpiInhoud>>;
