import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { Pool } from 'pg';
import { registeredProjections } from '../../projections/runner/projection.js';
import { checksums, rebuildProjection } from '../../projections/runner/projection-work.js';
import { readConsumer } from '../../src/platform/consumers/consumers.js';
import { CONSUMER_HOST, type ConsumerHost } from '../../src/platform/consumers/consumer-host.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { type Rol } from '../../src/platform/identity/principal.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { wmo301, wmo305 } from '../support/berichten.js';
import { ask } from '../support/http.js';

/**
 * The whole control loop, played over HTTP as people would: contract, WMO301, late WMO305, breach on werkdag 15, KPI
 * onvoldoende, verbeterplan, next year's verdict, and the other branch to a contract consequence. Nothing is looked up
 * in the database but the comparison of the read models with a rebuild.
 */
const DELFT = '0503';
const ORH = '01A01';
const AGB = { goed: '98000001', zwak: '98000002' };

let test: TestApp;
let database: TestDatabase;
const tokens = new Map<string, string>();

interface Who {
  readonly rol: Rol;
  readonly gemeente?: string;
  readonly aanbiederId?: string;
}

async function token(wie: Who): Promise<string> {
  // A token of this morning: the clock of the test goes on for years.
  const key = `${JSON.stringify(wie)}@${test.clock.now().toISOString()}`;
  const known = tokens.get(key) ?? (await test.token(wie.rol, { ...wie, regio: 'h5' }));
  tokens.set(key, known);
  return known;
}

let position = '0';

async function post<T = Record<string, unknown>>(
  wie: Who,
  path: string,
  body: unknown,
  options: { status?: number; key?: string; xml?: boolean } = {},
): Promise<T> {
  const answer = await ask('POST', `${test.url}${path}`, {
    token: await token(wie),
    body,
    headers: {
      ...(options.key === undefined ? {} : { 'Idempotency-Key': options.key }),
      ...(options.xml === true ? { 'Content-Type': 'application/xml' } : {}),
    },
  });
  const expected = options.status ?? 200;
  const fine = expected === 200 ? [200, 201].includes(answer.status) : answer.status === expected;
  if (!fine) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  position = answer.headers.get('Kroniek-Positie') ?? position;
  return answer.json<T>();
}

async function get<T = { aantal: number; resultaten: Record<string, unknown>[] }>(wie: Who, path: string): Promise<T> {
  const answer = await ask('GET', `${test.url}${path}`, {
    token: await token(wie),
    headers: { 'Kroniek-Wacht-Op-Positie': position },
  });
  if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${answer.text}`);
  if (BigInt(answer.headers.get('Kroniek-Positie') ?? '-1') < BigInt(position)) {
    throw new Error(`GET ${path} answered from before position ${position}.`);
  }
  return answer.json<T>();
}

function vandaag(): string {
  return test.clock.now().toISOString().slice(0, 10);
}

/** Moves the clock to the start of a day and lets policies and deadlines do what is due. */
async function naar(datum: string): Promise<void> {
  test.clock.set(`${datum}T08:00:00Z`);
  await test.app.get<ConsumerHost>(CONSUMER_HOST).settle(240_000);
  position = (await test.app.get<EventStore>(EVENT_STORE).head()).position.toString();
}

const contractmanager: Who = { rol: 'contractmanager' };
const beheerder: Who = { rol: 'beheerder' };
const delft: Who = { rol: 'gemeente', gemeente: DELFT };
const toezichthouder: Who = { rol: 'toezichthouder' };

const aanbieders = new Map<string, { aanbiederId: string; contractId: string }>();
let bsn = 0;

/** Nine digits from the official test range that pass the elfproef. */
function nextBsn(): string {
  for (;;) {
    const candidate = String(999900006 + bsn++);
    const sum = [...candidate].reduce(
      (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
      0,
    );
    if (sum % 11 === 0) return candidate;
  }
}

interface Client {
  readonly bsn: string;
  readonly nummer: number;
}
let volgende = 1000;

/** Delft sends a WMO301 for ORH to an aanbieder. */
async function wijsToe(agb: string, ingangsdatum: string): Promise<Client> {
  const client = { bsn: nextBsn(), nummer: (volgende += 1) };
  await post(
    delft,
    '/v1/berichten',
    wmo301({
      afzender: DELFT,
      ontvanger: agb,
      bsn: client.bsn,
      identificatie: `A${client.nummer}`,
      producten: [{ toewijzingNummer: client.nummer, categorie: '01', code: ORH, ingangsdatum }],
    }),
    { xml: true },
  );
  return client;
}

/** The aanbieder answers with a WMO305. */
async function start(agb: string, client: Client, ingangsdatum: string, begindatum: string): Promise<void> {
  if (begindatum > vandaag()) await naar(begindatum);
  await post(
    { rol: 'aanbieder', aanbiederId: aanbieders.get(agb)!.aanbiederId },
    '/v1/berichten',
    wmo305({
      afzender: agb,
      ontvanger: DELFT,
      bsn: client.bsn,
      identificatie: `S${client.nummer}`,
      producten: [
        {
          toewijzingNummer: client.nummer,
          categorie: '01',
          code: ORH,
          toewijzingIngangsdatum: ingangsdatum,
          begindatum,
        },
      ],
    }),
    { xml: true },
  );
}

async function meet(agb: string, jaar: number): Promise<Record<string, unknown>> {
  await post(contractmanager, '/v1/kpi-metingen', {
    kpiId: 'continuiteit',
    aanbiederId: aanbieders.get(agb)!.aanbiederId,
    jaar,
  });
  await naar(vandaag());
  const scores = await get(
    contractmanager,
    `/v1/kpi-scores?kpiId=continuiteit&jaar=${jaar}&aanbiederId=${aanbieders.get(agb)!.aanbiederId}`,
  );
  expect(scores.resultaten).toHaveLength(1);
  return scores.resultaten[0]!;
}

async function plannen(agb: string): Promise<Record<string, unknown>[]> {
  return (await get(contractmanager, `/v1/verbeterplannen?aanbiederId=${aanbieders.get(agb)!.aanbiederId}`)).resultaten;
}

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestApp({ now: '2022-10-03T08:00:00Z', database });
});

afterAll(async () => {
  await test?.close();
  await database?.drop();
});

describe('the control loop of the H5, over HTTP', () => {
  it('publishes the region as data, once per content (R-REG-01, R-REG-21)', async () => {
    const profiel = await readFile('regios/h5.yaml', 'utf8');
    const first = await post(beheerder, '/v1/regioconfiguraties', { profiel });
    const second = await post(beheerder, '/v1/regioconfiguraties', { profiel });
    expect(first).toEqual({ regioId: 'h5', versieId: 'h5-1', gewijzigd: true });
    expect(second).toEqual({ ...first, gewijzigd: false });
    await naar('2022-10-03');
    await post(contractmanager, '/v1/kpi-definities/continuiteit/normen', {
      geldigVanaf: '2023-01-01',
      voldoendeVanaf: 7000,
      hoogVanaf: 9000,
      besluit: 'Norm voor deze test',
    });
  });

  it('signs contracts, and Pijnacker-Nootdorp takes part from 2024 (R-CON-01, R-REG-02)', async () => {
    for (const [naam, agb] of [
      ['Zorggroep Duinzicht', AGB.goed],
      ['Thuiszorg Waterkant', AGB.zwak],
    ] as const) {
      const { aanbiederId } = await post<{ aanbiederId: string }>(contractmanager, '/v1/aanbieders', {
        naam,
        agbcode: agb,
        sinds: '2020-01-01',
      });
      const { contractId } = await post<{ contractId: string }>(
        contractmanager,
        '/v1/contracten',
        {
          contractnummer: `H5-2023-${agb}`,
          aanbiederId,
          gemeenten: [DELFT, '1926'],
          productcodes: [ORH],
          ingangsdatum: '2023-01-01',
          duurMaanden: 48,
          ondertekendOp: '2022-10-03',
        },
        { key: `contract-${agb}` },
      );
      aanbieders.set(agb, { aanbiederId, contractId });
    }
    const { contractId } = aanbieders.get(AGB.goed)!;
    const contract = await get<{
      einddatum: string;
      maximumEinddatum: string;
      gemeenten: { gemeentecode: string; vanaf: string }[];
    }>(contractmanager, `/v1/contracten/${contractId}`);
    expect(contract).toMatchObject({ einddatum: '2026-12-31', maximumEinddatum: '2030-12-31' });
    expect(contract.gemeenten.find((gemeente) => gemeente.gemeentecode === '1926')).toMatchObject({
      vanaf: '2024-01-01',
    });
    await post(
      contractmanager,
      '/v1/contracten',
      {
        contractnummer: 'H5-2023-5JAAR',
        aanbiederId: aanbieders.get(AGB.goed)!.aanbiederId,
        gemeenten: [DELFT],
        productcodes: [ORH],
        ingangsdatum: '2023-01-01',
        duurMaanden: 108,
        ondertekendOp: '2022-10-03',
      },
      { status: 409 },
    );
  });

  it('reads a WMO301 twice and sends one toewijzing (R-TOE-01)', async () => {
    await naar('2023-02-20');
    const client = await wijsToe(AGB.goed, '2023-03-01');
    const again = await post<{ status: string }>(
      delft,
      '/v1/berichten',
      wmo301({
        afzender: DELFT,
        ontvanger: AGB.goed,
        bsn: client.bsn,
        identificatie: `A${client.nummer}`,
        producten: [{ toewijzingNummer: client.nummer, categorie: '01', code: ORH, ingangsdatum: '2023-03-01' }],
      }),
      { xml: true },
    );
    expect(again.status).toBe('al verwerkt');
    const { resultaten } = await get(
      contractmanager,
      `/v1/starttermijnen?aanbiederId=${aanbieders.get(AGB.goed)!.aanbiederId}`,
    );
    expect(resultaten).toHaveLength(1);
    expect(resultaten[0]).toMatchObject({ gewensteStartdatum: '2023-03-01', uiterste: '2023-03-21' });
    await start(AGB.goed, client, '2023-03-01', '2023-03-10');
  });

  it('records the breach on werkdag 15 when nobody looks, not on werkdag 14 (R-KPI-03)', async () => {
    const vraag = `/v1/starttermijnen?aanbiederId=${aanbieders.get(AGB.zwak)!.aanbiederId}`;
    const laat = await wijsToe(AGB.zwak, '2023-03-01');
    const stil = await wijsToe(AGB.zwak, '2023-03-01');
    await naar('2023-03-21');
    expect((await get(contractmanager, vraag)).resultaten.map((rij) => rij['status'])).toEqual(['wacht', 'wacht']);
    await naar('2023-03-22');
    expect((await get(contractmanager, vraag)).resultaten.map((rij) => rij['status'])).toEqual([
      'overschreden',
      'overschreden',
    ]);
    await start(AGB.zwak, laat, '2023-03-01', '2023-04-03');
    await naar('2023-05-01');
    const opTijd = await wijsToe(AGB.zwak, '2023-05-08');
    await start(AGB.zwak, opTijd, '2023-05-08', '2023-05-30');
    const statussen = (await get(contractmanager, vraag)).resultaten.map((rij) => String(rij['status'])).sort();
    expect(statussen).toEqual(['overschreden', 'te-laat-gestart', 'tijdig-gestart']);
    expect(stil.nummer).toBeGreaterThan(0);
  });

  it('takes back a breach when late news says that care started in time (R-KPI-03, R-DAT-02)', async () => {
    await naar('2023-06-01');
    const client = await wijsToe(AGB.goed, '2023-06-05');
    await naar('2023-07-03');
    const vraag = `/v1/starttermijnen?aanbiederId=${aanbieders.get(AGB.goed)!.aanbiederId}`;
    const status = async (): Promise<unknown> =>
      (await get(contractmanager, vraag)).resultaten.find((rij) => rij['gewensteStartdatum'] === '2023-06-05')![
        'status'
      ];
    expect(await status()).toBe('overschreden');
    await start(AGB.goed, client, '2023-06-05', '2023-06-12');
    expect(await status()).toBe('tijdig-gestart');
  });

  it('gives a verdict with its evidence and requires a verbeterplan where it is onvoldoende (R-KPI-02, R-KPI-06)', async () => {
    await naar('2024-01-15');
    const goed = await meet(AGB.goed, 2023);
    expect(goed).toMatchObject({ verdict: 'hoog', teller: 2, noemer: 2, score: 10000 });
    expect(await plannen(AGB.goed)).toEqual([]);
    const zwak = await meet(AGB.zwak, 2023);
    expect(zwak).toMatchObject({ verdict: 'onvoldoende', teller: 1, noemer: 3, score: 3333 });
    const [plan] = await plannen(AGB.zwak);
    expect(plan).toMatchObject({ jaar: 2023, kpiId: 'continuiteit' });
  });

  it('submits, rejects, submits again and approves the verbeterplan; next year it succeeded (R-KPI-06, R-KPI-07)', async () => {
    const [plan] = await plannen(AGB.zwak);
    const id = String(plan!['verbeterplanId']);
    const aanbieder: Who = { rol: 'aanbieder', aanbiederId: aanbieders.get(AGB.zwak)!.aanbiederId };
    const indiening = {
      samenvatting: 'Een vaste planner per wijk.',
      maatregelen: [{ omschrijving: 'Planner aanstellen', gereedOp: '2024-03-01' }],
    };
    await post(aanbieder, `/v1/verbeterplannen/${id}/indieningen`, indiening);
    await post(delft, `/v1/verbeterplannen/${id}/afwijzingen`, {
      versie: 1,
      namensGemeenten: [DELFT],
      redenen: ['Geen maatregel voor de vakantieperiode.'],
    });
    await post(aanbieder, `/v1/verbeterplannen/${id}/indieningen`, {
      ...indiening,
      maatregelen: [...indiening.maatregelen, { omschrijving: 'Vakantierooster', gereedOp: '2024-05-01' }],
    });
    await post(delft, `/v1/verbeterplannen/${id}/goedkeuringen`, { versie: 2, namensGemeenten: [DELFT] });
    expect((await plannen(AGB.zwak))[0]).toMatchObject({ status: 'goedgekeurd' });

    await naar('2024-02-01');
    for (let index = 0; index < 4; index += 1) {
      const client = await wijsToe(AGB.zwak, '2024-02-05');
      await start(AGB.zwak, client, '2024-02-05', index === 0 ? '2024-04-01' : '2024-02-12');
    }
    await naar('2025-01-15');
    expect(await meet(AGB.zwak, 2024)).toMatchObject({ verdict: 'voldoende', teller: 3, noemer: 4 });
    expect((await plannen(AGB.zwak)).find((other) => other['verbeterplanId'] === id)).toMatchObject({
      status: 'geslaagd',
    });
  });

  it('asks people for a contract consequence when the year after is onvoldoende again (R-KPI-08)', async () => {
    const { aanbiederId, contractId } = aanbieders.get(AGB.goed)!;
    await naar('2025-02-03');
    for (const wens of ['2025-02-10', '2025-02-11']) await wijsToe(AGB.goed, wens);
    await naar('2026-01-15');
    expect(await meet(AGB.goed, 2025)).toMatchObject({ verdict: 'onvoldoende', teller: 0, noemer: 2 });
    const [plan] = await plannen(AGB.goed);
    const id = String(plan!['verbeterplanId']);
    await post({ rol: 'aanbieder', aanbiederId }, `/v1/verbeterplannen/${id}/indieningen`, {
      samenvatting: 'Werven van personeel.',
      maatregelen: [{ omschrijving: 'Wervingscampagne', gereedOp: '2026-06-01' }],
    });
    await post(delft, `/v1/verbeterplannen/${id}/goedkeuringen`, { versie: 1, namensGemeenten: [DELFT] });
    await naar('2026-02-02');
    await wijsToe(AGB.goed, '2026-02-09');
    await naar('2027-01-15');
    expect(await meet(AGB.goed, 2026)).toMatchObject({ verdict: 'onvoldoende' });
    expect((await plannen(AGB.goed)).find((other) => other['verbeterplanId'] === id)).toMatchObject({
      status: 'mislukt',
    });
    const { resultaten } = await get(contractmanager, `/v1/contractconsequenties?aanbiederId=${aanbiederId}`);
    expect(resultaten).toHaveLength(1);
    expect(resultaten[0]).toMatchObject({ status: 'gevraagd' });
    const oplegging = {
      contractId,
      soort: 'clientenstop',
      redenen: ['Twee jaar achtereen onvoldoende op continuiteit.'],
      ingangsdatum: '2027-03-01',
    };
    const consequentieId = String(resultaten[0]!['consequentieId']);
    await post(
      contractmanager,
      `/v1/contractconsequenties/${consequentieId}/opleggingen`,
      { ...oplegging, redenen: [] },
      { status: 400 },
    );
    await post(contractmanager, `/v1/contractconsequenties/${consequentieId}/opleggingen`, oplegging);
    const after = await get(contractmanager, `/v1/contractconsequenties?aanbiederId=${aanbiederId}`);
    expect(after.resultaten[0]).toMatchObject({ status: 'opgelegd', soort: 'clientenstop' });
  });

  it('answers as it was known before the breach was known (R-DAT-02)', async () => {
    const scores = await get(
      contractmanager,
      `/v1/kpi-scores?kpiId=continuiteit&aanbiederId=${aanbieders.get(AGB.zwak)!.aanbiederId}&beschikbaarOp=2024-01-14T00:00:00Z`,
    );
    expect(scores.resultaten).toEqual([]);
    const contract = await get<{ einddatum: string }>(
      contractmanager,
      `/v1/contracten/${aanbieders.get(AGB.zwak)!.contractId}?geldigOp=2023-06-01&beschikbaarOp=2023-06-01T00:00:00Z`,
    );
    expect(contract.einddatum).toBe('2026-12-31');
  });

  it('lets a toezichthouder replay a case, and keeps that look in the audit trail (R-TZH-13)', async () => {
    const { resultaten } = await get(toezichthouder, '/v1/casussen');
    expect(resultaten.length).toBeGreaterThan(5);
    const clientId = String(resultaten[0]!['clientId']);
    const tijdlijn = await get(toezichthouder, `/v1/casussen/${clientId}/tijdlijn?doel=toezicht`);
    expect(tijdlijn.resultaten.map((entry) => entry['type'])).toEqual(expect.arrayContaining(['ToewijzingSent']));
    for (const entry of tijdlijn.resultaten) {
      expect(entry).toEqual(
        expect.objectContaining({ geldigOp: expect.any(String), bekendTijdstip: expect.any(String) }),
      );
    }
    await naar(vandaag());
    const audit = await get(toezichthouder, '/v1/audittrail?type=CasusViewed');
    expect(audit.resultaten.length).toBeGreaterThanOrEqual(1);
  });

  it('gives the same answers after a rebuild of every read model from zero', async () => {
    await naar(vandaag());
    const pool = new Pool({ connectionString: database.url, max: 4 });
    const store = test.app.get<EventStore>(EVENT_STORE);
    for (const projection of registeredProjections()) {
      const before = await checksums(pool, projection, (await readConsumer(pool, projection.name))!);
      await rebuildProjection(pool, store, projection);
      const after = await checksums(pool, projection, (await readConsumer(pool, projection.name))!);
      expect({ [projection.name]: after }).toEqual({ [projection.name]: before });
    }
    await pool.end();
    expect((await plannen(AGB.goed))[0]).toBeDefined();
  });

  it('gives the same answers after a restart', async () => {
    const { aanbiederId } = aanbieders.get(AGB.zwak)!;
    const paths = [
      '/v1/contracten',
      `/v1/kpi-scores?aanbiederId=${aanbiederId}`,
      `/v1/verbeterplannen?aanbiederId=${aanbiederId}`,
      `/v1/starttermijnen?aanbiederId=${aanbiederId}`,
    ];
    const before = await Promise.all(paths.map((path) => get(contractmanager, path)));
    const now = test.clock.now().toISOString();
    await test.close();
    test = await createTestApp({ now, database });
    tokens.clear();
    await naar(vandaag());
    expect(await Promise.all(paths.map((path) => get(contractmanager, path)))).toEqual(before);
  });

  it('never held a BSN in an event (R-DAT-09)', async () => {
    const events = await test.app.get<EventStore>(EVENT_STORE).readAll(0n, 100_000);
    const text = JSON.stringify(events, (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    expect(text).not.toMatch(/9999\d{5}/);
    expect(events.length).toBeGreaterThan(100);
  });
});
