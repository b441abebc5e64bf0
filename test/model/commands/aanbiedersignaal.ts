import fc from 'fast-check';
import { type aanbiedersignaalDecider as decider } from '../../../src/leveranciersmanagement/signaal/aanbiedersignaal.decider.js';
import {
  aanbiederId,
  type CommandsOf,
  gemeentecode,
  mostly,
  naburigeDatum as datum,
  tekst,
  vandaag,
} from '../values.js';

const van = { signaalId: fc.constant('33000000-0000-4000-8000-000000000071'), vandaag };
const over = {
  aanbiederId,
  onderwerp: tekst,
  toelichting: tekst,
  gemeentecode: fc.option(gemeentecode),
  gemeldOp: datum,
};
const ernst = fc.constantFrom('laag', 'hoog');

export const aanbiedersignaalDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({ type: fc.constant('ReportSignaal' as const), ...van, ...over, ernst }),
    fc.record({ type: fc.constant('HandleSignaal' as const), ...van, uitkomst: tekst, afgehandeldOp: datum }),
  ],
  [
    fc.record({ type: fc.constant('RegisterKlacht' as const), ...van, ...over, ernst, zaaknummer: tekst }),
    fc.record({ type: fc.constant('SubmitConsulenteninput' as const), ...van, ...over }),
  ],
);
