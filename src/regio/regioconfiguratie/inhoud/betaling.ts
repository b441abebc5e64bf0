import { z } from 'zod';
import { zGemeentecode } from '../../regio/inhoud/deelname.js';
import { type Parameter, parameterOp, type Parametervraag } from './parameter.js';

export const BETALING = 'betaling';

/** Who pays for a product in a period: each gemeente for its own clients, or one for all (R-REG-19). */
export const zBetaling = z.discriminatedUnion('door', [
  z.strictObject({ door: z.literal('gemeente') }),
  z.strictObject({ door: z.literal('centrumgemeente'), gemeentecode: zGemeentecode }),
]);

export interface Betaalvraag extends Parametervraag {
  /** Day of the care that is declared. */
  readonly geldigOp: string;
  readonly product: string;
  /** The gemeente of the toewijzing or the declaratie. */
  readonly gemeentecode: string;
  /** The gemeente that was made responsible for the case, on that day (R-REG-15); null where none was. */
  readonly verantwoordelijk: string | null;
}

export interface Betaler {
  /** Null where the region has not set who pays: nobody is invented. */
  readonly gemeentecode: string | null;
  readonly door: 'gemeente' | 'centrumgemeente' | null;
  /** The rule that was applied; null where the region has none. */
  readonly regel: Pick<Parameter, 'sleutel' | 'waarde' | 'geldigVanaf' | 'geldigTot' | 'bron'> | null;
}

/**
 * Who pays a declaratie, with the rule that says so. The gemeente that is responsible for the case goes before the one of the
 * toewijzing, and what merged is paid by its successor.
 *
 * @param opvolger the gemeente that bears what belonged to this one when the bill is paid
 */
export function betalerVan(
  parameters: readonly Parameter[],
  vraag: Betaalvraag,
  opvolger: (gemeentecode: string) => string,
): Betaler {
  const parameter = parameterOp(parameters, BETALING, vraag);
  if (parameter === undefined) return { gemeentecode: null, door: null, regel: null };
  const { sleutel, waarde, geldigVanaf, geldigTot, bron } = parameter;
  const regel = { sleutel, waarde, geldigVanaf, geldigTot, bron };
  if (waarde === null) return { gemeentecode: null, door: null, regel };
  const betaling = zBetaling.parse(waarde);
  switch (betaling.door) {
    case 'centrumgemeente':
      return { gemeentecode: opvolger(betaling.gemeentecode), door: betaling.door, regel };
    case 'gemeente':
      return { gemeentecode: opvolger(vraag.verantwoordelijk ?? vraag.gemeentecode), door: betaling.door, regel };
  }
}
