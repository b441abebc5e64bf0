import { z } from 'zod';
import { addDays, type Datum, zDatum } from '../../../kernel/datum.js';
import { bevat, doorsnede, type Looptijd, samengevoegd, zonder } from './looptijd.js';

export const zGemeentecode = z.string().regex(/^\d{4}$/);

/**
 * The purposes for which a gemeente takes part, each with dates of its own (R-REG-02, R-REG-09): buying, being party to
 * the contracts, surveys among clients, and paying.
 */
export const DEELNAMEROLLEN = ['inkoop', 'contract', 'onderzoek', 'betaling'] as const;
export const zDeelnamerol = z.enum(DEELNAMEROLLEN);
export type Deelnamerol = z.output<typeof zDeelnamerol>;

/** What something is limited to; with all four lists empty it holds for everything. */
export const zBeperking = {
  producten: z.array(z.string()),
  segmenten: z.array(z.string()),
  /** Productcategorieen of the iStandaarden: also for what the region itself does not list as a product. */
  categorieen: z.array(z.string()),
  /** Surveys by name, such as CEO. */
  onderzoeken: z.array(z.string()),
};
export type Beperking = { readonly [Lijst in keyof typeof zBeperking]: string[] };

const zLooptijd = { vanaf: zDatum, tot: zDatum.nullable() };

export const zDeelnameperiode = z.strictObject({ ...zLooptijd, ...zBeperking, bron: z.string() });
export type Deelnameperiode = z.output<typeof zDeelnameperiode>;

/** A gemeente that said not to take part, with its reason (R-REG-04). */
export const zUitsluiting = z.strictObject({ ...zLooptijd, ...zBeperking, reden: z.string(), bron: z.string() });
export type Uitsluiting = z.output<typeof zUitsluiting>;

/**
 * Gemeenten that act together for some roles and products, in a set of their own (R-REG-03, R-REG-09). Where a document
 * gives a number and no names, `aantal` says it and `leden` holds the ones that are named.
 */
export const zSamenwerkingsverband = z.strictObject({
  code: z.string(),
  naam: z.string(),
  /** The gemeente that acts for all; null where there is none or none is named. */
  centrumgemeente: zGemeentecode.nullable(),
  rollen: z.array(zDeelnamerol),
  ...zBeperking,
  leden: z.array(z.strictObject({ gemeentecode: zGemeentecode, ...zLooptijd, bron: z.string() })),
  aantal: z.strictObject({ aantal: z.int().positive(), bron: z.string() }).nullable(),
  ...zLooptijd,
  bron: z.string(),
});
export type Samenwerkingsverband = z.output<typeof zSamenwerkingsverband>;

const zGenoemd = z.strictObject({ gemeentecode: zGemeentecode, naam: z.string() });
/** Gemeenten that became one on a day (R-REG-07). */
export const zHerindeling = z.strictObject({
  opgegaan: z.array(zGenoemd).min(1),
  opvolger: zGenoemd,
  /** First day of the successor in its new shape. */
  op: zDatum,
  bron: z.string(),
});
export type Herindeling = z.output<typeof zHerindeling>;

export interface Gemeente {
  readonly gemeentecode: string;
  readonly naam: string;
  readonly rollen: Readonly<Record<Deelnamerol, readonly Deelnameperiode[]>>;
  readonly uitsluitingen: readonly Uitsluiting[];
}

/** Who takes part in what in one region, as far as it is known. */
export interface Deelnamestand {
  readonly gemeenten: readonly Gemeente[];
  readonly verbanden: readonly Samenwerkingsverband[];
  readonly herindelingen: readonly Herindeling[];
  /** Last day of gemeenten that are no more. */
  readonly opgeheven: readonly { readonly gemeentecode: string; readonly laatsteDag: Datum }[];
}

/** In what a gemeente takes part; with nothing named, in the region as such. */
export interface Onderwerp {
  readonly product?: string | null | undefined;
  readonly segment?: string | null | undefined;
  readonly categorie?: string | null | undefined;
  readonly onderzoek?: string | null | undefined;
}

const NAMEN = [
  ['producten', 'product'],
  ['segmenten', 'segment'],
  ['categorieen', 'categorie'],
  ['onderzoeken', 'onderzoek'],
] as const;

const isBeperkt = (regel: Beperking): boolean => NAMEN.some(([lijst]) => regel[lijst].length > 0);
const isGenoemd = (onderwerp: Onderwerp): boolean => NAMEN.some(([, naam]) => (onderwerp[naam] ?? null) !== null);

function noemt(regel: Beperking, onderwerp: Onderwerp): boolean {
  return NAMEN.some(([lijst, naam]) => regel[lijst].includes(onderwerp[naam] ?? ''));
}

/** Whether a row holds for what is asked: it is unlimited, or nothing is asked in particular, or it names it. */
export function geldtVoor(regel: Beperking, onderwerp: Onderwerp): boolean {
  return !isBeperkt(regel) || !isGenoemd(onderwerp) || noemt(regel, onderwerp);
}

/**
 * The one question about taking part (E-36): on which day, in which role, for which product. Every list and denominator
 * of gemeenten asks it. A samenwerkingsverband that names the product has its own members, whatever the gemeente does in
 * the region otherwise (R-REG-03).
 */
export function deeltMee(
  stand: Deelnamestand,
  gemeentecode: string,
  rol: Deelnamerol,
  datum: Datum,
  onderwerp: Onderwerp = {},
): boolean {
  return bevat(deelnameperioden(stand, gemeentecode, rol, onderwerp), datum);
}

/** All days on which `deeltMee` says yes, in order. */
export function deelnameperioden(
  stand: Deelnamestand,
  gemeentecode: string,
  rol: Deelnamerol,
  onderwerp: Onderwerp = {},
): Looptijd[] {
  const eigen = eigenPerioden(stand, gemeentecode, rol, onderwerp);
  // Asked in general, the sets for one purpose do not count: being in one says nothing about the region.
  const verbanden = isGenoemd(onderwerp)
    ? stand.verbanden.filter((one) => one.rollen.includes(rol) && isBeperkt(one) && noemt(one, onderwerp))
    : [];
  const lid = verbanden.flatMap((verband) =>
    doorsnede(
      verband.leden.filter((one) => one.gemeentecode === gemeentecode),
      [verband],
    ),
  );
  const laatsteDag = stand.opgeheven.find((one) => one.gemeentecode === gemeentecode)?.laatsteDag;
  return zonder(
    [...zonder(eigen, verbanden), ...lid],
    laatsteDag === undefined ? [] : [{ vanaf: addDays(laatsteDag, 1), tot: null }],
  );
}

function eigenPerioden(
  { gemeenten }: Deelnamestand,
  gemeentecode: string,
  rol: Deelnamerol,
  onderwerp: Onderwerp,
): Looptijd[] {
  const gemeente = gemeenten.find((one) => one.gemeentecode === gemeentecode);
  if (gemeente === undefined) return [];
  const perioden = gemeente.rollen[rol].filter((periode) => geldtVoor(periode, onderwerp));
  if (rol !== 'inkoop' && rol !== 'contract') return samengevoegd(perioden);
  // A limited exclusion leaves the gemeente in the rest; only an unlimited one answers the question about anything.
  const weg = gemeente.uitsluitingen.filter((regel) => !isBeperkt(regel) || noemt(regel, onderwerp));
  return zonder(rol === 'contract' ? totEindeInkoop(perioden, gemeente) : perioden, weg);
}

/** Being contractpartner without a last day of its own ends with the last day as buyer: how it was stored at first. */
function totEindeInkoop(perioden: readonly Looptijd[], { rollen: { inkoop } }: Gemeente): Looptijd[] {
  const einden = inkoop.flatMap(({ tot }) => (tot === null ? [] : [tot]));
  const einde = einden.length === inkoop.length ? einden.sort().at(-1) : undefined;
  if (einde === undefined) return [...perioden];
  return perioden.flatMap(({ vanaf, tot }) => (tot === null && vanaf > einde ? [] : [{ vanaf, tot: tot ?? einde }]));
}

/** A set of gemeenten on a day, with what is known of its size. */
export interface Kring {
  readonly gemeentecodes: readonly string[];
  /** How many there are: what a document states, else the number of names. */
  readonly aantal: number;
  /** False where a document states more gemeenten than are named: a sum over the names is then no total. */
  readonly volledig: boolean;
  /** The samenwerkingsverband whose members these are; null for the region as a whole. */
  readonly verband: string | null;
  /** Where the stated number comes from; null where the names were counted. */
  readonly aantalBron: string | null;
}

/** Who takes part in a role on a day: the denominator of every count (E-31). */
export function kringOp(stand: Deelnamestand, rol: Deelnamerol, datum: Datum, onderwerp: Onderwerp = {}): Kring {
  const codes = new Set([
    ...stand.gemeenten.map(({ gemeentecode }) => gemeentecode),
    ...stand.verbanden.flatMap(({ leden }) => leden.map(({ gemeentecode }) => gemeentecode)),
  ]);
  const gemeentecodes = [...codes].filter((code) => deeltMee(stand, code, rol, datum, onderwerp)).sort();
  const verband = stand.verbanden.find(
    (one) =>
      one.rollen.includes(rol) &&
      bevat([one], datum) &&
      (isGenoemd(onderwerp) ? isBeperkt(one) && noemt(one, onderwerp) : !isBeperkt(one)),
  );
  const genoemd = verband?.aantal ?? null;
  return {
    gemeentecodes,
    aantal: genoemd?.aantal ?? gemeentecodes.length,
    volledig: genoemd === null || genoemd.aantal === gemeentecodes.length,
    verband: verband?.code ?? null,
    aantalBron: genoemd?.bron ?? null,
  };
}

/** The gemeente that a gemeente belongs to on a day, through one or more mergers; itself where it did not merge. */
export function opvolgerVan(stand: Pick<Deelnamestand, 'herindelingen'>, gemeentecode: string, datum: Datum): string {
  let code = gemeentecode;
  const seen = new Set<string>();
  while (!seen.has(code)) {
    seen.add(code);
    const next = stand.herindelingen.find(
      ({ op, opgegaan }) => op <= datum && opgegaan.some((one) => one.gemeentecode === code),
    );
    code = next?.opvolger.gemeentecode ?? code;
  }
  return code;
}

/** Every gemeente whose history counts for this one on a day: itself and all that went into it. */
export function herkomstVan(
  stand: Pick<Deelnamestand, 'herindelingen'>,
  gemeentecode: string,
  datum: Datum,
): readonly string[] {
  const opgegaan = stand.herindelingen.flatMap((one) => one.opgegaan.map((van) => van.gemeentecode));
  return [gemeentecode, ...opgegaan.filter((code) => code !== gemeentecode)].filter(
    (code) => code === gemeentecode || opvolgerVan(stand, code, datum) === gemeentecode,
  );
}
