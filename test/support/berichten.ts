import {
  voorbeeld301,
  voorbeeld305,
  voorbeeld307,
  type Voorbeeldproduct,
  type Voorbeeldstart,
  type Voorbeeldstop,
} from '../../src/istandaarden/voorbeeld/voorbeeldbericht.js';
import { voorbeeld315, voorbeeld317 } from '../../src/istandaarden/voorbeeld/voorbeeldverzoek.js';

/**
 * Valid 301, 305, 307, 315 and 317 messages for tests, as XML text. Everything has a default except what tells messages apart.
 *
 *     wmo301({ afzender: '0503', ontvanger: '98765432', bsn: BSN.een, identificatie: '301-1',
 *              producten: [{ toewijzingNummer: 101, categorie: '02', code: '02A05', ingangsdatum: '2023-04-03' }] })
 */
export const wmo301 = voorbeeld301;
export const wmo305 = voorbeeld305;
export const wmo307 = voorbeeld307;
export const wmo315 = voorbeeld315;
export const wmo317 = voorbeeld317;
export type { Voorbeeldproduct, Voorbeeldstart, Voorbeeldstop };

/** Official test numbers that pass the elfproef. */
export const BSN = { een: '999900006', twee: '999900018', drie: '999900031' } as const;
