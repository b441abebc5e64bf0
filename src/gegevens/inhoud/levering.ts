import { z } from 'zod';
import { addDays, addMonths, type Datum, zDatum } from '../../kernel/datum.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zBron, zSleutel } from '../../regio/besluitvorming/inhoud/gedeeld.js';
import { zGemeentecode } from '../../regio/regio/inhoud/deelname.js';

/** How data come in; the technique differs per gemeente and is not settled (R-DAT-11, 004 paragraaf 3.1). */
export const LEVERKANALEN = ['berichten', 'bestand', 'handmatig', 'dashboard', 'koppeling'] as const;
export type Leverkanaal = (typeof LEVERKANALEN)[number];

const MAANDEN = { maand: 1, kwartaal: 3, halfjaar: 6, jaar: 12 } as const;
export const LEVERFREQUENTIES = ['maand', 'kwartaal', 'halfjaar', 'jaar'] as const;

/** Who delivers. */
export const zBronhouder = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('gemeente'), gemeentecode: zGemeentecode }),
  z.strictObject({ soort: z.literal('aanbieder'), aanbiederId: z.uuid() }),
]);
export type Bronhouder = z.output<typeof zBronhouder>;

export const zLeverafspraak = z.strictObject({
  sleutel: zSleutel,
  bronhouder: zBronhouder,
  /** What is delivered. */
  gegevens: zVrijeTekst,
  kanaal: z.enum(LEVERKANALEN),
  /** The standard agreed in advance, with its version. */
  standaard: zVrijeTekst,
  frequentie: z.enum(LEVERFREQUENTIES),
  /** Calendar days after the last day of a period within which its data must be in. */
  termijnDagen: z.int().min(0).max(366),
  vanaf: zDatum,
  /** Last day included (E-51); null until it is ended. */
  laatsteDag: zDatum.nullable(),
  /** With whom the agreement was designed (003 paragraaf 4.1); null where that is not known. */
  ontworpenMet: zVrijeTekst.nullable(),
  bron: zBron,
});
export type Leverafspraak = z.output<typeof zLeverafspraak>;

/** Both days belong to it; `uiterste` is the last day on which its data are in time. */
export const zLeverperiode = z.strictObject({ van: zDatum, tot: zDatum, uiterste: zDatum });
export type Leverperiode = z.output<typeof zLeverperiode>;

export type Levertermijnen = Pick<Leverafspraak, 'frequentie' | 'termijnDagen' | 'vanaf' | 'laatsteDag'>;

/**
 * The period of the agreement in which a day lies: calendar months, quarters, halves and years, cut where the agreement
 * begins and ends. Null outside it.
 */
export function leverperiodeVan(termijnen: Levertermijnen, dag: Datum): Leverperiode | null {
  const { frequentie, termijnDagen, vanaf, laatsteDag } = termijnen;
  if (dag < vanaf || (laatsteDag !== null && dag > laatsteDag)) return null;
  const maanden = MAANDEN[frequentie];
  const eerste = Math.floor((Number(dag.slice(5, 7)) - 1) / maanden) * maanden + 1;
  const begin = `${dag.slice(0, 4)}-${String(eerste).padStart(2, '0')}-01`;
  const einde = addDays(addMonths(begin, maanden), -1);
  const tot = laatsteDag !== null && laatsteDag < einde ? laatsteDag : einde;
  return { van: begin < vanaf ? vanaf : begin, tot, uiterste: addDays(tot, termijnDagen) };
}

export function volgendeLeverperiode(termijnen: Levertermijnen, { tot }: Leverperiode): Leverperiode | null {
  return leverperiodeVan(termijnen, addDays(tot, 1));
}
