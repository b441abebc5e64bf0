import { type Parameter } from '../../regio/regioconfiguratie/inhoud/parameter.js';
import { nietOpen } from '../../regio/regioconfiguratie/parametersoorten/bouwstenen.js';
import {
  type Kpi,
  type KpiSet,
  richtingVan,
  zKpiNormen,
  zKpiSet,
} from '../../regio/regioconfiguratie/parametersoorten/kpi.js';
import { type Regioconfiguratieversie } from '../../regio/regioconfiguratie/regioconfiguratie.events.js';
import { type KpiInhoud } from './inhoud/kpi.js';

/** Reads the parameter `kpi.set`; null where it is open or not a list of KPIs. */
export function parseKpiSet(waarde: unknown): KpiSet | null {
  const parsed = zKpiSet.safeParse(waarde);
  return parsed.success ? parsed.data : null;
}

type Versieset = Pick<Regioconfiguratieversie, 'versie' | 'geldigVanaf' | 'parameters'>;

/**
 * KPIs that an earlier version named and this one does not, for its first day or a later one. A KPI that was defined outside
 * the configuration is not among them.
 */
export function vervallenKpis(versies: readonly Versieset[], nieuw: Versieset): readonly string[] {
  const blijft = new Set(kpiIdsVan(nieuw, ({ geldigTot }) => geldigTot === null || geldigTot >= nieuw.geldigVanaf));
  const eerder = versies.filter(({ versie }) => versie < nieuw.versie).flatMap((versie) => kpiIdsVan(versie));
  return [...new Set(eerder)].filter((kpiId) => !blijft.has(kpiId)).sort();
}

function kpiIdsVan({ parameters }: Versieset, welke: (regel: Parameter) => boolean = () => true): string[] {
  return parameters
    .filter((regel) => regel.sleutel === 'kpi.set' && vanRegio(regel) && welke(regel))
    .flatMap(({ waarde }) => (parseKpiSet(waarde) ?? []).map(({ kpiId }) => kpiId));
}

/** A set is of the region: a gemeente, segment or product narrows a KPI with its own `geldtVoor`. */
export function vanRegio({ gemeentecode, segment, product }: Parameter): boolean {
  return gemeentecode === null && segment === null && product === null;
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
