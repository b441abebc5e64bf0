import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overstappenProjection } from '../../projections/overstappen/overstappen.projection.js';
import { OverstappenQueries } from '../../projections/overstappen/overstappen.queries.js';
import { type StarttermijnenQuery } from '../../projections/starttermijnbewaking/starttermijnbewaking.dto.js';
import { starttermijnbewakingProjection } from '../../projections/starttermijnbewaking/starttermijnbewaking.projection.js';
import { StarttermijnbewakingQueries } from '../../projections/starttermijnbewaking/starttermijnbewaking.queries.js';
import { derivedId } from '../../src/kernel/ids.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { KALENDER } from '../unit/toewijzing/given.js';
import { zoalsBekend } from '../support/bekend.js';

const LINDE = derivedId('test', 'linde');
const WILG = derivedId('test', 'wilg');
const idOf = (nummer: string): string => derivedId('test', 'toewijzing', nummer);

const aanbieder = (aanbiederId: string, naam: string, agbcode: string): GivenEvent => ({
  stream: `aanbieder-${aanbiederId}`,
  type: 'AanbiederRegistered',
  data: { aanbiederId, naam, agbcode, kvkNummer: null, sinds: '2022-01-01' },
});

function sent(nummer: string, overrides: Record<string, unknown> = {}): GivenEvent[] {
  const toewijzingId = idOf(nummer);
  const data = {
    toewijzingId,
    toewijzingnummer: nummer,
    clientId: derivedId('test', 'client', nummer),
    gemeentecode: '0603',
    aanbiederId: LINDE,
    contractId: derivedId('test', 'contract'),
    productcode: '02A03',
    productcategorie: '02',
    segment: 'volwassenen',
    gewensteStartdatum: '2026-03-30',
    einddatum: null,
    omvang: null,
    budget: null,
    toegewezenOp: '2026-03-20',
    productversie: 1,
    bekostiging: null,
    berichtId: null,
    ...overrides,
  };
  return [
    { stream: `toewijzing-${toewijzingId}`, type: 'ToewijzingSent', data },
    {
      stream: `toewijzing-${toewijzingId}`,
      type: 'StarttermijnStarted',
      data: {
        toewijzingId,
        gewensteStartdatum: data.gewensteStartdatum,
        werkdagen: 14,
        kalenderVersie: 'atw-1',
        uiterste: '2026-04-21',
      },
      configVersion: 'h5-1',
    },
  ];
}

function on(nummer: string, type: string, data: Record<string, unknown> = {}, bekend?: string): GivenEvent {
  const toewijzingId = idOf(nummer);
  return {
    stream: `toewijzing-${toewijzingId}`,
    type,
    data: { toewijzingId, ...data },
    ...(bekend === undefined ? {} : { bekend }),
  };
}

const started = (
  nummer: string,
  begindatum: string,
  tijdig: boolean,
  werkdagen: number,
  bekend?: string,
): GivenEvent => {
  const verdict = { begindatum, tijdig, werkdagen, uiterste: '2026-04-21', kalenderVersie: 'atw-1', berichtId: null };
  return on(nummer, 'ZorgStarted', verdict, bekend);
};
const exceeded = (nummer: string, bekend?: string): GivenEvent =>
  on(nummer, 'StarttermijnExceeded', { uiterste: '2026-04-21', werkdagen: 14, kalenderVersie: 'atw-1' }, bekend);

const regio: Scope = { regio: 'h5' };

describe('starttermijnbewaking', () => {
  let run: ProjectionRun;
  let queries: StarttermijnbewakingQueries;
  const ask = async (query: Partial<StarttermijnenQuery> = {}, scope: Scope = regio, metClient = true) =>
    queries.find(scope, { pagina: 1, paginagrootte: 50, ...query }, metClient);
  const statuses = async (
    query: Partial<StarttermijnenQuery> = {},
    scope: Scope = regio,
  ): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await ask(query, scope)).resultaten.map(({ toewijzingnummer, status }) => [toewijzingnummer, status]),
    );

  beforeAll(async () => {
    run = await runProjection(starttermijnbewakingProjection, [
      {
        stream: 'regioconfiguratie-h5',
        type: 'RegioconfiguratiePublished',
        data: {
          ...{ regioId: 'h5', versie: 1, versieId: 'h5-1', bestandshash: 'x', geldigVanaf: '2022-01-01' },
          ...{ parameters: [], segmenten: [], producten: [], kalenders: [KALENDER] },
          ...{
            bereik: [],
            matrices: [],
            perspectieven: [],
            kruistabel: [],
            uitgesloten: [],
            weergave: null,
            reden: null,
            besluit: null,
          },
        },
      },
      aanbieder(LINDE, 'Thuiszorg De Linde', '42990001'),
      aanbieder(WILG, 'Zorggroep De Wilg', '42990002'),
      ...sent('1'),
      ...sent('2'),
      ...sent('3', { gemeentecode: '0518' }),
      ...sent('4', { aanbiederId: WILG, segment: null, productcode: '01A01' }),
      ...sent('5', { aanbiederId: WILG, einddatum: '2026-04-10' }),
      ...sent('6', { gewensteStartdatum: '2025-12-01' }),
      ...sent('7'),
      ...sent('8'),
      { ...sent('9')[0]!, regio: 'rivierenland' },
      started('1', '2026-04-10', true, 8, '2026-04-10T09:00:00Z'),
      exceeded('2', '2026-04-22T00:00:00Z'),
      exceeded('3', '2026-04-22T00:00:01Z'),
      on('7', 'ToewijzingDeclined', { redenCode: 'GEEN_CAPACITEIT', toelichting: 'Geen team.' }),
      on('8', 'ToewijzingWithdrawn', { reden: 'INVOERFOUT', berichtId: null }),
      started('2', '2026-04-23', false, 16, '2026-05-02T09:00:00Z'),
      started('3', '2026-04-20', true, 13, '2026-05-03T09:00:00Z'),
      on('3', 'StarttermijnExceededWithdrawn', { reden: 'zorg tijdig gestart' }),
    ]);
    queries = new StarttermijnbewakingQueries(run.readModels, new ManualClock('2026-04-14T09:00:00Z'));
  });
  afterAll(() => run.close());

  it('tells in which toewijzingen care did not start in time (R-KPI-03)', async () => {
    expect(await statuses()).toEqual({
      '1': 'tijdig-gestart',
      '2': 'te-laat-gestart',
      '3': 'tijdig-gestart',
      '4': 'wacht',
      '5': 'vervallen',
      '6': 'wacht',
      '7': 'geweigerd',
      '8': 'ingetrokken',
    });
  });

  it('answers as it was known before late news came (R-DAT-02)', async () => {
    const known = await zoalsBekend('2026-04-25T00:00:00Z', () => statuses());
    expect([known['1'], known['2'], known['3']]).toEqual(['tijdig-gestart', 'overschreden', 'overschreden']);
    expect(await zoalsBekend('2023-01-01T00:00:00Z', () => statuses())).toEqual({});
  });

  it('counts the werkdagen that passed by the calendar of the term (R-KPI-03)', async () => {
    const { resultaten, geldigOp } = await ask({ status: 'wacht', productcode: '01A01' });
    expect(geldigOp).toBe('2026-04-14');
    expect(resultaten).toMatchObject([
      {
        toewijzingnummer: '4',
        aanbieder: 'Zorggroep De Wilg',
        uiterste: '2026-04-21',
        termijnWerkdagen: 14,
        werkdagenVerlopen: 9,
        kalenderVersie: 'atw-1',
        configuratieversie: 'h5-1',
      },
    ]);
    const later = await ask({ status: 'wacht', productcode: '01A01', geldigOp: '2026-04-22' });
    expect(later.resultaten[0]?.werkdagenVerlopen).toBe(15);
    // Not one by one over eight thousand years, while nobody else is answered.
    const forever = await ask({ status: 'wacht', productcode: '01A01', geldigOp: '9999-12-31' });
    expect(forever.resultaten[0]?.werkdagenVerlopen).toBeNull();
  });

  it('filters, pages and keeps within the scope', async () => {
    expect(Object.keys(await statuses({ gemeentecode: '0518' }))).toEqual(['3']);
    expect(Object.keys(await statuses({ aanbiederId: WILG }))).toEqual(['4', '5']);
    expect(Object.keys(await statuses({ jaar: 2025 }))).toEqual(['6']);
    expect(Object.keys(await statuses({ status: 'vervallen' }))).toEqual(['5']);
    expect(Object.keys(await statuses({}, { regio: 'h5', gemeente: '0518' }))).toEqual(['3']);
    expect(await statuses({ gemeentecode: '0603' }, { regio: 'h5', gemeente: '0518' })).toEqual({});
    expect(Object.keys(await statuses({}, { regio: 'h5', aanbiederId: WILG }))).toEqual(['4', '5']);
    expect(await statuses({ aanbiederId: LINDE }, { regio: 'h5', aanbiederId: WILG })).toEqual({});
    const page = await ask({ pagina: 2, paginagrootte: 3 });
    expect([page.aantal, page.resultaten.length]).toEqual([8, 3]);
  });

  it('gives the pseudonym of the client only to who may open the case', async () => {
    expect((await ask({ jaar: 2025 })).resultaten[0]?.clientId).toBe(derivedId('test', 'client', '6'));
    expect((await ask({ jaar: 2025 }, regio, false)).resultaten[0]?.clientId).toBeNull();
  });

  it('tells at which aanbieders a late start is frequent (R-KPI-03)', async () => {
    const { resultaten } = await queries.perAanbieder(regio, {});
    expect(resultaten).toEqual([
      {
        aanbiederId: LINDE,
        aanbieder: 'Thuiszorg De Linde',
        aantal: 5,
        tijdigGestart: 2,
        teLaatGestart: 1,
        overschreden: 0,
        wacht: 1,
        geweigerd: 1,
        aandeelTeLaat: 3333,
        mediaanWerkdagen: 13,
      },
      expect.objectContaining({
        aanbieder: 'Zorggroep De Wilg',
        aantal: 2,
        aandeelTeLaat: null,
        mediaanWerkdagen: null,
      }),
    ]);
    expect((await queries.perAanbieder({ regio: 'h5', aanbiederId: WILG }, {})).aantal).toBe(1);
  });

  it('follows a correction of the gewenste startdatum (R-TOE-01)', async () => {
    const corrected = { einddatum: null, omvang: null, budget: null, reden: 'INVOERFOUT', berichtId: null };
    await run.more([on('4', 'ToewijzingCorrected', { gewensteStartdatum: '2027-01-04', ...corrected })]);
    expect((await ask({ jaar: 2027 })).resultaten).toMatchObject([{ toewijzingnummer: '4', uiterste: null }]);
  });
});

describe('overstappen', () => {
  it('shows who waits for another aanbieder, the longest first (R-CLT-02)', async () => {
    const requested = (nummer: string, gemeentecode: string, occurredAt: string): GivenEvent => ({
      stream: `overstap-${idOf(nummer)}`,
      type: 'OverstapRequested',
      occurredAt,
      data: {
        overstapId: idOf(nummer),
        clientId: derivedId('test', 'client', nummer),
        toewijzingId: idOf('t'),
        vanAanbiederId: LINDE,
        gewensteAanbiederId: WILG,
        productcode: '02A03',
        gemeentecode,
      },
    });
    const run = await runProjection(overstappenProjection, [
      aanbieder(LINDE, 'Thuiszorg De Linde', '42990001'),
      aanbieder(WILG, 'Zorggroep De Wilg', '42990002'),
      requested('1', '0603', '2026-05-10'),
      requested('2', '0518', '2026-05-01'),
      {
        stream: `overstap-${idOf('2')}`,
        type: 'OverstapWaitlisted',
        data: { overstapId: idOf('2'), reden: 'Geen plaats.', verwachteDatum: '2026-09-01' },
      },
      {
        stream: `overstap-${idOf('1')}`,
        type: 'OverstapGranted',
        data: { overstapId: idOf('1'), ingangsdatum: '2026-06-01' },
        occurredAt: '2026-05-20',
      },
    ]);
    const queries = new OverstappenQueries(run.readModels, new ManualClock('2026-06-01T09:00:00Z'));
    const page = { pagina: 1, paginagrootte: 50 };
    expect((await queries.find(regio, page, true)).resultaten).toMatchObject([
      { stand: 'wachtlijst', wachtdagen: 31, vanAanbieder: 'Thuiszorg De Linde', verwachteDatum: '2026-09-01' },
      { stand: 'toegekend', wachtdagen: 10, gewensteAanbieder: 'Zorggroep De Wilg', ingangsdatum: '2026-06-01' },
    ]);
    expect((await queries.find({ regio: 'h5', gemeente: '0603' }, page, true)).aantal).toBe(1);
    expect(
      (await queries.find({ regio: 'h5', gemeente: '0603' }, { ...page, gemeentecode: '0518' }, true)).aantal,
    ).toBe(0);
    expect((await queries.find(regio, { ...page, stand: 'wachtlijst' }, false)).resultaten).toMatchObject([
      { clientId: null },
    ]);
    await run.close();
  });
});
