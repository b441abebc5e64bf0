import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BestedingsruimtenAntwoord } from '../../projections/bestedingsruimte/bestedingsruimte.dto.js';
import { type FinancieleRegelingenAntwoord } from '../../projections/financiele-regelingen/financiele-regelingen.dto.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';
import { zetRegel } from '../support/profiel.js';

const TRAJECT = '02A03';
const DELFT = '0503';
const JAAR = { van: '2026-01-01', tot: '2026-12-31' };

/** H5 that pays a traject up to its price, so that any part of it can be declared. */
function profiel(): string {
  const open = / {2}- sleutel: bekostiging\n {4}waarde: open\n(?: {4}.*\n)+/;
  const traject =
    '{ vorm: outputgericht, prijsVoor: traject, prijsbron: trajectprijs, betaalmoment: start, naGoedgekeurdResultaat: false, maximumAantalPrijzen: 36 }';
  return (
    readFileSync('regios/h5.yaml', 'utf8').replace(open, '') +
    `  - { sleutel: bekostiging, waarde: ${traject}, bron: test, geldigVanaf: 2021-12-21, product: ${TRAJECT} }\n`
  );
}

describe('bestedingsruimte and financial arrangements over HTTP', () => {
  let kroniek: TestApp;
  let positie = '0';
  let contractId = '';
  let ruimteId = '';
  let toewijzingId = '';
  let contractmanager = '';
  let consulent = '';
  const aanbieders: { id: string; token: string; contractId: string }[] = [];

  const post = async (path: string, body: unknown, token = contractmanager): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const made = async (path: string, body: unknown, name: string, token?: string): Promise<string> => {
    const answer = await post(path, body, token);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
    return answer.json<Record<string, string>>()[name]!;
  };
  const uitkomst = (answer: Answer): [number, string?, ...string[]] => {
    const { code, fouten = [] } = answer.json<{ code?: string; fouten?: { code: string }[] }>();
    return code === undefined ? [answer.status] : [answer.status, code, ...fouten.map((een) => een.code)];
  };
  const does = async (what: string, body: unknown, token?: string): Promise<[number, string?, ...string[]]> =>
    uitkomst(await post(`/v1/contracten/${contractId}/bestedingsruimten/${ruimteId}/${what}`, body, token));
  const lees = async <T>(path: string, token = contractmanager): Promise<T> => {
    const answer = await kroniek.ask('GET', path, { token, headers: { 'Kroniek-Wacht-Op-Positie': positie } });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<T>();
  };
  const ruimten = (vraag = '', token?: string): Promise<BestedingsruimtenAntwoord> =>
    lees<BestedingsruimtenAntwoord>(`/v1/bestedingsruimten?stand=loopt${vraag}`, token);
  const regelingen = (vraag = '', token?: string): Promise<FinancieleRegelingenAntwoord> =>
    lees<FinancieleRegelingenAntwoord>(`/v1/financiele-regelingen${vraag}`, token);
  const declareer = async (bedrag: number, van: string, tot: string): Promise<void> => {
    const body = { toewijzingId, van, tot, bedrag };
    await made('/v1/declaraties/indieningen', body, 'declaratieId', aanbieders[0]!.token);
    await kroniek.settle();
  };
  const dag = async (datum: string): Promise<void> => {
    kroniek.clock.set(`${datum}T09:00:00Z`);
    await kroniek.settle();
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2026-04-20T09:00:00Z' });
    contractmanager = await kroniek.token('contractmanager');
    consulent = await kroniek.token('consulent');
    const inkoper = await kroniek.token('inkoper');
    await post('/v1/regioconfiguraties', { profiel: profiel() }, await kroniek.token('beheerder'));
    for (const [index, naam] of ['De Korenmolen', 'De Linde'].entries()) {
      const aanbieder = { naam, agbcode: `4299000${index + 1}`, sinds: '2022-10-01' };
      const id = await made('/v1/aanbieders', aanbieder, 'aanbiederId');
      const contract = {
        ...{ contractnummer: `H5-${index}`, aanbiederId: id, gemeenten: [DELFT], productcodes: [TRAJECT] },
        ...{ ingangsdatum: '2025-01-01', duurMaanden: 36, ondertekendOp: '2024-10-01' },
      };
      const gesloten = await made('/v1/contracten', contract, 'contractId');
      const token = await kroniek.token('aanbieder', { aanbiederId: id });
      aanbieders.push({ id, token, contractId: gesloten });
    }
    contractId = aanbieders[0]!.contractId;
    const prijs = { productcode: TRAJECT, bedrag: 1_000_000, geldigVanaf: '2025-01-01', bron: 'Besluit 2025' };
    expect((await post('/v1/trajectprijzen', prijs, inkoper)).status).toBe(201);
    const persoon = { bsn: '999990160', achternaam: 'Voorbeeld', geboortedatum: '1950-01-01', gemeentecode: DELFT };
    const clientId = await made('/v1/clienten', persoon, 'clientId', consulent);
    const wens = { gewensteStartdatum: '2026-03-02', einddatum: '2026-12-31' };
    const toewijzing = { clientId, gemeentecode: DELFT, aanbiederId: aanbieders[0]!.id, productcode: TRAJECT };
    toewijzingId = await made('/v1/toewijzingen', { ...toewijzing, ...wens }, 'toewijzingId', consulent);
    const start = { begindatum: '2026-03-09' };
    expect((await post(`/v1/toewijzingen/${toewijzingId}/starts`, start, aanbieders[0]!.token)).status).toBe(200);
    await kroniek.settle();
  }, 120_000);
  afterAll(() => kroniek.close());

  it('agrees a maximum within the contract, with all errors together and no overlap (R-FIN-06)', async () => {
    const path = `/v1/contracten/${contractId}/bestedingsruimten`;
    const afspraak = { ...JAAR, bedrag: 100_000, grond: 'Besteding van 2025.', bron: 'Artikel 8.2' };
    expect(uitkomst(await post(path, { ...afspraak, bedrag: 0, tot: '2029-12-31' }))).toEqual([
      ...[400, 'BESTEDINGSRUIMTE_ONGELDIG', 'BEDRAG_ONGELDIG', 'BUITEN_CONTRACT'],
    ]);
    ruimteId = await made(path, afspraak, 'ruimteId');
    expect(uitkomst(await post(path, { ...afspraak, van: '2026-12-31' }))).toEqual([
      ...[400, 'BESTEDINGSRUIMTE_ONGELDIG', 'BESTEDINGSRUIMTE_OVERLAPT'],
    ]);
    expect((await ruimten()).resultaten).toMatchObject([
      { ruimteId, contractnummer: 'H5-0', bedrag: 100_000, besteedBedrag: 0, gebruiktBasispunten: 0, signalen: [] },
    ]);
  });

  it('starts the clock of the Contractstandaard exactly at 70 percent of what was approved (R-FIN-06)', async () => {
    await declareer(69_999, '2026-03-09', '2026-03-31');
    expect((await ruimten()).resultaten).toMatchObject([{ besteedBedrag: 69_999, signalen: [] }]);
    await declareer(1, '2026-04-01', '2026-04-15');
    const { resultaten } = await ruimten('&signaal=open');
    expect(resultaten).toMatchObject([{ besteedBedrag: 70_000, resterendBedrag: 30_000, gebruiktBasispunten: 7_000 }]);
    expect(resultaten[0]!.signalen).toMatchObject([
      {
        ...{ aanleiding: 'drempel', begonnenOp: '2026-04-20', besteedBedrag: 70_000, ruimteBedrag: 100_000 },
        ...{ drempelBasispunten: 7_000, regelbron: 'contractstandaard', configuratieversie: expect.any(String) },
        ...{ overlegVoor: '2026-05-04', besluitVoor: '2026-05-18', stand: 'open', gemisteTermijnen: [] },
      },
    ]);
  });

  it('asks for the consultation and the decision on the work list, late ones as late (R-FIN-06)', async () => {
    const werk = async (vraag = '') => {
      const regels: { soort: string; uiterlijk: string; stand: string }[] = [];
      for (const soort of ['bestedingsbesluit', 'bestedingsoverleg']) {
        const { resultaten } = await lees<{ resultaten: typeof regels }>(`/v1/werklijst?soort=${soort}${vraag}`);
        regels.push(...resultaten);
      }
      return regels.map(({ soort, uiterlijk, stand }) => [soort, uiterlijk, stand]);
    };
    expect(await werk()).toEqual([
      ['bestedingsbesluit', '2026-05-18', 'open'],
      ['bestedingsoverleg', '2026-05-04', 'open'],
    ]);
    expect((await werk('&geldigOp=2026-05-05')).map(([, , stand]) => stand)).toEqual(['open', 'te-laat']);
  });

  it('says once that a term passed, on the day after its last one', async () => {
    await dag('2026-05-04');
    expect((await ruimten()).resultaten[0]!.signalen[0]!.gemisteTermijnen).toEqual([]);
    await dag('2026-05-05');
    expect((await ruimten()).resultaten[0]!.signalen[0]!.gemisteTermijnen).toEqual(['overleg']);
    const voorSignaal = { gehoudenOp: '2026-04-19', kenmerk: 'V-1' };
    expect(await does('overleggen', voorSignaal)).toEqual([400, 'BESTEDINGSOVERLEG_ONGELDIG', 'VOOR_SIGNAAL']);
    expect(await does('overleggen', { gehoudenOp: '2026-05-05', kenmerk: 'V-1' })).toEqual([200]);
    await dag('2026-05-19');
    expect((await ruimten()).resultaten[0]!.signalen).toMatchObject([
      { overlegOp: '2026-05-05', besluitVoor: '2026-05-19', gemisteTermijnen: ['overleg'] },
    ]);
    await dag('2026-05-20');
    expect((await ruimten()).resultaten[0]!.signalen[0]!.gemisteTermijnen).toEqual(['overleg', 'besluit']);
  });

  it('records the decision of people, a raise as a change, and asks anew at the new amount (R-FIN-06, R-DAT-02)', async () => {
    const voor = positie;
    const besluit = { besluitOp: '2026-05-20', kenmerk: 'B-1', motivering: 'De vraag is blijvend hoger.' };
    expect(await does('besluiten', { ...besluit, uitkomst: 'clientenstop' })).toEqual([
      ...[400, 'BESTEDINGSBESLUIT_ONGELDIG', 'CLIENTENSTOP_ONBEKEND'],
    ]);
    const lager = { ...besluit, uitkomst: 'verhoogd', bedrag: 100_000, besluitOp: '2026-06-01' };
    expect(await does('besluiten', lager)).toEqual([
      ...[400, 'BESTEDINGSBESLUIT_ONGELDIG', 'IN_DE_TOEKOMST', 'GEEN_VERHOGING'],
    ]);
    for (const _keer of [1, 2]) {
      expect(await does('besluiten', { ...besluit, uitkomst: 'verhoogd', bedrag: 150_000 })).toEqual([200]);
    }
    await kroniek.settle();
    const [nu] = (await ruimten()).resultaten;
    expect(nu).toMatchObject({
      ...{ bedrag: 150_000, wijzigingen: [{ vanaf: '2026-05-20', bedrag: 150_000, vorigBedrag: 100_000 }] },
      signalen: [{ stand: 'besloten', uitkomst: 'verhoogd', besluitkenmerk: 'B-1' }],
    });
    await declareer(35_000, '2026-04-16', '2026-05-15');
    expect((await ruimten()).resultaten[0]!.signalen).toMatchObject([
      { stand: 'open', begonnenOp: '2026-05-20', besteedBedrag: 105_000, ruimteBedrag: 150_000 },
      { stand: 'besloten' },
    ]);
    const eerder = await ruimten(`&beschikbaarTotPositie=${voor}`);
    expect(eerder.resultaten).toMatchObject([
      { bedrag: 100_000, besteedBedrag: 70_000, signalen: [{ stand: 'open' }] },
    ]);
    expect((await ruimten('&geldigOp=2026-05-19')).resultaten).toMatchObject([
      { bedrag: 100_000, signalen: [{ stand: 'open' }] },
    ]);
  });

  it('answers with a clientenstop that stands in the contract, and does not ask again', async () => {
    const stop = {
      ...{ gemeenten: [DELFT], productcodes: [TRAJECT], reden: 'Bijna gebruikt.', toestemming: 'Brief 2026-17' },
      ...{ aangekondigdOp: '2026-05-20', toestemmingOp: '2026-05-20', ingangsdatum: '2026-06-10' },
    };
    const clientenstopId = await made(`/v1/contracten/${contractId}/clientenstops`, stop, 'clientenstopId');
    const besluit = { besluitOp: '2026-05-20', kenmerk: 'B-2', motivering: 'Er is geen geld meer.' };
    expect(await does('besluiten', { ...besluit, uitkomst: 'clientenstop', clientenstopId })).toEqual([200]);
    await declareer(1_000, '2026-05-16', '2026-05-19');
    const [nu] = (await ruimten('&signaal=besloten')).resultaten;
    expect(nu!.signalen).toMatchObject([{ uitkomst: 'clientenstop', clientenstopId }, { uitkomst: 'verhoogd' }]);
  });

  it('changes and ends it with a reason, and lets a signal go that has no ground left', async () => {
    const wijziging = { vanaf: '2026-05-20', bedrag: 140_000, reden: 'Correctie.', bron: 'Addendum 3' };
    expect(await does('wijzigingen', { ...wijziging, vanaf: '2027-01-01', bedrag: 0 })).toEqual([
      ...[400, 'BESTEDINGSRUIMTE_ONGELDIG', 'BEDRAG_ONGELDIG', 'BUITEN_PERIODE'],
    ]);
    expect(await does('wijzigingen', wijziging)).toEqual([200]);
    await kroniek.settle();
    expect((await ruimten()).resultaten[0]!.signalen.map(({ stand }) => stand)).toEqual([
      ...['open', 'besloten', 'besloten'],
    ]);
    expect(await does('wijzigingen', { ...wijziging, bedrag: 200_000 })).toEqual([200]);
    await kroniek.settle();
    expect((await ruimten()).resultaten[0]!.signalen.map(({ stand }) => stand)).toEqual([
      ...['vervallen', 'besloten', 'besloten'],
    ]);
    const [korenmolen, linde] = aanbieders;
    const melding = { toelichting: 'Twee keer zo veel toewijzingen als vorig jaar.' };
    expect(await does('meldingen', melding, linde!.token)).toEqual([404, 'BESTEDINGSRUIMTE_ONBEKEND']);
    expect(await does('meldingen', melding, korenmolen!.token)).toEqual([200]);
    expect((await ruimten('', korenmolen!.token)).resultaten[0]!.signalen[0]).toMatchObject({
      ...{ aanleiding: 'dreigende-overschrijding', stand: 'open', besteedBedrag: 106_000, ...melding },
    });
    expect((await ruimten('', linde!.token)).aantal).toBe(0);
    expect((await ruimten('', await kroniek.token('gemeente', { gemeente: '0518' }))).aantal).toBe(0);
    expect(await does('beeindigingen', { laatsteDag: '2026-05-19', reden: 'Vervangen.' })).toEqual([200]);
    const alle = await lees<BestedingsruimtenAntwoord>('/v1/bestedingsruimten');
    expect(alle.resultaten).toMatchObject([
      {
        stand: 'afgelopen',
        tot: '2026-05-19',
        eindreden: 'Vervangen.',
        signalen: [{ stand: 'vervallen' }, {}, {}, {}],
      },
    ]);
  });

  it('guarantees turnover for some days, one at a time, and settles it when they are over (R-CON-17)', async () => {
    const besluit = { grond: 'Zorg viel uit.', besluitkenmerk: 'BESLUIT-14', besluitOp: '2026-04-02' };
    const garantie = {
      contracten: aanbieders.map((een) => ({ contractId: een.contractId, referentieomzet: 100_000 })),
      ...{ periode: { van: '2026-03-01', tot: '2026-06-30' }, percentageBasispunten: 9_000 },
      ...{ referentieperiode: { van: '2025-03-01', tot: '2025-06-30' }, ...besluit },
    };
    const fout = { ...garantie, periode: { van: '2025-06-01', tot: '2029-01-01' }, besluitOp: '2026-08-01' };
    expect(uitkomst(await post('/v1/omzetgaranties', fout))).toEqual([
      ...[400, 'OMZETGARANTIE_ONGELDIG'],
      ...['IN_DE_TOEKOMST', 'BUITEN_CONTRACT', 'REFERENTIE_NIET_ERVOOR'],
      ...['IN_DE_TOEKOMST', 'BUITEN_CONTRACT', 'REFERENTIE_NIET_ERVOOR'],
    ]);
    const answer = await post('/v1/omzetgaranties', garantie);
    expect(answer.status).toBe(201);
    const [garantieId, andere] = answer.json<{ garantieIds: string[] }>().garantieIds;
    expect(uitkomst(await post('/v1/omzetgaranties', { ...garantie, contracten: [garantie.contracten[0]] }))).toEqual([
      ...[400, 'OMZETGARANTIE_ONGELDIG', 'OMZETGARANTIE_OVERLAPT'],
    ]);
    const pad = `/v1/contracten/${contractId}/omzetgaranties/${garantieId!}`;
    expect(uitkomst(await post(`${pad}/verrekeningen`, undefined))).toEqual([409, 'OMZETGARANTIE_LOOPT_NOG']);
    expect(uitkomst(await post(`${pad}/beeindigingen`, { laatsteDag: '2026-04-15', reden: 'Hervat.' }))).toEqual([200]);
    const weg = `/v1/contracten/${aanbieders[1]!.contractId}/omzetgaranties/${andere!}/intrekkingen`;
    expect(uitkomst(await post(weg, { reden: 'Viel er niet onder.' }))).toEqual([200]);

    // 46 of 122 days at 90% of EUR 1,000.00 is EUR 339.34; EUR 700.00 was approved, so nothing is to be paid.
    expect(uitkomst(await post(`${pad}/verrekeningen`, undefined))).toEqual([200]);
    const { omzetgaranties } = await regelingen();
    expect(omzetgaranties).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ garantieId, stand: 'afgelopen', tot: '2026-04-15', verrekeningen: [] }),
        expect.objectContaining({ garantieId: andere, stand: 'ingetrokken', eindreden: 'Viel er niet onder.' }),
      ]),
    );
    expect((await regelingen('?stand=loopt&geldigOp=2026-04-20')).omzetgaranties).toEqual([]);
  });

  it('pays the difference between what was guaranteed and approved, with its calculation (R-CON-17)', async () => {
    const garantie = {
      contracten: [{ contractId, referentieomzet: 200_000 }],
      ...{ periode: { van: '2026-04-16', tot: '2026-05-15' }, percentageBasispunten: 9_000 },
      referentieperiode: { van: '2025-04-16', tot: '2025-05-15' },
      ...{ grond: 'Zorg viel uit.', besluitkenmerk: 'BESLUIT-15', besluitOp: '2026-05-20' },
    };
    const answer = await post('/v1/omzetgaranties', garantie);
    const garantieId = answer.json<{ garantieIds: string[] }>().garantieIds[0]!;
    const pad = `/v1/contracten/${contractId}/omzetgaranties/${garantieId}/verrekeningen`;
    for (const _keer of [1, 2]) expect(uitkomst(await post(pad, undefined))).toEqual([200]);
    const verrekening = { op: '2026-05-20', gegarandeerdBedrag: 180_000, goedgekeurdBedrag: 35_000 };
    const eerste = { ...verrekening, eerderVerrekendBedrag: 0, teBetalenBedrag: 145_000 };
    const lees2 = async () => (await regelingen(`?contractId=${contractId}`)).omzetgaranties[0]!.verrekeningen;
    expect(await lees2()).toEqual([eerste]);
    await declareer(5_000, '2026-05-01', '2026-05-10');
    expect(uitkomst(await post(pad, undefined))).toEqual([200]);
    expect(await lees2()).toEqual([
      eerste,
      { ...verrekening, goedgekeurdBedrag: 40_000, eerderVerrekendBedrag: 145_000, teBetalenBedrag: -5_000 },
    ]);
  });

  it('reimburses extra costs within the days, kinds and maximum of a regeling, each with its evidence (R-CON-17)', async () => {
    const regeling = {
      ...{ naam: 'Meerkosten RIVM', van: '2026-03-01', tot: '2026-04-30', kostensoorten: ['beschermingsmiddelen'] },
      ...{ maximum: 50_000, grond: 'Richtlijn.', besluitkenmerk: 'BESLUIT-16', besluitOp: '2026-04-02' },
    };
    const regelingId = await made('/v1/meerkostenregelingen', regeling, 'regelingId');
    const pad = `/v1/meerkostenregelingen/${regelingId}/vergoedingen`;
    const bewijs = { kenmerk: 'FACTUUR-1', sha256: 'ab'.repeat(32) };
    const goed = { kostensoort: 'beschermingsmiddelen', gemaaktOp: '2026-04-30', bedrag: 45_000, bewijs };
    const slecht = { kostensoort: 'vervoer', gemaaktOp: '2026-05-01', bedrag: 6_000, bewijs };
    expect(uitkomst(await post(pad, { contractId, posten: [goed, slecht] }))).toEqual([
      ...[400, 'MEERKOSTEN_ONGELDIG', 'KOSTENSOORT_BUITEN_REGELING', 'BUITEN_REGELING', 'BEWIJS_DUBBEL'],
      'MAXIMUM_OVERSCHREDEN',
    ]);
    const vergoedingId = await made(pad, { contractId, posten: [goed] }, 'vergoedingId');
    expect(uitkomst(await post(pad, { contractId, posten: [goed] }))).toEqual([
      ...[400, 'MEERKOSTEN_ONGELDIG', 'BEWIJS_DUBBEL', 'MAXIMUM_OVERSCHREDEN'],
    ]);
    const [toon] = (await regelingen()).meerkostenregelingen;
    expect(toon).toMatchObject({
      ...{ stand: 'afgelopen', maximumBedrag: 50_000, vergoedBedrag: 45_000 },
      vergoedingen: [{ vergoedingId, totaalBedrag: 45_000, posten: [{ bewijskenmerk: 'FACTUUR-1' }] }],
    });
    const [eigen, ander] = aanbieders;
    const van = async (token: string) => (await regelingen('', token)).meerkostenregelingen[0];
    expect(await van(eigen!.token)).toMatchObject({ vergoedBedrag: null, vergoedingen: [{ vergoedingId }] });
    expect(await van(ander!.token)).toMatchObject({ vergoedBedrag: null, vergoedingen: [] });
  });

  it('follows the clock that the region set itself, from the day that it holds', async () => {
    const klok = zetRegel(
      profiel(),
      'contract.bestedingsruimte',
      'waarde: open, bron: test, geldigVanaf: 2021-12-21, geldigTot: 2025-12-31',
      'waarde: { drempelBasispunten: 8000, overlegDagen: 7, besluitDagen: 21 }, bron: test, geldigVanaf: 2026-01-01',
    );
    const beheerder = await kroniek.token('beheerder');
    await made('/v1/regioconfiguraties', { profiel: klok, reden: 'Besluit.' }, 'versieId', beheerder);
    const afspraak = { van: '2026-05-20', tot: '2026-12-31', bedrag: 1_000, grond: 'Rest van het jaar.', bron: 'B-3' };
    ruimteId = await made(`/v1/contracten/${contractId}/bestedingsruimten`, afspraak, 'ruimteId');
    kroniek.clock.set('2026-06-02T09:00:00Z');
    await declareer(799, '2026-05-20', '2026-05-31');
    expect((await ruimten()).resultaten).toMatchObject([{ besteedBedrag: 799, signalen: [] }]);
    await declareer(1, '2026-06-01', '2026-06-01');
    expect((await ruimten()).resultaten[0]!.signalen).toMatchObject([
      { regelbron: 'regioprofiel', drempelBasispunten: 8_000, overlegVoor: '2026-06-09', besluitVoor: '2026-06-30' },
    ]);
  });
});
