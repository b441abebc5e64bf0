import { z } from 'zod';
import { zBedrag } from '../../../kernel/bedrag.js';
import { zDatum } from '../../../kernel/datum.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';

/** The cost elements of article 5.4 of the Uitvoeringsbesluit Wmo 2015 (AMvB reele prijs), R-TAR-02. */
export const KOSTPRIJSELEMENTEN = [
  'beroepskracht',
  'overhead',
  'niet-productieve-uren',
  'reis-en-opleiding',
  'indexatie',
  'overige-eisen',
] as const;
export type Kostprijselement = (typeof KOSTPRIJSELEMENTEN)[number];

export const OPSTELLERS = ['regio', 'gemeente', 'aanbieder'] as const;

export const zKostprijsinhoud = z.strictObject({
  eenheid: z.string().min(1),
  uitvoeringsvariant: z.string().min(1).nullable(),
  /** Several calculations of one price stand beside each other, each with its maker (R-TAR-06). */
  opgesteldDoor: z.strictObject({ soort: z.enum(OPSTELLERS), naam: zVrijeTekst }),
  peildatum: zDatum,
  /** Eurocents per eenheid. */
  elementen: z
    .array(
      z.strictObject({
        element: z.enum(KOSTPRIJSELEMENTEN),
        bedrag: zBedrag.min(0),
        toelichting: zVrijeTekst.nullable(),
      }),
    )
    .length(KOSTPRIJSELEMENTEN.length),
  /** Margin on top of the cost price (R-TAR-05). */
  winstmarge: zBedrag.min(0),
  bron: zVrijeTekst,
});
export type Kostprijsinhoud = z.output<typeof zKostprijsinhoud>;

/** The cost price: the sum of the elements, without the margin. */
export function kostprijsVan({ elementen }: Pick<Kostprijsinhoud, 'elementen'>): number {
  return elementen.reduce((som, { bedrag }) => som + bedrag, 0);
}
