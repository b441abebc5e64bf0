import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { encodeEvent } from '../../src/kernel/event-definition.js';
import { derivedId } from '../../src/kernel/ids.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { createTestApp, type TestApp } from '../support/app.js';

const GEMEENTE = '0193';

interface Parameter {
  readonly sleutel: string;
  readonly geldigVanaf: string;
}
const EIGEN = /^(kpi\.|tevredenheid\.|resultaat\.|overleg|toezicht|monitoring|rapportage|partner)/;
const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
/** These name products and segments of the region itself, which the small profile of this test does not have. */
const NOEMT_EIGEN = [
  'toezicht.klachtroute',
  'toezicht.escalatie',
  'resultaat.monitoring',
  'partner.regel',
  'kwaliteit.kader',
  'kpi.themas',
];
/** What a region sets about measuring and steering, for the products of this test. */
const vanRegio = (regio: string): Parameter[] =>
  (read(`regios/${regio}.yaml`) as { parameters: (Parameter & { segment?: string })[] }).parameters.filter(
    ({ sleutel, segment }) =>
      EIGEN.test(sleutel) &&
      !NOEMT_EIGEN.includes(sleutel) &&
      !sleutel.startsWith('kpi.starttermijn') &&
      segment === undefined,
  );
const SETS: Readonly<Record<string, Parameter[]>> = {
  h5: vanRegio('h5'),
  zwolle: vanRegio('zwolle-ijsselland'),
  brabant: vanRegio('brabant-noordoost-oost'),
  vijfde: read('test/fixtures/kpi-sets/vijfde-regio.yaml') as Parameter[],
};

/** A region that buys three products of the Jeugdwet and steers by the given parameters. */
function profiel(regio: string, over: object = {}): string {
  const product = (code: string) => ({
    ...{ code, categorie: '45', naam: `Product ${code}`, wet: 'Jeugdwet', eenheid: '04', bron: 'test' },
  });
  const deelname = [{ rollen: ['inkoop', 'contract'], vanaf: '2015-01-01', bron: 'test' }];
  return stringify({
    regio: { id: regio, naam: `Regio ${regio}`, rechtsvorm: 'open', wetten: ['Jeugdwet'], bron: 'test' },
    geldigVanaf: '2015-01-01',
    gemeenten: [{ gemeentecode: GEMEENTE, naam: 'Zwolle', deelname }],
    segmenten: [{ code: 'jeugd', naam: 'Jeugd', soort: 'doelgroep', bron: 'test' }],
    producten: [product('45A01'), product('45A02'), product('45A03')],
    kalenders: [],
    parameters: SETS[regio],
    ...over,
  });
}

describe('the KPI sets of three regions, and of a fifth, over the same events', () => {
  let kroniek: TestApp;
  const scores: Record<string, Record<string, Record<string, unknown>>> = {};

  async function append(regio: string, stream: string, type: string, data: object): Promise<void> {
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
        ...{ correlationId: 'test', causationId: 'test', processingActivity: 'toegang' },
        ...{ regio, configVersion: null },
      },
    });
  }

  interface Verloop {
    readonly client: number;
    readonly product?: string;
    readonly uiterste: string;
    readonly start?: string;
    /** Last day as the toewijzing says. */
    readonly einddatum?: string;
    readonly einde?: readonly [datum: string, reden: string];
  }

  /** The story of one aanbieder in 2024, the same in every region. */
  const VERLOOP: Readonly<Record<number, Verloop>> = {
    1: { client: 1, uiterste: '2024-01-22', start: '2024-01-10', einde: ['2024-06-30', '31'] },
    2: { client: 2, uiterste: '2024-01-22', start: '2024-02-01', einde: ['2024-09-30', '32'] },
    3: { client: 3, uiterste: '2023-05-20', start: '2023-05-01', einde: ['2024-03-31', '31'] },
    4: { client: 3, product: '45A02', uiterste: '2024-04-20', start: '2024-04-01' },
    5: { client: 4, uiterste: '2024-12-20' },
    6: { client: 5, uiterste: '2024-05-10', start: '2024-05-01', einddatum: '2024-11-30' },
  };
  const UITGEBLEVEN = [5];
  /** [toewijzing, day of measuring, behaald]; the last was agreed and never measured. */
  const RESULTATEN = [
    [1, '2024-06-30', true],
    [2, '2024-09-30', false],
    [3, '2024-03-30', true],
    [6, null, false],
  ] as const;
  const EVALUATIES = [
    [
      1,
      'einde',
      '2024-06-30',
      { 'zonder-hulp-verder': 10_000, 'afname-problematiek': 7_500, 'doel-behaald': 8_000 },
      900,
    ],
    [1, 'na-afloop', '2025-01-05', { 'geen-nieuwe-start': 10_000 }, null],
    [2, 'einde', '2024-09-30', { 'zonder-hulp-verder': 0, 'afname-problematiek': 2_500, 'doel-behaald': 4_000 }, 600],
    // What was said halfway is not what was found at the end.
    [2, 'tussentijds', '2024-05-01', { 'doel-behaald': 10_000 }, null],
  ] as const;

  async function tell(regio: string, aanbiederId: string): Promise<void> {
    const id = (soort: string, n: number): string => derivedId(regio, soort, String(n));
    const plaats = { aanbiederId, gemeentecode: GEMEENTE, segment: 'jeugd' };
    for (const [key, { client, product = '45A01', uiterste, start, einde, einddatum = null }] of Object.entries(
      VERLOOP,
    )) {
      const n = Number(key);
      const toewijzingId = id('toewijzing', n);
      const about = (type: string, data: object) =>
        append(regio, `toewijzing-${toewijzingId}`, type, { toewijzingId, ...data });
      const term = { uiterste, werkdagen: 14, kalenderVersie: 'atw-1' };
      await about('ToewijzingSent', {
        ...plaats,
        ...{ toewijzingnummer: key, clientId: id('client', client), contractId: id('contract', 1) },
        ...{ productcode: product, productcategorie: '45', gewensteStartdatum: '2024-01-02', einddatum },
        ...{ omvang: null, budget: null, toegewezenOp: '2024-01-01', berichtId: null },
        ...{ productversie: null, bekostiging: null },
      });
      await about('StarttermijnStarted', { gewensteStartdatum: '2024-01-02', ...term });
      if (UITGEBLEVEN.includes(n)) await about('StarttermijnExceeded', term);
      if (start !== undefined) {
        await about('ZorgStarted', { begindatum: start, tijdig: start <= uiterste, ...term, berichtId: null });
      }
      if (einde !== undefined) await about('ZorgEnded', { einddatum: einde[0], redenCode: einde[1] });
    }
    for (const [n, gemetenOp, behaald] of RESULTATEN) {
      const resultaatId = id('resultaat', n);
      const subject = { resultaatId, toewijzingId: id('toewijzing', n), ...plaats, productcode: '45A01' };
      const about = (type: string, data: object) =>
        append(regio, `resultaat-${resultaatId}`, type, { ...subject, ...data });
      const agreement = { clientId: id('client', n), resultaatgebied: 'opvoeden', doelVerwijzing: 'doc' };
      await about('ResultaatAgreed', { ...agreement, afgesprokenOp: '2024-01-10' });
      if (gemetenOp === null) continue;
      const redenCode = behaald ? null : 'OMSTANDIGHEDEN_GEWIJZIGD';
      await about('ResultaatMeasured', { behaald, redenCode, gemetenOp, bron: 'toegang' });
    }
    for (const [index, [n, moment, geevalueerdOp, graden, cijfer]] of EVALUATIES.entries()) {
      const toewijzingId = id('toewijzing', n);
      const scored = Object.entries(graden).map(([indicator, graad]) => ({
        ...{ indicator, schaal: 'percentage', waarde: graad, graad },
      }));
      const grade = { indicator: 'vraag-einde-traject', schaal: 'rapportcijfer', waarde: cijfer, graad: 0 };
      await append(regio, `evaluatie-${toewijzingId}`, 'TrajectEvaluated', {
        ...{ evaluatieId: id('evaluatie', index), toewijzingId, ...plaats, productcode: '45A01' },
        ...{ moment, beoordelaar: 'client', geevalueerdOp },
        indicatoren: cijfer === null ? scored : [...scored, grade],
      });
    }
    for (const [uitvoerder, gemiddelde, respondenten, uitgenodigd] of [
      ['aanbieder', 800, 10, 20],
      ['gemeenten', 700, 30, 40],
    ] as const) {
      await append(regio, `tevredenheidsonderzoek-${id(uitvoerder, 1)}`, 'TevredenheidsonderzoekSubmitted', {
        ...{ onderzoekId: id(uitvoerder, 2), aanbiederId, segment: null, gemeentecode: null, jaar: 2024 },
        ...{ uitvoerder, instrument: uitvoerder, gemiddelde, respondenten, uitgenodigd, peildatum: '2024-10-01' },
      });
    }
    await append(regio, `prestatieindicator-${id('prestatie', 1)}`, 'PrestatieIndicatorReported', {
      ...{ prestatieId: id('prestatie', 2), kpiId: 'preventie', aanbiederId, segment: null, gemeentecode: null },
      ...{ jaar: 2024, teller: 42, noemer: 60, peildatum: '2024-12-31', toelichting: null },
    });
  }

  async function measure(regio: string): Promise<void> {
    const token = (rol: 'beheerder' | 'contractmanager') => kroniek.token(rol, { regio });
    const published = await kroniek.ask('POST', '/v1/regioconfiguraties', {
      token: await token('beheerder'),
      body: { profiel: profiel(regio), reden: 'proef' },
    });
    if (published.status !== 201) throw new Error(published.text);
    const agbcode = `4299000${Object.keys(SETS).indexOf(regio)}`;
    const registered = await kroniek.ask('POST', '/v1/aanbieders', {
      token: await token('contractmanager'),
      body: { naam: 'Jeugdhulp Voorbeeld', agbcode, sinds: '2022-01-01' },
    });
    await tell(regio, registered.json<{ aanbiederId: string }>().aanbiederId);
    await kroniek.settle();
    const contractmanager = await token('contractmanager');
    const year = await kroniek.ask('POST', '/v1/kpi-metingen/jaar', { token: contractmanager, body: { jaar: 2024 } });
    if (year.status !== 200) throw new Error(year.text);
    await kroniek.settle();
    const answer = await kroniek.ask('GET', '/v1/kpi-scores?paginagrootte=100', { token: contractmanager });
    const { resultaten } = answer.json<{ resultaten: Record<string, unknown>[] }>();
    scores[regio] = Object.fromEntries(resultaten.map((score) => [String(score['kpiId']), score]));
  }

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2025-02-01T09:00:00Z' });
    for (const regio of Object.keys(SETS)) await measure(regio);
  });
  afterAll(() => kroniek.close());

  /** Score, how many were observed, how many are missing, and the verdict or why there is none. */
  const row = (regio: string, kpiId: string): unknown[] => {
    const score = scores[regio]?.[kpiId];
    return [score?.['score'], score?.['waarnemingen'], score?.['ontbrekend'], score?.['oordeel']];
  };
  const GEEN_NORM = 'norm niet vastgesteld';

  it('computes the three KPIs of H5 (R-KPI-01, R-KPI-02, R-RES-02, E-10)', () => {
    expect(Object.keys(scores['h5'] ?? {}).sort()).toEqual(['clienttevredenheid', 'continuiteit', 'resultaat-behaald']);
    // Timely: 1, 4 and 6; late: 2; never: 5.
    expect(row('h5', 'continuiteit')).toEqual([6_000, 5, 0, GEEN_NORM]);
    // Reached: 1 and 3 of the three that were measured; 6 was not.
    expect(row('h5', 'resultaat-behaald')).toEqual([6_666, 3, 1, GEEN_NORM]);
    // (800 x 10 + 700 x 30) / 40.
    expect(row('h5', 'clienttevredenheid')).toEqual([725, 40, 20, GEEN_NORM]);
  });

  it('computes the three outcomes of Zwolle with four sub-indicators (R-RES-05, R-RES-06, E-08, E-09, E-10)', () => {
    // Ended in 2024: 1, 2 and 3; 3 was never evaluated.
    expect(row('zwolle', 'zonder-hulp-verder')).toEqual([5_000, 2, 1, GEEN_NORM]);
    expect(row('zwolle', 'afname-problematiek')).toEqual([5_000, 2, 1, GEEN_NORM]);
    expect(row('zwolle', 'doel-behaald')).toEqual([6_000, 2, 1, GEEN_NORM]);
    // Only known some time after the end (R-RES-07).
    expect(row('zwolle', 'geen-nieuwe-start')).toEqual([10_000, 1, 2, GEEN_NORM]);
    // 2 stopped by itself: 1 of 3, rounded up because less is better; of 6 nobody reported the end.
    expect(row('zwolle', 'uitval')).toEqual([3_334, 3, 1, GEEN_NORM]);
    // (800 x 10 + 900 + 600) / 12, with 3 not asked and 10 who did not respond.
    expect(row('zwolle', 'clienttevredenheid')).toEqual([791, 12, 11, GEEN_NORM]);
    expect(scores['zwolle']?.['clienttevredenheid']?.['onderdelen']).toMatchObject([
      { sleutel: 'aanbieder', score: 800, noemer: 10 },
      { sleutel: 'vraag-einde-traject', score: 750, noemer: 2 },
    ]);
  });

  it('shows the parts of a composite beside each other where the region set no weights (R-RES-06, R-KPI-09)', () => {
    const composite = scores['zwolle']?.['doelrealisatie'];
    expect(composite).toMatchObject({ score: null, verdict: null, oordeel: 'definitie niet volledig vastgesteld' });
    expect(composite?.['onderdelen']).toMatchObject([
      { sleutel: 'zonder-hulp-verder', score: 5_000, gewicht: null },
      { sleutel: 'geen-nieuwe-start', score: 10_000, gewicht: null },
      { sleutel: 'afname-problematiek', score: 5_000, gewicht: null },
      { sleutel: 'doel-behaald', score: 6_000, gewicht: null },
    ]);
  });

  it('computes doelrealisatie, flows, satisfaction and prevention of BNO-O (R-RES-10, R-RES-13, R-MON-04, E-08)', () => {
    // Care in 2024: 1, 2, 3, 4 and 6; the last word on 1 is 8000 and on 2 is 4000.
    expect(row('brabant', 'doelrealisatie')).toEqual([6_000, 2, 3, GEEN_NORM]);
    const inzicht = 'wordt niet beoordeeld';
    // New: 1, 2 and 6. Client 3 moved on from 3 to 4. Left: 1 and 2; how 6 ended is unknown.
    expect(row('brabant', 'instroom')).toEqual([3, 5, 0, inzicht]);
    expect(row('brabant', 'doorstroom')).toEqual([1, 5, 0, inzicht]);
    expect(row('brabant', 'uitstroom')).toEqual([2, 5, 1, inzicht]);
    expect(row('brabant', 'tevredenheid-hv')).toEqual([700, 30, 10, GEEN_NORM]);
    expect(row('brabant', 'preventie')).toEqual([7_000, 60, 0, GEEN_NORM]);
  });

  it('computes what a fifth region composes of the same kinds, with its norms (R-KPI-02, R-KPI-09, E-08)', () => {
    // (5000 x 1 + 6000 x 3) / 4.
    expect(row('vijfde', 'herstel')).toEqual([5_750, 2, 2, 'onvoldoende']);
    expect(scores['vijfde']?.['herstel']).toMatchObject({ gevolg: 'verbeterplan', normversie: 1 });
    // 1 of 3 stopped; three observations are fewer than the four that the region asks.
    expect(row('vijfde', 'afhakers')).toEqual([3_334, 3, 1, 'te weinig waarnemingen']);
    // 1 of the 5 in care moved on: exactly the norm.
    expect(row('vijfde', 'doorstroom-aandeel')).toEqual([2_000, 5, 0, 'hoog']);
    // Paid as a whole: nothing is known per client, which is said and is not zero (R-BEK-17).
    expect(scores['vijfde']?.['doorstroom-aandeel']).toMatchObject({ nietGemeten: ['45A03'] });
    expect(scores['h5']?.['continuiteit']).toMatchObject({ nietGemeten: [] });
  });

  it('asks a verbeterplan only where the region lets that follow (R-KPI-06, R-RES-09)', async () => {
    const plannen = async (regio: string) => {
      const token = await kroniek.token('contractmanager', { regio });
      const answer = await kroniek.ask('GET', '/v1/verbeterplannen', { token });
      return answer.json<{ resultaten: { kpiId: string }[] }>().resultaten.map(({ kpiId }) => kpiId);
    };
    expect(await plannen('vijfde')).toEqual(['herstel']);
    const token = await kroniek.token('contractmanager', { regio: 'zwolle' });
    const norm = {
      geldigVanaf: '2018-01-01',
      voldoendeVanaf: 2_000,
      hoogVanaf: 1_000,
      besluit: 'Besluit van de regio',
    };
    const set = await kroniek.ask('POST', '/v1/kpi-definities/uitval/normen', { token, body: norm });
    expect(set.status).toBe(201);
    const again = await kroniek.ask('POST', '/v1/kpi-metingen/jaar', { token, body: { jaar: 2024 } });
    expect(again.status).toBe(200);
    await kroniek.settle();
    const answer = await kroniek.ask('GET', '/v1/kpi-scores?kpiId=uitval', { token });
    expect(answer.json<{ resultaten: unknown[] }>().resultaten).toMatchObject([
      { oordeel: 'onvoldoende', gevolg: 'accountgesprek', richting: 'lager' },
    ]);
    expect(await plannen('zwolle')).toEqual([]);
  });

  const fresh = async (regio: string, kpiId: string): Promise<unknown[]> => {
    await kroniek.settle();
    const token = await kroniek.token('contractmanager', { regio });
    const answer = await kroniek.ask('GET', `/v1/kpi-scores?kpiId=${kpiId}`, { token });
    return answer.json<{ resultaten: unknown[] }>().resultaten;
  };

  it('takes an evaluation that comes late, and measures again what it changes (R-RES-06, R-RES-07)', async () => {
    const token = await kroniek.token('consulent', { regio: 'zwolle' });
    const evaluatie = (indicator: string, waarde: number) => ({
      ...{ toewijzingId: derivedId('zwolle', 'toewijzing', '3'), moment: 'einde', beoordelaar: 'verwijzer' },
      ...{ geevalueerdOp: '2024-04-02', indicatoren: [{ indicator, schaal: 'rapportcijfer', waarde }] },
    });
    const post = (body: object) => kroniek.ask('POST', '/v1/evaluaties', { token, body });
    const unknown = await post(evaluatie('onbekend', 910));
    expect([unknown.status, unknown.json<{ code: string }>().code]).toEqual([400, 'EVALUATIE_ONGELDIG']);
    expect((await post(evaluatie('doel-behaald', 910))).status).toBe(201);
    // (8000 + 4000 + 9000) / 3: a 9,1 is nine tenths of the way from 1 to 10.
    const now = { score: 7_000, waarnemingen: 3, ontbrekend: 0, meting: 2 };
    expect(await fresh('zwolle', 'doel-behaald')).toMatchObject([now]);
    const parts = (await fresh('zwolle', 'doelrealisatie')) as [{ onderdelen: { sleutel: string; score: number }[] }];
    expect(parts[0].onderdelen.find(({ sleutel }) => sleutel === 'doel-behaald')?.score).toBe(7_000);
  });

  it('takes what an aanbieder reports on a prestatie-indicator, of itself alone (R-RES-13)', async () => {
    const manager = await kroniek.token('contractmanager', { regio: 'brabant' });
    const found = await kroniek.ask('GET', '/v1/kpi-scores?kpiId=preventie', { token: manager });
    const { aanbiederId } = found.json<{ resultaten: { aanbiederId: string }[] }>().resultaten[0]!;
    const opgave = { kpiId: 'preventie', aanbiederId, jaar: 2024, teller: 50, noemer: 60, peildatum: '2025-01-31' };
    const post = async (van: string, body: object) => {
      const token = await kroniek.token('aanbieder', { regio: 'brabant', aanbiederId: van });
      return (await kroniek.ask('POST', '/v1/prestatie-indicatoren', { token, body })).status;
    };
    expect(await post(derivedId('een ander'), opgave)).toBe(403);
    expect(await post(aanbiederId, { ...opgave, kpiId: 'doelrealisatie' })).toBe(400);
    expect(await post(aanbiederId, opgave)).toBe(201);
    expect(await fresh('brabant', 'preventie')).toMatchObject([{ score: 8_333, waarnemingen: 60 }]);
  });

  it('says niet gemeten of who delivers only what is paid as a whole, never zero (R-BEK-17, R-KPI-09)', async () => {
    const regio = 'zwolle';
    const token = await kroniek.token('contractmanager', { regio });
    const lumpsum = {
      ...{ sleutel: 'bekostiging', waarde: { vorm: 'taakgericht', wijze: 'lumpsum' }, product: '45A03' },
      ...{ bron: 'test', geldigVanaf: '2015-01-01' },
    };
    await kroniek.ask('POST', '/v1/regioconfiguraties', {
      token: await kroniek.token('beheerder', { regio }),
      body: { profiel: profiel(regio, { parameters: [...SETS[regio]!, lumpsum] }), reden: 'proef' },
    });
    const registered = await kroniek.ask('POST', '/v1/aanbieders', {
      token,
      body: { naam: 'Buurtteam Voorbeeld', agbcode: '42990019', sinds: '2022-01-01' },
    });
    const { aanbiederId } = registered.json<{ aanbiederId: string }>();
    const contractId = derivedId('test', 'contract', 'buurtteam');
    await append(regio, `contract-${contractId}`, 'ContractSigned', {
      ...{
        contractId,
        contractnummer: 'B-1',
        aanbiederId,
        gemeenten: [{ gemeentecode: GEMEENTE, vanaf: '2023-01-01' }],
      },
      producten: [{ productcode: '45A03', categorie: '45', segment: null, perceel: null, wet: 'Jeugdwet' }],
      ...{ ingangsdatum: '2023-01-01', duurMaanden: 12, einddatum: '2023-12-31', verlengingsopties: [] },
      ...{
        looptijdstatus: null,
        nietVastgesteld: null,
        maximumMaanden: null,
        maximumEinddatum: null,
        ondertekendOp: '2022-12-01',
        acceptatieplicht: false,
      },
    });
    const gemeten = async () => {
      await kroniek.settle();
      const year = await kroniek.ask('POST', '/v1/kpi-metingen/jaar', { token, body: { jaar: 2024 } });
      expect(year.status).toBe(200);
      await kroniek.settle();
      const answer = await kroniek.ask('GET', `/v1/kpi-scores?aanbiederId=${aanbiederId}`, { token });
      const { resultaten } = answer.json<{ resultaten: Record<string, unknown>[] }>();
      return Object.fromEntries(
        resultaten.map(({ kpiId, score, oordeel, nietGemeten }) => [String(kpiId), [score, oordeel, nietGemeten]]),
      );
    };
    // The contract was over before the year; its extension makes it run.
    expect(await gemeten()).toEqual({});
    await append(regio, `contract-${contractId}`, 'ContractExtended', {
      ...{ contractId, volgnummer: 1, vorigeEinddatum: '2023-12-31', nieuweEinddatum: '2025-12-31' },
      ...{ besluit: null, maanden: 24, verschovenOpties: [], besluitDatum: '2023-06-01', uitgeoefendDoor: 'gemeenten' },
    });
    const scores = await gemeten();
    expect(scores['uitval']).toEqual([null, 'niet gemeten', ['45A03']]);
    expect(scores['doel-behaald']).toEqual([null, 'niet gemeten', ['45A03']]);
    // A survey is about the aanbieder and can be held.
    expect(scores['clienttevredenheid']?.[1]).not.toBe('niet gemeten');
  });

  it('stops measuring a KPI with the version that drops it, keeps what was measured, and says so (R-KPI-01, R-REG-21)', async () => {
    const token = await kroniek.token('contractmanager', { regio: 'h5' });
    const zonder = SETS['h5']!.map((parameter) => {
      const { sleutel, waarde } = parameter as Parameter & { waarde: unknown };
      if (sleutel !== 'kpi.set') return parameter;
      return { ...parameter, waarde: (waarde as { kpiId: string }[]).filter(({ kpiId }) => kpiId !== 'continuiteit') };
    });
    const published = await kroniek.ask('POST', '/v1/regioconfiguraties', {
      token: await kroniek.token('beheerder', { regio: 'h5' }),
      body: { profiel: profiel('h5', { geldigVanaf: '2024-07-01', parameters: zonder }), reden: 'proef' },
    });
    expect(published.status).toBe(201);
    await kroniek.settle();
    const year = await kroniek.ask('POST', '/v1/kpi-metingen/jaar', { token, body: { jaar: 2024 } });
    expect(year.json()).toMatchObject({ aantal: 2 });
    const kept = await kroniek.ask('GET', '/v1/kpi-scores?kpiId=continuiteit', { token });
    expect(kept.json()).toMatchObject({ resultaten: [{ jaar: 2024, score: 6_000 }] });
    const definities = await kroniek.ask('GET', '/v1/kpi-definities', { token });
    const vervallen = definities
      .json<{ resultaten: { kpiId: string; vervallen: unknown }[] }>()
      .resultaten.filter((definitie) => definitie.vervallen !== null);
    expect(vervallen).toMatchObject([
      { kpiId: 'continuiteit', vervallen: { laatsteDag: '2024-06-30', versieId: 'h5-2' } },
    ]);
  });
});
