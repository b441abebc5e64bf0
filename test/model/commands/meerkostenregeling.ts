import fc from 'fast-check';
import { type meerkostenregelingDecider as decider } from '../../../src/inkoop/regeling/meerkostenregeling.decider.js';
import { AANBIEDERS, type CommandsOf, id, mostly, naburigeDatum, tekst, vandaag } from '../values.js';

const soort = <T extends string>(type: T) => ({ type: fc.constant(type), vandaag });
const kostensoort = fc.constantFrom('beschermingsmiddelen', 'extra-personeel', 'vervoer');
const open = fc.record({
  ...soort('OpenMeerkostenregeling'),
  regeling: fc.record({
    ...{ regelingId: fc.constant('e0000000-0000-4000-8000-000000000001'), naam: tekst, grond: tekst },
    ...{ van: fc.constantFrom('2026-03-20', '2026-04-01'), tot: fc.constantFrom('2026-03-25', '2026-04-30', null) },
    kostensoorten: fc.array(kostensoort, { maxLength: 2 }),
    maximum: fc.constantFrom(0, 500, null),
    ...{ besluitkenmerk: fc.constantFrom('B-1', 'B-2'), besluitOp: naburigeDatum },
  }),
});
const post = fc.record({
  ...{ kostensoort, gemaaktOp: naburigeDatum, bedrag: fc.constantFrom(0, 100, 450) },
  bewijs: fc.record({
    kenmerk: fc.constantFrom('F-1', 'F-2'),
    sha256: fc.integer({ min: 0, max: 5 }).map((n) => String(n).repeat(64)),
  }),
});

export const meerkostenregelingDeciderOpening = open;
export const meerkostenregelingDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      ...soort('ReimburseMeerkosten'),
      ...{ vergoedingId: id, contractId: id },
      contract: fc.option(
        fc.record({
          aanbiederId: fc.constant(AANBIEDERS[0]),
          ingangsdatum: fc.constant('2026-01-01'),
          einddatum: fc.constantFrom('2026-12-31', '2026-04-15'),
        }),
        { freq: 10 },
      ),
      posten: fc.array(post, { maxLength: 2 }),
    }),
  ],
  [open, fc.record({ ...soort('EndMeerkostenregeling'), laatsteDag: naburigeDatum, reden: tekst })],
);
