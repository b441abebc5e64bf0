import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { type Datum, zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

export const trajectprijsEvents = defineEvents('trajectprijs', {
  /** One price for a whole traject, the same for every aanbieder and also the maximum (R-BEK-04). */
  TrajectprijsSet: {
    version: 1,
    schema: z.strictObject({
      regioId: z.string().min(1),
      productcode: z.string().min(1),
      /** The matrix that the product is a cell of (R-SEG-06); null where it is a product of its own. */
      matrix: z.string().min(1).nullable(),
      bedrag: zBedrag.positive(),
      geldigVanaf: zDatum,
      /** Last day; null gives way to a later price of this product. */
      geldigTot: zDatum.nullable(),
      bron: z.string().min(1),
    }),
  },
});
export type TrajectprijsEvent = EventOf<typeof trajectprijsEvents>;
export type Trajectprijs = TrajectprijsEvent['data'];

/** The price of a product on a day: among those that hold, the latest to begin (an open-ended one gives way). */
export function prijsOp<P extends Pick<Trajectprijs, 'productcode' | 'geldigVanaf' | 'geldigTot'>>(
  prijzen: readonly P[],
  productcode: string,
  datum: Datum,
): P | undefined {
  return prijzen
    .filter((prijs) => prijs.productcode === productcode && prijs.geldigVanaf <= datum)
    .filter(({ geldigTot }) => geldigTot === null || datum <= geldigTot)
    .reduce<P | undefined>(
      (best, one) => (best === undefined || one.geldigVanaf > best.geldigVanaf ? one : best),
      undefined,
    );
}
