import { z } from 'zod';
import { aantal, type Parametersoorten, tekst } from './parametersoort.js';

const zCode = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'mag alleen kleine letters, cijfers en streepjes hebben');
const uniek = (codes: readonly { readonly code: string }[]): boolean =>
  new Set(codes.map(({ code }) => code)).size === codes.length;

/** The areas in which a resultaat is agreed (R-SEG-11); `tijdelijk` where an area is meant for a while. */
export const zResultaatgebieden = z
  .array(z.strictObject({ code: zCode, naam: z.string().min(1), tijdelijk: z.boolean().optional() }))
  .min(1)
  .refine(uniek);
export type Resultaatgebied = z.output<typeof zResultaatgebieden>[number];

/** What a person's support is marked with beside its perspectief (R-SEG-18): each with the values that may be chosen. */
export const zDoelgroepkenmerken = z
  .array(z.strictObject({ code: zCode, naam: z.string().min(1), waarden: z.array(zCode).min(1) }))
  .min(1)
  .refine(uniek);
export type Doelgroepkenmerk = z.output<typeof zDoelgroepkenmerken>[number];

/** Ages at which something changes (R-SEG-03): a class from `vanaf` to `tot`, both included, in whole years. */
export const zLeeftijdsgrenzen = z
  .array(
    z
      .strictObject({
        code: zCode,
        naam: z.string().min(1),
        vanaf: z.int().nonnegative().optional(),
        tot: z.int().nonnegative().optional(),
      })
      .refine(({ vanaf, tot }) => (vanaf ?? tot) !== undefined && (vanaf ?? 0) <= (tot ?? Infinity), {
        message: 'heeft vanaf of tot nodig, en vanaf mag niet boven tot liggen',
      }),
  )
  .min(1)
  .refine(uniek);

/** Toegang, pgb and privacy. */
export const TOEGANG: Parametersoorten = {
  toegang: tekst('Hoe een inwoner toegang krijgt.'),
  pgb: tekst('Wat voor een persoonsgebonden budget geldt.'),
  resultaatgebieden: {
    schema: zResultaatgebieden,
    toegestaan: 'een lijst van { code, naam, tijdelijk (true of false, mag weg) } met elke code een keer',
    uitleg: 'De resultaatgebieden waaruit een arrangement bestaat.',
  },
  'ondersteuning.kenmerken': {
    schema: zDoelgroepkenmerken,
    toegestaan: 'een lijst van { code, naam, waarden: [code, ...] } met elke code een keer',
    uitleg: 'Kenmerken van de doelgroep die bij ondersteuning worden vastgelegd.',
  },
  'leeftijd.grenzen': {
    schema: zLeeftijdsgrenzen,
    toegestaan: 'een lijst van { code, naam, vanaf, tot }: hele jaren, met vanaf, tot of beide, en elke code een keer',
    uitleg: 'Leeftijden die ertoe doen voor rapportage en aandacht.',
  },
  'privacy.kleineAantallen': aantal('Aantallen hieronder worden niet getoond.'),
};
