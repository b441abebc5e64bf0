import { NEGATIEF, POSITIEF, zGevolg } from '../../regio/regioconfiguratie/parametersoorten/kpi.js';
import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Gevolg } from '../kpidefinitie/inhoud/kpi.js';
import { type Verdict } from './kpimeting.events.js';

type Vraag = Pick<GeldendeConfiguratie, 'parameter'>;

/** A text stands in versions from before the kinds, when the code knew this one consequence. */
function gevolgVan(waarde: unknown, soorten: readonly Gevolg[], vanVroeger: Gevolg): Gevolg | null {
  if (typeof waarde === 'string') return vanVroeger;
  const parsed = zGevolg(soorten).safeParse(waarde);
  return parsed.success ? parsed.data.gevolg : null;
}

/** What a region lets follow on high scores; null where it left that open. */
export function gevolgPositief(configuratie: Vraag): Gevolg | null {
  return gevolgVan(configuratie.parameter('kpi.gevolgPositief'), POSITIEF, 'predicaat');
}

/** What a region lets follow on each verdict (R-KPI-05, R-KPI-06, R-RES-09, R-RES-12); null is open. */
export function gevolgenVan(configuratie: Vraag): Readonly<Record<Verdict, Gevolg | null>> {
  return {
    onvoldoende: gevolgVan(configuratie.parameter('kpi.gevolgNegatief'), NEGATIEF, 'verbeterplan'),
    voldoende: 'geen',
    hoog: gevolgPositief(configuratie),
  };
}

/** Whether people are asked for a consequence where the next year is no better (R-KPI-08). */
export function vraagtConsequentie(configuratie: Vraag): boolean {
  const waarde = configuratie.parameter('kpi.gevolgNegatief');
  if (typeof waarde === 'string') return true;
  const parsed = zGevolg(NEGATIEF).safeParse(waarde);
  return parsed.success && parsed.data.daarna !== undefined && parsed.data.daarna !== 'geen';
}
