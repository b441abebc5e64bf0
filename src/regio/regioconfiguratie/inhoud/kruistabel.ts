import { type Datum } from '../../../kernel/datum.js';
import { geldtOp, type Kruisregel, type Plaats, type Product } from './product.js';

/** Systems of names of the region itself: where a rule of the kruistabel begins. A `woord` is any old or other name. */
export const VANSTELSELS = ['product', 'perceel', 'segment', 'matrix', 'perspectief', 'woord'] as const;
/** Where a rule ends: a name of the region (`waarde` is `<matrix>.<as>.<waarde>`), or one that regions share. */
export const NAARSTELSELS = [
  'product',
  'segment',
  'matrix',
  'waarde',
  'resultaatgebied',
  'perspectief',
  'taxonomie',
  'iwmo',
  'ijw',
] as const;

/** The rules that hold on a day from a name; a word is found without regard to capitals. */
export function regelsVan(kruistabel: readonly Kruisregel[], van: Plaats, datum: Datum): readonly Kruisregel[] {
  return kruistabel.filter((regel) => geldtOp(regel, datum) && samePlaats(regel.van, van));
}

/** The rules that hold on a day to a name: what has become of it, read backwards. */
export function regelsNaar(kruistabel: readonly Kruisregel[], naar: Plaats, datum: Datum): readonly Kruisregel[] {
  return kruistabel.filter((regel) => geldtOp(regel, datum) && regel.naar.some((plaats) => samePlaats(plaats, naar)));
}

function samePlaats(a: Plaats, b: Plaats): boolean {
  return a.stelsel === b.stelsel && a.code.toLowerCase() === b.code.toLowerCase();
}

/**
 * What a product is in the shared taxonomy on a day: its own rule, else that of its matrix, perceel or segment. Empty
 * where the region says nothing: then it is listed as not mapped, never guessed (R-REG-20, R-SEG-23).
 */
export function taxonomieVan(
  product: Pick<Product, 'code' | 'cel' | 'perceel' | 'segment'>,
  kruistabel: readonly Kruisregel[],
  datum: Datum,
): readonly string[] {
  const plaatsen = [
    { stelsel: 'product', code: product.code },
    { stelsel: 'matrix', code: product.cel?.matrix },
    { stelsel: 'perceel', code: product.perceel },
    { stelsel: 'segment', code: product.segment },
  ];
  for (const { stelsel, code } of plaatsen) {
    if (code === null || code === undefined) continue;
    const naar = regelsVan(kruistabel, { stelsel, code }, datum).flatMap((regel) => regel.naar);
    const codes = naar.filter((plaats) => plaats.stelsel === 'taxonomie').map((plaats) => plaats.code);
    if (codes.length > 0) return [...new Set(codes)];
  }
  return [];
}
