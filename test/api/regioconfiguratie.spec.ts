import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';
import { laatLokaal, zetRegel } from '../support/profiel.js';

const RIJSWIJK = '0603';
const PRODUCT = '02A03';

/** The rules of a region over HTTP: shown before they are published, questioned afterwards. */
describe('the rules of a region over HTTP', () => {
  const h5 = readFileSync('regios/h5.yaml', 'utf8');
  let kroniek: TestApp;
  let beheerder: string;
  let delft: string;
  let contractmanager: string;
  let consulent: string;
  let aanbieder: string;
  let contractId: string;
  const toewijzingen: string[] = [];

  const met = (van: string, naar: string, yaml = h5): string => {
    if (!yaml.includes(van)) throw new Error(`The profile does not say "${van}".`);
    return yaml.replace(van, naar);
  };
  const lokaal = laatLokaal(h5, 'toegang.uitvoerder');
  const TERMIJN = 'kpi.starttermijn.werkdagen';
  /** From 1 July 2026 on 5 werkdagen. */
  const toekomst = zetRegel(
    lokaal,
    TERMIJN,
    'waarde: 14, bron: nota, geldigVanaf: 2021-12-21, geldigTot: 2026-06-30',
    'waarde: 5, bron: raadsbesluit 9, geldigVanaf: 2026-07-01',
  );
  /** Always 30 werkdagen, and a longest contract of 9 years. */
  const correctie = zetRegel(
    zetRegel(lokaal, TERMIJN, 'waarde: 30, bron: rectificatie, geldigVanaf: 2021-12-21'),
    'contract.maximum',
    'waarde: 108, bron: rectificatie, geldigVanaf: 2021-12-21',
  );

  const post = (path: string, body: unknown, token = beheerder): Promise<Answer> =>
    kroniek.ask('POST', path, { token, body });
  const get = async <T = Record<string, unknown>>(path: string, token = beheerder): Promise<T> => {
    await kroniek.settle();
    const answer = await kroniek.ask('GET', path, { token });
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${answer.text}`);
    return answer.json<T>();
  };
  const made = async (path: string, body: unknown, token = beheerder): Promise<Record<string, string>> => {
    const answer = await post(path, body, token);
    if (![200, 201].includes(answer.status)) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
    return answer.json<Record<string, string>>();
  };
  const publiceer = (profiel: string, waarom: object = {}) => made('/v1/regioconfiguraties', { profiel, ...waarom });
  const voorvertoning = async (profiel: string) => {
    await kroniek.settle();
    const answer = await post('/v1/regioconfiguraties/voorvertoning', { profiel });
    expect(answer.status).toBe(200);
    return answer.json<{
      verschillen: { onderwerp: string }[];
      tellingen: object[];
      gevolgen: { gebruik: { soort: string }; nieuweUiterste: string }[];
      vervallenAfwijkingen: object[];
      laatsteVersie: number;
      volledig: boolean;
    }>();
  };
  interface Start {
    readonly toewijzingId: string;
    readonly status: string;
    readonly uiterste: string;
  }
  const start = async (index: number, zoals = ''): Promise<readonly [string, string] | undefined> => {
    const { resultaten } = await get<{ resultaten: Start[] }>(
      `/v1/starttermijnen?paginagrootte=200${zoals}`,
      contractmanager,
    );
    const found = resultaten.find(({ toewijzingId }) => toewijzingId === toewijzingen[index]);
    return found === undefined ? undefined : [found.status, found.uiterste];
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2026-03-02T09:00:00Z' });
    beheerder = await kroniek.token('beheerder');
    delft = await kroniek.token('beheerder', { gemeente: '0503' });
    contractmanager = await kroniek.token('contractmanager');
    consulent = await kroniek.token('consulent');
    await publiceer(h5, { reden: 'eerste publicatie', besluit: 'raadsbesluit 1' });
    const { aanbiederId } = await made(
      '/v1/aanbieders',
      { naam: 'Thuiszorg De Linde', agbcode: '42990001', sinds: '2022-10-01' },
      contractmanager,
    );
    aanbieder = await kroniek.token('aanbieder', { aanbiederId: aanbiederId! });
    const contract = {
      ...{ contractnummer: 'H5-1', aanbiederId, gemeenten: [RIJSWIJK], productcodes: [PRODUCT] },
      ...{ ingangsdatum: '2025-01-01', duurMaanden: 36, ondertekendOp: '2024-10-01' },
    };
    contractId = (await made('/v1/contracten', contract, contractmanager))['contractId']!;
    const persoon = { bsn: '999990160', achternaam: 'Voorbeeld', geboortedatum: '1950-01-01', gemeentecode: RIJSWIJK };
    const { clientId } = await made('/v1/clienten', persoon, consulent);
    // Asked for 30 March: 14 werkdagen end on 21 April, 30 on 18 May.
    for (const toewijzingnummer of ['101', '102']) {
      const body = {
        ...{ toewijzingnummer, clientId, gemeentecode: RIJSWIJK, aanbiederId, productcode: PRODUCT },
        gewensteStartdatum: '2026-03-30',
      };
      toewijzingen.push((await made('/v1/toewijzingen', body, consulent))['toewijzingId']!);
    }
    await kroniek.settle();
  });
  afterAll(() => kroniek.close());

  it('checks a profile without recording anything, and gives the schema to everyone', async () => {
    const goed = await post('/v1/regioconfiguraties/controle', { profiel: lokaal });
    expect([goed.status, goed.json()]).toEqual([200, { geldig: true, fouten: [] }]);
    const fout = met('soort: doelgroep', 'soort: groep', met('waarde: 14', 'waarde: veertien'));
    const { geldig, fouten } = (await post('/v1/regioconfiguraties/controle', { profiel: fout })).json<{
      geldig: boolean;
      fouten: { plaats: string }[];
    }>();
    expect([geldig, fouten.length]).toEqual([false, 2]);
    expect(fouten[0]?.plaats).toMatch(/^profiel regel \d+$/);
    const schema = await kroniek.ask('GET', '/v1/schemas/regioprofiel');
    expect([schema.status, schema.json()['title']]).toEqual([200, 'Regioprofiel van Kroniek']);
  });

  it('shows what a change for the future does; publishing it changes no term and no verdict (R-REG-21)', async () => {
    const getoond = await voorvertoning(toekomst);
    expect(getoond.verschillen.map(({ onderwerp }) => onderwerp).sort()).toEqual([
      'kpi.starttermijn.werkdagen',
      'kpi.starttermijn.werkdagen',
      'toegang.uitvoerder',
    ]);
    expect(getoond.tellingen).toEqual([{ soort: 'starttermijn', afhandeling: 'houdt-oude-regel', aantal: 2 }]);
    expect(getoond.gevolgen[0]?.nieuweUiterste).toBe('2026-07-08');
    expect(getoond.volledig).toBe(true);
    const gezien = { gezienVersie: getoond.laatsteVersie };
    kroniek.clock.advance(60_000);
    const { versieId } = await publiceer(toekomst, { ...gezien, reden: 'evaluatie', besluit: 'raadsbesluit 9' });
    expect(versieId).toBe('h5-2');
    expect((await post('/v1/regioconfiguraties', { profiel: lokaal, ...gezien })).json()['code']).toBe(
      'REGIOCONFIGURATIE_GEWIJZIGD',
    );
    expect(await start(0)).toEqual(['wacht', '2026-04-21']);
    const { resultaten } = await get<{ resultaten: object[] }>('/v1/regioconfiguratie/gecorrigeerde-regels');
    expect(resultaten).toEqual([]);
    const gebeurtenissen = await get<{ aantal: number }>(
      '/v1/audittrail?aggregaat=herrekening',
      await kroniek.token('toezichthouder'),
    );
    expect(gebeurtenissen.aantal).toBe(0);
  });

  it('answers which rule held on a day, from which source, by whom, and as known before (R-REG-21)', async () => {
    const regel = (vraag: string) => get(`/v1/regioconfiguratie/waarden/kpi.starttermijn.werkdagen?${vraag}`);
    expect(await regel('geldigOp=2026-06-30')).toMatchObject({ waarde: 14, niveau: 'regio', versieId: 'h5-2' });
    expect(await regel('geldigOp=2026-07-01')).toMatchObject({
      ...{ waarde: 5, bron: 'raadsbesluit 9' },
      gepubliceerd: { versieId: 'h5-2', rol: 'beheerder', reden: 'evaluatie', besluit: 'raadsbesluit 9' },
    });
    const eerste = await get<{ publicaties: { versieId: string; tijdstip: string }[] }>('/v1/regioconfiguratie');
    const { tijdstip } = eerste.publicaties.find(({ versieId }) => versieId === 'h5-1')!;
    expect(await regel(`geldigOp=2026-07-01&beschikbaarOp=${tijdstip}`)).toMatchObject({
      waarde: 14,
      versieId: 'h5-1',
    });
    const onbekend = await kroniek.ask('GET', '/v1/regioconfiguratie/waarden/kpi.nergens', { token: beheerder });
    expect([onbekend.status, onbekend.json()['code']]).toEqual([404, 'PARAMETER_ONBEKEND']);
  });

  it('compares two days, two versions, two moments and, for who may, two regions (R-REG-21)', async () => {
    const verschil = (vraag: string, token = beheerder) =>
      get<{ aantal: number; verschillen: { onderwerp: string; velden: object[] }[]; van: { versieId: string } }>(
        `/v1/regioconfiguratie/verschillen?${vraag}`,
        token,
      );
    expect((await verschil('van=2026-06-30&tot=2026-07-01')).verschillen).toMatchObject([
      { onderwerp: 'kpi.starttermijn.werkdagen', soort: 'gewijzigd' },
    ]);
    expect((await verschil('vanVersie=1&totVersie=2&sectie=bereik')).verschillen).toMatchObject([
      { onderwerp: 'toegang.uitvoerder', soort: 'nieuw' },
    ]);
    expect((await verschil('')).van.versieId).toBe('h5-1');
    const { publicaties } = await get<{ publicaties: { tijdstip: string }[] }>('/v1/regioconfiguratie');
    const eerst = publicaties.at(-1)!.tijdstip;
    expect((await verschil(`van=2026-07-01&tot=2026-07-01&vanBekendOp=${eerst}&sectie=parameters`)).aantal).toBe(1);

    const buren = await kroniek.token('beheerder', { regio: 'rivierenland' });
    await post('/v1/regioconfiguraties', { profiel: readFileSync('regios/rivierenland.yaml', 'utf8') }, buren);
    const naast = await verschil('van=2026-01-01&tot=2026-01-01&totRegio=rivierenland&sectie=parameters');
    expect(naast.aantal).toBeGreaterThan(10);
    const andere = '/v1/regioconfiguratie/verschillen?totRegio=rivierenland';
    expect((await kroniek.ask('GET', andere, { token: contractmanager })).status).toBe(403);
    expect((await kroniek.ask('GET', andere, { token: delft })).status).toBe(403);
  });

  it('lets a gemeente set for itself what the region left to it, and nothing else (R-REG-10, R-REG-11)', async () => {
    const afwijking = {
      ...{
        sleutel: 'toegang.uitvoerder',
        waarde: 'een wijkteam per kern',
        gemeentecode: '0503',
        geldigVanaf: '2026-04-01',
      },
      ...{ bron: 'verordening artikel 3', besluit: 'collegebesluit 31' },
    };
    const eigen = '/v1/regioconfiguraties/afwijkingen';
    const { afwijkingId, versieId } = await made(eigen, afwijking, delft);
    expect(versieId).toBe('h5-3');
    const refused = async (change: object, token = delft) =>
      (await post(eigen, { ...afwijking, ...change }, token)).json<{ code: string }>().code;
    expect(await refused({ sleutel: 'contract.maximum', waarde: 9 })).toBe('REGIONAAL_VASTGELEGD');
    expect(await refused({ gemeentecode: RIJSWIJK })).toBe('AFWIJKING_BUITEN_GEMEENTE');
    expect((await post('/v1/regioconfiguraties', { profiel: h5 }, delft)).status).toBe(403);
    const waarde = (vraag: string) =>
      get(`/v1/regioconfiguratie/waarden/toegang.uitvoerder?geldigOp=2026-04-01${vraag}`);
    expect(await waarde('&gemeentecode=0503')).toMatchObject({
      ...{ waarde: 'een wijkteam per kern', niveau: 'gemeente', versieId: 'h5-3' },
      gepubliceerd: { organisatie: '0503', besluit: 'collegebesluit 31', soort: 'afwijking' },
      overschrijft: [{ niveau: 'regio' }],
    });
    expect(await waarde('&gemeentecode=0603')).toMatchObject({ niveau: 'regio' });

    const vast = await voorvertoning(h5);
    expect(vast.vervallenAfwijkingen).toMatchObject([{ afwijking: { afwijkingId }, vanaf: '2026-04-01' }]);
    await made(`${eigen}/${afwijkingId}/intrekkingen`, { vanaf: '2026-05-01', reden: 'volgt de regio weer' }, delft);
    const lijst = await get<{ resultaten: object[] }>('/v1/regioconfiguratie/afwijkingen?geldigOp=2026-05-01');
    expect(lijst.resultaten).toMatchObject([
      { afwijkingId, geldt: false, geldigTot: '2026-04-30', beeindigd: { oorzaak: 'ingetrokken', versieId: 'h5-4' } },
    ]);
  });

  it('recomputes what rested on a rule that is corrected for the past, and keeps what it was (R-REG-21)', async () => {
    kroniek.clock.set('2026-05-04T09:00:00Z');
    await kroniek.settle();
    await made(`/v1/toewijzingen/${toewijzingen[0]}/starts`, { begindatum: '2026-04-28' }, aanbieder);
    expect([await start(0), await start(1)]).toEqual([
      ['te-laat-gestart', '2026-04-21'],
      ['overschreden', '2026-04-21'],
    ]);
    const voor = kroniek.clock.now().toISOString();
    kroniek.clock.advance(60_000);

    const getoond = await voorvertoning(correctie);
    expect(getoond.tellingen).toEqual([
      { soort: 'contract', afhandeling: 'rust-op-gecorrigeerde-regel', aantal: 1 },
      { soort: 'starttermijn', afhandeling: 'herrekend', aantal: 2 },
    ]);
    const { versieId } = await publiceer(correctie, { reden: 'de nota las 14 waar 30 stond', besluit: 'rectificatie' });
    await kroniek.settle();
    expect([await start(0), await start(1)]).toEqual([
      ['tijdig-gestart', '2026-05-18'],
      ['wacht', '2026-05-18'],
    ]);
    expect(await start(0, `&beschikbaarOp=${voor}`)).toEqual(['te-laat-gestart', '2026-04-21']);

    const gecorrigeerd = await get<{ resultaten: { soort: string; kenmerk: string }[] }>(
      '/v1/regioconfiguratie/gecorrigeerde-regels',
    );
    expect(gecorrigeerd.resultaten).toMatchObject([
      {
        ...{ soort: 'contract', kenmerk: contractId, stand: 'rust-op-gecorrigeerde-regel', configuratieversie: 'h5-1' },
        wijzigingen: [{ sleutel: 'contract.maximum', van: 96, tot: 108 }],
      },
      ...[...toewijzingen].sort().map((kenmerk) => ({
        ...{ soort: 'starttermijn', kenmerk, stand: 'herrekend', configuratieversie: versieId, uiterste: '2026-05-18' },
        eerder: [{ uiterste: '2026-04-21', configuratieversie: 'h5-1' }],
      })),
    ]);
    const contract = await get(`/v1/contracten/${contractId}`, contractmanager);
    expect(contract).toMatchObject({ maximumMaanden: 96, configuratieversie: 'h5-1' });
    const trail = await get<{ resultaten: { type: string; configuratieversie: string }[] }>(
      '/v1/audittrail?aggregaat=herrekening',
      await kroniek.token('toezichthouder'),
    );
    expect(trail.resultaten).toMatchObject([{ type: 'HerrekeningRequired', configuratieversie: versieId }]);
  });
});
