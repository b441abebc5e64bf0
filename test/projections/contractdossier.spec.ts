import { afterEach, describe, expect, it } from '@jest/globals';
import { contractdossierProjection } from '../../projections/contractdossier/contractdossier.projection.js';
import { ContractdossierQueries } from '../../projections/contractdossier/contractdossier.queries.js';
import { derivedId } from '../../src/kernel/ids.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { zoalsBekend } from '../support/bekend.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const CONTRACT = derivedId('contract');
const ANDER = derivedId('ander');
const WIJZIGING = derivedId('wijziging');
const MODEL = derivedId('model');
const LINDE = derivedId('linde');
const h5 = { regio: 'h5' };
const DOCUMENT = { naam: 'Addendum', sha256: 'a'.repeat(64), vindplaats: 'Archief' };
const manager = { actor: { subject: 'p-7', rol: 'contractmanager' } };

const signed = (contractId: string, contractnummer: string, gemeentecode = '0503'): GivenEvent => ({
  stream: `contract-${contractId}`,
  type: 'ContractSigned',
  occurredAt: '2022-10-03',
  data: {
    ...{ contractId, contractnummer, aanbiederId: LINDE, gemeenten: [{ gemeentecode, vanaf: '2023-01-01' }] },
    producten: [{ productcode: '02A03', categorie: '02', segment: null, perceel: null, wet: 'Wmo2015' }],
    ...{ ingangsdatum: '2023-01-01', duurMaanden: 36, einddatum: '2025-12-31', verlengingsopties: [] },
    ...{ maximumMaanden: null, maximumEinddatum: null, looptijdstatus: null, nietVastgesteld: null },
    ...{ ondertekendOp: '2022-10-03', acceptatieplicht: false, eindeSignaalOp: null },
  },
});
const bepaling = (sleutel: string, tekst: string, soort = 'kernbeding', onderwerpen: string[] = []) => ({
  ...{ sleutel, soort, titel: sleutel, tekst, artikel: null, onderwerpen },
});
const ADDENDUM = { soort: 'addendum', wijzigingId: WIJZIGING };
const bij = (type: string, data: object, rest: object = {}): GivenEvent => ({
  stream: `contractbepalingen-${CONTRACT}`,
  type,
  data: { contractId: CONTRACT, ...data },
  ...rest,
});
const eerste = { versie: 1, geldigVanaf: '2023-01-01', herkomst: { soort: 'contract', bron: 'Raam' }, overgang: null };
const tweede = {
  versie: 2,
  geldigVanaf: '2024-07-01',
  herkomst: ADDENDUM,
  overgang: { oudeBepalingTot: '2024-12-31' },
};
const wijzigt = (type: string, occurredAt: string, data: object): GivenEvent => ({
  stream: `contractwijziging-${WIJZIGING}`,
  type,
  occurredAt,
  data: { wijzigingId: WIJZIGING, ...data },
  ...manager,
});
const proposed = wijzigt('ContractwijzigingProposed', '2024-02-01', {
  titel: 'Groepen',
  contracten: [
    { contractId: CONTRACT, contractnummer: 'H5-1', aanbiederId: LINDE },
    { contractId: ANDER, contractnummer: 'H5-2', aanbiederId: LINDE },
  ],
  grond: {
    ...{ soort: 'wederzijds', toelichting: 'Samen.', bepaling: null, pilot: null, bewijs: [], verplichtVanaf: null },
  },
  inhoud: { bepalingen: [bepaling('kern', 'Nieuw.')], vervallen: [], bekostiging: [], kwaliteitskaders: [] },
  ...{ beoogdeIngangsdatum: '2024-07-01', voorgesteldOp: '2024-02-01' },
});
const TOETSEN = ['kring-van-aanbieders', 'andere-inschrijvers', 'economisch-evenwicht'];
const toets = (naam: string, ja: boolean, beantwoordOp: string): GivenEvent =>
  wijzigt('WezenlijkheidstoetsAnswered', beantwoordOp, { toets: naam, ja, reden: `Over ${naam}.`, beantwoordOp });
const oordeel = (type: string, besluitDatum: string): GivenEvent =>
  wijzigt(type, besluitDatum, {
    ...{ regel: 'een-van-drie-toetsen', mogelijkWezenlijk: true, reden: 'Besproken.', besluitDatum },
    toetsen: TOETSEN.map((naam) => ({ toets: naam, ja: true, reden: 'Ja.' })),
  });
const addendum = (contractId: string, ondertekendOp: string): GivenEvent =>
  wijzigt('AddendumSigned', ondertekendOp, {
    ...{ contractId, document: DOCUMENT, ondertekendOp, ingangsdatum: '2024-07-01', overgang: null },
  });
const kader = (type: string, ingangsdatum: string, rest: object): GivenEvent => ({
  stream: `kwaliteitskader-${MODEL}`,
  type,
  occurredAt: '2022-10-01',
  data: {
    ...{
      kaderId: MODEL,
      kader: 'kwaliteit',
      naam: 'Kader',
      centrumgemeente: '0503',
      document: DOCUMENT,
      elementen: [],
    },
    ...{ productcodes: null, geldtVoor: ['zin'], ingangsdatum, gepubliceerdOp: '2022-10-01', bron: 'Besluit' },
    ...rest,
  },
});

let run: ProjectionRun;
afterEach(() => run.close());
const queries = (): ContractdossierQueries =>
  new ContractdossierQueries(run.readModels, new ManualClock('2024-08-01T09:00:00Z'));

describe('contractdossier', () => {
  const contract = [
    signed(CONTRACT, 'H5-1'),
    bij('ContractbepalingAttached', { bepaling: bepaling('kern', 'Oud.'), ...eerste }),
    bij('ContractbepalingAttached', { bepaling: bepaling('afspraak', 'Iets.', 'anders'), ...eerste }),
    bij('ContractbepalingRevised', { bepaling: bepaling('kern', 'Nieuw.'), ...tweede }),
    bij('ContractbepalingLapsed', { sleutel: 'afspraak', ...tweede, overgang: null }),
  ];
  const teksten = async (vraag: object) =>
    (await queries().dossier(h5, CONTRACT, vraag))?.bepalingen.map(({ sleutel, tekst }) => `${sleutel}: ${tekst}`);

  it('gives the clauses of a day, for a toewijzing that ran those of before (R-CON-11, Q-012)', async () => {
    run = await runProjection(contractdossierProjection, contract);
    expect(await teksten({ geldigOp: '2024-06-30' })).toEqual(['kern: Oud.', 'afspraak: Iets.']);
    expect(await teksten({ geldigOp: '2024-07-01' })).toEqual(['kern: Nieuw.']);
    expect(await teksten({ geldigOp: '2024-12-31', toewijzingVanaf: '2024-01-01' })).toEqual(['kern: Oud.']);
    expect(await teksten({ geldigOp: '2025-01-01', toewijzingVanaf: '2024-01-01' })).toEqual(['kern: Nieuw.']);
    expect(await teksten({ geldigOp: '2022-10-02' })).toBeUndefined();
    const voor = await queries().dossier(h5, CONTRACT, { geldigOp: '2024-06-30' });
    expect(voor?.bepalingen[1]).toMatchObject({ volgende: { geldigVanaf: '2024-07-01', vervalt: true } });
    expect(await queries().dossier({ regio: 'rivierenland' }, CONTRACT, {})).toBeUndefined();
    expect(await queries().dossier({ ...h5, gemeente: '1783' }, CONTRACT, {})).toBeUndefined();
    expect(await queries().dossier({ ...h5, aanbiederId: derivedId('x') }, CONTRACT, {})).toBeUndefined();
  });

  it('corrects a version and still answers as known before (R-CON-11)', async () => {
    run = await runProjection(contractdossierProjection, contract);
    const voor = run.recorded.at(-1)!.recordedAt;
    const goed = { bepaling: bepaling('kern', 'Echt oud.'), versie: 1, reden: 'Verkeerd overgenomen.' };
    await run.more([bij('ContractbepalingCorrected', goed, { occurredAt: '2024-08-01' })]);
    expect(await teksten({ geldigOp: '2024-06-30' })).toContain('kern: Echt oud.');
    expect(await teksten({ geldigOp: '2024-07-01' })).toEqual(['kern: Nieuw.']);
    const dossier = await queries().dossier(h5, CONTRACT, {});
    expect(dossier?.correcties).toMatchObject([{ sleutel: 'kern', versie: 1, was: { tekst: 'Oud.' } }]);
    expect(await zoalsBekend(voor, () => teksten({ geldigOp: '2024-06-30' }))).toContain('kern: Oud.');
  });

  it('names the kwaliteitskader in force, and the one that the contract is bound to (R-CON-12, Q-012)', async () => {
    run = await runProjection(contractdossierProjection, [
      ...[signed(CONTRACT, 'H5-1'), signed(ANDER, 'H5-2')],
      kader('KwaliteitskaderPublished', '2023-01-01', { versie: 1 }),
      kader('KwaliteitskaderRevised', '2024-03-01', {
        versie: 2,
        herziening: { grond: 'wetgeving', toelichting: 'Wet.' },
      }),
      bij('KwaliteitskaderBound', { kader: 'kwaliteit', kaderversie: 1, ...eerste }),
      bij('KwaliteitskaderBound', { kader: 'kwaliteit', kaderversie: null, ...tweede, overgang: null }),
    ]);
    const kaders = async (contractId: string, geldigOp: string) =>
      (await queries().dossier(h5, contractId, { geldigOp }))?.kwaliteitskaders.map(
        ({ versie, gebonden, vanKracht }) => [versie, gebonden, vanKracht],
      );
    expect(await kaders(CONTRACT, '2024-06-30')).toEqual([[1, true, 2]]);
    expect(await kaders(CONTRACT, '2024-07-01')).toEqual([[2, false, 2]]);
    expect(await kaders(ANDER, '2024-02-29')).toEqual([[1, false, 1]]);
    expect(await kaders(ANDER, '2024-03-01')).toEqual([[2, false, 2]]);
    expect(await kaders(ANDER, '2022-12-31')).toEqual([]);
  });
});

describe('contractwijzigingen', () => {
  const standOp = async (geldigOp: string) =>
    (await queries().wijzigingen(h5, { geldigOp })).resultaten.map((one) => [one.stand, one.mogelijkWezenlijk]);

  it('tells day by day how far a change is and what the tests say (R-PRC-26, Q-014)', async () => {
    run = await runProjection(contractdossierProjection, [
      ...[signed(CONTRACT, 'H5-1'), signed(ANDER, 'H5-2', '0603'), proposed],
      toets(TOETSEN[0]!, false, '2024-02-02'),
      toets(TOETSEN[1]!, true, '2024-02-03'),
      toets(TOETSEN[2]!, false, '2024-02-04'),
      oordeel('ContractwijzigingApproved', '2024-02-05'),
      addendum(CONTRACT, '2024-02-06'),
      addendum(ANDER, '2024-02-07'),
    ]);
    expect(await standOp('2024-01-31')).toEqual([]);
    expect(await standOp('2024-02-02')).toEqual([['in-toetsing', null]]);
    expect(await standOp('2024-02-03')).toEqual([['in-toetsing', true]]);
    expect(await standOp('2024-02-04')).toEqual([['te-besluiten', true]]);
    expect(await standOp('2024-02-05')).toEqual([['goedgekeurd', true]]);
    expect(await standOp('2024-02-06')).toEqual([['deels-getekend', true]]);
    expect(await standOp('2024-02-07')).toEqual([['getekend', true]]);
    expect(await standOp('2024-07-01')).toEqual([['van-kracht', true]]);
    const een = await queries().wijziging(h5, WIJZIGING, {});
    expect(een?.toetsen[1]).toMatchObject({ antwoord: { ja: true, door: 'p-7', rol: 'contractmanager' } });
    expect(await queries().wijziging({ regio: 'rivierenland' }, WIJZIGING, {})).toBeUndefined();
    // A gemeente sees its own contracts of it, and where it has none, nothing.
    expect((await queries().wijzigingen({ ...h5, gemeente: '0603' }, {})).resultaten).toMatchObject([
      { contracten: [{ contractId: ANDER }], addenda: [{ contractId: ANDER }] },
    ]);
    expect(await queries().wijzigingen({ ...h5, gemeente: '1783' }, {})).toMatchObject({ aantal: 0 });
    expect(await queries().wijziging({ ...h5, gemeente: '1783' }, WIJZIGING, {})).toBeUndefined();
    const tijdlijn = (await queries().dossier(h5, ANDER, {}))?.tijdlijn.map(({ type }) => type);
    expect(tijdlijn?.filter((type) => type === 'AddendumSigned')).toHaveLength(1);
  });

  it('keeps the weighing from the aanbieder, who reads what was announced (R-CON-13)', async () => {
    const start = [signed(CONTRACT, 'H5-1'), proposed, toets(TOETSEN[1]!, true, '2024-02-03')];
    run = await runProjection(contractdossierProjection, start);
    const aanbieder = { ...h5, aanbiederId: LINDE };
    expect((await queries().dossier(aanbieder, CONTRACT, {}))?.wijzigingen).toEqual([]);
    await run.more([
      oordeel('ContractwijzigingApproved', '2024-02-05'),
      wijzigt('ContractwijzigingAnnounced', '2024-02-06', {
        ...{ aangekondigdOp: '2024-02-06', kenmerk: 'Brief', termijnDagen: 90, termijnVan: 'kroniek' },
        vroegsteIngangsdatum: '2024-05-06',
      }),
    ]);
    const dossier = await queries().dossier(aanbieder, CONTRACT, {});
    expect(dossier?.wijzigingen).toMatchObject([{ titel: 'Groepen', stand: 'aangekondigd', addendum: null }]);
    expect(dossier?.tijdlijn.map(({ type }) => type)).toEqual(['ContractSigned', 'ContractwijzigingAnnounced']);
    expect(JSON.stringify(dossier)).not.toContain('Besproken.');
  });

  it('leads a substantial change to an inkoopronde, or out (R-PRC-26)', async () => {
    run = await runProjection(contractdossierProjection, [
      ...[signed(CONTRACT, 'H5-1'), proposed, oordeel('WezenlijkeWijzigingEstablished', '2024-02-05')],
      wijzigt('NieuweContracteringStarted', '2024-02-06', { rondeId: MODEL, gekoppeldOp: '2024-02-06' }),
      wijzigt('ContractwijzigingWithdrawn', '2024-02-07', { reden: 'Toch niet.', ingetrokkenOp: '2024-02-07' }),
    ]);
    const stap = async (geldigOp: string) => (await queries().wijziging(h5, WIJZIGING, { geldigOp }))?.volgendeStap;
    expect(await stap('2024-02-05')).toContain('inkoopronde');
    expect(await stap('2024-02-06')).toBeNull();
    expect(await standOp('2024-02-06')).toEqual([['wezenlijk', null]]);
    expect(await standOp('2024-02-07')).toEqual([['ingetrokken', null]]);
  });
});

describe('contractmodellen', () => {
  it('are there for who published them and whom they are shared with, version by version (R-CON-25)', async () => {
    const model = (versie: number, gedeeldMet: string[]): GivenEvent => ({
      stream: `contractmodel-${MODEL}`,
      type: 'ContractmodelPublished',
      data: {
        ...{ modelId: MODEL, versie, uitgever: 'rivierenland', sleutel: 'uniform', naam: `Model ${versie}` },
        ...{ bepalingen: [bepaling('kern', 'Kern.')], document: null, geldigVanaf: '2022-01-01', gedeeldMet },
        ...{ gepubliceerdOp: '2021-11-01', bron: '003' },
      },
      regio: 'rivierenland',
    });
    const adopted = { modelId: MODEL, model: 'uniform', modelversie: 1, uitgever: 'rivierenland' };
    run = await runProjection(contractdossierProjection, [
      ...[model(1, ['h5']), model(2, []), signed(CONTRACT, 'H5-1'), bij('ContractmodelAdopted', adopted)],
      bij('BekostigingChanged', { productcode: '02A03', vorm: 'subsidie', ...eerste }),
    ]);
    const versies = async (regio: string) =>
      (await queries().modellen(regio, {})).resultaten.flatMap((one) => one.versies.map(({ versie }) => versie));
    expect(await versies('rivierenland')).toEqual([1, 2]);
    expect(await versies('h5')).toEqual([1]);
    expect(await versies('zwolle')).toEqual([]);
    expect(await queries().dossier(h5, CONTRACT, {})).toMatchObject({
      contractmodel: { sleutel: 'uniform', versie: 1, uitgever: 'rivierenland' },
      bekostiging: [{ productcode: '02A03', vorm: 'subsidie' }],
    });
  });
});
