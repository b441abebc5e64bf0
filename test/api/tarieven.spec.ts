import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KOSTPRIJSELEMENTEN } from '../../src/inkoop/tariefkaart/inhoud/kostprijs.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const DELFT = '0503';
const PRODUCT = '01A01';

/** H5 leaves its formula open; here it says how the year is worked out. */
function profiel(methode: 'A' | 'B', afronding: string): string {
  const formule = `{ delen: [{ index: ova, naam: OVA, basispunten: 9000 }, { index: ppc, naam: PPC, basispunten: 1000 }], ritme: jaarlijks, methode: ${methode}, afronding: ${afronding} }`;
  const h5 = readFileSync('regios/h5.yaml', 'utf8');
  return h5.replace(
    '  - sleutel: tarief.indexering\n    waarde: open',
    `  - sleutel: tarief.indexering\n    waarde: ${formule}`,
  );
}

interface Regel {
  readonly bedrag: number;
  readonly soort: string;
  readonly indexPercentage: string | null;
}

describe('tarieven over HTTP', () => {
  let kroniek: TestApp;
  let inkoper: string;
  let aanbiederId = '';
  let contractId = '';
  let positie = '0';

  const ask = async (path: string, token = inkoper): Promise<Answer> =>
    kroniek.ask('GET', path, { token, headers: { 'Kroniek-Wacht-Op-Positie': positie } });
  const lees = async <T>(path: string, token = inkoper): Promise<T> => {
    const answer = await ask(path, token);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
    return answer.json<T>();
  };
  const post = async (path: string, body: unknown, token = inkoper): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const made = async (path: string, body: unknown, name: string, token?: string): Promise<string> => {
    const answer = await post(path, body, token);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
    return answer.json<Record<string, string>>()[name]!;
  };
  const code = (answer: Answer) => [answer.status, answer.json<{ code?: string }>().code];
  const naar = async (now: string): Promise<void> => {
    kroniek.clock.set(now);
    inkoper = await kroniek.token('inkoper');
    await kroniek.settle();
  };
  const publiceer = async (methode: 'A' | 'B', afronding: string): Promise<void> => {
    const body = { profiel: profiel(methode, afronding), reden: 'Zoals de VNG het jaar berekent.' };
    const answer = await post('/v1/regioconfiguraties', body, await kroniek.token('beheerder'));
    if (answer.status !== 201) throw new Error(answer.text);
  };
  const cijfer = (index: string, jaar: number, stand: string, honderdsten: number) =>
    made('/v1/indexcijfers', { index, jaar, stand, honderdsten, gepubliceerdOp: '2024-09-20', bron: 'VNG' }, 'index');
  const kaart = (over: object = {}) => ({
    ...{ productcode: PRODUCT, bedrag: 7_250, geldigVanaf: '2024-01-01', bron: 'Collegebesluit' },
    grondslag: { soort: 'nog-te-onderbouwen', reden: 'De berekening volgt.' },
    ...over,
  });
  const besluit = (over: object = {}) => ({ jaar: 2025, beslotenOp: '2024-09-20', besluit: 'Overleg', ...over });
  const tarieven = async (query: string, token?: string): Promise<Regel[]> =>
    (await lees<{ resultaten: Regel[] }>(`/v1/tarieven?${query}`, token)).resultaten;

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2023-10-01T09:00:00Z' });
    inkoper = await kroniek.token('inkoper');
    const contractmanager = await kroniek.token('contractmanager');
    await publiceer('A', 'per-stap');
    const linde = { naam: 'Thuiszorg De Linde', agbcode: '98000001', sinds: '2020-01-01' };
    aanbiederId = await made('/v1/aanbieders', linde, 'aanbiederId', contractmanager);
    const contract = {
      ...{ contractnummer: 'H5-1', aanbiederId, gemeenten: [DELFT], productcodes: [PRODUCT] },
      ...{ ingangsdatum: '2023-01-01', duurMaanden: 48, ondertekendOp: '2022-10-01' },
    };
    contractId = await made('/v1/contracten', contract, 'contractId', contractmanager);
  });
  afterAll(() => kroniek.close());

  it('sets a tariff on a cost price that was adopted (R-TAR-02, R-TAR-06, Q-027)', async () => {
    const elementen = KOSTPRIJSELEMENTEN.map((element) => ({ element, bedrag: 1_000 }));
    const berekening = {
      ...{ productcode: PRODUCT, opgesteldDoor: { soort: 'regio', naam: 'Regio H5' } },
      ...{ peildatum: '2023-07-01', elementen, winstmarge: 100, bron: 'Rekentool' },
    };
    // Minutes: the unit of this product in the catalogue of H5.
    const eenheid = '01';
    const berekeningId = await made('/v1/kostprijsberekeningen', { ...berekening, eenheid }, 'berekeningId');
    const bezwaar = { productcode: PRODUCT, door: 'De Linde', bezwaar: 'De overhead is te laag.' };
    await made(`/v1/kostprijsberekeningen/${berekeningId}/bezwaren`, bezwaar, 'berekeningId');
    const grondslag = { soort: 'kostprijs', berekeningId };
    expect(code(await post('/v1/tariefkaarten', kaart({ grondslag, eenheid })))).toEqual([
      409,
      'KOSTPRIJS_NIET_VASTGESTELD',
    ]);
    const vast = { productcode: PRODUCT, besluit: 'Besluit van de colleges', beslotenOp: '2023-09-01' };
    await made(`/v1/kostprijsberekeningen/${berekeningId}/vaststelling`, vast, 'berekeningId');
    await made('/v1/tariefkaarten', kaart({ grondslag, eenheid }), 'kaartId');
    const [eerste] = (await lees<{ resultaten: { stand: string }[] }>('/v1/kostprijsberekeningen')).resultaten;
    expect(eerste).toMatchObject({ stand: 'vastgesteld', kostprijs: 6_000, bezwaren: [{ door: 'De Linde' }] });
    const vraag = `productcode=${PRODUCT}&aanbiederId=${aanbiederId}&geldigOp=2024-06-01`;
    expect(await lees(`/v1/tarieven/levering?${vraag}`)).toMatchObject({
      herkomst: 'tariefkaart-regio',
      tarief: { bedrag: 7_250 },
      kostprijs: { berekeningId },
    });
  });

  it('answers all faults of a body at once, in Dutch, and admits only who may', async () => {
    const answer = await post('/v1/tariefkaarten', { productcode: PRODUCT, bedrag: 1.5, geldigVanaf: 'ooit' });
    const plaatsen = answer.json<{ fouten: { plaats: string }[] }>().fouten.map(({ plaats }) => plaats);
    expect([answer.status, plaatsen.sort()]).toEqual([400, ['bedrag', 'bron', 'geldigVanaf', 'grondslag']]);
    const aanbieder = await kroniek.token('aanbieder', { aanbiederId });
    expect((await post('/v1/tariefkaarten', kaart(), aanbieder)).status).toBe(403);
    expect((await ask('/v1/kostprijsberekeningen', aanbieder)).status).toBe(403);
    const vreemd = await kroniek.token('aanbieder', { aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' });
    const eigen = kaart({ aanbiederId, bedrag: 7_400, geldigVanaf: '2024-02-01' });
    await made('/v1/tariefkaarten', eigen, 'kaartId');
    expect((await tarieven('geldigOp=2024-03-01', aanbieder)).map(({ bedrag }) => bedrag).sort()).toEqual([
      7_250, 7_400,
    ]);
    expect((await tarieven('geldigOp=2024-03-01', vreemd)).map(({ bedrag }) => bedrag)).toEqual([7_250]);
  });

  it('knew 4.91 before the correction of 2 October 2024 and 4.96 after it (R-TAR-01, R-DAT-02)', async () => {
    await naar('2024-09-20T09:00:00Z');
    await cijfer('ova', 2024, 'voorlopig', 494);
    await cijfer('ppc', 2024, 'voorlopig', 251);
    await cijfer('ova', 2025, 'voorlopig', 418);
    expect(code(await post('/v1/indexaties', besluit()))).toEqual([409, 'INDEXCIJFERS_ONTBREKEN']);
    await cijfer('ppc', 2025, 'voorlopig', 182);
    await cijfer('ova', 2024, 'definitief', 600);
    await cijfer('ppc', 2024, 'definitief', 310);
    await made('/v1/indexaties', besluit(), 'besluitId');
    await naar('2024-10-02T12:00:00Z');
    await publiceer('B', 'aan-het-eind');
    expect(code(await post('/v1/indexaties', besluit()))).toEqual([409, 'INDEXATIE_AL_BESLOTEN']);
    const reden = 'De VNG corrigeerde haar berekening.';
    await made('/v1/indexaties', besluit({ beslotenOp: '2024-10-02', reden }), 'besluitId');
    await naar('2024-10-04T09:00:00Z');
    // Nobody decided about 2026: the policy is that of the region, which says method B and not the national one.
    const later = { jaar: 2026, stand: 'voorlopig', gepubliceerdOp: '2024-10-04', bron: 'VNG' };
    await made('/v1/indexcijfers', { ...later, index: 'ova', honderdsten: 400 }, 'index');
    await made('/v1/indexcijfers', { ...later, index: 'ppc', honderdsten: 200 }, 'index');
    const definitief = { jaar: 2025, stand: 'definitief', gepubliceerdOp: '2024-10-04', bron: 'VNG' };
    await made('/v1/indexcijfers', { ...definitief, index: 'ova', honderdsten: 500 }, 'index');
    await made('/v1/indexcijfers', { ...definitief, index: 'ppc', honderdsten: 200 }, 'index');
    expect(await lees('/v1/simulaties/index?jaar=2026')).toMatchObject({ beleid: { herkomst: 'regio', methode: 'B' } });
    const index = async (op: string): Promise<unknown> => {
      const path = `/v1/indexaties?geldigOp=2025-01-01&beschikbaarOp=${op}`;
      const { resultaten } = await lees<{
        resultaten: { geldt: boolean; index: string; beleid: { methode: string } }[];
      }>(path);
      return resultaten.filter(({ geldt }) => geldt).map((one) => [one.index, one.beleid.methode]);
    };
    expect(await index('2024-09-30')).toEqual([['4.91', 'A']]);
    expect(await index('2024-10-03')).toEqual([['4.96', 'B']]);
    expect(await index('2024-09-19')).toEqual([]);
  });

  it('shows what an index costs before it is applied, and leaves history as it is', async () => {
    const voor = await tarieven('geldigOp=2025-01-01&historie=ja');
    const simulatie = await lees('/v1/simulaties/index?jaar=2025');
    expect(simulatie).toMatchObject({ index: '4.96', beleid: { methode: 'B' }, regels: [], zonderContract: 0 });
    expect(await lees('/v1/simulaties/index?jaar=2025&percentage=300')).toMatchObject({ index: '3.00' });
    expect(await tarieven('geldigOp=2025-01-01&historie=ja')).toEqual(voor);
    expect(code(await ask('/v1/simulaties/index?jaar=2030'))).toEqual([409, 'INDEXCIJFERS_ONTBREKEN']);
  });

  it('applies the index to cards and contracts at once, as new versions that name it (R-TAR-01)', async () => {
    const manager = await kroniek.token('contractmanager');
    const tarief = { productcode: PRODUCT, bedrag: 8_000, geldigVanaf: '2023-01-01' };
    await made(`/v1/contracten/${contractId}/tarieven`, tarief, 'contractId', manager);
    const contracten = [{ contractId, productcode: PRODUCT }];
    const toepassing = { jaar: 2025, productcodes: [PRODUCT], contracten };
    expect(code(await post('/v1/indexatietoepassingen', { ...toepassing, jaar: 2026 }))).toEqual([
      409,
      'INDEXATIE_NIET_BESLOTEN',
    ]);
    await made('/v1/indexatietoepassingen', toepassing, 'besluitId');
    await made('/v1/indexatietoepassingen', toepassing, 'besluitId');
    const rijen = (await tarieven('geldigOp=2025-01-01')).map((one) => [one.soort, one.bedrag, one.indexPercentage]);
    expect(rijen.sort()).toEqual([
      ['contract', 8_397, '4.96'],
      ['tariefkaart', 7_610, '4.96'],
      ['tariefkaart', 7_767, '4.96'],
    ]);
    expect((await tarieven('geldigOp=2024-12-31')).map(({ bedrag }) => bedrag).sort()).toEqual([7_250, 7_400, 8_000]);
    const vraag = `productcode=${PRODUCT}&aanbiederId=${aanbiederId}&geldigOp=2025-01-01`;
    expect(await lees(`/v1/tarieven/levering?${vraag}`)).toMatchObject({
      herkomst: 'contract',
      tarief: { bedrag: 8_397, indexPercentage: '4.96', indexJaar: 2025 },
    });
  });

  it('gives the register as CSV, in euros', async () => {
    const { text } = await ask('/v1/tarieven.csv?geldigOp=2025-01-01');
    const regels = text.trim().split('\r\n');
    expect(regels[0]).toMatch(/^geldigOp;productcode;soort;/);
    expect(regels).toHaveLength(4);
    expect(text).toContain('83,97');
    expect(text).toContain('4,96');
  });

  it('shows what another region pays where there is no tariff, and that it is not paid (R-TAR-08)', async () => {
    const elders = {
      ...{ productcode: '02A05', regioElders: 'West-Brabant West', eenheid: '04', bedrag: 7_100 },
      ...{ peildatum: '2024-01-01', bron: 'Gepubliceerde tarieven' },
    };
    await made('/v1/referentietarieven', elders, 'referentieId');
    const vraag = `productcode=02A05&aanbiederId=${aanbiederId}&geldigOp=2024-06-01`;
    expect(await lees(`/v1/tarieven/levering?${vraag}`)).toMatchObject({
      herkomst: 'referentietarief',
      tarief: null,
      referentie: { bedrag: 7_100 },
    });
  });

  it('corrects from the same day what an earlier decision indexed, and what was paid stays readable (R-TAR-01)', async () => {
    await naar('2024-11-04T09:00:00Z');
    const nieuwCijfer = { index: 'ova', jaar: 2025, stand: 'voorlopig', honderdsten: 428, correctie: 'Herzien' };
    await made('/v1/indexcijfers', { ...nieuwCijfer, gepubliceerdOp: '2024-11-01', bron: 'VNG' }, 'index');
    const reden = 'Het voorlopige cijfer is herzien.';
    await made('/v1/indexaties', besluit({ beslotenOp: '2024-11-04', reden }), 'besluitId');
    const contracten = [{ contractId, productcode: PRODUCT }];
    await made('/v1/indexatietoepassingen', { jaar: 2025, productcodes: [], contracten }, 'besluitId');
    await made('/v1/indexatietoepassingen', { jaar: 2025, productcodes: [], contracten }, 'besluitId');
    const contract = async (query: string) =>
      (await tarieven(query)).find(({ soort }) => soort === 'contract') as Regel & { correctie: unknown };
    expect(await contract('geldigOp=2025-01-01')).toMatchObject({
      ...{ bedrag: 8_404, indexPercentage: '5.05', geldigVanaf: '2025-01-01', correctie: { reden } },
    });
    expect(await contract('geldigOp=2025-01-01&beschikbaarOp=2024-10-31')).toMatchObject({ bedrag: 8_397 });
    const manager = await kroniek.token('contractmanager');
    const register = await ask(`/v1/contracten/${contractId}`, manager);
    expect(register.json()).toMatchObject({ tarieven: [{ bedrag: 8_000 }, { bedrag: 8_404 }] });
    const tijdlijn = JSON.stringify(register.json());
    expect(tijdlijn.split('TariefCorrected')).toHaveLength(2);
  });
});
