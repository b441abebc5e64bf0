import fc from 'fast-check';
import { TERMIJNEN, UITKOMSTEN } from '../../../src/inkoop/bestedingsruimte/bestedingsruimte.events.js';
import { type bestedingsruimteDecider as decider } from '../../../src/inkoop/bestedingsruimte/bestedingsruimte.decider.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { AANBIEDERS, actor, type CommandsOf, id, mostly, naburigeDatum, tekst, vandaag } from '../values.js';

const CONTRACT = 'c0000000-0000-4000-8000-000000000001';
const bedrag = fc.constantFrom(0, 100, 600, 1_000);
const ruimteId = id;
const soort = <T extends string>(type: T) => ({ type: fc.constant(type), vandaag });
const contract = fc.option(
  fc.record({
    aanbiederId: fc.constant(AANBIEDERS[0]),
    ingangsdatum: fc.constantFrom('2026-01-01', '2026-04-01'),
    einddatum: fc.constantFrom('2026-12-31', '2026-05-01'),
    clientenstopIds: fc.constant([CONTRACT]),
  }),
  { freq: 10 },
);
const regel = fc.record({
  bron: fc.constantFrom('regioprofiel' as const, 'contractstandaard' as const),
  drempelBasispunten: fc.constantFrom(7_000, 10_000),
  overlegDagen: fc.constantFrom(7, 14),
  besluitDagen: fc.constant(14),
});
const signaalId = fc
  .tuple(ruimteId, fc.integer({ min: 1, max: 3 }))
  .map(([van, nummer]) => derivedId('bestedingssignaal', `${van}/${nummer}`));
const kenmerk = fc.constantFrom('K-1', 'K-2');

const agree = fc.record({
  ...soort('AgreeBestedingsruimte'),
  gegevens: fc.record({
    ...{ ruimteId, contractId: fc.constant(CONTRACT), bedrag, grond: tekst, bron: tekst },
    van: fc.constantFrom('2026-01-01', '2026-04-01', '2026-05-01'),
    tot: fc.constantFrom('2026-03-31', '2026-04-30', '2026-12-31'),
  }),
  contract,
});

export const bestedingsruimteDeciderOpening = agree;
export const bestedingsruimteDecider: CommandsOf<typeof decider> = mostly(
  [
    agree,
    fc.record({
      ...soort('ChangeBestedingsruimte'),
      ruimteId,
      wijziging: fc.record({ vanaf: naburigeDatum, bedrag, reden: tekst, bron: tekst }),
    }),
    fc.record({
      ...soort('EvaluateBestedingsruimte'),
      besteed: fc.dictionary(ruimteId, fc.constantFrom(-5, 0, 69, 70, 419, 420, 700, 1_001), { maxKeys: 3 }),
      regel,
    }),
    fc.record({
      ...soort('DecideBestedingsruimte'),
      ruimteId,
      besluit: fc.record({
        uitkomst: fc.constantFrom(...UITKOMSTEN),
        ...{ besluitOp: naburigeDatum, kenmerk, motivering: tekst, bedrag: fc.option(bedrag) },
        clientenstopId: fc.option(fc.constant(CONTRACT)),
      }),
      contract,
    }),
    fc.record({ ...soort('RecordBestedingsoverleg'), ruimteId, gehoudenOp: naburigeDatum, kenmerk }),
  ],
  [
    fc.record({
      ...soort('ReportDreigendeOverschrijding'),
      ...{ ruimteId, toelichting: tekst, actor, besteed: bedrag, regel },
    }),
    fc.record({ ...soort('SignalBestedingstermijn'), signaalId, termijn: fc.constantFrom(...TERMIJNEN) }),
    fc.record({ ...soort('EndBestedingsruimte'), ruimteId, laatsteDag: naburigeDatum, reden: tekst }),
  ],
);
