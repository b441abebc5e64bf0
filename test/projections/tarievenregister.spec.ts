import { afterEach, describe, expect, it } from '@jest/globals';
import { tarievenregisterProjection } from '../../projections/tarievenregister/tarievenregister.projection.js';
import { TarievenregisterQueries } from '../../projections/tarievenregister/tarievenregister.queries.js';
import { derivedId } from '../../src/kernel/ids.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { zoalsBekend } from '../support/bekend.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { besluit, zet } from '../unit/tarieven/given.js';

const DELFT = '0503';
const ZOETERMEER = '0637';
const LINDE = derivedId('linde');
const WILG = derivedId('wilg');
const UUR = '02A05';
const TRAJECT = '02A03';
const h5 = { regio: 'h5' };

const tarief = (over: object, rest: object = {}): GivenEvent => ({
  ...{ stream: `tariefkaart-${derivedId('h5', UUR)}`, type: 'TariefSet', data: zet(over).tarief },
  ...{ occurredAt: '2024-01-01', ...rest },
});
function contract(wie: string, ingangsdatum: string, einddatum = '2027-12-31'): GivenEvent {
  const contractId = derivedId('contract', wie);
  const product = { categorie: '02', segment: null, perceel: null, wet: 'Wmo2015' };
  return {
    ...{ stream: `contract-${contractId}`, type: 'ContractSigned', occurredAt: ingangsdatum },
    data: {
      ...{ contractId, contractnummer: `H5-${wie === LINDE ? 1 : 2}`, aanbiederId: wie, ingangsdatum, einddatum },
      gemeenten: [DELFT, ZOETERMEER].map((gemeentecode) => ({ gemeentecode, vanaf: ingangsdatum })),
      producten: [UUR, TRAJECT].map((productcode) => ({ productcode, ...product })),
      ...{
        duurMaanden: 48,
        verlengingsopties: [],
        maximumMaanden: null,
        maximumEinddatum: null,
        ondertekendOp: '2022-01-01',
      },
      ...{ acceptatieplicht: false, looptijdstatus: null, nietVastgesteld: [] },
    },
  };
}
const contracttarief = (wie: string, bedrag: number): GivenEvent => ({
  ...{ stream: `contract-${derivedId('contract', wie)}`, type: 'TariefAgreed', occurredAt: '2023-01-01' },
  data: {
    ...{ contractId: derivedId('contract', wie), productcode: UUR, eenheid: '04', bedrag },
    ...{ geldigVanaf: '2023-01-01', geldigTot: null },
  },
});
let nummer = 0;
const zoetermeerBetaalt = {
  ...{ gemeentecode: ZOETERMEER, door: 'gemeente', verantwoordelijk: null, bron: 'R-REG-15' },
};
function levering(
  wie: string,
  gemeentecode: string,
  productcode: string,
  volume: number | null,
  bedrag: number,
  betaler: object | null = null,
): GivenEvent[] {
  const declaratieId = derivedId('declaratie', String((nummer += 1)));
  const betreft = {
    ...{ declaratieId, aanbiederId: wie, clientId: derivedId('client'), gemeentecode, perceel: '1' },
    ...{ wet: 'Wmo2015', productcode, jaar: 2024, bedrag, toewijzingId: derivedId('toewijzing') },
  };
  const stream = `declaratie-${declaratieId}`;
  const periode = { van: '2024-02-01', tot: '2024-02-29' };
  const eenheid = volume === null ? null : '04';
  return [
    {
      stream,
      type: 'DeclaratieSubmitted',
      data: { ...betreft, periode, volume, eenheid, ingediendOp: '2024-03-01', bericht: null, crediteert: null },
    },
    { stream, type: 'DeclaratieApproved', data: { ...betreft, goedgekeurdOp: '2024-03-02', betaler, berichtId: null } },
  ];
}

let run: ProjectionRun;
afterEach(() => run.close());
const queries = (): TarievenregisterQueries =>
  new TarievenregisterQueries(run.readModels, new ManualClock('2024-11-01T09:00:00Z'));

const verhaal = (): GivenEvent[] => [
  contract(LINDE, '2022-01-01'),
  contract(WILG, '2024-01-01', '2025-06-30'),
  contracttarief(LINDE, 8_000),
  tarief({}),
  ...levering(LINDE, DELFT, UUR, 100, 800_000),
  ...levering(LINDE, DELFT, UUR, 50, 400_000),
  ...levering(WILG, DELFT, UUR, 10, 72_500, zoetermeerBetaalt),
  ...levering(LINDE, DELFT, TRAJECT, null, 1_000_000),
  ...levering(derivedId('zonder'), DELFT, UUR, 5, 36_250),
];

describe('a simulation', () => {
  it('gives the effect of an index per gemeente, product and aanbieder, by volume where that is known (R-TAR-01)', async () => {
    run = await runProjection(tarievenregisterProjection, verhaal());
    const antwoord = await queries().simuleerIndex('h5', { jaar: 2025, percentage: 500 });
    expect(antwoord.totaal).toEqual({ bedragNu: 2_272_500, bedragNa: 2_386_130, verschil: 113_630 });
    expect(antwoord.perGemeente.map(({ sleutel, verschil }) => [sleutel, verschil])).toEqual([
      [DELFT, 110_000],
      [ZOETERMEER, 3_630],
    ]);
    expect(Object.fromEntries(antwoord.perProduct.map(({ sleutel, verschil }) => [sleutel, verschil]))).toEqual({
      [UUR]: 63_630,
      [TRAJECT]: 50_000,
    });
    expect(antwoord.perAanbieder.map(({ verschil }) => verschil).sort()).toEqual([110_000, 3_630].sort());
    expect(antwoord.regels.map(({ gerekendMet, tariefNa }) => [gerekendMet, tariefNa])).toEqual([
      ['bedrag', null],
      ['volume', 8_400],
      ['volume', 7_613],
    ]);
    expect(antwoord.zonderContract).toBe(36_250);
  });

  it('gives contracts of the last procurement the index without correction (R-TAR-01)', async () => {
    const decided: GivenEvent = {
      stream: 'indexatie-h5',
      type: 'IndexatieDecided',
      data: { ...besluit(), cijfers: [] },
    };
    const cijfers = [
      { index: 'ova', jaar: 2025, stand: 'voorlopig', honderdsten: 394, gepubliceerdOp: '2024-09-01', bron: 'VNG' },
    ];
    run = await runProjection(tarievenregisterProjection, [
      ...verhaal(),
      { ...decided, data: { ...besluit(), cijfers } },
    ]);
    const { index, regels } = await queries().simuleerIndex('h5', { jaar: 2025 });
    expect(index).toBe('4.91');
    expect(regels.flatMap(({ tariefNa }) => tariefNa ?? [])).toEqual([8_393, 7_536]);
  });

  it('gives the effect of a tariff and of a longer term', async () => {
    run = await runProjection(tarievenregisterProjection, verhaal());
    const vraag = { productcode: UUR, bedrag: 8_100, ingang: '2025-01-01' };
    const ander = await queries().simuleerTarief('h5', vraag);
    expect(ander.totaal).toEqual({ bedragNu: 1_272_500, bedragNa: 1_296_000, verschil: 23_500 });
    const een = await queries().simuleerTarief('h5', { ...vraag, aanbiederId: WILG });
    expect(een.totaal.verschil).toBe(8_500);
    const langer = await queries().simuleerLooptijd('h5', {
      ...{ maanden: 6, geldigOp: '2025-02-01', contractId: derivedId('contract', WILG) },
    });
    expect(langer.contracten).toEqual([
      { contractnummer: 'H5-2', einddatum: '2025-06-30', nieuweEinddatum: '2025-12-31' },
    ]);
    expect(langer.totaal.verschil).toBe(36_250);
  });
});

describe('the register', () => {
  it('shows a corrected tariff as known before and after the correction (R-DAT-02, R-TAR-02)', async () => {
    const vervangt = zet({}).tarief.kaartId;
    run = await runProjection(tarievenregisterProjection, [
      tarief({}, { bekend: '2024-02-01T09:00:00Z' }),
      tarief({ bedrag: 7_100, correctie: { reden: 'Zetfout', vervangt } }, { bekend: '2024-06-01T09:00:00Z' }),
    ]);
    const bedragen = (op?: string) =>
      zoalsBekend(op, async () =>
        (await queries().tarieven(h5, { geldigOp: '2024-03-01' })).resultaten.map(({ bedrag }) => bedrag),
      );
    expect(await bedragen('2024-05-31T23:59:59Z')).toEqual([7_250]);
    expect(await bedragen()).toEqual([7_100]);
    const alles = await queries().tarieven(h5, { geldigOp: '2024-03-01', historie: 'ja' });
    expect(alles.resultaten.map(({ bedrag, geldt, vervangen }) => [bedrag, geldt, vervangen]).sort()).toEqual([
      [7_100, true, false],
      [7_250, false, true],
    ]);
  });

  it('signals a tariff that should have been revised by now (R-BEK-10)', async () => {
    run = await runProjection(tarievenregisterProjection, [tarief({ herzienVoor: '2025-01-01' })]);
    const teLaat = async (geldigOp: string) =>
      (await queries().tarieven(h5, { geldigOp })).resultaten.map(({ herzieningTeLaat }) => herzieningTeLaat);
    expect(await teLaat('2025-01-01')).toEqual([false]);
    expect(await teLaat('2025-01-02')).toEqual([true]);
  });

  it('shows an aanbieder the contract tariffs of itself alone, and a gemeente those that it is party to', async () => {
    run = await runProjection(tarievenregisterProjection, verhaal());
    const soorten = async (scope: object) =>
      (await queries().tarieven({ ...h5, ...scope }, { geldigOp: '2024-03-01' })).resultaten.map(({ soort }) => soort);
    expect(await soorten({ aanbiederId: WILG })).toEqual(['tariefkaart']);
    expect(await soorten({ aanbiederId: LINDE })).toEqual(['contract', 'tariefkaart']);
    expect(await soorten({ gemeente: '9999' })).toEqual(['tariefkaart']);
  });
});
