import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

interface Overdrachten {
  aantal: number;
  resultaten: {
    overdrachtId: string;
    stand: string;
    teLaat: boolean;
    clientId: string | null;
    naarAanbieder: string | null;
  }[];
  perContract: { open: number; nietGestart: string[]; voltooidOp: string | null }[];
}
const ORH = '01A01';
const BSNS = ['999990160', '999990056', '999990068'];

describe('the transfer of clients over HTTP', () => {
  let kroniek: TestApp;
  let contractmanager: string;
  let consulent: string;
  let contractId = '';
  let positie = '0';
  const aanbieders: { id: string; token: string }[] = [];
  const clienten: string[] = [];
  const toewijzingen: string[] = [];
  const overdrachten: string[] = [];

  const post = async (path: string, body: unknown, token = consulent): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const made = async (path: string, body: unknown, name: string, token?: string): Promise<string> => {
    const answer = await post(path, body, token);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
    return answer.json<Record<string, string>>()[name]!;
  };
  const does = async (index: number, what: string, body: unknown, token?: string): Promise<[number, string?]> => {
    const answer = await post(`/v1/overdrachten/${overdrachten[index]!}/${what}`, body, token);
    const { code } = answer.json<{ code?: string }>();
    return code === undefined ? [answer.status] : [answer.status, code];
  };
  const lees = async (vraag = '', token = consulent): Promise<Overdrachten> => {
    const headers = { 'Kroniek-Wacht-Op-Positie': positie };
    const answer = await kroniek.ask('GET', `/v1/overdrachten?contractId=${contractId}${vraag}`, { token, headers });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<Overdrachten>();
  };
  /** What the work list asks about transfers, with how it stands and by when. */
  const signalen = async (token: string, vraag = ''): Promise<[string, string, string | null][]> => {
    await kroniek.settle();
    const answer = await kroniek.ask('GET', `/v1/werklijst${vraag}`, { token });
    const { resultaten } = answer.json<{
      resultaten: { soort: string; stand: string; uiterlijk: string | null; voorMij: boolean }[];
    }>();
    return resultaten
      .filter(({ soort }) => soort.startsWith('overdracht'))
      .map(({ soort, stand, uiterlijk }) => [soort, stand, uiterlijk]);
  };
  const wijsToe = (client: number, aanbieder: number): Promise<string> =>
    made(
      '/v1/toewijzingen',
      {
        ...{ clientId: clienten[client], gemeentecode: '0603', aanbiederId: aanbieders[aanbieder]!.id },
        ...{ productcode: ORH, gewensteStartdatum: '2026-03-30', einddatum: '2027-03-29' },
        ...{ omvang: { volume: 120, eenheid: '01', frequentie: '2' }, budget: 250_000 },
      },
      'toewijzingId',
    );

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2026-03-20T09:00:00Z' });
    contractmanager = await kroniek.token('contractmanager');
    consulent = await kroniek.token('consulent');
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder'));
    for (const [index, naam] of ['De Korenmolen', 'De Linde', 'De Wilg'].entries()) {
      const aanbieder = { naam, agbcode: `4299000${index + 1}`, sinds: '2022-10-01' };
      const id = await made('/v1/aanbieders', aanbieder, 'aanbiederId', contractmanager);
      aanbieders.push({ id, token: await kroniek.token('aanbieder', { aanbiederId: id }) });
      const contract = {
        ...{ contractnummer: `H5-${index}`, aanbiederId: id, gemeenten: ['0603'], productcodes: [ORH] },
        ...{ ingangsdatum: '2025-01-01', duurMaanden: 36, ondertekendOp: '2024-10-01' },
      };
      const gesloten = await made('/v1/contracten', contract, 'contractId', contractmanager);
      if (index === 0) contractId = gesloten;
    }
    for (const bsn of BSNS) {
      const persoon = { bsn, achternaam: 'Voorbeeld', geboortedatum: '1950-01-01', gemeentecode: '0603' };
      clienten.push(await made('/v1/clienten', persoon, 'clientId'));
      toewijzingen.push(await wijsToe(clienten.length - 1, 0));
    }
  });
  afterAll(() => kroniek.close());

  it('begins once per running toewijzing of a contract that ends early, with all errors together (R-CON-10)', async () => {
    const start = { contractId, toewijzingIds: toewijzingen };
    const early = await post('/v1/overdrachten', start, contractmanager);
    expect([early.status, early.json<{ code: string }>().code]).toEqual([409, 'CONTRACT_NIET_BEEINDIGD']);
    const einde = {
      ...{ grond: 'faillissement', besluit: 'Vonnis 2026-7', besluitDatum: '2026-03-20', einddatum: '2026-04-30' },
      reden: 'De rechtbank sprak het faillissement uit.',
    };
    await made(`/v1/contracten/${contractId}/beeindigingen`, einde, 'beeindigingId', contractmanager);
    expect((await lees()).perContract).toMatchObject([{ open: 0, voltooidOp: null }]);

    expect((await lees()).perContract[0]!.nietGestart.sort()).toEqual([...toewijzingen].sort());
    expect(await signalen(contractmanager)).toEqual([['overdracht-starten', 'open', '2026-04-30']]);
    const wrong = await post('/v1/overdrachten', { contractId, toewijzingIds: [clienten[0], clienten[1]] });
    expect([wrong.status, wrong.json<{ fouten: unknown[] }>().fouten.length]).toEqual([400, 2]);
    for (const _keer of [1, 2]) {
      const begun = await post('/v1/overdrachten', start, contractmanager);
      expect(begun.status).toBe(201);
      overdrachten.splice(0, 3, ...begun.json<{ overdrachtIds: string[] }>().overdrachtIds);
    }
    const { aantal, perContract } = await lees();
    expect([aantal, perContract]).toMatchObject([3, [{ open: 3, nietGestart: [], grond: 'faillissement' }]]);
    // Begun: the signal stops, and the transfers ask for nobody until their term comes near.
    expect(await signalen(contractmanager)).toEqual([]);
    expect(await signalen(contractmanager, '?stand=afgehandeld')).toEqual([
      ['overdracht-starten', 'afgehandeld', '2026-04-30'],
    ]);
    expect(await signalen(consulent)).toEqual([]);
  });

  it('transfers one after its aanbieder accepted and consent was given (R-CON-10)', async () => {
    const [, linde, wilg] = aanbieders;
    const overgedragen = { overgedragenOp: '2026-03-20', kenmerk: 'OVD-1', grondslag: 'toestemming' };
    const toestemming = { ...overgedragen, toestemmingOp: '2026-03-19' };
    expect(await does(0, 'ontvangers', { aanbiederId: linde!.id, per: '2029-01-01' })).toEqual([
      409,
      'ONTVANGER_NIET_GECONTRACTEERD',
    ]);
    expect(await does(0, 'ontvangers', { aanbiederId: linde!.id, per: '2026-04-01' })).toEqual([200]);
    expect(await does(0, 'gegevensoverdrachten', toestemming)).toEqual([409, 'ONTVANGER_NOG_NIET_AANVAARD']);
    expect(await does(0, 'aanvaardingen', undefined, wilg!.token)).toEqual([404, 'OVERDRACHT_ONBEKEND']);
    expect(await does(0, 'aanvaardingen', undefined, linde!.token)).toEqual([200]);
    expect((await does(0, 'gegevensoverdrachten', overgedragen))[0]).toBe(400);
    expect(await does(0, 'gegevensoverdrachten', { ...toestemming, toestemmingOp: '2026-03-21' })).toEqual([
      400,
      'TOESTEMMING_NA_OVERDRACHT',
    ]);
    expect(await does(0, 'gegevensoverdrachten', toestemming)).toEqual([200]);
    const per = '2026-03-20';
    expect(await does(0, 'voltooiingen', { per, nieuweToewijzingId: toewijzingen[0] })).toEqual([
      400,
      'NIEUWE_TOEWIJZING_PAST_NIET',
    ]);
    expect(await does(0, 'voltooiingen', { per, nieuweToewijzingId: await wijsToe(0, 1) })).toEqual([200]);
    expect((await lees()).perContract).toMatchObject([{ open: 2, overgedragen: 1, voltooidOp: null }]);
  });

  it('warns 14 days before the last day of the contract, and goes on after a refusal (R-CON-10)', async () => {
    const [, linde, wilg] = aanbieders;
    await does(1, 'ontvangers', { aanbiederId: linde!.id, per: '2026-04-20' });
    expect(await does(1, 'weigeringen', { reden: 'Geen team vrij.' }, linde!.token)).toEqual([200]);
    kroniek.clock.set('2026-04-15T21:59:59Z');
    await kroniek.settle();
    expect((await lees()).resultaten.filter(({ teLaat }) => teLaat)).toEqual([]);
    kroniek.clock.set('2026-04-15T22:00:00Z');
    await kroniek.settle();
    expect(
      (await lees()).resultaten
        .filter(({ teLaat }) => teLaat)
        .map((one) => one.overdrachtId)
        .sort(),
    ).toEqual(overdrachten.slice(1).sort());
    const open = ['overdracht', 'open', '2026-04-30'];
    expect(await signalen(consulent)).toEqual([open, open]);
    kroniek.clock.set('2026-04-20T09:00:00Z');
    expect(await does(1, 'ontvangers', { aanbiederId: wilg!.id, per: '2026-04-20' })).toEqual([200]);
    expect(await does(1, 'aanvaardingen', undefined, wilg!.token)).toEqual([200]);
    const nieuweToewijzingId = await wijsToe(1, 2);
    expect(await does(1, 'voltooiingen', { per: '2026-04-20', nieuweToewijzingId })).toEqual([200]);
    expect((await lees()).perContract).toMatchObject([{ open: 1, overgedragen: 2, voltooidOp: null }]);
  });

  it('is complete only at the last client, also as it stood before (R-CON-10, R-DAT-02)', async () => {
    const voor = positie;
    expect(await does(2, 'beeindigingen', { reden: 'beeindiging-ingetrokken', per: '2026-04-20' })).toEqual([
      409,
      'BEEINDIGING_NIET_INGETROKKEN',
    ]);
    expect(await does(2, 'beeindigingen', { reden: 'client-stopt', per: '2026-04-20' })).toEqual([200]);
    expect(await does(2, 'ontvangers', { aanbiederId: aanbieders[1]!.id, per: '2026-04-20' })).toEqual([
      409,
      'OVERDRACHT_AFGEROND',
    ]);
    expect(await signalen(consulent)).toEqual([]);
    const klaar = { open: 0, overgedragen: 2, andersGeeindigd: 1, voltooidOp: '2026-04-20' };
    expect((await lees()).perContract).toMatchObject([klaar]);
    expect((await lees('&geldigOp=2026-04-19')).perContract).toMatchObject([{ open: 2, voltooidOp: null }]);
    expect((await lees(`&beschikbaarTotPositie=${voor}`)).perContract).toMatchObject([{ open: 1, voltooidOp: null }]);
    expect((await lees('&stand=geeindigd')).aantal).toBe(1);
  });

  it('shows an aanbieder and a gemeente only their own, and a contractmanager no client (R-CON-10, R-DAT-09)', async () => {
    expect((await lees('', aanbieders[2]!.token)).resultaten.map(({ naarAanbieder }) => naarAanbieder)).toEqual([
      'De Wilg',
    ]);
    expect((await lees('', aanbieders[2]!.token)).perContract).toEqual([]);
    expect((await lees('', await kroniek.token('gemeente', { gemeente: '0518' }))).aantal).toBe(0);
    const { resultaten } = await lees('', contractmanager);
    expect(resultaten.map(({ clientId }) => clientId)).toEqual([null, null, null]);
  });

  it('ends by itself where the contract runs on after all, and what was completed stays (R-CON-10)', async () => {
    const wilg = aanbieders[2]!.id;
    const contract = await kroniek.ask('GET', `/v1/contracten?aanbiederId=${wilg}`, { token: contractmanager });
    contractId = contract.json<{ resultaten: { contractId: string }[] }>().resultaten[0]!.contractId;
    const toewijzingId = await wijsToe(2, 2);
    const besluit = { besluit: 'Besluit 2026-8', besluitDatum: '2026-04-20' };
    const pad = `/v1/contracten/${contractId}/beeindigingen`;
    const einde = { ...besluit, grond: 'wederzijds-goedvinden', einddatum: '2026-06-30', reden: 'In overleg.' };
    const beeindigingId = await made(pad, einde, 'beeindigingId', contractmanager);
    expect(await signalen(contractmanager)).toEqual([['overdracht-starten', 'open', '2026-06-30']]);
    const lopend = (await lees()).perContract[0]!.nietGestart;
    expect(lopend).toContain(toewijzingId);
    expect((await post('/v1/overdrachten', { contractId, toewijzingIds: lopend }, contractmanager)).status).toBe(201);
    const intrekking = { besluitDatum: '2026-04-20', reden: 'De aanbieder kan toch door.' };
    const answer = await post(`${pad}/${beeindigingId}/intrekking`, intrekking, contractmanager);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    await kroniek.settle();
    const { resultaten } = await lees();
    expect(resultaten.map(({ stand }) => stand)).toEqual(lopend.map(() => 'geeindigd'));
    expect(await signalen(contractmanager)).toEqual([]);
    expect(await signalen(consulent)).toEqual([]);
    // Nothing begins on an end that was withdrawn.
    const again = await post('/v1/overdrachten', { contractId, toewijzingIds: lopend }, contractmanager);
    expect(again.json<{ code: string }>().code).toBe('CONTRACT_NIET_BEEINDIGD');
  });
});
