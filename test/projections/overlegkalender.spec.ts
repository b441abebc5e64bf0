import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { overlegkalenderProjection } from '../../projections/overlegkalender/overlegkalender.projection.js';
import { OverlegkalenderQueries } from '../../projections/overlegkalender/overlegkalender.queries.js';
import { werklijstProjection } from '../../projections/werklijst/werklijst.projection.js';
import { WerklijstQueries } from '../../projections/werklijst/werklijst.queries.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const AANBIEDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
const clock = new ManualClock('2030-01-01T09:00:00Z');
let run: ProjectionRun;
afterEach(() => run.close());

function gebeurt(type: string, versie: number, bekend: string, change: object): GivenEvent {
  const sample = JSON.parse(readFileSync(`test/contract/samples/${type}.v${versie}.json`, 'utf8')) as object;
  const data = { ...sample, ...change };
  return { stream: `${type}-1`, type, data, bekend: `${bekend}T09:00:00Z`, occurredAt: bekend };
}

/** The norm as H5 has it: one to one with the strategic partners, as often as the region sees fit (R-PAR-09). */
const norm = gebeurt('RegioconfiguratiePublished', 3, '2021-12-01', {
  ...{ regioId: 'h5', versie: 1, versieId: 'h5-1', geldigVanaf: '2021-12-01' },
  parameters: [
    {
      ...{ sleutel: 'overleg', bron: 'R-PAR-09', geldigVanaf: '2021-12-01', geldigTot: null },
      ...{ gemeentecode: null, segment: null, product: null },
      waarde: [{ soort: 'contractgesprek', per: 'partner', ritme: 'open' }],
    },
  ],
});
const partner = (type: 'PartnerschapEstablished' | 'PartnerschapEnded', dag: string): GivenEvent =>
  gebeurt(type, 1, dag, { aanbiederId: AANBIEDER });
const gehouden = (dag: string, overlegId: string): GivenEvent[] => [
  gebeurt('OverlegPlanned', 1, dag, {
    ...{
      overlegId,
      jaar: Number(dag.slice(0, 4)),
      soort: 'contractgesprek',
      eenheid: AANBIEDER,
      datum: dag,
      norm: null,
    },
  }),
  gebeurt('OverlegHeld', 1, dag, { overlegId, gehoudenOp: dag }),
];
const verhaal = [
  norm,
  gebeurt('AanbiederRegistered', 1, '2021-12-02', { aanbiederId: AANBIEDER, naam: 'Stichting De Boog' }),
  partner('PartnerschapEstablished', '2022-03-01'),
  ...gehouden('2023-04-03', '7ace9d8c-5b6f-5a7b-8c8d-e5f6a7b8c9e1'),
  partner('PartnerschapEnded', '2024-06-01'),
];

describe('a strategic partner without a conversation', () => {
  it('is told by the calendar from the day on which the term has passed until the conversation (R-PAR-09)', async () => {
    run = await runProjection(overlegkalenderProjection, verhaal);
    const queries = new OverlegkalenderQueries(run.readModels, clock);
    const op = async (geldigOp: string) =>
      (await queries.zonderGesprek({ regio: 'h5' }, { geldigOp })).resultaten.map((one) => [
        ...[one.aanbieder, one.partner, one.uiterlijk, one.laatsteGesprek],
      ]);
    expect(await op('2023-03-01')).toEqual([]);
    expect(await op('2023-03-02')).toEqual([['Stichting De Boog', true, '2023-03-01', null]]);
    expect(await op('2023-04-03')).toEqual([]);
    expect(await op('2024-04-04')).toEqual([['Stichting De Boog', true, '2024-04-03', '2023-04-03']]);
    expect(await op('2024-06-01')).toEqual([]);
  });

  it('stands in the calendar of the year with no conversation at all (R-PAR-09, Q-010)', async () => {
    run = await runProjection(overlegkalenderProjection, verhaal);
    const queries = new OverlegkalenderQueries(run.readModels, clock);
    const jaar = async (een: number) => {
      const { normen } = await queries.get({ regio: 'h5' }, { jaar: een });
      return normen.map(({ eenheid, aanbiederId, gehouden: keer }) => [eenheid, aanbiederId, keer]);
    };
    expect(await jaar(2021)).toEqual([]);
    expect(await jaar(2022)).toEqual([['Stichting De Boog', AANBIEDER, 0]]);
    expect(await jaar(2023)).toEqual([['Stichting De Boog', AANBIEDER, 1]]);
  });

  it('asks for it on the work list, until it took place or the status was lost (R-PAR-09)', async () => {
    run = await runProjection(werklijstProjection, verhaal);
    const queries = new WerklijstQueries(run.readModels, clock);
    const wie = { subject: 's', rol: 'contractmanager' as const, regio: 'h5' };
    const op = async (geldigOp: string, rest: object = {}) =>
      (await queries.regels(wie, { geldigOp, soort: 'contractgesprek', ...rest })).regels.map((one) => [
        ...[one.stand, one.uiterlijk, one.aanbieder?.naam],
      ]);
    expect(await op('2023-01-31')).toEqual([]);
    expect(await op('2023-02-01')).toEqual([['open', '2023-03-01', 'Stichting De Boog']]);
    expect(await op('2023-03-02')).toEqual([['te-laat', '2023-03-01', 'Stichting De Boog']]);
    expect(await op('2023-04-03')).toEqual([]);
    expect(await op('2023-04-03', { stand: 'afgehandeld' })).toEqual([
      ['afgehandeld', '2023-03-01', 'Stichting De Boog'],
    ]);
    expect(await op('2024-04-04')).toEqual([['te-laat', '2024-04-03', 'Stichting De Boog']]);
    expect(await op('2024-06-01')).toEqual([]);
  });
});
