import { type Matrix } from './product.js';

export type As = Matrix['assen'][number];
export type Aswaarde = As['waarden'][number];

/** True where the value of the axis follows from the number of resultaatgebieden, and nobody chooses it (R-SEG-10). */
export function isAfgeleid(as: As): boolean {
  return as.waarden.every(({ aantal }) => aantal !== null);
}

/** The band of a number of resultaatgebieden; undefined outside all bands. */
export function bandVan(as: As, resultaatgebieden: number): Aswaarde | undefined {
  return as.waarden.find(
    ({ aantal }) => aantal !== null && aantal.van <= resultaatgebieden && resultaatgebieden <= aantal.tot,
  );
}

/** `1 tot 2`, or `6` where both are the same. */
export function bandtekst({ aantal }: Aswaarde): string {
  if (aantal === null) return '';
  return aantal.van === aantal.tot ? String(aantal.van) : `${aantal.van} tot ${aantal.tot}`;
}
