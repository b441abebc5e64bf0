import { type Indexatiebeleid } from '../../src/inkoop/indexatie/inhoud/beleid.js';
import { indexatiebeleid } from '../../src/inkoop/indexatie/geldend-beleid.js';

/** The policy of a year in a region that set this; null where it set nothing. */
export const geldendBeleid = (waarde: unknown, jaar: number): Indexatiebeleid =>
  indexatiebeleid({ parameter: <T>() => waarde as T | null }, jaar);
