import { zInstrumenten } from '../../regio/regioconfiguratie/parametersoorten/instrumenten.js';
import { zKpiSet } from '../../regio/regioconfiguratie/parametersoorten/kpi.js';
import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Indicator } from './evaluatie.decider.js';

/** The indicators of the KPIs on doelrealisatie, and the instruments with which a client judges at the end (E-09, E-10). */
export function indicatorenVan(configuratie: Pick<GeldendeConfiguratie, 'parameter'>): readonly Indicator[] {
  const kpis = zKpiSet.safeParse(configuratie.parameter('kpi.set'));
  const instrumenten = zInstrumenten.safeParse(configuratie.parameter('tevredenheid.instrumenten'));
  return [
    ...(kpis.success ? kpis.data : [])
      .filter(({ bron }) => bron === 'doelrealisatie')
      .map(({ kpiId, indicator }) => ({ indicator: indicator ?? kpiId, schaal: null })),
    ...(instrumenten.success ? instrumenten.data : [])
      .filter(({ ritme }) => ritme === 'einde-traject')
      .map(({ instrument }) => ({ indicator: instrument, schaal: 'rapportcijfer' as const })),
  ];
}
