import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const REGIO = { regio: 'rivierenland' };
const stuk = { verwijzing: 'zaaksysteem 2022-0412', sha256: 'ab'.repeat(32) };

interface Punten {
  readonly aantal: number;
  readonly resultaten: readonly { readonly puntId: string; readonly stand: string }[];
}

describe('pilots over HTTP', () => {
  let kroniek: TestApp;
  let aanbiederId: string;
  let bevindingId: string;
  let pilotId: string;

  // A token is good for a day of the clock.
  const managerNow = (): Promise<string> => kroniek.token('contractmanager', REGIO);
  const post = async (path: string, body: unknown, token?: string): Promise<Answer> =>
    kroniek.ask('POST', path, { token: token ?? (await managerNow()), body });
  const done = async (path: string, body: unknown): Promise<Answer> => {
    const answer = await post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer;
  };
  const get = async <T>(path: string): Promise<T> => {
    await kroniek.settle();
    const answer = await kroniek.ask('GET', path, { token: await managerNow() });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
    return answer.json<T>();
  };
  const pilot = (change: object = {}) => ({
    ...{ pilot: 'samen-thuis', naam: 'Samen thuis', doel: 'Lichtere ondersteuning.', vorm: 'licht' },
    ...{ wettelijkType: 'samen-innoveren', bekostiging: 'populatiegericht', segmenten: [], gemeenten: ['0281'] },
    vragen: [{ sleutel: 'langer-thuis', vraag: 'Langer thuis?', meting: 'Maanden tot een verhuizing.' }],
    ...{ vanaf: '2022-12-01', laatsteDag: '2023-12-31', ...change },
  });

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2022-03-01T09:00:00Z' });
    const profiel = readFileSync('regios/rivierenland.yaml', 'utf8');
    const published = await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder', REGIO));
    expect([published.status, published.text]).toEqual([201, expect.any(String)]);
    const body = { naam: 'Stichting De Boog', agbcode: '41411001', sinds: '2020-01-01' };
    aanbiederId = (await done('/v1/aanbieders', body)).json<{ aanbiederId: string }>().aanbiederId;
  });
  afterAll(() => kroniek.close());

  it('says all that is wrong with a pilot, and takes it with the last days of the region (R-INN-06, R-INN-08, R-INN-10)', async () => {
    const wrong = await post('/v1/pilots', pilot({ gemeenten: ['0503'], segmenten: ['onbekend'] }));
    expect(wrong.status).toBe(400);
    expect(wrong.json<{ fouten: { plaats: string }[] }>().fouten.map(({ plaats }) => plaats)).toEqual([
      'gemeenten[0]',
      'segmenten[0]',
    ]);
    pilotId = (await done('/v1/pilots', pilot())).json<{ pilotId: string }>().pilotId;
    expect(await get(`/v1/pilots/${pilotId}`)).toMatchObject({
      ...{ stand: 'voorbereiding', vorm: 'licht', wettelijkType: 'samen-innoveren' },
      termijnen: [
        { termijn: 'plan', uiterlijk: '2022-04-01', gedaanOp: null, gemist: false },
        { termijn: 'selectie', uiterlijk: '2022-10-01' },
        { termijn: 'start', uiterlijk: '2023-01-01' },
      ],
    });
  });

  it('has its frames adopted by the PFO, and tells when a last day passed without its plan (R-INN-06, R-INN-09)', async () => {
    const besluit = { besluit: 'besluit 4', orgaan: 'directieoverleg' };
    expect((await post(`/v1/pilots/${pilotId}/kader`, besluit)).status).toBe(400);
    await done(`/v1/pilots/${pilotId}/kader`, { ...besluit, orgaan: 'PFO Wmo' });
    kroniek.clock.set('2022-04-02T09:00:00Z');
    expect(await get(`/v1/pilots/${pilotId}`)).toMatchObject({ gemisteTermijnen: 1, kader: { orgaan: 'PFO Wmo' } });
    await done(`/v1/pilots/${pilotId}/plan`, { plan: stuk });
    const start = await post(`/v1/pilots/${pilotId}/start`, {});
    expect([start.status, start.json<{ code: string }>().code]).toEqual([409, 'PILOT_NIET_GEREED']);
  });

  it('tells which aanbieders take part, also in their profile (R-PRC-29, Q-026)', async () => {
    const vreemd = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b99';
    const wrong = await post(`/v1/pilots/${pilotId}/selectie`, { aanbiederIds: [aanbiederId, vreemd], grond: 'x' });
    expect([wrong.status, wrong.json<{ fouten: { plaats: string }[] }>().fouten[0]?.plaats]).toEqual([
      400,
      'aanbiederIds[1]',
    ]);
    await done(`/v1/pilots/${pilotId}/selectie`, { aanbiederIds: [aanbiederId], grond: 'contracten van 2020' });
    kroniek.clock.set('2022-12-01T09:00:00Z');
    await done(`/v1/pilots/${pilotId}/start`, {});
    expect(await get('/v1/aanbiedersprofielen?pilot=samen-thuis')).toMatchObject({
      resultaten: [{ aanbiederId, pilots: ['samen-thuis'] }],
    });
    expect(await get('/v1/pilots?stand=loopt')).toMatchObject({
      aantal: 1,
      resultaten: [{ partners: ['Stichting De Boog'] }],
    });
  });

  it('tells how many pilots are paid otherwise than inspanningsgericht (R-INN-07)', async () => {
    await done('/v1/pilots', pilot({ pilot: 'per-uur', naam: 'Per uur', bekostiging: 'inspanningsgericht' }));
    expect(await get('/v1/pilots')).toMatchObject({ aantal: 2, metAndereBekostiging: 1 });
  });

  it('keeps what must go into the next contract text open until it landed, with its evidence (R-INN-11, Q-025)', async () => {
    kroniek.clock.set('2023-11-01T09:00:00Z');
    const bevinding = { vraag: 'langer-thuis', bevinding: 'Zes van de tien wonen nog thuis.', strekking: 'bevestigt' };
    const gemeld = await done(`/v1/pilots/${pilotId}/bevindingen`, { ...bevinding, bewijs: [stuk] });
    bevindingId = gemeld.json<{ bevindingId: string }>().bevindingId;
    const punt = { bestemming: 'contracttekst', punt: 'Een trajectprijs.', bevindingIds: [bevindingId] };
    const elders = { bestemming: 'productontwikkeling', punt: 'Een lichter product.', bevindingIds: [bevindingId] };
    const evaluatie = { conclusie: 'Het werkt.', vervolg: 'opschalen', verslag: stuk, punten: [punt, elders] };
    await done(`/v1/pilots/${pilotId}/evaluatie`, evaluatie);

    const open = '/v1/pilotpunten?bestemming=contracttekst&stand=open';
    const punten = await get<Punten>(open);
    expect(punten).toMatchObject({
      aantal: 1,
      resultaten: [
        { punt: 'Een trajectprijs.', pilot: 'samen-thuis', bewijs: [{ strekking: 'bevestigt', bewijs: [stuk] }] },
      ],
    });
    const { puntId } = punten.resultaten[0]!;
    const eerder = kroniek.clock.now().toISOString();
    kroniek.clock.set('2023-12-01T09:00:00Z');
    const geland = { uitkomst: 'overgenomen', verwijzing: 'contractmodel 2024, artikel 7', reden: 'Geldt overal.' };
    await done(`/v1/pilots/${pilotId}/punten/${puntId}/afhandeling`, geland);
    expect(await get(open)).toMatchObject({ aantal: 0 });
    expect(await get(`${open}&beschikbaarOp=${eerder}`)).toMatchObject({ aantal: 1 });
    expect(await get('/v1/pilotpunten?bestemming=contracttekst')).toMatchObject({
      resultaten: [{ stand: 'overgenomen', afhandeling: { verwijzing: 'contractmodel 2024, artikel 7' } }],
    });
  });

  it('ends early without consequences, and shows another day as it was (R-CON-15)', async () => {
    await done(`/v1/pilots/${pilotId}/einde`, { reden: 'In overleg met de aanbieder.' });
    expect(await get(`/v1/pilots/${pilotId}`)).toMatchObject({ einde: { vroegtijdig: true } });
    expect(await get(`/v1/pilots/${pilotId}?geldigOp=2022-12-05`)).toMatchObject({ stand: 'loopt', einde: null });
    const weg = await kroniek.ask('GET', '/v1/pilots/0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b98', {
      token: await managerNow(),
    });
    expect([weg.status, weg.json<{ code: string }>().code]).toEqual([404, 'PILOT_ONBEKEND']);
  });
});
