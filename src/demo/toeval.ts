/**
 * Seeded chance for invented data: the same seed gives the same data on every machine. The generator is mulberry32 (a
 * 32-bit counter and a mixing function), good enough to spread figures and never used where chance must be secret.
 */
export interface Toeval {
  /** At least 0, below 1. */
  fraction(): number;
  /** A whole number from `min` up to and including `max`. */
  between(min: number, max: number): number;
  pick<T>(items: readonly T[]): T;
  /** A new array in a chance order. */
  shuffle<T>(items: readonly T[]): T[];
}

export function toeval(seed: number): Toeval {
  let counter = seed >>> 0;
  const fraction = (): number => {
    counter = (counter + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (min: number, max: number): number => min + Math.floor(fraction() * (max - min + 1));
  return {
    fraction,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
  };
}

/**
 * Divides a whole total over weights: whole parts of at least `minimum` that add up to the total (largest remainder).
 * Parts keep the order of their weights. Throws a RangeError when the total is below the minima together.
 */
export function verdeel(total: number, weights: readonly number[], minimum = 0): number[] {
  const free = total - minimum * weights.length;
  if (free < 0) throw new RangeError(`${total} cannot give ${weights.length} parts of at least ${minimum}.`);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (free * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = free - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let given = 0; given < left; given += 1) parts[byRemainder[given % parts.length]!.index]! += 1;
  return parts.map((part) => part + minimum);
}
