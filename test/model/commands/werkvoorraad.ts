import fc from 'fast-check';
import { type werkvoorraadDecider as decider } from '../../../src/werkvoorraad/werkvoorraad.decider.js';
import { type CommandsOf, mostly, naburigeDatum, tekst, vandaag } from '../values.js';

/** It appeared by the first day that today can be: before that it is on no list. */
const signaal = fc.option(
  fc.record({
    sleutel: fc.constant('contract-einde/a0000000-0000-4000-8000-000000000001/2026-12-31'),
    verschijntOp: fc.constantFrom('2025-12-31', '2026-03-20'),
    uiterlijk: fc.option(fc.constantFrom('2026-12-31', '2026-04-10')),
    actueel: fc.constantFrom(true, true, true, false),
    moetHandelen: fc.constantFrom(true, true, true, false),
    metDeHand: fc.constantFrom(true, true, false),
    doen: fc.constant('Verleng het contract.'),
  }),
  { freq: 9 },
);
const kader = {
  werkId: fc.constant('d1000000-0000-4000-8000-000000000001'),
  rol: fc.constantFrom('contractmanager', 'inkoper'),
  signaal,
  vandaag,
};

export const werkvoorraadDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({ type: fc.constant('TakeUpWerk' as const), ...kader }),
    fc.record({ type: fc.constant('PostponeWerk' as const), tot: naburigeDatum, reden: tekst, ...kader }),
  ],
  [
    fc.record({ type: fc.constant('HandleWerk' as const), reden: tekst, ...kader }),
    fc.record({ type: fc.constant('ReopenWerk' as const), reden: tekst, ...kader }),
  ],
);
