import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { derivedId } from '../../src/kernel/ids.js';
import { rivierenland } from '../../src/demo/rivierenland.js';
import { rivierenlandAppends } from '../../src/demo/rivierenland-events.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { catchUp } from '../support/consumers.js';
import { PostgresEventStore } from '../../src/platform/event-store/postgres/postgres-event-store.js';
import { aandeel, formatAandeel, kern } from '../../projections/marktanalyse/aandelen.js';
import { type Marktanalyse } from '../../projections/marktanalyse/marktanalyse.antwoord.js';
import { marktanalyseCsv } from '../../projections/marktanalyse/marktanalyse.csv.js';
import { marktanalyseProjection } from '../../projections/marktanalyse/marktanalyse.projection.js';
import { MarktanalyseQueries } from '../../projections/marktanalyse/marktanalyse.queries.js';
import { installProjection, projectionWork } from '../../projections/runner/projection-work.js';
import { ReadModels } from '../../projections/runner/read-models.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { zoalsBekend } from '../support/bekend.js';

describe('marktanalyse of the demo region Rivierenland', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: PostgresEventStore;
  let queries: MarktanalyseQueries;
  let analyse: Marktanalyse;

  // The whole set goes in by large appends; that every event may come twice is tested below on small sets.
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, max: 4 });
    store = new PostgresEventStore(pool, new ManualClock('2020-06-22T20:00:00Z'), database.url);
    await installProjection(pool, marktanalyseProjection);
    await store.importAll(rivierenlandAppends(rivierenland(2019)));
    await catchUp(pool, store, projectionWork(marktanalyseProjection));
    queries = new MarktanalyseQueries(new ReadModels(pool));
    analyse = await queries.getMarktanalyse({ regio: 'rivierenland', jaar: 2019 });
  });

  afterAll(async () => {
    await store.stop();
    await pool.end();
    await database.drop();
  });

  it('shows table 1 cell by cell, in its order (R-MKT-01, R-MKT-02)', () => {
    expect(
      analyse.percelen.map((regel) => [
        regel.wet,
        regel.perceel,
        regel.goedgekeurdBedrag / 100,
        regel.ingeschrevenAanbieders,
        regel.aantalClienten,
        regel.aandeelTop3,
        regel.aandeelTop10,
      ]),
    ).toEqual([
      ['Wmo2015', 'Persoonlijke verzorging', 52_875, 27, 16, 'n.v.t.', 'n.v.t.'],
      ['Wmo2015', 'Individuele begeleiding', 8_802_420, 130, 1_656, '32,46%', '64,89%'],
      ['Wmo2015', 'Begeleiding (groep)/Dagbesteding', 4_038_870, 83, 775, '39,31%', '67,47%'],
      ['Wmo2015', 'Kortdurend verblijf', 37_972, 28, 10, 'n.v.t.', 'n.v.t.'],
      ['Jeugdwet', 'Persoonlijke verzorging', 172_391, 16, 43, 'n.v.t.', 'n.v.t.'],
      ['Jeugdwet', 'Ambulante begeleiding', 7_049_016, 140, 1_452, '34,16%', '53,96%'],
      ['Jeugdwet', 'Ambulante behandeling', 16_511_447, 115, 5_686, '40,26%', '66,16%'],
      ['Jeugdwet', 'Logeren', 560_158, 36, 110, '37,59%', '76,43%'],
      ['Jeugdwet', 'Wonen zonder behandeling', 3_718_607, 28, 262, '66,10%', '91,05%'],
      ['Jeugdwet', 'Behandeling met verblijf', 7_568_379, 34, 160, '67,72%', '85,99%'],
      ['Jeugdwet', 'Gecertificeerde instelling', 3_172_637, 3, 539, 'n.v.t.', 'n.v.t.'],
      ['Jeugdwet', 'Landelijk ingekochte zorg', 2_753_885, 34, 148, 'n.v.t.', 'n.v.t.'],
      ['Jeugdwet', 'Jeugdzorg plus', 455_461, 3, 9, 'n.v.t.', 'n.v.t.'],
    ]);
  });

  it('says why a share is n.v.t., and only there (R-MKT-02)', () => {
    for (const regel of analyse.percelen) expect(regel.redenNvt === null).toBe(regel.aandeelTop3 !== 'n.v.t.');
  });

  it('states its scope: the published Jeugd total covers six of nine percelen (R-DAT-10)', () => {
    const [wmo, jeugd] = analyse.wetten;
    expect(wmo).toMatchObject({
      wet: 'Wmo2015',
      nietInGepubliceerdTotaal: [],
      gepubliceerd: { goedgekeurdBedrag: 1_293_213_700, inschrijvingen: 268, clientenPerPerceelOpgeteld: 2_457 },
    });
    expect(jeugd).toMatchObject({
      wet: 'Jeugdwet',
      nietInGepubliceerdTotaal: ['Gecertificeerde instelling', 'Landelijk ingekochte zorg', 'Jeugdzorg plus'],
      gepubliceerd: { goedgekeurdBedrag: 3_557_999_800, inschrijvingen: 369 },
      allePercelen: { goedgekeurdBedrag: 4_196_198_100, inschrijvingen: 409, clientenPerPerceelOpgeteld: 8_409 },
    });
    expect(jeugd?.gepubliceerd.percelen).toHaveLength(6);
    expect(analyse.uitgesloten).toContain('Huishoudelijke ondersteuning');
    expect(analyse.totaal.goedgekeurdBedrag).toBe(5_489_411_800);
  });

  it('tells registrations from different aanbieders and shows the overlap of the wetten (R-MKT-01)', () => {
    expect(analyse.totaal).toMatchObject({ inschrijvingen: 677, uniekeAanbieders: 344 });
    expect(analyse.wetten.map(({ uniekeAanbieders }) => uniekeAanbieders)).toEqual([148, 226]);
    expect(analyse.overlap).toMatchObject({ alleenWmo2015: 118, alleenJeugdwet: 196, beideWetten: 30 });
    for (const { uniekeClienten, allePercelen } of analyse.wetten) {
      expect(uniekeClienten).toBeLessThan(allePercelen.clientenPerPerceelOpgeteld);
    }
  });

  it('shows aanbieders without and with few clients, and the core that supports 97 % (R-MKT-04)', async () => {
    const vraag = { regio: 'rivierenland', jaar: 2019 };
    const { spreiding } = analyse;
    const without = await queries.findAanbieders(vraag, 'zonder-clienten');
    const few = await queries.findAanbieders(vraag, 'minder-dan-tien');
    expect(without).toHaveLength(spreiding.zonderClienten);
    expect(few).toHaveLength(spreiding.onderGrens);
    expect(spreiding.zonderClienten).toBeGreaterThan(0);
    expect(spreiding.zonderClienten + spreiding.onderGrens + spreiding.vanafGrens).toBe(344);
    expect(spreiding.kern.clientaandeel).toBe('97,00%');
    expect(spreiding.kern.aanbieders).toBeLessThan(spreiding.ingeschrevenAanbieders - spreiding.zonderClienten);
    expect(without.every(({ aantalClienten, percelen }) => aantalClienten === '0' && percelen.length > 0)).toBe(true);
    expect(few.every((one) => one.aantalClienten === '<10' && one.goedgekeurdBedrag === null)).toBe(true);
  });

  it('ranks the ten largest aanbieders per wet over all its percelen (R-MKT-01)', () => {
    for (const { top10 } of analyse.wetten) {
      const amounts = top10.map(({ goedgekeurdBedrag }) => goedgekeurdBedrag ?? 0);
      expect(amounts).toHaveLength(10);
      expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    }
  });

  it('gives the same figures as CSV (R-MKT-01)', () => {
    const lines = marktanalyseCsv(analyse).split('\r\n');
    expect(lines[2]).toBe('2019;2020-06-22;Wmo2015;Individuele begeleiding;8802420,00;130;1656;32,46%;64,89%;ja');
    expect(lines[11]).toContain(';n.v.t.;n.v.t.;nee');
    expect(lines).toHaveLength(15);
  });

  it('knew nothing before it was told, and shows another region nothing (R-DAT-02)', async () => {
    const before = await zoalsBekend('2020-06-22T19:59:59Z', () =>
      queries.getMarktanalyse({ regio: 'rivierenland', jaar: 2019 }),
    );
    expect(before).toMatchObject({ percelen: [], peildatum: null, totaal: { goedgekeurdBedrag: 0 } });
    expect((await queries.getMarktanalyse({ regio: 'h5', jaar: 2019 })).percelen).toEqual([]);
    expect(await queries.findAanbieders({ regio: 'h5', jaar: 2019 })).toEqual([]);
  });
});

describe('shares', () => {
  it('are rounded half up to two decimals in whole numbers (R-MKT-01)', () => {
    expect(aandeel(1, 20_000)).toBe(1);
    expect(aandeel(49_999, 1_000_000_000)).toBe(0);
    expect(aandeel(1, 3)).toBe(3_333);
    expect(aandeel(2, 3)).toBe(6_667);
    expect(aandeel(0, 0)).toBeNull();
    expect(['0,05%', '32,46%', '100,00%', 'n.v.t.']).toEqual([5, 3_246, 10_000, null].map(formatAandeel));
  });

  it('name the smallest core of aanbieders that supports a share of the clients (R-MKT-04)', () => {
    expect(kern([50, 47, 2, 1, 0], 9_700)).toBe(2);
    expect(kern([50, 46, 3, 1, 0], 9_700)).toBe(3);
    expect(kern([0, 0], 9_700)).toBe(0);
    expect(kern([5, 5], 10_000)).toBe(2);
  });
});

const AANBIEDERS = ['a', 'b', 'c', 'd'].map((name) => derivedId('aanbieder', name));

function registered(index: number, over: Record<string, unknown> = {}): GivenEvent[] {
  const aanbiederId = AANBIEDERS[index]!;
  const contractId = derivedId('contract', String(index));
  return [
    {
      stream: `aanbieder-${aanbiederId}`,
      type: 'AanbiederRegistered',
      data: {
        aanbiederId,
        naam: `Aanbieder ${index}`,
        agbcode: `9999000${index}`,
        kvkNummer: null,
        sinds: '2018-01-01',
      },
    },
    {
      stream: `contract-${contractId}`,
      type: 'ContractSigned',
      data: {
        contractId,
        contractnummer: `C-${index}`,
        aanbiederId,
        gemeenten: [{ gemeentecode: '0281', vanaf: '2019-01-01' }],
        producten: [{ productcode: '44A08', categorie: '44', segment: null, perceel: 'Logeren', wet: 'Jeugdwet' }],
        ingangsdatum: '2019-01-01',
        duurMaanden: 12,
        einddatum: '2019-12-31',
        verlengingsopties: [],
        maximumMaanden: null,
        looptijdstatus: null,
        nietVastgesteld: [],
        maximumEinddatum: null,
        ondertekendOp: '2018-12-01',
        acceptatieplicht: false,
        ...over,
      },
    },
  ];
}

function approved(index: number, client: string, bedrag: number, over: Record<string, unknown> = {}): GivenEvent {
  const data = {
    declaratieId: derivedId('declaratie', String(index), client, JSON.stringify(over)),
    aanbiederId: AANBIEDERS[index]!,
    clientId: derivedId('client', client),
    gemeentecode: '0281',
    perceel: 'Logeren',
    wet: 'Jeugdwet',
    productcode: '44A08',
    jaar: 2019,
    bedrag,
    goedgekeurdOp: '2019-06-01',
    ...over,
  };
  return {
    stream: `declaratie-${data.declaratieId}`,
    type: 'DeclaratieApproved',
    data: { ...data, toewijzingId: null, betaler: null, berichtId: null },
  };
}

function fixed(peildatum: string): GivenEvent {
  return {
    stream: 'peilmoment-h5/marktanalyse/2019',
    type: 'PeildatumFixed',
    data: {
      regioId: 'h5',
      onderwerp: 'marktanalyse',
      jaar: 2019,
      peildatum,
      scope: ['Jeugdwet/Logeren'],
      uitgesloten: [],
      bron: 'Test',
    },
  };
}

describe('marktanalyse', () => {
  let run: ProjectionRun | undefined;
  const start = async (events: readonly GivenEvent[]): Promise<MarktanalyseQueries> => {
    run = await runProjection(marktanalyseProjection, events);
    return new MarktanalyseQueries(run.readModels);
  };
  afterEach(async () => {
    await run?.close();
    run = undefined;
  });
  const vraag = { regio: 'h5', jaar: 2019 };

  it('counts approvals up to and including the peildatum and names those after it (R-DAT-02)', async () => {
    const queries = await start([
      ...registered(0),
      approved(0, 'x', 10_000, { goedgekeurdOp: '2020-06-22' }),
      approved(0, 'y', 5_000, { goedgekeurdOp: '2020-06-23' }),
    ]);
    const amount = async (more: object = {}): Promise<number> =>
      (await queries.getMarktanalyse({ ...vraag, ...more })).totaal.goedgekeurdBedrag;
    expect(await amount()).toBe(15_000);
    await run!.more([fixed('2020-06-22')]);
    expect(await queries.getMarktanalyse(vraag)).toMatchObject({
      peildatum: '2020-06-22',
      totaal: { goedgekeurdBedrag: 10_000 },
      nagekomen: { aantal: 1, bedrag: 5_000 },
    });
    expect(await amount({ geldigOp: '2020-06-23' })).toBe(15_000);
    await run!.more([fixed('2020-12-31')]);
    expect(await amount()).toBe(15_000);
  });

  it('shows the figures as they were known on a day (R-DAT-02)', async () => {
    const queries = await start([
      ...registered(0),
      { ...approved(0, 'x', 10_000), bekend: '2023-02-01T10:00:00Z' },
      { ...approved(0, 'y', 5_000), bekend: '2023-03-01T10:00:00Z' },
      { ...fixed('2020-06-22'), bekend: '2023-03-02T10:00:00Z' },
    ]);
    const at = (moment: string): Promise<Marktanalyse> => zoalsBekend(moment, () => queries.getMarktanalyse(vraag));
    expect(await at('2023-02-01T09:59:59Z')).toMatchObject({ totaal: { goedgekeurdBedrag: 0 } });
    expect(await at('2023-02-28T00:00:00Z')).toMatchObject({ totaal: { goedgekeurdBedrag: 10_000 }, peildatum: null });
    expect(await at('2023-03-03T00:00:00Z')).toMatchObject({
      totaal: { goedgekeurdBedrag: 15_000 },
      peildatum: '2020-06-22',
    });
  });

  it('counts an aanbieder once per perceel, in the years its contracts run (R-MKT-01)', async () => {
    const second = derivedId('contract', 'second');
    const queries = await start([
      ...registered(0),
      ...registered(0, { contractId: second, contractnummer: 'C-x' }).slice(1),
      ...registered(1, { ingangsdatum: '2019-12-31', einddatum: '2020-12-30' }),
      ...registered(2, { ingangsdatum: '2020-01-01', einddatum: '2020-12-31' }),
    ]);
    const count = async (jaar: number): Promise<number> =>
      (await queries.getMarktanalyse({ regio: 'h5', jaar })).totaal.uniekeAanbieders;
    expect([await count(2018), await count(2019), await count(2020)]).toEqual([0, 2, 2]);
    await run!.more([
      {
        stream: `contract-${second}`,
        type: 'ContractExtended',
        data: {
          contractId: second,
          ...{ volgnummer: 1, besluit: null, maanden: 24, verschovenOpties: [] },
          vorigeEinddatum: '2019-12-31',
          nieuweEinddatum: '2021-12-31',
          besluitDatum: '2019-06-01',
          uitgeoefendDoor: 'gemeenten',
        },
      },
    ]);
    expect([await count(2019), await count(2020), await count(2021)]).toEqual([2, 3, 1]);
  });

  it('counts a client of two aanbieders once per perceel, and money taken back as less (R-MKT-01)', async () => {
    const queries = await start([
      ...registered(0),
      ...registered(1),
      approved(0, 'x', 10_000),
      approved(0, 'x', -2_500, { goedgekeurdOp: '2019-07-01' }),
      approved(1, 'x', 2_500),
    ]);
    const [regel] = (await queries.getMarktanalyse(vraag)).percelen;
    expect(regel).toMatchObject({ aantalClienten: 1, goedgekeurdBedrag: 10_000, ingeschrevenAanbieders: 2 });
  });

  it('suppresses shares from the year the rule begins, and shows no share of nothing (R-MKT-02)', async () => {
    const queries = await start([
      ...registered(0),
      ...registered(1, {
        producten: [{ productcode: '44A09', categorie: '44', segment: null, perceel: 'Wonen', wet: 'Jeugdwet' }],
      }),
      approved(0, 'x', 10_000),
      approved(0, 'x', 10_000, { jaar: 2020, goedgekeurdOp: '2020-02-01' }),
      {
        stream: 'dashboardconfiguratie-h5',
        type: 'OnderdrukkingsregelSet',
        data: {
          regioId: 'h5',
          onderwerp: 'marktanalyse',
          wet: 'Jeugdwet',
          perceel: 'Logeren',
          maat: 'aandelen',
          reden: 'Te klein.',
          geldigVanaf: '2020-01-01',
        },
      },
    ]);
    const shares = async (jaar: number): Promise<string[]> =>
      (await queries.getMarktanalyse({ regio: 'h5', jaar })).percelen.map(({ aandeelTop3 }) => aandeelTop3);
    expect(await shares(2019)).toEqual(['100,00%', 'n.v.t.']);
    expect(await shares(2020)).toEqual(['n.v.t.']);
  });

  it('takes the limit for small numbers from the region (R-MKT-04)', async () => {
    const queries = await start([
      ...registered(0),
      approved(0, 'x', 10_000),
      approved(0, 'y', 10_000),
      approved(0, 'z', 10_000),
    ]);
    expect(await queries.findAanbieders(vraag)).toMatchObject([{ aantalClienten: '<10', goedgekeurdBedrag: null }]);
    await run!.more([kleineAantallen(1, 3, '2019-01-01')]);
    expect(await queries.findAanbieders(vraag)).toMatchObject([{ aantalClienten: '3', goedgekeurdBedrag: 30_000 }]);
    // A rule for later says nothing of this year; a correction of the past does.
    await run!.more([kleineAantallen(2, 5, '2020-01-01')]);
    expect(await queries.findAanbieders(vraag)).toMatchObject([{ aantalClienten: '3' }]);
    await run!.more([kleineAantallen(3, 4, '2019-01-01')]);
    expect(await queries.findAanbieders(vraag)).toMatchObject([{ aantalClienten: '<4' }]);
  });
});

function kleineAantallen(versie: number, waarde: number, geldigVanaf: string): GivenEvent {
  const parameter = {
    ...{ sleutel: 'privacy.kleineAantallen', waarde, gemeentecode: null, segment: null, product: null },
    ...{ geldigVanaf, geldigTot: null, bron: 'test' },
  };
  const data = {
    ...{ regioId: 'h5', versie, versieId: `h5-${versie}`, bestandshash: 'x', geldigVanaf, parameters: [parameter] },
    ...{ segmenten: [], producten: [], bereik: [], matrices: [], perspectieven: [], kruistabel: [], uitgesloten: [] },
    ...{ weergave: null, reden: null, besluit: null, kalenders: [] },
  };
  return { stream: 'regioconfiguratie-h5', type: 'RegioconfiguratiePublished', data };
}
