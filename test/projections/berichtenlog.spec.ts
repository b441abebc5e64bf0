import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { berichtenlogProjection } from '../../projections/berichtenlog/berichtenlog.projection.js';
import { type Berichtvraag, BerichtenlogQueries } from '../../projections/berichtenlog/berichtenlog.queries.js';
import { PostvakQueries, type Uitgaandvraag } from '../../projections/berichtenlog/postvak.queries.js';
import { derivedId } from '../../src/kernel/ids.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { zoalsBekend } from '../support/bekend.js';

const AANBIEDER = derivedId('test', 'aanbieder');
const CLIENT = derivedId('test', 'client');
const TOEWIJZING = derivedId('test', 'toewijzing');
const ID_301 = derivedId('test', '301');
const ID_305 = derivedId('test', '305');
const GEMEENTE = { subject: 'g', rol: 'gemeente', organisatie: '0503' };
const ZORG = { subject: 'z', rol: 'aanbieder', organisatie: AANBIEDER };
const sha = (letter: string): string => letter.repeat(64);

function received(id: string, berichtcode: string, van: string, aan: string, digest: string): GivenEvent[] {
  const stream = `bericht-${id}`;
  const data = {
    berichtId: id,
    berichtcode,
    berichtversie: '3.2',
    afzender: van,
    ontvanger: aan,
    identificatie: 'B1',
    dagtekening: '2023-04-03',
    sha256: digest,
    clientId: CLIENT,
    aantalProducten: 1,
    documentId: derivedId('test', 'document', id),
  };
  const gevolgen = [{ soort: berichtcode === '414' ? 'toewijzing' : 'start', id: TOEWIJZING }];
  return [
    { stream, type: 'BerichtReceived', data },
    { stream, type: 'BerichtProcessed', data: { berichtId: id, gevolgen } },
  ];
}

function rejected(digest: string, afzender: string | null, code = 'TOEWIJZING_ONBEKEND'): GivenEvent {
  const named = afzender !== null;
  return {
    stream: `bericht-${derivedId('test', 'afgewezen', digest)}`,
    type: 'BerichtRejected',
    data: {
      berichtId: named ? ID_305 : null,
      berichtcode: named ? '418' : null,
      afzender,
      ontvanger: named ? '0503' : null,
      sha256: digest,
      fouten: [{ plaats: 'Bericht', code, melding: 'Zin.', retourcode: '9019' }],
    },
  };
}

const WACHTEND = { regio: 'wachtregio', actor: ZORG };
const wachtId = (naam: string): string => derivedId('test', 'wacht', naam);

/** A 305 that came before its 301. */
function held(naam: string): GivenEvent {
  const [{ data }] = received(wachtId(naam), '418', '98765432', '0503', sha(naam)) as [GivenEvent];
  return {
    ...{ ...WACHTEND, stream: `bericht-${wachtId(naam)}`, type: 'BerichtHeld', bekend: '2023-06-01T09:00:00Z' },
    data: {
      ...{ ...(data as object), clientId: null, wachtOp: [TOEWIJZING] },
      termijn: { werkdagen: 3, kalenderVersie: 'atw-1', uiterste: '2023-06-06' },
    },
  };
}

function waitEnded(naam: string, reden: string): GivenEvent {
  const data = { berichtId: wachtId(naam), sha256: sha(naam), reden };
  return { regio: 'wachtregio', stream: `bericht-${wachtId(naam)}`, type: 'BerichtWaitEnded', data };
}

/** What became of four that waited: carried out, refused, erased, and one that still waits. */
function wachtkamer(): GivenEvent[] {
  const refused = rejected(sha('2'), '98765432');
  return [
    ...['1', '2', '3', '4'].map(held),
    ...received(wachtId('1'), '418', '98765432', '0503', sha('1')).map((event) => ({ ...event, regio: 'wachtregio' })),
    { ...refused, regio: 'wachtregio', data: { ...(refused.data as object), berichtId: wachtId('2') } },
    waitEnded('2', 'termijn'),
    waitEnded('3', 'gewist'),
  ];
}

const uit = (naam: string): string => derivedId('test', 'uitgaand', naam);

function prepared(naam: string, uiterste: string): GivenEvent {
  return {
    stream: `uitgaandbericht-${uit(naam)}`,
    type: 'UitgaandBerichtPrepared',
    data: {
      ...{ uitgaandBerichtId: uit(naam), berichtcode: '419', berichtversie: '3.2', van: '0503', naar: '98765432' },
      ...{ identificatie: naam, dagtekening: '2023-06-01', uitkomst: 'goedgekeurd', retourcodes: [] },
      antwoordOp: { berichtId: ID_305, berichtcode: '418', identificatie: 'B1' },
      documentId: derivedId('test', 'document', naam),
      termijn: { werkdagen: 3, kalenderVersie: 'atw-1', uiterste },
    },
  };
}

describe('berichtenlog', () => {
  let run: ProjectionRun;
  let queries: BerichtenlogQueries;
  const find = async (scope: Scope, vraag: Partial<Berichtvraag> = {}): Promise<string[]> => {
    const { resultaten } = await queries.findBerichten(scope, { pagina: 1, paginagrootte: 50, ...vraag }, false);
    return resultaten.map(({ berichtcode, status }) => `${berichtcode ?? '-'} ${status}`);
  };

  beforeAll(async () => {
    run = await runProjection(berichtenlogProjection, [
      {
        stream: `aanbieder-${AANBIEDER}`,
        type: 'AanbiederRegistered',
        data: { aanbiederId: AANBIEDER, naam: 'Zorg', agbcode: '98765432', kvkNummer: null, sinds: '2023-01-01' },
      },
      { ...rejected(sha('b'), '98765432'), actor: ZORG, bekend: '2023-05-01T09:00:00Z' },
      ...received(ID_301, '414', '0503', '98765432', sha('a')).map((event) => ({ ...event, actor: GEMEENTE })),
      { ...rejected(sha('c'), null, 'XML_DTD'), actor: GEMEENTE },
      { ...rejected(sha('d'), '98765432') },
      ...received(ID_305, '418', '98765432', '0503', sha('b')).map((event) => ({ ...event, actor: ZORG })),
      prepared('een', '2023-06-06'),
      { ...prepared('twee', '2023-06-07') },
      {
        stream: `uitgaandbericht-${uit('een')}`,
        type: 'UitgaandBerichtHandedOver',
        data: { uitgaandBerichtId: uit('een') },
      },
      {
        stream: `uitgaandbericht-${uit('twee')}`,
        type: 'UitgaandBerichtOverdue',
        data: { uitgaandBerichtId: uit('twee'), uiterste: '2023-06-07' },
      },
      prepared('drie', '2023-06-08'),
      { ...prepared('elders', '2023-06-08'), regio: 'elders' },
      ...received(derivedId('elders'), '414', '0193', '98765432', sha('e')).map((event) => ({
        ...event,
        regio: 'elders',
      })),
      {
        ...{
          regio: 'wachtregio',
          stream: `aanbieder-${derivedId('elders', 'aanbieder')}`,
          type: 'AanbiederRegistered',
        },
        data: { aanbiederId: AANBIEDER, naam: 'Zorg', agbcode: '98765432', kvkNummer: null, sinds: '2023-01-01' },
      },
      ...wachtkamer(),
    ]);
    queries = new BerichtenlogQueries(run.readModels);
  });
  afterAll(() => run.close());

  it('shows all messages of the region, newest first, and which refused one was carried out later (R-DAT-01)', async () => {
    expect(await find({ regio: 'h5' })).toEqual([
      '418 verwerkt',
      '418 afgewezen',
      '- afgewezen',
      '414 verwerkt',
      '418 alsnog verwerkt',
    ]);
    expect(await find({ regio: 'elders' })).toEqual(['414 verwerkt']);
  });

  it('tells what a message brought about, and why another was refused', async () => {
    const { resultaten } = await queries.findBerichten({ regio: 'h5' }, { pagina: 1, paginagrootte: 50 }, true);
    expect(resultaten[0]).toMatchObject({
      berichtId: ID_305,
      gevolgen: [{ soort: 'start', id: TOEWIJZING }],
      fouten: [],
    });
    expect(resultaten[2]).toMatchObject({ berichtId: null, gevolgen: [], fouten: [{ code: 'XML_DTD' }] });
    expect(JSON.stringify(resultaten)).not.toContain('documentId');
  });

  it('gives the pseudonym only to who may open the case (R-DAT-09)', async () => {
    const first = async (metClient: boolean) =>
      (await queries.findBerichten({ regio: 'h5' }, { pagina: 1, paginagrootte: 1 }, metClient)).resultaten[0]
        ?.clientId;
    expect(await first(true)).toBe(CLIENT);
    expect(await first(false)).toBeNull();
  });

  it('filters on afzender, berichtcode and status, by page', async () => {
    expect(await find({ regio: 'h5' }, { afzender: '0503' })).toEqual(['414 verwerkt']);
    expect(await find({ regio: 'h5' }, { berichtcode: '418', status: 'verwerkt' })).toEqual(['418 verwerkt']);
    expect(await find({ regio: 'h5' }, { status: 'afgewezen' })).toEqual(['418 afgewezen', '- afgewezen']);
    expect(await find({ regio: 'h5' }, { paginagrootte: 2, pagina: 3 })).toEqual(['418 alsnog verwerkt']);
    const third = { paginagrootte: 2, pagina: 3 };
    expect(await queries.findBerichten({ regio: 'h5' }, third, false)).toMatchObject({ aantal: 5 });
  });

  it('shows a gemeente and an aanbieder their own messages only, and refused ones only to who handed them in', async () => {
    expect(await find({ regio: 'h5', gemeente: '0503' })).toEqual(['418 verwerkt', '- afgewezen', '414 verwerkt']);
    expect(await find({ regio: 'h5', aanbiederId: AANBIEDER })).toEqual([
      '418 verwerkt',
      '414 verwerkt',
      '418 alsnog verwerkt',
    ]);
    expect(await find({ regio: 'h5', gemeente: '0603' })).toEqual([]);
    expect(await find({ regio: 'h5', aanbiederId: derivedId('ander') })).toEqual([]);
  });

  it('shows what waits for its 301 and what became of it, each message once, also to who sent it (R-DAT-01)', async () => {
    const { resultaten } = await queries.findBerichten(
      { regio: 'wachtregio', aanbiederId: AANBIEDER },
      { pagina: 1, paginagrootte: 50 },
      false,
    );
    const van = (naam: string) => resultaten.filter(({ sha256 }) => sha256 === sha(naam));
    const toen = { aangeleverdOp: '2023-06-01T09:00:00.000Z', wachtTot: '2023-06-06', identificatie: 'B1' };
    expect(van('1')).toEqual([expect.objectContaining({ ...toen, status: 'verwerkt', indiener: AANBIEDER })]);
    const fouten = [expect.objectContaining({ code: 'TOEWIJZING_ONBEKEND' })];
    expect(van('2')).toEqual([expect.objectContaining({ ...toen, status: 'afgewezen', fouten, indiener: AANBIEDER })]);
    expect(van('3')).toEqual([expect.objectContaining({ ...toen, status: 'gewist' })]);
    expect(van('4')).toEqual([expect.objectContaining({ ...toen, status: 'wacht' })]);
    expect(await find({ regio: 'wachtregio', gemeente: '0503' })).toEqual(['418 wacht', '418 verwerkt']);
  });

  it('finds the messages about a toewijzing, also those that wait for it, and the one with an id (R-DAT-01)', async () => {
    expect(await find({ regio: 'h5' }, { toewijzingId: TOEWIJZING })).toEqual(['418 verwerkt', '414 verwerkt']);
    expect(await find({ regio: 'h5' }, { toewijzingId: derivedId('ander') })).toEqual([]);
    expect(await find({ regio: 'h5', gemeente: '0603' }, { toewijzingId: TOEWIJZING })).toEqual([]);
    expect(await find({ regio: 'wachtregio' }, { toewijzingId: TOEWIJZING, status: 'wacht' })).toEqual(['418 wacht']);
    expect(await find({ regio: 'h5' }, { berichtId: ID_301 })).toEqual(['414 verwerkt']);
    expect(await find({ regio: 'elders' }, { berichtId: ID_301 })).toEqual([]);
  });

  it('answers as it was known at an earlier moment', async () => {
    const then = await zoalsBekend('2023-05-01T09:00:30Z', () => find({ regio: 'h5' }));
    expect(then).toEqual(['418 afgewezen']);
  });

  describe('outgoing messages', () => {
    const outgoing = async (scope: Scope, vraag: Partial<Uitgaandvraag> = {}): Promise<string[]> => {
      const { resultaten } = await new PostvakQueries(run.readModels).findUitgaand(scope, {
        ...{ pagina: 1, paginagrootte: 50, ...vraag },
      });
      return resultaten.map(({ identificatie, status }) => `${identificatie} ${status}`);
    };

    it('wait, are too late or were handed over; newest first (R-DAT-01)', async () => {
      expect(await outgoing({ regio: 'h5' })).toEqual(['drie klaar', 'twee te laat', 'een overgedragen']);
      expect(await outgoing({ regio: 'h5' }, { status: 'te laat' })).toEqual(['twee te laat']);
      expect(await outgoing({ regio: 'h5' }, { pagina: 2, paginagrootte: 2 })).toEqual(['een overgedragen']);
    });

    it('that must still go out come by their last day, apart from what was handed over (R-DAT-01)', async () => {
      expect(await outgoing({ regio: 'h5' }, { open: 'ja' })).toEqual(['twee te laat', 'drie klaar']);
      expect(await outgoing({ regio: 'h5' }, { open: 'nee' })).toEqual(['een overgedragen']);
    });

    it('are shown to who sends and who gets them, in their own region', async () => {
      expect(await outgoing({ regio: 'h5', gemeente: '0503' })).toHaveLength(3);
      expect(await outgoing({ regio: 'h5', aanbiederId: AANBIEDER })).toHaveLength(3);
      expect(await outgoing({ regio: 'h5', gemeente: '0603' })).toEqual([]);
      expect(await outgoing({ regio: 'h5', aanbiederId: derivedId('ander') })).toEqual([]);
      expect(await outgoing({ regio: 'elders' })).toEqual(['elders klaar']);
    });

    it('that still wait are given to the transport, the oldest first', async () => {
      expect(await new PostvakQueries(run.readModels).wachtend('h5')).toEqual([uit('twee'), uit('drie')]);
    });

    it('say nothing of where their text is kept', async () => {
      const found = await new PostvakQueries(run.readModels).findUitgaand(
        { regio: 'h5' },
        { pagina: 1, paginagrootte: 50 },
      );
      expect(JSON.stringify(found)).not.toContain('documentId');
    });
  });
});
