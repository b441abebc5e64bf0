import { type Parametersoorten, tekst } from './parametersoort.js';

/** How a product is paid, per product and period. */
export const BEKOSTIGING: Parametersoorten = {
  bekostiging: tekst('Hoe een product wordt bekostigd.'),
  'tarief.grondslag': tekst('Waarop een tarief berust.'),
  'tarief.indexering': tekst('Hoe tarieven worden geindexeerd.'),
};
