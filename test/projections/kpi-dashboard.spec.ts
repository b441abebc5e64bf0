import { afterEach, describe, expect, it } from '@jest/globals';
import { kpiDashboardProjection } from '../../projections/kpi-dashboard/kpi-dashboard.projection.js';
import {
  KpiDashboardQueries,
  type Score,
  type ScoresVraag,
} from '../../projections/kpi-dashboard/kpi-dashboard.queries.js';
import { KpiDashboardFacts } from '../../projections/kpi-dashboard/kpi.facts.js';
import { type Betreft, type KpiObservatie, type Meetniveau } from '../../src/kwaliteit/kpimeting/kpi-facts.js';
import { type KpiBron } from '../../src/kwaliteit/kpidefinitie/inhoud/kpi.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { zoalsBekend } from '../support/bekend.js';

const A = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
const B = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b13';
const id = (n: number): string => `0190a6e0-7c1e-7c3a-9a55-${String(n).padStart(12, '0')}`;
const CLIENT = id(999);
const CONTRACT = id(998);

let run: ProjectionRun;
afterEach(() => run.close());

const registered = (aanbiederId: string, naam: string, regio = 'h5'): GivenEvent => ({
  stream: `aanbieder-${aanbiederId}`,
  type: 'AanbiederRegistered',
  data: { aanbiederId, naam, agbcode: '98000001', kvkNummer: null, sinds: '2022-01-01' },
  regio,
});

interface Place {
  readonly aanbiederId?: string;
  readonly gemeentecode?: string;
  readonly segment?: string | null;
}

/** A toewijzing whose starttermijn ends on `uiterste`. */
function sent(
  n: number,
  uiterste: string,
  place: Place & { einddatum?: string | null; regio?: string } = {},
): GivenEvent[] {
  const { aanbiederId = A, gemeentecode = '0503', segment = 'ouderen', einddatum = null, regio = 'h5' } = place;
  const toewijzingId = id(n);
  const stream = `toewijzing-${toewijzingId}`;
  return [
    {
      stream,
      regio,
      type: 'ToewijzingSent',
      data: {
        toewijzingId,
        toewijzingnummer: String(n),
        clientId: CLIENT,
        gemeentecode,
        aanbiederId,
        contractId: CONTRACT,
        productcode: '01A01',
        productcategorie: '01',
        segment,
        gewensteStartdatum: '2023-03-01',
        einddatum,
        omvang: null,
        budget: null,
        toegewezenOp: '2023-02-20',
        productversie: 1,
        bekostiging: null,
        berichtId: null,
      },
    },
    {
      stream,
      regio,
      type: 'StarttermijnStarted',
      data: { toewijzingId, gewensteStartdatum: '2023-03-01', werkdagen: 14, kalenderVersie: 'atw-1', uiterste },
    },
  ];
}

const about = (n: number, type: string, data: object = {}): GivenEvent => ({
  stream: `toewijzing-${id(n)}`,
  type,
  data: { toewijzingId: id(n), ...data },
});
const begin = { tijdig: true, werkdagen: 5, uiterste: '2023-03-21', kalenderVersie: 'atw-1', berichtId: null };
const started = (n: number, begindatum: string): GivenEvent => about(n, 'ZorgStarted', { begindatum, ...begin });
const exceeded = (n: number): GivenEvent =>
  about(n, 'StarttermijnExceeded', { uiterste: '2023-03-21', werkdagen: 14, kalenderVersie: 'atw-1' });

const plaats = (n: number, place: Place = {}) => ({
  resultaatId: id(n),
  toewijzingId: id(1),
  aanbiederId: place.aanbiederId ?? A,
  gemeentecode: place.gemeentecode ?? '0503',
  segment: place.segment === undefined ? 'ouderen' : place.segment,
  productcode: '01A01',
});
const agreed = (n: number, afgesprokenOp: string, place: Place = {}): GivenEvent => ({
  stream: `resultaat-${id(n)}`,
  type: 'ResultaatAgreed',
  data: {
    ...plaats(n, place),
    clientId: CLIENT,
    resultaatgebied: 'huishouden',
    doelVerwijzing: 'doc-1',
    afgesprokenOp,
  },
});
const measured = (n: number, gemetenOp: string, behaald: boolean, place: Place = {}): GivenEvent => ({
  stream: `resultaat-${id(n)}`,
  type: 'ResultaatMeasured',
  data: { ...plaats(n, place), behaald, redenCode: behaald ? null : 'ZORGVRAAG_GEWIJZIGD', gemetenOp, bron: 'toegang' },
});

interface Figures {
  readonly segment?: string | null;
  readonly gemeentecode?: string | null;
  readonly uitvoerder?: 'aanbieder' | 'gemeenten';
  readonly respondenten?: number;
  readonly uitgenodigd?: number;
}
const survey = (n: number, peildatum: string, gemiddelde: number, figures: Figures = {}): GivenEvent => ({
  stream: `tevredenheidsonderzoek-${id(n)}`,
  type: 'TevredenheidsonderzoekSubmitted',
  data: {
    onderzoekId: id(n),
    aanbiederId: A,
    segment: null,
    gemeentecode: null,
    jaar: Number(peildatum.slice(0, 4)),
    uitvoerder: 'aanbieder',
    instrument: figures.uitvoerder ?? 'aanbieder',
    gemiddelde,
    respondenten: 100,
    uitgenodigd: 250,
    peildatum,
    ...figures,
  },
});

const BRONNEN = {
  continuiteit: ['starttermijn', 'percentage'],
  'resultaat-behaald': ['resultaatmeting', 'percentage'],
  clienttevredenheid: ['tevredenheidsonderzoek', 'rapportcijfer'],
} as const;
type Kpi = keyof typeof BRONNEN;
const defined = (kpiId: Kpi): GivenEvent => ({
  stream: `kpidefinitie-h5/${kpiId}`,
  type: 'KpiDefined',
  data: {
    kpiId,
    regioId: 'h5',
    naam: `KPI ${kpiId}`,
    eenheid: BRONNEN[kpiId][1],
    bron: BRONNEN[kpiId][0],
    richting: 'hoger',
    peilmoment: 'jaar',
    bereik: { segmenten: null, producten: null, wet: null },
    minimumWaarnemingen: null,
    indicator: null,
    subindicatoren: [],
    instrumenten: null,
    redenen: null,
    geldigVanaf: '2022-01-01',
    geldigTot: null,
    bronverwijzing: 'R-KPI-01',
  },
});
const definitions = (Object.keys(BRONNEN) as Kpi[]).map(defined);
const normed = (normversie: number, geldigVanaf: string): GivenEvent => ({
  stream: 'kpidefinitie-h5/continuiteit',
  type: 'KpiNormSet',
  data: {
    kpiId: 'continuiteit',
    regioId: 'h5',
    normversie,
    segment: null,
    gemeentecode: null,
    geldigVanaf,
    voldoendeVanaf: 8000,
    hoogVanaf: 9500,
    besluit: 'Besluit stuurgroep',
  },
});

interface Subject {
  readonly kpiId?: Kpi;
  readonly aanbiederId?: string;
  readonly segment?: string | null;
  readonly gemeentecode?: string | null;
  readonly jaar?: number;
  readonly meting?: number;
}
function subjectOf({
  kpiId = 'continuiteit',
  aanbiederId = A,
  segment = null,
  gemeentecode = null,
  jaar = 2023,
  meting = 1,
}: Subject) {
  const metingId = `h5/${kpiId}/${aanbiederId}/${segment ?? 'alle'}/${gemeentecode ?? 'alle'}/${jaar}`;
  return { metingId, meting, kpiId, aanbiederId, segment, gemeentecode, jaar };
}
function verdict(subject: Subject, gemetenOp: string, bewijs: readonly string[], score = 5000): GivenEvent[] {
  const data = subjectOf(subject);
  const stream = `kpimeting-${data.metingId}`;
  const dates = { bewijsVan: '2023-03-10', bewijsTot: '2023-03-21' };
  const parts = { waarnemingen: 2, onderdelen: [], nietGemeten: [], definitieversie: 1 };
  const counts = { teller: 1, noemer: 2, ontbrekend: 1, ...parts, bewijs };
  const norm = { voldoendeVanaf: 8000, hoogVanaf: 9500, segment: null, gemeentecode: null };
  return [
    { stream, type: 'KpiMeasured', data: { ...data, score, ...counts, ...dates, gemetenOp }, configVersion: 'h5-1' },
    {
      stream,
      type: 'KpiVerdictEstablished',
      data: {
        ...data,
        verdict: score >= 8000 ? 'voldoende' : 'onvoldoende',
        score,
        normversie: 1,
        norm,
        indientermijnDagen: null,
        richting: 'hoger',
        ouderdomBewijsDagen: 285,
        gevolg: score >= 8000 ? 'geen' : 'verbeterplan',
      },
    },
  ];
}

const facts = (): KpiDashboardFacts => new KpiDashboardFacts(run.readModels);
const queries = (): KpiDashboardQueries => new KpiDashboardQueries(run.readModels);
const observe = (
  bron: KpiBron,
  place: Partial<Record<'segment' | 'gemeentecode', string>> = {},
  jaar = 2023,
): Promise<KpiObservatie> =>
  facts().observe(
    { regio: 'h5', kpiId: 'x', aanbiederId: A, segment: null, gemeentecode: null, jaar, ...place },
    {
      eenheid: bron === 'tevredenheidsonderzoek' ? 'rapportcijfer' : 'percentage',
      ...{ bron, richting: 'hoger', peilmoment: 'jaar', indicator: null, redenen: null },
      ...{ segmenten: null, producten: null, zonder: [] },
      instrumenten: [
        { instrument: 'aanbieder', maanden: 24, eindeTraject: false },
        { instrument: 'gemeenten', maanden: 12, eindeTraject: false },
      ],
    },
  );
const counts = ({ teller, noemer, ontbrekend }: KpiObservatie) => [teller, noemer, ontbrekend];
const eventId = (type: string, n: number): string =>
  run.recorded.find((event) => event.type === type && event.stream.endsWith(id(n)))!.id;

describe('observations of continuiteit', () => {
  it('counts timely, late and undecided starts of the year with their evidence (R-KPI-02, R-KPI-03)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      registered(A, 'Zorggroep Duinzicht'),
      ...sent(1, '2023-03-21'),
      started(1, '2023-03-21'),
      ...sent(2, '2023-03-21'),
      exceeded(2),
      started(2, '2023-03-22'),
      ...sent(3, '2023-03-21'),
      exceeded(3),
      ...sent(4, '2023-12-31'),
      ...sent(5, '2024-01-02'),
      started(5, '2023-12-30'),
      ...sent(6, '2023-03-21', { aanbiederId: B }),
      started(6, '2023-03-10'),
    ]);
    const observed = await observe('starttermijn');
    expect(counts(observed)).toEqual([1, 3, 1]);
    expect(observed.bewijs).toEqual(
      [eventId('ZorgStarted', 1), eventId('ZorgStarted', 2), eventId('StarttermijnExceeded', 3)].sort(),
    );
    expect([observed.bewijsVan, observed.bewijsTot]).toEqual(['2023-03-21', '2023-03-22']);
    expect(counts(await observe('starttermijn', {}, 2024))).toEqual([1, 1, 0]);
    expect(counts(await observe('starttermijn', {}, 2025))).toEqual([0, 0, 0]);
  });

  it('narrows to a segment and a gemeente (R-KPI-02)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      ...sent(1, '2023-03-21', { segment: 'ouderen', gemeentecode: '0503' }),
      started(1, '2023-03-10'),
      ...sent(2, '2023-03-21', { segment: 'jeugd', gemeentecode: '0503' }),
      exceeded(2),
      ...sent(3, '2023-03-21', { segment: 'jeugd', gemeentecode: '1926' }),
      started(3, '2023-03-10'),
    ]);
    expect(counts(await observe('starttermijn'))).toEqual([2, 3, 0]);
    expect(counts(await observe('starttermijn', { segment: 'jeugd' }))).toEqual([1, 2, 0]);
    expect(counts(await observe('starttermijn', { gemeentecode: '0503' }))).toEqual([1, 2, 0]);
    expect(counts(await observe('starttermijn', { segment: 'jeugd', gemeentecode: '1926' }))).toEqual([1, 1, 0]);
  });

  it('follows corrections: removed starts, withdrawn breaches, moved terms (R-KPI-03, R-DAT-02)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      ...sent(1, '2023-03-21'),
      exceeded(1),
      started(1, '2023-03-10'),
      about(1, 'StarttermijnExceededWithdrawn', { reden: 'zorg tijdig gestart' }),
    ]);
    expect(counts(await observe('starttermijn'))).toEqual([1, 1, 0]);
    await run.more([
      about(1, 'ZorgStartRemoved', { vorigeBegindatum: '2023-03-10', reden: 'vergissing', berichtId: null }),
    ]);
    expect(counts(await observe('starttermijn'))).toEqual([0, 0, 1]);
    const correction = { vorigeBegindatum: '2023-03-10', reden: 'vergissing' };
    await run.more([about(1, 'ZorgStartCorrected', { begindatum: '2023-03-22', ...begin, ...correction })]);
    expect(counts(await observe('starttermijn'))).toEqual([0, 1, 0]);
    const [, term] = sent(1, '2024-01-05');
    await run.more([term!]);
    expect(counts(await observe('starttermijn'))).toEqual([0, 0, 0]);
    expect(counts(await observe('starttermijn', {}, 2024))).toEqual([1, 1, 0]);
    await run.more([about(1, 'ToewijzingWithdrawn', { reden: 'verhuisd', berichtId: null })]);
    expect(counts(await observe('starttermijn', {}, 2024))).toEqual([0, 0, 0]);
  });

  it('does not wait for a start that will never be decided', async () => {
    run = await runProjection(kpiDashboardProjection, [
      ...sent(1, '2023-03-21'),
      about(1, 'ToewijzingDeclined', { redenCode: 'GEEN_CAPACITEIT', toelichting: 'Geen plek' }),
      ...sent(2, '2023-03-21', { einddatum: '2023-03-15' }),
    ]);
    expect(counts(await observe('starttermijn'))).toEqual([0, 0, 0]);
  });
});

describe('observations of resultaat behaald', () => {
  it('takes the last measurement of each result in the year; agreed and never measured is missing (R-RES-02)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      agreed(1, '2023-01-10'),
      measured(1, '2023-06-01', false),
      measured(1, '2023-11-01', true),
      measured(1, '2024-02-01', false),
      agreed(2, '2023-12-31'),
      agreed(3, '2024-01-01'),
      agreed(4, '2022-05-01'),
      measured(4, '2022-12-01', true),
      agreed(5, '2023-01-10', { segment: 'jeugd' }),
      measured(5, '2023-12-31', false, { segment: 'jeugd' }),
    ]);
    const observed = await observe('resultaatmeting');
    expect(counts(observed)).toEqual([1, 2, 1]);
    expect([observed.bewijsVan, observed.bewijsTot]).toEqual(['2023-11-01', '2023-12-31']);
    expect(counts(await observe('resultaatmeting', { segment: 'jeugd' }))).toEqual([0, 1, 0]);
    expect(counts(await observe('resultaatmeting', {}, 2024))).toEqual([0, 1, 2]);
  });
});

describe('observations of clienttevredenheid', () => {
  it('weighs the instruments by respondents, and misses who did not respond (R-KPI-04, E-24)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      survey(1, '2023-06-01', 800, { respondenten: 100, uitgenodigd: 250 }),
      survey(2, '2023-09-01', 700, { uitvoerder: 'gemeenten', respondenten: 300, uitgenodigd: 400 }),
    ]);
    const observed = await observe('tevredenheidsonderzoek');
    expect(counts(observed)).toEqual([800 * 100 + 700 * 300, 400, 250]);
    expect([observed.bewijsVan, observed.bewijsTot]).toEqual(['2023-06-01', '2023-09-01']);
    expect(observed.bewijs).toHaveLength(2);
    expect(observed.onderdelen.map(({ sleutel, score, noemer }) => [sleutel, score, noemer])).toEqual([
      ['aanbieder', 800, 100],
      ['gemeenten', 700, 300],
    ]);
  });

  it('uses the last valid survey of an instrument, not a stale one (R-KPI-04, E-24)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      survey(1, '2022-06-01', 800),
      survey(2, '2022-06-01', 600, { uitvoerder: 'gemeenten' }),
    ]);
    const next = await observe('tevredenheidsonderzoek', {}, 2023);
    expect(counts(next)).toEqual([80_000, 100, 150]);
    expect(next.bewijsTot).toBe('2022-06-01');
    expect(counts(await observe('tevredenheidsonderzoek', {}, 2024))).toEqual([0, 0, 0]);
    expect(counts(await observe('tevredenheidsonderzoek', {}, 2021))).toEqual([0, 0, 0]);
  });

  it('prefers a survey about the segment or gemeente, and falls back on the whole (R-KPI-02)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      survey(1, '2023-06-01', 800),
      survey(2, '2023-06-01', 900, { segment: 'jeugd' }),
      survey(3, '2023-06-01', 500, { gemeentecode: '0503' }),
    ]);
    const mean = async (place: Partial<Record<'segment' | 'gemeentecode', string>>) => {
      const { teller, noemer } = await observe('tevredenheidsonderzoek', place);
      return teller / noemer;
    };
    expect(await mean({})).toBe(800);
    expect(await mean({ segment: 'jeugd' })).toBe(900);
    expect(await mean({ segment: 'ouderen' })).toBe(800);
    expect(await mean({ gemeentecode: '0503' })).toBe(500);
    expect(await mean({ segment: 'jeugd', gemeentecode: '0503' })).toBe(900);
  });

  it('joins surveys about segments where there is none about the whole', async () => {
    run = await runProjection(kpiDashboardProjection, [
      survey(1, '2023-06-01', 900, { segment: 'jeugd', respondenten: 10, uitgenodigd: 10 }),
      survey(2, '2023-06-01', 600, { segment: 'ouderen', respondenten: 30, uitgenodigd: 40 }),
      survey(3, '2023-06-01', 100, { gemeentecode: '0503' }),
    ]);
    expect(counts(await observe('tevredenheidsonderzoek'))).toEqual([9_000 + 18_000, 40, 10]);
  });

  it('replaces corrected figures and shows the rhythm of surveys with who is late (R-KPI-04)', async () => {
    const term = { aanbiederId: A, uitvoerder: 'aanbieder', instrument: 'aanbieder', uiterste: '2025-06-01' };
    run = await runProjection(kpiDashboardProjection, [
      survey(1, '2023-06-01', 800),
      survey(1, '2023-06-01', 820),
      { stream: 'tevredenheidsonderzoek-x', type: 'TevredenheidsonderzoekExpected', data: { ...term, maanden: 24 } },
    ]);
    expect(counts(await observe('tevredenheidsonderzoek'))).toEqual([82_000, 100, 150]);
    const late = () => queries().onderzoektermijnen({ regio: 'h5' }, { teLaat: true });
    expect(await late()).toEqual([]);
    await run.more([{ stream: 'tevredenheidsonderzoek-x', type: 'TevredenheidsonderzoekOverdue', data: term }]);
    expect(await late()).toMatchObject([{ aanbiederId: A, uiterste: '2025-06-01', teLaat: true }]);
    const next = { ...term, uiterste: '2027-05-01', maanden: 24 };
    await run.more([{ stream: 'tevredenheidsonderzoek-x', type: 'TevredenheidsonderzoekExpected', data: next }]);
    expect(await late()).toEqual([]);
    expect(await queries().onderzoektermijnen({ regio: 'h5', aanbiederId: B }, {})).toEqual([]);
    expect(await queries().onderzoeken({ regio: 'h5' })).toMatchObject([{ gemiddelde: 820 }]);
  });
});

describe('what there is to measure', () => {
  it('measures every KPI of whoever has an observation, per level (R-KPI-02)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      ...definitions,
      registered(A, 'Zorggroep Duinzicht'),
      ...sent(1, '2023-03-21', { segment: 'jeugd' }),
      measured(2, '2023-05-01', true, { aanbiederId: B }),
      survey(3, '2022-06-01', 800),
      ...sent(4, '2023-03-21', { aanbiederId: id(500), regio: 'rivierenland' }),
    ]);
    const keys = async (niveaus: Meetniveau[], jaar = 2023) =>
      (await facts().measurable('h5', jaar, niveaus)).map(
        ({ kpiId, aanbiederId, segment, gemeentecode }) =>
          `${kpiId}/${aanbiederId === A ? 'A' : 'B'}/${segment ?? '-'}/${gemeentecode ?? '-'}`,
      );
    expect(await keys(['aanbieder'])).toEqual(
      ['clienttevredenheid', 'continuiteit', 'resultaat-behaald'].flatMap((kpi) => [`${kpi}/A/-/-`, `${kpi}/B/-/-`]),
    );
    expect((await keys(['segment', 'segment-gemeente'])).filter((key) => key.startsWith('continuiteit'))).toEqual([
      'continuiteit/A/jeugd/0503',
      'continuiteit/A/jeugd/-',
      'continuiteit/B/ouderen/0503',
      'continuiteit/B/ouderen/-',
    ]);
    expect(await keys(['aanbieder'], 2022)).toHaveLength(3);
    expect(await keys(['aanbieder'], 2021)).toEqual([]);
    // What is paid as a whole has no observation: it is measured where the caller names it (R-BEK-17).
    const lumpsum = { aanbiederId: B, segment: 'wonen', gemeentecode: '0518' };
    const also = await facts().measurable('h5', 2023, ['segment'], [lumpsum, lumpsum]);
    expect(
      also.filter(({ segment }) => segment === 'wonen').map(({ kpiId, gemeentecode }) => [kpiId, gemeentecode]),
    ).toEqual(['clienttevredenheid', 'continuiteit', 'resultaat-behaald'].map((kpi) => [kpi, null]));
    expect([await facts().knowsAanbieder('h5', A), await facts().knowsAanbieder('rivierenland', A)]).toEqual([
      true,
      false,
    ]);
  });

  it('finds the measurements that late news may change, and no others (R-KPI-02)', async () => {
    const subjects: Subject[] = [
      {},
      { jaar: 2022 },
      { segment: 'ouderen' },
      { segment: 'jeugd' },
      { gemeentecode: '0503' },
      { gemeentecode: '1926' },
      { aanbiederId: B },
      { kpiId: 'clienttevredenheid' },
      { kpiId: 'clienttevredenheid', segment: 'jeugd' },
    ];
    run = await runProjection(kpiDashboardProjection, [
      ...definitions,
      ...sent(1, '2023-03-21'),
      ...subjects.flatMap((subject) => verdict(subject, '2024-02-01', [])),
    ]);
    const found = async (betreft: Betreft) =>
      (await facts().measured('h5', betreft)).map(
        ({ kpiId, segment, gemeentecode, jaar }) => `${kpiId}/${segment ?? '-'}/${gemeentecode ?? '-'}/${jaar}`,
      );
    expect((await found({ soort: 'toewijzing', toewijzingId: id(1) })).sort()).toEqual([
      // A region may ask the client at the end of the traject.
      'clienttevredenheid/-/-/2023',
      'continuiteit/-/-/2022',
      'continuiteit/-/-/2023',
      'continuiteit/-/0503/2023',
      'continuiteit/ouderen/-/2023',
    ]);
    expect(await found({ soort: 'toewijzing', toewijzingId: id(77) })).toEqual([]);
    const whole = { aanbiederId: A, segment: null, gemeentecode: null };
    expect((await found({ soort: 'tevredenheid', ...whole })).sort()).toEqual([
      'clienttevredenheid/-/-/2023',
      'clienttevredenheid/jeugd/-/2023',
    ]);
    expect(await found({ soort: 'resultaat', ...whole })).toEqual([]);
    const { metingId } = subjectOf({ jaar: 2022 });
    expect(await found({ soort: 'meting', metingId })).toEqual(['continuiteit/-/-/2022']);
    expect(await facts().measured('rivierenland', { soort: 'meting', metingId })).toEqual([]);
  });
});

describe('GET kpi-scores', () => {
  const ask = async (vraag: Partial<ScoresVraag> = {}, scope: object = {}): Promise<Score[]> =>
    (await queries().scores({ regio: 'h5', ...scope }, { pagina: 1, paginagrootte: 50, ...vraag })).resultaten;

  it('shows score, norm, verdict, counts, missing share, age and evidence (R-KPI-02, E-24)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      ...definitions,
      registered(A, 'Zorggroep Duinzicht'),
      ...verdict({}, '2024-02-01', ['e1', 'e2']),
    ]);
    expect(await ask()).toEqual([
      expect.objectContaining({
        aanbiederNaam: 'Zorggroep Duinzicht',
        kpiNaam: 'KPI continuiteit',
        eenheid: 'percentage',
        richting: 'hoger',
        bron: 'starttermijn',
        gevolg: 'verbeterplan',
        jaar: 2023,
        meting: 1,
        score: 5000,
        verdict: 'onvoldoende',
        oordeel: 'onvoldoende',
        normversie: 1,
        norm: { voldoendeVanaf: 8000, hoogVanaf: 9500, segment: null, gemeentecode: null },
        configVersion: 'h5-1',
        aandeelOntbrekend: 3333,
        aantalBewijsstukken: 2,
        ouderdomBewijsDagen: 285,
        bewijsVerouderd: false,
        bewijs: `/v1/kpi-scores/h5/continuiteit/${A}/alle/alle/2023/bewijs`,
      }),
    ]);
  });

  it('says "norm niet vastgesteld" and keeps the score (R-KPI-09)', async () => {
    const { metingId, ...subject } = subjectOf({});
    const withheld = { metingId, ...subject, reden: 'norm-niet-vastgesteld' };
    const [measurement] = verdict({}, '2024-02-01', []);
    run = await runProjection(kpiDashboardProjection, [
      measurement!,
      { stream: `kpimeting-${metingId}`, type: 'KpiVerdictWithheld', data: withheld },
    ]);
    expect(await ask()).toMatchObject([{ score: 5000, verdict: null, oordeel: 'norm niet vastgesteld', norm: null }]);
  });

  it('filters on KPI, aanbieder, segment, gemeente, year and verdict', async () => {
    const subjects: Subject[] = [
      {},
      { segment: 'jeugd' },
      { gemeentecode: '0503' },
      { jaar: 2022 },
      { aanbiederId: B },
    ];
    run = await runProjection(kpiDashboardProjection, [
      ...subjects.flatMap((subject) => verdict(subject, '2024-02-01', [])),
      ...verdict({ kpiId: 'resultaat-behaald' }, '2024-02-01', [], 9000),
    ]);
    const count = async (vraag: Partial<ScoresVraag>) => (await ask(vraag)).length;
    expect(await count({})).toBe(6);
    expect(await count({ kpiId: 'continuiteit' })).toBe(5);
    expect(await count({ aanbiederId: B })).toBe(1);
    expect(await count({ segment: 'jeugd' })).toBe(1);
    expect(await count({ segment: 'alle', gemeentecode: 'alle' })).toBe(4);
    expect(await count({ gemeentecode: '0503' })).toBe(1);
    expect(await count({ jaar: 2022 })).toBe(1);
    expect(await count({ verdict: 'voldoende' })).toBe(1);
    expect(await count({ paginagrootte: 2, pagina: 3 })).toBe(2);
    expect((await queries().scores({ regio: 'h5' }, { pagina: 9, paginagrootte: 2 })).aantal).toBe(6);
  });

  it('answers as known before a correction, and only what was true on a day (R-DAT-02)', async () => {
    const at = (events: GivenEvent[], bekend: string): GivenEvent[] => events.map((event) => ({ ...event, bekend }));
    run = await runProjection(kpiDashboardProjection, [
      ...at(verdict({}, '2024-02-01', []), '2024-02-01T09:00:00Z'),
      ...at(verdict({ meting: 2 }, '2024-05-01', [], 9000), '2024-05-01T09:00:00Z'),
    ]);
    expect(await ask()).toMatchObject([{ verdict: 'voldoende', meting: 2 }]);
    const then = await zoalsBekend('2024-04-30T12:00:00Z', () => ask());
    expect(then).toMatchObject([{ verdict: 'onvoldoende', meting: 1 }]);
    expect(await zoalsBekend('2024-01-31T12:00:00Z', () => ask())).toEqual([]);
    // A correction says what was true all along.
    expect(await ask({ geldigOp: '2024-03-01' })).toMatchObject([{ verdict: 'voldoende' }]);
    expect(await ask({ geldigOp: '2024-02-01' })).toHaveLength(1);
    expect(await ask({ geldigOp: '2024-01-31' })).toEqual([]);
  });

  it('shows an aanbieder only itself, and a gemeente the region and itself', async () => {
    const subjects: Subject[] = [{}, { gemeentecode: '0503' }, { gemeentecode: '1926' }, { aanbiederId: B }];
    run = await runProjection(
      kpiDashboardProjection,
      subjects.flatMap((subject) => verdict(subject, '2024-02-01', [])),
    );
    expect(await ask({}, { aanbiederId: B })).toMatchObject([{ aanbiederId: B }]);
    expect(await ask({ aanbiederId: A }, { aanbiederId: B })).toEqual([]);
    const seen = (await ask({}, { gemeente: '0503' })).map(({ gemeentecode }) => gemeentecode);
    expect(seen.sort()).toEqual(['0503', null, null]);
    expect(await ask({}, { regio: 'rivierenland' })).toEqual([]);
  });
});

describe('GET kpi-scores/.../bewijs and kpi-definities', () => {
  it('names every piece of evidence, also what was corrected later; not inhabitants of others (R-KPI-02)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      ...sent(1, '2023-03-21'),
      started(1, '2023-03-10'),
      ...sent(2, '2023-03-21', { gemeentecode: '1926' }),
      exceeded(2),
      measured(3, '2023-05-01', false),
    ]);
    const bewijs = [eventId('ZorgStarted', 1), eventId('StarttermijnExceeded', 2)];
    await run.more([
      ...verdict({}, '2024-02-01', bewijs),
      about(1, 'ZorgStartRemoved', { vorigeBegindatum: '2023-03-10', reden: 'vergissing', berichtId: null }),
    ]);
    const { metingId } = subjectOf({});
    const whole = await queries().bewijs({ regio: 'h5' }, metingId);
    expect(whole).toMatchObject({ metingId, meting: 1, aantal: 2, nietGetoond: 0 });
    expect(whole.resultaten).toEqual([
      expect.objectContaining({ eventId: bewijs[0], soort: 'ZorgStarted', betreft: id(1), uitkomst: 'tijdig' }),
      expect.objectContaining({
        eventId: bewijs[1],
        soort: 'StarttermijnExceeded',
        betreft: id(2),
        uitkomst: 'te laat',
      }),
    ]);
    const own = await queries().bewijs({ regio: 'h5', gemeente: '0503' }, metingId);
    expect(own).toMatchObject({ aantal: 2, nietGetoond: 1 });
    expect(own.resultaten.map(({ gemeentecode }) => gemeentecode)).toEqual(['0503']);
    for (const scope of [{ regio: 'h5', aanbiederId: B }, { regio: 'rivierenland' }]) {
      await expect(queries().bewijs(scope, metingId)).rejects.toMatchObject({ code: 'METING_ONBEKEND' });
    }
  });

  it('shows the KPIs with the versions of their norms (R-KPI-01, R-KPI-09)', async () => {
    run = await runProjection(kpiDashboardProjection, [
      ...definitions,
      normed(1, '2023-01-01'),
      normed(2, '2025-01-01'),
    ]);
    const normversies = async (at: { geldigOp?: string }) =>
      (await queries().definities({ regio: 'h5' }, at))
        .find(({ kpiId }) => kpiId === 'continuiteit')
        ?.normen.map(({ normversie }) => normversie);
    expect(await queries().definities({ regio: 'h5' }, {})).toHaveLength(3);
    expect(await normversies({})).toEqual([1, 2]);
    expect(await normversies({ geldigOp: '2024-12-31' })).toEqual([1]);
    expect(await normversies({ geldigOp: '2021-12-31' })).toBeUndefined();
    expect(await queries().definities({ regio: 'rivierenland' }, {})).toEqual([]);
  });
});
