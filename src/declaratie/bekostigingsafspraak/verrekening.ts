import { type Bedrag } from '../../kernel/bedrag.js';

export interface Levering {
  /** Budgeted and delivered units. */
  readonly begroot: number;
  readonly geleverd: number;
  /** Eurocents for the budgeted units. */
  readonly bedrag: Bedrag;
}

/** "Bij afwijking van meer dan 10%" (R-BEK-08): exactly the band is not settled, up nor down (catalogue D.8.4). */
export function isBuitenBand({ begroot, geleverd }: Levering, bandBasispunten: number): boolean {
  return Math.abs(geleverd - begroot) * 10_000 > begroot * bandBasispunten;
}

/**
 * What is paid on top (positive) or back (negative), at the price per unit of the budget. Symmetric: as much too few costs
 * what as much too many gives. Rounded to whole cents, a half away from zero.
 */
export function verrekenbedrag(
  { begroot, geleverd, bedrag }: Levering,
  bandBasispunten: number,
  grondslag: 'hele-afwijking' | 'boven-band',
): Bedrag {
  const afwijking = BigInt(Math.abs(geleverd - begroot)) * 10_000n;
  const band = grondslag === 'boven-band' ? BigInt(begroot) * BigInt(bandBasispunten) : 0n;
  const teller = (afwijking - band) * BigInt(bedrag);
  const noemer = BigInt(begroot) * 10_000n;
  const centen = Number((2n * teller + noemer) / (2n * noemer));
  return geleverd < begroot && centen !== 0 ? -centen : centen;
}
