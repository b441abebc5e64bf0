import { z } from 'zod';
import {
  EENHEDEN,
  type Eenheid,
  type Gevolg,
  KPI_BRONNEN,
  type KpiBron,
  PEILMOMENTEN,
  type Richting,
  RICHTINGEN,
  zKpiId,
} from '../../../kwaliteit/kpidefinitie/inhoud/kpi.js';
import { zWet } from '../inhoud/product.js';
import { codes, ofOpen, toelichting, woord } from './bouwstenen.js';
import { positief } from './parametersoort.js';

const EENHEID_VAN: Readonly<Record<KpiBron, readonly Eenheid[]>> = {
  resultaatmeting: ['percentage'],
  doelrealisatie: ['graad', 'percentage'],
  samengesteld: ['graad'],
  uitval: ['percentage'],
  tevredenheidsonderzoek: ['rapportcijfer'],
  starttermijn: ['percentage'],
  instroom: ['aantal', 'percentage'],
  doorstroom: ['aantal', 'percentage'],
  uitstroom: ['aantal', 'percentage'],
  'prestatie-indicator': ['percentage', 'aantal'],
};

/** A field that one kind of computation needs, and that says nothing with the others. */
const HOORT_BIJ = {
  peilmoment: ['resultaatmeting', 'doelrealisatie'],
  indicator: ['doelrealisatie'],
  subindicatoren: ['samengesteld'],
  instrumenten: ['tevredenheidsonderzoek'],
  redenen: ['uitval'],
} as const satisfies Record<string, readonly KpiBron[]>;

export interface KpiVorm {
  readonly eenheid: Eenheid;
  readonly bron: KpiBron;
  readonly peilmoment?: unknown;
  readonly indicator?: unknown;
  readonly subindicatoren?: unknown;
  readonly instrumenten?: unknown;
  readonly redenen?: unknown;
}

/** What does not fit together in the definition of one KPI: a field with the end of a Dutch sentence about it. */
export function vormfouten(kpi: KpiVorm): readonly { readonly veld: string; readonly melding: string }[] {
  const { eenheid, bron } = kpi;
  const fouten: { veld: string; melding: string }[] = [];
  if (!EENHEID_VAN[bron].includes(eenheid)) {
    fouten.push({ veld: 'eenheid', melding: `is bij bron ${bron}: ${EENHEID_VAN[bron].join(' of ')}` });
  }
  for (const [veld, bronnen] of Object.entries(HOORT_BIJ)) {
    const gegeven = kpi[veld as keyof typeof HOORT_BIJ] !== undefined;
    if (gegeven && !(bronnen as readonly KpiBron[]).includes(bron)) {
      fouten.push({ veld, melding: `hoort alleen bij bron ${bronnen.join(' of ')}` });
    }
  }
  if (bron === 'samengesteld' && kpi.subindicatoren === undefined) {
    fouten.push({ veld: 'subindicatoren', melding: 'is nodig bij bron samengesteld' });
  }
  if (bron === 'uitval' && kpi.redenen === undefined) {
    fouten.push({ veld: 'redenen', melding: 'is nodig bij bron uitval: codes van de iStandaarden, of open' });
  }
  return fouten;
}

const zKpi = z
  .strictObject({
    kpiId: zKpiId,
    naam: z.string().min(1).max(200),
    eenheid: z.enum(EENHEDEN),
    bron: z.enum(KPI_BRONNEN).describe('Hoe de score wordt berekend.'),
    richting: z.enum(RICHTINGEN).optional().describe('Welke score beter is; geen: wordt niet beoordeeld.'),
    peilmoment: z.enum(PEILMOMENTEN).optional(),
    geldtVoor: z
      .strictObject({ segmenten: codes.optional(), producten: codes.optional(), wet: zWet.optional() })
      .optional()
      .describe('Zonder dit veld telt alles van de aanbieder mee.'),
    minimumWaarnemingen: positief.optional().describe('Bij minder waarnemingen komt er geen oordeel.'),
    indicator: woord.optional().describe('Onderdeel van de evaluatie dat telt; zonder dit veld het kpiId.'),
    subindicatoren: z
      .array(z.strictObject({ kpiId: zKpiId, gewicht: ofOpen(positief) }))
      .min(2)
      .optional(),
    instrumenten: z.array(woord).min(1).optional().describe('Zonder dit veld alle instrumenten van de regio.'),
    redenen: ofOpen(z.array(z.string().regex(/^\d{2}$/)).min(1))
      .optional()
      .describe('Redenen van beeindiging die als uitval tellen (WMO588 of JZ588).'),
    toelichting,
  })
  .superRefine((kpi, ctx) => {
    for (const { veld, melding } of vormfouten(kpi)) ctx.addIssue({ code: 'custom', path: [veld], message: melding });
  });
export type Kpi = z.output<typeof zKpi>;

/** A composite weighs shares and degrees of the same set, of which a higher one is better. */
function subfout(kpis: readonly Kpi[], kpiId: string): string | undefined {
  const sub = kpis.find((kpi) => kpi.kpiId === kpiId);
  if (sub === undefined) return `verwijst naar ${kpiId}; deze lijst kent: ${kpis.map((kpi) => kpi.kpiId).join(', ')}`;
  if (sub.bron === 'samengesteld') return `${kpiId} is zelf samengesteld`;
  if (sub.eenheid !== 'graad' && sub.eenheid !== 'percentage') return `${kpiId} heeft geen graad of percentage`;
  return richtingVan(sub) === 'hoger' ? undefined : `van ${kpiId} is hoger niet beter`;
}

export function richtingVan({ richting, bron }: Pick<Kpi, 'richting' | 'bron'>): Richting {
  if (richting !== undefined) return richting;
  switch (bron) {
    case 'uitval':
      return 'lager';
    case 'instroom':
    case 'doorstroom':
    case 'uitstroom':
      return 'geen';
    case 'resultaatmeting':
    case 'doelrealisatie':
    case 'samengesteld':
    case 'tevredenheidsonderzoek':
    case 'starttermijn':
    case 'prestatie-indicator':
      return 'hoger';
  }
}

/** Value of `kpi.set`: the KPIs that a region steers by (R-KPI-01, R-RES-05, R-RES-10, E-08). */
export const zKpiSet = z.array(zKpi).superRefine((kpis, ctx) => {
  kpis.forEach(({ kpiId, subindicatoren = [] }, index) => {
    if (kpis.findIndex((other) => other.kpiId === kpiId) < index) {
      ctx.addIssue({ code: 'custom', path: [index, 'kpiId'], message: `staat er al: ${kpiId}` });
    }
    subindicatoren.forEach((sub, nummer) => {
      const fout = subfout(kpis, sub.kpiId);
      const path = [index, 'subindicatoren', nummer, 'kpiId'];
      if (fout !== undefined) ctx.addIssue({ code: 'custom', path, message: fout });
    });
  });
});
export type KpiSet = z.output<typeof zKpiSet>;

/** Value of `kpi.norm`: bounds in hundredths, both inclusive (R-KPI-09). */
export const zKpiNormen = z
  .array(
    z.strictObject({
      kpiId: zKpiId,
      segment: z.string().optional(),
      voldoendeVanaf: z.int().nonnegative(),
      hoogVanaf: z.int().nonnegative(),
      toelichting,
    }),
  )
  .min(1);

/** Value of `kpi.gevolgNegatief` and `kpi.gevolgPositief`. */
export const zGevolg = (gevolgen: readonly Gevolg[]) =>
  z.strictObject({
    gevolg: z.enum(gevolgen),
    /** Where the next year is no better (R-KPI-08, R-RES-12). */
    daarna: z.enum(['contractconsequentie', 'uitsluiten', 'geen']).optional(),
    toelichting,
  });
export const NEGATIEF = ['verbeterplan', 'accountgesprek', 'aanspreken', 'uitsluiten', 'geen'] as const;
export const POSITIEF = ['predicaat', 'accountgesprek', 'geen'] as const;
