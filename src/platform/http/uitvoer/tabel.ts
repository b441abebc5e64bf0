import { type Eenheid, eenheidVan } from './eenheden.js';

type Ding = Readonly<Record<string, unknown>>;

/** A value of a cell, before a file format writes it. */
export type Celwaarde =
  | { readonly soort: 'leeg' }
  | { readonly soort: 'tekst' | 'datum' | 'tijdstip'; readonly tekst: string }
  | { readonly soort: 'janee'; readonly ja: boolean }
  | { readonly soort: 'getal'; readonly getal: number; readonly eenheid: Eenheid };

/** Place in a row (`aanbieder.naam`) to its cell. */
export type Rij = ReadonlyMap<string, Celwaarde>;

export interface Tabel {
  readonly naam: string;
  readonly rijen: readonly Ding[];
}

/** Where the rows of a list stand in the answer. */
export const RESULTATEN = 'resultaten';

const LEEG: Celwaarde = { soort: 'leeg' };
const DATUM = /^\d{4}-\d{2}-\d{2}$/;
const TIJDSTIP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;
/** How a page of a list is counted says nothing of its rows. */
const TELLING = ['aantal', 'pagina', 'paginagrootte', 'volgende', 'geteldTot'];

function isObject(value: unknown): value is Ding {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The lists of objects in an answer, by name, the results first. */
export function tabellenVan({ [RESULTATEN]: resultaten, ...antwoord }: Ding): Tabel[] {
  return Object.entries({ [RESULTATEN]: resultaten, ...antwoord }).flatMap(([naam, value]) =>
    Array.isArray(value) && (naam === RESULTATEN || value.some(isObject)) ? [{ naam, rijen: value.map(alsRij) }] : [],
  );
}

/** What is not in those lists: of a list what it is about (year, day), of one thing all that it is. */
export function kenmerkenVan(antwoord: Ding): Ding {
  const tabellen = new Set(tabellenVan(antwoord).map(({ naam }) => naam));
  return Object.fromEntries(
    Object.entries(antwoord).filter(([naam]) => !tabellen.has(naam) && !TELLING.includes(naam)),
  );
}

const alsRij = (value: unknown): Ding => (isObject(value) ? value : { waarde: value });

/** A row with an object spread over the places of its parts; a list in it becomes a text. */
export function rijVan(object: Ding): Rij {
  const rij = new Map<string, Celwaarde>();
  const spread = (value: Ding, voor: string): void => {
    for (const [naam, part] of Object.entries(value)) {
      const plaats = `${voor}${naam}`;
      // A rule of a region is of any shape: its own columns would be those of no other row.
      if (isObject(part) && naam !== 'waarde') spread(part, `${plaats}.`);
      else rij.set(plaats, celVan(naam, part, value));
    }
  };
  spread(object, '');
  return rij;
}

function celVan(naam: string, value: unknown, naast: Ding): Celwaarde {
  if (value === null || value === undefined || value === '') return LEEG;
  if (typeof value === 'boolean') return { soort: 'janee', ja: value };
  if (typeof value === 'number') return { soort: 'getal', getal: value, eenheid: eenheidVan(naam, naast) };
  if (typeof value === 'string') {
    if (DATUM.test(value)) return { soort: 'datum', tekst: value };
    return { soort: TIJDSTIP.test(value) ? 'tijdstip' : 'tekst', tekst: value };
  }
  const tekst = Array.isArray(value) ? value.map(inTekst).join('; ') : inTekst(value);
  return tekst === '' ? LEEG : { soort: 'tekst', tekst };
}

/** A part of a list in one cell: its name where it has one, else all that it says. */
function inTekst(value: unknown): string {
  if (!isObject(value)) return Array.isArray(value) ? value.map(inTekst).join(', ') : alsTekst(celVan('', value, {}));
  if (typeof value['naam'] === 'string') return value['naam'];
  return [...rijVan(value)]
    .filter(([, cel]) => cel.soort !== 'leeg')
    .map(([plaats, cel]) => `${kopVan(plaats, [cel]).toLowerCase()}: ${alsTekst(cel)}`)
    .join(', ');
}

/** As people read it, with a decimal comma. */
export function alsTekst(cel: Celwaarde): string {
  switch (cel.soort) {
    case 'leeg':
      return '';
    case 'tekst':
    case 'datum':
    case 'tijdstip':
      return cel.tekst;
    case 'janee':
      return cel.ja ? 'ja' : 'nee';
    case 'getal':
      return getalTekst(cel.getal, cel.eenheid.deler);
  }
}

function getalTekst(value: number, deler: number): string {
  return (deler === 1 ? String(value) : (value / deler).toFixed(2)).replace('.', ',');
}

/** The columns of rows, in the order in which they first come; a place that is only empty gives way to its parts. */
export class Kolommen {
  private readonly cellen = new Map<string, Celwaarde[]>();

  voegToe(rij: Rij): void {
    for (const [plaats, cel] of rij) {
      const known = this.cellen.get(plaats) ?? [];
      if (!this.cellen.has(plaats)) this.cellen.set(plaats, known);
      // One of each kind tells the unit in the header; the values themselves are not kept.
      if (cel.soort !== 'leeg' && !known.some((one) => sameKind(one, cel))) known.push(cel);
    }
  }

  get plaatsen(): string[] {
    const all = [...this.cellen.keys()];
    return all.filter(
      (plaats) => this.cellen.get(plaats)!.length > 0 || !all.some((other) => other.startsWith(`${plaats}.`)),
    );
  }

  get koppen(): string[] {
    return this.plaatsen.map((plaats) => kopVan(plaats, this.cellen.get(plaats)!));
  }
}

function sameKind(a: Celwaarde, b: Celwaarde): boolean {
  return a.soort === b.soort && (a.soort !== 'getal' || b.soort !== 'getal' || a.eenheid === b.eenheid);
}

/** `aanbieder.naam` as `Aanbieder naam`, with the unit of its numbers. */
export function kopVan(plaats: string, cellen: readonly Celwaarde[]): string {
  const woorden = plaats
    .replace(/(?:Basispunten|Honderdsten|Tienduizendsten)$/, '')
    .split('.')
    .flatMap((part) => part.split(/(?=[A-Z])/))
    .map((word) => word.toLowerCase().replace(/client/g, 'cliënt'));
  const kop = woorden.join(' ');
  const eenheden = cellen.flatMap((cel) => (cel.soort === 'getal' ? [cel.eenheid.achter] : []));
  const tijd = cellen.some(({ soort }) => soort === 'tijdstip') ? ' (UTC)' : '';
  return `${kop.charAt(0).toUpperCase()}${kop.slice(1)}${new Set(eenheden).size === 1 ? eenheden[0] : ''}${tijd}`;
}
