import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeEvent } from '../../src/kernel/event-definition.js';
import { derivedId } from '../../src/kernel/ids.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const DELFT = '0503';

describe('kwaliteit over HTTP', () => {
  let kroniek: TestApp;
  let contractmanager: string;
  let aanbiederId: string;
  let anderId: string;
  let contractId: string;
  const tokens: Record<string, string> = {};

  const post = (path: string, body: unknown, token = contractmanager, headers: Record<string, string> = {}) =>
    kroniek.ask('POST', path, { token, body, headers });
  const get = async (path: string, token: string | undefined = contractmanager): Promise<Answer> => {
    await kroniek.settle();
    return kroniek.ask('GET', path, { token });
  };
  const rows = async (path: string, token?: string) => {
    const answer = await get(path, token);
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${answer.text}`);
    return answer.json<{ aantal: number; resultaten: Record<string, unknown>[] }>().resultaten;
  };
  const outcome = (answer: Answer) => [answer.status, answer.json<{ code?: string }>().code];

  /** A fact from the toegang, as another context would have stored it. */
  async function given(stream: string, type: string, data: object): Promise<void> {
    const occurredAt = '2024-03-01';
    await kroniek.app.get<EventStore>(EVENT_STORE).append({
      appends: [
        {
          stream,
          expected: { any: 'given by the test' },
          events: [{ type, occurredAt, ...encodeEvent({ type, data, occurredAt }) }],
        },
      ],
      metadata: {
        actor: { subject: 'test', rol: 'consulent' },
        correlationId: 'test',
        causationId: 'test',
        processingActivity: 'toegang',
        regio: 'h5',
        configVersion: null,
      },
    });
  }

  const toewijzingOf = (n: number) => derivedId('toewijzing', String(n));
  const begin = { tijdig: true, werkdagen: 5, uiterste: '2024-03-21', kalenderVersie: 'atw-1', berichtId: null };
  async function toewijzing(n: number, begindatum: string | null, aanbieder = aanbiederId): Promise<void> {
    const toewijzingId = toewijzingOf(n);
    const stream = `toewijzing-${toewijzingId}`;
    await given(stream, 'ToewijzingSent', {
      toewijzingId,
      toewijzingnummer: String(n),
      clientId: derivedId('client', String(n)),
      gemeentecode: DELFT,
      aanbiederId: aanbieder,
      contractId,
      productcode: '02A03',
      productcategorie: '02',
      segment: 'volwassenen',
      gewensteStartdatum: '2024-03-01',
      einddatum: null,
      omvang: null,
      budget: null,
      toegewezenOp: '2024-02-20',
      productversie: 1,
      bekostiging: null,
      berichtId: null,
    });
    const termijn = {
      gewensteStartdatum: '2024-03-01',
      werkdagen: 14,
      kalenderVersie: 'atw-1',
      uiterste: '2024-03-21',
    };
    await given(stream, 'StarttermijnStarted', { toewijzingId, ...termijn });
    if (begindatum !== null) await given(stream, 'ZorgStarted', { toewijzingId, begindatum, ...begin });
  }
  const correctStart = (n: number, begindatum: string) =>
    given(`toewijzing-${toewijzingOf(n)}`, 'ZorgStartCorrected', {
      toewijzingId: toewijzingOf(n),
      begindatum,
      ...begin,
      vorigeBegindatum: '2024-04-15',
      reden: 'late melding',
    });
  const resultaat = (n: number, behaald: boolean) =>
    given(`resultaat-${derivedId('resultaat', String(n))}`, 'ResultaatMeasured', {
      resultaatId: derivedId('resultaat', String(n)),
      toewijzingId: toewijzingOf(1),
      aanbiederId,
      gemeentecode: DELFT,
      segment: 'volwassenen',
      productcode: '02A03',
      behaald,
      redenCode: null,
      gemetenOp: '2024-10-01',
      bron: 'toegang',
    });
  /** The clock of the test walks past the life of a token. */
  async function renewTokens(): Promise<void> {
    contractmanager = await kroniek.token('contractmanager');
    tokens['aanbieder'] = await kroniek.token('aanbieder', { aanbiederId });
    tokens['ander'] = await kroniek.token('aanbieder', { aanbiederId: anderId });
    tokens['delft'] = await kroniek.token('gemeente', { gemeente: DELFT });
  }
  const survey = (change: object = {}) => ({
    aanbiederId,
    jaar: 2024,
    uitvoerder: 'aanbieder',
    gemiddelde: 900,
    respondenten: 100,
    uitgenodigd: 200,
    peildatum: '2024-06-15',
    ...change,
  });

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2025-01-15T09:00:00Z' });
    contractmanager = await kroniek.token('contractmanager');
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder'));
    const register = async (naam: string, agbcode: string) =>
      (await post('/v1/aanbieders', { naam, agbcode, sinds: '2022-10-01' })).json<{ aanbiederId: string }>()
        .aanbiederId;
    aanbiederId = await register('Zorggroep Duinzicht', '42990001');
    anderId = await register('Thuiszorg Waterkant', '42990002');
    const contract = {
      contractnummer: 'H5-2023-001',
      gemeenten: [DELFT],
      productcodes: ['02A03'],
      ingangsdatum: '2023-01-01',
      duurMaanden: 36,
      ondertekendOp: '2022-10-03',
    };
    const signed = await post('/v1/contracten', { ...contract, aanbiederId });
    contractId = signed.json<{ contractId: string }>().contractId;
    await renewTokens();
    await kroniek.settle();
  });
  afterAll(() => kroniek.close());

  it('has the three KPIs of H5 from the region profile, without a norm (R-KPI-01, R-KPI-09)', async () => {
    const kpis = await rows('/v1/kpi-definities', tokens['aanbieder']);
    expect(kpis.map(({ kpiId, normen }) => [kpiId, normen])).toEqual([
      ['clienttevredenheid', []],
      ['continuiteit', []],
      ['resultaat-behaald', []],
    ]);
  });

  it('withholds a verdict until a norm is decided (R-KPI-09)', async () => {
    await toewijzing(1, '2024-03-15');
    await toewijzing(2, '2024-04-15');
    const meting = { kpiId: 'continuiteit', aanbiederId, jaar: 2024 };
    const measured = await post('/v1/kpi-metingen', meting);
    expect([measured.status, measured.json()]).toEqual([
      201,
      expect.objectContaining({ score: 5000, verdict: null, onthouden: 'norm-niet-vastgesteld', noemer: 2 }),
    ]);
    expect(await rows('/v1/kpi-scores')).toMatchObject([{ oordeel: 'norm niet vastgesteld', score: 5000 }]);
    expect(await rows('/v1/verbeterplannen')).toEqual([]);
    const norm = { geldigVanaf: '2023-01-01', voldoendeVanaf: 8000, hoogVanaf: 9500, besluit: 'Besluit stuurgroep H5' };
    expect((await post('/v1/kpi-definities/continuiteit/normen', norm)).status).toBe(201);
    expect(outcome(await post('/v1/kpi-definities/onbekend/normen', norm))).toEqual([404, 'KPI_ONBEKEND']);
    expect(outcome(await post('/v1/kpi-definities/continuiteit/normen', { ...norm, hoogVanaf: 8000 }))).toEqual([
      400,
      'KPI_NORM_VOLGORDE',
    ]);
  });

  it('asks a verbeterplan on onvoldoende, and takes it back when late news changes the score (R-KPI-02, R-KPI-06)', async () => {
    const meting = { kpiId: 'continuiteit', aanbiederId, jaar: 2024 };
    const measured = await post('/v1/kpi-metingen', meting);
    expect(measured.json()).toMatchObject({ verdict: 'onvoldoende', score: 5000 });
    expect(await rows('/v1/verbeterplannen')).toMatchObject([{ status: 'vereist', uiterlijkIndienen: null }]);
    await correctStart(2, '2024-03-20');
    expect(await rows('/v1/kpi-scores')).toMatchObject([{ meting: 3, verdict: 'hoog', score: 10_000 }]);
    expect(await rows('/v1/verbeterplannen')).toMatchObject([{ status: 'ingetrokken' }]);
    await correctStart(2, '2024-04-15');
    expect(await rows('/v1/verbeterplannen')).toMatchObject([{ status: 'vereist' }]);
    await correctStart(2, '2024-03-20');
    const [score] = await rows('/v1/kpi-scores');
    expect(score).toMatchObject({ verdict: 'hoog' });
    const evidence = await rows(String(score!['bewijs']), tokens['delft']);
    expect(evidence.map(({ soort, uitkomst }) => [soort, uitkomst])).toEqual([
      ['ZorgStarted', 'tijdig'],
      ['ZorgStartCorrected', 'tijdig'],
    ]);
    expect((await get(String(score!['bewijs']), tokens['ander'])).status).toBe(404);
    const again = await post('/v1/kpi-metingen', meting);
    expect(again.json()).toMatchObject({ verdict: 'hoog' });
    expect(await rows('/v1/kpi-scores')).toMatchObject([{ meting: score!['meting'] }]);
  });

  it('refuses an unfinished year and an unknown aanbieder', async () => {
    const meting = { kpiId: 'continuiteit', aanbiederId, jaar: 2025 };
    expect(outcome(await post('/v1/kpi-metingen', meting))).toEqual([409, 'KPI_JAAR_NOG_NIET_VOORBIJ']);
    const unknown = { ...meting, jaar: 2024, aanbiederId: contractId };
    expect(outcome(await post('/v1/kpi-metingen', unknown))).toEqual([404, 'AANBIEDER_ONBEKEND']);
    expect((await post('/v1/kpi-metingen', { ...meting, jaar: 2024 }, tokens['aanbieder'])).status).toBe(403);
  });

  it('takes surveys of whoever may submit them, and signals who is late (R-KPI-04)', async () => {
    // The contract is of 2023: the survey of the aanbieder was due on 1 January 2025, that of the gemeenten in 2024.
    const late = await rows('/v1/tevredenheidsonderzoek-termijnen?teLaat=true');
    expect(late.map(({ uitvoerder, uiterste }) => [uitvoerder, uiterste])).toEqual([
      ['gemeenten', '2024-01-01'],
      ['aanbieder', '2025-01-01'],
    ]);
    expect((await post('/v1/tevredenheidsonderzoeken', survey(), tokens['aanbieder'])).status).toBe(201);
    expect(outcome(await post('/v1/tevredenheidsonderzoeken', survey(), tokens['ander']))).toEqual([
      403,
      'ONDERZOEK_NIET_VAN_INDIENER',
    ]);
    const gemeenten = survey({ uitvoerder: 'gemeenten', gemeentecode: DELFT, gemiddelde: 700 });
    expect((await post('/v1/tevredenheidsonderzoeken', gemeenten, tokens['delft'])).status).toBe(201);
    expect(await rows('/v1/tevredenheidsonderzoek-termijnen?teLaat=true')).toEqual([]);
    expect(await rows('/v1/tevredenheidsonderzoeken', tokens['ander'])).toEqual([]);
    expect(await rows('/v1/tevredenheidsonderzoeken', tokens['aanbieder'])).toHaveLength(2);
    kroniek.clock.set('2026-06-15T09:00:00Z');
    await renewTokens();
    expect(await rows('/v1/tevredenheidsonderzoek-termijnen?teLaat=true')).toMatchObject([{ uitvoerder: 'gemeenten' }]);
    kroniek.clock.set('2026-06-16T09:00:00Z');
    expect(await rows('/v1/tevredenheidsonderzoek-termijnen?teLaat=true')).toHaveLength(2);
  });

  it('measures a whole year at once, and again with the same outcome (R-KPI-02)', async () => {
    for (const n of [1, 2, 3]) await resultaat(n, true);
    const norm = { geldigVanaf: '2024-01-01', besluit: 'Besluit stuurgroep H5' };
    const grades = { ...norm, voldoendeVanaf: 700, hoogVanaf: 850 };
    expect((await post('/v1/kpi-definities/clienttevredenheid/normen', grades)).status).toBe(201);
    const shares = { ...norm, voldoendeVanaf: 7000, hoogVanaf: 9000 };
    expect((await post('/v1/kpi-definities/resultaat-behaald/normen', shares)).status).toBe(201);
    const all = { aantal: 3, hoog: 3, voldoende: 0, onvoldoende: 0, onthouden: 0 };
    const year = await post('/v1/kpi-metingen/jaar', { jaar: 2024 }, contractmanager, {
      'Idempotency-Key': 'jaar-2024',
    });
    expect([year.status, year.json()]).toEqual([200, all]);
    const positie = year.headers.get('kroniek-positie');
    const repeat = await post('/v1/kpi-metingen/jaar', { jaar: 2024 }, contractmanager, {
      'Idempotency-Key': 'jaar-2024',
    });
    expect([repeat.headers.get('kroniek-positie'), repeat.json()]).toEqual([positie, all]);
    await kroniek.settle();
    const before = (await kroniek.app.get<EventStore>(EVENT_STORE).head()).position;
    expect((await post('/v1/kpi-metingen/jaar', { jaar: 2024 })).json()).toEqual(all);
    expect((await kroniek.app.get<EventStore>(EVENT_STORE).head()).position).toBe(before);
  });

  it('awards, publishes and withdraws the predicaat as acts of people (R-KPI-05, R-KPI-18)', async () => {
    const lijst = async () =>
      (await get('/v1/excellente-aanbieders?regio=h5', '')).json<{ resultaten: Record<string, unknown>[] }>()
        .resultaten;
    expect(outcome(await post('/v1/predicaten', { aanbiederId: anderId, jaar: 2024 }))).toEqual([
      409,
      'PREDICAAT_NIET_OP_ALLE_KPIS_HOOG',
    ]);
    expect((await post('/v1/predicaten', { aanbiederId, jaar: 2024 })).status).toBe(201);
    expect(await lijst()).toEqual([]);
    expect((await post(`/v1/predicaten/${aanbiederId}/publicaties`, {})).status).toBe(200);
    expect(await lijst()).toEqual([{ aanbiederId, naam: 'Zorggroep Duinzicht', jaar: 2024, vanaf: '2026-06-16' }]);
    expect((await post(`/v1/predicaten/${aanbiederId}/depublicaties`, { reden: 'Controle' })).status).toBe(200);
    expect(await lijst()).toEqual([]);
    await post(`/v1/predicaten/${aanbiederId}/publicaties`, {});
    expect(await lijst()).toHaveLength(1);
    // Late news takes the ground away: people see it, and withdraw themselves.
    await resultaat(3, false);
    expect(await rows('/v1/predicaten')).toMatchObject([
      { status: 'toegekend', vervallenMetingen: [expect.any(String)] },
    ]);
    expect(await lijst()).toHaveLength(1);
    expect((await post(`/v1/predicaten/${aanbiederId}/intrekkingen`, { reden: 'Meting herzien' })).status).toBe(200);
    expect(await lijst()).toEqual([]);
    expect((await get('/v1/excellente-aanbieders', '')).status).toBe(400);
  });

  it('keeps a verbeterplan within region, aanbieder and gemeente (R-KPI-06, R-KPI-08)', async () => {
    const plannen = await rows('/v1/verbeterplannen', tokens['aanbieder']);
    const plan = plannen.find(({ kpiId }) => kpiId === 'resultaat-behaald');
    expect(plan).toMatchObject({ status: 'vereist', score: 6666 });
    const path = `/v1/verbeterplannen/${String(plan!['verbeterplanId'])}`;
    const indiening = {
      samenvatting: 'Vaker evalueren.',
      maatregelen: [{ omschrijving: 'Scholing', gereedOp: '2026-12-01' }],
    };
    expect(outcome(await post(`${path}/indieningen`, indiening, tokens['ander']))).toEqual([
      404,
      'VERBETERPLAN_ONBEKEND',
    ]);
    expect((await get(path, tokens['ander'])).status).toBe(404);
    const buren = await kroniek.token('contractmanager', { regio: 'rivierenland' });
    const besluit = { versie: 1, namensGemeenten: [DELFT] };
    expect((await post(`${path}/indieningen`, { ...indiening, maatregelen: [] }, tokens['aanbieder'])).status).toBe(
      400,
    );
    expect((await post(`${path}/indieningen`, indiening, tokens['aanbieder'])).status).toBe(201);
    expect((await post(`${path}/goedkeuringen`, besluit, buren)).status).toBe(404);
    expect(outcome(await post(`${path}/goedkeuringen`, { ...besluit, versie: 2 }))).toEqual([
      409,
      'VERBETERPLAN_ANDERE_VERSIE',
    ]);
    expect((await post(`${path}/goedkeuringen`, besluit)).status).toBe(200);
    const found = await get(path, tokens['aanbieder']);
    expect(found.json()).toMatchObject({ status: 'goedgekeurd', aanbiederNaam: 'Zorggroep Duinzicht' });
    const unknown = `/v1/contractconsequenties/${contractId}/afzieningen`;
    expect(outcome(await post(unknown, { redenen: ['Geen aanleiding'] }))).toEqual([
      404,
      'CONTRACTCONSEQUENTIE_ONBEKEND',
    ]);
  });
});
