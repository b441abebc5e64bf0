import fc from 'fast-check';
import { type lezerDecider as decider } from '../../../src/beheer/lezer/lezer.decider.js';
import { type CommandsOf, id, tekst } from '../values.js';

const op = fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');
const lezer = fc.constantFrom('contractregister', 'deadlines');
const reden = fc.option(tekst);
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });

const dossier = maybe(
  fc.record({
    stream: fc.constantFrom('contract-1', 'contract-2'),
    gebeurtenisId: id,
    positie: fc.constantFrom('1', '20'),
    gebeurtenistype: fc.constant('ContractSigned'),
    fout: fc.constant('this event cannot be applied'),
  }),
);
const geweigerd = maybe(
  fc.record({ opdrachtId: id, lezer, opdracht: fc.constant('RequireVerbeterplan'), code: fc.constant('GEWEIGERD') }),
);
const generatie = maybe(
  fc.record({
    generatie: fc.integer({ min: 1, max: 3 }),
    stand: fc.constantFrom('gereed', 'bewaard', 'vervallen'),
    eigenVersie: fc.constantFrom(true, true, false),
  }),
);
const leesmodel = { leesmodel: lezer, inGebruik: maybe(fc.integer({ min: 1, max: 3 })), op };
const vergelijking = maybe(
  fc.record({
    positie: fc.constant('20'),
    gelijk: fc.boolean(),
    tabellen: fc.array(
      fc.record({
        tabel: fc.constant('contract'),
        rijenOud: fc.nat(3),
        rijenNieuw: fc.nat(3),
        controlegetalOud: fc.constant('a'),
        controlegetalNieuw: fc.constant('b'),
      }),
      { maxLength: 2 },
    ),
  }),
);

/** Each asks anew: whether there is still something to do stands in the facts, which the act itself changes. */
export const lezerDeciderAsksAnew: readonly string[] = [
  'RetryParkedStream',
  'RequestRebuild',
  'SwitchReadModel',
  'SwitchBack',
  'DropGeneration',
  'RetryRefusedCommand',
];

export const lezerDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({ type: fc.constant('RetryParkedStream' as const), lezer, dossier, reden, op }),
  fc.record({ type: fc.constant('SkipParkedEvent' as const), lezer, gebeurtenisId: id, dossier, reden: tekst, op }),
  fc.record({ ...leesmodel, type: fc.constant('RequestRebuild' as const), reden }),
  fc.record({
    ...leesmodel,
    type: fc.constant('SwitchReadModel' as const),
    naar: generatie,
    vergelijking,
    ookBijVerschil: fc.boolean(),
    reden,
  }),
  fc.record({ ...leesmodel, type: fc.constant('SwitchBack' as const), naar: generatie, reden: tekst }),
  fc.record({ ...leesmodel, type: fc.constant('DropGeneration' as const), generatie, reden }),
  fc.record({ type: fc.constant('RetryRefusedCommand' as const), geweigerd, reden, op }),
  fc.record({ geweigerd, reden: tekst, op, opdrachtId: id }).map(({ opdrachtId, ...rest }) => ({
    ...rest,
    type: 'DismissRefusedCommand' as const,
    // It is looked up by its id.
    opdrachtId: rest.geweigerd?.opdrachtId ?? opdrachtId,
  })),
);
