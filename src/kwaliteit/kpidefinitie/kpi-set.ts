import { z } from 'zod';
import { EENHEDEN, KPI_BRONNEN, zKpiId } from './kpidefinitie.events.js';

/** Value of the parameter `kpi.set`: the KPIs that a region steers by (H5 has three, R-KPI-01). */
const zKpiSet = z.array(
  z.object({ kpiId: zKpiId, naam: z.string().min(1), eenheid: z.enum(EENHEDEN), bron: z.enum(KPI_BRONNEN) }),
);
export type KpiSet = z.output<typeof zKpiSet>;

/** Reads the parameter `kpi.set`; null where it is open or not a list of KPIs. */
export function parseKpiSet(waarde: unknown): KpiSet | null {
  const parsed = zKpiSet.safeParse(waarde);
  return parsed.success ? parsed.data : null;
}
