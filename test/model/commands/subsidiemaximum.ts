import fc from 'fast-check';
import { type subsidiemaximumDecider as decider } from '../../../src/declaratie/bekostigingsafspraak/subsidiemaximum.decider.js';
import { type CommandsOf, id, productcode, REGIO } from '../values.js';

const bedrag = fc.constantFrom(100, 400, 600, 1_000);
const vandaag = fc.constant('2026-05-05');

export const subsidiemaximumDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    type: fc.constant('SetMaximumSubsidiabeleKosten' as const),
    regioId: fc.constant(REGIO),
    productcode,
    jaar: fc.constant(2026),
    bedrag,
    opSubsidie: fc.constantFrom(true, true, false),
    vandaag,
  }),
  fc.record({ type: fc.constant('BookSubsidie' as const), afspraakId: id, bedrag, vandaag }),
);
