import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';

const text = z.string().trim().min(1).max(200);

/** By what a person is known, besides the BSN. Lives in the vault only. */
export const zPersoonsgegevens = z.strictObject({
  achternaam: text,
  voorvoegsel: text.nullish(),
  voornamen: text.nullish(),
  voorletters: text.nullish(),
  geboortedatum: zDatum.nullish(),
  /** As in the iStandaarden: 0 unknown, 1 man, 2 vrouw, 9 not specified. */
  geslacht: z.enum(['0', '1', '2', '9']).nullish(),
  adres: z
    .strictObject({
      straat: text.nullish(),
      huisnummer: text.nullish(),
      toevoeging: text.nullish(),
      postcode: text.nullish(),
      plaats: text.nullish(),
      landCode: text.nullish(),
    })
    .nullish(),
  telefoon: text.nullish(),
  email: text.nullish(),
});
export type Persoonsgegevens = z.output<typeof zPersoonsgegevens>;

/** What the vault gives back. */
export type Inhoud<T> =
  | { readonly status: 'bekend'; readonly inhoud: T }
  /** The key was destroyed: no one can read it any more. */
  | { readonly status: 'gewist' }
  | { readonly status: 'onbekend' };
