import fc from 'fast-check';
import { type dekkingDecider as decider } from '../../../src/inkoop/dekking/dekking.decider.js';
import { type CommandsOf, GEMEENTEN, naburigeDatum, REGIO, vandaag } from '../values.js';

const NORMEN = ['ontmoetingscentra', 'per-vorm/02'] as const;

/** Each norm in each gemeente at most once, as the read model gives it. */
const oordelen = fc
  .tuple(
    ...NORMEN.flatMap((norm) =>
      GEMEENTEN.map((gemeentecode) =>
        fc.option(
          fc.record({
            norm: fc.constant(norm),
            naam: fc.constant('Ontmoetingscentrum in elke gemeente'),
            gemeentecode: fc.constant(gemeentecode),
            minimum: fc.constantFrom(1, 2),
            aantal: fc.constantFrom(0, 1, 2),
            vanaf: fc.option(naburigeDatum),
          }),
        ),
      ),
    ),
  )
  .map((all) => all.filter((one) => one !== null));

export const dekkingDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('EvaluateDekking' as const),
  regioId: fc.constant(REGIO),
  oordelen,
  vandaag,
});
