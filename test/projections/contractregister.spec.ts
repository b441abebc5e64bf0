import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ContractEvent } from '../../src/inkoop/contract/contract.events.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { type EventStore } from '../../src/platform/event-store/event-store.js';
import { ContractregisterFacts } from '../../projections/contractregister/contractregister.facts.js';
import { contractregisterProjection } from '../../projections/contractregister/contractregister.projection.js';
import { ContractregisterQueries } from '../../projections/contractregister/contractregister.queries.js';
import { CheckpointPositions } from '../../projections/runner/positions.js';
import { type ProjectionRun, runProjection } from '../support/projection-harness.js';
import {
  AANBIEDER,
  after,
  ANDERE_AANBIEDER,
  CONTRACT,
  decide,
  extend,
  sign,
} from '../unit/contract/contract-support.js';
import { aanbieder, contract, h5Profiel } from './inkoop-support.js';
import { zoalsBekend } from '../support/bekend.js';

const TWEEDE = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b31';
const CONSEQUENTIE = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b32';
const KORTER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b33';
const BESTUURLIJK = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b34';
const DERDE = { aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b35', sinds: '2019-01-01' };
const pagina = { pagina: 1, paginagrootte: 50 };
const regio = { regio: 'h5' };
const ELDERS = { regio: 'zwolle-ijsselland' };

/** Of the first aanbieder, with Delft and Pijnacker-Nootdorp. */
const getekend = after(sign({ gemeenten: ['0503', '1926'] }));
const tarieven: readonly ContractEvent[] = ['2023-01-01', '2024-01-01'].flatMap((geldigVanaf, index) =>
  decide(
    { type: 'AgreeTarief', productcode: '02A03', eenheid: '04', bedrag: 7000 + index, geldigVanaf, geldigTot: null },
    getekend,
  ),
);
const signaal = decide({ type: 'SignalVerlengingsoptie', volgnummer: 1, vandaag: '2025-03-30' }, getekend);
/** Decided on 2025-06-01, told to Kroniek on 2025-09-01. */
const verlengd = decide(extend({ besluitDatum: '2025-06-01', vandaag: '2025-09-01' }), getekend);
const tweede = after(
  sign({
    contractId: TWEEDE,
    contractnummer: 'H5-2023-002',
    aanbieder: { aanbiederId: ANDERE_AANBIEDER, sinds: '2022-01-01' },
    gemeenten: ['0603'],
    producten: ['01A01'],
    duurMaanden: 48,
  }),
);

/** A term of three years with options of at most three: the first is used for eighteen months. */
const korter = after(
  sign({ regio: 'rivierenland', contractId: KORTER, contractnummer: 'H5-2023-003', aanbieder: DERDE }),
  extend({ maanden: 18 }),
);
/** A region that sets no term: two years, and a year more by a decision. */
const bestuurlijk = after(
  sign({
    ...{ regio: 'brabant-noordoost-oost', contractId: BESTUURLIJK, contractnummer: 'H5-2023-004', aanbieder: DERDE },
    ...{ ingangsdatum: '2020-01-01', ondertekendOp: '2019-11-04', duurMaanden: 24, verlengingsopties: [] },
  }),
  {
    ...{ type: 'ExtendContract', maanden: 12, besluit: 'Besluit van de colleges', besluitDatum: '2021-09-20' },
    ...{ signaalEindeMaanden: null, vandaag: '2021-09-20' },
  },
);

describe('the contractregister', () => {
  let run: ProjectionRun;
  let queries: ContractregisterQueries;

  beforeAll(async () => {
    run = await runProjection(contractregisterProjection, [
      ...h5Profiel(),
      aanbieder(AANBIEDER, 'Stichting De Korenmolen', '42990001'),
      aanbieder(ANDERE_AANBIEDER, 'Zorggroep Het Veerhuis', '42990002'),
      ...contract([...getekend, ...tarieven], '2023-01-02T09:00:00Z'),
      ...contract(tweede),
      ...contract([...korter, ...bestuurlijk]).map((event) => ({ ...event, regio: ELDERS.regio })),
      ...contract(signaal, '2025-03-30T05:00:00Z'),
      ...contract(verlengd, '2025-09-01T10:00:00Z'),
      {
        stream: `contractconsequentie-${CONSEQUENTIE}`,
        type: 'ContractconsequentieImposed',
        data: {
          consequentieId: CONSEQUENTIE,
          contractId: CONTRACT,
          soort: 'geen nieuwe clienten',
          redenen: ['verbeterplan niet gehaald'],
          besluitDatum: '2025-10-01',
          ingangsdatum: '2026-01-01',
        },
        occurredAt: '2025-10-01',
        bekend: '2025-10-02T10:00:00Z',
      },
    ]);
    queries = new ContractregisterQueries(run.readModels, new ManualClock('2025-11-01T12:00:00Z'));
  });
  afterAll(() => run.close());

  const numbers = async (filter: object) =>
    (await queries.find(regio, { ...pagina, ...filter })).resultaten.map(({ contractnummer }) => contractnummer);
  const end = async (tijdreis: object, bekend?: string) =>
    (await zoalsBekend(bekend, () => queries.get(regio, CONTRACT, tijdreis)))?.einddatum;

  it('shows parties, products and names (R-CON-01)', async () => {
    const { aantal, resultaten } = await queries.find(regio, pagina);
    expect(aantal).toBe(2);
    expect(resultaten[0]).toMatchObject({
      contractnummer: 'H5-2023-001',
      aanbieder: { aanbiederId: AANBIEDER, naam: 'Stichting De Korenmolen' },
      gemeenten: [
        { gemeentecode: '0503', naam: 'Delft', vanaf: '2023-01-01', doetMee: true },
        { gemeentecode: '1926', naam: 'Pijnacker-Nootdorp', vanaf: '2024-01-01', doetMee: true },
      ],
      producten: [{ productcode: '02A03', naam: 'Begeleiding individueel, volwassenen', segment: 'volwassenen' }],
    });
  });

  it('lets Pijnacker-Nootdorp take part from 2024-01-01 (R-REG-02)', async () => {
    const takesPart = async (geldigOp: string) =>
      (await queries.get(regio, CONTRACT, { geldigOp }))?.gemeenten.map(({ doetMee }) => doetMee);
    expect(await takesPart('2023-12-31')).toEqual([true, false]);
    expect(await takesPart('2024-01-01')).toEqual([true, true]);
  });

  it('shows terms in months, and that the region had set all of them (E-01)', async () => {
    expect(await queries.get(regio, CONTRACT, { geldigOp: '2025-05-31' })).toMatchObject({
      ...{ duurMaanden: 36, maximumMaanden: 96, looptijdstatus: null, nietVastgesteld: [], verlengingen: [] },
      opties: [
        { maanden: 24, maximaal: false, uitgeoefendeMaanden: null, eindeNaOptie: '2027-12-31' },
        { maanden: 24, maximaal: false, uitgeoefendeMaanden: null, eindeNaOptie: '2029-12-31' },
      ],
    });
    const { verlengingen } = (await queries.get(regio, CONTRACT, { geldigOp: '2025-06-01' }))!;
    expect(verlengingen).toMatchObject([{ volgnummer: 1, besluit: null, maanden: 24 }]);
  });

  it('moves what is left when an option is used shorter, from the day of that decision (E-02)', async () => {
    const days = async (geldigOp: string) =>
      (await queries.get(ELDERS, KORTER, { geldigOp }))!.opties.map(
        ({ uitgeoefendeMaanden, uiterlijkAankondigen, eindeNaOptie }) =>
          [uitgeoefendeMaanden, uiterlijkAankondigen, eindeNaOptie] as const,
      );
    expect(await days('2025-03-09')).toEqual([
      [null, '2025-06-30', '2028-12-31'],
      [null, '2028-06-30', '2031-12-31'],
    ]);
    expect(await days('2025-03-10')).toEqual([
      [18, '2025-06-30', '2027-06-30'],
      [null, '2026-12-30', '2030-06-30'],
    ]);
    const status = async (geldigOp: string) => (await queries.get(ELDERS, KORTER, { geldigOp }))?.opties[1]?.status;
    expect(await status('2026-12-30')).toBe('open');
    expect(await status('2026-12-31')).toBe('vervallen');
  });

  it('shows an extension by a decision of the gemeenten beside the options (R-CON-06)', async () => {
    expect(await queries.get(ELDERS, BESTUURLIJK, { geldigOp: '2021-09-20' })).toMatchObject({
      ...{ status: 'verlengd', einddatum: '2022-12-31', opties: [], maximumMaanden: null },
      nietVastgesteld: ['contract.duur', 'contract.verlenging', 'contract.maximum'],
      verlengingen: [
        { volgnummer: null, besluit: 'Besluit van de colleges', maanden: 12, nieuweEinddatum: '2022-12-31' },
      ],
    });
    expect((await queries.get(ELDERS, BESTUURLIJK, { geldigOp: '2021-09-19' }))?.einddatum).toBe('2021-12-31');
  });

  it('answers both times: what was decided, and what was known (R-CON-01, R-DAT-02)', async () => {
    expect(await end({ geldigOp: '2025-05-31' })).toBe('2025-12-31');
    expect(await end({ geldigOp: '2025-06-01' })).toBe('2027-12-31');
    // The decision of June was told in September.
    expect(await end({ geldigOp: '2025-06-01' }, '2025-08-31T12:00:00Z')).toBe('2025-12-31');
    expect(await end({ geldigOp: '2025-06-01' }, '2025-09-01T12:00:00Z')).toBe('2027-12-31');
    expect(await end({}, '2023-01-01T08:00:00Z')).toBeUndefined();
    // Without geldigOp it is the day of what was known that counts, not today.
    expect(await end({})).toBe('2027-12-31');
    expect(await end({}, '2025-05-31T12:00:00Z')).toBe('2025-12-31');
    expect(await end({ geldigOp: '2022-10-02' })).toBeUndefined();
  });

  it.each([
    ['2022-12-31', 'toekomstig'],
    ['2023-01-01', 'lopend'],
    ['2025-05-31', 'lopend'],
    ['2025-06-01', 'verlengd'],
    ['2027-12-31', 'verlengd'],
    ['2028-01-01', 'beeindigd'],
  ])('says on %s that the contract is %s (R-CON-01)', async (geldigOp, status) => {
    expect((await queries.get(regio, CONTRACT, { geldigOp }))?.status).toBe(status);
  });

  it('follows each option from open to exercised or lapsed (R-CON-01)', async () => {
    const opties = async (contractId: string, geldigOp: string) =>
      (await queries.get(regio, contractId, { geldigOp }))?.opties.map(({ status }) => status);
    expect(await opties(CONTRACT, '2025-05-31')).toEqual(['open', 'nog-niet-open']);
    expect(await opties(CONTRACT, '2025-06-01')).toEqual(['uitgeoefend', 'open']);
    expect(await opties(CONTRACT, '2027-06-30')).toEqual(['uitgeoefend', 'open']);
    expect(await opties(CONTRACT, '2027-07-01')).toEqual(['uitgeoefend', 'vervallen']);
    expect(await opties(TWEEDE, '2026-07-01')).toEqual(['vervallen', 'vervallen']);
  });

  it('shows the tarief that holds, signals, consequences and the timeline (R-KPI-08)', async () => {
    const found = await queries.get(regio, CONTRACT, { geldigOp: '2025-11-01' });
    expect(found?.tarieven.map(({ bedrag, geldt }) => [bedrag, geldt])).toEqual([
      [7000, false],
      [7001, true],
    ]);
    expect(found?.signalen).toEqual([
      { soort: 'optie', volgnummer: 1, datum: '2025-06-30', gesignaleerdOp: '2025-03-30' },
    ]);
    expect(found?.consequenties).toMatchObject([{ consequentieId: CONSEQUENTIE, soort: 'geen nieuwe clienten' }]);
    expect(found?.tijdlijn.map(({ type }) => type)).toEqual([
      'ContractSigned',
      'TariefAgreed',
      'TariefAgreed',
      'VerlengingsoptieApproached',
      'ContractExtended',
      'ContractconsequentieImposed',
    ]);
    const before = await queries.get(regio, CONTRACT, { geldigOp: '2025-09-30' });
    expect(before?.consequenties).toEqual([]);
  });

  it('filters on aanbieder, gemeente, product, status, end and option', async () => {
    expect(await numbers({ aanbiederId: ANDERE_AANBIEDER })).toEqual(['H5-2023-002']);
    expect(await numbers({ gemeentecode: '1926' })).toEqual(['H5-2023-001']);
    expect(await numbers({ productcode: '01A01' })).toEqual(['H5-2023-002']);
    expect(await numbers({ status: 'verlengd' })).toEqual(['H5-2023-001']);
    expect(await numbers({ eindigtVoor: '2027-01-01' })).toEqual(['H5-2023-002']);
    expect(await numbers({ eindigtVoor: '2026-12-31' })).toEqual([]);
    expect(await numbers({ optieVoor: '2026-07-01' })).toEqual(['H5-2023-002']);
    expect(await numbers({ optieVoor: '2026-06-30' })).toEqual([]);
    expect(await numbers({ pagina: 2, paginagrootte: 1 })).toEqual(['H5-2023-002']);
  });

  it('tells which contracts end or reach an option, and who may exercise it (Q-001, R-CON-01)', async () => {
    const { resultaten } = await queries.signalen(regio, { geldigOp: '2025-11-01', maanden: 14 });
    expect(
      resultaten.map(({ contractnummer, soort, datum, uitoefenaar }) => [contractnummer, soort, datum, uitoefenaar]),
    ).toEqual([
      ['H5-2023-002', 'optie', '2026-06-30', 'gemeenten'],
      ['H5-2023-002', 'einde', '2026-12-31', null],
    ]);
    const early = await queries.signalen(regio, { geldigOp: '2025-11-01', maanden: 7 });
    expect(early.aantal).toBe(0);
  });

  it('shows an aanbieder and a gemeente only what is theirs', async () => {
    const own = { regio: 'h5', aanbiederId: ANDERE_AANBIEDER };
    expect((await queries.find(own, pagina)).aantal).toBe(1);
    expect((await queries.find(own, { ...pagina, aanbiederId: AANBIEDER })).aantal).toBe(0);
    expect(await queries.get(own, CONTRACT, {})).toBeUndefined();
    expect((await queries.aanbieders(own, pagina)).resultaten.map(({ agbcode }) => agbcode)).toEqual(['42990002']);
    const rijswijk = { regio: 'h5', gemeente: '0603' };
    expect((await queries.find(rijswijk, pagina)).resultaten.map(({ contractId }) => contractId)).toEqual([TWEEDE]);
    expect(await queries.get(rijswijk, CONTRACT, {})).toBeUndefined();
    expect((await queries.find({ regio: 'rivierenland' }, pagina)).aantal).toBe(0);
    expect(await queries.get({ regio: 'rivierenland' }, CONTRACT, {})).toBeUndefined();
  });

  it('lists aanbieders with their running contracts', async () => {
    const { resultaten } = await queries.aanbieders(regio, pagina);
    expect(resultaten.map(({ naam, aantalLopendeContracten }) => [naam, aantalLopendeContracten])).toEqual([
      ['Stichting De Korenmolen', 1],
      ['Zorggroep Het Veerhuis', 1],
    ]);
    const ended = await queries.aanbieders(regio, { ...pagina, geldigOp: '2027-01-01', agbcode: '42990002' });
    expect(ended.resultaten.map(({ aantalLopendeContracten }) => aantalLopendeContracten)).toEqual([0]);
  });

  describe('finding the contract that covers', () => {
    const vraag = { ...regio, aanbiederId: AANBIEDER, productcode: '02A03', gemeentecode: '1926', datum: '2024-01-01' };
    const facts = (head = run.recorded.at(-1)!.position) => {
      const store = { head: () => Promise.resolve({ position: head, recordedAt: null }) } as unknown as EventStore;
      return new ContractregisterFacts(run.readModels, store, new CheckpointPositions(run.pool));
    };

    it('finds it for aanbieder, product, gemeente and date (R-TOE-01)', async () => {
      expect(await facts().findCovering(vraag)).toEqual({ contractId: CONTRACT });
      expect(await facts().findCovering({ ...vraag, datum: '2027-12-31' })).toEqual({ contractId: CONTRACT });
    });

    it.each([
      ['gemeente', { datum: '2023-12-31' }],
      ['end', { datum: '2028-01-01' }],
      ['product', { productcode: '01A01' }],
      ['aanbieder', { aanbiederId: ANDERE_AANBIEDER }],
      ['regio', { regio: 'rivierenland' }],
    ])('finds none for another %s (R-TOE-01)', async (_what, change) => {
      expect(await facts().findCovering({ ...vraag, ...change })).toBeUndefined();
    });

    it('says so when the register stays behind the log', async () => {
      const behind = facts(run.recorded.at(-1)!.position + 1n).findCovering({ ...vraag, productcode: '01A01' });
      await expect(behind).rejects.toMatchObject({ code: 'CONTRACTREGISTER_LOOPT_ACHTER' });
    });
  });
});
