import fc from 'fast-check';
import { type productieverantwoordingDecider as decider } from '../../../src/gegevens/productieverantwoording/productieverantwoording.decider.js';
import { AANBIEDERS, bedrag, type CommandsOf, PRODUCTEN, productcode, tekst, vandaag } from '../values.js';

/** One stream is one aanbieder and one period, so both are constant. */
export const productieverantwoordingDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('SubmitProductieverantwoording' as const),
  verantwoording: fc.record({
    productieverantwoordingId: fc.constant('9a000000-0000-4000-8000-000000000001'),
    aanbiederId: fc.constant(AANBIEDERS[0]),
    periode: fc.constant({ van: '2026-01-01', tot: '2026-03-31' }),
    regels: fc.array(fc.record({ productcode, bedrag }), { minLength: 1, maxLength: 3 }),
    protocolversie: fc.option(fc.constantFrom('2026.1', '2026.2')),
    reden: fc.option(tekst),
  }),
  producten: fc.constantFrom([...PRODUCTEN], [...PRODUCTEN], PRODUCTEN.slice(1)),
  vandaag,
});
