import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

interface Gemeenten {
  readonly noemer: { readonly inwoners: number | null; readonly ontbreekt: string[] };
  readonly resultaten: { readonly gemeentecode: string }[];
}

describe('gemeenten over HTTP', () => {
  let kroniek: TestApp;
  let controller: string;

  const post = (path: string, body: unknown, token = controller) => kroniek.ask('POST', path, { token, body });
  const get = (path: string, token = controller) => kroniek.ask('GET', path, { token });
  const code = (answer: Answer) => answer.json<{ code?: string }>().code;
  const rivierenland = { regio: 'rivierenland' };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2025-03-10T09:00:00Z', follow: { lezers: false, termijnen: false } });
    controller = await kroniek.token('controller', rivierenland);
    for (const regio of ['h5', 'rivierenland']) {
      const profiel = readFileSync(`regios/${regio}.yaml`, 'utf8');
      const published = await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder', { regio }));
      expect([published.status, published.text]).toEqual([201, expect.any(String)]);
    }
    await kroniek.settle();
  });
  afterAll(() => kroniek.close());

  it('takes inhabitants as JSON and as CSV, and gives the denominator (R-REG-05)', async () => {
    const csv = 'gemeentecode;jaar;inwoners;status\n0214;2025;10;voorlopig\n0216;2025;20;voorlopig\n';
    expect((await post('/v1/inwonertallen/csv', { csv, bron: 'proef' })).status).toBe(201);
    const rest = ['0281', '0668', '1740', '1960'].map((gemeentecode) => ({
      ...{ gemeentecode, jaar: 2025, inwoners: 100, status: 'definitief', bron: 'proef' },
    }));
    expect((await post('/v1/inwonertallen', { inwonertallen: rest })).status).toBe(201);
    await kroniek.settle();
    const { noemer } = (await get('/v1/gemeenten')).json<Gemeenten>();
    expect(noemer).toMatchObject({ inwoners: 430, ontbreekt: [] });
  });

  it('tells what is wrong in Dutch, and takes nothing', async () => {
    const one = { gemeentecode: '0363', jaar: 2025, inwoners: 1, status: 'voorlopig', bron: 'proef' };
    const foreign = await post('/v1/inwonertallen', { inwonertallen: [one] });
    expect([foreign.status, code(foreign)]).toEqual([400, 'INWONERTALLEN_ONGELDIG']);
    const csv = await post('/v1/inwonertallen/csv', { csv: 'gemeente;jaar\n', bron: 'proef' });
    expect([csv.status, code(csv)]).toEqual([400, 'CSV_ONGELDIG']);
    const consulent = await kroniek.token('consulent', rivierenland);
    expect((await post('/v1/inwonertallen', { inwonertallen: [one] }, consulent)).status).toBe(403);
  });

  it('answers by role and day over HTTP, and refuses a role that is not there (R-REG-02)', async () => {
    const inkoper = await kroniek.token('inkoper');
    const contract = await get('/v1/gemeenten?rol=contract&geldigOp=2023-12-31', inkoper);
    expect(contract.json<Gemeenten>().resultaten.map(({ gemeentecode }) => gemeentecode)).not.toContain('1926');
    expect((await get('/v1/gemeenten?rol=baas', inkoper)).status).toBe(400);
    expect(code(await get('/v1/gemeenten/0363', inkoper))).toBe('GEMEENTE_ONBEKEND');
    expect((await get('/v1/gemeenten/0503/historie', inkoper)).status).toBe(403);
  });

  it('records which gemeente bears a case and shows it on the timeline (R-REG-15)', async () => {
    const consulent = await kroniek.token('consulent', { gemeente: '0503' });
    const client = { bsn: '999900006', gemeentecode: '0503', achternaam: 'Voorbeeld' };
    const { clientId } = (await post('/v1/clienten', client, consulent)).json<{ clientId: string }>();
    const path = `/v1/casussen/${clientId}/verantwoordelijke-gemeenten`;
    const aanwijzing = { gemeentecode: '0603', vanaf: '2025-01-01', grond: 'woonplaatsbeginsel', bron: 'besluit' };
    const assigned = await post(path, aanwijzing, consulent);
    expect(assigned.status).toBe(201);
    const { aanwijzingId } = assigned.json<{ aanwijzingId: string }>();
    const wie = async (geldigOp: string) => {
      await kroniek.settle();
      const tijdlijn = await get(`/v1/casussen/${clientId}/tijdlijn?doel=controle&geldigOp=${geldigOp}`, consulent);
      const { verantwoordelijkeGemeente } = tijdlijn.json<{
        verantwoordelijkeGemeente: { gemeentecode: string } | null;
      }>();
      return verantwoordelijkeGemeente?.gemeentecode ?? null;
    };
    expect([await wie('2024-12-31'), await wie('2025-01-01')]).toEqual([null, '0603']);
    const correctie = { ...aanwijzing, vanaf: '2025-02-01', reden: 'een maand te vroeg' };
    expect((await post(`${path}/${aanwijzingId}/correcties`, correctie, consulent)).status).toBe(200);
    expect([await wie('2025-01-31'), await wie('2025-02-01')]).toEqual([null, '0603']);
    expect((await post(`${path}/${aanwijzingId}/intrekkingen`, { reden: 'verkeerde casus' }, consulent)).status).toBe(
      200,
    );
    expect(await wie('2025-02-01')).toBeNull();
    const fout = await post(path, { ...aanwijzing, gemeentecode: '0756' }, consulent);
    expect([fout.status, code(fout)]).toEqual([400, 'GEMEENTE_BESTAAT_NIET']);
    const vreemd = await post(path, aanwijzing, await kroniek.token('consulent', { gemeente: '1783' }));
    expect([vreemd.status, code(vreemd)]).toEqual([404, 'CLIENT_ONBEKEND']);
  });
});
