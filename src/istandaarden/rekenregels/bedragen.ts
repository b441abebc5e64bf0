import { type Bedrag } from '../../kernel/bedrag.js';

/** An amount as a message has it: never negative, with debet or credit beside it. Eurocents. */
export interface BedragMetDC {
  readonly bedrag: Bedrag;
  readonly debetCredit: string;
}

/** Minutes at the price of an hour, rounded to whole cents once, at the end (IV081). */
export function bedragVanMinuten(uurtarief: Bedrag, minuten: number): Bedrag {
  return afgerond(uurtarief * minuten, 60);
}

/** Price of a minute as it stands in ProductTarief, rounded to whole cents (IV081). */
export function minuuttarief(uurtarief: Bedrag): Bedrag {
  return afgerond(uurtarief, 60);
}

/** Minutes of a period as hours: their sum, rounded once, and at least one (IV079). */
export function urenVan(minuten: readonly number[]): number {
  const som = minuten.reduce((sum, each) => sum + each, 0);
  return Math.max(1, afgerond(som, 60));
}

/** Signed sum of amounts; 0 is written as debet (TR358, CS325). */
export function totaalVan(bedragen: readonly BedragMetDC[]): BedragMetDC {
  const som = bedragen.reduce((sum, { bedrag, debetCredit }) => sum + (debetCredit === 'C' ? -bedrag : bedrag), 0);
  return { bedrag: Math.abs(som), debetCredit: som < 0 ? 'C' : 'D' };
}

/** What the answer to a declaratie says of its amounts. */
export interface Antwoordtotalen {
  readonly totaalIngediendBedrag: BedragMetDC;
  readonly totaalToegekendBedrag: BedragMetDC;
  readonly somAfgewezen: BedragMetDC;
}

/** Lines are accepted or rejected whole, so what is granted is the sum of what was not rejected (TR342, IV087). */
export function antwoordtotalen(
  prestaties: readonly (BedragMetDC & { readonly afgewezen: boolean })[],
): Antwoordtotalen {
  return {
    totaalIngediendBedrag: totaalVan(prestaties),
    totaalToegekendBedrag: totaalVan(prestaties.filter(({ afgewezen }) => !afgewezen)),
    somAfgewezen: totaalVan(prestaties.filter(({ afgewezen }) => afgewezen)),
  };
}

function afgerond(teller: number, noemer: number): number {
  return Math.floor((teller + noemer / 2) / noemer);
}
