import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zBron, zSleutel } from '../../regio/besluitvorming/inhoud/gedeeld.js';

export const BEGRIPSOORTEN = ['doel', 'resultaat'] as const;
/** About one inwoner, or about what an organisation reaches for all of them (001 H3). */
export const BEGRIPNIVEAUS = ['inwoner', 'organisatie'] as const;

/** What aanbieders and gemeenten of a region agreed to mean by a word, from a day on (R-DAT-03). */
export const zBegripinhoud = z.strictObject({
  sleutel: zSleutel,
  soort: z.enum(BEGRIPSOORTEN),
  niveau: z.enum(BEGRIPNIVEAUS),
  term: zVrijeTekst,
  definitie: zVrijeTekst,
  geldigVanaf: zDatum,
  bron: zBron,
});
export type Begripinhoud = z.output<typeof zBegripinhoud>;
export type Begripversie = Begripinhoud & { readonly versie: number };
