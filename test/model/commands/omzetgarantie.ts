import fc from 'fast-check';
import { type omzetgarantieDecider as decider } from '../../../src/inkoop/regeling/omzetgarantie.decider.js';
import { AANBIEDERS, type CommandsOf, id, mostly, naburigeDatum, tekst, vandaag } from '../values.js';

const soort = <T extends string>(type: T) => ({ type: fc.constant(type), vandaag });
const periode = fc.record({
  van: fc.constantFrom('2026-03-20', '2026-04-01'),
  tot: fc.constantFrom('2026-03-31', '2026-04-30'),
});
const grant = fc.record({
  ...soort('GrantOmzetgarantie'),
  gegevens: fc.record({
    ...{ garantieId: id, contractId: fc.constant('c0000000-0000-4000-8000-000000000001'), periode },
    percentageBasispunten: fc.constantFrom(0, 9_000, 10_000),
    referentieperiode: fc.record({
      van: fc.constantFrom('2025-03-20', '2025-04-01'),
      tot: fc.constantFrom('2025-03-31', '2025-04-30', '2026-04-30'),
    }),
    referentieomzet: fc.constantFrom(0, 1_000, 999_999),
    ...{ grond: tekst, besluitkenmerk: fc.constantFrom('B-1', 'B-2'), besluitOp: naburigeDatum },
  }),
  contract: fc.option(
    fc.record({
      aanbiederId: fc.constant(AANBIEDERS[0]),
      ingangsdatum: fc.constant('2026-01-01'),
      einddatum: fc.constantFrom('2026-12-31', '2026-04-15'),
    }),
    { freq: 10 },
  ),
});

export const omzetgarantieDeciderOpening = grant;
export const omzetgarantieDecider: CommandsOf<typeof decider> = mostly(
  [
    grant,
    fc.record({
      ...soort('SettleOmzetgarantie'),
      garantieId: id,
      goedgekeurd: fc.constantFrom(-5, 0, 100, 900, 1_001),
    }),
  ],
  [
    fc.record({ ...soort('EndOmzetgarantie'), garantieId: id, laatsteDag: naburigeDatum, reden: tekst }),
    fc.record({ ...soort('WithdrawOmzetgarantie'), garantieId: id, reden: tekst }),
  ],
);
