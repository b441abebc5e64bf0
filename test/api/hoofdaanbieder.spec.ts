import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const ROL = { regio: 'zwolle-ijsselland' };
const ZWOLLE = '0193';
const [GEMIDDELD, HOOG] = ['T2OG', 'T2OH'];

describe('one hoofdaanbieder for a client of Zwolle, over HTTP', () => {
  let kroniek: TestApp;
  let consulent: string;
  let contractmanager: string;
  let clientId: string;
  const aanbieders: string[] = [];

  const post = (path: string, body?: unknown, token = consulent): Promise<Answer> =>
    kroniek.ask('POST', path, { token, body });
  const code = (answer: Answer): [number, string | undefined] => [answer.status, answer.json<{ code?: string }>().code];
  const made = async (path: string, body: unknown, name: string, token?: string): Promise<string> => {
    const answer = await post(path, body, token);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.json<Record<string, string>>()[name]!;
  };
  const toewijzing = (aanbieder: number, productcode: string, gewensteStartdatum: string): Promise<string> => {
    const body = {
      clientId,
      gemeentecode: ZWOLLE,
      aanbiederId: aanbieders[aanbieder],
      productcode,
      gewensteStartdatum,
    };
    return made('/v1/toewijzingen', body, 'toewijzingId');
  };
  const assign = async (toewijzingId: string): Promise<(number | string | undefined)[]> => {
    const answer = await post(`/v1/toewijzingen/${toewijzingId}/hoofdaanbieder`);
    return answer.status === 200 ? [200] : code(answer);
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2019-06-03T09:00:00Z' });
    consulent = await kroniek.token('consulent', ROL);
    contractmanager = await kroniek.token('contractmanager', ROL);
    const profiel = readFileSync('regios/zwolle-ijsselland.yaml', 'utf8');
    expect((await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder', ROL))).status).toBe(201);
    for (const [index, naam] of ['Thuiszorg De Linde', 'Zorggroep De Wilg'].entries()) {
      const aanbieder = { naam, agbcode: `4299000${index + 1}`, sinds: '2017-10-01' };
      const aanbiederId = await made('/v1/aanbieders', aanbieder, 'aanbiederId', contractmanager);
      const contract = {
        ...{ contractnummer: `ZW-${index}`, aanbiederId, gemeenten: [ZWOLLE], productcodes: [GEMIDDELD, HOOG] },
        ...{ ingangsdatum: '2019-01-01', duurMaanden: 36, verlengingsopties: [], ondertekendOp: '2018-10-01' },
      };
      await made('/v1/contracten', contract, 'contractId', contractmanager);
      aanbieders.push(aanbiederId);
    }
    const persoon = { bsn: '999990160', achternaam: 'Voorbeeld', geboortedatum: '1950-01-01', gemeentecode: ZWOLLE };
    clientId = await made('/v1/clienten', persoon, 'clientId');
    await kroniek.settle();
  });
  afterAll(() => kroniek.close());

  it('refuses a second for the whole of thuisondersteuning, until the care under the first ended (R-CON-19)', async () => {
    const eerste = await toewijzing(0, GEMIDDELD, '2019-06-03');
    const tweede = await toewijzing(1, HOOG, '2019-07-01');
    expect(await assign(eerste)).toEqual([200]);
    expect(await assign(tweede)).toEqual([409, 'HOOFDAANBIEDER_AL_AANGEWEZEN']);

    const linde = await kroniek.token('aanbieder', { ...ROL, aanbiederId: aanbieders[0] });
    const path = `/v1/toewijzingen/${eerste}`;
    expect((await post(`${path}/starts`, { begindatum: '2019-06-03' }, linde)).status).toBe(200);
    kroniek.clock.set('2019-07-15T09:00:00Z');
    const einde = { einddatum: '2019-06-30', redenCode: '19' };
    expect((await post(`${path}/beeindigingen`, einde, linde)).status).toBe(200);
    expect(await assign(tweede)).toEqual([200]);
    expect(await assign(tweede)).toEqual([200]);

    await kroniek.settle();
    const toezichthouder = await kroniek.token('toezichthouder', ROL);
    const gang = await kroniek.ask('GET', `/v1/casussen/${clientId}/tijdlijn?doel=klacht`, { token: toezichthouder });
    const zinnen = gang.json<{ resultaten: { type: string; zin: string }[] }>().resultaten;
    expect(zinnen.filter(({ type }) => type.startsWith('Hoofdaanbieder')).map(({ zin }) => zin)).toEqual([
      'Thuiszorg De Linde is vanaf 3 juni 2019 als hoofdaanbieder verantwoordelijk voor het resultaat.',
      'De aanwijzing als hoofdaanbieder eindigt na 30 juni 2019. Reden: De toewijzing geldt daarna niet meer.',
      'Zorggroep De Wilg is vanaf 1 juli 2019 als hoofdaanbieder verantwoordelijk voor het resultaat.',
    ]);
  });
});
