import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { zWet } from '../inhoud/product.js';
import { codes, ofOpen, toelichting } from './bouwstenen.js';
import { aantal, type Parametersoorten, teksten } from './parametersoort.js';

const zCode = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'mag alleen kleine letters, cijfers en streepjes hebben');
const uniek = (rijen: readonly { readonly code: string }[]): boolean =>
  new Set(rijen.map(({ code }) => code)).size === rijen.length;

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

const VERWIJZERS = ['gemeente', 'arts', 'huisarts', 'gecertificeerde-instelling', 'rechtbank'] as const;
/** How the toegang works; where it is, says `toegang.inrichting`, and per product its regime (R-TOE-03, R-TOE-08, R-TOE-09, R-TOE-12). */
const zToegang = z.strictObject({
  uitvoerder: ofOpen(z.string().min(1)).optional(),
  formulieren: ofOpen(z.enum(['uniform', 'lokaal'])),
  werkprocessen: ofOpen(z.enum(['uniform', 'geharmoniseerd', 'lokaal'])),
  procesregie: ofOpen(z.enum(['lokaal', 'centraal'])).optional(),
  verwijzers: ofOpen(z.array(z.enum(VERWIJZERS)).min(1)),
  /** Words of the axis that the toegang divides by. */
  perspectieven: codes.optional(),
  triage: z
    .strictObject({ door: z.string().min(1), vanaf: zDatum, routes: z.array(z.string().min(1)).min(2) })
    .optional(),
  toelichting,
});

/** Conditions for a pgb per law (R-CLT-05, R-CLT-06, E-27). */
const zPgb = z.strictObject({
  perWet: z
    .array(z.strictObject({ wet: zWet, voorwaarde: ofOpen(z.enum(['vrije-keuze', 'als-zin-niet-volstaat'])) }))
    .min(1),
  beleid: ofOpen(z.enum(['regionaal', 'lokaal'])),
  vaardigheidstoets: ofOpen(z.boolean()),
  kwaliteitskader: ofOpen(z.boolean()),
  periodiekeControle: ofOpen(z.enum(['verplicht', 'mogelijk'])),
  rightToChallenge: z.boolean().optional(),
  toelichting,
});

/** Inwoners who take over a service with its means (R-CLT-07). */
const zRightToChallenge = z.strictObject({
  mogelijk: ofOpen(z.boolean()),
  financiering: ofOpen(z.array(z.enum(['pgb', 'subsidie'])).min(1)),
  borging: ofOpen(z.enum(['aantoonbaar'])),
  toelichting,
});

/** Toegang, pgb and privacy. */
export const TOEGANG: Parametersoorten = {
  toegang: {
    schema: zToegang,
    toegestaan: `{ formulieren (uniform, lokaal of open), werkprocessen (uniform, geharmoniseerd, lokaal of open), verwijzers: lijst van ${VERWIJZERS.join(', ')}, of open }, met waar nodig uitvoerder, procesregie (lokaal of centraal), perspectieven, triage: { door, vanaf, routes } en toelichting`,
    uitleg: 'Hoe de toegang werkt. Waar zij is, staat in toegang.inrichting; per product in het veld toegang.',
  },
  'toegang.doelmethodiek': teksten('Met welke methode de toegang doelen bepaalt.'),
  'toegang.samenwerking': teksten('Met wie de toegang samenwerkt, zoals huisartsen en scholen.'),
  'toegang.voorliggend': teksten('Voorliggende voorzieningen waar de toegang eerst naar kijkt.'),
  pgb: {
    schema: zPgb,
    toegestaan:
      '{ perWet: lijst van { wet, voorwaarde (vrije-keuze, als-zin-niet-volstaat of open) }, beleid (regionaal, lokaal of open), vaardigheidstoets, kwaliteitskader (true, false of open), periodiekeControle (verplicht, mogelijk of open) }, met waar nodig rightToChallenge en toelichting',
    uitleg: 'Wat voor een persoonsgebonden budget geldt.',
  },
  rightToChallenge: {
    schema: zRightToChallenge,
    toegestaan:
      '{ mogelijk (true, false of open), financiering: lijst van pgb en subsidie, of open, borging (aantoonbaar of open) }, met waar nodig toelichting',
    uitleg: 'Of inwoners een dienst mogen overnemen, met de middelen.',
  },
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
