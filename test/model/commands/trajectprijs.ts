import fc from 'fast-check';
import { type trajectprijsDecider as decider } from '../../../src/inkoop/trajectprijs/trajectprijs.decider.js';
import { bedrag, type CommandsOf, datum, productcode, REGIO, tekst } from '../values.js';

export const trajectprijsDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('SetTrajectprijs' as const),
  prijs: fc.record({
    regioId: fc.constant(REGIO),
    productcode,
    matrix: fc.constant('profielen'),
    bedrag,
    geldigVanaf: datum,
    geldigTot: fc.option(datum, { freq: 2 }),
    bron: tekst,
  }),
  productBekend: fc.constantFrom(true, true, true, false),
  opPrijstabel: fc.constantFrom(true, true, true, false),
  maximum: fc.constantFrom(2, 36, null),
});
