import { type Bedrag } from '../../src/kernel/bedrag.js';

/**
 * Share in basis points (hundredths of a percent), rounded half up in whole numbers: 32.455 % is 3246. Null where the
 * total is not positive: a share of nothing does not exist.
 */
export function aandeel(part: number, total: number): number | null {
  if (total <= 0) return null;
  return Number((BigInt(part) * 20_000n + BigInt(total)) / (2n * BigInt(total)));
}

/** `3246` -> `32,46%`, as the source prints it; no share is `n.v.t.`. */
export function formatAandeel(basisPoints: number | null): string {
  if (basisPoints === null) return 'n.v.t.';
  const sign = basisPoints < 0 ? '-' : '';
  const absolute = Math.abs(basisPoints);
  return `${sign}${Math.floor(absolute / 100)},${String(absolute % 100).padStart(2, '0')}%`;
}

/** Sum of the `count` largest amounts. */
export function top(amounts: readonly Bedrag[], count: number): Bedrag {
  return [...amounts]
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, amount) => sum + amount, 0);
}

/** The smallest number of aanbieders that together support at least this share (basis points) of all clients. */
export function kern(clienten: readonly number[], basisPoints: number): number {
  const total = clienten.reduce((sum, count) => sum + count, 0);
  let reached = 0;
  let aanbieders = 0;
  for (const count of [...clienten].sort((a, b) => b - a)) {
    if (reached * 10_000 >= total * basisPoints) break;
    reached += count;
    aanbieders += 1;
  }
  return aanbieders;
}
