import { aantal, type Parametersoorten, tekst } from './parametersoort.js';

/** Toegang, pgb and privacy. */
export const TOEGANG: Parametersoorten = {
  toegang: tekst('Hoe een inwoner toegang krijgt.'),
  pgb: tekst('Wat voor een persoonsgebonden budget geldt.'),
  'privacy.kleineAantallen': aantal('Aantallen hieronder worden niet getoond.'),
};
