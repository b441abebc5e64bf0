import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const [DELFT, WESTLAND] = ['0503', '1783'];
const PRODUCT = '02A03';

describe('the parties of a contract and the profile of an aanbieder, over HTTP', () => {
  let kroniek: TestApp;
  let manager: string;
  let molen: string;
  let linde: string;
  let contractId: string;
  let positie = '0';

  const post = async (path: string, body: unknown, token = manager): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const done = async <T>(path: string, body: unknown, token = manager): Promise<T> => {
    const answer = await post(path, body, token);
    expect([path, answer.status < 300, answer.text]).toEqual([path, true, expect.any(String)]);
    return answer.json<T>();
  };
  const get = async <T>(path: string, token = manager): Promise<T> =>
    (await kroniek.ask('GET', path, { token, headers: { 'Kroniek-Wacht-Op-Positie': positie } })).json<T>();
  const fouten = (answer: Answer): string[] =>
    answer.json<{ fouten: { plaats: string; code: string }[] }>().fouten.map(({ plaats, code }) => `${plaats} ${code}`);
  const aanbieder = async (naam: string, agbcode: string): Promise<string> =>
    (await done<{ aanbiederId: string }>('/v1/aanbieders', { naam, agbcode, sinds: '2022-10-01' })).aanbiederId;
  const onderaannemer = (change: object = {}) => ({
    onderaannemer: { naam: 'Zorgboerderij De Linde', agbcode: '42990002' },
    ...{ gemeenten: [DELFT], productcodes: [PRODUCT], vanaf: '2023-06-01', bron: 'Bijlage 3' },
    ...change,
  });

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2024-06-01T09:00:00Z' });
    manager = await kroniek.token('contractmanager');
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    await done('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder'));
    molen = await aanbieder('Stichting De Korenmolen', '42990001');
    linde = await aanbieder('Zorgboerderij De Linde', '42990002');
    const contract = {
      ...{ contractnummer: 'H5-2023-001', aanbiederId: molen, gemeenten: [DELFT, WESTLAND], productcodes: [PRODUCT] },
      ...{ ingangsdatum: '2023-01-01', duurMaanden: 48, verlengingsopties: [], ondertekendOp: '2022-11-15' },
    };
    ({ contractId } = await done<{ contractId: string }>('/v1/contracten', contract));
  });
  afterAll(() => kroniek.close());

  it('counts onderaannemers per contract, gemeente and year, and finds their role (R-PRC-25, R-CON-19)', async () => {
    const pad = `/v1/contracten/${contractId}/onderaannemers`;
    const { onderaannemingId } = await done<{ onderaannemingId: string }>(pad, onderaannemer());
    const slecht = onderaannemer({ gemeenten: ['0637'], productcodes: ['99A99'], vanaf: '2022-12-31' });
    const refused = await post(pad, { ...slecht, onderaannemer: { naam: 'Zonder nummer' } });
    expect([refused.status, fouten(refused)]).toEqual([
      400,
      [
        'onderaannemer.kvkNummer ONTBREEKT',
        'gemeenten GEMEENTE_GEEN_CONTRACTPARTNER',
        'productcodes PRODUCT_NIET_GECONTRACTEERD',
        'vanaf BUITEN_CONTRACT',
      ],
    ]);
    const diep = await post(pad, onderaannemer({ onder: onderaannemingId }));
    expect([diep.status, diep.json<{ code: string }>().code]).toEqual([409, 'ONDERAANNEMING_TE_DIEP']);

    const telling = (jaar: number, vraag = '') => get(`/v1/onderaannemingen?jaar=${jaar}${vraag}`);
    expect(await telling(2022)).toMatchObject({ aantal: 0 });
    expect(await telling(2023)).toMatchObject({
      ...{ aantal: 1, aantalOnderaannemers: 1, perGemeente: [{ code: DELFT, aantal: 1 }] },
      perContract: [{ code: contractId, contractnummer: 'H5-2023-001', aantal: 1 }],
      resultaten: [{ hoofdaannemerId: molen, regel: 'in-heroverweging', onderaannemer: { aanbiederId: linde } }],
    });
    expect(await telling(2023, `&gemeentecode=${WESTLAND}`)).toMatchObject({ aantal: 0 });
    expect(await get(`/v1/aanbiedersprofielen/${linde}`)).toMatchObject({
      contracten: [],
      rollen: [{ rol: 'onderaannemer', contractId, hoofdaannemer: 'Stichting De Korenmolen', vanaf: '2023-06-01' }],
    });

    await done(`${pad}/${onderaannemingId}/einde`, { laatsteDag: '2023-12-31', reden: 'Levert het zelf.' });
    expect(await telling(2024)).toMatchObject({ aantal: 0 });
    expect(await telling(2023)).toMatchObject({ aantal: 1, resultaten: [{ redenEinde: 'Levert het zelf.' }] });
    const again = await post(`${pad}/${onderaannemingId}/einde`, { laatsteDag: '2023-11-30', reden: 'Anders.' });
    expect(again.json<{ code: string }>().code).toBe('ONDERAANNEMING_AL_GEEINDIGD');
  });

  it('keeps a combination, and a raamovereenkomst without turnover guarantee (R-PRC-14)', async () => {
    const pad = `/v1/contracten/${contractId}`;
    await done(`${pad}/combinatie`, { leden: [linde], vanaf: '2024-01-01', bron: 'Overeenkomst 2023-4' });
    const zelf = await post(`${pad}/combinatie`, { leden: [molen], vanaf: '2024-02-01', bron: 'Overeenkomst' });
    expect(fouten(zelf)).toEqual(['leden IS_PENVOERDER']);
    const lid = await post(`${pad}/onderaannemers`, onderaannemer({ vanaf: '2024-03-01' }));
    expect(fouten(lid)).toEqual(['onderaannemer.aanbiederId IS_COMBINATIELID']);
    await done(`${pad}/raamovereenkomst`, { keuzeDoor: 'client', bron: 'Artikel 4', ondertekendOp: '2022-11-15' });
    expect(await get(`/v1/aanbiedersprofielen/${molen}`)).toMatchObject({
      contracten: [
        {
          contractId,
          stand: 'lopend',
          combinatie: [{ aanbiederId: linde }],
          raamovereenkomst: { omzetgarantie: null, keuzeDoor: 'client' },
        },
      ],
    });
    const rollen = (geldigOp: string) => get(`/v1/aanbiedersprofielen/${linde}?geldigOp=${geldigOp}`);
    expect(await rollen('2023-12-31')).toMatchObject({ rollen: [{ rol: 'onderaannemer' }] });
    expect(await rollen('2024-01-01')).toMatchObject({ rollen: [{ rol: 'combinatielid' }, { rol: 'onderaannemer' }] });
  });

  it('answers everything about an aanbieder in one question (Q-013, Q-015, Q-026, R-PAR-14, R-PRC-29, R-TZH-09)', async () => {
    const pad = `/v1/aanbieders/${molen}`;
    const omvang = { klasse: 'groot', clienten: 84 };
    const indeling = { zorgvormen: ['dagbesteding'], omvang, doelgroep: 'stabilisatiegericht', reden: 'Besproken.' };
    await done(`${pad}/indelingen`, indeling);
    await done(`${pad}/pilots`, {
      pilot: 'samen-thuis',
      naam: 'Samen thuis',
      vanaf: '2023-01-01',
      bron: 'Overeenkomst',
    });
    await done(`${pad}/verbeterpunten`, { soort: 'aandachtspunt', punt: 'Startdatums sneller melden.' });
    const document = { naam: 'HKZ', sha256: 'a'.repeat(64), vindplaats: 'Archief' };
    const certificaat = { soort: 'kwaliteitskeurmerk', naam: 'HKZ', document, ontvangenOp: '2023-01-10' };
    await done(`${pad}/certificaten`, { ...certificaat, geldigVan: '2023-01-01', geldigTot: '2024-05-31' });
    const risico = { aard: 'financieel', ernst: 'hoog', toelichting: 'Verlies over 2023.', bron: 'Jaarrekening 2023' };
    const { risicoId } = await done<{ risicoId: string }>(`${pad}/continuiteitsrisicos`, risico);
    await done(`${pad}/continuiteitsrisicos/${risicoId}/interventies`, { maatregel: 'Gesprek per maand.' });

    expect(await get(`/v1/aanbiedersprofielen/${molen}`)).toMatchObject({
      ...{ naam: 'Stichting De Korenmolen', agbcode: '42990001', indeling },
      certificaten: [{ naam: 'HKZ', stand: 'verlopen', document }],
      pilots: [{ pilot: 'samen-thuis' }],
      punten: [{ soort: 'aandachtspunt', afgerondOp: null }],
      continuiteitsrisicos: [{ ernst: 'hoog', interventies: ['Gesprek per maand.'], geeindigdOp: null }],
    });
    expect(await get('/v1/aanbiedersprofielen?pilot=samen-thuis&metRisico=true')).toMatchObject({
      aantal: 1,
      verdeling: { omvang: [{ code: 'groot', aantal: 1 }], zorgvorm: [{ code: 'dagbesteding', aantal: 1 }] },
      resultaten: [{ aanbiederId: molen, continuiteitsrisico: 'hoog', verlopenCertificaten: 1, lopendeContracten: 1 }],
    });
    expect(await get('/v1/aanbiedersprofielen?omvang=klein')).toMatchObject({ aantal: 0 });
    expect((await get<{ aantal: number }>('/v1/aanbiedersprofielen')).aantal).toBe(2);

    const zelf = await kroniek.token('aanbieder', { aanbiederId: molen });
    expect(await get(`/v1/aanbiedersprofielen/${molen}`, zelf)).toMatchObject({ continuiteitsrisicos: null });
    expect(await get(`/v1/aanbiedersprofielen/${linde}`, zelf)).toMatchObject({ code: 'AANBIEDER_ONBEKEND' });

    await done(`${pad}/continuiteitsrisicos/${risicoId}/einde`, { reden: 'De financiering is rond.' });
    expect(await get('/v1/aanbiedersprofielen?metRisico=true')).toMatchObject({ aantal: 0 });
  });

  it('shows free capacity, waiting time and gaps per product and gemeente (R-ZRG-13, Q-019)', async () => {
    const zelf = await kroniek.token('aanbieder', { aanbiederId: molen });
    const pad = `/v1/aanbieders/${molen}`;
    const regel = async (gemeentecode: string | undefined) =>
      (await get<{ resultaten: object[] }>(`/v1/capaciteit?productcode=${PRODUCT}&gemeentecode=${gemeentecode}`))
        .resultaten[0];
    expect(await regel(DELFT)).toMatchObject({ stand: 'onbekend', aantalAanbieders: 1, zonderOpgave: 1, vrij: null });
    expect(await regel('1842')).toMatchObject({ stand: 'geen-aanbieder', aantalAanbieders: 0 });

    const opgave = { gemeentecode: DELFT, productcode: PRODUCT, plaatsen: 40, vrij: 3, wachttijdDagen: 21 };
    await done(`${pad}/beschikbaarheid`, { ...opgave, peildatum: '2024-05-01' }, zelf);
    expect(await regel(DELFT)).toMatchObject({ stand: 'vrij', vrij: 3, kortsteWachttijdDagen: 21 });
    await done(`${pad}/beschikbaarheid`, { ...opgave, vrij: 0, wachttijdDagen: 90 }, zelf);
    expect(await regel(DELFT)).toMatchObject({ stand: 'vol', vrij: 0, oudsteOpgave: '2024-06-01' });
    const ander = await post(`/v1/aanbieders/${linde}/beschikbaarheid`, opgave, zelf);
    expect([ander.status, ander.json<{ code: string }>().code]).toEqual([403, 'ANDERE_AANBIEDER']);
    const fout = await post(`${pad}/beschikbaarheid`, { ...opgave, gemeentecode: '9999', productcode: 'X', vrij: 41 });
    expect(fouten(fout)).toEqual(['gemeentecode ONBEKEND', 'productcode ONBEKEND', 'vrij MEER_DAN_PLAATSEN']);

    const tekort = { gemeenten: [DELFT], productcodes: [PRODUCT], reden: 'Drie vacatures', vanaf: '2024-06-01' };
    const { tekortId } = await done<{ tekortId: string }>(`${pad}/capaciteitstekorten`, tekort, zelf);
    expect(await regel(DELFT)).toMatchObject({ tekorten: 1, aanbieders: [{ tekorten: ['Drie vacatures'] }] });
    await done(`${pad}/capaciteitstekorten/${tekortId}/herstel`, { toelichting: 'Vervuld.' }, zelf);
    expect(await regel(DELFT)).toMatchObject({ tekorten: 0 });
    const csv = await kroniek.ask('GET', `/v1/capaciteit.csv?productcode=${PRODUCT}`, { token: manager });
    expect(csv.text).toContain('Delft;vol;1');
  });

  it('records and counts requests that no product fits (R-PRC-27, Q-024)', async () => {
    const consulent = await kroniek.token('consulent');
    const gemeente = await kroniek.token('gemeente', { gemeente: WESTLAND });
    const aanvraag = { gemeentecode: DELFT, groep: 'verslaving', gezocht: 'Woonplek met dagelijks toezicht.' };
    const { aanvraagId } = await done<{ aanvraagId: string }>('/v1/niet-plaatsbare-aanvragen', aanvraag, consulent);
    await done('/v1/niet-plaatsbare-aanvragen', { ...aanvraag, productcode: PRODUCT, groep: 'overlast' }, consulent);
    const ander = await post('/v1/niet-plaatsbare-aanvragen', aanvraag, gemeente);
    expect([ander.status, ander.json<{ code: string }>().code]).toEqual([403, 'ANDERE_GEMEENTE']);
    const telling = () => get('/v1/niet-plaatsbare-aanvragen');
    expect(await telling()).toMatchObject({
      ...{ aantal: 2, open: 2, perGemeente: [{ code: DELFT, aantal: 2, open: 2 }] },
      perGroep: [
        { code: 'overlast', aantal: 1 },
        { code: 'verslaving', aantal: 1 },
      ],
    });
    const oplossing = { oplossing: 'Plek buiten de regio.' };
    await done(`/v1/niet-plaatsbare-aanvragen/${aanvraagId}/aanbod`, oplossing, consulent);
    expect(await telling()).toMatchObject({ aantal: 2, open: 1 });
    expect(await get('/v1/niet-plaatsbare-aanvragen', gemeente)).toMatchObject({ aantal: 0 });
  });

  it('counts the clients of a period on the day after it, and says when the minimum was not reached (R-PRC-21)', async () => {
    const minimum = { aantal: 10, productcodes: [PRODUCT], van: '2024-01-01', tot: '2024-06-30', bron: 'Bijlage 3' };
    const pad = `/v1/contracten/${contractId}/minimum-clienten`;
    await done(pad, minimum);
    const overlapt = await post(pad, { ...minimum, van: '2024-06-30', tot: '2024-12-31' });
    expect(fouten(overlapt)).toEqual(['van MINIMUM_OVERLAPT']);
    const minima = async () =>
      (await get<{ contracten: { minima: object[] }[] }>(`/v1/aanbiedersprofielen/${molen}`)).contracten[0]!.minima;
    expect(await minima()).toMatchObject([{ aantal: 10, stand: 'afgesproken', clienten: null }]);
    kroniek.clock.set('2024-07-01T09:00:00Z');
    await kroniek.settle();
    expect(await minima()).toMatchObject([{ aantal: 10, stand: 'niet-gehaald', clienten: 0 }]);
  });
});
