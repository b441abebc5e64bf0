import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uitgavenCsv } from '../../projections/uitgavenmonitor/uitgavenmonitor.csv.js';
import { uitgavenmonitorProjection } from '../../projections/uitgavenmonitor/uitgavenmonitor.projection.js';
import { UitgavenmonitorQueries } from '../../projections/uitgavenmonitor/uitgavenmonitor.queries.js';
import { kostenPerInwoner } from '../../projections/uitgavenmonitor/uitgaven.regels.js';
import { budgetIdVan } from '../../src/declaratie/budget/budget.events.js';
import { derivedId } from '../../src/kernel/ids.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { zoalsBekend } from '../support/bekend.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { afwijking, h5Profiel } from './inkoop-support.js';

const DELFT = '0503';
const PRODUCT = '02A03';
const regio = { regio: 'h5' };
const plaats = { gemeentecode: DELFT, soort: 'product', code: PRODUCT, jaar: 2024 } as const;
const budgetId = budgetIdVan('h5', plaats);
const afspraakId = derivedId('afspraak');

function goedgekeurd(nummer: number, over: object = {}, bekend?: string): GivenEvent {
  const declaratieId = derivedId('d', String(nummer));
  const data = {
    ...{ declaratieId, aanbiederId: derivedId('a'), clientId: derivedId('c', String(nummer)), gemeentecode: DELFT },
    ...{ perceel: 'x', wet: 'Wmo2015', productcode: PRODUCT, jaar: 2024, bedrag: 10_000, goedgekeurdOp: '2024-03-01' },
    ...{ toewijzingId: null, betaler: null, berichtId: null, ...over },
  };
  const at = bekend === undefined ? {} : { bekend };
  return { stream: `declaratie-${declaratieId}`, type: 'DeclaratieApproved', data, occurredAt: '2024-03-01', ...at };
}
const opBudget = (type: string, data: object): GivenEvent => ({
  stream: `budget-${budgetId}`,
  type,
  data: { budgetId, ...data },
});
const opAfspraak = (type: string, data: object): GivenEvent => ({
  stream: `bekostigingsafspraak-${afspraakId}`,
  type,
  data: { afspraakId, ...data },
});
const stand = { plaats, besteed: 90_000, plafond: 100_000 };
const taakgericht = (yaml: string): string =>
  `${yaml}  - { sleutel: bekostiging, waarde: { vorm: taakgericht, wijze: lumpsum }, bron: R-BEK-17, geldigVanaf: 2021-12-21, product: 02A07 }\n`;

describe('the uitgavenmonitor', () => {
  let run: ProjectionRun;
  let queries: UitgavenmonitorQueries;
  const regel = async (filter: object, productcode = PRODUCT) =>
    (await queries.get(regio, { jaar: 2024, gemeentecode: DELFT, productcode, ...filter })).resultaten[0];

  beforeAll(async () => {
    run = await runProjection(uitgavenmonitorProjection, [
      ...h5Profiel(taakgericht),
      ...Array.from({ length: 10 }, (_, nummer) => goedgekeurd(nummer)),
      goedgekeurd(10, { clientId: derivedId('c', '0'), bedrag: -500, goedgekeurdOp: '2024-06-01' }),
      goedgekeurd(11, { jaar: 2023 }),
      goedgekeurd(12, { gemeentecode: '0603' }),
      opBudget('BudgetplafondSet', { plaats, bedrag: 100_000, modus: 'blokkeren', signaalBijBasispunten: 9_000 }),
      opBudget('BudgetReserved', { toewijzingId: derivedId('t1'), bedrag: 30_000 }),
      opBudget('BudgetReserved', { toewijzingId: derivedId('t2'), bedrag: 20_000 }),
      opBudget('BudgetReserved', { toewijzingId: derivedId('t2'), bedrag: 25_000 }),
      opBudget('BudgetReleased', { toewijzingId: derivedId('t1'), bedrag: 30_000 }),
      opBudget('BudgetplafondApproached', { ...stand, signaalBijBasispunten: 9_000 }),
      opBudget('BudgetplafondReached', { ...stand, besteed: 100_000 }),
      opBudget('BudgetplafondSignalWithdrawn', { ...stand, signaal: 'bereikt' }),
      opAfspraak('VastBudgetAgreed', {
        ...{
          aanbiederId: derivedId('a'),
          gemeentecode: DELFT,
          productcode: '07A01',
          bedrag: 5_000_000,
          dagdelen: 1_000,
        },
        periode: { van: '2024-01-01', tot: '2024-12-31' },
      }),
      opAfspraak('DagdelenReported', { dagdelen: 1_100, tot: '2024-12-31' }),
      opAfspraak('BudgetWithinTolerance', { begroot: 1_000, geleverd: 1_100, afwijking: 100, bandBasispunten: 1_000 }),
    ]);
    queries = new UitgavenmonitorQueries(run.readModels, new ManualClock('2024-12-01T12:00:00Z'));
  });
  afterAll(() => run.close());

  it('adds up what was approved for care in the year, credits taken off, each client once (R-FIN-05, R-BEK-15)', async () => {
    expect(await regel({})).toMatchObject({ uitgegeven: 99_500, aantalClienten: 10, meting: 'per-client' });
    expect(await regel({ jaar: 2023 })).toMatchObject({ uitgegeven: 10_000, toelichtingClienten: 'minder dan 10' });
  });

  it('counts approvals up to the day that is asked (R-DAT-02)', async () => {
    expect(await regel({ geldigOp: '2024-05-31' })).toMatchObject({ uitgegeven: 100_000 });
    expect(await regel({ geldigOp: '2024-02-29' })).toMatchObject({ uitgegeven: 0, aantalClienten: 0 });
  });

  it('answers as known earlier (R-DAT-02)', async () => {
    await run.more([goedgekeurd(20, { bedrag: 1 }, '2024-11-01T09:00:00Z')]);
    expect(await regel({})).toMatchObject({ uitgegeven: 99_501 });
    const eerder = await zoalsBekend({ op: '2024-10-31T00:00:00Z' }, () => regel({}));
    expect(eerder).toMatchObject({ uitgegeven: 99_500 });
  });

  it('counts each case under the form of the day that is asked (R-BEK-23, R-DAT-02)', async () => {
    const onder = (vorm: string) => ({
      productversie: 1,
      bekostiging: { vorm, configVersion: 'v', geldigOp: '2024-01-01' },
    });
    const op = (nummer: string, type: string, data: object): GivenEvent => {
      const toewijzingId = derivedId('toewijzing', nummer);
      return { stream: `toewijzing-${toewijzingId}`, type, data: { toewijzingId, ...data } };
    };
    const sent = (nummer: string): GivenEvent =>
      op(nummer, 'ToewijzingSent', {
        ...{ toewijzingnummer: nummer, clientId: derivedId('c'), gemeentecode: DELFT, aanbiederId: derivedId('a') },
        ...{ contractId: derivedId('k'), productcode: '02A05', productcategorie: '02', segment: null, omvang: null },
        ...{ gewensteStartdatum: '2024-02-01', einddatum: null, budget: null, toegewezenOp: '2024-02-01' },
        ...{ berichtId: null, ...onder('inspanningsgericht') },
      });
    const [van, naar] = [onder('inspanningsgericht'), onder('taakgericht')];
    await run.more([
      ...[sent('1'), sent('2'), sent('3')],
      op('1', 'ToewijzingConverted', { per: '2024-07-01', van, naar, reden: 'Herbeoordeling' }),
      op('3', 'ToewijzingDeclined', { redenCode: 'GEEN_CAPACITEIT', toelichting: 'Vol tot september.' }),
    ]);
    const vormen = async (geldigOp: string) => (await regel({ geldigOp }, '02A05'))!.regimes;
    expect(await vormen('2024-01-31')).toEqual([]);
    expect(await vormen('2024-06-30')).toEqual([{ vorm: 'inspanningsgericht', toewijzingen: 2 }]);
    expect(await vormen('2024-07-01')).toEqual([
      { vorm: 'inspanningsgericht', toewijzingen: 1 },
      { vorm: 'taakgericht', toewijzingen: 1 },
    ]);
  });

  it('loses no amount of a gemeente that does not buy in the region (R-FIN-05)', async () => {
    await run.more([goedgekeurd(30, { gemeentecode: '0518', jaar: 2022 })]);
    const { resultaten } = await queries.get(regio, { jaar: 2022, productcode: PRODUCT, gemeentecode: '0518' });
    expect(resultaten.map(({ gemeentenaam, uitgegeven }) => [gemeentenaam, uitgegeven])).toEqual([['0518', 10_000]]);
    const ander = { ...regio, gemeente: DELFT };
    expect((await queries.get(ander, { jaar: 2022, gemeentecode: '0518' })).resultaten).toEqual([]);
  });

  it('gives the price of a traject with where it comes from (R-BEK-04)', async () => {
    const data = { regioId: 'h5', productcode: PRODUCT, matrix: null, bedrag: 148_000, geldigVanaf: '2024-01-01' };
    await run.more([
      {
        ...{ stream: `trajectprijs-h5/${PRODUCT}`, type: 'TrajectprijsSet' },
        data: { ...data, geldigTot: null, bron: 'Besluit 12' },
      },
    ]);
    expect(await regel({})).toMatchObject({ trajectprijs: 148_000, trajectprijsbron: 'Besluit 12' });
    expect(await regel({ jaar: 2023 })).toMatchObject({ trajectprijs: null, trajectprijsbron: null });
  });

  it('names the years of which something is known, the last first, for who asks (R-FIN-05, R-BEK-17)', async () => {
    const jaren = async (filter: object, scope: object = regio) =>
      (await queries.get({ ...regio, ...scope }, { jaar: 2026, ...filter })).jaren.map(({ jaar, uitgegeven }) => [
        jaar,
        uitgegeven,
      ]);
    expect((await jaren({})).map(([jaar]) => jaar)).toEqual([2024, 2023, 2022]);
    // The agreement of Delft is of 2024, in which nothing was approved for it that early.
    expect(await jaren({ geldigOp: '2024-01-31' }, { gemeente: DELFT })).toEqual([[2024, null]]);
    expect(await jaren({}, { gemeente: '0603' })).toEqual([[2024, 10_000]]);
  });

  it('counts with the gemeente that pays, and says what of it was for another (R-REG-15, R-REG-19)', async () => {
    const betaler = { gemeentecode: '0518', door: 'gemeente', verantwoordelijk: '0518', bron: 'R-REG-19' };
    const jaar = 2021;
    await run.more([
      goedgekeurd(40, { jaar, betaler }),
      goedgekeurd(41, { jaar, bedrag: 500, gemeentecode: '0518', betaler }),
      goedgekeurd(42, { jaar }),
    ]);
    expect(await regel({ jaar, gemeentecode: '0518' })).toMatchObject({
      uitgegeven: 10_500,
      voorAndereGemeenten: 10_000,
    });
    expect(await regel({ jaar })).toMatchObject({ uitgegeven: 10_000, voorAndereGemeenten: 0 });
  });

  it('shows a gemeente only its own (R-DAT-10)', async () => {
    const { resultaten } = await queries.get({ ...regio, gemeente: '0603' }, { jaar: 2024, productcode: PRODUCT });
    expect(resultaten.map(({ gemeentecode, uitgegeven }) => [gemeentecode, uitgegeven])).toEqual([['0603', 10_000]]);
  });

  it('says niet gemeten where nothing is known per client, and 0 where nothing was spent (R-BEK-17)', async () => {
    expect(await regel({}, '02A07')).toMatchObject({ meting: 'niet-gemeten', uitgegeven: null, aantalClienten: null });
    expect(await regel({}, '02A05')).toMatchObject({ meting: 'per-client', uitgegeven: 0, aantalClienten: 0 });
    expect(await regel({}, '07A01')).toMatchObject({ bekostigingsvorm: null, begroot: 5_000_000 });
  });

  it('takes what a gemeente set for itself over the rule of the region, there alone (R-REG-10)', async () => {
    await run.more([
      afwijking('h5', {
        ...{ sleutel: 'bekostiging', waarde: { vorm: 'taakgericht', wijze: 'lumpsum' } },
        ...{ gemeentecode: '0603', geldigVanaf: '2024-07-01' },
      }),
    ]);
    const vorm = async (gemeentecode: string, geldigOp: string) =>
      (await regel({ gemeentecode, geldigOp }, '02A05'))!.bekostigingsvorm;
    const eerst = await vorm('0603', '2024-06-30');
    expect(eerst).not.toBe('taakgericht');
    expect(await vorm('0603', '2024-07-01')).toBe('taakgericht');
    expect(await vorm(DELFT, '2024-07-01')).toBe(eerst);
    expect((await queries.get(regio, { jaar: 2024, geldigOp: '2024-07-01' })).configuratieversie).toBe('h5-2');
  });

  it('shows ceilings with what is spent, promised and signalled, and budgets with their settlement (R-BEK-08, R-BEK-16)', async () => {
    const { plafonds, afspraken, scope } = await queries.get(regio, { jaar: 2024, geldigOp: '2024-12-31' });
    expect(plafonds).toMatchObject([{ bedrag: 100_000, gereserveerd: 25_000, signalen: ['genaderd'] }]);
    expect(afspraken).toMatchObject([
      { soort: 'budget', geleverd: 1_100, verrekening: 'binnen-band', verrekenbedrag: 0 },
    ]);
    expect(scope.join(' ')).toMatch(/In de cijfers: .*Niet in de cijfers: /);
  });

  it('gives cost per inhabitant only where their number is known (R-BEK-20)', async () => {
    expect(await regel({})).toMatchObject({ kostenPerInwoner: null, toelichtingInwoners: 'geen inwonertal bekend' });
    const inwonertal = { inwoners: 1_000, status: 'definitief', bron: 'verzonnen getal voor deze proef' };
    const data = { regioId: 'h5', gemeentecode: '0603', jaar: 2024, ...inwonertal };
    await run.more([{ stream: 'regio-h5', type: 'InwonertalRecorded', data }]);
    expect(await regel({ gemeentecode: '0603' })).toMatchObject({
      ...{ uitgegeven: 10_000, kostenPerInwoner: 10 },
      toelichtingInwoners: 'op 1000 inwoners op 1 januari 2024 (definitief)',
    });
    const geen = { inwoners: 3, jaar: 2024, status: 'voorlopig' } as const;
    expect(kostenPerInwoner(null, geen).kostenPerInwoner).toBeNull();
  });

  it('is a table for a spreadsheet, with the year and day in every row (R-DAT-10)', async () => {
    const text = uitgavenCsv(await queries.get(regio, { jaar: 2024, geldigOp: '2024-05-31', gemeentecode: DELFT }));
    expect(text).toContain('2024;2024-05-31;Delft;02A07;');
    expect(text).toMatch(/;taakgericht;;niet gemeten;niet gemeten;geen inwonertal bekend\r\n/);
    expect(text).toMatch(/;02A03;.*;outputgericht;;1000,01;11;geen inwonertal bekend\r\n/);
  });
});
