/** Where two configurations differ: one row of one section. */
export interface Verschil {
  /** Section of the profile, such as `parameters` or `producten`. */
  readonly sectie: string;
  /** What the row is about: its key or code, with its place where it has one. */
  readonly onderwerp: string;
  readonly soort: 'nieuw' | 'vervallen' | 'gewijzigd';
  /** The row before, null where there was none. */
  readonly van: unknown;
  readonly tot: unknown;
  /** What of the row is different; all of it where it is new or gone. */
  readonly velden: readonly { readonly veld: string; readonly van: unknown; readonly tot: unknown }[];
}

type Rij = Readonly<Record<string, unknown>>;

/** What of a version is no rule of the region. */
const GEEN_REGEL = new Set([
  'regio',
  'regioId',
  'versie',
  'versieId',
  'bestandshash',
  'reden',
  'besluit',
  'gepubliceerdTijdstip',
]);
/** Names a row, in this order of preference; a section that is added later is compared by them as well. */
const NAMEN = ['sleutel', 'code', 'versie', 'gemeentecode', 'opvolger', 'van', 'naam'] as const;
const PLAATS = ['gemeentecode', 'segment', 'product'] as const;
const BEGIN = ['geldigVanaf', 'vanaf', 'op', 'jaar'] as const;

/**
 * The differences between two configurations, section by section, in the order in which they stand. It knows no section by
 * name: rows are paired by what names them, and of the same name by their first day.
 */
export function verschillenTussen(van: object, tot: object): Verschil[] {
  const voor = van as Rij;
  const na = tot as Rij;
  const secties = [...new Set([...Object.keys(voor), ...Object.keys(na)])].filter((sectie) => !GEEN_REGEL.has(sectie));
  return secties.flatMap((sectie) => verschillenIn(sectie, voor[sectie] ?? null, na[sectie] ?? null));
}

function verschillenIn(sectie: string, van: unknown, tot: unknown): Verschil[] {
  if (Array.isArray(van) || Array.isArray(tot)) {
    return rijverschillen(sectie, (van ?? []) as readonly unknown[], (tot ?? []) as readonly unknown[]);
  }
  return zelfdeWaarde(van, tot) ? [] : [verschil(sectie, sectie, van, tot)];
}

function rijverschillen(sectie: string, van: readonly unknown[], tot: readonly unknown[]): Verschil[] {
  const onderwerpen = [...new Set([...van, ...tot].map(onderwerpVan))];
  const voor = perOnderwerp(van);
  const na = perOnderwerp(tot);
  return onderwerpen.flatMap((onderwerp) =>
    paren(voor.get(onderwerp) ?? [], na.get(onderwerp) ?? []).map(([oud, nieuw]) =>
      verschil(sectie, onderwerp, oud, nieuw),
    ),
  );
}

function perOnderwerp(rijen: readonly unknown[]): Map<string, unknown[]> {
  const groepen = new Map<string, unknown[]>();
  for (const rij of rijen) {
    const onderwerp = onderwerpVan(rij);
    groepen.set(onderwerp, [...(groepen.get(onderwerp) ?? []), rij]);
  }
  return groepen;
}

/** What is the same falls out; the rest is paired by first day, then in order. */
function paren(van: readonly unknown[], tot: readonly unknown[]): (readonly [unknown, unknown])[] {
  const over = [...tot];
  const neem = (past: (rij: unknown) => boolean): unknown => {
    const index = over.findIndex(past);
    return index === -1 ? undefined : over.splice(index, 1)[0];
  };
  const anders = van.filter((rij) => neem((andere) => zelfdeWaarde(rij, andere)) === undefined);
  const opDag = anders.map((rij) => [rij, neem((andere) => beginVan(andere) === beginVan(rij))] as const);
  const gevonden = opDag.map(([rij, andere]) => [rij, andere ?? over.shift() ?? null] as const);
  return [...gevonden, ...over.map((rij) => [null, rij] as const)];
}

function verschil(sectie: string, onderwerp: string, van: unknown, tot: unknown): Verschil {
  const soort = van === null ? 'nieuw' : tot === null ? 'vervallen' : 'gewijzigd';
  return { sectie, onderwerp, soort, van, tot, velden: velden(sectie, van, tot) };
}

function velden(sectie: string, van: unknown, tot: unknown): Verschil['velden'] {
  if (!isRij(van ?? {}) || !isRij(tot ?? {})) return [{ veld: sectie, van, tot }];
  const voor = (van ?? {}) as Rij;
  const na = (tot ?? {}) as Rij;
  return [...new Set([...Object.keys(voor), ...Object.keys(na)])]
    .map((veld) => ({ veld, van: voor[veld] ?? null, tot: na[veld] ?? null }))
    .filter((veld) => !zelfdeWaarde(veld.van, veld.tot));
}

function onderwerpVan(rij: unknown): string {
  if (!isRij(rij)) return tekst(rij);
  const naam = NAMEN.find((kandidaat) => (rij[kandidaat] ?? null) !== null);
  if (naam === undefined) return tekst(rij);
  // The segment of a product says what it is; only a rule is set for a place.
  const plaatsen = naam === 'sleutel' ? PLAATS.filter((plaats) => (rij[plaats] ?? null) !== null) : [];
  return [tekst(rij[naam]), ...plaatsen.map((plaats) => `${plaats} ${tekst(rij[plaats])}`)].join(', ');
}

function beginVan(rij: unknown): string {
  if (!isRij(rij)) return '';
  const naam = BEGIN.find((kandidaat) => (rij[kandidaat] ?? null) !== null);
  return naam === undefined ? '' : tekst(rij[naam]);
}

function tekst(waarde: unknown): string {
  if (typeof waarde === 'string') return waarde;
  if (Array.isArray(waarde)) return waarde.map(tekst).join(' ');
  // Sorted: the log does not keep the order of properties.
  if (isRij(waarde))
    return Object.entries(waarde)
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([, deel]) => tekst(deel))
      .join(' ');
  return JSON.stringify(waarde);
}

function isRij(waarde: unknown): waarde is Rij {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

/** The same JSON, whatever the order of its properties: the log does not keep that. Undefined counts as null. */
export function zelfdeWaarde(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((waarde, index) => zelfdeWaarde(waarde, b[index]));
  }
  if (isRij(a) && isRij(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((naam) => zelfdeWaarde(a[naam], b[naam]));
  }
  return (a ?? null) === (b ?? null);
}
