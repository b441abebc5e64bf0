import fc from 'fast-check';
import { type actieDecider as decider } from '../../../src/leveranciersmanagement/actie/actie.decider.js';
import { type CommandsOf, mostly, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const van = { actieId: fc.constant('33000000-0000-4000-8000-000000000061'), vandaag };
const first = fc.record({
  ...{ type: fc.constant('AgreeActie' as const), ...van, wat: tekst, wie: fc.constant('aanbieder'), uiterlijk: datum },
  bron: fc.constantFrom('overleg', 'kpi'),
  overleg: fc.option(fc.constant({ jaar: 2026, overlegId: '33000000-0000-4000-8000-000000000062' })),
  aanbiederId: fc.constant(null),
  contractId: fc.constant(null),
  afgesprokenOp: datum,
});

export const actieDeciderOpening = first;

export const actieDecider: CommandsOf<typeof decider> = mostly(
  [
    first,
    fc.record({ type: fc.constant('MoveActie' as const), ...van, uiterlijk: datum, reden: tekst, verplaatstOp: datum }),
    fc.record({ type: fc.constant('SignalActieOverdue' as const), ...van }),
  ],
  [
    fc.record({ type: fc.constant('CloseActie' as const), ...van, resultaat: tekst, geslotenOp: datum }),
    fc.record({ type: fc.constant('DropActie' as const), ...van, reden: tekst, vervallenOp: datum }),
  ],
);
