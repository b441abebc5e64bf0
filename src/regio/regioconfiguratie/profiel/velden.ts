import { z } from 'zod';
import { type Datum, isDatum } from '../../../kernel/datum.js';

/** How a profile writes: the region has set nothing here. */
export const OPEN = 'open';

export const datum = z
  .custom<Datum>(isDatum, { message: 'moet een bestaande datum zijn, bijvoorbeeld 2023-01-01' })
  .meta({ type: 'string', format: 'date' });

export const gemeentecode = z.string().regex(/^\d{4}$/, {
  message: 'moet een CBS-gemeentecode van vier cijfers tussen aanhalingstekens zijn, bijvoorbeeld "0503"',
});

export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, {
  message: 'mag alleen letters, cijfers, punten en streepjes hebben, tussen aanhalingstekens als het een getal is',
});

export const tekst = z.string().trim().min(1, { message: 'mag niet leeg zijn' });

/** Requirement id, place in a source document, or decision: every value says where it comes from. */
export const bron = tekst.describe('Waar dit staat: eis, document met plaats, of besluit.');

/** Period of validity of a row; without `geldigVanaf` it holds from the first day of the profile. */
export const geldigheid = {
  geldigVanaf: datum.optional().describe('Eerste dag; zonder dit veld vanaf de eerste dag van het profiel.'),
  geldigTot: datum.optional().describe('Laatste dag; zonder dit veld tot nader order.'),
};
