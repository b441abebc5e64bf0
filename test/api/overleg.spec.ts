import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const BNO = { regio: 'brabant-noordoost-oost' };
const TAFEL = 'organisatorische-overlegtafel';

interface Kalender {
  readonly configuratieversie: string;
  readonly resultaten: readonly { readonly datum: string; readonly stand: string }[];
  readonly normen: readonly { readonly soort: string; readonly eenheid: string | null; readonly ontbreekt: number }[];
}

describe('overleggen over HTTP', () => {
  let kroniek: TestApp;
  let manager: string;

  const post = (path: string, body: unknown, token = manager): Promise<Answer> =>
    kroniek.ask('POST', path, { token, body });
  const plan = (datum: string, rest: object = {}) =>
    post('/v1/overleggen', { soort: TAFEL, datum, deelnemers: ['contractmanager', 'aanbieders'], ...rest });
  const code = (answer: Answer) => answer.json<{ code?: string }>().code;
  const padOf = (answer: Answer) => {
    const { jaar, overlegId } = answer.json<{ jaar: number; overlegId: string }>();
    return `/v1/overleggen/${jaar}/${overlegId}`;
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2022-12-20T09:00:00Z' });
    manager = await kroniek.token('contractmanager', BNO);
    const profiel = readFileSync('regios/brabant-noordoost-oost.yaml', 'utf8');
    const published = await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder', BNO));
    expect([published.status, published.text]).toEqual([201, expect.any(String)]);
  });
  afterAll(() => kroniek.close());

  it('refuses a third overlegtafel in a year and lets it pass with an override (R-OVL-01)', async () => {
    const eerste = await plan('2022-03-15', { agenda: ['Inkoopplan'] });
    expect([eerste.status, eerste.text]).toEqual([201, expect.any(String)]);
    expect((await plan('2022-09-13')).status).toBe(201);
    const derde = await plan('2022-11-08');
    expect([derde.status, code(derde)]).toEqual([409, 'OVERLEGNORM_BEREIKT']);
    const afwijking = { besluitDoor: 'PFO Wmo', reden: 'De wet wijzigt halverwege het jaar.' };
    const toch = await plan('2022-11-08', { afwijking });
    expect([toch.status, toch.text]).toEqual([201, expect.any(String)]);
    expect((await plan('2023-03-14')).status).toBe(201);

    const verslag = { verwijzing: 'zaaksysteem 2022-0315', sha256: 'ab'.repeat(32) };
    const gehouden = { gehoudenOp: '2022-03-15', aanwezig: ['aanbieders'], verslag };
    expect((await post(`${padOf(eerste)}/gehouden`, gehouden)).status).toBe(200);
    const weg = await post(`${padOf(eerste)}/vervallen`, { reden: 'Geen agendapunten.' });
    expect([weg.status, code(weg)]).toEqual([409, 'OVERLEG_NIET_GEPLAND']);
    const verplaatst = { datum: '2022-12-06', reden: 'De cijfers zijn er dan.' };
    expect((await post(`${padOf(toch)}/verplaatsingen`, verplaatst)).status).toBe(200);
    expect((await post(`${padOf(toch)}/vervallen`, { reden: 'De wet is uitgesteld.' })).status).toBe(200);
  });

  it('tells what was held against the norm, what is open and what the year still asks (R-OVL-01, R-OVL-02, R-OVL-03)', async () => {
    await kroniek.settle();
    const kalender = async (jaar: number, rest = '') =>
      (await kroniek.ask('GET', `/v1/overlegkalender?jaar=${jaar}${rest}`, { token: manager })).json<Kalender>();
    const { resultaten, normen, configuratieversie } = await kalender(2022, '&geldigOp=2022-12-20');
    expect(configuratieversie).toBe('brabant-noordoost-oost-1');
    expect(resultaten.map(({ datum, stand }) => [datum, stand])).toEqual([
      ['2022-03-15', 'gehouden'],
      ['2022-09-13', 'niet-vastgelegd'],
      ['2022-12-06', 'vervallen'],
    ]);
    expect(resultaten[2]).toMatchObject({
      norm: { maxPerJaar: 2, geteld: 2, afwijking: { besluitDoor: 'PFO Wmo' } },
      verplaatsingen: [{ van: '2022-11-08', naar: '2022-12-06' }],
      redenVervallen: 'De wet is uitgesteld.',
    });
    const norm = (soort: string) => normen.filter((one) => one.soort === soort);
    expect(norm(TAFEL)).toMatchObject([{ maxPerJaar: 2, gehouden: 1, gepland: 0 }]);
    expect(norm('leer-en-netwerkbijeenkomst')).toMatchObject([{ minPerJaar: 1, ontbreekt: 1 }]);
    expect(norm('inhoudelijk-overleg').map(({ eenheid, ontbreekt }) => [eenheid, ontbreekt])).toContainEqual([
      'opvang',
      1,
    ]);
    expect((await kalender(2023)).resultaten).toMatchObject([{ datum: '2023-03-14', stand: 'gepland' }]);
    const gemeente = await kroniek.token('gemeente', { ...BNO, gemeente: '0828' });
    expect((await kroniek.ask('GET', '/v1/overlegkalender', { token: gemeente })).status).toBe(403);
  });

  it('counts once a year per ondersteuningsvorm and for the region (R-OVL-02, R-OVL-03)', async () => {
    const inhoudelijk = (eenheid?: string) => plan('2022-05-10', { soort: 'inhoudelijk-overleg', eenheid });
    expect((await inhoudelijk('opvang')).status).toBe(201);
    expect((await inhoudelijk('dagbesteding')).status).toBe(201);
    expect(code(await inhoudelijk('opvang'))).toBe('OVERLEGNORM_BEREIKT');
    expect(code(await inhoudelijk())).toBe('OVERLEGEENHEID_ONGELDIG');
    const bijeenkomst = () => plan('2022-06-14', { soort: 'leer-en-netwerkbijeenkomst' });
    expect((await bijeenkomst()).status).toBe(201);
    expect(code(await bijeenkomst())).toBe('OVERLEGNORM_BEREIKT');
  });

  it('has no norm for a kind of overleg that the region does not name', async () => {
    for (const datum of ['2022-01-11', '2022-04-12', '2022-07-12']) {
      expect((await plan(datum, { soort: 'kwartaalgesprek', eenheid: 'Stichting De Korenmolen' })).status).toBe(201);
    }
  });

  it('refuses a BSN in an agenda, and a role that has no say', async () => {
    expect((await plan('2022-08-09', { soort: 'casusoverleg', agenda: ['Over 999900006'] })).status).toBe(400);
    const aanbieder = await kroniek.token('aanbieder', { ...BNO, aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b99' });
    const body = { soort: TAFEL, datum: '2022-08-09', deelnemers: [] };
    expect((await post('/v1/overleggen', body, aanbieder)).status).toBe(403);
  });

  it('follows what was agreed until it is done, and tells what is open beside the norm (Q-010, R-OVL-05)', async () => {
    const overleg = (await plan('2022-12-21', { soort: 'werkoverleg' })).json<{ jaar: number; overlegId: string }>();
    const actie = { wat: 'Wachttijden aanleveren.', wie: 'aanbieder', uiterlijk: '2022-12-31', bron: 'overleg' };
    const nergens = { jaar: 2022, overlegId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b99' };
    const wrong = await post('/v1/acties', { ...actie, overleg: nergens, aanbiederId: nergens.overlegId });
    expect([wrong.status, wrong.json<{ fouten: { plaats: string }[] }>().fouten.map(({ plaats }) => plaats)]).toEqual([
      400,
      ['overleg.overlegId', 'aanbiederId'],
    ]);
    const made = await post('/v1/acties', { ...actie, overleg });
    expect([made.status, made.text]).toEqual([201, expect.any(String)]);
    const { actieId } = made.json<{ actieId: string }>();

    const kalender = async (vraag = '') => {
      await kroniek.settle();
      const token = await kroniek.token('contractmanager', BNO);
      const answer = await kroniek.ask('GET', `/v1/overlegkalender?jaar=2022${vraag}`, { token });
      return answer.json<{ acties: { stand: string; uiterlijk: string }[] }>().acties;
    };
    const lijst = async (stand: string) => {
      await kroniek.settle();
      const token = await kroniek.token('contractmanager', BNO);
      const answer = await kroniek.ask('GET', `/v1/acties?stand=${stand}`, { token });
      return answer.json<{ resultaten: { actieId: string }[] }>().resultaten.map((one) => one.actieId);
    };
    expect(await kalender()).toMatchObject([{ stand: 'open', wie: 'aanbieder', overleg }]);
    kroniek.clock.set('2023-01-02T09:00:00Z');
    expect(await kalender()).toMatchObject([{ stand: 'te-laat' }]);
    const token = await kroniek.token('contractmanager', BNO);
    const werk = await kroniek.ask('GET', '/v1/werklijst?soort=actie', { token });
    expect(werk.json<{ resultaten: unknown[] }>().resultaten).toMatchObject([
      { stand: 'te-laat', wat: 'Wachttijden aanleveren. (aanbieder)', uiterlijk: '2022-12-31' },
    ]);
    const later = { uiterlijk: '2023-01-31', reden: 'De cijfers komen later.' };
    expect((await post(`/v1/acties/${actieId}/verplaatsing`, later, token)).status).toBe(200);
    expect(await kalender()).toMatchObject([{ stand: 'open', uiterlijk: '2023-01-31' }]);
    expect(await kalender('&geldigOp=2023-01-01')).toMatchObject([{ stand: 'te-laat', uiterlijk: '2022-12-31' }]);
    expect((await post(`/v1/acties/${actieId}/afronding`, { resultaat: 'Gedaan.' }, token)).status).toBe(200);
    expect([await lijst('open'), await lijst('gesloten')]).toEqual([[], [actieId]]);
    const verval = await post(`/v1/acties/${actieId}/verval`, { reden: 'Toch niet.' }, token);
    expect([verval.status, code(verval)]).toEqual([409, 'ACTIE_NIET_OPEN']);
  });

  it('shows the calendar of an earlier day as it stood then (R-OVL-01)', async () => {
    const token = await kroniek.token('contractmanager', BNO);
    const answer = await kroniek.ask('GET', '/v1/overlegkalender?jaar=2022&geldigOp=2022-12-19', { token });
    expect(answer.json<Kalender>().resultaten).toEqual([]);
  });
});
