import fc from 'fast-check';
import { type overlegjaarDecider as decider } from '../../../src/leveranciersmanagement/overleg/overlegjaar.decider.js';
import { type CommandsOf, id, mostly, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const van = {
  overlegjaarId: fc.constant('33000000-0000-4000-8000-000000000001'),
  jaar: fc.constant(2026),
  overlegId: id,
  vandaag,
};
const first = fc.record({
  ...{ type: fc.constant('PlanOverleg' as const), ...van, datum },
  soort: fc.constantFrom('organisatorische-overlegtafel', 'inhoudelijk-overleg'),
  eenheid: fc.option(fc.constant('dagbesteding')),
  deelnemers: fc.constant(['contractmanager']),
  agenda: fc.array(tekst, { maxLength: 2 }),
  maxPerJaar: fc.constantFrom(1, 2, null),
  afwijking: fc.option(fc.record({ besluitDoor: fc.constant('PFO Wmo'), reden: tekst })),
});

export const overlegjaarDeciderOpening = first;

export const overlegjaarDecider: CommandsOf<typeof decider> = mostly(
  [first, fc.record({ type: fc.constant('MoveOverleg' as const), ...van, datum, reden: tekst })],
  [
    fc.record({
      ...{ type: fc.constant('HoldOverleg' as const), ...van, gehoudenOp: datum },
      aanwezig: fc.constant(['contractmanager']),
      verslag: fc.option(fc.constant({ verwijzing: 'zaaksysteem 1', sha256: 'ab'.repeat(32) })),
    }),
    fc.record({ type: fc.constant('CancelOverleg' as const), ...van, reden: tekst }),
  ],
);
