import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rol } from '../../src/platform/identity/principal.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const BNO = { regio: 'brabant-noordoost-oost' };
const OSS = '0828';
const stuk = (naam: string) => ({ naam, sha256: 'ab'.repeat(32), vindplaats: 'zaaksysteem 2021-0225' });

describe('consultations over HTTP', () => {
  let kroniek: TestApp;
  let pad: string;

  const post = async (path: string, body: unknown, rol: Rol = 'beleidsadviseur', scope: object = {}): Promise<Answer> =>
    kroniek.ask('POST', path, { token: await kroniek.token(rol, { ...BNO, ...scope }), body });
  const get = async (path: string, rol: Rol = 'beleidsadviseur', scope: object = {}): Promise<Answer> => {
    await kroniek.settle();
    return kroniek.ask('GET', path, { token: await kroniek.token(rol, { ...BNO, ...scope }) });
  };
  const code = (answer: Answer) => answer.json<{ code?: string }>().code;
  const raad = { soort: 'adviesraad', naam: 'Adviesraad Sociaal Domein Oss', gemeentecode: OSS };
  const signalen = async () => {
    const answer = await get('/v1/werklijst');
    return answer
      .json<{ resultaten: { soort: string; wat: string }[] }>()
      .resultaten.filter(({ soort }) => ['consultatie', 'advies-beantwoorden'].includes(soort))
      .map(({ soort, wat }) => [soort, wat]);
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2021-02-25T09:00:00Z' });
    const profiel = readFileSync('regios/brabant-noordoost-oost.yaml', 'utf8');
    const published = await post('/v1/regioconfiguraties', { profiel }, 'beheerder');
    expect([published.status, published.text]).toEqual([201, expect.any(String)]);
  }, 120_000);
  afterAll(() => kroniek.close());

  it('opens with a term for aanbieders and the adviesraad of a gemeente, as in the spring of 2021 (R-OVL-08)', async () => {
    const body = {
      ...{
        soort: 'concept',
        onderwerp: 'Concept-inkoopplan Wmo',
        document: stuk('Concept-inkoopplan'),
        kanaal: 'platform',
      },
      gevraagd: [{ soort: 'aanbieders', naam: 'Alle gecontracteerde aanbieders' }, raad],
      ...{ van: '2021-02-25', tot: '2021-03-08' },
    };
    const vreemd = { over: { aggregaat: 'inkoopplan', id: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b99' } };
    const onbekend = await post('/v1/consultaties', { ...body, ...vreemd });
    expect([onbekend.status, onbekend.text.includes('over.id')]).toEqual([400, true]);
    const bsn = { ...body, onderwerp: 'Over 999990019' };
    expect((await post('/v1/consultaties', bsn)).status).toBe(400);
    expect((await post('/v1/consultaties', body, 'toezichthouder')).status).toBe(403);
    const made = await post('/v1/consultaties', body);
    expect([made.status, made.text]).toEqual([201, expect.any(String)]);
    pad = `/v1/consultaties/${made.json<{ consultatieId: string }>().consultatieId}`;
    expect((await get('/v1/consultaties?stand=loopt')).json()).toMatchObject({
      resultaten: [{ onderwerp: 'Concept-inkoopplan Wmo', tot: '2021-03-08', gevraagden: 2, adviezen: 0 }],
    });
    expect(await signalen()).toEqual([]);
  });

  it('takes the advice of a gemeente for her own adviesraad only (R-OVL-08)', async () => {
    const advies = { van: raad, punten: ['Houd rekening met kleine aanbieders.', 'Maak de taal eenvoudiger.'] };
    const ander = await post(`${pad}/adviezen`, advies, 'gemeente', { gemeente: '1702' });
    expect([ander.status, code(ander)]).toEqual([403, 'ANDERE_GEMEENTE']);
    kroniek.clock.set('2021-03-05T09:00:00Z');
    const made = await post(`${pad}/adviezen`, advies, 'gemeente', { gemeente: OSS });
    expect([made.status, made.text]).toEqual([201, expect.any(String)]);
    kroniek.clock.set('2021-03-10T09:00:00Z');
    const laat = { van: { soort: 'aanbieders', naam: 'Stichting De Boog' }, punten: ['De termijn is kort.'] };
    expect((await post(`${pad}/adviezen`, laat)).status).toBe(201);
    expect((await get(pad)).json()).toMatchObject({
      ...{ stand: 'te-beantwoorden', onbeantwoord: 3 },
      gevraagd: [
        { soort: 'aanbieders', aantalAdviezen: 1 },
        { soort: 'adviesraad', gemeentecode: OSS, aantalAdviezen: 1 },
      ],
      adviezen: [{ naTermijn: false }, { naTermijn: true }],
    });
    expect((await signalen()).sort()).toEqual([
      ['advies-beantwoorden', 'Advies van Adviesraad Sociaal Domein Oss, 2 punten'],
      ['advies-beantwoorden', 'Advies van Stichting De Boog, 1 punt'],
      ['consultatie', 'Concept-inkoopplan Wmo'],
    ]);
  });

  it('says of each point what was done with it and why, and closes with a report (R-OVL-09)', async () => {
    kroniek.clock.set('2021-03-18T09:00:00Z');
    const vroeg = await post(`${pad}/sluiting`, { conclusie: 'Klaar.', verslag: stuk('Verslag') });
    expect([vroeg.status, code(vroeg)]).toEqual([400, 'CONSULTATIE_ONGELDIG']);
    const { adviezen } = (await get(pad)).json<{ adviezen: { adviesId: string }[] }>();
    const [eerste, tweede] = adviezen.map(({ adviesId }) => `${pad}/adviezen/${adviesId}/antwoord`);
    const antwoord = (nummer: number, verwerking: string) => ({ nummer, verwerking, waarom: `Reden ${nummer}.` });
    const beide = [antwoord(1, 'overgenomen'), antwoord(2, 'niet-overgenomen')];
    expect((await post(eerste!, { antwoorden: beide, brief: stuk('Antwoordbrief') })).status).toBe(200);
    expect((await post(tweede!, { antwoorden: [antwoord(1, 'deels-overgenomen')] })).status).toBe(200);
    const gesloten = await post(`${pad}/sluiting`, { conclusie: 'Aangepast.', verslag: stuk('Verslag') });
    expect([gesloten.status, gesloten.text]).toEqual([200, expect.any(String)]);
    expect((await get(pad, 'gemeente', { gemeente: OSS })).json()).toMatchObject({
      ...{ stand: 'gesloten', conclusie: 'Aangepast.', onbeantwoord: 0, overgenomen: 2, nietOvergenomen: 1 },
      adviezen: [
        {
          brief: { naam: 'Antwoordbrief' },
          punten: [
            { verwerking: 'overgenomen', waarom: 'Reden 1.' },
            { verwerking: 'niet-overgenomen', waarom: 'Reden 2.' },
          ],
        },
        { beantwoordDoor: 'beleidsadviseur' },
      ],
    });
    expect(await signalen()).toEqual([]);
  });

  it('shows an earlier day as it stood then, with what was not answered yet (R-OVL-08)', async () => {
    expect((await get(`${pad}?geldigOp=2021-03-08`)).json()).toMatchObject({
      ...{ stand: 'loopt', onbeantwoord: 2, conclusie: null },
      adviezen: [{ punten: [{ verwerking: null }, { verwerking: null }] }],
    });
    const eerder = await get(`${pad}?geldigOp=2021-02-24`);
    expect([eerder.status, code(eerder)]).toEqual([404, 'CONSULTATIE_ONBEKEND']);
  });
});
