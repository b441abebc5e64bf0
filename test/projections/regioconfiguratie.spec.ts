import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { regioconfiguratieProjection } from '../../projections/regioconfiguratie/regioconfiguratie.projection.js';
import { RegioconfiguratieQueries } from '../../projections/regioconfiguratie/regioconfiguratie.queries.js';
import { type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { h5Profiel } from './inkoop-support.js';
import { zoalsBekend } from '../support/bekend.js';

describe('the configuration of a region', () => {
  let run: ProjectionRun;
  let queries: RegioconfiguratieQueries;

  beforeAll(async () => {
    const first = h5Profiel();
    const changed = h5Profiel((yaml) =>
      yaml
        .replace('geldigVanaf: 2021-12-21\n\ngemeenten', 'geldigVanaf: 2025-01-01\n\ngemeenten')
        .replace('waarde: 14', 'waarde: 10'),
    ).at(-1)!;
    const second = { ...(changed.data as object), versie: 2, versieId: 'h5-2' };
    run = await runProjection(regioconfiguratieProjection, [
      { ...first[0]!, bekend: '2022-01-03T08:00:00Z' },
      ...first.slice(1),
      { ...changed, data: second, bekend: '2024-11-15T10:00:00Z' },
    ]);
    queries = new RegioconfiguratieQueries(run.readModels, new ManualClock('2026-01-01T12:00:00Z'));
  });
  afterAll(() => run.close());

  const termijn = async (tijdreis: object) =>
    (await queries.get('h5', tijdreis))?.parameters.find(({ sleutel }) => sleutel === 'kpi.starttermijn.werkdagen');

  it('shows every value with its source, and says what is open (R-REG-21)', async () => {
    const found = await queries.get('h5', { geldigOp: '2024-06-01' });
    expect(found).toMatchObject({ versieId: 'h5-1', naam: 'H5', wetten: ['Wmo2015'] });
    expect(await termijn({ geldigOp: '2024-06-01' })).toMatchObject({
      waarde: 14,
      bron: expect.stringContaining('R-KPI-03'),
    });
    const open = found?.parameters.find(({ sleutel }) => sleutel === 'verbeterplan.indientermijnDagen');
    expect(open).toMatchObject({ waarde: null, stand: 'open' });
    expect(found?.versies.map(({ versieId }) => versieId)).toEqual(['h5-2', 'h5-1']);
  });

  it('lets a changed profile hold from its first day (R-REG-21)', async () => {
    expect((await queries.get('h5', { geldigOp: '2024-12-31' }))?.versieId).toBe('h5-1');
    expect((await queries.get('h5', { geldigOp: '2025-01-01' }))?.versieId).toBe('h5-2');
    expect(await termijn({ geldigOp: '2025-01-01' })).toMatchObject({ waarde: 10 });
    expect((await queries.get('h5', {}))?.versieId).toBe('h5-2');
  });

  it('answers what was known before the change was published (R-REG-21, R-DAT-02)', async () => {
    const before = await zoalsBekend('2024-11-15T09:59:00Z', () => queries.get('h5', { geldigOp: '2025-01-01' }));
    expect(before?.versieId).toBe('h5-1');
  });

  it('gives each gemeente its role per date (R-REG-01, R-REG-02)', async () => {
    const role = async (geldigOp: string) => {
      const found = await queries.get('h5', { geldigOp });
      const gemeente = found?.gemeenten.find(({ gemeentecode }) => gemeentecode === '1926');
      return [gemeente?.neemtDeelAanInkoop, gemeente?.isContractpartner];
    };
    expect(await role('2021-12-31')).toEqual([false, false]);
    expect(await role('2022-01-01')).toEqual([true, false]);
    expect(await role('2023-12-31')).toEqual([true, false]);
    expect(await role('2024-01-01')).toEqual([true, true]);
  });

  it('shows nothing for another region or before the first version', async () => {
    expect(await queries.get('rivierenland', {})).toBeUndefined();
    expect(await queries.get('h5', { geldigOp: '2021-12-20' })).toBeUndefined();
  });
});
