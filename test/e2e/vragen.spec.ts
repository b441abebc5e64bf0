import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rol } from '../../src/platform/identity/principal.js';
import { type TestApp } from '../support/app.js';
import { heelVerhaal } from '../support/heel-verhaal.js';
import { Rondeverhaal } from '../support/rondeverhaal.js';

/**
 * The questions of the catalogue, each asked over HTTP of the stories of H5 and Rivierenland, and its answer held beside
 * another answer that must agree. The name of a test carries the question that it proves; docs/vragen.md is made from them.
 */
type Rij = Record<string, unknown>;

let test: TestApp;
let ronde: Rondeverhaal;

async function vraag<T = Rij>(path: string, rol: Rol = 'contractmanager', regio = 'h5'): Promise<T> {
  const answer = await test.ask('GET', path, { token: await test.token(rol, { regio }) });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.json<T>();
}

/** All rows of a list, whatever its pages. */
async function lijst<T = Rij>(path: string, rol: Rol = 'contractmanager', regio = 'h5'): Promise<T[]> {
  const rows: T[] = [];
  for (let pagina = 1; ; pagina += 1) {
    const met = `${path}${path.includes('?') ? '&' : '?'}pagina=${pagina}&paginagrootte=200`;
    const { aantal, resultaten } = await vraag<{ aantal: number; resultaten: T[] }>(met, rol, regio);
    rows.push(...resultaten);
    if (rows.length >= aantal || resultaten.length === 0) return rows;
  }
}

const kort = async <T = Rij>(path: string, rol?: Rol, regio?: string): Promise<T[]> =>
  (await vraag<{ resultaten: T[] }>(path, rol, regio)).resultaten;

beforeAll(async () => {
  test = await heelVerhaal('2024-03-20');
  ronde = new Rondeverhaal(test);
  await ronde.vertel();
});
afterAll(() => test.close());

describe('questions of the contractmanager (F.1)', () => {
  it('tells which contracts end or reach an option, and who may exercise it (Q-001)', async () => {
    type Contract = {
      contractnummer: string;
      einddatum: string;
      opties: { status: string; uiterlijkAankondigen: string }[];
    };
    const tot = '2027-03-20';
    const contracten = await lijst<Contract>('/v1/contracten?geldigOp=2024-03-20');
    const verwacht = contracten.flatMap(({ contractnummer, einddatum, opties }) => [
      ...(einddatum <= tot ? [`${contractnummer} einde ${einddatum}`] : []),
      ...opties
        .filter(({ status, uiterlijkAankondigen: dag }) => status === 'open' && dag <= tot)
        .map(({ uiterlijkAankondigen }) => `${contractnummer} optie ${uiterlijkAankondigen}`),
    ]);
    type Signaal = { contractnummer: string; soort: string; datum: string; uitoefenaar: string | null };
    const signalen = await kort<Signaal>('/v1/contracten/signalen?maanden=36&geldigOp=2024-03-20');
    expect(signalen.map((one) => `${one.contractnummer} ${one.soort} ${one.datum}`).sort()).toEqual(verwacht.sort());
    expect(verwacht.length).toBeGreaterThan(5);
    expect(signalen.every(({ soort, uitoefenaar }) => (soort === 'optie') === (uitoefenaar !== null))).toBe(true);
  });

  it('tells what an aanbieder scored on each KPI in a year, with the evidence (Q-002)', async () => {
    type Score = {
      aanbiederId: string;
      kpiId: string;
      score: number;
      verdict: string;
      norm: Rij | null;
      bewijs: string;
    };
    const eerste = (await lijst<Score>('/v1/kpi-scores?jaar=2023')).find(({ norm }) => norm !== null);
    const scores = await kort<Score>(`/v1/kpi-scores?aanbiederId=${eerste!.aanbiederId}&jaar=2023`);
    expect(new Set(scores.map(({ aanbiederId }) => aanbiederId))).toEqual(new Set([eerste!.aanbiederId]));
    expect(scores.length).toBeGreaterThan(0);
    for (const { score, verdict, norm, bewijs } of scores) {
      expect(JSON.stringify(await vraag(bewijs))).toContain(eerste!.aanbiederId);
      if (norm === null) continue;
      const { hoogVanaf, voldoendeVanaf } = norm as { hoogVanaf: number; voldoendeVanaf: number };
      expect(verdict).toBe(score >= hoogVanaf ? 'hoog' : score >= voldoendeVanaf ? 'voldoende' : 'onvoldoende');
    }
  });

  it('tells who must file a verbeterplan, which are late, and which wait for approval (Q-003)', async () => {
    type Plan = { aanbiederId: string; kpiId: string; status: string; teLaat: boolean };
    const plannen = await lijst<Plan>('/v1/verbeterplannen?jaar=2023');
    type Score = { aanbiederId: string; kpiId: string };
    const onvoldoende = await lijst<Score>('/v1/kpi-scores?jaar=2023&verdict=onvoldoende');
    const key = ({ aanbiederId, kpiId }: Score): string => `${aanbiederId} ${kpiId}`;
    expect(plannen.map(key).sort()).toEqual(onvoldoende.map(key).sort());
    expect(plannen.length).toBeGreaterThan(0);
    const laat = await lijst<Plan>('/v1/verbeterplannen?jaar=2023&teLaat=true');
    expect(laat.map(key)).toEqual(plannen.filter(({ teLaat }) => teLaat).map(key));
  });

  it('tells where support did not start in time, and at which aanbieders that is frequent (Q-004)', async () => {
    type Start = { aanbiederId: string; werkdagenVerlopen: number; termijnWerkdagen: number };
    const laat = await lijst<Start>('/v1/starttermijnen?status=te-laat-gestart');
    expect(laat.every(({ werkdagenVerlopen, termijnWerkdagen }) => werkdagenVerlopen > termijnWerkdagen)).toBe(true);
    type Aanbieder = { aanbiederId: string; teLaatGestart: number };
    const per = (await kort<Aanbieder>('/v1/starttermijnen/per-aanbieder')).filter((one) => one.teLaatGestart > 0);
    const geteld = (id: string): number => laat.filter(({ aanbiederId }) => aanbiederId === id).length;
    expect(per.length).toBeGreaterThan(0);
    for (const { aanbiederId, teLaatGestart } of per) expect(geteld(aanbiederId)).toBe(teLaatGestart);
  });

  it('tells who qualifies as strategisch partner, for which segment, and on which criteria (Q-005)', async () => {
    type Partner = { stand: string; segment: string; vereist: number; criteria: { voldaan: boolean | null }[] };
    const partners = await kort<Partner>('/v1/strategische-partners?segment=volwassenen&stand=partner');
    expect(partners).toHaveLength(1);
    const [{ criteria, vereist }] = partners as [Partner];
    expect(criteria.filter(({ voldaan }) => voldaan).length).toBeGreaterThanOrEqual(vereist);
    expect(criteria.length).toBe(5);
  });

  it('tells the turnover and the number of clients of an aanbieder in a year (Q-006)', async () => {
    type Productie = { aanbiederId: string; omzet: number | null; aantalClienten: number | null; producten: Rij[] };
    const alle = await kort<Productie>(
      '/v1/strategische-partners/productie?jaar=2019',
      'contractmanager',
      'rivierenland',
    );
    const groot = alle.find(({ omzet, producten }) => omzet !== null && producten.length > 1)!;
    const eigen = `/v1/strategische-partners/productie?jaar=2019&aanbiederId=${groot.aanbiederId}`;
    const [een] = await kort<Productie>(eigen, 'contractmanager', 'rivierenland');
    expect(een).toEqual(groot);
    type Declaratie = { jaar: number; bedrag: number; status: string };
    const pad = `/v1/declaraties?aanbiederId=${groot.aanbiederId}&status=goedgekeurd`;
    const declaraties = (await lijst<Declaratie>(pad, 'contractmanager', 'rivierenland')).filter(
      ({ jaar }) => jaar === 2019,
    );
    expect(een!.omzet).toBe(declaraties.reduce((som, { bedrag }) => som + bedrag, 0));
    const klein = alle.filter(({ aantalClienten }) => aantalClienten === null);
    expect(klein.length).toBeGreaterThan(0);
    expect(klein.every(({ omzet }) => omzet === null)).toBe(true);
    expect(alle.every(({ aantalClienten }) => aantalClienten === null || aantalClienten >= 10)).toBe(true);
  });

  it('tells which aanbieders have a contract but no or fewer than ten clients (Q-007)', async () => {
    type Aanbieder = { aanbiederId: string; aantalClienten: string };
    const lees = (path: string) => kort<Aanbieder>(path, 'contractmanager', 'rivierenland');
    const alle = await lees('/v1/marktanalyse/aanbieders?jaar=2019');
    const ids = (rows: Aanbieder[]): string[] => rows.map(({ aanbiederId }) => aanbiederId).sort();
    const geen = alle.filter(({ aantalClienten }) => aantalClienten === '0');
    const klein = alle.filter(({ aantalClienten }) => aantalClienten === '<10');
    expect(ids(await lees('/v1/marktanalyse/aanbieders?jaar=2019&filter=zonder-clienten'))).toEqual(ids(geen));
    expect(ids(await lees('/v1/marktanalyse/aanbieders?jaar=2019&filter=minder-dan-tien'))).toEqual(ids(klein));
    expect(Math.min(geen.length, klein.length)).toBeGreaterThan(0);
  });

  it('tells which aanbieders decline clients and why, and which messages of theirs were refused (Q-016, Q-018)', async () => {
    type Profiel = {
      aanbiederId: string;
      weigeringen: number;
      berichten: number;
      afgekeurdeBerichten: number;
    };
    type Samenwerking = {
      weigeringen: number;
      weigeringenPerReden: { code: string; aantal: number }[];
      afgekeurdeBerichten: number;
      foutenPerCode: { code: string; aantal: number }[];
    };
    const alle = await kort<Profiel>('/v1/aanbiedersprofielen');
    const geweigerd = alle.reduce((totaal, { weigeringen }) => totaal + weigeringen, 0);
    const audit = async (type: string): Promise<number> =>
      (await vraag<{ aantal: number }>(`/v1/audittrail?type=${type}&paginagrootte=1`, 'toezichthouder')).aantal;
    expect(geweigerd).toBe(await audit('ToewijzingDeclined'));
    expect(geweigerd).toBeGreaterThan(0);
    const wie = alle.toSorted((a, b) => b.weigeringen - a.weigeringen)[0]!;
    const { samenwerking } = await vraag<{ samenwerking: Samenwerking }>(`/v1/aanbiedersprofielen/${wie.aanbiederId}`);
    const redenen = samenwerking.weigeringenPerReden.reduce((totaal, { aantal }) => totaal + aantal, 0);
    expect([samenwerking.weigeringen, redenen]).toEqual([wie.weigeringen, wie.weigeringen]);
    for (const { aanbiederId, berichten, afgekeurdeBerichten } of alle.slice(0, 5)) {
      const { agbcode } = await vraag<{ agbcode: string }>(`/v1/aanbiedersprofielen/${aanbiederId}`);
      const log = await lijst<{ status: string }>(`/v1/berichten?afzender=${agbcode}`);
      expect([aanbiederId, log.length]).toEqual([aanbiederId, berichten]);
      expect(log.filter(({ status }) => status === 'afgekeurd')).toHaveLength(afgekeurdeBerichten);
    }
  });

  it('tells the top-3 and top-10 shares per perceel, and how they move (Q-008)', async () => {
    type Regel = {
      perceel: string;
      wet: string;
      goedgekeurdBedrag: number;
      aandeelTop3Basispunten: number | null;
      aandeelTop10Basispunten: number | null;
    };
    type Wet = {
      wet: string;
      allePercelen: { goedgekeurdBedrag: number };
      top10: { goedgekeurdBedrag: number }[];
      aandeelTop10: string;
    };
    const lees = (path: string) => vraag<{ percelen: Regel[]; wetten: Wet[] }>(path, 'contractmanager', 'rivierenland');
    const [toen, nu] = [await lees('/v1/marktanalyse?jaar=2018'), await lees('/v1/marktanalyse?jaar=2019')];
    const aandelen = ({ percelen }: { percelen: Regel[] }) => percelen.map((one) => one.aandeelTop3Basispunten);
    expect(aandelen(nu)).not.toEqual(aandelen(toen));
    for (const { aandeelTop3Basispunten: drie, aandeelTop10Basispunten: tien } of nu.percelen)
      if (drie !== null && tien !== null) expect(drie).toBeLessThanOrEqual(tien);
    expect(nu.wetten.length).toBeGreaterThan(0);
    for (const { top10, aandeelTop10, allePercelen } of nu.wetten) {
      const som = top10.reduce((total, one) => total + one.goedgekeurdBedrag, 0);
      expect(aandeelTop10).toBe(`${((som / allePercelen.goedgekeurdBedrag) * 100).toFixed(2).replace('.', ',')}%`);
    }
  });
});

describe('questions of the inkoper (F.2)', () => {
  it('tells in which gemeente a form has too few aanbieders (Q-019)', async () => {
    type Regel = {
      norm: string;
      gemeentecode: string;
      minimum: number;
      aantalAanbieders: number;
      stand: string;
      aanbieders: Rij[];
    };
    const regels = await kort<Regel>('/v1/minimumdekking?geldigOp=2024-03-20', 'inkoper');
    expect(regels.length).toBeGreaterThan(0);
    for (const { stand, minimum, aantalAanbieders, aanbieders } of regels) {
      expect(aanbieders).toHaveLength(aantalAanbieders);
      expect(stand === 'tekort').toBe(aantalAanbieders < minimum);
    }
    const voor = await kort<Regel>('/v1/minimumdekking?geldigOp=2022-12-01', 'inkoper');
    expect(voor.every(({ stand, aantalAanbieders }) => stand === 'tekort' && aantalAanbieders === 0)).toBe(true);
  });

  it('tells which aanmeldingen are open, admitted or refused, and why (Q-020)', async () => {
    type Aanmelding = { aanbiederId: string; besluiten: { uitkomst: string; redenen: string[] }[] };
    const met = (stand: string) =>
      kort<Aanmelding>(`/v1/aanmeldingen?rondeId=${ronde.rondeId}&stand=${stand}`, 'inkoper');
    expect(await met('toegelaten')).toMatchObject([{ aanbiederId: ronde.toegelaten }]);
    expect(await met('afgewezen')).toMatchObject([
      { aanbiederId: ronde.afgewezen, besluiten: [{ uitkomst: 'afgewezen', redenen: ['Te weinig ervaring.'] }] },
    ]);
    expect(await met('ingediend')).toEqual([]);
  });

  it('tells when the next moment of entry is, and what was planned before (Q-021)', async () => {
    type Ronde = { rondeId: string; volgendMoment: { opent: string } | null };
    const rondes = await kort<Ronde>('/v1/inkooprondes', 'inkoper');
    const { volgendMoment } = rondes.find(({ rondeId }) => rondeId === ronde.rondeId)!;
    expect(volgendMoment).toMatchObject({ sleutel: 'tweede', opent: '2026-03-01', sluit: '2026-04-30' });
    const kalender = await kort('/v1/inkoopkalender?maanden=36', 'inkoper');
    expect(kalender).toContainEqual(
      expect.objectContaining({
        ...{ datum: '2026-03-01', soort: 'moment-opent' },
        eerder: [{ datum: '2026-01-01', reden: 'Stukken komen later.' }],
      }),
    );
  });

  it('tells why open house was chosen where the region says no unless (Q-022)', async () => {
    const { intern } = await vraag<{ intern: Rij }>(`/v1/inkooprondes/${ronde.openHouse}`, 'inkoper', 'rivierenland');
    expect(intern['inkoopvorm']).toMatchObject({
      ...{ instrument: 'open-house', reden: 'Nieuwe aanbieders zijn welkom.' },
      uitzondering: { grond: 'weinig-aanbieders', strengereEisen: 'Ervaring in de regio.' },
    });
  });

  it('tells whether the estimate is above the threshold, and which procedure was chosen (Q-023)', async () => {
    const { intern, instrument } = await vraag<{ intern: Rij; instrument: string }>(
      `/v1/inkooprondes/${ronde.rondeId}`,
      'inkoper',
    );
    expect(instrument).toBe('semi-open');
    expect(intern['contractwaarde']).toMatchObject({
      ...{ bedrag: 90_000_000, drempel: 75_000_000, bovenDrempel: true, vraagOpen: true, oordeel: null },
    });
  });

  it('tells which tariff held for a delivery on a day, and where it stands (Q-027)', async () => {
    type Tarief = { productcode: string; aanbiederId: string; contractId: string | null; bedrag: number };
    const contract = (await kort<Tarief>('/v1/tarieven?geldigOp=2024-03-20')).find(
      (one) => one.productcode === '01A01',
    )!;
    const pad = `/v1/tarieven/levering?productcode=01A01&aanbiederId=${contract.aanbiederId}`;
    expect(await vraag(`${pad}&geldigOp=2024-03-20`)).toMatchObject({
      herkomst: 'contract',
      tarief: { bedrag: contract.bedrag },
    });
    expect(await vraag(`${pad}&geldigOp=2022-12-31`)).toMatchObject({ tarief: null });
    const nieuw = `/v1/tarieven/levering?productcode=07A01&aanbiederId=${ronde.toegelaten}`;
    expect(await vraag(`${nieuw}&geldigOp=2024-03-20`)).toMatchObject({
      herkomst: 'contract',
      tarief: { bedrag: 7_250 },
    });
  });

  it('tells what next year costs with a provisional index, and changes nothing (Q-028)', async () => {
    type Regel = { tariefNu: number | null; tariefNa: number | null; verschil: number };
    type Simulatie = { index: string; totaal: { verschil: number }; regels: Regel[] };
    const voor = await kort('/v1/tarieven?geldigOp=2025-01-01');
    const { index, regels, totaal } = await vraag<Simulatie>('/v1/simulaties/index?jaar=2025');
    expect(index).toBe('4.10');
    expect(totaal.verschil).toBe(regels.reduce((som, { verschil }) => som + verschil, 0));
    for (const { tariefNu, tariefNa } of regels)
      if (tariefNu !== null && tariefNa !== null) expect(tariefNa).toBeGreaterThanOrEqual(tariefNu);
    expect(await kort('/v1/tarieven?geldigOp=2025-01-01')).toEqual(voor);
  });
});
