import { z } from 'zod';
import { BEKOSTIGINGSVORMEN, zBekostiging } from '../inhoud/bekostiging.js';
import { type Parametersoorten, tekst } from './parametersoort.js';

/** How a product is paid, per product and period. */
export const BEKOSTIGING: Parametersoorten = {
  bekostiging: {
    schema: zBekostiging,
    toegestaan: `{ vorm, ... } met als vorm: ${BEKOSTIGINGSVORMEN.join(', ')}; de velden per vorm staan in het JSON-schema van het regioprofiel`,
    uitleg: 'Hoe een product wordt bekostigd; per segment, product en periode te zetten.',
  },
  'transformatie.bijdrage': {
    schema: z.strictObject({
      basispunten: z.int().min(1).max(10_000).describe('Deel van de grondslag in honderdsten van een procent.'),
      grondslag: z.enum(['omzet-zin', 'budget', 'open']).describe('Waarover het deel wordt berekend (E-32).'),
    }),
    toegestaan: '{ basispunten: 200, grondslag: omzet-zin }; grondslag is omzet-zin, budget of open',
    uitleg: 'Welk deel een aanbieder aan transformatie besteedt; geldigTot is de laatste dag van de regeling.',
  },
  'tarief.grondslag': tekst('Waarop een tarief berust.'),
  'tarief.indexering': tekst('Hoe tarieven worden geindexeerd.'),
};
