import { describe, expect, it } from '@jest/globals';
import { derivedId } from '../../../src/kernel/ids.js';
import { type RequireContractconsequentie } from '../../../src/kwaliteit/contractconsequentie/contractconsequentie.commands.js';
import {
  type ContractconsequentieCommand,
  contractconsequentieDecider,
} from '../../../src/kwaliteit/contractconsequentie/contractconsequentie.decider.js';
import { type ContractconsequentieEvent } from '../../../src/kwaliteit/contractconsequentie/contractconsequentie.events.js';
import { whenVerbeterplanFailedThenRequireContractconsequentie } from '../../../src/kwaliteit/contractconsequentie/policies/when-verbeterplan-failed-then-require-contractconsequentie.policy.js';
import { reactTo, registeredPolicies } from '../../../src/platform/process-managers/policy.js';
import { registeredDeadlines } from '../../../src/platform/deadlines/deadline.js';
import { verbeterplanIdOf } from '../../../src/kwaliteit/verbeterplan/verbeterplan-id.js';
import {
  AANBIEDER,
  ANDERE_AANBIEDER,
  codeOf,
  CONTRACT,
  decideOn,
  envelopeFor,
  recorded,
  REGIO,
} from '../kpi/kwaliteit-support.js';

type Of<Type extends ContractconsequentieCommand['type']> = Extract<ContractconsequentieCommand, { type: Type }>;

const subject = { aanbiederId: AANBIEDER, kpiId: 'continuiteit', segment: null, gemeentecode: null };
const verbeterplanId = verbeterplanIdOf({ regio: REGIO, ...subject, jaar: 2023 });
const consequentieId = derivedId('contractconsequentie', verbeterplanId);

const ask: Of<'RequireContractconsequentie'> = {
  type: 'RequireContractconsequentie',
  consequentieId,
  verbeterplanId,
  ...subject,
  jaar: 2024,
  op: '2025-02-01',
};
const impose = (change: Partial<Of<'ImposeContractconsequentie'>> = {}): Of<'ImposeContractconsequentie'> => ({
  type: 'ImposeContractconsequentie',
  consequentieId,
  contractId: CONTRACT,
  soort: 'Geen verlenging',
  redenen: ['Twee jaar onvoldoende continuiteit.'],
  besluitDatum: '2025-03-01',
  ingangsdatum: '2025-04-01',
  contractAanbiederId: AANBIEDER,
  verbeterplanMislukt: true,
  rol: 'contractmanager',
  regio: REGIO,
  vandaag: '2025-03-02',
  ...change,
});
const waive = (change: Partial<Of<'WaiveContractconsequentie'>> = {}): Of<'WaiveContractconsequentie'> => ({
  type: 'WaiveContractconsequentie',
  consequentieId,
  redenen: ['De oorzaak is weggenomen.'],
  besluitDatum: '2025-03-01',
  rol: 'contractmanager',
  regio: REGIO,
  vandaag: '2025-03-02',
  ...change,
});
const run = (history: readonly ContractconsequentieEvent[], command: ContractconsequentieCommand) =>
  decideOn(contractconsequentieDecider, history, command);
const asked = run([], ask);

describe('RequireContractconsequentie', () => {
  it('follows from a failed verbeterplan (R-KPI-08)', () => {
    const failed = { verbeterplanId, jaar: 2024, metingId: 'x', ...subject };
    const event = recorded('VerbeterplanFailed', failed, '2025-02-01');
    const [command] = reactTo(
      whenVerbeterplanFailedThenRequireContractconsequentie,
      event,
      envelopeFor,
    ) as RequireContractconsequentie[];
    const { type: _type, ...data } = ask;
    expect(command?.data).toEqual(data);
    expect(asked.map(({ type }) => type)).toEqual(['ContractconsequentieRequired']);
    expect(run(asked, ask)).toEqual([]);
  });
});

describe('ImposeContractconsequentie', () => {
  it('is recorded with contract, kind and reasons (R-KPI-08)', () => {
    expect(run(asked, impose())).toEqual([
      {
        type: 'ContractconsequentieImposed',
        data: {
          consequentieId,
          contractId: CONTRACT,
          soort: 'Geen verlenging',
          redenen: ['Twee jaar onvoldoende continuiteit.'],
          besluitDatum: '2025-03-01',
          ingangsdatum: '2025-04-01',
        },
        occurredAt: '2025-03-01',
      },
    ]);
  });

  it('is never done by the system: no policy or deadline sends it, and its actor is refused (R-KPI-08)', () => {
    expect(codeOf(() => run(asked, impose({ rol: 'systeem' })))).toBe('CONTRACTCONSEQUENTIE_ALLEEN_DOOR_MENSEN');
    expect(codeOf(() => run(asked, waive({ rol: 'systeem' })))).toBe('CONTRACTCONSEQUENTIE_ALLEEN_DOOR_MENSEN');
    const reactors = [...registeredPolicies(), ...registeredDeadlines()];
    expect(reactors.filter(({ handlers }) => handlers.has('ContractconsequentieRequired'))).toEqual([]);
  });

  it('stays quiet when repeated', () => {
    expect(run([...asked, ...run(asked, impose())], impose())).toEqual([]);
  });

  it.each([
    ['CONTRACT_NIET_VAN_AANBIEDER', { contractAanbiederId: ANDERE_AANBIEDER }],
    ['CONTRACT_NIET_VAN_AANBIEDER', { contractAanbiederId: null }],
    ['VERBETERPLAN_NIET_MISLUKT', { verbeterplanMislukt: false }],
    ['CONTRACTCONSEQUENTIE_REDEN_ONTBREEKT', { redenen: [] }],
    ['BESLUITDATUM_IN_TOEKOMST', { besluitDatum: '2025-03-03', ingangsdatum: '2025-03-03' }],
    ['INGANGSDATUM_VOOR_BESLUIT', { ingangsdatum: '2025-02-28' }],
    ['CONTRACTCONSEQUENTIE_ONBEKEND', { regio: 'rivierenland' }],
  ])('refuses with %s', (code, change) => {
    expect(codeOf(() => run(asked, impose(change)))).toBe(code);
  });

  it('takes a decision of today that begins today', () => {
    expect(run(asked, impose({ besluitDatum: '2025-03-02', ingangsdatum: '2025-03-02' }))).toHaveLength(1);
  });

  it('refuses what was never asked, and a second decision', () => {
    expect(codeOf(() => run([], impose()))).toBe('CONTRACTCONSEQUENTIE_ONBEKEND');
    const imposed = [...asked, ...run(asked, impose())];
    expect(codeOf(() => run(imposed, impose({ soort: 'Iets anders' })))).toBe('CONTRACTCONSEQUENTIE_AL_BESLOTEN');
    expect(codeOf(() => run(imposed, waive()))).toBe('CONTRACTCONSEQUENTIE_AL_BESLOTEN');
    const waived = [...asked, ...run(asked, waive())];
    expect(codeOf(() => run(waived, impose()))).toBe('CONTRACTCONSEQUENTIE_AL_BESLOTEN');
  });
});

describe('WaiveContractconsequentie', () => {
  it('records the reasons, also where the plan succeeded after all (R-KPI-08)', () => {
    expect(run(asked, waive())[0]).toMatchObject({
      type: 'ContractconsequentieWaived',
      data: { consequentieId, redenen: ['De oorzaak is weggenomen.'], besluitDatum: '2025-03-01' },
    });
    expect(codeOf(() => run(asked, waive({ redenen: [] })))).toBe('CONTRACTCONSEQUENTIE_REDEN_ONTBREEKT');
    expect(run([...asked, ...run(asked, waive())], waive())).toEqual([]);
  });
});
