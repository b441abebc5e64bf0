import { type Datum } from '../../kernel/datum.js';
import { type Regel } from '../berichten/regels.js';

/** A product as a message assigns it or asks for it, whatever the message calls its days. */
export interface Productvraag {
  readonly product?: { readonly categorie: string; readonly code?: string | undefined } | undefined;
  readonly omvang?: { readonly eenheid: string; readonly frequentie: string } | undefined;
  readonly budget?: unknown;
  readonly van: Datum;
  readonly tot?: Datum | undefined;
}

/** Where in a message a product stands. */
export interface Productplaats {
  readonly pad: string;
  readonly vraag: Productvraag;
}

export type Productplaatsen<Bericht> = (bericht: Bericht) => Iterable<Productplaats>;

/** Rules that changed at release 3.0 leave what ended before it alone. */
const EIND_2020 = '2020-12-31';
/** Rolstoelen, vervoer-, woonvoorzieningen and overige hulpmiddelen may overlap, by the Wmo only (TR302, TR386, TR410). */
const MAG_OVERLAPPEN_WMO: ReadonlySet<string> = new Set(['11', '12', '13', '14']);
const MAG_OVERLAPPEN_JW: ReadonlySet<string> = new Set();
/** Stuks, etmalen, euro's: counted per week, per month or in all, never per day. */
const NIET_PER_DAG: ReadonlySet<string> = new Set(['14', '16', '83', '84']);

function broken<Bericht>(
  plaatsen: Productplaatsen<Bericht>,
  [regel, element, melding]: readonly [regel: string, element: string, melding: string],
  breaks: (vraag: Productvraag) => boolean,
): Regel<Bericht> {
  return {
    regel,
    melding,
    *schendingen(bericht) {
      for (const { pad, vraag } of plaatsen(bericht)) if (breaks(vraag)) yield pad + element;
    },
  };
}

const runsAfter2020 = ({ tot }: Productvraag): boolean => tot === undefined || tot > EIND_2020;

/** Rules on the days, omvang and budget of a product of a 301, 315 or 317. */
export function regelsOmvang<Bericht>(
  plaatsen: Productplaatsen<Bericht>,
  einddatum: string,
  regelFrequentie: 'CS338' | 'CS343',
): Regel<Bericht>[] {
  return [
    broken(plaatsen, ['CS003', `/${einddatum}`, `${einddatum} ligt voor de begindatum.`], ({ van, tot }) => {
      return tot !== undefined && tot < van;
    }),
    broken(plaatsen, ['CD075', '', `${einddatum} is verplicht bij een Budget.`], ({ budget, tot }) => {
      return budget !== undefined && tot === undefined;
    }),
    broken(plaatsen, ['CD076', '', `${einddatum} is verplicht bij Frequentie 2 (per week).`], ({ omvang, tot }) => {
      return omvang?.frequentie === '2' && tot === undefined;
    }),
    // CD078 says the same of the Budget; one breach is told once.
    broken(plaatsen, ['CD077', '/Omvang', 'Omvang mag niet bij een Budget.'], ({ omvang, budget }) => {
      return omvang !== undefined && budget !== undefined;
    }),
    broken(plaatsen, [regelFrequentie, '/Omvang', 'Bij Eenheid 14, 16, 83 of 84 is Frequentie 2, 4 of 6.'], (vraag) => {
      if (vraag.omvang === undefined || !runsAfter2020(vraag)) return false;
      return NIET_PER_DAG.has(vraag.omvang.eenheid) && vraag.omvang.frequentie === '1';
    }),
  ];
}

/** Rules on what product is assigned or asked for in a 301, 315 or 317. */
export function regelsProduct<Bericht>(
  plaatsen: Productplaatsen<Bericht>,
  regelZonderCode: 'CD080' | 'CD095' | 'CD096',
): Regel<Bericht>[] {
  return [
    broken(plaatsen, ['CD041', '', 'Omvang is verplicht als het Product een Code heeft.'], ({ product, omvang }) => {
      return product?.code !== undefined && omvang === undefined;
    }),
    broken(plaatsen, ['CD079', '', 'Product is verplicht zonder Budget.'], ({ product, budget }) => {
      return product === undefined && budget === undefined;
    }),
    broken(plaatsen, [regelZonderCode, '/Omvang', 'Omvang mag niet zonder Code in het Product.'], (vraag) => {
      return vraag.product?.code === undefined && vraag.omvang !== undefined && runsAfter2020(vraag);
    }),
  ];
}

/** The same product may not be assigned or asked for twice in one time (TR302, TR386, TR410). */
export function regelOverlap<Bericht>(
  regel: 'TR302' | 'TR386' | 'TR410',
  wet: 'wmo' | 'jw',
  plaatsen: Productplaatsen<Bericht>,
): Regel<Bericht> {
  return {
    regel,
    melding: 'Dit product overlapt in de tijd met hetzelfde product eerder in het bericht.',
    schendingen: (bericht) => overlappende(wet, plaatsen(bericht)),
  };
}

/** Paths of the products that overlap one before them, by the exceptions of the law. */
export function* overlappende(wet: 'wmo' | 'jw', plaatsen: Iterable<Productplaats>): Generator<string> {
  const magOverlappen = wet === 'wmo' ? MAG_OVERLAPPEN_WMO : MAG_OVERLAPPEN_JW;
  const earlier: Productvraag[] = [];
  for (const { pad, vraag } of plaatsen) {
    if (earlier.some((each) => sameProduct(each, vraag, magOverlappen) && overlap(each, vraag))) yield pad;
    earlier.push(vraag);
  }
}

function overlap(a: Productvraag, b: Productvraag): boolean {
  return a.van <= (b.tot ?? '9999-12-31') && b.van <= (a.tot ?? '9999-12-31');
}

function sameProduct(a: Productvraag, b: Productvraag, magOverlappen: ReadonlySet<string>): boolean {
  const [first, second] = [a.product, b.product];
  if (first === undefined || second === undefined) {
    const specific = first ?? second;
    return specific === undefined || !magOverlappen.has(specific.categorie);
  }
  if (first.categorie !== second.categorie || magOverlappen.has(first.categorie)) return false;
  return first.code === undefined || second.code === undefined || first.code === second.code;
}
