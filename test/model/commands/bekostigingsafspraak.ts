import fc from 'fast-check';
import { type bekostigingsafspraakDecider as decider } from '../../../src/declaratie/bekostigingsafspraak/bekostigingsafspraak.decider.js';
import { aanbiederId, bedrag, type CommandsOf, gemeentecode, productcode, tekst } from '../values.js';

const vandaag = fc.constant('2026-05-05');
const afspraak = {
  afspraakId: fc.constant('af000000-0000-4000-8000-000000000001'),
  aanbiederId,
  gemeentecode: fc.option(gemeentecode),
  productcode,
  periode: fc.constantFrom(
    { van: '2025-01-01', tot: '2025-12-31' },
    { van: '2025-01-01', tot: '2025-12-31' },
    { van: '2025-12-31', tot: '2025-01-01' },
  ),
  bedrag,
};
const dag = fc.constantFrom('2025-12-31', '2025-12-31', '2025-06-30', '2026-06-30');
const sluiting = { aanbiederBekend: fc.constantFrom(true, true, true, false), vandaag };

const opening = fc.oneof(
  fc.record({
    type: fc.constant('AgreeVastBudget' as const),
    vorm: fc.constantFrom('budget' as const, 'budget' as const, null),
    afspraak: fc.record({ ...afspraak, dagdelen: fc.constant(1_000) }),
    ...sluiting,
  }),
  fc.record({
    type: fc.constant('AgreeLumpsum' as const),
    vorm: fc.constantFrom('taakgericht' as const, 'taakgericht' as const, 'budget' as const),
    afspraak: fc.record({ ...afspraak, populatie: tekst }),
    ...sluiting,
  }),
  fc.record({
    type: fc.constant('GrantSubsidie' as const),
    vorm: fc.constantFrom('subsidie' as const, 'subsidie' as const, null),
    afspraak: fc.record({
      ...afspraak,
      beschikking: fc.constant('BW-1'),
      resultaten: fc.array(tekst, { minLength: 1, maxLength: 2 }),
      voorwaarden: fc.array(tekst, { maxLength: 1 }),
      verplichtingen: fc.array(tekst, { maxLength: 1 }),
    }),
    ...sluiting,
  }),
);

export const bekostigingsafspraakDeciderOpening = opening;
export const bekostigingsafspraakDecider: CommandsOf<typeof decider> = fc.oneof(
  { weight: 1, arbitrary: opening },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('ReportDagdelen' as const),
      dagdelen: fc.constantFrom(0, 899, 900, 1_000, 1_100, 1_101),
      tot: dag,
      vandaag,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('ReportPopulatie' as const),
      aantal: fc.nat(200),
      peildatum: dag,
      vandaag,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('SettleBudget' as const),
      regel: fc.option(
        fc.record({
          bandBasispunten: fc.constant(1_000),
          operator: fc.constant('meer-dan' as const),
          grondslag: fc.constantFrom('open' as const, 'hele-afwijking' as const, 'boven-band' as const),
        }),
        { freq: 8 },
      ),
      grondslag: fc.constantFrom('hele-afwijking' as const, 'boven-band' as const, null),
      besluit: fc.option(tekst, { freq: 3 }),
      vandaag,
    }),
  },
);
