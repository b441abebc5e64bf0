import fc from 'fast-check';
import { type evaluatieDecider as decider } from '../../../src/toegang/evaluatie/evaluatie.decider.js';
import { BEOORDELAARS, MOMENTEN, SCHALEN } from '../../../src/toegang/evaluatie/evaluatie.events.js';
import {
  aanbiederId,
  actor,
  type CommandsOf,
  gemeentecode,
  naburigeDatum,
  productcode,
  segment,
  vandaag,
} from '../values.js';

const INDICATOREN = ['doel-behaald', 'zonder-hulp', 'vraag-einde'] as const;

export const evaluatieDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('EvaluateTraject' as const),
  toewijzingId: fc.constant('4e000000-0000-4000-8000-000000000002'),
  traject: fc.option(
    fc.record({ aanbiederId, gemeentecode, segment, productcode, begindatum: fc.option(naburigeDatum) }),
    { freq: 9 },
  ),
  moment: fc.constantFrom(...MOMENTEN),
  beoordelaar: fc.constantFrom(...BEOORDELAARS),
  geevalueerdOp: naburigeDatum,
  indicatoren: fc.array(
    fc.record({
      indicator: fc.constantFrom(...INDICATOREN),
      schaal: fc.constantFrom(...SCHALEN),
      waarde: fc.constantFrom(0, 1, 4, 750, 10_000),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  bekend: fc.constantFrom(
    [
      { indicator: 'doel-behaald', schaal: null },
      { indicator: 'zonder-hulp', schaal: null },
      { indicator: 'vraag-einde', schaal: 'rapportcijfer' as const },
    ],
    [],
  ),
  actor,
  vandaag,
});
