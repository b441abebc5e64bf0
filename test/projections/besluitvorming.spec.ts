import { afterEach, describe, expect, it } from '@jest/globals';
import { besluitvormingProjection } from '../../projections/besluitvorming/besluitvorming.projection.js';
import { BesluitvormingQueries } from '../../projections/besluitvorming/besluitvorming.queries.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { zoalsBekend } from '../support/bekend.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const PLAN = '3c8a5f4e-1d2b-5c3d-8e4f-a1b2c3d4e5f6';
const DVO = '4d9b6a5f-2e3c-5d4e-9f5a-b2c3d4e5f6a7';
const OVEREENKOMST = '5eac7b6a-3f4d-5e5f-8a6b-c3d4e5f6a7b8';
const ESCALATIE = '6fbd8c7b-4a5e-5f6a-9b7c-d4e5f6a7b8c9';
const MIJLPAAL = '7ace9d8c-5b6f-5a7b-8c8d-e5f6a7b8c9da';
const REGIO = 'bno-o';
const OSS = '0828';
const BERNHEZE = '1721';

const event = (
  stream: string,
  type: string,
  occurredAt: string,
  data: object,
  rest: Partial<GivenEvent> = {},
): GivenEvent => ({ stream, type, occurredAt, data, regio: REGIO, ...rest });
const about =
  (stream: string, own: object) =>
  (type: string, occurredAt: string, data: object, rest: Partial<GivenEvent> = {}): GivenEvent =>
    event(stream, type, occurredAt, { ...own, ...data }, rest);
const plan = about(`inkoopplan-${PLAN}`, { inkoopplanId: PLAN });
const dvo = about(`dienstverleningsovereenkomst-${DVO}`, { dvoId: DVO });
const overeenkomst = about(`samenwerkingsovereenkomst-${OVEREENKOMST}`, { samenwerkingsovereenkomstId: OVEREENKOMST });
const escalatie = about(`escalatie-${ESCALATIE}`, { escalatieId: ESCALATIE });
const mijlpaal = about(`mijlpaal-${MIJLPAAL}`, { mijlpaalId: MIJLPAAL });

const hoofdstukken = [
  {
    sleutel: 'bemoeizorg',
    nummer: '5',
    titel: 'Bemoeizorg en opvang',
    teksten: [{ sleutel: 'ambities', nummer: '5.3', titel: 'Ambities bemoeizorg', tekst: null }],
    besluiten: [
      { sleutel: 'instemmen', nummer: '5.5', tekst: 'Instemmen met de ambities.', verwijstNaar: ['ambities'] },
      { sleutel: 'ceo', nummer: null, tekst: 'Het onderzoek doorlopend uitvoeren.', verwijstNaar: [] },
    ],
  },
];
const proposed = plan('InkoopplanProposed', '2021-03-18', {
  versie: 1,
  naam: 'Inkoopplan Wmo 2022 en 2023',
  centrumgemeente: OSS,
  looptVanaf: '2022-01-01',
  laatsteDag: '2023-12-31',
  gemeenten: [
    { gemeentecode: OSS, gepland: { van: '2021-05-11', tot: '2021-05-11' } },
    { gemeentecode: BERNHEZE, gepland: null },
  ],
  aantalColleges: 3,
  hoofdstukken,
  voorgesteldOp: '2021-03-18',
  bron: '004 Samenvatting',
});
const replanned = plan('InkoopplanbesluitPlanned', '2021-04-01', {
  gemeentecode: OSS,
  gepland: { van: '2021-05-11', tot: '2021-05-18' },
  geplandOp: '2021-04-01',
  reden: 'Bijlage I noemt twee dagen.',
  bron: '004 r.1320',
});
const adopted = (gemeentecode: string, besluitDatum: string, versie = 1, rest: Partial<GivenEvent> = {}): GivenEvent =>
  plan(
    'InkoopplanAdoptedByCollege',
    besluitDatum,
    { versie, gemeentecode, besluitDatum, besluitnummer: 'B&W 2021/114', voorwaarden: [] },
    rest,
  );
const effective = (versie: number, vastgesteldOp: string): GivenEvent =>
  plan('InkoopplanEffective', vastgesteldOp, {
    versie,
    regel: 'elk-college-stelt-dezelfde-versie-vast',
    vastgesteldOp,
    geldigVanaf: '2022-01-01',
  });

let run: ProjectionRun;
afterEach(() => run.close());
const queries = (now = '2021-06-01T09:00:00Z') => new BesluitvormingQueries(run.readModels, new ManualClock(now));
const plannen = async (geldigOp?: string) => (await queries().inkoopplannen(REGIO, { geldigOp })).resultaten;

describe('inkoopplannen', () => {
  it('shows per college what it decided and planned, and who is still missing (R-REG-06, R-PLN-01)', async () => {
    run = await runProjection(besluitvormingProjection, [proposed, replanned, adopted(OSS, '2021-05-18')]);
    const [found] = await plannen();
    expect(found).toMatchObject({
      stand: 'voorgesteld',
      vanKracht: null,
      ontbreekt: [BERNHEZE],
      ontbreektZonderNaam: 1,
      colleges: [
        {
          gemeentecode: OSS,
          stand: 'vastgesteld',
          teLaat: false,
          besluit: { besluitDatum: '2021-05-18', besluitnummer: 'B&W 2021/114' },
        },
        { gemeentecode: BERNHEZE, stand: 'nog-niet-besloten', besluit: null, gepland: null, teLaat: false },
      ],
    });
    // Every plan stays, with its source and the reason of the change.
    expect(found!.colleges[0]!.planningen).toEqual([
      {
        gepland: { van: '2021-05-11', tot: '2021-05-11' },
        geplandOp: '2021-03-18',
        reden: null,
        bron: '004 Samenvatting',
      },
      {
        gepland: { van: '2021-05-11', tot: '2021-05-18' },
        geplandOp: '2021-04-01',
        reden: 'Bijlage I noemt twee dagen.',
        bron: '004 r.1320',
      },
    ]);
    expect((await queries().inkoopplannen(REGIO, { gemeentecode: '0503' })).aantal).toBe(0);
    expect((await queries().inkoopplannen('h5', {})).aantal).toBe(0);
  });

  it('tells a college that is late on the day after its last planned day (R-PLN-01)', async () => {
    run = await runProjection(besluitvormingProjection, [proposed, replanned]);
    const late = async (datum: string) => (await plannen(datum))[0]!.colleges[0]!.teLaat;
    // Before the new plan was made, the first one counted.
    expect([await late('2021-05-18'), await late('2021-05-19')]).toEqual([false, true]);
    expect((await plannen('2021-03-31'))[0]!.colleges[0]!.gepland?.bron).toBe('004 Samenvatting');
    expect(await plannen('2021-03-17')).toEqual([]);
  });

  it('comes into force with the last college, by a rule that is named (R-REG-06)', async () => {
    run = await runProjection(besluitvormingProjection, [
      proposed,
      adopted(OSS, '2021-05-18'),
      adopted(BERNHEZE, '2021-05-20'),
      effective(1, '2021-05-20'),
    ]);
    const stand = async (datum: string) => (await plannen(datum))[0]!.stand;
    expect(await stand('2021-05-19')).toBe('voorgesteld');
    expect(await stand('2021-05-20')).toBe('vastgesteld');
    expect(await stand('2022-01-01')).toBe('van-kracht');
    expect(await stand('2023-12-31')).toBe('van-kracht');
    expect(await stand('2024-01-01')).toBe('afgelopen');
    expect((await plannen())[0]).toMatchObject({
      ontbreekt: [],
      vanKracht: { regel: 'elk-college-stelt-dezelfde-versie-vast', vastgesteldOp: '2021-05-20' },
    });
  });

  it('puts a revised version before every college again, and still shows the version before it (R-REG-06)', async () => {
    run = await runProjection(besluitvormingProjection, [
      proposed,
      adopted(OSS, '2021-05-18'),
      plan('InkoopplanAmendedByCollege', '2021-05-20', {
        versie: 1,
        gemeentecode: BERNHEZE,
        besluitDatum: '2021-05-20',
        besluitnummer: null,
        wijzigingen: [{ sleutel: 'instemmen', tekst: 'Anders.' }],
      }),
      plan('InkoopplanRevised', '2021-06-01', {
        versie: 2,
        hoofdstukken,
        herzienOp: '2021-06-01',
        reden: 'Wijziging overgenomen.',
        bron: '004 Bijlage I',
      }),
      plan('InkoopplanRejectedByCollege', '2021-06-10', {
        versie: 2,
        gemeentecode: OSS,
        besluitDatum: '2021-06-10',
        besluitnummer: null,
        reden: 'Te duur.',
      }),
    ]);
    const standen = async (datum: string) => (await plannen(datum))[0]!.colleges.map(({ stand }) => stand);
    expect(await standen('2021-05-31')).toEqual(['vastgesteld', 'gewijzigd']);
    expect(await standen('2021-06-01')).toEqual(['nog-niet-besloten', 'nog-niet-besloten']);
    expect(await standen('2021-06-10')).toEqual(['verworpen', 'nog-niet-besloten']);
    const detail = await queries().inkoopplan(REGIO, PLAN, { geldigOp: '2021-06-10' });
    expect(detail?.versies.map(({ versie, reden }) => [versie, reden])).toEqual([
      [1, null],
      [2, 'Wijziging overgenomen.'],
    ]);
  });

  it('finds a decision and its execution by key, with or without a number (R-PLN-02)', async () => {
    run = await runProjection(besluitvormingProjection, [
      proposed,
      plan('InkoopplanbesluitExecuted', '2022-03-01', {
        sleutel: 'ceo',
        gemeentecode: OSS,
        uitgevoerdOp: '2022-03-01',
        toelichting: null,
      }),
      plan('InkoopplanbesluitExecuted', '2022-03-02', {
        sleutel: 'ceo',
        gemeentecode: OSS,
        uitgevoerdOp: '2022-03-02',
        toelichting: 'Later dan gemeld.',
      }),
    ]);
    const besluiten = async (geldigOp: string) =>
      (await queries().inkoopplan(REGIO, PLAN, { geldigOp }))?.besluiten.map(
        ({ sleutel, nummer, verwijstNaar, uitgevoerd, nogUitTeVoeren }) => ({
          sleutel,
          nummer,
          verwijstNaar,
          uitgevoerd: uitgevoerd.map(({ uitgevoerdOp }) => uitgevoerdOp),
          nogUitTeVoeren,
        }),
      );
    const instemmen = {
      sleutel: 'instemmen',
      nummer: '5.5',
      verwijstNaar: [{ sleutel: 'ambities', titel: 'Ambities bemoeizorg' }],
      uitgevoerd: [],
      nogUitTeVoeren: [OSS, BERNHEZE],
    };
    const ceo = { sleutel: 'ceo', nummer: null, verwijstNaar: [] };
    expect(await besluiten('2022-03-01')).toEqual([
      instemmen,
      { ...ceo, uitgevoerd: [], nogUitTeVoeren: [OSS, BERNHEZE] },
    ]);
    expect(await besluiten('2022-03-02')).toEqual([
      instemmen,
      { ...ceo, uitgevoerd: ['2022-03-02'], nogUitTeVoeren: [BERNHEZE] },
    ]);
    expect(await queries().inkoopplan('h5', PLAN, {})).toBeUndefined();
  });

  it('recomputes after a correction, and still shows what was known before it (R-REG-06)', async () => {
    const collegebesluit = (besluitDatum: string) => ({
      besluitDatum,
      besluitnummer: 'B&W 2021/114',
      uitkomst: { soort: 'vastgesteld', voorwaarden: [] },
    });
    run = await runProjection(besluitvormingProjection, [
      { ...proposed, bekend: '2023-02-01T09:00:00Z' },
      adopted(OSS, '2021-05-18'),
      adopted(BERNHEZE, '2021-05-20'),
      effective(1, '2021-05-20'),
      plan(
        'InkoopplanbesluitCorrected',
        '2021-05-20',
        {
          versie: 1,
          gemeentecode: BERNHEZE,
          was: collegebesluit('2021-05-20'),
          wordt: null,
          reden: 'Het college hield het besluit aan.',
        },
        { bekend: '2023-03-01T09:00:00Z' },
      ),
      plan('InkoopplanEffectiveWithdrawn', '2021-05-20', { versie: 1, reden: 'Het college hield het besluit aan.' }),
    ]);
    expect((await plannen())[0]).toMatchObject({ stand: 'voorgesteld', ontbreekt: [BERNHEZE], vanKracht: null });
    const before = await zoalsBekend('2023-02-15T09:00:00Z', () => plannen('2021-06-01'));
    expect(before[0]).toMatchObject({ stand: 'vastgesteld', ontbreekt: [] });
    const detail = await queries().inkoopplan(REGIO, PLAN, {});
    expect(detail?.correcties).toMatchObject([{ gemeentecode: BERNHEZE, wordt: null }]);
  });

  it('puts another decision in the place of the one that was wrong, and of no other (R-REG-06)', async () => {
    const uitkomst = { soort: 'vastgesteld', voorwaarden: [] };
    run = await runProjection(besluitvormingProjection, [
      proposed,
      adopted(OSS, '2021-05-11'),
      adopted(BERNHEZE, '2021-05-20'),
      plan('InkoopplanbesluitCorrected', '2021-05-18', {
        versie: 1,
        gemeentecode: OSS,
        was: { besluitDatum: '2021-05-11', besluitnummer: 'B&W 2021/114', uitkomst },
        wordt: { besluitDatum: '2021-05-18', besluitnummer: null, uitkomst },
        reden: 'De datum was die van de agenda.',
      }),
    ]);
    expect((await plannen())[0]!.colleges.map(({ besluit }) => besluit?.besluitDatum)).toEqual([
      '2021-05-18',
      '2021-05-20',
    ]);
  });
});

describe('overeenkomsten', () => {
  const registered = (change: object = {}) =>
    dvo('DvoRegistered', '2019-01-01', {
      naam: 'DVO inkoop en leveranciersmanagement',
      partijen: [
        { naam: 'Tiel', gemeentecode: '0281' },
        { naam: 'Regio Rivierenland', gemeentecode: null },
      ],
      taken: [{ sleutel: 'leveranciersmanagement', omschrijving: 'Gesprekken met aanbieders.' }],
      vanaf: '2019-01-01',
      laatsteDag: '2022-12-31',
      opzegtermijnMaanden: 6,
      signaalOp: '2021-12-31',
      bron: '003 paragraaf 6.2',
      ...change,
    });
  const told = dvo('DvoExpiryApproached', '2021-12-31', { laatsteDag: '2022-12-31' });
  const op = async (geldigOp: string) => (await queries().dvos(REGIO, { geldigOp })).resultaten[0]!;

  it('count the days to the last day, that day included, and say what is signalled (R-REG-04, R-REG-13)', async () => {
    run = await runProjection(besluitvormingProjection, [registered(), told]);
    expect(await op('2018-12-31')).toMatchObject({ stand: 'toekomstig', signaal: 'gepland' });
    expect(await op('2021-12-30')).toMatchObject({ stand: 'lopend', dagenTotEinde: 366, signaal: 'gepland' });
    expect(await op('2021-12-31')).toMatchObject({ signaal: 'gesignaleerd', gesignaleerdOp: '2021-12-31' });
    expect(await op('2022-12-31')).toMatchObject({ stand: 'lopend', dagenTotEinde: 0 });
    expect(await op('2023-01-01')).toMatchObject({ stand: 'afgelopen', dagenTotEinde: null, signaal: 'afgelopen' });
    expect((await queries().dvos(REGIO, { geldigOp: '2023-01-01', stand: 'lopend' })).aantal).toBe(0);
  });

  it('say that no norm was set, that there is no end, or that a successor follows (R-REG-13)', async () => {
    run = await runProjection(besluitvormingProjection, [registered({ signaalOp: null })]);
    expect(await op('2022-12-30')).toMatchObject({ signaal: 'norm-niet-vastgesteld' });
    await run.more([
      dvo('DvoSuccessorNamed', '2023-01-02', { opvolgerDvoId: OVEREENKOMST, opvolgerVanaf: '2023-01-02' }),
    ]);
    expect(await op('2022-12-30')).toMatchObject({ signaal: 'norm-niet-vastgesteld' });
    await run.more([dvo('DvoSuccessorNamed', '2023-01-01', { opvolgerDvoId: PLAN, opvolgerVanaf: '2023-01-01' })]);
    expect(await op('2022-12-30')).toMatchObject({ signaal: 'opgevolgd' });
    await run.more([
      dvo('DvoCorrected', '2021-07-01', {
        vanaf: '2018-01-01',
        laatsteDag: null,
        opzegtermijnMaanden: null,
        signaalOp: null,
        reden: 'De overeenkomst noemt geen einde.',
        bron: '003 r.1734',
      }),
    ]);
    expect(await op('2018-06-01')).toMatchObject({ stand: 'lopend', signaal: 'geen-einde', opzegtermijnMaanden: null });
  });

  it('follow extension and notice from the day they were decided (R-REG-13)', async () => {
    run = await runProjection(besluitvormingProjection, [
      registered(),
      told,
      dvo('DvoExtended', '2022-02-01', {
        vorigeLaatsteDag: '2022-12-31',
        nieuweLaatsteDag: '2023-12-31',
        besluitDatum: '2022-02-01',
        signaalOp: '2022-12-31',
        bron: '003 paragraaf 6.3',
      }),
      dvo('DvoEnded', '2022-03-01', {
        vorigeLaatsteDag: '2023-12-31',
        laatsteDag: '2022-09-30',
        opgezegdOp: '2022-03-01',
        wederzijds: true,
        reden: 'Andere organisatie.',
        signaalOp: null,
        bron: '003 paragraaf 6.2',
      }),
    ]);
    expect(await op('2022-01-31')).toMatchObject({
      laatsteDag: '2022-12-31',
      signaal: 'gesignaleerd',
      wijzigingen: [],
    });
    expect(await op('2022-02-01')).toMatchObject({ laatsteDag: '2023-12-31', signaal: 'gepland', opgezegdOp: null });
    expect(await op('2022-03-01')).toMatchObject({ laatsteDag: '2022-09-30', opgezegdOp: '2022-03-01' });
  });

  it('keep what a samenwerkingsovereenkomst said before it was corrected (R-REG-14, R-REG-16)', async () => {
    const inhoud = {
      naam: 'Samenwerkingsovereenkomst H5',
      partijen: [
        { naam: 'Delft', gemeentecode: '0503' },
        { naam: 'Westland', gemeentecode: '1783' },
      ],
      onderwerpen: [{ sleutel: 'belangen', afspraak: 'Elk college stemt in.' }],
      ondertekendOp: '2022-01-20',
      vanaf: '2022-02-01',
      laatsteDag: null,
      bron: '000 r.329-330',
    };
    run = await runProjection(besluitvormingProjection, [
      overeenkomst('SamenwerkingsovereenkomstSigned', '2022-01-20', inhoud),
      overeenkomst('SamenwerkingsovereenkomstCorrected', '2022-01-21', {
        ...inhoud,
        ondertekendOp: '2022-01-21',
        reden: 'Tikfout.',
      }),
    ]);
    const vraag = async (geldigOp: string) =>
      (await queries().samenwerkingsovereenkomsten(REGIO, { geldigOp })).resultaten;
    expect(await vraag('2022-01-20')).toEqual([]);
    expect(await vraag('2022-01-21')).toMatchObject([
      { stand: 'toekomstig', correcties: [{ was: { ondertekendOp: '2022-01-20' }, reden: 'Tikfout.' }] },
    ]);
    expect(await vraag('2022-02-01')).toMatchObject([{ stand: 'lopend' }]);
  });
});

describe('escalaties', () => {
  const stap = (orgaan: string, geescaleerdOp: string, trede: number | null, overgeslagen: string[] = []) =>
    escalatie(
      'KnelpuntEscalated',
      geescaleerdOp,
      {
        knelpunt: 'De kosten zijn niet gedekt.',
        orgaan,
        rol: trede === null ? null : 'opdrachtgever',
        trede,
        vorigOrgaan: null,
        overgeslagen,
        redenOverslaan: overgeslagen.length === 0 ? null : 'Geen vergadering.',
        bewijs: [],
        geescaleerdOp,
      },
      { configVersion: 'bno-o-1' },
    );

  it('show where a knelpunt lies and at which level it was decided (R-REG-12)', async () => {
    run = await runProjection(besluitvormingProjection, [
      stap('managersoverleg', '2022-03-03', 1),
      escalatie('EscalatieDecided', '2022-03-10', {
        orgaan: 'managersoverleg',
        besluit: 'Verdelen.',
        reden: 'Uitstel kost meer.',
        bewijs: ['Verslag'],
        besluitDatum: '2022-03-10',
      }),
      stap('college', '2022-04-01', 3, ['PFO']),
    ]);
    const op = async (geldigOp: string, stand?: 'open' | 'besloten') =>
      (await queries().escalaties(REGIO, { geldigOp, stand })).resultaten;
    expect(await op('2022-03-02')).toEqual([]);
    expect(await op('2022-03-09')).toMatchObject([{ stand: 'open', orgaan: 'managersoverleg', trede: 1 }]);
    expect(await op('2022-03-10')).toMatchObject([
      { stand: 'besloten', sinds: '2022-03-10', orgaan: 'managersoverleg' },
    ]);
    const [now] = await op('2022-04-01', 'open');
    expect(now).toMatchObject({ orgaan: 'college', trede: 3, sinds: '2022-04-01' });
    expect(now!.verloop).toMatchObject([
      { soort: 'stap', configuratieversie: 'bno-o-1' },
      { soort: 'besluit', reden: 'Uitstel kost meer.', bewijs: ['Verslag'], vastgelegdDoor: 'contractmanager' },
      { soort: 'stap', overgeslagen: ['PFO'], redenOverslaan: 'Geen vergadering.' },
    ]);
    expect(await op('2022-04-01', 'besloten')).toEqual([]);
  });
});

describe('mijlpalen', () => {
  const gepland = { van: '2021-04-01', tot: '2021-06-30' };
  const planned = mijlpaal('MijlpaalPlanned', '2021-03-01', {
    sleutel: 'keuze-uitvoeringsorganisatie',
    naam: 'Keuze van de uitvoeringsorganisatie',
    spoor: { sleutel: 'inkoop', naam: 'Spoor 1: inkoop' },
    orgaan: 'PFO',
    gepland,
    geplandOp: '2021-03-01',
    bron: '003 r.1895',
  });
  const again = mijlpaal('MijlpaalReplanned', '2021-08-01', {
    gepland: { van: '2021-09-01', tot: '2021-09-30' },
    geplandOp: '2021-08-01',
    reden: 'Meer voorbereiding.',
    bron: '003 r.2034-2036',
  });
  const missed = mijlpaal('MijlpaalMissed', '2021-07-01', { gepland });
  const reached = mijlpaal('MijlpaalReached', '2021-09-23', { bereiktOp: '2021-09-23', bron: 'Besluitenlijst PFO' });
  const op = async (geldigOp: string) => (await queries().mijlpalen(REGIO, { geldigOp })).resultaten[0];

  it('are reached, late or replanned, and keep every date with its source (R-PLN-04, R-PLN-01)', async () => {
    run = await runProjection(besluitvormingProjection, [planned, missed, again, reached]);
    expect(await op('2021-02-28')).toBeUndefined();
    expect(await op('2021-06-30')).toMatchObject({ stand: 'gepland', herpland: false, gemist: [] });
    expect(await op('2021-07-01')).toMatchObject({ stand: 'te-laat', gemist: [{ op: '2021-07-01' }] });
    const replanned = await op('2021-08-01');
    expect(replanned).toMatchObject({ stand: 'gepland', herpland: true, gepland: { bron: '003 r.2034-2036' } });
    expect(replanned!.planningen.map(({ bron, gepland: { tot } }) => [bron, tot])).toEqual([
      ['003 r.1895', '2021-06-30'],
      ['003 r.2034-2036', '2021-09-30'],
    ]);
    expect(await op('2021-09-23')).toMatchObject({ stand: 'bereikt', bereikt: { bereiktOp: '2021-09-23' } });
  });

  it('are found by the key of their track (R-PLN-04)', async () => {
    run = await runProjection(besluitvormingProjection, [planned]);
    const spoor = async (sleutel: string) => (await queries().mijlpalen(REGIO, { spoor: sleutel })).aantal;
    expect([await spoor('inkoop'), await spoor('spoor-1')]).toEqual([1, 0]);
    expect((await queries().mijlpalen(REGIO, { geldigOp: '2021-07-01', stand: 'te-laat' })).aantal).toBe(1);
  });

  it('lapse and are taken up again, and show a corrected day (R-PLN-04)', async () => {
    run = await runProjection(besluitvormingProjection, [
      planned,
      mijlpaal('MijlpaalCancelled', '2021-05-01', { vervallenOp: '2021-05-01', reden: 'Niet nodig.' }),
      again,
      reached,
      mijlpaal('MijlpaalReachedCorrected', '2021-09-24', {
        bereiktOp: '2021-09-24',
        gepland,
        reden: 'Andere dag.',
        bron: 'Besluitenlijst PFO',
      }),
    ]);
    expect(await op('2021-05-01')).toMatchObject({ stand: 'vervallen', vervallen: { reden: 'Niet nodig.' } });
    expect(await op('2021-08-01')).toMatchObject({ stand: 'gepland', vervallen: null });
    expect(await op('2021-09-23')).toMatchObject({ stand: 'gepland' });
    expect(await op('2021-09-24')).toMatchObject({
      stand: 'bereikt',
      correcties: [{ was: '2021-09-23', wordt: '2021-09-24', reden: 'Andere dag.' }],
    });
  });
});
