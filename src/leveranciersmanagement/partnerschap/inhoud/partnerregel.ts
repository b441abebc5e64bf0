import { z } from 'zod';

/** One threshold with what was counted. */
const zMeting = z.strictObject({
  eenheid: z.enum(['eurocent', 'clienten']),
  waarde: z.int(),
  operator: z.enum(['>=', '>']),
  grens: z.int().positive(),
  /** How far below the threshold still counts; null where the region left 'om en nabij' without a number (E-23). */
  tolerantieProcent: z.int().min(0).max(100).nullable(),
  segment: z.string().nullable(),
  producten: z.array(z.string()).nullable(),
  voldaan: z.boolean(),
});
export type Meting = z.output<typeof zMeting>;

const zCriterium = z.strictObject({
  criterium: z.string().min(1),
  naam: z.string().min(1),
  soort: z.enum(['beoordeeld', 'berekend']),
  /** Null: nobody judged it yet. */
  voldaan: z.boolean().nullable(),
  /** Of the person who judged; null where it was computed. */
  reden: z.string().nullable(),
  bewijs: z.array(z.string()),
  verband: z.enum(['alle', 'een']),
  metingen: z.array(zMeting),
});
export type Criteriumuitkomst = z.output<typeof zCriterium>;

export const zBeoordeling = z.strictObject({
  criteria: z.array(zCriterium).min(1),
  operator: z.enum(['>=', '=']),
  vereist: z.int().positive(),
  aantalVoldaan: z.int().nonnegative(),
  voldoet: z.boolean(),
  /** Version of the configuration that the rule stands in. */
  configuratieversie: z.string().min(1),
  /** Approved declaraties that were counted, in the log up to this position. */
  declaraties: z.int().nonnegative(),
  totPositie: z.string().regex(/^\d+$/),
});
export type Beoordeling = z.output<typeof zBeoordeling>;

export interface Drempel {
  readonly operator: '>=' | '>';
  readonly waarde: number;
  readonly eenheid: 'eurocent' | 'clienten';
  readonly tolerantieProcent: number | 'open' | null;
  readonly segment?: string | undefined;
  readonly producten?: readonly string[] | undefined;
}

/** Parameter `partner.regel`, as its kind lets it be published. */
export interface Partnerregel {
  readonly criteria: readonly {
    readonly criterium: string;
    readonly naam: string;
    readonly drempels?: readonly Drempel[] | undefined;
    readonly verband?: 'alle' | 'een' | undefined;
  }[];
  readonly operator: '>=' | '=';
  readonly vereist: number;
  readonly per: readonly ('segment' | 'gemeente')[];
  readonly mensBevestigt: boolean;
}

/** What a person recorded about a criterion. */
export interface Oordeel {
  readonly voldaan: boolean;
  readonly reden: string;
  readonly bewijs: readonly string[];
}

/** Whether a criterion is left to people: nothing is computed, or 'om en nabij' has no number (E-23). */
export function mensOordeelt({ drempels }: Partnerregel['criteria'][number]): boolean {
  return drempels === undefined || drempels.some(({ tolerantieProcent }) => typeof tolerantieProcent !== 'number');
}

/** A tolerance of 10 percent under 50 lets 45 pass: compared in whole numbers, so that no rounding decides. */
export function meet(drempel: Drempel, waarde: number): Meting {
  const { operator, waarde: grens, eenheid, tolerantieProcent: tolerantie, segment, producten } = drempel;
  const tolerantieProcent = typeof tolerantie === 'number' ? tolerantie : null;
  const vereist = grens * (100 - (tolerantieProcent ?? 0));
  const voldaan = operator === '>=' ? waarde * 100 >= vereist : waarde * 100 > vereist;
  const over = { segment: segment ?? null, producten: producten === undefined ? null : [...producten] };
  return { eenheid, waarde, operator, grens, tolerantieProcent, ...over, voldaan };
}

export function uitkomstVan(
  criterium: Partnerregel['criteria'][number],
  metingen: readonly Meting[],
  oordeel: Oordeel | undefined,
): Criteriumuitkomst {
  const { criterium: sleutel, naam, verband = 'alle' } = criterium;
  const vast = { criterium: sleutel, naam, verband, metingen: [...metingen] };
  const geteld =
    metingen.length > 0 &&
    (verband === 'een' ? metingen.some(({ voldaan }) => voldaan) : metingen.every(({ voldaan }) => voldaan));
  // A person decides only what the numbers leave open: below a threshold whose tolerance has no number.
  if (geteld || !mensOordeelt(criterium)) {
    return { ...vast, soort: 'berekend', voldaan: geteld, reden: null, bewijs: [] };
  }
  const bewijs = [...(oordeel?.bewijs ?? [])];
  return { ...vast, soort: 'beoordeeld', voldaan: oordeel?.voldaan ?? null, reden: oordeel?.reden ?? null, bewijs };
}

/** The verdict over all criteria; null where what nobody judged yet can still turn it. */
export function voldoet(
  criteria: readonly Pick<Criteriumuitkomst, 'voldaan'>[],
  { operator, vereist }: Pick<Partnerregel, 'operator' | 'vereist'>,
): boolean | null {
  const aantal = criteria.filter(({ voldaan }) => voldaan === true).length;
  const open = criteria.filter(({ voldaan }) => voldaan === null).length;
  if (operator === '>=') {
    if (aantal >= vereist) return true;
    return aantal + open < vereist ? false : null;
  }
  if (aantal > vereist || aantal + open < vereist) return false;
  return open === 0 ? true : null;
}

const getal = new Intl.NumberFormat('nl-NL');
const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** In words why a criterion is met or not. Numbers of clients under `kleinerDan` are not told. */
export function uitleg(uitkomst: Criteriumuitkomst, kleinerDan = 0): string {
  const { naam, voldaan, reden, metingen } = uitkomst;
  const stand = voldaan === null ? 'nog niet beoordeeld' : voldaan ? 'voldaan' : 'niet voldaan';
  const geteld = metingen.map((meting) => metingtekst(meting, kleinerDan)).join('; ');
  return [`${naam}: ${stand}`, geteld, reden ?? ''].filter((deel) => deel !== '').join('. ');
}

export function isKlein({ eenheid, waarde }: Meting, kleinerDan: number): boolean {
  return eenheid === 'clienten' && waarde > 0 && waarde < kleinerDan;
}

function metingtekst(meting: Meting, kleinerDan: number): string {
  const { eenheid, waarde, operator, grens, tolerantieProcent, segment, producten } = meting;
  const toon = (one: number): string => (eenheid === 'eurocent' ? euro.format(one / 100) : getal.format(one));
  const over = segment ?? producten?.join(', ') ?? 'alle producten';
  const gemeten = isKlein(meting, kleinerDan) ? `minder dan ${kleinerDan}` : toon(waarde);
  const marge =
    tolerantieProcent === null ? ', om en nabij' : tolerantieProcent === 0 ? '' : `, min ${tolerantieProcent}%`;
  const vraag = operator === '>=' ? 'ten minste' : 'meer dan';
  return `${eenheid === 'eurocent' ? 'omzet' : 'clienten'} (${over}) ${gemeten}, gevraagd ${vraag} ${toon(grens)}${marge}`;
}
