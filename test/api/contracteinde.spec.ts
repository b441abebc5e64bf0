import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

describe('the end of a contract over HTTP', () => {
  let kroniek: TestApp;
  let contractmanager: string;
  let contractId = '';
  let positie = '0';

  const post = async (path: string, body: unknown, token = contractmanager): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const made = async (path: string, body: unknown, name: string): Promise<string> => {
    const answer = await post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
    return answer.json<Record<string, string>>()[name]!;
  };
  const lees = async <T>(path: string): Promise<T> => {
    const headers = { 'Kroniek-Wacht-Op-Positie': positie };
    const answer = await kroniek.ask('GET', path, { token: contractmanager, headers });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
    return answer.json<T>();
  };
  const stand = (geldigOp: string) =>
    lees<{ status: string; einddatum: string; beeindigingen: unknown[]; schorsingen: unknown[] }>(
      `/v1/contracten/${contractId}?geldigOp=${geldigOp}`,
    );
  const aanbod = async (geldigOp: string): Promise<number> => {
    const { resultaten } = await lees<{ resultaten: { productcode: string; aanbieders: unknown[] }[] }>(
      `/v1/dekking?geldigOp=${geldigOp}&gemeentecode=0503`,
    );
    return resultaten.find(({ productcode }) => productcode === '02A03')!.aanbieders.length;
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2024-05-14T09:00:00Z' });
    contractmanager = await kroniek.token('contractmanager');
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder'));
    const aanbieder = { naam: 'Stichting De Korenmolen', agbcode: '42990001', sinds: '2022-10-01' };
    const aanbiederId = await made('/v1/aanbieders', aanbieder, 'aanbiederId');
    const contract = {
      ...{ contractnummer: 'H5-2023-001', aanbiederId, gemeenten: ['0503'], productcodes: ['02A03'] },
      ...{ ingangsdatum: '2023-01-01', duurMaanden: 36, ondertekendOp: '2022-10-03' },
    };
    contractId = await made('/v1/contracten', contract, 'contractId');
  });
  afterAll(() => kroniek.close());

  it('suspends and lifts, and shows both with their reasons', async () => {
    const path = `/v1/contracten/${contractId}/schorsingen`;
    const schorsing = {
      ...{ grond: 'onderzoek', besluit: 'Besluit 2024-9', besluitDatum: '2024-05-13', reden: 'Onderzoek' },
      ingangsdatum: '2024-05-14',
    };
    const wrong = await post(path, { ...schorsing, grond: 'zomaar', besluitDatum: '2024-02-30' });
    expect([wrong.status, wrong.json<{ fouten: { plaats: string }[] }>().fouten.map(({ plaats }) => plaats)]).toEqual([
      400,
      ['grond', 'besluitDatum'],
    ]);
    expect((await post(path, schorsing, await kroniek.token('consulent', { gemeente: '0503' }))).status).toBe(403);
    const schorsingId = await made(path, schorsing, 'schorsingId');
    expect((await stand('2024-05-14')).schorsingen).toMatchObject([{ schorsingId, status: 'geldt', laatsteDag: null }]);
    const opheffing = { opgehevenPer: '2024-06-01', reden: 'Het onderzoek is afgerond.' };
    await made(`${path}/${schorsingId}/opheffing`, opheffing, 'schorsingId');
    expect((await stand('2024-06-01')).schorsingen).toMatchObject([
      { status: 'voorbij', laatsteDag: '2024-05-31', redenOpheffing: 'Het onderzoek is afgerond.' },
    ]);
  });

  it('ends it before its last day: the register and the choice of clients follow, also as known before (R-CON-16, R-DAT-02)', async () => {
    const voor = positie;
    expect(await aanbod('2024-07-01')).toBe(1);
    const einde = {
      ...{ grond: 'faillissement', besluit: 'Vonnis 2024-7', besluitDatum: '2024-05-13', einddatum: '2024-06-30' },
      reden: 'De rechtbank sprak het faillissement uit.',
    };
    const path = `/v1/contracten/${contractId}/beeindigingen`;
    const beeindigingId = await made(path, einde, 'beeindigingId');
    expect(await stand('2024-07-01')).toMatchObject({
      ...{ status: 'beeindigd', einddatum: '2024-06-30' },
      beeindigingen: [{ beeindigingId, grond: 'faillissement', geldt: true }],
    });
    expect([await aanbod('2024-06-30'), await aanbod('2024-07-01')]).toEqual([1, 0]);
    const toen = await lees(`/v1/contracten/${contractId}?geldigOp=2024-07-01&beschikbaarTotPositie=${voor}`);
    expect(toen).toMatchObject({ status: 'lopend', einddatum: '2025-12-31', beeindigingen: [] });
    const intrekking = { besluitDatum: '2024-05-14', reden: 'De curator vond een doorstart.' };
    await made(`${path}/${beeindigingId}/intrekking`, intrekking, 'beeindigingId');
    expect(await stand('2024-07-01')).toMatchObject({
      ...{ status: 'lopend', einddatum: '2025-12-31' },
      beeindigingen: [{ geldt: false, redenIntrekking: 'De curator vond een doorstart.' }],
    });
    expect(await aanbod('2024-07-01')).toBe(1);
  });
});
