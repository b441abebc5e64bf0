/**
 * An exact fraction. Index figures are divided by each other, so neither a float nor a fixed number of decimals holds
 * what comes between one rounding and the next.
 */
export interface Breuk {
  readonly teller: bigint;
  /** Always more than zero. */
  readonly noemer: bigint;
}

export function breuk(teller: number | bigint, noemer: number | bigint = 1n): Breuk {
  const [t, n] = [BigInt(teller), BigInt(noemer)];
  if (n === 0n) throw new Error('A fraction has no zero below its line.');
  const sign = n < 0n ? -1n : 1n;
  const deler = ggd(t < 0n ? -t : t, n * sign);
  return { teller: (t * sign) / deler, noemer: (n * sign) / deler };
}

export const plus = (a: Breuk, b: Breuk): Breuk =>
  breuk(a.teller * b.noemer + b.teller * a.noemer, a.noemer * b.noemer);
export const min = (a: Breuk, b: Breuk): Breuk => plus(a, { teller: -b.teller, noemer: b.noemer });
export const maal = (a: Breuk, b: Breuk): Breuk => breuk(a.teller * b.teller, a.noemer * b.noemer);
export const gedeeld = (a: Breuk, b: Breuk): Breuk => breuk(a.teller * b.noemer, a.noemer * b.teller);

/** To a whole number, a half away from zero. Throws where it is too large to be one exactly. */
export function afgerond({ teller, noemer }: Breuk): number {
  const absolute = teller < 0n ? -teller : teller;
  const heel = (absolute * 2n + noemer) / (noemer * 2n);
  const getal = Number(teller < 0n ? -heel : heel);
  if (!Number.isSafeInteger(getal)) throw new Error('The rounded number is too large.');
  return getal;
}

function ggd(a: bigint, b: bigint): bigint {
  let [groot, klein] = [a, b];
  while (klein !== 0n) [groot, klein] = [klein, groot % klein];
  return groot === 0n ? 1n : groot;
}

/** A whole number of hundredths as a decimal with a point: 491 is `4.91`. */
export function alsDecimaal(honderdsten: number): string {
  const absolute = Math.abs(honderdsten);
  return `${honderdsten < 0 ? '-' : ''}${Math.trunc(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
}
