import { BETALING, zBetaling } from '../inhoud/betaling.js';
import { TOEGANGSINRICHTING, zToegangsinrichting } from '../inhoud/toegang.js';
import { type Parametersoorten } from './parametersoort.js';

/** What a gemeente does itself and what one does for all. */
export const GEMEENTEN: Parametersoorten = {
  [BETALING]: {
    schema: zBetaling,
    toegestaan: "{ door: gemeente } of { door: centrumgemeente, gemeentecode: '0828' }",
    uitleg: 'Wie de declaraties betaalt, per product en periode.',
  },
  [TOEGANGSINRICHTING]: {
    schema: zToegangsinrichting,
    toegestaan:
      'een lijst van { producten, categorieen, vorm: lokaal of centraal, uitvoerder, groeipad: { naar, voor, maanden } }',
    uitleg: 'Waar de toegang voor een product is: bij de gemeente zelf, of een voor alle.',
  },
};
