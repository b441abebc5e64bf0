import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rol } from '../../src/platform/identity/principal.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

interface Regel {
  readonly werkId: string;
  readonly soort: string;
  readonly wat: string;
  readonly stand: string;
  readonly uiterlijk: string | null;
}

describe('the work list of a contractmanager and an inkoper', () => {
  let kroniek: TestApp;
  const contracten: Record<string, string> = {};
  let aanbiederId: string;
  let voorVerlenging = '0';

  const post = async (path: string, body: unknown, rol: Rol = 'contractmanager'): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token: await kroniek.token(rol), body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer;
  };
  const werk = async (vraag: string, rol: Rol = 'contractmanager', scope: object = {}): Promise<Regel[]> => {
    await kroniek.settle();
    const answer = await kroniek.ask('GET', `/v1/werklijst${vraag}`, { token: await kroniek.token(rol, scope) });
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    const { resultaten } = answer.json<{ resultaten: Regel[] }>();
    // The surveys of an aanbieder with a contract, and the coverage, are stories of their own.
    return resultaten.filter(({ soort }) => !['tevredenheidsonderzoek', 'dekkingstekort'].includes(soort));
  };
  const kort = (regels: readonly Regel[]) => regels.map(({ wat, stand }) => `${stand}: ${wat.split(',')[0] ?? ''}`);

  const onderteken = async (contractnummer: string, change: object = {}): Promise<void> => {
    const answer = await post('/v1/contracten', {
      ...{ contractnummer, aanbiederId, gemeenten: ['0503'], productcodes: ['02A03'], duurMaanden: 36 },
      ...{ ingangsdatum: '2023-01-01', ondertekendOp: '2022-10-03', ...change },
    });
    contracten[contractnummer] = answer.json<{ contractId: string }>().contractId;
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2022-11-01T09:00:00Z' });
    await post('/v1/regioconfiguraties', { profiel: readFileSync('regios/h5.yaml', 'utf8') }, 'beheerder');
    const made = await post('/v1/aanbieders', {
      ...{ agbcode: '42990001', naam: 'Stichting De Korenmolen', sinds: '2022-10-01' },
    });
    ({ aanbiederId } = made.json<{ aanbiederId: string }>());
    await onderteken('EEN');
    await onderteken('TWEE', { gemeenten: ['0503', '1926'] });
  });
  afterAll(() => kroniek.close());

  it('signals an ending contract a year ahead, and its option before the last day of it (R-CON-01, R-CON-18, Q-001)', async () => {
    expect(await werk('')).toEqual([]);
    kroniek.clock.set('2024-12-31T09:00:00Z');
    expect(kort(await werk(''))).toEqual([
      'open: Contract EEN eindigt op 2025-12-31',
      'open: Contract TWEE eindigt op 2025-12-31',
    ]);
    kroniek.clock.set('2025-04-01T09:00:00Z');
    const regels = await werk('?soort=verlengingsoptie');
    expect(regels).toMatchObject([
      {
        ...{ stand: 'open', verschijntOp: '2025-03-30', uiterlijk: '2025-06-30', dagen: 90, voorMij: true },
        wat: 'Optie 1 van contract EEN, 24 maanden; uit te oefenen door gemeenten',
        onderwerp: { aggregaat: 'contract', id: contracten['EEN'] },
        aanbieder: { naam: 'Stichting De Korenmolen' },
      },
      { onderwerp: { id: contracten['TWEE'] } },
    ]);
    expect((await werk('?soort=verlengingsoptie', 'inkoper')).map((one) => 'voorMij' in one && one.voorMij)).toEqual([
      false,
      false,
    ]);
    expect(await werk('', 'consulent')).toEqual([]);
    expect(kort(await werk('?voor=2025-07-01&gemeentecode=1926'))).toEqual(['open: Optie 1 van contract TWEE']);
  });

  it('stops when the option is exercised, and says that the other one was missed (R-CON-01, Q-001)', async () => {
    const answer = await kroniek.ask('GET', '/v1/werklijst', { token: await kroniek.token('contractmanager') });
    voorVerlenging = answer.headers.get('kroniek-positie')!;
    const verlenging = { volgnummer: 1, besluitDatum: '2025-04-01', uitgeoefendDoor: 'gemeenten' };
    await post(`/v1/contracten/${contracten['EEN']}/verlengingen`, verlenging);
    expect(kort(await werk(''))).toEqual([
      'open: Optie 1 van contract TWEE',
      'open: Contract TWEE eindigt op 2025-12-31',
    ]);
    expect(kort(await werk('?stand=afgehandeld'))).toEqual([
      'afgehandeld: Optie 1 van contract EEN',
      'afgehandeld: Contract EEN eindigt op 2025-12-31',
    ]);
    kroniek.clock.set('2025-07-01T09:00:00Z');
    expect(kort(await werk(''))).toEqual(['open: Contract TWEE eindigt op 2025-12-31']);
    expect(kort(await werk('?stand=gemist'))).toEqual(['gemist: Optie 1 van contract TWEE']);
  });

  it('stops an ending contract when the next inkoopronde for it starts (R-CON-18)', async () => {
    const ronde = { sleutel: 'inkoop-2026', naam: 'Inkoop 2026', contractenVanaf: '2026-01-01', bron: 'Inkoopplan' };
    const onderdelen = [{ sleutel: 'begeleiding', soort: 'perceel', naam: 'Begeleiding', productcodes: ['02A03'] }];
    await post('/v1/inkooprondes', { ...ronde, onderdelen, gemeenten: ['0503'] }, 'inkoper');
    // Not for all gemeenten of the contract: the others are left without.
    expect(kort(await werk('', 'inkoper'))).toEqual(['open: Contract TWEE eindigt op 2025-12-31']);
    const beide = { ...ronde, sleutel: 'inkoop-2026-2', onderdelen, gemeenten: ['0503', '1926'] };
    await post('/v1/inkooprondes', beide, 'inkoper');
    expect(await werk('', 'inkoper')).toEqual([]);
    const klaar = await werk('?stand=afgehandeld&soort=contract-einde', 'inkoper');
    expect(klaar).toMatchObject([
      { einde: { door: 'ContractExtended', op: '2025-04-01' } },
      { einde: { door: 'InkooprondeStarted', op: '2025-07-01' } },
    ]);
  });

  it('gives the list of then as known at an earlier position, and the same as CSV (R-DAT-02)', async () => {
    const toen = await werk(`?beschikbaarTotPositie=${voorVerlenging}`);
    expect(kort(toen)).toEqual([
      'open: Optie 1 van contract EEN',
      'open: Optie 1 van contract TWEE',
      'open: Contract EEN eindigt op 2025-12-31',
      'open: Contract TWEE eindigt op 2025-12-31',
    ]);
    const csv = await kroniek.ask('GET', `/v1/werklijst.csv?beschikbaarTotPositie=${voorVerlenging}`, {
      token: await kroniek.token('contractmanager'),
    });
    const regels = csv.text.trim().split('\r\n');
    expect(regels[0]).toContain('geldigOp;stand;uiterlijk;soort;wat');
    expect(regels.find((regel) => regel.includes('Optie 1 van contract EEN'))).toContain(
      'open;2025-06-30;Verlengingsoptie',
    );
  });

  it('lets a person take up, postpone and handle what no event ends, and refuses the rest (Q-001)', async () => {
    await onderteken('DRIE', { productcodes: ['02A05'] });
    kroniek.clock.set('2025-07-02T09:00:00Z');
    const [regel] = await werk('?soort=contract-einde', 'inkoper');
    const doe = async (daad: string, body: object, rol: Rol = 'inkoper') => {
      const path = `/v1/werklijst/${regel!.werkId}/${daad}`;
      const answer = await kroniek.ask('POST', path, { token: await kroniek.token(rol), body });
      return [answer.status, answer.json<{ code?: string }>().code];
    };
    expect(await doe('oppakkingen', {})).toEqual([200, undefined]);
    expect(await werk('', 'inkoper')).toMatchObject([
      { stand: 'open', opgepakt: { rol: 'inkoper', op: '2025-07-02' } },
    ]);
    const reden = 'Het bestuur vergadert in september.';
    expect(await doe('uitstel', { tot: '2026-02-01', reden })).toEqual([400, 'UITSTEL_NA_TERMIJN']);
    expect(await doe('uitstel', { tot: '2025-09-15', reden }, 'bestuurder')).toEqual([403, 'WERK_VAN_ANDERE_ROL']);
    expect(await doe('uitstel', { tot: '2025-09-15', reden }, 'consulent')).toEqual([404, 'WERK_ONBEKEND']);
    expect(await doe('uitstel', { tot: '2025-09-15', reden })).toEqual([200, undefined]);
    expect(await werk('', 'inkoper')).toEqual([]);
    expect(await werk('?stand=uitgesteld', 'inkoper')).toMatchObject([{ uitgesteld: { tot: '2025-09-15', reden } }]);
    kroniek.clock.set('2025-09-15T09:00:00Z');
    expect(kort(await werk('', 'inkoper'))).toEqual(['open: Contract DRIE eindigt op 2025-12-31']);
    expect(await doe('afhandelingen', { reden: 'Besloten te stoppen.' })).toEqual([200, undefined]);
    expect(await werk('', 'inkoper')).toEqual([]);
    // The year after, too: it was decided, and so not missed.
    kroniek.clock.set('2026-01-02T09:00:00Z');
    expect(await werk('?stand=gemist&soort=contract-einde', 'inkoper')).toEqual([]);
    expect(await werk('?stand=afgehandeld&aanbiederId=' + aanbiederId, 'inkoper')).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ einde: { hoe: 'afgehandeld', op: '2025-09-15', door: 'WerkHandled' } }),
      ]),
    );
  });
});

describe('coverage on the work list', () => {
  let kroniek: TestApp;
  const aanbieders: string[] = [];

  const post = async (path: string, body: unknown): Promise<Answer> => {
    const token = await kroniek.token('contractmanager');
    const answer = await kroniek.ask('POST', path, { token, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer;
  };
  const tekorten = async (vraag = ''): Promise<string[]> => {
    await kroniek.settle();
    const token = await kroniek.token('inkoper');
    const answer = await kroniek.ask('GET', `/v1/werklijst?soort=dekkingstekort&gemeentecode=0503${vraag}`, { token });
    const { resultaten } = answer.json<{ resultaten: Regel[] }>();
    return resultaten
      .map(({ wat, stand }) => `${stand}: ${wat}`)
      .filter((regel) => regel.includes('Ontmoetingscentrum'));
  };
  const feiten = async (): Promise<string[]> => {
    const token = await kroniek.token('toezichthouder');
    const answer = await kroniek.ask('GET', '/v1/audittrail?aggregaat=dekking&paginagrootte=200', { token });
    return answer.json<{ resultaten: { type: string }[] }>().resultaten.map(({ type }) => type);
  };
  const onderteken = async (contractnummer: string, aanbieder: number, ingangsdatum: string): Promise<string> => {
    const answer = await post('/v1/contracten', {
      ...{ contractnummer, aanbiederId: aanbieders[aanbieder], gemeenten: ['0503'], productcodes: ['07A01'] },
      ...{ ingangsdatum, duurMaanden: 36, verlengingsopties: [], ondertekendOp: ingangsdatum },
    });
    return answer.json<{ contractId: string }>().contractId;
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2023-01-02T09:00:00Z' });
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    const token = await kroniek.token('beheerder');
    expect((await kroniek.ask('POST', '/v1/regioconfiguraties', { token, body: { profiel } })).status).toBe(201);
    for (const [index, naam] of ['De Linde', 'De Es'].entries()) {
      const made = await post('/v1/aanbieders', { agbcode: `4299000${index + 1}`, naam, sinds: '2022-10-01' });
      aanbieders.push(made.json<{ aanbiederId: string }>().aanbiederId);
    }
  });
  afterAll(() => kroniek.close());

  it('signals a gemeente that a clientenstop leaves without, and stops when it is lifted (R-PRC-05)', async () => {
    const contractId = await onderteken('H5-1', 0, '2023-01-02');
    expect(await tekorten()).toEqual([]);
    const stop = {
      ...{ aangekondigdOp: '2023-01-02', toestemmingOp: '2023-01-02', toestemming: 'Brief 12', reden: 'Vol.' },
      ingangsdatum: '2023-03-01',
    };
    const made = await post(`/v1/contracten/${contractId}/clientenstops`, stop);
    const { clientenstopId } = made.json<{ clientenstopId: string }>();
    expect(await tekorten()).toEqual(['open: Ontmoetingscentrum in elke gemeente: 0 van 1 vanaf 2023-03-01']);
    kroniek.clock.set('2023-03-02T09:00:00Z');
    expect(await tekorten()).toEqual(['te-laat: Ontmoetingscentrum in elke gemeente: 0 van 1 vanaf 2023-03-01']);
    const stand = await kroniek.ask('GET', '/v1/minimumdekking?gemeentecode=0503', {
      token: await kroniek.token('contractmanager'),
    });
    expect(stand.json<{ resultaten: object[] }>().resultaten).toContainEqual(
      expect.objectContaining({ norm: 'ontmoetingscentra', stand: 'tekort', aantalAanbieders: 0, metClientenstop: 1 }),
    );
    await post(`/v1/contracten/${contractId}/clientenstops/${clientenstopId}/opheffing`, {
      ...{ opgehevenPer: '2023-03-10', reden: 'Er is weer plaats.' },
    });
    kroniek.clock.set('2023-03-10T09:00:00Z');
    expect(await tekorten()).toEqual([]);
    expect(await tekorten('&stand=afgehandeld')).toHaveLength(1);
  });

  it('sees the end of the last contract half a year ahead, exactly once, and another contract mends it (R-PRC-05)', async () => {
    kroniek.clock.set('2025-06-30T09:00:00Z');
    expect(await tekorten()).toEqual([]);
    kroniek.clock.set('2025-07-02T09:00:00Z');
    expect(await tekorten()).toEqual(['open: Ontmoetingscentrum in elke gemeente: 0 van 1 vanaf 2026-01-02']);
    const gezien = (await feiten()).length;
    kroniek.clock.set('2025-07-20T09:00:00Z');
    await tekorten();
    expect(await feiten()).toHaveLength(gezien);
    const toen = await kroniek.ask('GET', '/v1/werklijst', { token: await kroniek.token('inkoper') });
    await onderteken('H5-2', 1, '2025-07-20');
    expect(await tekorten()).toEqual([]);
    const positie = toen.headers.get('kroniek-positie')!;
    expect(await tekorten(`&beschikbaarTotPositie=${positie}`)).toHaveLength(1);
    expect(await feiten()).toContain('DekkingRestored');
  });
});
