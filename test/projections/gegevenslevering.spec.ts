import { afterEach, describe, expect, it } from '@jest/globals';
import { gegevensleveringProjection } from '../../projections/gegevenslevering/gegevenslevering.projection.js';
import { GegevensleveringQueries } from '../../projections/gegevenslevering/gegevenslevering.queries.js';
import { ProductieverantwoordingQueries } from '../../projections/gegevenslevering/productieverantwoording.queries.js';
import { derivedId } from '../../src/kernel/ids.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { zoalsBekend } from '../support/bekend.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const DELFT = '0503';
const LINDE = derivedId('linde');
const WILG = derivedId('wilg');
const h5 = { regio: 'h5' };

const afspraakId = (wie: string, sleutel: string): string => derivedId('afspraak', wie, sleutel);
const levering = (wie: string, sleutel: string, type: string, data: object, rest: object = {}): GivenEvent => ({
  stream: `gegevenslevering-${afspraakId(wie, sleutel)}`,
  type,
  data: { afspraakId: afspraakId(wie, sleutel), ...data },
  ...rest,
});
const periode = (van: string, tot: string, uiterste: string) => ({ van, tot, uiterste });
const JAN = periode('2023-01-01', '2023-01-31', '2023-02-14');
const FEB = periode('2023-02-01', '2023-02-28', '2023-03-14');
const MRT = periode('2023-03-01', '2023-03-31', '2023-04-14');

function agreed(wie: string, sleutel: string, kanaal: string): GivenEvent {
  const bronhouder =
    wie === DELFT ? { soort: 'gemeente', gemeentecode: wie } : { soort: 'aanbieder', aanbiederId: wie };
  const data = {
    ...{ sleutel, bronhouder, gegevens: 'Wachttijden.', kanaal, standaard: 'Formulier 1.0', frequentie: 'maand' },
    ...{ termijnDagen: 14, vanaf: '2023-01-01', laatsteDag: null, ontworpenMet: null, bron: '003', verwacht: JAN },
  };
  return levering(wie, sleutel, 'GegevensleveringAgreed', data, { occurredAt: '2023-01-01' });
}
const received = (wie: string, sleutel: string, over: object, ontvangenOp: string, rest: object = {}): GivenEvent =>
  levering(
    ...([wie, sleutel, 'GegevensleveringReceived'] as const),
    { periode: over, ontvangenOp, kanaal: 'handmatig', opmerking: null },
    { occurredAt: ontvangenOp, ...rest },
  );

let run: ProjectionRun;
afterEach(() => run.close());
const queries = (): GegevensleveringQueries =>
  new GegevensleveringQueries(run.readModels, new ManualClock('2023-04-20T09:00:00Z'));
const productie = (): ProductieverantwoordingQueries =>
  new ProductieverantwoordingQueries(run.readModels, new ManualClock('2024-02-01T09:00:00Z'));

describe('gegevensleveringen', () => {
  const story = [
    agreed(DELFT, 'wachttijden', 'bestand'),
    agreed(DELFT, 'klachten', 'dashboard'),
    agreed(LINDE, 'wachttijden', 'berichten'),
    received(DELFT, 'wachttijden', JAN, '2023-02-14'),
    received(DELFT, 'wachttijden', FEB, '2023-03-15'),
    levering(
      DELFT,
      'wachttijden',
      'GegevensleveringOverdue',
      { periode: FEB, volgende: MRT },
      { occurredAt: '2023-03-15' },
    ),
    received(LINDE, 'wachttijden', JAN, '2023-02-01'),
    levering(LINDE, 'wachttijden', 'GegevensleveringReceiptWithdrawn', { periode: JAN, reden: 'Van een ander.' }),
    levering(...([DELFT, 'klachten', 'GegevensleveringEnded'] as const), {
      laatsteDag: '2023-01-31',
      reden: 'Ander kanaal.',
      verwacht: JAN,
    }),
  ];

  it('shows per period what came, what was late and what is missing (R-DAT-05)', async () => {
    run = await runProjection(gegevensleveringProjection, story);
    const { resultaten } = await queries().afspraken(h5, { gemeentecode: DELFT });
    expect(resultaten.map(({ sleutel, loopt }) => [sleutel, loopt])).toEqual([
      ['klachten', false],
      ['wachttijden', true],
    ]);
    expect(resultaten[1]!.perioden).toEqual([
      { ...MRT, stand: 'ontbreekt', ontvangenOp: null, kanaal: null, opmerking: null, gesignaleerdOp: null },
      {
        ...{ ...FEB, stand: 'te-laat-ontvangen', ontvangenOp: '2023-03-15', kanaal: 'handmatig' },
        ...{ opmerking: null, gesignaleerdOp: '2023-03-15' },
      },
      {
        ...{ ...JAN, stand: 'op-tijd', ontvangenOp: '2023-02-14', kanaal: 'handmatig' },
        ...{ opmerking: null, gesignaleerdOp: null },
      },
    ]);
    expect(resultaten[1]!.volledigheid).toEqual({ gevraagd: 3, ontvangen: 2, opTijd: 1, ontbreekt: 1 });
    // What ended is awaited no longer, but January still is.
    expect(resultaten[0]!.perioden).toMatchObject([{ ...JAN, stand: 'ontbreekt' }]);
  });

  it('waits until the term has passed (R-DAT-05)', async () => {
    run = await runProjection(gegevensleveringProjection, story);
    const op = async (geldigOp: string) => {
      const { resultaten } = await queries().afspraken(h5, { gemeentecode: DELFT, geldigOp });
      return resultaten.find(({ sleutel }) => sleutel === 'wachttijden')?.perioden.map(({ stand }) => stand);
    };
    expect(await op('2022-12-31')).toBeUndefined();
    expect(await op('2023-01-31')).toEqual([]);
    expect(await op('2023-02-13')).toEqual(['verwacht']);
    expect(await op('2023-03-14')).toEqual(['verwacht', 'op-tijd']);
    expect(await op('2023-04-14')).toEqual(['verwacht', 'te-laat-ontvangen', 'op-tijd']);
    expect(await op('2023-04-15')).toEqual(['ontbreekt', 'te-laat-ontvangen', 'op-tijd']);
  });

  it('counts completeness per gemeente and aanbieder, over several channels (R-DAT-05, R-DAT-11)', async () => {
    run = await runProjection(gegevensleveringProjection, story);
    expect((await queries().volledigheid(h5, { geldigOp: '2023-01-31' })).resultaten).toMatchObject([
      { bronhouder: { aanbiederId: LINDE }, kanalen: ['berichten'] },
      { bronhouder: { gemeentecode: DELFT }, kanalen: ['bestand', 'dashboard'] },
    ]);
    expect((await queries().volledigheid(h5, {})).resultaten).toMatchObject([
      { bronhouder: { aanbiederId: LINDE }, volledigheid: { gevraagd: 3, ontvangen: 0, opTijd: 0, ontbreekt: 3 } },
      {
        bronhouder: { gemeentecode: DELFT },
        volledigheid: { gevraagd: 4, ontvangen: 2, opTijd: 1, ontbreekt: 2 },
        kanalen: ['bestand'],
      },
    ]);
    expect((await queries().afspraken(h5, { kanaal: 'berichten' })).aantal).toBe(1);
  });

  it('shows a gemeente and an aanbieder what they deliver themselves', async () => {
    run = await runProjection(gegevensleveringProjection, story);
    const aantal = async (scope: object, vraag = {}) =>
      (await queries().afspraken({ regio: 'h5', ...scope }, vraag)).aantal;
    expect(await aantal({})).toBe(3);
    expect(await aantal({ gemeente: DELFT })).toBe(2);
    expect(await aantal({ aanbiederId: LINDE })).toBe(1);
    expect(await aantal({ aanbiederId: WILG })).toBe(0);
    expect(await aantal({ gemeente: DELFT }, { gemeentecode: '1783' })).toBe(0);
    expect(await aantal({ regio: 'rivierenland' })).toBe(0);
  });

  it('answers as it was known before late news came (R-DAT-02)', async () => {
    const late = { bekend: '2023-04-19T10:00:00Z' };
    run = await runProjection(gegevensleveringProjection, [
      agreed(DELFT, 'wachttijden', 'bestand'),
      received(DELFT, 'wachttijden', JAN, '2023-02-10', late),
    ]);
    const ontbreekt = async () => (await queries().volledigheid(h5, {})).resultaten[0]?.volledigheid.ontbreekt;
    expect(await ontbreekt()).toBe(2);
    expect(await zoalsBekend({ op: '2023-04-18T10:00:00Z' }, ontbreekt)).toBe(3);
  });
});

describe('begrippen', () => {
  const begrip = (sleutel: string, versie: number, geldigVanaf: string, change: object = {}): GivenEvent => ({
    stream: 'begrippenkader-h5',
    type: 'BegripPublished',
    occurredAt: geldigVanaf,
    data: {
      ...{ sleutel, versie, soort: 'resultaat', niveau: 'inwoner', term: 'Doel behaald' },
      ...{ definitie: `Betekenis ${versie}.`, geldigVanaf, bron: '001 hoofdstuk 3', ...change },
    },
  });

  it('mean on a day what was published for it, and keep every version (R-DAT-03)', async () => {
    run = await runProjection(gegevensleveringProjection, [
      begrip('behaald', 1, '2023-01-01'),
      begrip('behaald', 2, '2024-01-01'),
      begrip('behaald', 3, '2023-01-01'),
      begrip('uitstroom', 1, '2023-06-01', { niveau: 'organisatie', term: 'Uitstroom' }),
    ]);
    const op = async (geldigOp: string, vraag = {}) =>
      (await queries().begrippen('h5', { geldigOp, ...vraag })).resultaten.map(({ sleutel, definitie }) => [
        sleutel,
        definitie,
      ]);
    expect(await op('2022-12-31')).toEqual([]);
    expect(await op('2023-12-31')).toEqual([
      ['behaald', 'Betekenis 3.'],
      ['uitstroom', 'Betekenis 1.'],
    ]);
    expect(await op('2024-01-01', { niveau: 'inwoner' })).toEqual([['behaald', 'Betekenis 2.']]);
    expect(await op('2024-01-01', { soort: 'doel' })).toEqual([]);
    const [behaald] = (await queries().begrippen('h5', { geldigOp: '2024-01-01' })).resultaten;
    expect(behaald!.versies.map(({ versie, bron }) => [versie, bron])).toEqual([
      [1, '001 hoofdstuk 3'],
      [2, '001 hoofdstuk 3'],
      [3, '001 hoofdstuk 3'],
    ]);
    expect((await queries().begrippen('rivierenland', {})).aantal).toBe(0);
  });
});

describe('facturatieprotocollen', () => {
  it('tell which version holds on a day (R-DAT-06)', async () => {
    const protocol = (versie: string, geldigVanaf: string, laatsteDag: string | null = null): GivenEvent => ({
      ...{ stream: 'facturatieprotocol-h5', type: 'FacturatieprotocolPublished', occurredAt: geldigVanaf },
      data: { versie, geldigVanaf, laatsteDag, sha256: 'a'.repeat(64), vindplaats: 'Archief', bron: '004' },
    });
    run = await runProjection(gegevensleveringProjection, [
      protocol('2', '2022-01-01'),
      protocol('10', '2022-01-01'),
      protocol('11', '2023-01-01', '2023-06-30'),
    ]);
    const geldt = async (geldigOp: string) =>
      (await queries().protocollen('h5', { geldigOp })).resultaten
        .filter((one) => one.geldt)
        .map(({ versie }) => versie);
    expect(await geldt('2021-12-31')).toEqual([]);
    expect(await geldt('2022-12-31')).toEqual(['10']);
    expect(await geldt('2023-06-30')).toEqual(['11']);
    expect(await geldt('2023-07-01')).toEqual([]);
    expect((await queries().protocollen('h5', {})).resultaten.map(({ versie }) => versie)).toEqual(['11', '2', '10']);
  });
});

describe('productieverantwoordingen', () => {
  const Q1 = { van: '2023-01-01', tot: '2023-03-31' };
  const verantwoord = (over: typeof Q1, versie: number, regels: object[], ingediendOp = '2023-04-20'): GivenEvent => {
    const productieverantwoordingId = derivedId('pv', over.van, over.tot);
    return {
      ...{ stream: `productieverantwoording-${productieverantwoordingId}`, occurredAt: ingediendOp },
      type: 'ProductieverantwoordingSubmitted',
      data: {
        ...{ productieverantwoordingId, aanbiederId: LINDE, periode: over, versie, regels },
        ...{ protocolversie: '2022.1', reden: null, ingediendOp },
      },
    };
  };
  const declaratie = (
    nummer: number,
    over: typeof Q1 | null,
    bedrag: number,
    { aanbiederId = LINDE, goedgekeurdOp = '2023-05-01', productcode = '02A03' } = {},
  ): GivenEvent[] => {
    const declaratieId = derivedId('d', String(nummer));
    const stream = `declaratie-${declaratieId}`;
    const betreft = {
      ...{ declaratieId, aanbiederId, clientId: derivedId('c'), gemeentecode: DELFT, perceel: 'x' },
      ...{ wet: 'Wmo2015', productcode, jaar: 2023, bedrag },
    };
    const toewijzingId = over === null ? null : derivedId('t');
    const submitted: GivenEvent = {
      ...{ stream, type: 'DeclaratieSubmitted', occurredAt: '2023-04-01' },
      data: {
        ...betreft,
        toewijzingId,
        periode: over,
        volume: null,
        eenheid: null,
        ingediendOp: '2023-04-01',
        bericht: null,
        crediteert: null,
      },
    };
    const approved: GivenEvent = {
      ...{ stream, type: 'DeclaratieApproved', occurredAt: goedgekeurdOp },
      data: { ...betreft, toewijzingId, betaler: null, berichtId: null, goedgekeurdOp },
    };
    return over === null ? [approved] : [submitted, approved];
  };

  it('stand beside what was approved for the same days, per product (R-DAT-06)', async () => {
    run = await runProjection(gegevensleveringProjection, [
      ...declaratie(1, Q1, 60_000),
      ...declaratie(2, { van: '2023-02-01', tot: '2023-02-28' }, 30_000),
      // Only partly within the quarter, of the year alone, of another aanbieder, of another product.
      ...declaratie(3, { van: '2023-03-15', tot: '2023-04-14' }, 7_000),
      ...declaratie(4, null, 500),
      ...declaratie(5, Q1, 9_999, { aanbiederId: WILG }),
      ...declaratie(6, Q1, 1_100, { productcode: '07A01' }),
      ...declaratie(7, Q1, 40, { goedgekeurdOp: '2023-12-01' }),
      declaratie(8, Q1, 333)[0]!,
      verantwoord(Q1, 1, [{ productcode: '02A03', bedrag: 100_000 }]),
      verantwoord(Q1, 2, [{ productcode: '02A03', bedrag: 95_000 }], '2023-05-02'),
    ]);
    const op = async (geldigOp: string) => (await productie().verantwoordingen(h5, { geldigOp })).resultaten;
    expect(await op('2023-04-19')).toEqual([]);
    expect(await op('2023-05-01')).toMatchObject([{ versie: 1, eerder: [] }]);
    const [found] = await op('2023-06-01');
    expect(found).toMatchObject({ versie: 2, protocolversie: '2022.1', deelsErbuiten: 7_000, zonderPeriode: 500 });
    expect(found!.eerder.map(({ versie }) => versie)).toEqual([1]);
    expect(found!.regels).toEqual([
      { productcode: '02A03', verantwoord: 95_000, goedgekeurd: 90_000, verschil: -5_000 },
      { productcode: '07A01', verantwoord: null, goedgekeurd: 1_100, verschil: 1_100 },
    ]);
    expect((await op('2023-12-01'))[0]!.regels[0]).toMatchObject({ goedgekeurd: 90_040 });
  });

  it('of a whole year hold what is known of that year alone (R-DAT-06)', async () => {
    const jaar = { van: '2023-01-01', tot: '2023-12-31' };
    run = await runProjection(gegevensleveringProjection, [
      ...declaratie(1, Q1, 60_000),
      ...declaratie(4, null, 500),
      verantwoord(jaar, 1, [{ productcode: '02A03', bedrag: 60_500 }], '2024-01-20'),
    ]);
    const { resultaten } = await productie().verantwoordingen(h5, { jaar: 2023 });
    expect(resultaten).toMatchObject([{ zonderPeriode: 0, regels: [{ goedgekeurd: 60_500, verschil: 0 }] }]);
    const aantal = async (scope: object, vraag = {}) =>
      (await productie().verantwoordingen({ regio: 'h5', ...scope }, vraag)).aantal;
    expect(await aantal({}, { jaar: 2022 })).toBe(0);
    expect(await aantal({ aanbiederId: LINDE })).toBe(1);
    expect(await aantal({ aanbiederId: WILG })).toBe(0);
    expect(await aantal({ aanbiederId: LINDE }, { aanbiederId: WILG })).toBe(0);
  });
});
