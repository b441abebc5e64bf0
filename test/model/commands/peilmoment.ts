import fc from 'fast-check';
import { type peilmomentDecider as decider } from '../../../src/declaratie/peilmoment/peilmoment.decider.js';
import { type CommandsOf, datum, jaar, REGIO, tekst } from '../values.js';

export const peilmomentDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('FixPeildatum' as const),
  peilmoment: fc.record({
    regioId: fc.constant(REGIO),
    onderwerp: fc.constant('marktanalyse' as const),
    jaar,
    peildatum: datum,
    scope: fc.array(fc.constantFrom('Wmo2015/1', 'Jeugdwet/2a'), { maxLength: 2 }),
    uitgesloten: fc.array(fc.constantFrom('Wmo2015/3'), { maxLength: 1 }),
    bron: tekst,
  }),
  vandaag: datum,
});
