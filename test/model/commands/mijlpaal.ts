import fc from 'fast-check';
import { type mijlpaalDecider as decider } from '../../../src/regio/besluitvorming/mijlpaal/mijlpaal.decider.js';
import { type CommandsOf, mostly, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const gepland = fc.tuple(datum, datum).map(([van, tot]) => (van <= tot ? { van, tot } : { van: tot, tot: van }));
const first = fc.record({
  type: fc.constant('PlanMijlpaal' as const),
  mijlpaalId: fc.constant('31000000-0000-4000-8000-000000000001'),
  sleutel: fc.constant('keuze-uitvoeringsorganisatie'),
  naam: fc.constant('Keuze van de uitvoeringsorganisatie'),
  spoor: fc.option(fc.constant({ sleutel: 'pilots', naam: 'Spoor 2: pilots' })),
  orgaan: fc.option(fc.constant('PFO')),
  gepland,
  geplandOp: fc.constantFrom('2026-03-01', '2026-03-20'),
  bron: tekst,
  vandaag,
});

export const mijlpaalDeciderOpening = first;

export const mijlpaalDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      type: fc.constant('ReplanMijlpaal' as const),
      // Two days as they come: the last may lie before the first.
      gepland: fc.record({ van: datum, tot: datum }),
      geplandOp: datum,
      reden: tekst,
      bron: tekst,
      vandaag,
    }),
    fc.record({ type: fc.constant('SignalMijlpaalMissed' as const), tot: datum, vandaag }),
  ],
  [
    first,
    fc.record({ type: fc.constant('ReachMijlpaal' as const), bereiktOp: datum, bron: tekst, vandaag }),
    fc.record({
      type: fc.constant('CorrectMijlpaalReached' as const),
      bereiktOp: fc.option(datum),
      reden: tekst,
      bron: tekst,
      vandaag,
    }),
    fc.record({ type: fc.constant('CancelMijlpaal' as const), vervallenOp: datum, reden: tekst, vandaag }),
  ],
);
