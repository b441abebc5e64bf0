import { nietOpen } from '../../regio/regioconfiguratie/parametersoorten/bouwstenen.js';
import {
  type Kpi,
  type KpiSet,
  richtingVan,
  zKpiNormen,
  zKpiSet,
} from '../../regio/regioconfiguratie/parametersoorten/kpi.js';
import { type KpiInhoud } from './inhoud/kpi.js';

/** Reads the parameter `kpi.set`; null where it is open or not a list of KPIs. */
export function parseKpiSet(waarde: unknown): KpiSet | null {
  const parsed = zKpiSet.safeParse(waarde);
  return parsed.success ? parsed.data : null;
}

/** Reads the parameter `kpi.norm`; empty where it is open: no norm is invented (R-KPI-09). */
export function parseKpiNormen(waarde: unknown): ReturnType<typeof zKpiNormen.parse> {
  const parsed = zKpiNormen.safeParse(waarde);
  return parsed.success ? parsed.data : [];
}

/** The KPIs that a verdict on the whole set asks for: not those that only inform, nor the parts of a composite. */
export function judgedKpis(kpis: KpiSet): KpiSet {
  const parts = new Set(kpis.flatMap(({ subindicatoren = [] }) => subindicatoren.map(({ kpiId }) => kpiId)));
  return kpis.filter((kpi) => !parts.has(kpi.kpiId) && richtingVan(kpi) !== 'geen');
}

/** A KPI as the region wrote it, with what it left out filled in. */
export function inhoudVan(kpi: Omit<Kpi, 'toelichting'>): KpiInhoud {
  const { kpiId, naam, eenheid, bron, peilmoment = 'jaar', geldtVoor, subindicatoren = [], redenen } = kpi;
  return {
    naam,
    eenheid,
    bron,
    richting: richtingVan(kpi),
    peilmoment,
    bereik: {
      segmenten: geldtVoor?.segmenten ?? null,
      producten: geldtVoor?.producten ?? null,
      wet: geldtVoor?.wet ?? null,
    },
    minimumWaarnemingen: kpi.minimumWaarnemingen ?? null,
    indicator: bron === 'doelrealisatie' ? (kpi.indicator ?? kpiId) : null,
    subindicatoren: subindicatoren.map((sub) => ({ kpiId: sub.kpiId, gewicht: nietOpen(sub.gewicht) })),
    instrumenten: kpi.instrumenten ?? null,
    redenen: nietOpen(redenen),
  };
}
