import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { BSN, wmo301, wmo305, wmo307 } from '../support/berichten.js';
import { type Answer } from '../support/http.js';

const DELFT = '0503';
const AGB = '98000001';
const ANDER = '98000002';
const PRODUCT = { toewijzingNummer: 101, categorie: '01', code: '01A01' };

interface Uitgaand {
  readonly uitgaandBerichtId: string;
  readonly status: string;
  readonly termijn: { readonly uiterste: string } | null;
}

describe('the outbox over HTTP', () => {
  let kroniek: TestApp;
  let antwoordId: string;
  let tokens: Record<'contractmanager' | 'gemeente' | 'aanbieder' | 'ander' | 'vreemd', string>;
  const aanbieders: string[] = [];

  const post = (path: string, body: unknown, token: string, xml = false): Promise<Answer> =>
    kroniek.ask('POST', path, { token, body, headers: xml ? { 'Content-Type': 'application/xml' } : {} });
  const made = async (path: string, body: unknown, name: string, token: string): Promise<string> => {
    const answer = await post(path, body, token);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.json<Record<string, string>>()[name]!;
  };
  /** The clock and new tokens: those of before have run out. */
  async function naar(now: string): Promise<void> {
    kroniek.clock.set(now);
    tokens = {
      contractmanager: await kroniek.token('contractmanager'),
      gemeente: await kroniek.token('gemeente', { gemeente: DELFT }),
      vreemd: await kroniek.token('gemeente', { gemeente: '0603' }),
      aanbieder: await kroniek.token('aanbieder', { aanbiederId: aanbieders[0]! }),
      ander: await kroniek.token('aanbieder', { aanbiederId: aanbieders[1]! }),
    };
    await kroniek.settle();
  }
  async function lijst(token: string): Promise<Uitgaand[]> {
    await kroniek.settle();
    const answer = await kroniek.ask('GET', '/v1/uitgaande-berichten', { token });
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return answer.json<{ resultaten: Uitgaand[] }>().resultaten;
  }
  /** The signals about answers that a gemeente has on its work list. */
  async function werk(): Promise<{ readonly soort: string; readonly stand: string }[]> {
    await kroniek.settle();
    const answer = await kroniek.ask('GET', '/v1/werklijst?paginagrootte=200', { token: tokens.gemeente });
    const { resultaten } = answer.json<{ resultaten: { soort: string; stand: string }[] }>();
    return resultaten.filter(({ soort }) => soort === 'antwoord');
  }
  const haal = (token: string): Promise<Answer> => post(`/v1/uitgaande-berichten/${antwoordId}/overdracht`, {}, token);

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2023-06-01T09:00:00Z' });
    const contractmanager = await kroniek.token('contractmanager');
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    await made('/v1/regioconfiguraties', { profiel }, 'versieId', await kroniek.token('beheerder'));
    for (const agbcode of [AGB, ANDER]) {
      const aanbieder = { naam: `Zorg ${agbcode}`, agbcode, sinds: '2020-01-01' };
      aanbieders.push(await made('/v1/aanbieders', aanbieder, 'aanbiederId', contractmanager));
    }
    const contract = {
      ...{ contractnummer: 'H5-1', aanbiederId: aanbieders[0], gemeenten: [DELFT], productcodes: [PRODUCT.code] },
      ...{ ingangsdatum: '2023-01-01', duurMaanden: 48, ondertekendOp: '2022-10-01' },
    };
    await made('/v1/contracten', contract, 'contractId', contractmanager);
    await naar('2023-06-01T09:00:00Z');
    const toewijzing = wmo301({
      ...{ afzender: DELFT, ontvanger: AGB, bsn: BSN.een, identificatie: '301-1', dagtekening: '2023-05-01' },
      producten: [{ ...PRODUCT, ingangsdatum: '2023-05-08' }],
    });
    const start = wmo305({
      ...{ afzender: AGB, ontvanger: DELFT, bsn: BSN.een, identificatie: '305-1', dagtekening: '2023-06-01' },
      producten: [{ ...PRODUCT, begindatum: '2023-05-09' }],
    });
    expect((await post('/v1/berichten', toewijzing, tokens.gemeente, true)).status).toBe(200);
    const answer = await post('/v1/berichten', start, tokens.aanbieder, true);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    antwoordId = answer.json<{ antwoordId: string }>().antwoordId;
  }, 120_000);
  afterAll(() => kroniek.close());

  it('shows an answer to who sends it and who gets it, with its last day (R-DAT-01)', async () => {
    for (const wie of ['contractmanager', 'gemeente', 'aanbieder'] as const) {
      expect(await lijst(tokens[wie])).toMatchObject([
        { uitgaandBerichtId: antwoordId, status: 'klaar', termijn: { werkdagen: 3, uiterste: '2023-06-06' } },
      ]);
    }
    for (const wie of ['ander', 'vreemd'] as const) expect(await lijst(tokens[wie])).toEqual([]);
  });

  it('signals an answer that was not handed over in time, on the day after (R-DAT-01)', async () => {
    expect(await werk()).toEqual([]);
    await naar('2023-06-06T21:00:00Z');
    expect(await werk()).toMatchObject([{ soort: 'antwoord', stand: 'open', uiterlijk: '2023-06-06' }]);
    expect((await lijst(tokens.gemeente))[0]?.status).toBe('klaar');
    await naar('2023-06-06T22:00:00Z');
    expect((await lijst(tokens.gemeente))[0]?.status).toBe('te laat');
    expect(await werk()).toMatchObject([{ soort: 'antwoord', stand: 'te-laat', uiterlijk: '2023-06-06' }]);
  });

  it('hands an answer over to whom it is for, and to nobody else', async () => {
    for (const wie of ['ander', 'vreemd'] as const) {
      const answer = await haal(tokens[wie]);
      expect([answer.status, answer.json<{ code: string }>().code]).toEqual([404, 'UITGAAND_BERICHT_ONBEKEND']);
    }
    expect((await lijst(tokens.gemeente))[0]?.status).toBe('te laat');
    const answer = await haal(tokens.aanbieder);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      uitgaandBerichtId: antwoordId,
      naam: expect.stringMatching(/^WMO306-[A-Z]{12}\.xml$/),
      bericht: expect.stringContaining('<wmo306:BerichtCode>419</wmo306:BerichtCode>'),
    });
    expect((await haal(tokens.aanbieder)).json()).toEqual(answer.json());
    expect((await lijst(tokens.aanbieder))[0]?.status).toBe('overgedragen');
    expect((await werk()).filter(({ stand }) => stand !== 'afgehandeld')).toEqual([]);
  });

  it('leads from a case to the messages that made it, and from a message back to the case (R-DAT-01)', async () => {
    const stop = wmo307({
      ...{ afzender: AGB, ontvanger: DELFT, bsn: BSN.een, identificatie: '307-1', dagtekening: '2023-06-06' },
      producten: [{ ...PRODUCT, begindatum: '2023-05-09', einddatum: '2023-06-05' }],
    });
    const stopped = await post('/v1/berichten', stop, tokens.aanbieder, true);
    expect([stopped.status, stopped.text]).toEqual([200, expect.any(String)]);
    await kroniek.settle();
    const consulent = await kroniek.token('consulent', { gemeente: DELFT });
    const vraag = async <T>(path: string): Promise<T[]> => {
      const answer = await kroniek.ask('GET', path, { token: consulent });
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.json<{ resultaten: T[] }>().resultaten;
    };
    interface Bericht {
      readonly berichtcode: string;
      readonly clientId: string;
      readonly gevolgen: readonly { readonly id: string }[];
    }
    const [bericht] = await vraag<Bericht>('/v1/berichten?berichtcode=418');
    const tijdlijn = await vraag<{ type: string; bewijs: { berichtId: string | null } }>(
      `/v1/casussen/${bericht!.clientId}/tijdlijn?doel=toezicht`,
    );
    const bronnen: [string, string[]][] = [];
    for (const { type, bewijs } of tijdlijn.filter((one) => one.bewijs.berichtId !== null)) {
      const gevonden = await vraag<Bericht>(`/v1/berichten?berichtId=${bewijs.berichtId}`);
      bronnen.push([type, gevonden.map(({ berichtcode }) => berichtcode)]);
    }
    expect(bronnen).toEqual([
      ['ToewijzingSent', ['414']],
      ['ZorgStarted', ['418']],
      ['ZorgEnded', ['420']],
    ]);
    const over = await vraag<Bericht>(`/v1/berichten?toewijzingId=${bericht!.gevolgen[0]!.id}`);
    expect(over.map(({ berichtcode, clientId }) => [berichtcode, clientId]).sort()).toEqual(
      ['414', '418', '420'].map((code) => [code, bericht!.clientId]),
    );
  });
});
