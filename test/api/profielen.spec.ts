import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type Parameter, parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { alsTekst, type Feit, feiten, profielVan, REGIOS, type Regionaam } from '../support/catalogus-c.js';

interface MetBron {
  readonly bron: string;
}
interface Configuratie {
  readonly regio: string;
  readonly naam: string;
  readonly wetten: readonly string[];
  readonly parameters: readonly (Parameter & { readonly stand: 'vastgesteld' | 'open' })[];
  readonly segmenten: readonly MetBron[];
  readonly producten: readonly MetBron[];
}

/** Four regions side by side in one installation, as data alone. */
describe('the profiles of four regions over HTTP', () => {
  let kroniek: TestApp;

  const get = async <T>(regio: Regionaam, path: string): Promise<T> => {
    const answer = await kroniek.ask('GET', path, { token: await kroniek.token('inkoper', { regio }) });
    expect([answer.status, path, answer.text]).toEqual([200, path, expect.any(String)]);
    return answer.json<T>();
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2026-03-02T09:00:00Z' });
    for (const regio of REGIOS) {
      const profiel = readFileSync(`regios/${regio}.yaml`, 'utf8');
      const token = await kroniek.token('beheerder', { regio });
      const published = await kroniek.ask('POST', '/v1/regioconfiguraties', { token, body: { profiel } });
      expect([regio, published.status, published.text]).toEqual([regio, 201, expect.any(String)]);
    }
    await kroniek.settle();
  });
  afterAll(() => kroniek.close());

  it.each(REGIOS)('%s answers what the catalogue says, with the source of each value (R-REG-21)', async (regio) => {
    const { op, waarden } = feiten[regio];
    const vragen = Object.values(waarden)
      .flat()
      .filter((feit): feit is Feit & { sleutel: string } => feit.sleutel !== undefined);
    expect(vragen.length).toBeGreaterThan(20);
    for (const dag of new Set(vragen.map((feit) => feit.op ?? op))) {
      const { parameters } = await get<Configuratie>(regio, `/v1/regioconfiguratie?geldigOp=${dag}`);
      for (const { sleutel, segment, product, waarde, bevat } of vragen.filter((feit) => (feit.op ?? op) === dag)) {
        const gevonden = parameterOp(parameters, sleutel, { geldigOp: dag, segment, product });
        expect([sleutel, gevonden?.bron]).toEqual([sleutel, expect.stringMatching(/\S/)]);
        expect(gevonden?.stand).toBe(gevonden?.waarde === null ? 'open' : 'vastgesteld');
        if (bevat !== undefined) for (const tekst of bevat) expect(alsTekst(gevonden?.waarde)).toContain(tekst);
        else if (typeof waarde === 'object' && waarde !== null) expect(gevonden?.waarde).toMatchObject(waarde);
        else expect(gevonden?.waarde).toEqual(waarde);
      }
    }
  });

  it.each(REGIOS)('%s gives every row of its profile, with the source that the profile names', async (regio) => {
    const { regio: feitenVan, inhoud } = profielVan(regio);
    const { op } = feiten[regio];
    const geldig = inhoud.parameters.filter(
      ({ geldigVanaf, geldigTot }) => geldigVanaf <= op && (geldigTot === null || op <= geldigTot),
    );
    const configuratie = await get<Configuratie>(regio, `/v1/regioconfiguratie?geldigOp=${op}`);
    expect(configuratie).toMatchObject({ regio, naam: feitenVan.naam, wetten: feitenVan.wetten });
    const kort = ({ sleutel, waarde, bron, gemeentecode, segment, product }: Parameter) => ({
      ...{ sleutel, waarde, bron, gemeentecode, segment, product },
    });
    expect(configuratie.parameters.map(kort)).toEqual(geldig.map(kort));
    const bronnen = (rijen: readonly MetBron[]) => rijen.map(({ bron }) => bron);
    expect(bronnen(configuratie.segmenten)).toEqual(bronnen(inhoud.segmenten));
    expect(bronnen(configuratie.producten)).toEqual(bronnen(inhoud.producten));
  });

  it('tells who takes part in what, and what is bought elsewhere, with their source (R-REG-07, R-REG-08, R-REG-09)', async () => {
    interface Lijst {
      readonly resultaten: readonly (MetBron & { readonly code?: string; readonly naam: string })[];
      readonly uitgesloten: readonly (MetBron & { readonly naam: string })[];
    }
    const namen = async (regio: Regionaam, dag: string) =>
      (await get<Lijst>(regio, `/v1/gemeenten?rol=inkoop&geldigOp=${dag}`)).resultaten.map(({ naam }) => naam);
    expect(await namen('brabant-noordoost-oost', '2021-12-31')).toHaveLength(10);
    expect((await namen('brabant-noordoost-oost', '2022-01-01')).sort()).toEqual([
      ...['Bernheze', 'Boekel', 'Land van Cuijk', 'Maashorst', 'Oss'],
    ]);
    const verbanden = await get<Lijst>('zwolle-ijsselland', '/v1/samenwerkingsverbanden?geldigOp=2018-11-01');
    expect(verbanden.resultaten.map(({ code, bron }) => [code, bron.includes('R-REG-0')])).toEqual([
      ['jeugd', true],
      ['bw-mo', true],
      ['vervoer', true],
    ]);
    for (const regio of REGIOS) {
      const { uitgesloten } = await get<Lijst>(regio, `/v1/producten?geldigOp=${feiten[regio].op}`);
      expect([regio, uitgesloten.map(({ bron }) => bron !== '')]).toEqual([regio, uitgesloten.map(() => true)]);
      expect([regio, uitgesloten.length > 0]).toEqual([regio, true]);
    }
  });

  it('keeps the regions apart: what one sets another does not (C.5)', async () => {
    const waarde = async (regio: Regionaam, sleutel: string) => {
      const { parameters } = await get<Configuratie>(regio, '/v1/regioconfiguratie?geldigOp=2023-06-01');
      return parameterOp(parameters, sleutel, { geldigOp: '2023-06-01' })?.waarde;
    };
    const rij = async (sleutel: string) => Promise.all(REGIOS.map((regio) => waarde(regio, sleutel)));
    expect(await rij('kpi.starttermijn.werkdagen')).toEqual([14, null, null, null]);
    expect(await rij('acceptatieplicht')).toEqual([true, null, null, null]);
    expect(await rij('contract.maximum')).toEqual([96, null, 108, null]);
    expect(await rij('tarief.indexering')).toEqual([null, null, null, expect.objectContaining({ ritme: 'jaarlijks' })]);
  });
});
