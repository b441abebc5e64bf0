import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { gespreksvoorbereidingProjection } from '../../projections/gespreksvoorbereiding/gespreksvoorbereiding.projection.js';
import { GespreksvoorbereidingQueries } from '../../projections/gespreksvoorbereiding/gespreksvoorbereiding.queries.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const AANBIEDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
const PLAN = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
let run: ProjectionRun;
afterEach(() => run.close());

function gebeurt(type: string, versie: number, bekend: string, change: object, stream: string): GivenEvent {
  const sample = JSON.parse(readFileSync(`test/contract/samples/${type}.v${versie}.json`, 'utf8')) as object;
  const data = { ...sample, ...change };
  return { stream: `${stream}-1`, type, data, bekend: `${bekend}T09:00:00Z`, occurredAt: bekend };
}
const oordeel = (dag: string, jaar: number, verdict: string): GivenEvent => {
  const change = { aanbiederId: AANBIEDER, kpiId: 'starttermijn', jaar, verdict, metingId: `m-${jaar}` };
  return gebeurt('KpiVerdictEstablished', 2, dag, { ...change, segment: null, gemeentecode: null }, `kpi${jaar}`);
};

describe('gespreksvoorbereiding', () => {
  it('proposes the KPI that was last judged onvoldoende and the verbeterplan that runs, and no longer when they are over (Q-009)', async () => {
    const van = { verbeterplanId: PLAN, aanbiederId: AANBIEDER, kpiId: 'starttermijn', jaar: 2023 };
    run = await runProjection(gespreksvoorbereidingProjection, [
      gebeurt('AanbiederRegistered', 1, '2020-01-01', { aanbiederId: AANBIEDER }, 'aanbieder'),
      oordeel('2024-02-01', 2023, 'onvoldoende'),
      gebeurt('VerbeterplanRequired', 1, '2024-02-01', van, 'plan'),
      gebeurt('VerbeterplanApproved', 1, '2024-04-01', { verbeterplanId: PLAN }, 'plan'),
      oordeel('2025-02-01', 2024, 'voldoende'),
      gebeurt('VerbeterplanSucceeded', 1, '2025-02-01', { verbeterplanId: PLAN }, 'plan'),
    ]);
    const queries = new GespreksvoorbereidingQueries(run.readModels, new ManualClock('2030-01-01T09:00:00Z'));
    const agenda = async (dag: string) =>
      (await queries.get({ regio: 'h5' }, AANBIEDER, dag)).agenda.map(({ punt }) => punt);
    expect(await agenda('2024-01-31')).toEqual([]);
    expect(await agenda('2024-03-01')).toEqual([
      'KPI starttermijn onvoldoende in 2023',
      'Verbeterplan starttermijn 2023: vereist',
    ]);
    expect((await agenda('2024-05-01')).at(-1)).toBe('Verbeterplan starttermijn 2023: goedgekeurd');
    expect(await agenda('2025-02-01')).toEqual([]);
  });
});
