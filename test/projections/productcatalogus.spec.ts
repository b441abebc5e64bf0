import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { productcatalogusProjection } from '../../projections/productcatalogus/productcatalogus.projection.js';
import { ProductcatalogusQueries } from '../../projections/productcatalogus/productcatalogus.queries.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { regioDecider } from '../../src/regio/regio/regio.decider.js';
import { regioconfiguratieDecider } from '../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';
import { parseRegioprofiel, type Regioprofiel } from '../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import { zoalsBekend } from '../support/bekend.js';
import { profiel } from '../support/profielen.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { given } from './inkoop-support.js';

/** The events of one published profile, as the next version of its region. */
function gepubliceerd(
  { regio: { id, ...regio }, gemeenten, inhoud }: Regioprofiel,
  versie = 1,
  bekend?: string,
): GivenEvent[] {
  const { geldigVanaf } = inhoud;
  const established = regioDecider.decide(
    { type: 'EstablishRegio', regioId: id, ...regio, geldigVanaf, gemeenten },
    regioDecider.initial,
  );
  const published = regioconfiguratieDecider.decide(
    { type: 'PublishRegioconfiguratie', laatsteVersie: 0, inhoud },
    regioconfiguratieDecider.initial,
  );
  const data = { ...(published[0]!.data as object), versie, versieId: `${id}-${versie}` };
  const events = versie === 1 ? given(`regio-${id}`, established, bekend) : [];
  return [
    ...events,
    ...given(`regioconfiguratie-${id}`, [{ ...published[0]!, data }], versie === 1 ? undefined : bekend),
  ];
}
const lees = (regio: string, change = (yaml: string): string => yaml): Regioprofiel =>
  parseRegioprofiel(change(readFileSync(`regios/${regio}.yaml`, 'utf8')), regio);

describe('the productcatalogus', () => {
  let run: ProjectionRun;
  let queries: ProductcatalogusQueries;

  beforeAll(async () => {
    const decided = (yaml: string): string =>
      yaml
        .replace('geldigVanaf: 2015-01-01\n\ngemeenten', 'geldigVanaf: 2024-01-01\n\ngemeenten')
        .replace(
          "status: voorlopig\n    geldigVanaf: 2023-01-01\n    bron: 'R-SEG-15; 003 r.1049 (code en eenheid: keuze van Kroniek)'",
          'geldigVanaf: 2024-01-01\n    bron: besluit',
        );
    run = await runProjection(productcatalogusProjection, [
      ...gepubliceerd(lees('rivierenland'), 1, '2022-01-03T08:00:00Z'),
      ...gepubliceerd(lees('h5')),
      ...gepubliceerd(profiel('zwolle')),
      ...gepubliceerd(profiel('bno-o')),
      ...gepubliceerd(lees('rivierenland', decided), 2, '2023-11-01T10:00:00Z'),
    ]);
    queries = new ProductcatalogusQueries(run.readModels, new ManualClock('2026-01-01T12:00:00Z'));
  });
  afterAll(() => run.close());

  it('says what the region buys on a day and in which version (R-SEG-02, R-SEG-23)', async () => {
    const op = async (geldigOp: string) => {
      const found = await queries.get('rivierenland', { geldigOp });
      const begeleiding = found?.resultaten.find(({ productcode }) => productcode === '02A02');
      return [found?.versieId, found?.aantal, begeleiding?.productversie, begeleiding?.naam];
    };
    expect(await op('2022-12-31')).toEqual(['rivierenland-1', 13, 1, 'Individuele begeleiding']);
    expect(await op('2023-01-01')).toEqual(['rivierenland-1', 18, 2, 'Begeleiding (individueel en groep)']);
    expect(await queries.get('rivierenland', { geldigOp: '2014-12-31' })).toBeUndefined();
    expect(await queries.get('nergens', {})).toBeUndefined();
  });

  it('tells what is closed for inflow, from the day after (R-SEG-14)', async () => {
    const open = async (geldigOp: string) =>
      (await queries.get('rivierenland', { geldigOp }))?.resultaten.find(({ productcode }) => productcode === '03A01')
        ?.openVoorInstroom;
    expect([await open('2022-12-31'), await open('2023-01-01')]).toEqual([true, false]);
  });

  it('tells what is provisional until a later version decides, and what was known before (R-SEG-15, R-DAT-02)', async () => {
    const status = async (geldigOp: string) =>
      (await queries.get('rivierenland', { geldigOp }))?.resultaten.find(({ productcode }) => productcode === '46A14')
        ?.status;
    expect([await status('2023-06-01'), await status('2024-01-01')]).toEqual(['voorlopig', 'vastgesteld']);
    expect(await zoalsBekend('2023-11-01T09:59:00Z', () => status('2024-01-01'))).toBe('voorlopig');
  });

  it('names what others buy, and who (R-SEG-07, R-REG-18)', async () => {
    const found = await queries.get('zwolle-ijsselland', { geldigOp: '2018-06-01' });
    expect(found?.uitgesloten).toHaveLength(5);
    expect(found?.uitgesloten[2]).toMatchObject({ ingekochtDoor: 'VNG', inkoopniveau: 'landelijk' });
    const later = await queries.get('rivierenland', { geldigOp: '2021-03-31' });
    expect(later?.uitgesloten.map(({ naam }) => naam)).not.toContain('Huishoudelijke ondersteuning');
  });

  it('shows transport and access per product (R-SEG-16, R-SEG-19, E-46)', async () => {
    const van = async (regio: string, code: string) => {
      const found = await queries.get(regio, { geldigOp: '2023-06-01' });
      const { vervoer, toegang } = found!.resultaten.find(({ productcode }) => productcode === code)!;
      return [vervoer, toegang];
    };
    expect(await van('rivierenland', '07A03')).toEqual(['in-tarief', null]);
    expect(await van('zwolle-ijsselland', 'J01P')).toEqual(['apart', 'toewijzing']);
    expect(await van('zwolle-ijsselland', '07D01')).toEqual([null, 'vrij']);
  });

  it('gives one product with all its versions and its other names (R-SEG-23)', async () => {
    const found = await queries.getProduct('rivierenland', '07A03', { geldigOp: '2022-06-01' });
    expect(found?.productversie).toBe(1);
    expect(found?.versies.map(({ productversie, geldt }) => [productversie, geldt])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(found?.kruisregels.flatMap(({ naar }) => naar.map(({ naam }) => naam))).toContain(
      'Begeleiding in een groep en dagbesteding',
    );
    expect(
      (await queries.getProduct('zwolle-ijsselland', 'T4AP', { geldigOp: '2018-03-31' }))?.productversie,
    ).toBeNull();
    expect(await queries.getProduct('zwolle-ijsselland', 'X', {})).toBeUndefined();
  });

  it('reads the crosswalk in both directions (R-SEG-12, R-SEG-14)', async () => {
    const vraag = async (stelsel: string, code: string, geldigOp = '2018-06-01', regio = 'zwolle-ijsselland') =>
      (await queries.kruistabel(regio, { stelsel, code, geldigOp }))!.resultaten;
    expect(await vraag('woord', 'HH1')).toHaveLength(1);
    const oud = await vraag('matrix', 'thuisondersteuning');
    expect(oud.filter(({ van }) => van.stelsel === 'woord')).toHaveLength(13);
    expect(oud.filter(({ van }) => van.stelsel === 'matrix')).toHaveLength(1);
    const [gesplitst] = await vraag('perceel', 'Begeleiding (groep)/Dagbesteding', '2023-01-01', 'rivierenland');
    expect(gesplitst?.naar.map(({ naam }) => naam)).toEqual(['Begeleiding', 'Dagbesteding']);
    expect((await queries.kruistabel('zwolle-ijsselland', { geldigOp: '2018-06-01' }))?.aantal).toBe(
      profiel('zwolle').inhoud.kruistabel.length,
    );
  });

  it('shows which of the 36 and 18 cells are bought on a day, with their meaning (R-SEG-06, R-SEG-10)', async () => {
    const cellen = async (geldigOp: string) =>
      (await queries.matrices('zwolle-ijsselland', { geldigOp }))?.resultaten.map(({ matrix, aantalCellen }) => [
        matrix,
        aantalCellen,
      ]);
    expect(await cellen('2018-03-31')).toEqual([
      ['jeugd', 36],
      ['thuisondersteuning', 0],
    ]);
    expect(await cellen('2018-04-01')).toEqual([
      ['jeugd', 36],
      ['thuisondersteuning', 18],
    ]);
    const [jeugd] = (await queries.matrices('zwolle-ijsselland', { geldigOp: '2018-06-01' }))!.resultaten;
    expect(jeugd?.cellen.find(({ productcode }) => productcode === 'J12I')?.waarden).toEqual({
      profiel: 'dyslexie',
      intensiteit: 'intensief',
    });
  });

  it('adds up over regions what belongs together, under each region’s own name (R-REG-20, R-SEG-23, E-43)', async () => {
    const { begrippen, versie } = await queries.taxonomie({ geldigOp: '2023-06-01' });
    const begrip = (code: string) => begrippen.find((one) => one.code === code)!;
    const per = (code: string) => Object.fromEntries(begrip(code).regios.map(({ regio, aantal }) => [regio, aantal]));
    expect(versie).toBe('kroniek-1');
    expect(per('huishoudelijke-hulp')).toEqual({
      h5: 1,
      rivierenland: 0,
      'zwolle-ijsselland': 0,
      'brabant-noordoost-oost': 0,
    });
    expect(per('begeleiding-individueel')).toEqual({
      h5: 3,
      rivierenland: 1,
      'zwolle-ijsselland': 0,
      'brabant-noordoost-oost': 2,
    });
    // The integral cells of Zwolle count at the wider concept, where those of the others are also counted.
    expect(per('thuisondersteuning')).toEqual({
      h5: 4,
      rivierenland: 1,
      'zwolle-ijsselland': 18,
      'brabant-noordoost-oost': 2,
    });
    expect(begrip('jeugdhulp').regios.find(({ regio }) => regio === 'zwolle-ijsselland')).toMatchObject({
      aantal: 36,
      aantalRechtstreeks: 30,
      namen: ['Ondersteuningsprofiel'],
    });
    expect(begrip('huishoudelijke-hulp').regios.map(({ regio, uitgesloten }) => [regio, uitgesloten[0]?.naam])).toEqual(
      expect.arrayContaining([
        ['brabant-noordoost-oost', 'Huishoudelijke verzorging (HV)'],
        ['rivierenland', 'Huishoudelijke ondersteuning'],
      ]),
    );
  });

  it('lists what could not be mapped: parts and rest are the whole (R-REG-20)', async () => {
    const { regios, begrippen } = await queries.taxonomie({ geldigOp: '2023-06-01' });
    const rivierenland = regios.find(({ regio }) => regio === 'rivierenland')!;
    expect(rivierenland.nietGekoppeld.map(({ productcode }) => productcode)).toEqual(['54A16']);
    for (const { regio, aantalProducten, aantalGekoppeld, nietGekoppeld } of regios) {
      expect(aantalGekoppeld + nietGekoppeld.length).toBe(aantalProducten);
      const rechtstreeks = begrippen.flatMap((begrip) => begrip.regios.filter((one) => one.regio === regio));
      expect(rechtstreeks.reduce((som, { aantalRechtstreeks }) => som + aantalRechtstreeks, 0)).toBe(aantalGekoppeld);
    }
  });

  it('compares regions as they were on the day that is asked (R-SEG-23)', async () => {
    const { regios } = await queries.taxonomie({ geldigOp: '2017-07-10' });
    expect(regios.map(({ regio, versieId, aantalProducten }) => [regio, versieId, aantalProducten])).toEqual([
      ['rivierenland', 'rivierenland-1', 13],
    ]);
  });
});
