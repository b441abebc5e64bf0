import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const DELFT = '0503';

describe('strategische partners over HTTP', () => {
  let kroniek: TestApp;
  let manager: string;
  let aanbiederId: string;
  let positie = '0';

  const post = async (path: string, body: unknown, token = manager): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const partners = (path: string, body: object) => post(`/v1/strategische-partners/${path}`, body);
  const get = (path: string, token = manager) =>
    kroniek.ask('GET', path, { token, headers: { 'Kroniek-Wacht-Op-Positie': positie } });
  const lijst = async (vraag: string, token = manager) =>
    (await get(`/v1/strategische-partners${vraag}`, token)).json<{ resultaten: object[] }>().resultaten;
  const sleutel = (gemeentecode: string | null) => ({ aanbiederId, segment: 'volwassenen', gemeentecode });
  const code = (answer: Answer) => answer.json<{ code?: string }>().code;

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2025-02-01T09:00:00Z' });
    manager = await kroniek.token('contractmanager');
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    const published = await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder'));
    expect([published.status, published.text]).toEqual([201, expect.any(String)]);
    const made = await post('/v1/aanbieders', {
      agbcode: '42990001',
      naam: 'Stichting De Korenmolen',
      sinds: '2022-10-01',
    });
    aanbiederId = made.json<{ aanbiederId: string }>().aanbiederId;
    expect(aanbiederId).toEqual(expect.any(String));
  });
  afterAll(() => kroniek.close());

  it('makes a partner of one gemeente and not of another, and says why not (R-PAR-01, R-PAR-10)', async () => {
    const oordeel = { jaar: 2024, reden: 'Zie het verslag.', bewijs: ['Verslag'] };
    for (const gemeentecode of [DELFT, null]) {
      const open = await partners('beoordelingen', { ...sleutel(gemeentecode), jaar: 2024 });
      expect([open.status, code(open)]).toEqual([409, 'PARTNEROORDEEL_ONTBREEKT']);
      for (const criterium of ['onmisbaar', 'transformatie', 'keten', 'omvang']) {
        const voldaan = gemeentecode === DELFT || criterium !== 'onmisbaar';
        const done = await partners('oordelen', { ...sleutel(gemeentecode), ...oordeel, criterium, voldaan });
        expect([done.status, done.text]).toEqual([201, expect.any(String)]);
      }
      expect((await partners('beoordelingen', { ...sleutel(gemeentecode), jaar: 2024 })).status).toBe(201);
    }
    const besluit = { jaar: 2024, reden: 'Besproken.' };
    expect((await partners('besluiten', { ...sleutel(DELFT), ...besluit })).status).toBe(201);
    const refused = await partners('besluiten', { ...sleutel(null), ...besluit });
    expect([refused.status, code(refused)]).toEqual([409, 'GEEN_STRATEGISCH_PARTNER']);
    expect(refused.json<{ fouten: object[] }>().fouten).toMatchObject([{ plaats: 'onmisbaar' }, { plaats: 'omzet' }]);

    expect(await lijst('?stand=partner')).toMatchObject([
      { gemeentecode: DELFT, jaar: 2024, aantalVoldaan: 4, vereist: 4, operator: '>=', configuratieversie: 'h5-1' },
    ]);
    expect(await lijst('?stand=partner&geldigOp=2025-01-31')).toEqual([]);
    const westland = await kroniek.token('gemeente', { gemeente: '1783' });
    expect(await lijst('', westland)).toMatchObject([{ gemeentecode: null, stand: 'niet-vastgesteld' }]);
    const ander = await kroniek.token('aanbieder', { aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b99' });
    expect(await lijst('', ander)).toEqual([]);
    expect((await get('/v1/strategische-partners.csv')).text).toContain('Stichting De Korenmolen;volwassenen');
  });

  it('names all faults at once, in Dutch (R-PAR-07)', async () => {
    const fout = { aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b98', segment: 'onbekend', gemeentecode: '9999' };
    const answer = await partners('beoordelingen', { ...fout, jaar: 2024 });
    expect(answer.status).toBe(400);
    expect(answer.json<{ fouten: { plaats: string }[] }>().fouten.map(({ plaats }) => plaats)).toEqual([
      'aanbiederId',
      'segment',
      'gemeentecode',
    ]);
  });
});
