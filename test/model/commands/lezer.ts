import fc from 'fast-check';
import { type lezerDecider as decider } from '../../../src/beheer/lezer/lezer.decider.js';
import { type CommandsOf, id, tekst } from '../values.js';

const op = fc.constantFrom('2026-03-20T08:00:00.000Z', '2026-03-21T08:00:00.000Z');
const lezer = fc.constant('contractregister');
const reden = fc.option(tekst);
const generatie = fc.integer({ min: 1, max: 3 });

const dossier = fc.option(
  fc.record({
    stream: fc.constant('contract-1'),
    gebeurtenisId: id,
    positie: fc.constantFrom('7', '19'),
    gebeurtenistype: fc.constant('ContractSigned'),
    fout: fc.constantFrom('', 'Cannot read properties of undefined'),
    pogingen: fc.integer({ min: 1, max: 3 }),
  }),
  { freq: 6, nil: undefined },
);

const facts = fc.option(
  fc.record({
    generatie,
    stand: fc.constantFrom('gereed', 'gereed', 'bewaard', 'bouwt', 'vervallen'),
    eigenVersie: fc.constantFrom(true, true, true, false),
  }),
  { freq: 8, nil: undefined },
);

const vergelijking = fc.option(
  fc.record({
    positie: fc.constant('19'),
    gelijk: fc.boolean(),
    tabellen: fc.array(
      fc.record({
        tabel: fc.constant('contract'),
        rijenOud: fc.nat(9),
        rijenNieuw: fc.nat(9),
        controlegetalOud: fc.constant('a'),
        controlegetalNieuw: fc.constantFrom('a', 'b'),
      }),
      { maxLength: 2 },
    ),
  }),
  { freq: 8, nil: undefined },
);

const onReadModel = {
  leesmodel: lezer,
  inGebruik: fc.option(generatie, { freq: 8, nil: undefined }),
  nieuwste: generatie,
  positie: fc.constantFrom('7', '19'),
  op,
};

const onderweg = fc.option(
  fc.record(
    { misluktOp: fc.constantFrom('2026-03-19T08:00:00.000Z', '2026-03-20T07:00:00.000Z') },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

const geweigerd = fc.option(
  fc.record({
    opdrachtId: id,
    lezer,
    opdracht: fc.constant('RequireVerbeterplan'),
    code: fc.constant('AL_VEREIST'),
    pogingen: fc.integer({ min: 1, max: 3 }),
  }),
  { freq: 6, nil: undefined },
);

export const lezerDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({ type: fc.constant('RetryParkedStream' as const), lezer, dossier, reden, op }),
  fc.record({ type: fc.constant('SkipParkedEvent' as const), lezer, gebeurtenisId: id, dossier, reden: tekst, op }),
  fc.record({ type: fc.constant('RequestRebuild' as const), ...onReadModel, onderweg, reden }),
  fc.record({
    type: fc.constant('SwitchReadModel' as const),
    ...onReadModel,
    naar: facts,
    vergelijking,
    ookBijVerschil: fc.boolean(),
    reden,
  }),
  fc.record({ type: fc.constant('SwitchBack' as const), ...onReadModel, naar: facts, reden: tekst }),
  fc.record({ type: fc.constant('DropGeneration' as const), ...onReadModel, generatie: facts, reden }),
  fc.record({
    type: fc.constant('RetryRefusedCommand' as const),
    geweigerd,
    oorzaakBekend: fc.constantFrom(true, true, true, false),
    reden,
    op,
  }),
  fc.record({ type: fc.constant('DismissRefusedCommand' as const), opdrachtId: id, geweigerd, reden: tekst, op }),
);
