import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AfwijzingenQuery } from '../../projections/berichtspiegel/berichtspiegel.dto.js';
import { berichtspiegelProjection } from '../../projections/berichtspiegel/berichtspiegel.projection.js';
import { BerichtspiegelQueries } from '../../projections/berichtspiegel/berichtspiegel.queries.js';
import { retourcodeTekst } from '../../src/istandaarden/antwoord/retourcode-facts.js';
import { derivedId } from '../../src/kernel/ids.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { zoalsBekend } from '../support/bekend.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const LINDE = derivedId('test', 'linde');
const WILG = derivedId('test', 'wilg');
const AGB_LINDE = '98000101';
const AGB_WILG = '98000102';
const idOf = (naam: string): string => derivedId('test', naam);
const sha = (naam: string): string => naam.charCodeAt(0).toString(16).padStart(2, '0').repeat(32);
const H5: Scope = { regio: 'h5' };
const PAGINA = { pagina: 1, paginagrootte: 50 };

const aanbieder = (aanbiederId: string, naam: string, agbcode: string): GivenEvent => ({
  stream: `aanbieder-${aanbiederId}`,
  type: 'AanbiederRegistered',
  bekend: '2026-01-01T09:00:00Z',
  data: { aanbiederId, naam, agbcode, kvkNummer: null, sinds: '2022-01-01' },
});

const kop = (naam: string, afzender: string, berichtcode: string): Record<string, unknown> => ({
  ...{ berichtId: idOf(naam), berichtcode, berichtversie: '3.2', afzender, ontvanger: '0503', identificatie: naam },
  ...{
    dagtekening: '2026-09-01',
    sha256: sha(naam),
    clientId: null,
    aantalProducten: 1,
    documentId: idOf(`doc${naam}`),
  },
});

function ontvangen(naam: string, afzender: string, berichtcode: string, bekend: string): GivenEvent {
  return { stream: `bericht-${idOf(naam)}`, type: 'BerichtReceived', data: kop(naam, afzender, berichtcode), bekend };
}

function afgewezen(
  naam: string,
  afzender: string | null,
  codes: readonly (readonly [string, string | null])[],
  bekend: string,
  organisatie?: string,
): GivenEvent {
  const known = afzender !== null;
  const fouten = codes.map(([code, retourcode]) => ({ plaats: 'Bericht', code, melding: `Zin ${code}.`, retourcode }));
  return {
    stream: `bericht-${idOf(`af${naam}`)}`,
    type: 'BerichtRejected',
    bekend,
    actor: { subject: 'iemand', rol: organisatie === undefined ? 'beheerder' : 'aanbieder', organisatie },
    data: {
      berichtId: known ? idOf(naam) : null,
      berichtcode: known ? '418' : null,
      ...{ afzender, ontvanger: known ? '0503' : null, sha256: sha(naam), fouten },
    },
  };
}

function declaratie(naam: string): GivenEvent[] {
  const stream = `declaratiebericht-${idOf(naam)}`;
  const regel = (prestatie: number, nu: readonly [string, string] | null): Record<string, unknown> => ({
    ...{ client: 1, prestatie, uitkomst: nu === null ? 'toegekend' : 'afgewezen', declaratieId: null },
    ...{ regel: nu?.[0] ?? null, retourcode: nu?.[1] ?? null },
  });
  const deel = (nummer: number, regels: readonly Record<string, unknown>[]): GivenEvent => ({
    ...{ stream, type: 'DeclaratieregelsAssessed' },
    data: { berichtId: idOf(naam), deel: nummer, regels, toegekend: [] },
  });
  return [
    ontvangen(naam, AGB_LINDE, '484', '2026-10-02T09:00:00Z'),
    {
      ...{ stream, type: 'DeclaratieberichtReceived' },
      data: {
        ...{ declaratieberichtId: idOf(naam), berichtId: idOf(naam), gemeentecode: '0503', aanbiederId: LINDE },
        ...{ wet: 'Wmo2015', declaratienummer: naam, periode: { van: '2026-09-01', tot: '2026-09-30' } },
        ...{ dagtekening: '2026-10-02', aantalClienten: 1, aantalRegels: 5, ingediend: 5_000 },
      },
    },
    deel(1, [regel(1, null), regel(2, ['TR418', '0611']), regel(3, ['TR346', '9346'])]),
    deel(2, [regel(4, ['TR418', '0611']), regel(5, ['TARIEF_ONBEKEND', '0611'])]),
  ];
}

function toewijzing(naam: string, over: Record<string, unknown>, bekend: string): GivenEvent {
  const toewijzingId = idOf(naam);
  return {
    ...{ stream: `toewijzing-${toewijzingId}`, type: 'ToewijzingSent', bekend },
    data: {
      ...{ toewijzingId, toewijzingnummer: '1', clientId: idOf(`client${naam}`), gemeentecode: '0503' },
      ...{ aanbiederId: LINDE, contractId: idOf('contract'), productcode: '02A03', productcategorie: '02' },
      ...{ segment: null, gewensteStartdatum: '2026-09-01', einddatum: null, omvang: null, budget: null },
      ...{ toegewezenOp: '2026-08-20', productversie: 1, bekostiging: null, berichtId: null, ...over },
    },
  };
}

function op(naam: string, type: string, data: Record<string, unknown>, bekend: string): GivenEvent {
  const toewijzingId = idOf(naam);
  return { stream: `toewijzing-${toewijzingId}`, type, data: { toewijzingId, ...data }, bekend };
}

const oordeel = { tijdig: null, werkdagen: null, uiterste: null, kalenderVersie: null };
const gestart = (naam: string, begindatum: string, bekend: string): GivenEvent =>
  op(naam, 'ZorgStarted', { begindatum, ...oordeel, berichtId: null }, bekend);

describe('berichtspiegel', () => {
  let run: ProjectionRun;
  let queries: BerichtspiegelQueries;
  const rijen = async (scope: Scope, query: Partial<AfwijzingenQuery> = {}): Promise<string[]> => {
    const { resultaten } = await queries.afwijzingen(scope, { ...PAGINA, ...query });
    return resultaten.map(
      ({ soort, aanbieder: naam, afzender, berichtcode, retourcode, regels, aantal, totaal }) =>
        `${soort} ${naam ?? afzender ?? '-'} ${berichtcode ?? '-'} ${retourcode ?? '-'} ${regels.join('+')}: ${aantal} van ${totaal}`,
    );
  };

  beforeAll(async () => {
    run = await runProjection(berichtspiegelProjection, [
      aanbieder(LINDE, 'De Linde', AGB_LINDE),
      aanbieder(WILG, 'De Wilg', AGB_WILG),
      toewijzing('snel', {}, '2026-08-20T09:00:00Z'),
      toewijzing('traag', {}, '2026-08-20T09:00:00Z'),
      toewijzing('open', { toegewezenOp: '2026-08-25' }, '2026-08-25T09:00:00Z'),
      toewijzing('geweigerd', {}, '2026-08-25T09:00:00Z'),
      toewijzing('verlopen', { einddatum: '2026-09-30' }, '2026-08-25T09:00:00Z'),
      toewijzing('weg', {}, '2026-08-25T09:00:00Z'),
      toewijzing('wilg', { aanbiederId: WILG, gemeentecode: '0603' }, '2026-08-25T09:00:00Z'),
      toewijzing('elders', { aanbiederId: WILG }, '2026-08-25T09:00:00Z'),
      op('weg', 'ToewijzingWithdrawn', { reden: 'dubbel', berichtId: null }, '2026-08-26T09:00:00Z'),
      op(
        'geweigerd',
        'ToewijzingDeclined',
        { redenCode: 'GEEN_CAPACITEIT', toelichting: 'Vol.' },
        '2026-08-27T09:00:00Z',
      ),
      // Shortly after midnight in the Netherlands, while it is still the day before in UTC.
      ontvangen('a', AGB_LINDE, '418', '2026-08-31T22:30:00Z'),
      afgewezen(
        'b',
        AGB_LINDE,
        [
          ['TOEWIJZING_ONBEKEND', '9019'],
          ['ZORG_START_VOOR_TOEWIJZING', '9019'],
          ['START_AL_GEMELD', '9074'],
        ],
        '2026-09-02T09:00:00Z',
      ),
      gestart('snel', '2026-09-01', '2026-09-03T09:00:00Z'),
      afgewezen('c', AGB_LINDE, [['TOEWIJZING_ONBEKEND', '9019']], '2026-09-03T09:00:00Z'),
      // The same text again: refused anew, then carried out.
      afgewezen('c', AGB_LINDE, [['START_AL_GEMELD', '9074']], '2026-09-04T09:00:00Z'),
      ontvangen('c', AGB_LINDE, '418', '2026-09-05T09:00:00Z'),
      { ...ontvangen('d', AGB_WILG, '418', '2026-09-05T10:00:00Z'), regio: 'elders' },
      afgewezen('e', null, [['XML_DTD', null]], '2026-09-06T09:00:00Z'),
      // Broken, and under the AGB code of another.
      afgewezen('f', AGB_LINDE, [['TR101', '0001']], '2026-09-07T09:00:00Z', WILG),
      afgewezen('g', AGB_WILG, [['TR101', '0001']], '2026-09-07T10:00:00Z', WILG),
      gestart('traag', '2026-09-10', '2026-09-20T09:00:00Z'),
      op(
        'traag',
        'ZorgStartRemoved',
        { vorigeBegindatum: '2026-09-10', reden: 'VERKEERD', berichtId: null },
        '2026-09-21T09:00:00Z',
      ),
      gestart('traag', '2026-09-10', '2026-09-24T09:00:00Z'),
      op(
        'traag',
        'ZorgStartCorrected',
        { vorigeBegindatum: '2026-09-10', begindatum: '2026-09-12', ...oordeel, reden: 'FOUT', berichtId: null },
        '2026-09-25T09:00:00Z',
      ),
      ...declaratie('h'),
    ]);
    queries = new BerichtspiegelQueries(run.readModels, new ManualClock('2026-10-05T09:00:00Z'));
  });
  afterAll(() => run.close());

  it('counts refused messages and lines by code and sender, with what the code says (R-DAT-01)', async () => {
    expect(await rijen(H5)).toEqual([
      'declaratieregel De Linde 484 0611 TARIEF_ONBEKEND+TR418: 3 van 5',
      'bericht De Linde 418 9019 TOEWIJZING_ONBEKEND+ZORG_START_VOOR_TOEWIJZING: 2 van 3',
      'bericht De Linde 418 9074 START_AL_GEMELD: 2 van 3',
      'bericht - - - XML_DTD: 1 van 1',
      'bericht - 418 0001 TR101: 1 van 1',
      'bericht De Wilg 418 0001 TR101: 1 van 1',
      'declaratieregel De Linde 484 9346 TR346: 1 van 5',
    ]);
    const { resultaten, ...geheel } = await queries.afwijzingen(H5, PAGINA);
    expect(geheel).toEqual({
      ...{ aantal: 7, berichten: 7, afgewezenBerichten: 5 },
      ...{ declaratieregels: 5, afgewezenDeclaratieregels: 4 },
    });
    expect(resultaten[1]).toMatchObject({ tekst: retourcodeTekst('9019'), aandeelBasispunten: 6_667 });
    expect(resultaten[3]).toMatchObject({ tekst: 'Zin XML_DTD.', afzender: null });
  });

  it('counts a message on the day in the Netherlands on which it came in first', async () => {
    const berichten = async (van: string, tot: string): Promise<number> =>
      (await queries.afwijzingen(H5, { ...PAGINA, van, tot })).berichten;
    expect(await berichten('2026-08-31', '2026-08-31')).toBe(0);
    expect(await berichten('2026-09-01', '2026-09-01')).toBe(1);
    expect(await berichten('2026-09-04', '2026-09-05')).toBe(0);
    expect(await berichten('2026-09-03', '2026-09-03')).toBe(1);
  });

  it('filters on sender, kind and code, by page', async () => {
    expect(await rijen(H5, { afzender: AGB_WILG })).toEqual(['bericht De Wilg 418 0001 TR101: 1 van 1']);
    expect(await rijen(H5, { berichtcode: '484', retourcode: '9346' })).toEqual([
      'declaratieregel De Linde 484 9346 TR346: 1 van 5',
    ]);
    expect(await rijen(H5, { pagina: 4, paginagrootte: 2 })).toEqual([
      'declaratieregel De Linde 484 9346 TR346: 1 van 5',
    ]);
    expect(await rijen({ regio: 'elders' })).toEqual([]);
  });

  it('shows an aanbieder its own messages only, and counts what another sent under its name for nobody', async () => {
    expect(await rijen({ regio: 'h5', aanbiederId: WILG })).toEqual(['bericht De Wilg 418 0001 TR101: 1 van 1']);
    const { berichten } = await queries.afwijzingen({ regio: 'h5', aanbiederId: LINDE }, PAGINA);
    expect(berichten).toBe(4);
    const gemeente = await queries.afwijzingen({ regio: 'h5', gemeente: '0503' }, PAGINA);
    expect(gemeente).toMatchObject({ berichten: 5, declaratieregels: 5 });
    expect(await rijen({ regio: 'h5', gemeente: '0603' })).toEqual([]);
  });

  it('tells the days from the toewijzing to the start, and which wait (R-DAT-01)', async () => {
    const { resultaten, ...geheel } = await queries.looptijden(H5, PAGINA);
    expect(geheel).toEqual({
      ...{ aantal: 3, geldigOp: '2026-10-05', toewijzingen: 7, open: 3 },
      ...{ mediaanDagenTotMelding: 24.5, mediaanDagenTotStart: 17.5 },
    });
    expect(resultaten[0]).toEqual({
      ...{ aanbiederId: LINDE, aanbieder: 'De Linde', productcode: '02A03', gemeentecode: '0503' },
      ...{ toewijzingen: 5, gestart: 2, open: 1, langstOpenDagen: 41 },
      ...{ mediaanDagenTotMelding: 24.5, p90DagenTotMelding: 35 },
      ...{ mediaanDagenTotStart: 17.5, p90DagenTotStart: 23 },
    });
    expect(resultaten.map(({ aanbieder: naam, gemeentecode, open }) => [naam, gemeentecode, open])).toEqual([
      ['De Linde', '0503', 1],
      ['De Wilg', '0503', 1],
      ['De Wilg', '0603', 1],
    ]);
  });

  it('holds for the day that is asked, the period of the toewijzing and who asks', async () => {
    const vraag = async (over: object, scope: Scope = H5): Promise<unknown[]> =>
      (await queries.looptijden(scope, { ...PAGINA, ...over })).resultaten.map(
        ({ aanbieder: naam, toewijzingen, gestart: begonnen, open }) => `${naam} ${toewijzingen} ${begonnen} ${open}`,
      );
    expect(await vraag({ geldigOp: '2026-09-11', aanbiederId: LINDE })).toEqual(['De Linde 5 1 3']);
    expect(await vraag({ geldigOp: '2026-08-19' })).toEqual([]);
    expect(await vraag({ van: '2026-08-21', aanbiederId: LINDE })).toEqual(['De Linde 1 0 1']);
    expect(await vraag({ tot: '2026-08-24', productcode: '02A03', gemeentecode: '0603' })).toEqual(['De Wilg 1 0 1']);
    expect(await vraag({}, { regio: 'h5', aanbiederId: WILG })).toEqual(['De Wilg 1 0 1', 'De Wilg 1 0 1']);
    expect(await vraag({}, { regio: 'h5', gemeente: '0603' })).toEqual(['De Wilg 1 0 1']);
    expect(await vraag({ pagina: 3, paginagrootte: 1 })).toEqual(['De Wilg 1 0 1']);
  });

  it('knows only what was known then (R-DAT-02)', async () => {
    await zoalsBekend('2026-09-22T09:00:00Z', async () => {
      const { resultaten } = await queries.looptijden(H5, { ...PAGINA, aanbiederId: LINDE });
      expect(resultaten[0]).toMatchObject({ gestart: 1, open: 3, mediaanDagenTotMelding: 14 });
    });
    await zoalsBekend('2026-09-03T12:00:00Z', async () => {
      expect(await rijen(H5)).toEqual([
        'bericht De Linde 418 9019 TOEWIJZING_ONBEKEND+ZORG_START_VOOR_TOEWIJZING: 2 van 3',
        'bericht De Linde 418 9074 START_AL_GEMELD: 1 van 3',
      ]);
    });
  });

  it('has words for every code that a rule of the standard gives', () => {
    expect(retourcodeTekst('0001')).toContain('technisch afgekeurd');
    expect(retourcodeTekst('0611')).toBe('Het ProductTarief is het afgesproken tarief.');
    expect(retourcodeTekst('9999')).toBeNull();
  });
});
