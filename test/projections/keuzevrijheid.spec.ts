import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { keuzevrijheidProjection } from '../../projections/keuzevrijheid/keuzevrijheid.projection.js';
import { KeuzevrijheidQueries } from '../../projections/keuzevrijheid/keuzevrijheid.queries.js';
import { type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { AANBIEDER, after, ANDERE_AANBIEDER, decide, extend, sign } from '../unit/contract/contract-support.js';
import { aanbieder, afwijking, contract, h5Profiel } from './inkoop-support.js';

const TWEEDE = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b31';
const DERDE = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b33';
const regio = { regio: 'h5' };

const eerste = after(sign({ gemeenten: ['0503', '1926'] }));
const andere = { aanbieder: { aanbiederId: ANDERE_AANBIEDER, sinds: '2022-01-01' }, contractnummer: 'H5-2023-002' };
const tweede = after(sign({ ...andere, contractId: TWEEDE, gemeenten: ['0503', '1926'], ingangsdatum: '2023-07-01' }));
/** A second contract of the same aanbieder: no second choice. */
const derde = after(sign({ contractId: DERDE, contractnummer: 'H5-2023-003' }));

describe('the choice of a client (R-CLT-01)', () => {
  let run: ProjectionRun;
  let queries: KeuzevrijheidQueries;

  beforeAll(async () => {
    run = await runProjection(keuzevrijheidProjection, [
      ...h5Profiel(
        (yaml) =>
          `${yaml}  - sleutel: keuzevrijheid.minimumAanbieders\n    waarde: open\n    product: 07A01\n    bron: R-PRC-05\n    geldigVanaf: 2021-12-21\n`,
      ),
      aanbieder(AANBIEDER, 'Stichting De Korenmolen', '42990001'),
      aanbieder(ANDERE_AANBIEDER, 'Zorggroep Het Veerhuis', '42990002'),
      ...contract([...eerste, ...decide(extend(), eerste)]),
      ...contract(tweede),
      ...contract(derde),
    ]);
    queries = new KeuzevrijheidQueries(run.readModels, new ManualClock('2024-06-01T12:00:00Z'));
  });
  afterAll(() => run.close());

  const begeleiding = async (geldigOp: string, gemeente: string) => {
    const { resultaten } = await queries.get(regio, { geldigOp, gemeentecode: gemeente, productcode: '02A03' });
    return resultaten.map(({ aantalAanbieders, minimum, stand }) => [aantalAanbieders, minimum, stand])[0];
  };

  it('counts aanbieders with a running contract against the minimum of the region (R-CLT-01)', async () => {
    expect(await begeleiding('2023-06-30', '0503')).toEqual([1, 2, 'tekort']);
    expect(await begeleiding('2023-07-01', '0503')).toEqual([2, 2, 'voldoende']);
  });

  it('counts until the end, extensions included (R-CLT-01)', async () => {
    // The second contract ends on 2026-06-30; the first was extended to 2027-12-31.
    expect(await begeleiding('2026-06-30', '0503')).toEqual([2, 2, 'voldoende']);
    expect(await begeleiding('2026-07-01', '0503')).toEqual([1, 2, 'tekort']);
    expect(await begeleiding('2028-01-01', '0503')).toEqual([0, 2, 'tekort']);
  });

  it('shows a gemeente from the day it is contractpartner (R-CLT-01, R-REG-02)', async () => {
    expect(await begeleiding('2023-12-31', '1926')).toBeUndefined();
    expect(await begeleiding('2024-01-01', '1926')).toEqual([2, 2, 'voldoende']);
  });

  it('shows what nobody offers as a shortfall, and no verdict where the region set no minimum (R-CLT-01)', async () => {
    const { resultaten } = await queries.get(regio, { gemeentecode: '1783' });
    const of = (code: string) => resultaten.find(({ productcode }) => productcode === code);
    expect(of('01A01')).toMatchObject({ aantalAanbieders: 0, minimum: 2, stand: 'tekort', aanbieders: [] });
    expect(of('07A01')).toMatchObject({ minimum: null, stand: 'norm-niet-vastgesteld' });
  });

  it('filters, and shows someone of one gemeente only that gemeente', async () => {
    const { resultaten } = await queries.get({ regio: 'h5', gemeente: '0503' }, { stand: 'voldoende' });
    expect(resultaten).toHaveLength(1);
    expect(resultaten[0]?.aanbieders.map(({ naam }) => naam)).toEqual([
      'Stichting De Korenmolen',
      'Zorggroep Het Veerhuis',
    ]);
    expect((await queries.get({ regio: 'h5', gemeente: '0503' }, { gemeentecode: '1783' })).aantal).toBe(0);
    expect((await queries.get({ regio: 'rivierenland' }, {})).aantal).toBe(0);
  });

  it('takes the minimum that a gemeente set for itself, from its day on, there alone (R-REG-10)', async () => {
    await run.more([
      afwijking('h5', {
        ...{ sleutel: 'keuzevrijheid.minimumAanbieders', waarde: 3, gemeentecode: '0503', geldigVanaf: '2024-02-01' },
      }),
    ]);
    expect(await begeleiding('2024-01-31', '0503')).toEqual([2, 2, 'voldoende']);
    expect(await begeleiding('2024-02-01', '0503')).toEqual([2, 3, 'tekort']);
    expect(await begeleiding('2024-02-01', '1926')).toEqual([2, 2, 'voldoende']);
    expect((await queries.get(regio, { geldigOp: '2024-02-01' })).configuratieversie).toBe('h5-2');
  });
});
