import { type Datum } from '../../kernel/datum.js';

/** One version of a norm: thresholds in basis points, both inclusive. */
export interface KpiNorm {
  readonly normversie: number;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly geldigVanaf: Datum;
  readonly voldoendeVanaf: number;
  readonly hoogVanaf: number;
  readonly besluit: string;
}

/**
 * The norm in force for a segment and gemeente on a date: the most specific scope wins, in the order in which the
 * regioconfiguratie overrides (region, gemeente, segment; R-REG-10); within a scope the latest `geldigVanaf`, then the
 * latest version. Null where none is set: no norm is invented (R-KPI-09).
 */
export function normInForce(
  normen: readonly KpiNorm[],
  at: { readonly segment: string | null; readonly gemeentecode: string | null; readonly peildatum: Datum },
): KpiNorm | null {
  const rank = (norm: KpiNorm): number => (norm.segment === null ? 0 : 2) + (norm.gemeentecode === null ? 0 : 1);
  const applies = (norm: KpiNorm): boolean =>
    norm.geldigVanaf <= at.peildatum &&
    (norm.segment === null || norm.segment === at.segment) &&
    (norm.gemeentecode === null || norm.gemeentecode === at.gemeentecode);
  const better = (a: KpiNorm, b: KpiNorm): boolean => {
    if (rank(a) !== rank(b)) return rank(a) > rank(b);
    if (a.geldigVanaf !== b.geldigVanaf) return a.geldigVanaf > b.geldigVanaf;
    return a.normversie > b.normversie;
  };
  return normen
    .filter(applies)
    .reduce<KpiNorm | null>((best, norm) => (best === null || better(norm, best) ? norm : best), null);
}
