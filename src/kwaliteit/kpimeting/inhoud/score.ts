import { z } from 'zod';
import { type Datum, daysBetween } from '../../../kernel/datum.js';
import { type KpiInhoud } from '../../kpidefinitie/inhoud/kpi.js';

/** What a score consists of: a KPI of a composite, or an instrument of a survey (E-09: the source is shown). */
export const zOnderdeel = z.strictObject({
  soort: z.enum(['subindicator', 'instrument']),
  sleutel: z.string(),
  teller: z.int().min(0),
  noemer: z.int().min(0),
  ontbrekend: z.int().min(0),
  score: z.int().nullable(),
  gewicht: z.int().positive().nullable(),
});
export type Onderdeel = z.output<typeof zOnderdeel>;

/**
 * Score as an integer: hundredths of a percent or of a grade, or a number. Rounded to the bad side, so that a rounded
 * score is never on the other side of a norm than the exact one. Null without observations.
 */
export function scoreOf(
  { eenheid, richting }: Pick<KpiInhoud, 'eenheid' | 'richting'>,
  { teller, noemer }: { readonly teller: number; readonly noemer: number },
): number | null {
  if (noemer === 0) return null;
  const round = richting === 'lager' ? Math.ceil : Math.floor;
  switch (eenheid) {
    case 'percentage':
      return round((teller * 10_000) / noemer);
    case 'rapportcijfer':
    case 'graad':
      return round(teller / noemer);
    case 'aantal':
      return teller;
  }
}

/** Last day of the measured year: the norm and the age of the evidence are judged on this day. */
export function peildatumVan(jaar: number): Datum {
  return `${jaar}-12-31`;
}

/** Days from the newest evidence to the last day of the measured year; null without evidence (E-24). */
export function ouderdomVan(bewijsTot: Datum | null, jaar: number): number | null {
  return bewijsTot === null ? null : Math.max(0, daysBetween(bewijsTot, peildatumVan(jaar)));
}
