import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';
import { zetRegel } from '../support/profiel.js';

const DOCUMENT = { naam: 'Addendum 1', sha256: 'a'.repeat(64), vindplaats: 'Archief' };
const TOETSEN = ['kring-van-aanbieders', 'andere-inschrijvers', 'economisch-evenwicht'] as const;

interface Bepaling {
  readonly sleutel: string;
  readonly versie: number;
  readonly tekst: string;
}
interface Dossier {
  readonly bepalingen: readonly Bepaling[];
  readonly kwaliteitskaders: readonly object[];
  readonly wijzigingen: readonly { readonly wijzigingId: string; readonly stand: string }[];
  readonly tijdlijn: readonly { readonly type: string }[];
}

/** The whole life of what a contract says: signed, announced, amended, and once too much changed. */
describe('contractwijzigingen over HTTP', () => {
  let kroniek: TestApp;
  let manager: string;
  let aanbiederId: string;
  let contractId: string;
  let ander: string;
  let positie = '0';

  const post = async (path: string, body: unknown, token = manager): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const get = (path: string, token = manager) =>
    kroniek.ask('GET', path, { token, headers: { 'Kroniek-Wacht-Op-Positie': positie } });
  const code = (answer: Answer) => answer.json<{ code?: string }>().code;
  const codes = (answer: Answer) => answer.json<{ fouten: { code: string }[] }>().fouten.map((fout) => fout.code);
  const done = async (path: string, body: unknown, token = manager): Promise<Answer> => {
    const answer = await post(path, body, token);
    expect([path, answer.status < 300, answer.text]).toEqual([path, true, expect.any(String)]);
    return answer;
  };
  const dossier = async (vraag = '', token = manager, id = contractId) =>
    (await get(`/v1/contracten/${id}/dossier${vraag}`, token)).json<Dossier>();
  const zegt = async (vraag: string) =>
    (await dossier(vraag)).bepalingen.map(({ sleutel, versie }) => `${sleutel} ${versie}`);
  const wijziging = async (id: string, vraag = '') =>
    (await get(`/v1/contractwijzigingen/${id}${vraag}`)).json<Record<string, unknown>>();

  const bepaling = (sleutel: string, soort: string, tekst: string, onderwerpen: string[] = []) => ({
    ...{ sleutel, soort, titel: sleutel, tekst, onderwerpen },
  });
  const stelVoor = async (change: object, contractIds = [contractId]): Promise<Answer> =>
    post('/v1/contractwijzigingen', {
      ...{ titel: 'Wijziging', contractIds, beoogdeIngangsdatum: '2024-07-01' },
      grond: { soort: 'wederzijds', toelichting: 'Samen besproken.' },
      ...change,
    });
  const idOf = (answer: Answer): string => answer.json<{ wijzigingId: string }>().wijzigingId;
  const toets = async (id: string, ja: (naam: string) => boolean) => {
    for (const naam of TOETSEN) {
      const body = { toets: naam, ja: ja(naam), reden: `Over ${naam}.` };
      await done(`/v1/contractwijzigingen/${id}/toetsen`, body, await kroniek.token('inkoper'));
    }
  };
  const addendum = (change: object = {}) => ({ contractId, document: DOCUMENT, ingangsdatum: '2024-07-01', ...change });

  const sign = async (contractnummer: string): Promise<string> => {
    const answer = await done('/v1/contracten', {
      ...{ contractnummer, aanbiederId, gemeenten: ['0503'], productcodes: ['02A03'] },
      ...{ ingangsdatum: '2023-01-01', duurMaanden: 36, ondertekendOp: '2022-10-03' },
    });
    return answer.json<{ contractId: string }>().contractId;
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2024-02-01T09:00:00Z' });
    manager = await kroniek.token('contractmanager');
    for (const regio of ['h5', 'rivierenland']) {
      const profiel = readFileSync(`regios/${regio}.yaml`, 'utf8');
      await done('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder', { regio }));
    }
    const made = await done('/v1/aanbieders', {
      agbcode: '42990001',
      naam: 'Stichting De Korenmolen',
      sinds: '2022-10-01',
    });
    aanbiederId = made.json<{ aanbiederId: string }>().aanbiederId;
    contractId = await sign('H5-2023-001');
    ander = await sign('H5-2023-002');
    await done(`/v1/contracten/${contractId}/bepalingen`, {
      bron: 'Raamovereenkomst',
      bepalingen: [
        bepaling('kern', 'kernbeding', 'De aanbieder begeleidt.'),
        bepaling('wijzigen', 'wijzigingsbeding', 'De gemeenten wijzigen de bekostiging.', ['bekostiging']),
        bepaling('werken', 'werkvoorwaarde', 'Kwaliteit, en signaleren.', ['kwaliteit', 'signaleren']),
        bepaling('volgen', 'monitoringsbepaling', 'Budget per kwartaal, op prijs.', ['budget', 'prijs']),
        bepaling('inspannen', 'inspanningsplicht', 'Beide spannen zich in.', ['gemeenten', 'aanbieder']),
        bepaling('berichten', 'berichtenkwaliteit', 'Minder afgekeurde berichten.'),
        bepaling('prikkel', 'doelmatigheidsprikkel', 'Afschalen loont.'),
      ],
    });
  });
  afterAll(() => kroniek.close());

  it('keeps what a contract was signed with, and says what it lacks (R-CON-11, R-CON-14, R-CON-20, R-CON-21, R-CON-22)', async () => {
    const answer = await dossier();
    expect(answer).toMatchObject({
      bepalingen: expect.arrayContaining([
        expect.objectContaining({
          sleutel: 'kern',
          versie: 1,
          geldigVanaf: '2023-01-01',
          herkomst: { soort: 'contract', bron: 'Raamovereenkomst' },
        }),
        expect.objectContaining({ sleutel: 'inspannen', onderwerpen: ['gemeenten', 'aanbieder'] }),
        expect.objectContaining({ sleutel: 'berichten', soort: 'berichtenkwaliteit' }),
      ]),
      werkvoorwaarden: { aanwezig: ['kwaliteit', 'signaleren'], ontbreekt: expect.arrayContaining(['innoveren']) },
      monitoring: { gevolgd: ['budget', 'prijs'], alleenPrijs: true },
    });
    expect(await zegt('?soort=kernbeding')).toEqual(['kern 1']);
    const fout = await post(`/v1/contracten/${contractId}/bepalingen`, {
      bron: 'Bijlage',
      bepalingen: [
        bepaling('kern', 'kernbeding', 'Iets anders.'),
        bepaling('volgen2', 'monitoringsbepaling', 'Alles.', ['weer']),
      ],
    });
    expect([fout.status, codes(fout)]).toEqual([400, ['ONDERWERP_ONBEKEND', 'BESTAAT_AL']]);
    const buren = await kroniek.token('contractmanager', { regio: 'rivierenland' });
    expect(
      code(
        await post(
          `/v1/contracten/${contractId}/bepalingen`,
          { bron: 'x', bepalingen: [bepaling('a', 'anders', 'A.')] },
          buren,
        ),
      ),
    ).toBe('CONTRACT_ONBEKEND');
    expect((await get(`/v1/contracten/${contractId}/dossier`, buren)).status).toBe(404);
  });

  it('refuses a change that no right allows, and names all faults (R-CON-08, R-CON-09)', async () => {
    const beding = { soort: 'wijzigingsbeding', toelichting: 'Beding.', bepaling: 'wijzigen' };
    const buiten = await stelVoor({ grond: beding, bepalingen: [bepaling('kern', 'kernbeding', 'Anders.')] });
    expect([buiten.status, codes(buiten)]).toEqual([400, ['BUITEN_WIJZIGINGSBEDING']]);
    const pilot = { soort: 'pilotuitkomst', toelichting: 'Geslaagd.' };
    const geen = await stelVoor({ grond: pilot, bekostiging: [{ productcode: '02A05', vorm: 'taakgericht' }] });
    expect(codes(geen)).toEqual(['ONTBREEKT', 'ONTBREEKT', 'GEEN_PILOTAANPASSING', 'PRODUCT_NIET_GECONTRACTEERD']);
    const kern = await stelVoor({ vervallen: ['kern'], beoogdeIngangsdatum: '2030-01-01' });
    expect(codes(kern)).toEqual(['INGANG_BUITEN_CONTRACT', 'KERNBEDING_VERVALT_NIET']);
    expect(codes(await stelVoor({}))).toEqual(['WIJZIGING_LEEG']);
  });

  it('asks a person for the verdict on three tests, announces and amends (Q-014, R-PRC-26, R-CON-08, R-CON-13)', async () => {
    const id = idOf(
      await stelVoor({
        grond: { soort: 'wijzigingsbeding', toelichting: 'Na de pilot.', bepaling: 'wijzigen' },
        bekostiging: [{ productcode: '02A03', vorm: 'taakgericht' }],
      }),
    );
    const pad = `/v1/contractwijzigingen/${id}`;
    expect(code(await post(`${pad}/addenda`, addendum()))).toBe('CONTRACTWIJZIGING_NIET_BEOORDEELD');
    const open = await post(`${pad}/besluiten`, { wezenlijk: false, reden: 'Vast niet.' });
    expect([code(open), codes(open).length]).toEqual(['TOETSEN_ONTBREKEN', 3]);
    await toets(id, (naam) => naam === 'economisch-evenwicht');
    expect(await wijziging(id)).toMatchObject({
      stand: 'te-besluiten',
      mogelijkWezenlijk: true,
      toetsen: expect.arrayContaining([
        expect.objectContaining({
          toets: 'economisch-evenwicht',
          antwoord: expect.objectContaining({
            ja: true,
            reden: 'Over economisch-evenwicht.',
            rol: 'inkoper',
            door: expect.any(String),
          }),
        }),
      ]),
    });
    // The aanbieder is not told before it is announced.
    const aanbieder = await kroniek.token('aanbieder', { aanbiederId });
    expect((await dossier('', aanbieder)).wijzigingen).toEqual([]);
    await done(`${pad}/besluiten`, { wezenlijk: false, reden: 'Het verschil is verwaarloosbaar: 0,2 procent.' });
    expect(codes(await post(`${pad}/addenda`, addendum()))).toEqual(['NIET_AANGEKONDIGD']);
    await done(`${pad}/aankondigingen`, { kenmerk: 'Brief 2024-31' });
    expect((await dossier('', aanbieder)).wijzigingen).toMatchObject([{ wijzigingId: id, stand: 'aangekondigd' }]);
    expect(JSON.stringify(await dossier('', aanbieder))).not.toContain('economisch-evenwicht');
    const kort = await post(`${pad}/addenda`, addendum({ ingangsdatum: '2024-04-30' }));
    expect(codes(kort)).toEqual(['TE_KORT_AANGEKONDIGD']);
    await done(`${pad}/addenda`, addendum({ ingangsdatum: '2024-05-01' }));
    expect(await wijziging(id)).toMatchObject({
      stand: 'getekend',
      volgendeStap: null,
      oordeel: { wezenlijk: false, mogelijkWezenlijk: true, regel: 'een-van-drie-toetsen' },
      aankondiging: { termijnDagen: 90, termijnVan: 'kroniek', vroegsteIngangsdatum: '2024-05-01' },
    });
    expect(await dossier('?geldigOp=2024-04-30')).toMatchObject({ bekostiging: [] });
    expect(await dossier('?geldigOp=2024-05-01')).toMatchObject({
      bekostiging: [{ productcode: '02A03', vorm: 'taakgericht', herkomst: { soort: 'addendum', wijzigingId: id } }],
    });
    expect(await wijziging(id, '?geldigOp=2024-05-01')).toMatchObject({ stand: 'van-kracht' });
  });

  it('never lets a substantial change into a running contract, and shows the way on (R-PRC-26)', async () => {
    const id = idOf(await stelVoor({ bepalingen: [bepaling('kern', 'kernbeding', 'De aanbieder behandelt ook.')] }));
    const pad = `/v1/contractwijzigingen/${id}`;
    await toets(id, () => true);
    await done(`${pad}/besluiten`, { wezenlijk: true, reden: 'Behandelaars hadden ook ingeschreven.' });
    for (const [stap, body] of [
      ['aankondigingen', { kenmerk: 'Brief' }],
      ['addenda', addendum()],
    ] as const) {
      const refused = await post(`${pad}/${stap}`, body);
      expect([stap, refused.status, code(refused)]).toEqual([stap, 409, 'WEZENLIJKE_WIJZIGING']);
    }
    expect(await zegt('?soort=kernbeding&geldigOp=2024-12-31')).toEqual(['kern 1']);
    expect(await wijziging(id)).toMatchObject({
      stand: 'wezenlijk',
      volgendeStap: expect.stringContaining('inkoopronde'),
    });
    const onbekend = { rondeId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b99' };
    expect(code(await post(`${pad}/inkooprondes`, onbekend))).toBe('INKOOPRONDE_ONBEKEND');
    const ronde = await done('/v1/inkooprondes', {
      ...{ sleutel: 'behandeling-2025', naam: 'Behandeling 2025', gemeenten: ['0503'], bron: 'Inkoopplan' },
      onderdelen: [{ sleutel: 'behandeling', soort: 'perceel', naam: 'Behandeling', productcodes: ['02A03'] }],
    });
    const { rondeId } = ronde.json<{ rondeId: string }>();
    await done(`${pad}/inkooprondes`, { rondeId });
    expect(await wijziging(id)).toMatchObject({ vervolgronde: { rondeId }, volgendeStap: null });
    expect((await get(`/v1/contractwijzigingen?stand=wezenlijk&contractId=${contractId}`)).json()).toMatchObject({
      aantal: 1,
    });
  });

  it('lets running toewijzingen keep the old clause, for each contract its own addendum (R-CON-11, R-CON-23)', async () => {
    const later = '2024-09-01';
    const bewijs = { soort: 'pilotuitkomst', toelichting: 'Geslaagd.', pilot: 'Proeftuin Delft', bewijs: ['Rapport'] };
    for (const id of [contractId, ander]) {
      await done(`/v1/contracten/${id}/bepalingen`, {
        bron: 'Raamovereenkomst',
        bepalingen: [bepaling('pilot', 'pilotaanpassing', 'Na een pilot passen wij aan.')],
      });
    }
    const voorstel = await stelVoor(
      {
        grond: bewijs,
        beoogdeIngangsdatum: later,
        bepalingen: [bepaling('kern', 'kernbeding', 'De aanbieder begeleidt in groepen.')],
      },
      [contractId, ander],
    );
    const id = idOf(voorstel);
    const pad = `/v1/contractwijzigingen/${id}`;
    await toets(id, () => false);
    await done(`${pad}/besluiten`, { wezenlijk: false, reden: 'Alle toetsen nee.' });
    await done(`${pad}/aankondigingen`, { kenmerk: 'Brief 2024-40' });
    const overgang = { oudeBepalingTot: '2024-12-31' };
    await done(`${pad}/addenda`, addendum({ ingangsdatum: later, overgang }));
    expect(await wijziging(id)).toMatchObject({
      stand: 'deels-getekend',
      volgendeStap: expect.stringContaining('H5-2023-002'),
    });
    await done(`${pad}/addenda`, addendum({ contractId: ander, ingangsdatum: later }));
    expect(await wijziging(id)).toMatchObject({ stand: 'getekend' });

    const kern = (vraag: string) => zegt(`?soort=kernbeding&${vraag}`);
    expect(await kern('geldigOp=2024-08-31')).toEqual(['kern 1']);
    expect(await kern('geldigOp=2024-09-01')).toEqual(['kern 2']);
    expect(await kern('geldigOp=2024-12-31&toewijzingVanaf=2024-08-31')).toEqual(['kern 1']);
    expect(await kern('geldigOp=2024-12-31&toewijzingVanaf=2024-09-01')).toEqual(['kern 2']);
    expect(await kern('geldigOp=2025-01-01&toewijzingVanaf=2024-08-31')).toEqual(['kern 2']);
    const tweede = await dossier('?soort=kernbeding&geldigOp=2024-09-01', manager, ander);
    expect(tweede.bepalingen).toMatchObject([
      { sleutel: 'kern', versie: 1, tekst: 'De aanbieder begeleidt in groepen.' },
    ]);
    const contract = (await get(`/v1/contracten/${contractId}`)).json<{ tijdlijn: { type: string }[] }>();
    expect(contract.tijdlijn.map(({ type }) => type)).toEqual(['ContractSigned']);
    expect((await dossier()).tijdlijn.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ContractSigned', 'AddendumSigned', 'ContractbepalingRevised']),
    );
  });

  it('follows the kwaliteitskader in force unless bound to a version, also as known earlier (Q-012, R-CON-12, R-KPI-15)', async () => {
    const kader = {
      ...{ kader: 'kwaliteit-wmo', naam: 'Kwaliteitskader Wmo', centrumgemeente: '0503', bron: '004 besluit 4.3' },
      document: { ...DOCUMENT, naam: 'Kwaliteitskader' },
    };
    await done('/v1/kwaliteitskaders', { ...kader, ingangsdatum: '2023-01-01', gepubliceerdOp: '2022-10-01' });
    await done(`/v1/contracten/${ander}/kaderbindingen`, { kader: 'kwaliteit-wmo', versie: 1, bron: 'Artikel 9' });
    const eerder = positie;
    const zonderReden = await post('/v1/kwaliteitskaders', { ...kader, ingangsdatum: '2024-03-01' });
    expect(codes(zonderReden)).toEqual(['REDEN_ONTBREEKT']);
    const herziening = { grond: 'ervaring', toelichting: 'Element 3 was onduidelijk.' };
    const elders = await kroniek.token('gemeente', { gemeente: '1783' });
    const herzien = { ...kader, ingangsdatum: '2024-03-01', herziening };
    expect(code(await post('/v1/kwaliteitskaders', herzien, elders))).toBe('ANDERE_GEMEENTE');
    await done('/v1/kwaliteitskaders', herzien, await kroniek.token('gemeente', { gemeente: '0503' }));
    const product = { ...kader, kader: 'normen-orh', naam: 'Normenkader ORH', productcodes: ['01A01'] };
    await done('/v1/kwaliteitskaders', { ...product, ingangsdatum: '2023-01-01' });

    const kaders = async (vraag: string, id = contractId) => (await dossier(vraag, manager, id)).kwaliteitskaders;
    expect(await kaders('?geldigOp=2024-02-29')).toMatchObject([
      { kader: 'kwaliteit-wmo', versie: 1, gebonden: false, volgende: { versie: 2, ingangsdatum: '2024-03-01' } },
    ]);
    expect(await kaders('?geldigOp=2024-03-01')).toMatchObject([{ versie: 2, gebonden: false, vanKracht: 2 }]);
    expect(await kaders('?geldigOp=2024-03-01', ander)).toMatchObject([{ versie: 1, gebonden: true, vanKracht: 2 }]);
    expect(await kaders(`?geldigOp=2024-03-01&beschikbaarTotPositie=${eerder}`)).toMatchObject([{ versie: 1 }]);
    expect((await get('/v1/kwaliteitskaders?geldigOp=2024-03-01')).json()).toMatchObject({
      resultaten: [
        {
          kader: 'kwaliteit-wmo',
          vanKracht: 2,
          versies: [
            { versie: 1, herziening: null },
            { versie: 2, herziening },
          ],
        },
        { kader: 'normen-orh', vanKracht: 1 },
      ],
    });

    const los = idOf(await stelVoor({ kwaliteitskaders: [{ kader: 'kwaliteit-wmo', versie: null }] }, [ander]));
    await toets(los, () => false);
    await done(`/v1/contractwijzigingen/${los}/besluiten`, { wezenlijk: false, reden: 'Alle toetsen nee.' });
    await done(`/v1/contractwijzigingen/${los}/addenda`, addendum({ contractId: ander }));
    expect(await kaders('?geldigOp=2024-06-30', ander)).toMatchObject([{ versie: 1, gebonden: true }]);
    expect(await kaders('?geldigOp=2024-07-01', ander)).toMatchObject([{ versie: 2, gebonden: false }]);
  });

  it('shares a contractmodel with other regions, and with nobody else (R-CON-25)', async () => {
    const gi = await kroniek.token('contractmanager', { regio: 'rivierenland' });
    const model = {
      ...{ sleutel: 'uniform-gi', naam: 'Uniform contract', geldigVanaf: '2022-01-01', bron: '003 Bijlage 2' },
      bepalingen: [bepaling('melden', 'berichtenkwaliteit', 'Berichten kloppen.')],
    };
    const eigen = { ...model, sleutel: 'eigen' };
    const published = await done('/v1/contractmodellen', { ...model, gedeeldMet: ['h5'] }, gi);
    const geheim = await done('/v1/contractmodellen', eigen, gi);
    const { modelId } = published.json<{ modelId: string }>();
    const { modelId: eigenId } = geheim.json<{ modelId: string }>();
    const keuze = (id: string) => post(`/v1/contracten/${ander}/contractmodelkeuzes`, { modelId: id, versie: 1 });
    expect(code(await keuze(eigenId))).toBe('CONTRACTMODEL_ONBEKEND');
    expect((await keuze(modelId)).status).toBe(201);
    expect((await get('/v1/contractmodellen')).json()).toMatchObject({
      aantal: 1,
      resultaten: [{ sleutel: 'uniform-gi', uitgever: 'rivierenland' }],
    });
    expect(await dossier('', manager, ander)).toMatchObject({
      contractmodel: { sleutel: 'uniform-gi', versie: 1, uitgever: 'rivierenland' },
      bepalingen: expect.arrayContaining([
        expect.objectContaining({ sleutel: 'melden', herkomst: { soort: 'contractmodel', modelId, modelversie: 1 } }),
      ]),
    });
  });

  it('corrects what was copied wrongly, with its reason, and remembers what it said (R-CON-11)', async () => {
    const wrong = positie;
    const correctie = { bepaling: bepaling('prikkel', 'doelmatigheidsprikkel', 'Op tijd afschalen loont.'), versie: 1 };
    const leeg = await post(`/v1/contracten/${contractId}/bepalingcorrecties`, correctie);
    expect(leeg.status).toBe(400);
    await done(`/v1/contracten/${contractId}/bepalingcorrecties`, { ...correctie, reden: 'Verkeerde bijlage.' });
    const tekst = async (vraag: string) =>
      (await dossier(`?soort=doelmatigheidsprikkel${vraag}`)).bepalingen.map((one) => one.tekst);
    expect(await tekst('')).toEqual(['Op tijd afschalen loont.']);
    expect(await tekst(`&beschikbaarTotPositie=${wrong}`)).toEqual(['Afschalen loont.']);
  });

  it('withdraws a proposal, and takes the term of the region where she set one (R-CON-13)', async () => {
    const weg = idOf(await stelVoor({ vervallen: ['prikkel'] }));
    await done(`/v1/contractwijzigingen/${weg}/intrekkingen`, { reden: 'Toch niet.' });
    const naWeg = { toets: TOETSEN[0], ja: false, reden: 'Nee.' };
    expect(code(await post(`/v1/contractwijzigingen/${weg}/toetsen`, naWeg))).toBe('CONTRACTWIJZIGING_INGETROKKEN');
    const profiel = zetRegel(
      readFileSync('regios/h5.yaml', 'utf8'),
      'contract.wijziging.aankondigingDagen',
      'waarde: 30, bron: nota, geldigVanaf: 2021-12-21',
    );
    await done('/v1/regioconfiguraties', { profiel, reden: 'aanvulling' }, await kroniek.token('beheerder'));
    const id = idOf(
      await stelVoor({
        grond: { soort: 'wettelijk', toelichting: 'Nieuwe wet.', verplichtVanaf: '2024-02-20' },
        vervallen: ['prikkel'],
      }),
    );
    await toets(id, () => false);
    await done(`/v1/contractwijzigingen/${id}/besluiten`, { wezenlijk: false, reden: 'De wet verplicht het.' });
    await done(`/v1/contractwijzigingen/${id}/aankondigingen`, { kenmerk: 'Brief 2024-50' });
    expect(await wijziging(id)).toMatchObject({
      aankondiging: {
        termijnDagen: 30,
        termijnVan: 'regio',
        vroegsteIngangsdatum: '2024-02-20',
        configuratieversie: 'h5-2',
      },
    });
    await done(`/v1/contractwijzigingen/${id}/addenda`, addendum({ ingangsdatum: '2024-02-20' }));
    expect(await zegt('?soort=doelmatigheidsprikkel&geldigOp=2024-02-19')).toEqual(['prikkel 1']);
    expect(await zegt('?soort=doelmatigheidsprikkel&geldigOp=2024-02-20')).toEqual([]);
  });
});
