import { type KpiNorm } from '../kpidefinitie/kpi-norm.js';
import { type Eenheid } from '../kpidefinitie/kpidefinitie.events.js';
import { type KpiObservatie } from './kpi-facts.js';
import { type Verdict } from './kpimeting.events.js';

export type Uitkomst =
  | { readonly soort: 'verdict'; readonly verdict: Verdict; readonly score: number; readonly norm: KpiNorm }
  | { readonly soort: 'onthouden'; readonly reden: 'norm-niet-vastgesteld' | 'geen-waarnemingen' };

/**
 * Score in integer basis points: the share of a percentage, the mean of a rapportcijfer. Rounded down, so that a
 * rounded score is never on the other side of a norm than the exact one. Null without observations.
 */
export function scoreOf(eenheid: Eenheid, observatie: Pick<KpiObservatie, 'teller' | 'noemer'>): number | null {
  const { teller, noemer } = observatie;
  if (noemer === 0) return null;
  switch (eenheid) {
    case 'percentage':
      return Math.floor((teller * 10_000) / noemer);
    case 'rapportcijfer':
      return Math.floor(teller / noemer);
  }
}

/** Both thresholds are inclusive: a score of exactly the norm meets it. */
export function verdictOf(score: number, norm: Pick<KpiNorm, 'voldoendeVanaf' | 'hoogVanaf'>): Verdict {
  if (score >= norm.hoogVanaf) return 'hoog';
  return score >= norm.voldoendeVanaf ? 'voldoende' : 'onvoldoende';
}

/** Without observations or without a norm there is no verdict (R-KPI-09). */
export function judge(score: number | null, norm: KpiNorm | null): Uitkomst {
  if (score === null) return { soort: 'onthouden', reden: 'geen-waarnemingen' };
  if (norm === null) return { soort: 'onthouden', reden: 'norm-niet-vastgesteld' };
  return { soort: 'verdict', verdict: verdictOf(score, norm), score, norm };
}
