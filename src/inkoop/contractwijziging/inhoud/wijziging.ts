import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zSleutel } from '../../../regio/besluitvorming/inhoud/gedeeld.js';
import { BEKOSTIGINGSVORMEN } from '../../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { type Wijzigbaar, zBepaling } from '../../contractbepaling/inhoud/bepaling.js';

/** By what right a running contract is changed. */
export const GRONDEN = ['wijzigingsbeding', 'pilotuitkomst', 'wettelijk', 'wederzijds'] as const;
export type Grondsoort = (typeof GRONDEN)[number];

export const zGrond = z.strictObject({
  soort: z.enum(GRONDEN),
  toelichting: zVrijeTekst,
  /** Key of the clause that allows it; only of a wijzigingsbeding (R-CON-08). */
  bepaling: zSleutel.nullable(),
  /** Which pilot or proeftuin gave reason, and where its outcome is found (R-CON-09, R-CON-23). */
  pilot: zVrijeTekst.nullable(),
  bewijs: z.array(zVrijeTekst),
  /** First day on which a law demands it: it does not wait for the term of announcement. */
  verplichtVanaf: zDatum.nullable(),
});
export type Grond = z.output<typeof zGrond>;

/** What an amendment changes; at least one of its lists is filled. */
export const zWijzigingsinhoud = z.strictObject({
  /** New clauses, and new texts of clauses that are there. */
  bepalingen: z.array(zBepaling),
  /** Keys of clauses that lapse. */
  vervallen: z.array(zSleutel),
  bekostiging: z.array(z.strictObject({ productcode: z.string().min(1), vorm: z.enum(BEKOSTIGINGSVORMEN) })),
  /** The version that the contract is bound to; null is again the version in force (R-CON-12). */
  kwaliteitskaders: z.array(z.strictObject({ kader: zSleutel, versie: z.int().positive().nullable() })),
});
export type Wijzigingsinhoud = z.output<typeof zWijzigingsinhoud>;

/** What a change touches, in the words in which a wijzigingsbeding says what it allows. */
export function onderwerpenVan(inhoud: Wijzigingsinhoud, soortVan: (sleutel: string) => string | null): Wijzigbaar[] {
  const soorten = [...inhoud.bepalingen.map(({ soort }) => soort), ...inhoud.vervallen.map(soortVan)];
  const beschrijving = soorten.filter((soort) => soort === 'productbeschrijving').length;
  return [
    ...(inhoud.bekostiging.length > 0 ? (['bekostiging'] as const) : []),
    ...(soorten.length > beschrijving ? (['bepalingen'] as const) : []),
    ...(beschrijving > 0 ? (['productbeschrijvingen'] as const) : []),
    ...(inhoud.kwaliteitskaders.length > 0 ? (['kwaliteitskader'] as const) : []),
  ];
}

/** The three questions that tell a substantial change (R-PRC-26, 003 Bijlage 5). */
export const TOETSEN = ['kring-van-aanbieders', 'andere-inschrijvers', 'economisch-evenwicht'] as const;
export type Toets = (typeof TOETSEN)[number];

export const TOETSVRAGEN: Readonly<Record<Toets, string>> = {
  'kring-van-aanbieders': 'Verandert de kring van mogelijke aanbieders?',
  'andere-inschrijvers': 'Hadden met deze wijziging anderen ingeschreven?',
  'economisch-evenwicht': 'Verschuift het economisch evenwicht van de opdracht?',
};

/** What a decision rests on; another rule gets another name. */
export const WEZENLIJKHEIDSREGEL = 'een-van-drie-toetsen' as const;

export const zToetsuitkomst = z.strictObject({ toets: z.enum(TOETSEN), ja: z.boolean(), reden: zVrijeTekst });
export type Toetsuitkomst = z.output<typeof zToetsuitkomst>;

/** Possibly substantial as soon as one test is yes; a person decides whether it is (R-PRC-26). */
export function mogelijkWezenlijk(toetsen: readonly { readonly ja: boolean }[]): boolean {
  return toetsen.some(({ ja }) => ja);
}
