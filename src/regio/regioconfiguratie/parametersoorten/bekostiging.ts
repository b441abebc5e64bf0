import { z } from 'zod';
import { BEKOSTIGINGSVORMEN, zBekostiging } from '../inhoud/bekostiging.js';
import { AFRONDINGEN, INDEXATIEMETHODEN, zIndexdelen, zIndexeringskeuzen } from '../inhoud/indexering.js';
import { codes, ofOpen, toelichting, woord } from './bouwstenen.js';
import { type Parametersoorten, positief } from './parametersoort.js';

const GRONDSLAGEN = ['kostprijs', 'gemiddelde-inzet', 'reele-prijs', 'uniform-per-zorgzwaarte'] as const;
/** What a tariff rests on (R-TAR-02 to R-TAR-06, R-BEK-04, R-BEK-10). */
const zTariefgrondslag = z.strictObject({
  basis: ofOpen(z.enum(GRONDSLAGEN)),
  isMaximum: z.boolean().optional(),
  gelijkVoorAlleAanbieders: z.boolean().optional(),
  vervoerInTarief: z.boolean().optional(),
  herzieningNaMaanden: positief.optional(),
  vastgesteldDoor: z.string().min(1).optional(),
  toelichting,
});

/** An index as a formula of published figures (R-TAR-01, E-47): parts of 10,000 basispunten together. */
const zIndexering = z.strictObject({
  delen: zIndexdelen,
  ritme: z.enum(['jaarlijks']),
  voorlopigIn: z.string().min(1).optional(),
  methode: zIndexeringskeuzen.methode.optional(),
  afronding: zIndexeringskeuzen.afronding.optional(),
  eersteJaarNaInkoop: zIndexeringskeuzen.eersteJaarNaInkoop.optional(),
  nietVoor: zIndexeringskeuzen.nietVoor.optional(),
  toelichting,
});

const OVERGANGEN = ['nieuwe-client', 'nieuwe-toewijzing', 'wijziging'] as const;

/** How a product is paid, per product and period. */
export const BEKOSTIGING: Parametersoorten = {
  bekostiging: {
    schema: zBekostiging,
    toegestaan: `{ vorm, ... } met als vorm: ${BEKOSTIGINGSVORMEN.join(', ')}; de velden per vorm staan in het JSON-schema van het regioprofiel`,
    uitleg: 'Hoe een product wordt bekostigd; per segment, product en periode te zetten.',
  },
  'bekostiging.pilots': {
    schema: z
      .array(
        z.strictObject({
          pilot: woord,
          naam: z.string().min(1),
          vorm: z.enum(BEKOSTIGINGSVORMEN),
          segmenten: codes,
          doelgroep: z.string().min(1).optional(),
          toelichting,
        }),
      )
      .min(1),
    toegestaan: `een lijst van { pilot, naam, vorm (${BEKOSTIGINGSVORMEN.join(', ')}), segmenten }, met waar nodig doelgroep en toelichting`,
    uitleg:
      'Waar een andere bekostiging wordt beproefd. Geldt zij echt, dan krijgt het product een eigen regel bekostiging.',
    alleenRegio: true,
  },
  'transformatie.bijdrage': {
    schema: z.strictObject({
      basispunten: z.int().min(1).max(10_000).describe('Deel van de grondslag in honderdsten van een procent.'),
      grondslag: z.enum(['omzet-zin', 'budget', 'open']).describe('Waarover het deel wordt berekend (E-32).'),
    }),
    toegestaan: '{ basispunten: 200, grondslag: omzet-zin }; grondslag is omzet-zin, budget of open',
    uitleg: 'Welk deel een aanbieder aan transformatie besteedt; geldigTot is de laatste dag van de regeling.',
  },
  'tarief.grondslag': {
    schema: zTariefgrondslag,
    toegestaan: `{ basis (${GRONDSLAGEN.join(', ')} of open) }, met waar nodig isMaximum, gelijkVoorAlleAanbieders, vervoerInTarief, herzieningNaMaanden, vastgesteldDoor en toelichting`,
    uitleg: 'Waarop een tarief berust.',
  },
  'tarief.indexering': {
    schema: zIndexering,
    toegestaan: `{ delen: lijst van { index, naam, basispunten }, ritme: jaarlijks }; de delen zijn samen 10000 basispunten, met waar nodig voorlopigIn, methode (${INDEXATIEMETHODEN.join(', ')}), afronding (${AFRONDINGEN.join(', ')}), eersteJaarNaInkoop (zonder-correctie, met-correctie), nietVoor (kostensoorten die niet worden geindexeerd) en toelichting`,
    uitleg: 'Met welke formule tarieven worden geindexeerd; wat ontbreekt gaat zoals de VNG het doet.',
  },
  overgang: {
    schema: z.strictObject({ nieuweWerkwijzeBij: z.array(z.enum(OVERGANGEN)).min(1), toelichting }),
    toegestaan: `{ nieuweWerkwijzeBij: lijst van ${OVERGANGEN.join(', ')} }, met waar nodig toelichting`,
    uitleg: 'Wanneer een client van de oude naar de nieuwe werkwijze gaat; tot dan lopen twee regels naast elkaar.',
  },
};
