import { type Bedrag } from '../../src/kernel/bedrag.js';

/** What was approved for an aanbieder in a year, and for how many clients; both null where they are too few to tell. */
export interface Productie {
  readonly omzet: Bedrag | null;
  readonly aantalClienten: number | null;
  readonly toelichtingClienten: string;
}

export interface Productproductie extends Productie {
  readonly productcode: string;
}

export interface Aanbiederproductie extends Productie {
  readonly aanbiederId: string;
  readonly naam: string;
  readonly producten: readonly Productproductie[];
}

export interface ProductieAntwoord {
  readonly jaar: number;
  readonly aantal: number;
  readonly resultaten: readonly Aanbiederproductie[];
}

/** As counted; a row without productcode is the aanbieder as a whole, in which a client counts once. */
export interface Telling {
  readonly aanbiederId: string;
  readonly productcode: string | null;
  readonly omzet: number;
  readonly clienten: number;
}

/** Small numbers stay hidden, and with one product hidden also the next: the total would tell it (R-DAT-10). Pure. */
export function productieVan(
  tellingen: readonly Telling[],
  namen: ReadonlyMap<string, string>,
  grens: number,
): Aanbiederproductie[] {
  return tellingen
    .filter(({ productcode }) => productcode === null)
    .map((totaal) => {
      const { aanbiederId } = totaal;
      const delen = tellingen.filter((one) => one.aanbiederId === aanbiederId && one.productcode !== null);
      const oplopend = [...delen].sort((a, b) => a.clienten - b.clienten);
      const klein = oplopend.filter(({ clienten }) => clienten < grens).length;
      const verborgen = new Set(oplopend.slice(0, klein === 1 ? 2 : klein));
      return {
        ...{ aanbiederId, naam: namen.get(aanbiederId) ?? '' },
        ...cijfers(totaal, grens, totaal.clienten < grens),
        producten: delen.map((deel) => ({
          productcode: deel.productcode!,
          ...cijfers(deel, grens, verborgen.has(deel)),
        })),
      };
    })
    .sort((a, b) => (`${a.naam} ${a.aanbiederId}` < `${b.naam} ${b.aanbiederId}` ? -1 : 1));
}

function cijfers({ omzet, clienten }: Telling, grens: number, verborgen: boolean): Productie {
  if (!verborgen) return { omzet, aantalClienten: clienten, toelichtingClienten: String(clienten) };
  const toelichtingClienten =
    clienten < grens ? `minder dan ${grens}` : 'niet getoond: het zou een klein aantal verraden';
  return { omzet: null, aantalClienten: null, toelichtingClienten };
}
