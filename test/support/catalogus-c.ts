import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseRegioprofiel, type Regioprofiel } from '../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

/** The regions of catalogue C.1 to C.4, in that order: the names of their profiles. */
export const REGIOS = ['h5', 'zwolle-ijsselland', 'rivierenland', 'brabant-noordoost-oost'] as const;
export type Regionaam = (typeof REGIOS)[number];

/** One row of a table of C.1 to C.4: what its source column names. */
export interface Catalogusrij {
  readonly regio: string;
  readonly sleutel: string;
  /** Requirements, contradictions and figures; else the numbers of the documents. Empty where the column has none. */
  readonly bronnen: readonly string[];
}

export interface Catalogus {
  readonly rijen: readonly Catalogusrij[];
  /** The parameters of the table side by side (C.5). */
  readonly parameters: readonly string[];
}

/** What the committed copy of the tables says; test/unit/regioconfiguratie/catalogus-c.spec.ts holds it against the catalogue. */
export const catalogus = JSON.parse(readFileSync('test/fixtures/catalogus-c.json', 'utf8')) as Catalogus;

/** Reads the tables of section C out of the catalogue (markdown). */
export function leesCatalogus(markdown: string): Catalogus {
  const deel = (nummer: number): string[][] => {
    const begin = markdown.indexOf(`\n## C.${nummer} `);
    const tekst = markdown.slice(begin + 1, markdown.slice(begin + 4).search(/\n##? /) + begin + 4);
    return tekst
      .split('\n')
      .filter((regel) => regel.startsWith('| '))
      .slice(1)
      .map((regel) => regel.split('|').map((cel) => cel.trim()));
  };
  return {
    rijen: REGIOS.flatMap((regio, index) =>
      deel(index + 1).map((cellen) => ({ regio, sleutel: cellen[1]!, bronnen: bronnenVan(cellen.slice(3).join('|')) })),
    ),
    parameters: deel(5).map((cellen) => cellen[1]!),
  };
}

/** All ids that a text names, ranges written out: `R-BEK-01 to 03`, `R-PAR-01 tot en met R-PAR-07`. */
export function bronnenVan(tekst: string): readonly string[] {
  const reeksen = tekst.matchAll(/(R-[A-Z]+)-(\d+)(?: (?:to|tot en met) (?:R-[A-Z]+-)?(\d+))?/g);
  const eisen = [...reeksen].flatMap(([, soort, van, tot = van]) =>
    Array.from({ length: Number(tot) - Number(van) + 1 }, (_, stap) => id(soort!, Number(van) + stap)),
  );
  const andere = [...tekst.matchAll(/\b(?:E-\d\d|D\.\d+)\b/g)].map(([naam]) => naam);
  const alle = [...eisen, ...andere];
  const documenten = [...tekst.matchAll(/(?<![\d.-])00[0-4](?= )/g)].map(([naam]) => naam);
  return [...new Set(alle.length > 0 ? alle : documenten)].sort();
}

function id(soort: string, nummer: number): string {
  return `${soort}-${String(nummer).padStart(2, '0')}`;
}

export function profielVan(regio: string): Regioprofiel {
  return parseRegioprofiel(readFileSync(`regios/${regio}.yaml`, 'utf8'), `${regio}.yaml`);
}

/** One fact that the catalogue states, as test/fixtures/catalogus-c-waarden.yaml writes it. */
export interface Feit {
  readonly sleutel?: string;
  readonly waarde?: unknown;
  /** Texts that the value holds. */
  readonly bevat?: readonly string[];
  readonly op?: string;
  readonly segment?: string;
  readonly product?: string;
  readonly rol?: 'inkoop' | 'contract' | 'onderzoek' | 'betaling';
  readonly onderzoek?: string;
  readonly gemeenten?: readonly string[];
  readonly verband?: string;
  readonly aantal?: number;
  readonly centrumgemeente?: string;
  readonly categorieen?: readonly string[];
  readonly producten?: readonly string[];
  readonly rechtsvormen?: readonly (string | null)[];
  readonly wetten?: readonly string[];
  readonly segmenten?: Readonly<Record<string, string>>;
  readonly matrix?: string;
  readonly assen?: readonly number[];
  readonly buiten?: readonly string[];
  readonly niveaus?: Readonly<Record<string, string>>;
  readonly regimes?: Readonly<Record<string, string>>;
  readonly perspectieven?: Readonly<Record<string, string>>;
  readonly lokaal?: readonly string[];
}

export interface Regiofeiten {
  /** The day on which a fact is asked that names none. */
  readonly op: string;
  readonly waarden: Readonly<Record<string, readonly Feit[]>>;
}

/** YAML 1.2 reads `2023-01-01` as a text, as a profile does. */
export const feiten = parse(readFileSync('test/fixtures/catalogus-c-waarden.yaml', 'utf8')) as Readonly<
  Record<Regionaam, Regiofeiten>
>;

/** A value as the text in which a fact is looked for (`bevat`); a list is looked through by member. */
export function alsTekst(waarde: unknown): unknown {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) ? JSON.stringify(waarde) : waarde;
}
