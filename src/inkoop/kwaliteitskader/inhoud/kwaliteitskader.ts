import { z } from 'zod';
import { type Datum, zDatum } from '../../../kernel/datum.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zSleutel } from '../../../regio/besluitvorming/inhoud/gedeeld.js';
import { zGemeentecode } from '../../../regio/regio/inhoud/deelname.js';
import { zDocument } from '../../inkoopronde/inhoud/ronde.js';

/** Zorg in natura and PGB: a kader can hold for both alike (R-CLT-06). */
export const LEVERVORMEN = ['zin', 'pgb'] as const;

/** Why the centrumgemeente changes it: what was learnt, or what the law asks (004 paragraph 4.3). */
export const HERZIENINGSGRONDEN = ['ervaring', 'wetgeving', 'pilotuitkomst'] as const;

/** The demands on quality from a day on, for contracts with one of these products (R-CON-12, R-KPI-15). */
export const zKaderinhoud = z.strictObject({
  kader: zSleutel,
  naam: zVrijeTekst,
  centrumgemeente: zGemeentecode,
  document: zDocument,
  /** What is looked at; empty where the document alone says it. */
  elementen: z.array(zVrijeTekst),
  /** Null is every contract of the region. */
  productcodes: z.array(z.string().min(1)).min(1).nullable(),
  geldtVoor: z.array(z.enum(LEVERVORMEN)).min(1),
  ingangsdatum: zDatum,
  gepubliceerdOp: zDatum,
  bron: zVrijeTekst,
});
export type Kaderinhoud = z.output<typeof zKaderinhoud>;

export const zHerziening = z.strictObject({ grond: z.enum(HERZIENINGSGRONDEN), toelichting: zVrijeTekst });
export type Herziening = z.output<typeof zHerziening>;

interface Kaderversie {
  readonly versie: number;
  readonly ingangsdatum: Datum;
}

/** The version in force: each begins later than the one before it, and ends it. */
export function kaderversieOp<V extends Kaderversie>(versies: readonly V[], op: Datum): V | undefined {
  return versies.findLast(({ ingangsdatum }) => ingangsdatum <= op);
}

/** Whether a contract with these products carries the kader. */
export function treft(
  { productcodes }: { readonly productcodes: readonly string[] | null },
  vanContract: readonly string[],
): boolean {
  return productcodes === null || productcodes.some((code) => vanContract.includes(code));
}
