import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CasustijdlijnAntwoord,
  type CasustijdlijnQuery,
} from '../../projections/casustijdlijn/casustijdlijn.dto.js';
import { casustijdlijnProjection } from '../../projections/casustijdlijn/casustijdlijn.projection.js';
import { CasustijdlijnQueries } from '../../projections/casustijdlijn/casustijdlijn.queries.js';
import { derivedId } from '../../src/kernel/ids.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { type CommandEnvelope } from '../../src/platform/event-store/command.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { zoalsBekend } from '../support/bekend.js';

const CLIENT = derivedId('test', 'client');
const OTHER = derivedId('test', 'other');
const LINDE = derivedId('test', 'linde');
const WILG = derivedId('test', 'wilg');
const T1 = derivedId('test', 't1');
const T2 = derivedId('test', 't2');
const RESULTAAT = derivedId('test', 'resultaat');
const OVERSTAP = derivedId('test', 'overstap');
const consulent = { subject: 'c-1', rol: 'consulent', organisatie: '0603' };
const aanbieder = { subject: 'a-1', rol: 'aanbieder', organisatie: LINDE };
const termijn = { subject: 'termijn:starttermijn', rol: 'systeem' };

const klok = new ManualClock('2026-06-15T09:00:00Z');
const regio: Scope = { regio: 'h5' };
const envelope = { actor: { subject: 't-1', rol: 'toezichthouder' } } as CommandEnvelope;

function sent(toewijzingId: string, clientId: string, gemeentecode: string, nummer: string): GivenEvent {
  return {
    stream: `toewijzing-${toewijzingId}`,
    type: 'ToewijzingSent',
    actor: consulent,
    configVersion: 'h5-1',
    data: {
      ...{ toewijzingId, toewijzingnummer: nummer, clientId, gemeentecode, aanbiederId: LINDE },
      ...{ contractId: derivedId('test', 'contract'), productcode: '02A03', productcategorie: '02', segment: null },
      ...{
        gewensteStartdatum: '2026-03-30',
        einddatum: null,
        omvang: null,
        budget: null,
        toegewezenOp: '2026-03-20',
        productversie: 1,
        bekostiging: null,
      },
      berichtId: 'bericht-301',
    },
    occurredAt: '2026-03-20',
  };
}

const verdict = (begindatum: string, tijdig: boolean) => ({
  ...{
    toewijzingId: T1,
    begindatum,
    tijdig,
    werkdagen: 1,
    uiterste: '2026-04-21',
    kalenderVersie: 'atw-1',
    berichtId: 'bericht-305',
  },
});
const onT1 = (type: string, data: Record<string, unknown>, bekend: string, occurredAt: string): GivenEvent => ({
  ...{ stream: `toewijzing-${T1}`, type, data: { toewijzingId: T1, ...data }, bekend, occurredAt },
});

const EVENTS: readonly GivenEvent[] = [
  {
    stream: `aanbieder-${LINDE}`,
    type: 'AanbiederRegistered',
    data: { aanbiederId: LINDE, naam: 'Thuiszorg De Linde', agbcode: '42990001', kvkNummer: null, sinds: '2022-01-01' },
  },
  {
    stream: `client-${CLIENT}`,
    type: 'ClientPseudonymised',
    data: { clientId: CLIENT, gemeentecode: '0603' },
    bekend: '2026-03-20T09:00:00Z',
  },
  { ...sent(T1, CLIENT, '0603', '101'), bekend: '2026-03-20T09:01:00Z' },
  onT1(
    'StarttermijnStarted',
    { gewensteStartdatum: '2026-03-30', werkdagen: 14, kalenderVersie: 'atw-1', uiterste: '2026-04-21' },
    '2026-03-20T09:01:00Z',
    '2026-03-30',
  ),
  {
    ...onT1(
      'StarttermijnExceeded',
      { uiterste: '2026-04-21', werkdagen: 14, kalenderVersie: 'atw-1' },
      '2026-04-21T22:00:00Z',
      '2026-04-22',
    ),
    actor: termijn,
  },
  { ...onT1('ZorgStarted', verdict('2026-04-24', false), '2026-04-30T09:00:00Z', '2026-04-24'), actor: aanbieder },
  onT1(
    'ZorgStartCorrected',
    { ...verdict('2026-04-20', true), vorigeBegindatum: '2026-04-24', reden: 'INVOERFOUT' },
    '2026-05-02T09:00:00Z',
    '2026-04-20',
  ),
  onT1('StarttermijnExceededWithdrawn', { reden: 'zorg tijdig gestart' }, '2026-05-02T09:00:00Z', '2026-04-22'),
  {
    stream: `resultaat-${RESULTAAT}`,
    type: 'ResultaatAgreed',
    data: {
      ...{ resultaatId: RESULTAAT, clientId: CLIENT, toewijzingId: T1, aanbiederId: LINDE, gemeentecode: '0603' },
      ...{
        segment: null,
        productcode: '02A03',
        resultaatgebied: 'dagstructuur',
        doelVerwijzing: 'd-1',
        afgesprokenOp: '2026-05-03',
      },
    },
    bekend: '2026-05-03T09:00:00Z',
    occurredAt: '2026-05-03',
  },
  {
    stream: `schouw-${T1}/2026`,
    type: 'SchouwPlanned',
    data: { toewijzingId: T1, jaar: 2026, aanbiederId: LINDE, gemeentecode: '0603' },
    bekend: '2026-05-04T09:00:00Z',
  },
  {
    stream: `overstap-${OVERSTAP}`,
    type: 'OverstapRequested',
    data: {
      ...{ overstapId: OVERSTAP, clientId: CLIENT, toewijzingId: T1, vanAanbiederId: LINDE },
      ...{ gewensteAanbiederId: WILG, productcode: '02A03', gemeentecode: '0603' },
    },
    bekend: '2026-05-05T09:00:00Z',
  },
  {
    stream: `inzage-${CLIENT}`,
    type: 'CasusViewed',
    data: { clientId: CLIENT, doel: 'onderzoek naar een klacht' },
    bekend: '2026-05-06T09:00:00Z',
    occurredAt: '2026-05-06T09:00:00Z',
    actor: { subject: 't-1', rol: 'toezichthouder' },
  },
  {
    stream: `client-${OTHER}`,
    type: 'ClientPseudonymised',
    data: { clientId: OTHER, gemeentecode: '0518' },
    bekend: '2026-05-07T09:00:00Z',
  },
  { ...sent(T2, OTHER, '0518', '101'), bekend: '2026-05-07T09:01:00Z' },
];

/** Two messages that waited for one toewijzing were carried out for the same cause. */
function gestopt(): GivenEvent[] {
  const [OORZAAK, MET_STOP, MET_ONDERBREKING] = [derivedId('oorzaak'), derivedId('stop'), derivedId('onderbreking')];
  const bericht = (berichtId: string, soort: string): GivenEvent => ({
    ...{ stream: `bericht-${berichtId}`, type: 'BerichtProcessed', causationId: OORZAAK },
    data: { berichtId, gevolgen: [{ soort, id: T2 }] },
  });
  const zorg = (type: string, data: object, causationId: string): GivenEvent => ({
    ...{ stream: `toewijzing-${T2}`, type, causationId, data: { toewijzingId: T2, redenCode: '20', ...data } },
  });
  return [
    bericht(MET_STOP, 'stop'),
    bericht(MET_ONDERBREKING, 'onderbreking'),
    zorg('ZorgPaused', { vanaf: '2026-05-08' }, OORZAAK),
    zorg('ZorgPaused', { vanaf: '2026-05-09' }, 'iets anders'),
    zorg('ZorgEnded', { einddatum: '2026-05-20' }, OORZAAK),
  ];
}

describe('the casustijdlijn', () => {
  let run: ProjectionRun;
  let queries: CasustijdlijnQueries;
  let viewed: string[];
  let fails: boolean;
  const ask = (
    query: Partial<CasustijdlijnQuery> = {},
    scope: Scope = regio,
    clientId = CLIENT,
  ): Promise<CasustijdlijnAntwoord> => queries.tijdlijn(scope, clientId, { doel: 'klacht', ...query }, envelope);
  const types = async (query: Partial<CasustijdlijnQuery> = {}, scope: Scope = regio): Promise<string[]> =>
    (await ask(query, scope)).resultaten.map(({ type }) => type);

  beforeAll(async () => {
    viewed = [];
    fails = false;
    run = await runProjection(casustijdlijnProjection, EVENTS);
    queries = new CasustijdlijnQueries(
      run.readModels,
      {
        record: (clientId, doel) => {
          if (fails) throw new Error('The log is closed.');
          viewed.push(`${clientId} ${doel}`);
          return Promise.resolve();
        },
      },
      klok,
    );
  });
  afterAll(() => run.close());

  it('replays every event of a case in the order in which it became known (R-TZH-13)', async () => {
    expect(await types()).toEqual([
      'ClientPseudonymised',
      'ToewijzingSent',
      'StarttermijnStarted',
      'StarttermijnExceeded',
      'ZorgStarted',
      'ZorgStartCorrected',
      'StarttermijnExceededWithdrawn',
      'ResultaatAgreed',
      'SchouwPlanned',
      'OverstapRequested',
      'CasusViewed',
    ]);
  });

  it('tells of each decision both times, who, by which rule, from what and whether it was revised (R-TZH-13)', async () => {
    const { resultaten } = await ask();
    const [exceeded, started] = [resultaten[3], resultaten[4]];
    expect(exceeded).toMatchObject({
      zin: 'De starttermijn van 14 werkdagen is overschreden: uiterlijk 21 april 2026 had de zorg moeten starten.',
      geldigOp: '2026-04-22',
      bekendTijdstip: '2026-04-21T22:00:00.000Z',
      door: { subject: 'termijn:starttermijn', rol: 'systeem', organisatie: null },
      regel: { kalenderVersie: 'atw-1' },
      herziening: { soort: 'ingetrokken', doorGebeurtenisId: resultaten[6]?.gebeurtenisId },
    });
    expect(started).toMatchObject({
      zin: 'De zorg is gestart op 24 april 2026; na de starttermijn.',
      door: { rol: 'aanbieder', organisatie: LINDE },
      bewijs: { berichtId: 'bericht-305' },
      herziening: { soort: 'gecorrigeerd', doorGebeurtenisId: resultaten[5]?.gebeurtenisId },
    });
    expect(resultaten[1]).toMatchObject({
      zin: expect.stringContaining('Thuiszorg De Linde'),
      regel: { configuratieversie: 'h5-1' },
      bewijs: { berichtId: 'bericht-301', oorzaak: expect.any(String), correlatie: expect.any(String) },
      herziening: null,
    });
  });

  it('gives the case exactly as it was known then (R-DAT-02)', async () => {
    const { resultaten } = await zoalsBekend('2026-05-01T00:00:00Z', () => ask());
    expect(resultaten.map(({ type }) => type)).toEqual([
      'ClientPseudonymised',
      'ToewijzingSent',
      'StarttermijnStarted',
      'StarttermijnExceeded',
      'ZorgStarted',
    ]);
    expect(resultaten.every(({ herziening }) => herziening === null)).toBe(true);
  });

  it('keeps the facts that held on a date, by what was known (R-TZH-13)', async () => {
    expect(await types({ geldigOp: '2026-04-23' })).toEqual([
      'ClientPseudonymised',
      'ToewijzingSent',
      'StarttermijnStarted',
      'ZorgStartCorrected',
    ]);
    expect(await zoalsBekend('2026-05-01T00:00:00Z', () => types({ geldigOp: '2026-04-23' }))).toEqual([
      'ClientPseudonymised',
      'ToewijzingSent',
      'StarttermijnStarted',
      'StarttermijnExceeded',
    ]);
  });

  it('records the look with its purpose, and gives nothing when that fails (R-TZH-13)', async () => {
    viewed.length = 0;
    await ask({ doel: 'huisbezoek' });
    expect(viewed).toEqual([`${CLIENT} huisbezoek`]);
    fails = true;
    await expect(ask()).rejects.toThrow('The log is closed.');
    fails = false;
  });

  it('hides a case outside the mandate and records no look at it (R-TZH-13)', async () => {
    viewed.length = 0;
    const codeOf = (scope: Scope, clientId = CLIENT): Promise<string> =>
      ask({}, scope, clientId).then(
        () => '',
        (error: unknown) => (error instanceof Rejection ? `${error.code} ${error.kind}` : 'another error'),
      );
    expect(await codeOf({ regio: 'rivierenland' })).toBe('CASUS_ONBEKEND not-found');
    expect(await codeOf({ regio: 'h5', gemeente: '0518' })).toBe('CASUS_ONBEKEND not-found');
    expect(await codeOf(regio, derivedId('test', 'nobody'))).toBe('CASUS_ONBEKEND not-found');
    expect(viewed).toEqual([]);
    expect(await codeOf({ regio: 'h5', gemeente: '0603' })).toBe('');
  });

  it('lists the cases of the mandate under pseudonyms, last changed first (R-TZH-13)', async () => {
    const page = { pagina: 1, paginagrootte: 50 };
    expect(await queries.find(regio, page)).toEqual({
      aantal: 2,
      resultaten: [
        {
          clientId: OTHER,
          gemeenten: ['0518'],
          aantalToewijzingen: 1,
          laatsteGebeurtenis: 'ToewijzingSent',
          laatsteTijdstip: '2026-05-07T09:01:00.000Z',
          gewist: false,
        },
        expect.objectContaining({ clientId: CLIENT, laatsteGebeurtenis: 'OverstapRequested' }),
      ],
    });
    expect((await queries.find({ regio: 'h5', gemeente: '0603' }, page)).resultaten).toMatchObject([
      { clientId: CLIENT },
    ]);
    expect((await queries.find({ regio: 'h5', gemeente: '0603' }, { ...page, gemeentecode: '0518' })).aantal).toBe(0);
    expect((await queries.find(regio, { ...page, aanbiederId: WILG })).aantal).toBe(0);
    const then = await zoalsBekend('2026-05-01T00:00:00Z', () => queries.find(regio, page));
    expect(then.aantal).toBe(1);
  });

  it('shows a toewijzing as it was sent up to the day of its correction, and as corrected from that day (R-DAT-02)', async () => {
    const THIRD = derivedId('test', 'third');
    const T3 = derivedId('test', 't3');
    const corrected = { toewijzingId: T3, gewensteStartdatum: '2026-03-30', einddatum: '2026-12-31', omvang: null };
    const own = await runProjection(casustijdlijnProjection, [
      sent(T3, THIRD, '0603', '303'),
      {
        stream: `toewijzing-${T3}`,
        type: 'ToewijzingCorrected',
        data: { ...corrected, budget: null, reden: 'RedenWijziging 02', berichtId: null },
        occurredAt: '2026-05-10',
      },
    ]);
    const others = new CasustijdlijnQueries(own.readModels, { record: () => Promise.resolve() }, klok);
    const on = async (geldigOp: string): Promise<string[]> =>
      (await others.tijdlijn(regio, THIRD, { doel: 'klacht', geldigOp }, envelope)).resultaten.map(({ type }) => type);
    expect(await on('2026-05-09')).toEqual(['ToewijzingSent']);
    expect(await on('2026-05-10')).toEqual(['ToewijzingCorrected']);
    await own.close();
  });

  it('says which gemeente bears the case on a day, as it was known (R-REG-15)', async () => {
    const FOURTH = derivedId('test', 'fourth');
    const aanwijzing = (naam: string, gemeentecode: string, vanaf: string) => ({
      ...{ aanwijzingId: derivedId('test', naam), clientId: FOURTH, gemeentecode, vanaf },
      ...{ grond: 'woonplaatsbeginsel', toelichting: null, bron: 'besluit' },
    });
    const event = (type: string, data: object, occurredAt: string, bekend: string): GivenEvent => ({
      ...{ stream: `casus-${FOURTH}`, type, data, occurredAt, bekend },
    });
    const tweede = aanwijzing('aanwijzing-2', '0503', '2025-01-01');
    const own = await runProjection(casustijdlijnProjection, [
      { ...sent(derivedId('test', 't4'), FOURTH, '0603', '404'), bekend: '2026-03-20T09:00:00Z' },
      // The later day became known first.
      event('VerantwoordelijkeGemeenteAssigned', tweede, '2025-01-01', '2026-04-01T09:00:00Z'),
      event(
        'VerantwoordelijkeGemeenteAssigned',
        aanwijzing('aanwijzing-1', '0603', '2022-01-01'),
        '2022-01-01',
        '2026-04-02T09:00:00Z',
      ),
      event(
        'VerantwoordelijkeGemeenteCorrected',
        { ...tweede, vanaf: '2026-01-01', reden: 'een jaar te vroeg' },
        '2026-01-01',
        '2026-05-01T09:00:00Z',
      ),
    ]);
    const others = new CasustijdlijnQueries(own.readModels, { record: () => Promise.resolve() }, klok);
    const tijdlijn = (scope: Scope, geldigOp?: string) =>
      others.tijdlijn(scope, FOURTH, { doel: 'klacht', ...(geldigOp === undefined ? {} : { geldigOp }) }, envelope);
    const wie = async (geldigOp?: string) =>
      (await tijdlijn(regio, geldigOp)).verantwoordelijkeGemeente?.gemeentecode ?? null;
    expect(await wie('2021-12-31')).toBeNull();
    expect(await wie('2025-06-01')).toBe('0603');
    expect(await wie('2026-01-01')).toBe('0503');
    expect(await wie()).toBe('0503');
    expect(await zoalsBekend('2026-04-15T00:00:00Z', () => wie('2025-06-01'))).toBe('0503');
    // Both gemeenten see who bears the case; the toewijzing stays with the one that gave it.
    const nieuw = await tijdlijn({ regio: 'h5', gemeente: '0503' });
    expect(nieuw.resultaten.map(({ type }) => type)).not.toContain('ToewijzingSent');
    expect((await tijdlijn({ regio: 'h5', gemeente: '0603' })).aantal).toBe(4);
    await expect(tijdlijn({ regio: 'h5', gemeente: '1783' })).rejects.toMatchObject({ code: 'CASUS_ONBEKEND' });
    await own.close();
  });

  it('stays readable under the pseudonym after an erasure, and shows a withdrawn toewijzing (R-DAT-09)', async () => {
    await run.more([
      {
        stream: `client-${CLIENT}`,
        type: 'PersoonsgegevensErased',
        data: { clientId: CLIENT, grond: 'AVG art. 17', verzoekVan: 'gemeente 0603' },
        bekend: '2026-06-01T09:00:00Z',
      },
      {
        stream: `toewijzing-${T2}`,
        type: 'ToewijzingWithdrawn',
        data: { toewijzingId: T2, reden: 'INVOERFOUT', berichtId: null },
        bekend: '2026-06-02T09:00:00Z',
      },
    ]);
    const erased = await ask();
    expect(erased.gewist).toBe(true);
    expect(erased.resultaten).toHaveLength(12);
    const other = await ask({}, regio, OTHER);
    expect(other.resultaten.map(({ herziening }) => herziening?.soort ?? null)).toEqual([null, 'ingetrokken', null]);
    expect((await queries.find(regio, { pagina: 1, paginagrootte: 50 })).resultaten[0]?.aantalToewijzingen).toBe(0);
  });

  it('tells of an interruption and an end from which message they come (R-TZH-13, R-DAT-01)', async () => {
    await run.more(gestopt());
    const { resultaten } = await ask({}, regio, OTHER);
    const herkomst = resultaten.map(({ type, bewijs }) => [type, bewijs.berichtId]);
    expect(herkomst.slice(-3)).toEqual([
      ['ZorgPaused', derivedId('onderbreking')],
      ['ZorgPaused', null],
      ['ZorgEnded', derivedId('stop')],
    ]);
  });
});
