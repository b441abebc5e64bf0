import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';
import { profielYaml } from '../support/profielen.js';

const ROL = { regio: 'zwolle-ijsselland' };
const GEMEENTECODE = '0193';

/** From an old double indication to one arrangement, over HTTP, in the region of Zwolle as data alone. */
describe('producten en arrangementen over HTTP', () => {
  let kroniek: TestApp;
  let consulent: string;
  let contractmanager: string;
  let aanbieder: string;
  let aanbiederId: string;
  let clientId: string;
  let positie = '0';

  const post = async (path: string, body: unknown, token = consulent): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const get = (path: string, token = consulent): Promise<Answer> =>
    kroniek.ask('GET', path, { token, headers: { 'Kroniek-Wacht-Op-Positie': positie } });
  const code = (answer: Answer): [number, string | undefined] => [answer.status, answer.json<{ code?: string }>().code];
  const made = async (path: string, body: unknown, name: string, token?: string): Promise<string> => {
    const answer = await post(path, body, token);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.json<Record<string, string>>()[name]!;
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2018-06-01T09:00:00Z' });
    consulent = await kroniek.token('consulent', ROL);
    contractmanager = await kroniek.token('contractmanager', ROL);
    const profiel = profielYaml('zwolle', (yaml) =>
      yaml.replace("{ code: 08V01, categorie: '08',", "{ code: 08V01, categorie: '08', instroomTot: 2018-07-31,"),
    );
    expect((await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder', ROL))).status).toBe(201);
    const linde = { naam: 'Thuiszorg De Linde', agbcode: '42990001', sinds: '2017-10-01' };
    aanbiederId = await made('/v1/aanbieders', linde, 'aanbiederId', contractmanager);
    aanbieder = await kroniek.token('aanbieder', { ...ROL, aanbiederId });
    const persoon = {
      bsn: '999990160',
      achternaam: 'Voorbeeld',
      geboortedatum: '1953-01-01',
      gemeentecode: GEMEENTECODE,
    };
    clientId = await made('/v1/clienten', persoon, 'clientId');
  });
  afterAll(() => kroniek.close());

  it('composes one activating arrangement out of IB gespecialiseerd 2 and HH1 (R-SEG-11, R-SEG-12, R-BEK-25)', async () => {
    const arrangementId = await made('/v1/arrangementen', { clientId }, 'arrangementId');
    const path = `/v1/arrangementen/${arrangementId}`;
    const resultaatgebieden = ['administratie', 'huishouden', 'dagstructuur'];
    expect((await post(`${path}/resultaatgebieden`, { resultaatgebieden })).status).toBe(200);
    const oud = { matrix: 'thuisondersteuning', keuzes: { type: 'activerend', intensiteit: 'middelzwaar' } };
    const refused = await post(`${path}/samenstellingen`, oud);
    expect(code(refused)).toEqual([400, 'ARRANGEMENT_ONGELDIG']);
    expect(refused.text).toContain('middelzwaar heet nu plus');
    const nieuw = {
      ...{ matrix: 'thuisondersteuning', keuzes: { type: 'activerend', intensiteit: 'plus' } },
      ...{ ingangsdatum: '2018-06-01', vervangt: ['IB gespecialiseerd 2', 'HH1'] },
    };
    expect((await post(`${path}/samenstellingen`, nieuw)).status).toBe(200);
    await kroniek.settle();
    const token = await kroniek.token('toezichthouder', ROL);
    const trail = await kroniek.ask('GET', `/v1/audittrail?stream=arrangement-${arrangementId}`, { token });
    expect(
      trail
        .json<{ resultaten: { type: string }[] }>()
        .resultaten.map(({ type }) => type)
        .sort(),
    ).toEqual(['ArrangementComposed', 'ArrangementOpened', 'ResultaatgebiedenSet']);
  });

  it('classifies, asks for maatwerk and approves it, with the reason in the vault (R-SEG-08, R-SEG-18)', async () => {
    const path = `/v1/arrangementen/${await made('/v1/arrangementen', { clientId }, 'arrangementId')}`;
    expect(code(await post(`${path}/classificaties`, { perspectief: 'leerbaar' }))).toEqual([
      400,
      'ARRANGEMENT_ONGELDIG',
    ]);
    expect((await post(`${path}/classificaties`, { perspectief: 'activerend' })).status).toBe(200);
    const motivering = 'Geen profiel dekt deze combinatie.';
    const asked = await post(`${path}/maatwerkverzoeken`, { motivering });
    expect(asked.status).toBe(200);
    const besluit = { bedrag: 450_000, vanaf: '2018-07-01', tot: '2018-12-31' };
    expect((await post(`${path}/maatwerkbesluiten`, besluit)).status).toBe(200);
    expect(code(await post(`${path}/maatwerkbesluiten`, { ...besluit, bedrag: 1 }))).toEqual([
      409,
      'MAATWERK_AL_GOEDGEKEURD',
    ]);
    expect(code(await post(`${path}/resultaatgebieden`, { resultaatgebieden: ['x'] }, aanbieder))).toEqual([
      403,
      'ROL_ZONDER_TOEGANG',
    ]);
  });

  it('refuses a new toewijzing of a product that is closed for inflow, from the day after (R-SEG-14)', async () => {
    const op = (gewensteStartdatum: string) =>
      post('/v1/toewijzingen', {
        clientId,
        gemeentecode: GEMEENTECODE,
        aanbiederId,
        productcode: '08V01',
        gewensteStartdatum,
      });
    // Open on its last day: then it is only the contract that is missing.
    expect(code(await op('2018-07-31'))).toEqual([409, 'TOEWIJZING_ZONDER_CONTRACT']);
    expect(code(await op('2018-08-01'))).toEqual([409, 'PRODUCT_GESLOTEN_VOOR_INSTROOM']);
  });

  it('answers its own region to everyone in it, and the comparison to who looks wider (R-REG-20)', async () => {
    const gemeente = await kroniek.token('gemeente', { ...ROL, gemeente: GEMEENTECODE });
    expect((await get('/v1/producten', gemeente)).json()).toMatchObject({
      regio: 'zwolle-ijsselland',
      versieId: 'zwolle-ijsselland-1',
    });
    expect((await get('/v1/producten/T4AP', aanbieder)).json()).toMatchObject({
      productcode: 'T4AP',
      productversie: 1,
    });
    expect(code(await get('/v1/producten/99Z99'))).toEqual([404, 'PRODUCT_ONBEKEND']);
    expect((await get('/v1/matrices?geldigOp=2018-03-31')).json()).toMatchObject({ aantal: 2 });
    expect((await get('/v1/kruistabel?stelsel=woord&code=HH1')).json()).toMatchObject({ aantal: 1 });
    expect(code(await get('/v1/kruistabel?stelsel=woord'))).toEqual([400, 'KRUISTABEL_VRAAG_ONVOLLEDIG']);
    expect(code(await get('/v1/taxonomie', gemeente))).toEqual([403, 'ROL_ZONDER_TOEGANG']);
    expect(code(await get('/v1/taxonomie', aanbieder))).toEqual([403, 'ROL_ZONDER_TOEGANG']);
    expect((await get('/v1/taxonomie', contractmanager)).json()).toMatchObject({ versie: 'kroniek-1' });
  });

  it('registers use without a toewijzing by the access of the version of that day, and stays by what the region calls one (R-SEG-19, R-SEG-20, R-SEG-21)', async () => {
    kroniek.clock.set('2026-06-01T09:00:00Z');
    const h5 = { contractmanager: await kroniek.token('contractmanager'), beheerder: await kroniek.token('beheerder') };
    const profiel = readFileSync('regios/h5.yaml', 'utf8')
      .replace(/(eenheid: '16',[^}]*)toegang: toewijzing,/, '$1toegang: lichte-toets,\n      geldigTot: 2026-03-31,')
      .replace(
        'kruistabel:\n',
        'kruistabel:\n  - { van: { stelsel: product, code: 04A01 }, naar: [{ stelsel: taxonomie, code: kortdurend-verblijf }], soort: gelijk, bron: b }\n',
      )
      .replace(
        '# R-TOE-03, E-22',
        "  - { code: 07A01, categorie: '07', naam: Open inloop, wet: Wmo2015, eenheid: '16', toegang: vrij, geldigVanaf: 2026-04-01, bron: b }\n" +
          "  - { code: 04A01, categorie: '04', naam: Logeren, wet: Wmo2015, eenheid: '14', toegang: toewijzing, bron: b }\n# R-TOE-03, E-22",
      );
    expect((await post('/v1/regioconfiguraties', { profiel }, h5.beheerder)).status).toBe(201);
    const wilg = { naam: 'Ontmoetingscentrum De Wilg', agbcode: '42990002', sinds: '2022-10-01' };
    const wie = await made('/v1/aanbieders', wilg, 'aanbiederId', h5.contractmanager);
    const token = await kroniek.token('aanbieder', { aanbiederId: wie });
    const plaats = { aanbiederId: wie, gemeentecode: '0603', productcode: '07A01' };
    const registreer = (vanaf: string) => post('/v1/deelnames', { ...plaats, vanaf }, token);
    expect(code(await registreer('2026-05-01'))).toEqual([409, 'DEELNAME_ZONDER_CONTRACT']);
    const contract = {
      ...{ contractnummer: 'H5-1', aanbiederId: wie, gemeenten: ['0603'], productcodes: ['07A01', '04A01'] },
      ...{ ingangsdatum: '2025-01-01', duurMaanden: 36, ondertekendOp: '2024-10-01' },
    };
    await made('/v1/contracten', contract, 'contractId', h5.contractmanager);

    expect((await registreer('2026-05-01')).status).toBe(201);
    expect(code(await registreer('2026-03-31'))).toEqual([409, 'TOEGANGSTOETS_NODIG']);
    expect(code(await post('/v1/toegangstoetsen', { ...plaats, op: '2026-04-01' }, token))).toEqual([
      409,
      'TOEGANGSTOETS_OVERBODIG',
    ]);
    const deelnameId = await made('/v1/toegangstoetsen', { ...plaats, op: '2026-03-01' }, 'deelnameId', token);
    const start = (vanaf: string) => post(`/v1/deelnames/${deelnameId}/starts`, { vanaf }, token);
    expect(code(await start('2026-02-28'))).toEqual([400, 'DEELNAME_VOOR_TOETS']);
    expect((await start('2026-03-02')).json()).toMatchObject({ deelnameId });
    expect(code(await registreer('2021-12-20'))).toEqual([409, 'REGIOCONFIGURATIE_NIET_GELDIG']);

    const h5Consulent = await kroniek.token('consulent');
    const persoon = { bsn: '999990160', achternaam: 'Voorbeeld', geboortedatum: '1950-01-01', gemeentecode: '0603' };
    const client = await made('/v1/clienten', persoon, 'clientId', h5Consulent);
    const toewijzing = async (productcode: string): Promise<string> => {
      const body = {
        clientId: client,
        gemeentecode: '0603',
        aanbiederId: wie,
        productcode,
        gewensteStartdatum: '2026-05-01',
      };
      return made('/v1/toewijzingen', body, 'toewijzingId', h5Consulent);
    };
    const verblijf = { vorm: 'respijt', vanaf: '2026-05-04' };
    const dag = { ...verblijf, toewijzingId: await toewijzing('07A01') };
    expect(code(await post('/v1/verblijven', dag, token))).toEqual([409, 'PRODUCT_GEEN_VERBLIJF']);
    const nacht = { ...verblijf, toewijzingId: await toewijzing('04A01') };
    const verblijfId = await made('/v1/verblijven', nacht, 'verblijfId', token);
    expect((await post(`/v1/verblijven/${verblijfId}/beeindigingen`, { tot: '2026-05-07' }, token)).status).toBe(200);
  });
});
