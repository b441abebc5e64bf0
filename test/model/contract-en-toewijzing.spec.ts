import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadDefinitions } from '../../src/definitions.js';
import { contractDecider } from '../../src/inkoop/contract/contract.decider.js';
import { type ContractCommand } from '../../src/inkoop/contract/contract.decider.js';
import { type ContractEvent } from '../../src/inkoop/contract/contract.events.js';
import { addDays } from '../../src/kernel/datum.js';
import { fold } from '../../src/kernel/decider.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { foutVanNieuwe } from '../../src/toegang/toewijzing/dekking.js';
import { type ToewijzingCommand, toewijzingDecider } from '../../src/toegang/toewijzing/toewijzing.decider.js';
import { type ToewijzingEvent } from '../../src/toegang/toewijzing/toewijzing.events.js';
import * as contractCommands from './commands/contract.js';
import { toewijzingDeciderOpening } from './commands/toewijzing.js';
import { Contractkalender, UITKOMSTEN, type Uitkomst, type Vraag } from './models/contractkalender.js';
import { holds } from './property.js';
import { commandOf, stories } from './stories.js';
import { aanbiederId, datum, GEMEENTEN, gemeentecode, productcode } from './values.js';

type Send = Extract<ToewijzingCommand, { type: 'SendToewijzing' }>;

/** Who asks for what and when; mostly of the aanbieder and product that a contract here has. */
const vraag: fc.Arbitrary<Vraag> = fc.record({
  aanbiederId,
  productcode: fc.oneof({ weight: 5, arbitrary: fc.constant('99B01') }, { weight: 1, arbitrary: productcode }),
  gemeentecode,
  begin: datum,
  toegewezenOp: datum,
});

const CODE: Readonly<Record<Uitkomst, string | undefined>> = {
  past: undefined,
  'geen-contract': 'CONTRACT_ONBEKEND',
  aanbieder: 'CONTRACT_VAN_ANDERE_AANBIEDER',
  product: 'PRODUCT_NIET_GECONTRACTEERD',
  'voor-begin': 'TOEWIJZING_BUITEN_CONTRACTPERIODE',
  'na-einde': 'TOEWIJZING_BUITEN_CONTRACTPERIODE',
  gemeente: 'GEMEENTE_GEEN_CONTRACTPARTNER',
  geschorst: 'CONTRACT_GESCHORST',
  gestopt: 'CLIENTENSTOP_GELDT',
};

beforeAll(async () => loadDefinitions());

function decided<T>(decide: () => readonly T[]): readonly T[] | string {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
}

/** Every day of the story and the days beside it, as the day of the care and as the day of the toewijzing. */
function randen(stream: readonly ContractEvent[]): Vraag[] {
  const [getekend] = stream;
  if (getekend?.type !== 'ContractSigned') return [];
  const { aanbiederId: contractant, ingangsdatum, producten, gemeenten } = getekend.data;
  const begin = [...new Set([ingangsdatum, ...gemeenten.map(({ vanaf }) => vanaf)])];
  const bekend = new Set(JSON.stringify(stream).match(/\d{4}-\d{2}-\d{2}(?!T)/g));
  const dagen = [...new Set([...bekend].flatMap((dag) => [addDays(dag, -1), dag, addDays(dag, 1)]))];
  return GEMEENTEN.flatMap((gemeente) =>
    producten.flatMap((product) => {
      const wie = { aanbiederId: contractant, productcode: product.productcode, gemeentecode: gemeente };
      return dagen.flatMap((dag) => [
        { ...wie, begin: dag, toegewezenOp: addDays(ingangsdatum, -1) },
        ...begin.map((op) => ({ ...wie, begin: op, toegewezenOp: dag })),
      ]);
    }),
  );
}

const past = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a contract and the toewijzingen under it', () => {
  const steps = stories(
    fc.oneof(
      { weight: 2, arbitrary: contractCommands.contractDecider },
      { weight: 3, arbitrary: fc.record({ type: fc.constant('vraag' as const), vraag }) },
    ),
    contractCommands.contractDeciderOpening,
    40,
  );

  it('no toewijzing falls outside its contract, and none that fits is refused (R-CON-01, R-CON-16)', async () => {
    const seen = new Map<Uitkomst, number>(UITKOMSTEN.map((uitkomst) => [uitkomst, 0]));
    const enough = () => [...seen.values()].every((count) => count > 0);
    await holds(
      800,
      fc.property(steps, toewijzingDeciderOpening, (story, opening) => {
        const stream: ContractEvent[] = [];
        for (const step of story) {
          const command = commandOf(step, stream) as ContractCommand | { type: 'vraag'; vraag: Vraag };
          const contract = fold(contractDecider, stream);
          if (command.type !== 'vraag') {
            const events = decided(() => contractDecider.decide(command, contract));
            if (typeof events !== 'string') stream.push(...events);
            continue;
          }
          const { begin, toegewezenOp, ...wie } = command.vraag;
          const uitkomst = new Contractkalender(past(stream)).oordeel(command.vraag);
          seen.set(uitkomst, seen.get(uitkomst)! + 1);

          const dekkingsfout = foutVanNieuwe(contract, { ...wie, datum: begin }, toegewezenOp);
          const send = opening as Send;
          const gegevens = { ...send.gegevens, ...wie, gewensteStartdatum: begin, einddatum: null, toegewezenOp };
          const client = { gemeentecode: wie.gemeentecode };
          const actor = { subject: 'p1', rol: 'contractmanager' };
          const sent = { ...send, gegevens, dekkingsfout, client, actor, vandaag: '2099-12-31' } as Send;
          const events = decided<ToewijzingEvent>(() => toewijzingDecider.decide(sent, toewijzingDecider.initial));
          const gebeurd = typeof events === 'string' ? events : events[0]?.type;
          expect({ command, gebeurd }).toEqual({ command, gebeurd: CODE[uitkomst] ?? 'ToewijzingSent' });
          if (typeof events !== 'string')
            expect(fold(toewijzingDecider, past(events))).toEqual(fold(toewijzingDecider, events));
        }
        const contract = fold(contractDecider, stream);
        const kalender = new Contractkalender(past(stream));
        const anders = randen(stream).flatMap((rand) => {
          const { begin, toegewezenOp, ...wie } = rand;
          const code = foutVanNieuwe(contract, { ...wie, datum: begin }, toegewezenOp)?.code;
          const gewenst = CODE[kalender.oordeel(rand)];
          return code === gewenst ? [] : [{ rand, code, gewenst }];
        });
        expect(anders).toEqual([]);
        // What is read back from the log gives the same contract.
        expect(fold(contractDecider, past(stream))).toEqual(fold(contractDecider, stream));
      }),
      enough,
    );
    expect([...seen].filter(([uitkomst, count]) => count === 0 && uitkomst !== 'geen-contract')).toEqual([]);
  });
});
