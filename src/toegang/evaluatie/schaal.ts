import { type Schaal } from './evaluatie.events.js';

/** Lowest and highest value of a scale. */
export const GRENZEN: Readonly<Record<Schaal, readonly [number, number]>> = {
  'ja-nee': [0, 1],
  vijfpunts: [1, 5],
  rapportcijfer: [100, 1_000],
  percentage: [0, 10_000],
};

/**
 * The degree in hundredths of a percent: the lowest value of a scale is 0, the highest 10000, in equal steps between.
 * Rounded down: a degree is never shown as better than it was given. Null outside the scale.
 */
export function graadVan(schaal: Schaal, waarde: number): number | null {
  const [laagste, hoogste] = GRENZEN[schaal];
  if (waarde < laagste || waarde > hoogste) return null;
  return Math.floor(((waarde - laagste) * 10_000) / (hoogste - laagste));
}
