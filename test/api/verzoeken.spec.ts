import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maakRetour } from '../../src/istandaarden/antwoord/retourbericht.js';
import { readBericht } from '../../src/istandaarden/berichten/bericht-reader.js';
import { writeBericht } from '../../src/istandaarden/berichten/bericht-writer.js';
import { BERICHTEN } from '../../src/istandaarden/berichten/gegenereerd/berichten.js';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { BSN, wmo301, wmo315, wmo317 } from '../support/berichten.js';
import { type Answer } from '../support/http.js';

const DELFT = '0503';
const AGB = '98000001';
const PRODUCT = { categorie: '01', code: '01A01' };

interface Verzoek {
  readonly verzoekId: string;
  readonly clientId: string | null;
  readonly stand: string;
  readonly teLaat: boolean;
  readonly besluit: { readonly toewijzingen: readonly { readonly toewijzingId: string }[] } | null;
}

describe('requests of aanbieders over HTTP', () => {
  let kroniek: TestApp;
  let aanbiederId: string;
  let ander: string;
  let tokens: Record<'contractmanager' | 'gemeente' | 'consulent' | 'aanbieder' | 'ander' | 'vreemd', string>;

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
      consulent: await kroniek.token('consulent', { gemeente: DELFT }),
      vreemd: await kroniek.token('gemeente', { gemeente: '0603' }),
      aanbieder: await kroniek.token('aanbieder', { aanbiederId }),
      ander: await kroniek.token('aanbieder', { aanbiederId: ander }),
    };
    await kroniek.settle();
  }
  const get = async <T>(path: string, token: string): Promise<T> => {
    await kroniek.settle();
    const answer = await kroniek.ask('GET', path, { token });
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return answer.json<T>();
  };
  const events = (): Promise<RecordedEvent[]> => kroniek.app.get<EventStore>(EVENT_STORE).readAll(0n, 10_000);
  const lijst = async (token: string, vraag = ''): Promise<readonly Verzoek[]> =>
    (await get<{ resultaten: readonly Verzoek[] }>(`/v1/verzoeken${vraag}`, token)).resultaten;
  const werk = async (token: string) =>
    (
      await get<{ resultaten: readonly { soort: string; stand: string; uiterlijk: string }[] }>(
        '/v1/werklijst?paginagrootte=200',
        token,
      )
    ).resultaten.filter(({ soort }) => soort === 'verzoek');
  const bericht = async (xml: string, token = tokens.aanbieder): Promise<string> => {
    const answer = await post('/v1/berichten', xml, token, true);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return answer.json<{ gevolgen: readonly { id: string }[] }>().gevolgen[0]!.id;
  };
  const heen = (identificatie: string) => ({
    ...{ afzender: AGB, ontvanger: DELFT, bsn: BSN.een, identificatie, dagtekening: '2023-06-01' },
  });

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2023-06-01T09:00:00Z' });
    const contractmanager = await kroniek.token('contractmanager');
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    await made('/v1/regioconfiguraties', { profiel }, 'versieId', await kroniek.token('beheerder'));
    const aanbieder = (naam: string, agbcode: string) =>
      made('/v1/aanbieders', { naam, agbcode, sinds: '2020-01-01' }, 'aanbiederId', contractmanager);
    aanbiederId = await aanbieder('Zorg De Vlier', AGB);
    ander = await aanbieder('Zorg De Els', '98000002');
    const contract = {
      ...{ contractnummer: 'H5-1', aanbiederId, gemeenten: [DELFT], productcodes: [PRODUCT.code] },
      ...{ ingangsdatum: '2023-01-01', duurMaanden: 48, ondertekendOp: '2022-10-01' },
    };
    await made('/v1/contracten', contract, 'contractId', contractmanager);
    await naar('2023-06-01T09:00:00Z');
  }, 120_000);
  afterAll(() => kroniek.close());

  let eerste: string;

  it('shows a 315 to who decides and to who asked, with the last day of the answer (R-DAT-01)', async () => {
    eerste = await bericht(
      wmo315({ ...heen('315-1'), producten: [{ ...PRODUCT, referentie: 'A1', van: '2023-06-12' }] }),
    );
    for (const wie of ['gemeente', 'consulent', 'aanbieder', 'contractmanager'] as const) {
      expect(await lijst(tokens[wie])).toMatchObject([
        { verzoekId: eerste, stand: 'ontvangen', aanbieder: 'Zorg De Vlier', uiterste: '2023-06-08', teLaat: false },
      ]);
    }
    for (const wie of ['vreemd', 'ander'] as const) expect(await lijst(tokens[wie])).toEqual([]);
    expect((await lijst(tokens.contractmanager))[0]!.clientId).toBeNull();
    expect(await lijst(tokens.gemeente, '?stand=afgewezen')).toEqual([]);
    expect(await werk(tokens.consulent)).toMatchObject([{ stand: 'open', uiterlijk: '2023-06-08' }]);
  });

  it('signals a request without an answer on the day after its term, and an onderzoek sets a new one (R-DAT-01)', async () => {
    await naar('2023-06-08T21:59:00Z');
    expect((await lijst(tokens.gemeente))[0]).toMatchObject({ teLaat: false });
    await naar('2023-06-08T22:00:00Z');
    expect((await lijst(tokens.gemeente))[0]).toMatchObject({ teLaat: true });
    expect(await werk(tokens.consulent)).toMatchObject([{ stand: 'te-laat' }]);
    const laat = (await events()).filter(({ type }) => type === 'VerzoekOverdue');
    expect(laat.map(({ data }) => data)).toEqual([
      { verzoekId: eerste, fase: 'eerste-antwoord', uiterste: '2023-06-08' },
    ]);
    const answer = await post(`/v1/verzoeken/${eerste}/onderzoek`, {}, tokens.consulent);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    expect((await lijst(tokens.gemeente))[0]).toMatchObject({
      stand: 'onderzoek',
      uiterste: '2023-07-27',
      teLaat: false,
    });
    expect(await werk(tokens.consulent)).toMatchObject([{ stand: 'open', uiterlijk: '2023-07-27' }]);
  });

  it('needs an address for the 301, which the consulent fills in, and tells the case (R-DAT-01, R-DAT-09)', async () => {
    const clientId = (await lijst(tokens.gemeente))[0]!.clientId!;
    const zonder = await post(`/v1/verzoeken/${eerste}/toekenning`, {}, tokens.consulent);
    expect([zonder.status, zonder.json<{ code: string }>().code]).toEqual([409, 'TOEWIJZINGSBERICHT_ONVOLLEDIG']);
    expect(zonder.json<{ fouten: { code: string }[] }>().fouten.map(({ code }) => code)).toContain('REGEL_CD034');
    const adres = { straat: 'Voorbeeldstraat', huisnummer: '12', postcode: '2611AA', plaats: 'Delft' };
    const vreemd = await post(`/v1/clienten/${clientId}/persoonsgegevens`, { adres }, tokens.vreemd);
    expect([vreemd.status, vreemd.json<{ code: string }>().code]).toEqual([404, 'CLIENT_ONBEKEND']);
    const leeg = await post(`/v1/clienten/${clientId}/persoonsgegevens`, {}, tokens.consulent);
    expect([leeg.status, leeg.json<{ code: string }>().code]).toEqual([400, 'GEEN_WIJZIGING']);
    expect((await post(`/v1/clienten/${clientId}/persoonsgegevens`, { adres }, tokens.consulent)).status).toBe(200);
    const persoon = await get<object>(`/v1/clienten/${clientId}/persoonsgegevens?doel=verzoek`, tokens.consulent);
    expect(persoon).toMatchObject({ achternaam: 'Voorbeeld', adres });
    const answer = await post(`/v1/verzoeken/${eerste}/toekenning`, {}, tokens.consulent);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    const [verzoek] = await lijst(tokens.gemeente);
    expect(verzoek).toMatchObject({ stand: 'toegekend', teLaat: false, besluit: { tijdig: true, afwijkingen: [] } });
    expect(await werk(tokens.consulent)).toEqual([]);
    const log = JSON.stringify((await events()).map(({ data }) => data));
    expect(log).not.toContain('Voorbeeldstraat');
    const { resultaten: tijdlijn } = await get<{ resultaten: { zin: string }[] }>(
      `/v1/casussen/${clientId}/tijdlijn?doel=verzoek`,
      tokens.consulent,
    );
    const zinnen = tijdlijn.map(({ zin }) => zin);
    expect(zinnen).toEqual(
      expect.arrayContaining([
        'Zorg De Vlier vraagt om een toewijzing. De gemeente antwoordt uiterlijk 8 juni 2023.',
        'De gemeente onderzoekt het verzoek; het antwoord volgt uiterlijk 27 juli 2023.',
        'Persoonsgegevens zijn aangevuld of verbeterd (adres).',
        'De gemeente kent het verzoek toe (1 toewijzingen).',
      ]),
    );
  });

  it('holds a 317 against all toewijzingen that the aanbieder has (R-DAT-01)', async () => {
    const nummer = async (): Promise<number> => {
      const sent = (await events()).filter(({ type }) => type === 'ToewijzingSent');
      return Number((sent.at(-1)!.data as { toewijzingnummer: string }).toewijzingnummer);
    };
    const omvang = { volume: 90, eenheid: '01', frequentie: '4' };
    const wijzig = (identificatie: string, toewijzingNummer: number): string =>
      wmo317({
        ...{ ...heen(identificatie), dagtekening: '2023-06-08' },
        verzoek: { referentie: identificatie, teWijzigen: [{ toewijzingNummer, van: '2023-06-19', omvang }] },
      });
    const fout = await post('/v1/berichten', wijzig('W1', 999), tokens.aanbieder, true);
    expect(fout.status).toBe(400);
    expect(fout.text).toContain('9349');
    expect(fout.text).toContain('9351');
    const verzoekId = await bericht(wijzig('W2', await nummer()));
    const nee = await post(
      `/v1/verzoeken/${verzoekId}/afwijzing`,
      { redenCode: '12', toelichting: 'x' },
      tokens.gemeente,
    );
    expect([nee.status, nee.text]).toEqual([400, expect.stringContaining('redenCode is een van')]);
    const answer = await post(`/v1/verzoeken/${verzoekId}/toekenning`, {}, tokens.gemeente);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    const [verzoek] = await lijst(tokens.aanbieder, '?soort=wijziging');
    expect(verzoek!.besluit!.toewijzingen).toHaveLength(2);
    const opnieuw = await post(`/v1/verzoeken/${verzoekId}/afwijzing`, { redenCode: '7' }, tokens.gemeente);
    expect([opnieuw.status, opnieuw.json<{ code: string }>().code]).toEqual([409, 'VERZOEK_AFGEHANDELD']);
    for (const wie of ['aanbieder', 'contractmanager'] as const) {
      expect((await post(`/v1/verzoeken/${verzoekId}/onderzoek`, {}, tokens[wie])).status).toBe(403);
    }
  });

  it('lets the system of the gemeente grant a request with its own 301 (R-DAT-01)', async () => {
    const jaar = { van: '2023-07-03', tot: '2023-12-31' };
    const aanvraag = { ...heen('315-9'), bsn: BSN.twee, dagtekening: '2023-06-08' };
    const verzoekId = await bericht(wmo315({ ...aanvraag, producten: [{ ...PRODUCT, ...jaar, referentie: 'B1' }] }));
    await bericht(
      wmo301({
        ...{ afzender: DELFT, ontvanger: AGB, bsn: BSN.twee, identificatie: '301-9', dagtekening: '2023-06-08' },
        producten: [
          { ...PRODUCT, toewijzingNummer: 901, ingangsdatum: jaar.van, einddatum: jaar.tot, referentie: 'B1' },
        ],
      }),
      tokens.gemeente,
    );
    const found = (await lijst(tokens.gemeente)).find((one) => one.verzoekId === verzoekId);
    expect(found).toMatchObject({ stand: 'toegekend', besluit: { toewijzingen: [{ soort: 'toewijzing' }] } });
  });

  it('shows what an aanbieder sends back, and asks the gemeente to put it right (R-DAT-01)', async () => {
    const aanvraag = { ...heen('315-10'), bsn: BSN.drie, dagtekening: '2023-06-08' };
    const jaar = { van: '2023-07-03', tot: '2023-12-31' };
    const verzoekId = await bericht(wmo315({ ...aanvraag, producten: [{ ...PRODUCT, ...jaar, referentie: 'C1' }] }));
    const besluit = await post(`/v1/verzoeken/${verzoekId}/afwijzing`, { redenCode: '4' }, tokens.gemeente);
    const { uitgaandBerichtId } = besluit.json<{ uitgaandBerichtId: string }>();
    const overgedragen = await post(`/v1/uitgaande-berichten/${uitgaandBerichtId}/overdracht`, {}, tokens.aanbieder);
    const { definition, value } = await readBericht(
      Buffer.from(overgedragen.json<{ bericht: string }>().bericht),
      BERICHTEN,
    );
    const fout = { regel: 'TR355', niveau: 3 as const, retourcode: '9355', pad: 'Bericht/Antwoord', melding: '' };
    const kenmerk = { identificatie: 'R320', dagtekening: '2023-06-08' };
    const retour = maakRetour({ definition, value }, [fout], kenmerk)!;
    await kroniek.settle();
    expect(await bericht(writeBericht(retour.definition, retour.value as never))).toBe(uitgaandBerichtId);
    const { resultaten } = await get<{ resultaten: readonly { uitgaandBerichtId: string; status: string }[] }>(
      '/v1/uitgaande-berichten?status=teruggestuurd',
      tokens.gemeente,
    );
    expect(resultaten).toMatchObject([{ uitgaandBerichtId, retour: { retourcodes: ['9355'] } }]);
    const { resultaten: lijstje } = await get<{ resultaten: readonly { soort: string; wat: string }[] }>(
      '/v1/werklijst?soort=bericht-teruggestuurd',
      tokens.gemeente,
    );
    expect(lijstje).toMatchObject([{ wat: `AGB ${AGB} stuurde een bericht van de gemeente terug met 9355` }]);
  });
});
