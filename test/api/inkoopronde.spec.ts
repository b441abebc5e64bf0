import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ToelatingZoeker } from '../../src/inkoop/inkoopronde/aanmelding/toelating-zoeker.js';
import { newId } from '../../src/kernel/ids.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

/** An inkoper from the choice of an inkoopvorm to the award, over HTTP alone; catalogue B.2. */
const GEMEENTEN = ['0503', '1842', '0603', '1783'];
const DOCUMENT = { naam: 'Leidraad', sha256: 'a'.repeat(64), vindplaats: 'TenderNed 1' };
const EISEN = ['personeel', 'kwaliteit-en-uitvoering', 'communicatie', 'administratie'].map((gebied) => ({
  sleutel: `eis-${gebied}`,
  gebied,
  tekst: `Eis in het gebied ${gebied}.`,
}));

let kroniek: TestApp;
let inkoper: string;
const aanbieders: { id: string; token: string }[] = [];

const vraag = (method: string, path: string, token: string, body?: unknown): Promise<Answer> =>
  kroniek.ask(method, path, { token, ...(body === undefined ? {} : { body }) });
const post = (path: string, body: unknown, token = inkoper): Promise<Answer> => vraag('POST', path, token, body);
const code = (answer: Answer): unknown => [answer.status, answer.json<{ code?: string }>().code];
const fouten = (answer: Answer): string[] =>
  answer.json<{ fouten: { code: string }[] }>().fouten.map((one) => one.code);

async function ok(path: string, body: unknown, token = inkoper): Promise<Answer> {
  const answer = await post(path, body, token);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer;
}
async function lees<T>(path: string, token = inkoper): Promise<T> {
  await kroniek.settle();
  const answer = await vraag('GET', path, token);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
  return answer.json<T>();
}
const lijst = async <T = Record<string, unknown>>(path: string, token = inkoper): Promise<T[]> =>
  (await lees<{ resultaten: T[] }>(path, token)).resultaten;
const naar = async (dag: string): Promise<void> => {
  kroniek.clock.set(`${dag}T09:00:00Z`);
  inkoper = await kroniek.token('inkoper');
  for (const one of aanbieders) one.token = await kroniek.token('aanbieder', { aanbiederId: one.id });
  await kroniek.settle();
};

async function begin(sleutel: string, onderdelen: object[], rest: object = {}): Promise<string> {
  const ronde = { sleutel, naam: `Inkoop ${sleutel}`, onderdelen, gemeenten: GEMEENTEN, bron: '000 Vervolg', ...rest };
  return (await ok('/v1/inkooprondes', ronde)).json<{ rondeId: string }>().rondeId;
}
const onderdeel = (sleutel: string, productcode: string, rest: object = {}): object => ({
  ...{ sleutel, soort: 'perceel', naam: sleutel, productcodes: [productcode] },
  ...rest,
});

async function meld(rondeId: string, wie: number, onderdelen: string[]): Promise<string> {
  const answer = await ok(`/v1/inkooprondes/${rondeId}/aanmeldingen`, { onderdelen }, aanbieders[wie]!.token);
  return answer.json<{ aanmeldingId: string }>().aanmeldingId;
}
async function toets(aanmeldingId: string, eisen = EISEN, scores: object[] = []): Promise<void> {
  const pad = `/v1/aanmeldingen/${aanmeldingId}`;
  for (const { sleutel: eis } of eisen) {
    await ok(`${pad}/eistoetsen`, { eis, voldaan: true, onderbouwing: 'Stukken ingezien.' });
  }
  await ok(`${pad}/beoordelingen`, { scores, bijdrage: 'Vult een tekort.' });
}

beforeAll(async () => {
  kroniek = await createTestApp({ now: '2022-04-01T09:00:00Z' });
  const beheerder = await kroniek.token('beheerder');
  await ok('/v1/regioconfiguraties', { profiel: readFileSync('regios/h5.yaml', 'utf8') }, beheerder);
  inkoper = await kroniek.token('inkoper');
  for (const [index, naam] of ['De Linde', 'De Wilg', 'De Eik'].entries()) {
    const body = { naam, agbcode: `4299000${index + 1}`, sinds: '2020-01-01' };
    const { aanbiederId } = (await ok('/v1/aanbieders', body)).json<{ aanbiederId: string }>();
    aanbieders.push({ id: aanbiederId, token: '' });
  }
  await naar('2022-04-01');
});
afterAll(() => kroniek.close());

describe('a tender of H5', () => {
  let rondeId: string;
  const pad = (rest: string): string => `/v1/inkooprondes/${rondeId}/${rest}`;
  const meldingen: string[] = [];

  it('begins with what can be applied for, and tells all that is missing at once (R-PRC-06, R-PRC-20)', async () => {
    rondeId = await begin(
      'inkoop-2023',
      [onderdeel('ontmoeting', '07A01', { minimum: 2 }), onderdeel('orh', '01A01')],
      {
        contractenVanaf: '2023-01-01',
      },
    );
    const publicatie = { documenten: [DOCUMENT], vragenTot: '2022-06-01' };
    expect(fouten(await post(pad('publicaties'), publicatie))).toEqual(['INKOOPVORM_ONTBREEKT', 'EISEN_ONTBREKEN']);
    await ok(pad('inkoopvormkeuzes'), { instrument: 'aanbesteding-enkel', reden: 'Sturing op weinig partijen.' });
    expect(fouten(await post(pad('publicaties'), publicatie))).toEqual([
      ...['EISEN_ONTBREKEN', 'STAP_ONTBREEKT', 'STAP_ONTBREEKT', 'STAP_ONTBREEKT', 'EEN_MOMENT_NODIG'],
    ]);
    expect(code(await post(pad('stappen'), { stap: 'procedure' }))).toEqual([409, 'STAP_NIET_AAN_DE_BEURT']);
    for (const stap of ['programma-van-eisen', 'tarieven', 'procedure']) await ok(pad('stappen'), { stap });
    expect(code(await post(pad('stappen'), { stap: 'contracten' }))).toEqual([409, 'NIET_DEFINITIEF_GEGUND']);
  });

  it('asks demands in the four areas of the region, and weights that are whole (R-PRC-07)', async () => {
    const criteria = [
      { sleutel: 'expertise', naam: 'Expertise', gewicht: 6_000 },
      { sleutel: 'capaciteit', naam: 'Capaciteit', gewicht: 3_000 },
    ];
    const answer = await post(pad('eisen'), { eisen: EISEN.slice(0, 3), criteria });
    expect(fouten(answer)).toEqual(['GEBIED_ONTBREEKT', 'GEWICHT_ONGELDIG']);
    criteria[1]!.gewicht = 4_000;
    await ok(pad('eisen'), { eisen: EISEN, criteria });
  });

  it('is published and opens and closes by itself; the plan before it stays (R-PRC-06)', async () => {
    await ok(pad('instroommomenten'), { sleutel: 'inschrijving', opent: '2022-05-01', sluit: '2022-06-30' });
    const nieuw = { sleutel: 'inschrijving', opent: '2022-05-01', sluit: '2022-07-31', reden: 'Stukken kwamen later.' };
    await ok(pad('instroomherplanningen'), nieuw);
    await naar('2022-04-20');
    await ok(pad('publicaties'), { documenten: [DOCUMENT], vragenTot: '2022-06-01' });
    expect(code(await post(pad('eisen'), { eisen: EISEN.slice(1) }))).toEqual([409, 'INKOOPRONDE_AL_GEPUBLICEERD']);
    const keuze = { instrument: 'open-house', reden: 'Toch anders.' };
    expect(code(await post(pad('inkoopvormkeuzes'), keuze))).toEqual([409, 'INKOOPRONDE_AL_GEPUBLICEERD']);
    const kalender = await lijst('/v1/inkoopkalender');
    expect(kalender).toMatchObject([
      { datum: '2022-05-01', soort: 'moment-opent' },
      { datum: '2022-06-01', soort: 'vragen-tot' },
      { datum: '2022-07-31', soort: 'moment-sluit', eerder: [{ datum: '2022-06-30', reden: 'Stukken kwamen later.' }] },
      { datum: '2023-01-01', soort: 'contracten-vanaf' },
    ]);
    const vroeg = await post(pad('aanmeldingen'), { onderdelen: ['orh'] }, aanbieders[0]!.token);
    expect(code(vroeg)).toEqual([409, 'GEEN_INSTROOMMOMENT']);
    await naar('2022-05-01');
    expect(await lijst('/v1/inkooprondes?stand=open', aanbieders[0]!.token)).toMatchObject([{ rondeId }]);
  });

  it('answers questions to all at once, and never says who asked (R-PRC-20)', async () => {
    await naar('2022-05-10');
    const { vraagId } = (await ok(pad('vragen'), { vraag: 'Geldt eis 1 altijd?' }, aanbieders[0]!.token)).json<{
      vraagId: string;
    }>();
    await ok(pad('antwoorden'), { vraagId, antwoord: 'Ja.' });
    type Detail = { vragen: { antwoord: string | null; nota: number | null }[]; intern: object | null };
    const gezien = async (wie: number) =>
      (await lees<Detail>(`/v1/inkooprondes/${rondeId}`, aanbieders[wie]!.token)).vragen;
    expect(await gezien(0)).toMatchObject([{ antwoord: null }]);
    expect(await gezien(1)).toEqual([]);
    expect(fouten(await post(pad('notas'), { vraagIds: [newId()], document: DOCUMENT }))).toEqual(['ONBEKEND']);
    await ok(pad('notas'), { vraagIds: [vraagId], document: DOCUMENT });
    expect(await gezien(1)).toEqual([
      { vraagId, vraag: 'Geldt eis 1 altijd?', gesteldOp: '2022-05-10', antwoord: 'Ja.', nota: 1 },
    ]);
    await naar('2022-06-02');
    expect(code(await post(pad('vragen'), { vraag: 'Nog een?' }, aanbieders[1]!.token))).toEqual([
      ...[409, 'VRAGENTERMIJN_VERSTREKEN'],
    ]);
  });

  it('takes aanmeldingen of aanbieders for themselves, each of which sees its own alone (R-PRC-01, R-PRC-11)', async () => {
    meldingen.push(await meld(rondeId, 0, ['ontmoeting', 'orh']), await meld(rondeId, 1, ['ontmoeting']));
    const ander = { onderdelen: ['orh'], aanbiederId: aanbieders[0]!.id };
    expect(code(await post(pad('aanmeldingen'), ander, aanbieders[1]!.token))).toEqual([403, 'ANDERE_AANBIEDER']);
    const intrekking = { reden: 'Niet van mij.' };
    expect(code(await post(`/v1/aanmeldingen/${meldingen[0]}/intrekkingen`, intrekking, aanbieders[1]!.token))).toEqual(
      [...[404, 'AANMELDING_ONBEKEND']],
    );
    expect(await lijst('/v1/aanmeldingen', aanbieders[1]!.token)).toMatchObject([{ aanbieder: 'De Wilg' }]);
    expect(await lijst('/v1/aanmeldingen', aanbieders[2]!.token)).toEqual([]);
    const detail = await lees<{ intern: object | null; perOnderdeel: object | null }>(
      `/v1/inkooprondes/${rondeId}`,
      aanbieders[1]!.token,
    );
    expect([detail.intern, detail.perOnderdeel]).toEqual([null, null]);
  });

  it('takes the same aanmelding again under the same key, and answers as before', async () => {
    const headers = { 'Idempotency-Key': newId() };
    const vragen = { token: aanbieders[2]!.token, body: { onderdelen: ['orh'] }, headers };
    const eerste = await kroniek.ask('POST', pad('aanmeldingen'), vragen);
    const tweede = await kroniek.ask('POST', pad('aanmeldingen'), vragen);
    expect([eerste.status, tweede.text]).toEqual([201, eerste.text]);
    meldingen.push(eerste.json<{ aanmeldingId: string }>().aanmeldingId);
  });

  it('admits nobody whose assessment does not cover every demand (R-PRC-07, R-PRC-22)', async () => {
    await naar('2022-08-02');
    expect(code(await post(pad('aanmeldingen'), { onderdelen: ['orh'] }, aanbieders[1]!.token))).toEqual([
      ...[409, 'GEEN_INSTROOMMOMENT'],
    ]);
    await ok(pad('sluitingen'), { reden: 'De termijn is voorbij.' });
    const toelating = { onderdelen: ['ontmoeting'], reden: 'Voldoet.' };
    const melding = `/v1/aanmeldingen/${meldingen[0]}`;
    expect(fouten(await post(`${melding}/toelatingen`, toelating))).toEqual([
      ...EISEN.map(() => 'EIS_NIET_GETOETST'),
      'BEOORDELING_ONTBREEKT',
    ]);
    const scores = (score: number) => [
      { criterium: 'expertise', score, reden: 'Plan is uitgewerkt.' },
      { criterium: 'capaciteit', score: 5_000, reden: 'Plaats voor twintig.' },
    ];
    expect(fouten(await post(`${melding}/beoordelingen`, { scores: scores(1).slice(1), bijdrage: 'x' }))).toEqual([
      'SCORE_ONTBREEKT',
    ]);
    await toets(meldingen[0]!, EISEN, scores(8_000));
    await toets(meldingen[1]!, EISEN, scores(4_000));
    // Before a decision an aanbieder does not see its own score, and never that of another.
    const eigen = async () => (await vraag('GET', '/v1/aanmeldingen', aanbieders[0]!.token)).text;
    expect(await eigen()).not.toMatch(/totaal|uitgewerkt/);
    await ok(`${melding}/toelatingen`, { onderdelen: ['ontmoeting', 'orh'], reden: 'Voldoet.' });
    expect(await lijst('/v1/aanmeldingen', aanbieders[0]!.token)).toMatchObject([{ beoordeling: { totaal: 6_800 } }]);
    const ander = (await vraag('GET', '/v1/aanmeldingen', aanbieders[1]!.token)).text;
    expect(ander).not.toMatch(/De Linde|6800|totaal/);
  });

  it('awards provisionally when all is decided, and finally after the standstill (R-PRC-13, R-PRC-20)', async () => {
    expect(code(await post(pad('voorlopige-gunningen'), {}))).toEqual([409, 'GUNNING_NIET_GEREED']);
    for (const [index, onderdelen] of [
      [1, ['ontmoeting']],
      [2, ['orh']],
    ] as const) {
      await ok(`/v1/aanmeldingen/${meldingen[index]}/afwijzingen`, { onderdelen, redenen: ['Score te laag.'] });
    }
    expect(fouten(await post(pad('voorlopige-gunningen'), {}))).toEqual(['REDEN_ONTBREEKT']);
    await ok(pad('voorlopige-gunningen'), { redenOnderMinimum: 'Schaarse markt.' });
    expect(await lijst('/v1/inkooprondes')).toMatchObject([{ stand: 'voorlopig-gegund' }]);
    await naar('2022-08-22');
    expect(code(await post(pad('definitieve-gunningen'), {}))).toEqual([409, 'STANDSTILL_LOOPT']);
    const bezwaar = { gronden: 'De score rust op een oud plan.' };
    await ok(`/v1/aanmeldingen/${meldingen[1]}/bezwaren`, bezwaar, aanbieders[1]!.token);
    await naar('2022-08-23');
    expect(code(await post(pad('definitieve-gunningen'), {}))).toEqual([409, 'BEZWAAR_LOOPT']);
    expect(code(await post(`/v1/aanmeldingen/${meldingen[2]}/bezwaren`, bezwaar, aanbieders[2]!.token))).toEqual([
      ...[409, 'BEZWAARTERMIJN_VERSTREKEN'],
    ]);
    const beslissing = { uitkomst: 'gegrond', reden: 'Het nieuwe plan was er op tijd.' };
    await ok(`/v1/aanmeldingen/${meldingen[1]}/bezwaarbeslissingen`, beslissing);
    const toelating = { onderdelen: ['ontmoeting'], reden: 'Na herbeoordeling.' };
    const opnieuw = `/v1/aanmeldingen/${meldingen[1]}/toelatingen`;
    expect(code(await post(opnieuw, toelating))).toEqual([409, 'AL_GEGUND']);
    await ok(pad('gunningintrekkingen'), { reden: 'Een bezwaar was gegrond.' });
    await ok(opnieuw, toelating);
    await ok(pad('voorlopige-gunningen'), {});
    await naar('2022-09-13');
    await ok(pad('definitieve-gunningen'), {});
    const { intern } = await lees<{ intern: { gunning: object } }>(`/v1/inkooprondes/${rondeId}`);
    expect(intern.gunning).toMatchObject({ stand: 'definitief', bezwaarTot: '2022-09-12', redenOnderMinimum: null });
    await ok(pad('stappen'), { stap: 'contracten' });
    const types = (
      await lijst<{ type: string }>('/v1/audittrail?aggregaat=gunning', await kroniek.token('toezichthouder'))
    )
      .map(({ type }) => type)
      .reverse();
    expect(types).toEqual([
      ...['GunningProvisionallyAwarded', 'StandstillEnded', 'GunningWithdrawn', 'GunningProvisionallyAwarded'],
      ...['StandstillEnded', 'GunningFinallyAwarded'],
    ]);
  });

  it('gives the contract that follows an admission to rest on (R-PRC-22)', async () => {
    const zoeker = kroniek.app.get(ToelatingZoeker, { strict: false });
    expect(await zoeker.find('h5', meldingen[0]!)).toMatchObject({
      ...{ aanbiederId: aanbieders[0]!.id, onderdelen: ['ontmoeting', 'orh'], productcodes: ['07A01', '01A01'] },
      ...{ definitief: true, bezwaarTot: '2022-09-12', contractenVanaf: '2023-01-01' },
    });
    expect(await zoeker.find('h5', meldingen[2]!)).toBeNull();
    expect(await zoeker.find('rivierenland', meldingen[0]!)).toBeNull();
  });

  it('reports the outcome and the actual cost to the raad, with a download (R-PRC-30)', async () => {
    const bericht = { kosten: [{ productcode: '07A01', bedrag: 125_000_000 }], document: DOCUMENT };
    const onbekend = { ...bericht, kosten: [{ productcode: '99Z99', bedrag: 1 }] };
    expect(fouten(await post(pad('raadsberichten'), onbekend))).toEqual(['ONBEKEND']);
    await ok(pad('raadsberichten'), bericht);
    const { intern } = await lees<{ intern: { raadsberichten: object[] } }>(`/v1/inkooprondes/${rondeId}`);
    expect(intern.raadsberichten).toMatchObject([{ aantalAanbieders: 2, kosten: bericht.kosten }]);
    const csv = (await vraag('GET', '/v1/aanmeldingen.csv', inkoper)).text.split('\r\n');
    expect(csv[0]).toBe('ronde;aanbieder;onderdelen;ingediendOp;stand;score;redenen;bezwaarTot');
    expect(csv.slice(1, 4).map((line) => line.split(';').slice(1, 6).join(';'))).toEqual([
      'De Eik;orh;2022-06-02;afgewezen;',
      'De Linde;ontmoeting, orh;2022-06-02;toegelaten;6800',
      'De Wilg;ontmoeting;2022-06-02;toegelaten;4400',
    ]);
  });

  it('answers as it stood on a day and as it was known (R-DAT-02)', async () => {
    const standOp = async (geldigOp: string) =>
      (await lijst<{ stand: string }>(`/v1/inkooprondes?geldigOp=${geldigOp}`)).map(({ stand }) => stand);
    expect(await standOp('2022-03-31')).toEqual([]);
    expect(await standOp('2022-04-19')).toEqual(['voorbereiding']);
    expect(await standOp('2022-04-30')).toEqual(['gepubliceerd']);
    expect(await standOp('2022-07-31')).toEqual(['open']);
    expect(await standOp('2022-08-01')).toEqual(['gepubliceerd']);
    expect(await standOp('2022-09-12')).toEqual(['voorlopig-gegund']);
    const bekend = await lijst<{ stand: string }>('/v1/aanmeldingen?beschikbaarOp=2022-08-22');
    expect(bekend.map(({ stand }) => stand)).toEqual(['afgewezen', 'toegelaten', 'afgewezen']);
  });
});

describe('other instruments', () => {
  it('put the EUR 750,000 of a SAS procedure to a person, and take what that person says (R-PRC-18)', async () => {
    const rondeId = await begin('pilot', [onderdeel('orh', '01A01')]);
    const pad = (rest: string): string => `/v1/inkooprondes/${rondeId}/${rest}`;
    await ok(pad('inkoopvormkeuzes'), { instrument: 'sas', reden: 'Pilot op sociale diensten.' });
    await ok(pad('eisen'), { eisen: EISEN });
    for (const stap of ['programma-van-eisen', 'tarieven', 'procedure']) await ok(pad('stappen'), { stap });
    await ok(pad('instroommomenten'), { sleutel: 'een', opent: '2022-10-01', sluit: '2022-10-31' });
    const publicatie = { documenten: [DOCUMENT] };
    expect(fouten(await post(pad('publicaties'), publicatie))).toEqual(['INKOOPVORM_NIET_GEREED']);
    const oordeel = { oordeel: 'sas-kan', reden: 'Apart perceel.', bron: 'Advies van de jurist' };
    expect(code(await post(pad('sas-oordelen'), oordeel))).toEqual([409, 'GEEN_SAS_VRAAG']);
    await ok(pad('ramingen'), { bedrag: 75_000_001, onderbouwing: 'Drie jaar.' });
    expect(await lijst('/v1/inkooprondes?stand=voorbereiding')).toMatchObject([{ sasVraagOpen: true }]);
    expect(fouten(await post(pad('publicaties'), publicatie))).toEqual(['INKOOPVORM_NIET_GEREED']);
    await ok(pad('sas-oordelen'), { ...oordeel, oordeel: 'aanbesteden' });
    expect(fouten(await post(pad('publicaties'), publicatie))).toEqual(['INKOOPVORM_NIET_GEREED']);
    await ok(pad('sas-oordelen'), oordeel);
    await ok(pad('publicaties'), publicatie);
    const { intern } = await lees<{ intern: { contractwaarde: object } }>(`/v1/inkooprondes/${rondeId}`);
    expect(intern.contractwaarde).toMatchObject({ bovenDrempel: true, oordeel, vraagOpen: false });
  });

  it('take aanbieders in at moments, and outside them on a capacity problem alone (R-PRC-02, R-PRC-03, R-PRC-04)', async () => {
    await naar('2022-10-01');
    const rondeId = await begin('instroom', [
      onderdeel('orh', '01A01', { maximum: 1 }),
      onderdeel('ontmoeting', '07A01'),
    ]);
    const pad = (rest: string): string => `/v1/inkooprondes/${rondeId}/${rest}`;
    const bevinding = { aantalAanbieders: 2, dekking: 'Overal.', expertise: 'Goed.', capaciteit: 'Krap.' };
    await ok(pad('inventarisaties'), { bevindingen: [{ onderdeel: 'orh', ...bevinding }], conclusie: 'Een erbij.' });
    await ok(pad('inkoopvormkeuzes'), { instrument: 'semi-open', reden: 'Nieuwe instroom op momenten.' });
    await ok(pad('eisen'), { eisen: EISEN });
    await ok(pad('instroommomenten'), { sleutel: 'voorjaar', opent: '2023-03-01', sluit: '2023-03-31' });
    await ok(pad('publicaties'), { documenten: [DOCUMENT] });
    const tussentijds = {
      capaciteitsprobleem: 'krapte',
      moment: { sleutel: 'extra', opent: '2022-10-10', sluit: '2022-10-20', onderdelen: ['orh'] },
    };
    expect(code(await post(pad('tussentijdse-instroom'), tussentijds))).toEqual([409, 'CAPACITEITSPROBLEEM_ONBEKEND']);
    const probleem = { sleutel: 'krapte', onderdelen: ['orh'], gemeenten: ['0503'], reden: 'Twee clientenstops.' };
    await ok(pad('capaciteitsproblemen'), probleem);
    await ok(pad('tussentijdse-instroom'), tussentijds);
    await naar('2022-10-10');
    const buiten = await post(pad('aanmeldingen'), { onderdelen: ['ontmoeting'] }, aanbieders[1]!.token);
    expect(code(buiten)).toEqual([409, 'GEEN_INSTROOMMOMENT']);
    const [een, twee] = [await meld(rondeId, 1, ['orh']), await meld(rondeId, 2, ['orh'])];
    await toets(een);
    await toets(twee);
    const toelating = { onderdelen: ['orh'], reden: 'Vult het tekort.' };
    await ok(`/v1/aanmeldingen/${een}/toelatingen`, toelating);
    expect(code(await post(`/v1/aanmeldingen/${twee}/toelatingen`, toelating))).toEqual([
      ...[409, 'MAXIMUM_AANBIEDERS_BEREIKT'],
    ]);
    expect(code(await post(pad('voorlopige-gunningen'), {}))).toEqual([409, 'GUNNING_NIET_GEREED']);
    // The one admitted cannot apply for it again, at any later moment.
    await naar('2023-03-01');
    const nogmaals = await post(pad('aanmeldingen'), { onderdelen: ['orh'] }, aanbieders[1]!.token);
    expect(code(nogmaals)).toEqual([409, 'AL_TOEGELATEN']);
    const types = (
      await lijst<{ type: string }>('/v1/audittrail?aggregaat=aanmelding', await kroniek.token('toezichthouder'))
    ).map(({ type }) => type);
    expect(types).toContain('BezwaartermijnEnded');
  });
});

describe('coverage', () => {
  it('signals each gemeente without an Ontmoetingscentrum, and where one will be lost (R-PRC-05)', async () => {
    type Regel = { gemeentecode: string; stand: string; tekortVanaf: string | null; aantalAanbieders: number };
    const stand = async (geldigOp: string): Promise<Regel[]> =>
      (await lijst<Regel & { norm: string }>(`/v1/minimumdekking?geldigOp=${geldigOp}`)).filter(
        ({ norm }) => norm === 'ontmoetingscentra',
      );
    expect((await stand('2023-03-01')).every((one) => one.stand === 'tekort')).toBe(true);
    const contract = {
      ...{ contractnummer: 'H5-1', aanbiederId: aanbieders[0]!.id, gemeenten: ['0503'], productcodes: ['07A01'] },
      ...{ ingangsdatum: '2023-01-01', duurMaanden: 36, ondertekendOp: '2022-11-01', verlengingsopties: [] },
    };
    await ok('/v1/contracten', contract);
    const delft = async (dag: string) => (await stand(dag)).find(({ gemeentecode }) => gemeentecode === '0503');
    expect(await delft('2023-03-01')).toMatchObject({ stand: 'voldoende', aantalAanbieders: 1, tekortVanaf: null });
    expect(await delft('2025-02-01')).toMatchObject({ stand: 'dreigend-tekort', tekortVanaf: '2026-01-01' });
    expect(await delft('2026-01-01')).toMatchObject({ stand: 'tekort' });
    const tekort = (await stand('2023-03-01')).filter((one) => one.stand === 'tekort').map((one) => one.gemeentecode);
    expect(tekort.length).toBeGreaterThan(2);
    expect(tekort).not.toContain('0503');
    const csv = (await vraag('GET', '/v1/minimumdekking.csv?gemeentecode=0503&geldigOp=2023-03-01', inkoper)).text;
    expect(csv).toContain('Ontmoetingscentrum in elke gemeente;Delft;1;1;voldoende;;De Linde;2023-03-01;0');
  });
});
