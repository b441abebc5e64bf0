import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

interface Lijst<T> {
  aantal: number;
  resultaten: T[];
}
interface Regel {
  type: string;
  door: { rol: string };
}

const WONING = 'De woonkamer is elke week schoon.';
const ORH = '01A01';

describe('toegang over HTTP', () => {
  let kroniek: TestApp;
  let tokens: Record<'consulent' | 'contractmanager' | 'gemeente' | 'linde' | 'wilg' | 'toezichthouder', string>;
  let linde: string;
  let wilg: string;
  let clientId: string;
  let eerste: string;
  let positie = '0';

  const post = async (path: string, body: unknown, token = tokens.consulent): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const get = (path: string, token = tokens.consulent) =>
    kroniek.ask('GET', path, { token, headers: { 'Kroniek-Wacht-Op-Positie': positie } });
  const code = (answer: Answer): [number, string | undefined] => [answer.status, answer.json<{ code?: string }>().code];
  const made = async (path: string, body: unknown, name: string, token?: string): Promise<string> => {
    const answer = await post(path, body, token);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.json<Record<string, string>>()[name]!;
  };

  const toewijzing = (overrides: Record<string, unknown> = {}) => ({
    clientId,
    gemeentecode: '0603',
    aanbiederId: linde,
    productcode: ORH,
    gewensteStartdatum: '2026-03-30',
    einddatum: '2027-03-29',
    omvang: { volume: 120, eenheid: '01', frequentie: '2' },
    budget: 250_000,
    ...overrides,
  });
  const statusOf = async (toewijzingId: string): Promise<string | undefined> => {
    await kroniek.settle();
    const { resultaten } = (await get('/v1/starttermijnen')).json<Lijst<{ toewijzingId: string; status: string }>>();
    return resultaten.find((one) => one.toewijzingId === toewijzingId)?.status;
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2026-03-20T09:00:00Z' });
    const contractmanager = await kroniek.token('contractmanager');
    tokens = {
      contractmanager,
      consulent: await kroniek.token('consulent'),
      gemeente: await kroniek.token('gemeente', { gemeente: '0518' }),
      toezichthouder: await kroniek.token('toezichthouder'),
      linde: '',
      wilg: '',
    };
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    expect((await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder'))).status).toBe(201);
    const aanbieder = (naam: string, agbcode: string): Promise<string> =>
      made('/v1/aanbieders', { naam, agbcode, sinds: '2022-10-01' }, 'aanbiederId', contractmanager);
    linde = await aanbieder('Thuiszorg De Linde', '42990001');
    wilg = await aanbieder('Zorggroep De Wilg', '42990002');
    tokens.linde = await kroniek.token('aanbieder', { aanbiederId: linde });
    tokens.wilg = await kroniek.token('aanbieder', { aanbiederId: wilg });
    for (const [index, aanbiederId] of [linde, wilg].entries()) {
      const contract = {
        ...{ contractnummer: `H5-${index}`, aanbiederId, gemeenten: ['0603'], productcodes: [ORH] },
        ...{ ingangsdatum: '2025-01-01', duurMaanden: 36, ondertekendOp: '2024-10-01' },
      };
      await made('/v1/contracten', contract, 'contractId', contractmanager);
    }
    const persoon = { bsn: '999990160', achternaam: 'Voorbeeld', geboortedatum: '1950-01-01', gemeentecode: '0603' };
    clientId = await made('/v1/clienten', persoon, 'clientId');
  });
  afterAll(() => kroniek.close());

  it('sends, starts late, corrects and takes the breach back (R-TOE-01, R-KPI-03)', async () => {
    const toewijzingId = await made('/v1/toewijzingen', toewijzing({ toewijzingnummer: '1001' }), 'toewijzingId');
    eerste = toewijzingId;
    const path = `/v1/toewijzingen/${toewijzingId}`;
    expect((await post(`${path}/acceptaties`, undefined, tokens.linde)).status).toBe(200);
    kroniek.clock.set('2026-04-21T21:59:59Z');
    expect(await statusOf(toewijzingId)).toBe('wacht');
    kroniek.clock.set('2026-04-21T22:00:00Z');
    expect(await statusOf(toewijzingId)).toBe('overschreden');
    kroniek.clock.set('2026-05-04T09:00:00Z');
    expect((await post(`${path}/starts`, { begindatum: '2026-04-24' }, tokens.linde)).status).toBe(200);
    expect(await statusOf(toewijzingId)).toBe('te-laat-gestart');
    const correctie = { begindatum: '2026-04-20', reden: 'INVOERFOUT' };
    expect((await post(`${path}/startcorrecties`, correctie, tokens.linde)).status).toBe(200);
    expect(await statusOf(toewijzingId)).toBe('tijdig-gestart');
    const weg = { begindatum: null, reden: 'OPGAVE_AANBIEDER' };
    expect((await post(`${path}/startcorrecties`, weg, tokens.linde)).status).toBe(200);
    expect(await statusOf(toewijzingId)).toBe('overschreden');
    expect((await post(`${path}/starts`, { begindatum: '2026-04-20' }, tokens.linde)).status).toBe(200);
    expect((await post(`${path}/onderbrekingen`, { vanaf: '2026-04-22' }, tokens.linde)).status).toBe(200);
    expect((await post(`${path}/hervattingen`, { vanaf: '2026-04-28' }, tokens.linde)).status).toBe(200);
    const nieuw = { einddatum: '2027-06-30', reden: 'HERBEOORDELING' };
    expect((await post(`${path}/correcties`, nieuw)).status).toBe(200);
    const einde = { einddatum: '2026-05-01', redenCode: '19' };
    expect((await post(`${path}/beeindigingen`, einde, tokens.linde)).status).toBe(200);

    const { resultaten } = (await get('/v1/starttermijnen/per-aanbieder', tokens.contractmanager)).json<
      Lijst<{ aanbieder: string }>
    >();
    expect(resultaten).toMatchObject([{ aanbieder: 'Thuiszorg De Linde', tijdigGestart: 1, aandeelTeLaat: 0 }]);
  });

  it('holds an aanbieder to the acceptatieplicht (R-CON-07)', async () => {
    const body = toewijzing({ gewensteStartdatum: '2026-05-04' });
    const toewijzingId = await made('/v1/toewijzingen', body, 'toewijzingId');
    const path = `/v1/toewijzingen/${toewijzingId}`;
    expect(code(await post(`${path}/acceptaties`, undefined, tokens.wilg))).toEqual([404, 'TOEWIJZING_ONBEKEND']);
    expect(code(await post(`${path}/weigeringen`, {}, tokens.linde))).toEqual([
      400,
      'ACCEPTATIEPLICHT_REDEN_ONTBREEKT',
    ]);
    const reden = { redenCode: 'GEEN_CAPACITEIT', toelichting: 'Tot 1 juni is geen team beschikbaar.' };
    expect((await post(`${path}/weigeringen`, reden, tokens.linde)).status).toBe(200);
    const alternatief = { aanbiederId: wilg, toelichting: 'Heeft een team in de buurt.' };
    expect((await post(`${path}/alternatieven`, alternatief, tokens.linde)).status).toBe(200);
    expect((await post(`${path}/intrekkingen`, { reden: 'OVERSTAP' })).status).toBe(200);
  });

  it('refuses what no contract covers, and another gemeente (R-TOE-01)', async () => {
    const buiten = toewijzing({ gewensteStartdatum: '2029-01-01', einddatum: null });
    expect(code(await post('/v1/toewijzingen', buiten))).toEqual([409, 'TOEWIJZING_ZONDER_CONTRACT']);
    expect(code(await post('/v1/toewijzingen', toewijzing(), tokens.gemeente))).toEqual([
      403,
      'TOEWIJZING_BUITEN_GEMEENTE',
    ]);
    const wrong = await post('/v1/toewijzingen', {
      ...toewijzing(),
      gewensteStartdatum: '30-03-2026',
      gemeentecode: 'Delft',
    });
    expect([wrong.status, wrong.json<{ fouten: unknown[] }>().fouten.length]).toEqual([400, 2]);
  });

  it('refuses a new toewijzing during a clientenstop, until it is lifted (Contractstandaard Wmo 1.2)', async () => {
    const { resultaten } = (await get(`/v1/contracten?aanbiederId=${linde}`)).json<Lijst<{ contractId: string }>>();
    const stops = `/v1/contracten/${resultaten[0]!.contractId}/clientenstops`;
    const stop = {
      ...{ gemeenten: ['0603'], productcodes: [ORH], reden: 'Drie vacatures', toestemming: 'Brief 2026-17' },
      ...{ aangekondigdOp: '2026-03-01', toestemmingOp: '2026-03-05', ingangsdatum: '2026-03-15' },
    };
    expect((await post(stops, stop)).status).toBe(403);
    expect((await post(stops, { ...stop, reden: '', ingangsdatum: '15 maart' }, tokens.contractmanager)).status).toBe(
      400,
    );
    const early = await post(stops, { ...stop, ingangsdatum: '2026-03-14' }, tokens.contractmanager);
    expect(code(early)).toEqual([400, 'CLIENTENSTOP_TE_KORT_AANGEKONDIGD']);
    const stopId = await made(stops, stop, 'clientenstopId', tokens.contractmanager);
    expect(code(await post('/v1/toewijzingen', toewijzing()))).toEqual([409, 'CLIENTENSTOP_GELDT']);
    // Care that ended on 1 May goes on the day after: no new client.
    const vervolg = { vervolgtOp: eerste, gewensteStartdatum: '2026-05-02', toewijzingnummer: '1776' };
    const laat = await post('/v1/toewijzingen', toewijzing({ ...vervolg, gewensteStartdatum: '2026-05-03' }));
    expect(code(laat)).toEqual([409, 'VERVOLG_TE_LAAT']);
    const vervolgId = await made('/v1/toewijzingen', toewijzing(vervolg), 'toewijzingId');
    await kroniek.settle();
    const gang = await get(`/v1/casussen/${clientId}/tijdlijn?doel=klacht`, tokens.toezichthouder);
    expect(gang.json<Lijst<{ zin: string }>>().resultaten.map(({ zin }) => zin)).toContain(
      'De toewijzing vervolgt zorg van de cliënt die loopt tot en met 1 mei 2026. Zij kon daarom tijdens een clientenstop.',
    );
    expect((await post(`/v1/toewijzingen/${vervolgId}/intrekkingen`, { reden: 'OVERSTAP' })).status).toBe(200);
    const shown = async () =>
      (await get(stops.replace('/clientenstops', ''))).json<{ clientenstops: { status: string }[] }>().clientenstops;
    expect(await shown()).toMatchObject([{ status: 'geldt', gemeenten: ['0603'], laatsteDag: null }]);
    const opheffing = { opgehevenPer: '2026-03-16', reden: 'De vacatures zijn vervuld' };
    expect((await post(`${stops}/${stopId}/opheffing`, opheffing, tokens.contractmanager)).status).toBe(201);
    expect(await shown()).toMatchObject([{ status: 'voorbij', laatsteDag: '2026-03-15' }]);
    const nieuw = await made('/v1/toewijzingen', toewijzing({ toewijzingnummer: '1777' }), 'toewijzingId');
    expect((await post(`/v1/toewijzingen/${nieuw}/intrekkingen`, { reden: 'OVERSTAP' })).status).toBe(200);
  });

  it('makes one aanbieder answer for a client, and lets its onderaannemer work under it (R-CON-19)', async () => {
    const toewijzingId = await made('/v1/toewijzingen', toewijzing({ toewijzingnummer: '1919' }), 'toewijzingId');
    const path = `/v1/toewijzingen/${toewijzingId}`;
    const { resultaten } = (await get(`/v1/contracten?aanbiederId=${linde}`)).json<Lijst<{ contractId: string }>>();
    const onderaanneming = {
      onderaannemer: { naam: 'Zorgboerderij De Els', agbcode: '42990003' },
      ...{ gemeenten: ['0603'], productcodes: [ORH], vanaf: '2026-04-01', bron: 'Bijlage 3' },
    };
    const bij = `/v1/contracten/${resultaten[0]!.contractId}/onderaannemers`;
    const onderaannemingId = await made(bij, onderaanneming, 'onderaannemingId', tokens.contractmanager);
    const inzet = { onderaannemingId, vanaf: '2026-04-01' };
    expect(code(await post(`${path}/onderaannemers`, inzet, tokens.linde))).toEqual([409, 'HOOFDAANBIEDER_ONTBREEKT']);
    expect(code(await post(`${path}/hoofdaanbieder`, undefined, tokens.linde))[0]).toBe(403);
    expect(code(await post(`${path}/hoofdaanbieder`, undefined, tokens.gemeente))).toEqual([
      404,
      'TOEWIJZING_ONBEKEND',
    ]);
    expect((await post(`${path}/hoofdaanbieder`, undefined)).status).toBe(200);
    expect(code(await post(`${path}/onderaannemers`, inzet, tokens.wilg))).toEqual([404, 'TOEWIJZING_ONBEKEND']);
    const vroeg = await post(`${path}/onderaannemers`, { ...inzet, vanaf: '2026-03-31' }, tokens.linde);
    expect(code(vroeg)).toEqual([400, 'INZET_ONGELDIG']);
    await made(`${path}/onderaannemers`, inzet, 'inzetId', tokens.linde);
    const einde = { laatsteDag: '2026-12-31', reden: 'De Wilg neemt de regie over.' };
    expect((await post(`${path}/hoofdaanbieder/einde`, einde)).status).toBe(200);
    await kroniek.settle();
    const gang = await get(`/v1/casussen/${clientId}/tijdlijn?doel=klacht`, tokens.toezichthouder);
    expect(gang.json<Lijst<{ zin: string }>>().resultaten.map(({ zin }) => zin)).toEqual(
      expect.arrayContaining([
        'Thuiszorg De Linde is vanaf 30 maart 2026 tot en met 29 maart 2027 als hoofdaanbieder verantwoordelijk voor het resultaat.',
        'Zorgboerderij De Els werkt vanaf 1 april 2026 als onderaannemer voor de cliënt, onder verantwoordelijkheid van Thuiszorg De Linde.',
        'De aanwijzing als hoofdaanbieder eindigt na 31 december 2026. Reden: De Wilg neemt de regie over.',
      ]),
    );
    expect((await post(`${path}/intrekkingen`, { reden: 'OVERSTAP' })).status).toBe(200);
  });

  it('agrees a result, keeps its text in the vault, and measures it in a yearly schouw (R-RES-01, R-RES-02, R-RES-03)', async () => {
    const body = toewijzing({ gewensteStartdatum: '2026-05-04', einddatum: null });
    const toewijzingId = await made('/v1/toewijzingen', body, 'toewijzingId');
    await post(`/v1/toewijzingen/${toewijzingId}/starts`, { begindatum: '2026-05-04' }, tokens.linde);
    await kroniek.settle();
    const afspraak = { toewijzingId, resultaatgebied: 'schoon-en-leefbaar-huis', doel: WONING };
    const resultaatId = await made('/v1/resultaten', afspraak, 'resultaatId');
    const meting = { behaald: false, redenCode: 'ONDERSTEUNING_ONVOLDOENDE', bron: 'toegang' };
    expect((await post(`/v1/resultaten/${resultaatId}/metingen`, meting)).status).toBe(200);
    const schouw = { resultaatId, resultaatBehaald: true };
    const uitvoering = `/v1/schouwen/${toewijzingId}/2026/uitvoeringen`;
    expect((await post(uitvoering, schouw)).status).toBe(200);
    expect((await post('/v1/schouwen', { toewijzingId, jaar: 2026 })).status).toBe(201);

    await kroniek.settle();
    const doel = 'doel=onderzoek%20naar%20een%20klacht';
    const tijdlijn = await get(`/v1/casussen/${clientId}/tijdlijn?${doel}`, tokens.toezichthouder);
    expect(tijdlijn.text).not.toContain(WONING);
    const types = tijdlijn.json<Lijst<Regel>>().resultaten.map(({ type }) => type);
    expect(types.slice(-7)).toEqual([
      'ZorgStarted',
      'SchouwPlanned',
      'ResultaatAgreed',
      'ResultaatMeasured',
      'SchouwConducted',
      'ResultaatMeasured',
      'SchouwPlanned',
    ]);
  });

  it('keeps a consulent of another region out, also where a new fact would point at one of this region', async () => {
    const toewijzingId = await made(
      '/v1/toewijzingen',
      toewijzing({ gewensteStartdatum: '2026-05-04' }),
      'toewijzingId',
    );
    const buur = await kroniek.token('consulent', { regio: 'rivierenland' });
    const codeOf = async (path: string, body: unknown) => (await post(path, body, buur)).status;
    expect(await codeOf(`/v1/toewijzingen/${toewijzingId}/intrekkingen`, { reden: 'INVOERFOUT' })).toBe(404);
    expect(await codeOf('/v1/overstappen', { toewijzingId, gewensteAanbiederId: wilg })).toBe(404);
    expect(await codeOf('/v1/schouwen', { toewijzingId, jaar: 2026 })).toBe(404);
    const afspraak = { toewijzingId, resultaatgebied: 'dagstructuur', doel: WONING };
    expect(await codeOf('/v1/resultaten', afspraak)).toBe(404);
    const declaratie = {
      ...{
        aanbiederId: linde,
        clientId,
        gemeentecode: '0281',
        wet: 'Wmo2015',
        perceel: 'Begeleiding',
        productcode: ORH,
      },
      ...{ jaar: 2026, bedrag: 1_000, goedgekeurdOp: '2026-03-20' },
    };
    const controller = await kroniek.token('controller', { regio: 'rivierenland' });
    expect(code(await post('/v1/declaraties', declaratie, controller))).toEqual([400, 'AANBIEDER_ONBEKEND']);
  });

  it('switches to another aanbieder, or waits (R-CLT-02)', async () => {
    const toewijzingId = await made(
      '/v1/toewijzingen',
      toewijzing({ gewensteStartdatum: '2026-05-04' }),
      'toewijzingId',
    );
    const overstapId = await made('/v1/overstappen', { toewijzingId, gewensteAanbiederId: wilg }, 'overstapId');
    const wacht = { reden: 'Geen plaats tot september.', verwachteDatum: '2026-09-01' };
    expect((await post(`/v1/overstappen/${overstapId}/wachtlijstplaatsingen`, wacht)).status).toBe(200);
    await kroniek.settle();
    expect((await get('/v1/overstappen?stand=wachtlijst')).json<Lijst<unknown>>().aantal).toBe(1);
    const toekenning = { ingangsdatum: '2026-06-01' };
    expect((await post(`/v1/overstappen/${overstapId}/toekenningen`, toekenning)).status).toBe(200);
  });

  it('shows a case only within the mandate and records every look (R-TZH-13)', async () => {
    await kroniek.settle();
    const path = `/v1/casussen/${clientId}/tijdlijn`;
    expect((await get(path, tokens.toezichthouder)).status).toBe(400);
    expect(code(await get(`${path}?doel=klacht`, tokens.gemeente))).toEqual([404, 'CASUS_ONBEKEND']);
    expect((await get(`${path}?doel=klacht`, tokens.linde)).status).toBe(403);
    expect((await get(`${path}?doel=klacht`, tokens.toezichthouder)).status).toBe(200);
    await kroniek.settle();
    const again = (await get(`${path}?doel=vervolg`, tokens.toezichthouder)).json<Lijst<Regel>>().resultaten;
    expect(again.at(-1)).toMatchObject({ type: 'CasusViewed', door: { rol: 'toezichthouder' } });
    expect((await get('/v1/casussen', tokens.toezichthouder)).json<Lijst<unknown>>().aantal).toBe(1);
    expect((await get('/v1/casussen', tokens.gemeente)).json<Lijst<unknown>>().aantal).toBe(0);
  });
});
