import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { BSN, wmo301, wmo305 } from '../support/berichten.js';
import { type Answer } from '../support/http.js';

const DELFT = '0503';
const AGB = '98000001';
const PRODUCT = '01A01';

interface Lijst<T> {
  readonly aantal: number;
  readonly resultaten: T[];
}

describe('gegevens over HTTP', () => {
  let kroniek: TestApp;
  let contractmanager: string;
  let gemeente: string;
  let aanbieder: string;
  let aanbiederId: string;
  let positie = '0';

  const post = async (path: string, body: unknown, token = contractmanager, xml = false): Promise<Answer> => {
    const headers: Record<string, string> = xml ? { 'Content-Type': 'application/xml' } : {};
    const answer = await kroniek.ask('POST', path, { token, body, headers });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const lijst = async <T>(path: string, token = contractmanager): Promise<T[]> => {
    const answer = await kroniek.ask('GET', path, { token, headers: { 'Kroniek-Wacht-Op-Positie': positie } });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<Lijst<T>>().resultaten;
  };
  const code = (answer: Answer) => [answer.status, answer.json<{ code?: string }>().code];
  const made = async (path: string, body: unknown, name: string, token?: string): Promise<string> => {
    const answer = await post(path, body, token);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.json<Record<string, string>>()[name]!;
  };
  /** The clock and new tokens: those of before have run out. */
  const naar = async (now: string): Promise<void> => {
    kroniek.clock.set(now);
    contractmanager = await kroniek.token('contractmanager');
    gemeente = await kroniek.token('gemeente', { gemeente: DELFT });
    aanbieder = await kroniek.token('aanbieder', { aanbiederId });
    await kroniek.settle();
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2023-02-01T09:00:00Z' });
    contractmanager = await kroniek.token('contractmanager');
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    await made('/v1/regioconfiguraties', { profiel }, 'versieId', await kroniek.token('beheerder'));
    const linde = { naam: 'Thuiszorg De Linde', agbcode: AGB, sinds: '2020-01-01' };
    aanbiederId = await made('/v1/aanbieders', linde, 'aanbiederId');
    const contract = {
      ...{ contractnummer: 'H5-1', aanbiederId, gemeenten: [DELFT], productcodes: [PRODUCT] },
      ...{ ingangsdatum: '2023-01-01', duurMaanden: 48, ondertekendOp: '2022-10-01' },
    };
    await made('/v1/contracten', contract, 'contractId');
    await naar('2023-02-01T09:00:00Z');
  });
  afterAll(() => kroniek.close());

  it('publishes terms, and answers what one meant on a day (R-DAT-03)', async () => {
    const begrip = {
      ...{ sleutel: 'doel-behaald', soort: 'resultaat', niveau: 'inwoner', term: 'Doel behaald' },
      ...{ definitie: 'Het doel is bereikt.', geldigVanaf: '2023-01-01', bron: '001 hoofdstuk 3' },
    };
    const path = '/v1/begrippen';
    await made(path, begrip, 'sleutel');
    const later = { ...begrip, definitie: 'Ook de inwoner vindt dat.', geldigVanaf: '2024-01-01' };
    await made(path, later, 'sleutel');
    expect(code(await post(path, { ...begrip, sleutel: 'gehaald' }))).toEqual([409, 'BEGRIP_NIET_EENDUIDIG']);
    expect(code(await post(path, begrip, aanbieder))).toEqual([403, expect.any(String)]);
    expect(await lijst(`${path}?geldigOp=2023-12-31`, aanbieder)).toMatchObject([{ definitie: begrip.definitie }]);
    expect(await lijst(`${path}?geldigOp=2024-01-01`, gemeente)).toMatchObject([
      { versie: 2, definitie: later.definitie },
    ]);
  });

  it('agrees on deliveries by several channels, and signals what does not come (R-DAT-05, R-DAT-11)', async () => {
    const path = '/v1/gegevensleveringsafspraken';
    const afspraak = {
      ...{ sleutel: 'wachttijden', bronhouder: { soort: 'gemeente', gemeentecode: DELFT }, gegevens: 'Wachttijden.' },
      ...{ kanaal: 'bestand', standaard: 'Formulier 1.0', frequentie: 'maand', termijnDagen: 14 },
      ...{ vanaf: '2023-01-01', ontworpenMet: 'Overleg met aanbieders', bron: '003 paragraaf 4.1' },
    };
    const afspraakId = await made(path, afspraak, 'afspraakId');
    await made(path, { ...afspraak, sleutel: 'klachten', kanaal: 'dashboard', vanaf: '2023-02-01' }, 'afspraakId');
    await made(path, { ...afspraak, bronhouder: { soort: 'aanbieder', aanbiederId } }, 'afspraakId');
    for (const bronhouder of [
      { soort: 'gemeente', gemeentecode: '0363' },
      { soort: 'aanbieder', aanbiederId: afspraakId },
    ]) {
      expect(code(await post(path, { ...afspraak, bronhouder }))).toEqual([400, 'GEGEVENSLEVERING_ONGELDIG']);
    }
    expect((await post(path, { ...afspraak, bronhouder: { soort: 'gemeente' }, kanaal: 'post' })).status).toBe(400);

    const levering = { over: '2023-01-15', ontvangenOp: '2023-02-01', kanaal: 'handmatig' };
    expect((await post(`${path}/${afspraakId}/leveringen`, levering)).status).toBe(200);
    await naar('2023-03-14T22:59:00Z');
    const standen = async () =>
      (
        await lijst<{ sleutel: string; perioden: { van: string; gesignaleerdOp: string | null }[] }>(path, gemeente)
      ).map(({ sleutel, perioden }) => [sleutel, ...perioden.map(({ van, gesignaleerdOp }) => [van, gesignaleerdOp])]);
    const januari = ['2023-01-01', null];
    expect(await standen()).toEqual([
      ['klachten', ['2023-02-01', null]],
      ['wachttijden', ['2023-02-01', null], januari],
    ]);
    // The next day in the Netherlands.
    await naar('2023-03-14T23:00:00Z');
    await kroniek.settle();
    expect(await standen()).toEqual([
      ['klachten', ['2023-02-01', '2023-03-15']],
      ['wachttijden', ['2023-02-01', '2023-03-15'], januari],
    ]);

    const intrekking = { over: '2023-01-31', reden: 'Van een andere gemeente.' };
    expect((await post(`${path}/${afspraakId}/leveringintrekkingen`, intrekking)).status).toBe(200);
    const einde = { laatsteDag: '2023-02-28', reden: 'Voortaan met berichten.' };
    expect((await post(`${path}/${afspraakId}/beeindigingen`, einde)).status).toBe(200);
    expect(await lijst(`${path}/volledigheid`, gemeente)).toMatchObject([
      { bronhouder: { gemeentecode: DELFT }, volledigheid: { gevraagd: 3, ontvangen: 0, ontbreekt: 3 } },
    ]);
    expect(await lijst(`${path}/volledigheid`, aanbieder)).toMatchObject([{ bronhouder: { aanbiederId } }]);
    expect(await lijst(path)).toHaveLength(3);
  });

  it('lays production beside what was approved, under the protocol that held (R-DAT-06)', async () => {
    const protocol = {
      ...{ versie: '2023.1', geldigVanaf: '2023-01-01', sha256: 'a'.repeat(64), vindplaats: 'Archief', bron: '004' },
    };
    await made('/v1/facturatieprotocollen', protocol, 'versie');
    const path = '/v1/productieverantwoordingen';
    const februari = {
      periode: { van: '2023-02-01', tot: '2023-02-28' },
      regels: [{ productcode: PRODUCT, bedrag: 125_000 }],
    };
    const id = await made(path, februari, 'productieverantwoordingId', aanbieder);
    const other = { ...februari, aanbiederId: id };
    expect(code(await post(path, other, aanbieder))).toEqual([403, 'ANDERE_AANBIEDER']);
    expect(code(await post(path, other))).toEqual([404, 'AANBIEDER_ONBEKEND']);
    expect(code(await post(path, februari))).toEqual([400, 'AANBIEDER_ONTBREEKT']);
    const regels = [{ productcode: '99Z99', bedrag: 1 }];
    expect(code(await post(path, { ...februari, aanbiederId, regels, reden: 'x' }))).toEqual([
      400,
      'PRODUCTIEVERANTWOORDING_ONGELDIG',
    ]);
    expect(await lijst(path, aanbieder)).toMatchObject([
      {
        ...{ aanbiederId, protocolversie: '2023.1', versie: 1 },
        regels: [{ productcode: PRODUCT, verantwoord: 125_000, goedgekeurd: 0, verschil: -125_000 }],
      },
    ]);
  });

  it('takes a toewijzing and its start by message or by hand: the same events, each with its herkomst (R-DAT-08)', async () => {
    await naar('2023-03-20T09:00:00Z');
    await stuur(BSN.een, 101, '2023-04-03');
    await start(BSN.een, 101, '2023-04-03', '2023-04-06');
    const consulent = await kroniek.token('consulent');
    const persoon = { bsn: BSN.twee, achternaam: 'Voorbeeld', geboortedatum: '1950-01-01', gemeentecode: DELFT };
    const clientId = await made('/v1/clienten', persoon, 'clientId', consulent);
    const toewijzing = {
      ...{ clientId, gemeentecode: DELFT, aanbiederId, productcode: PRODUCT, toewijzingnummer: '102' },
      ...{ gewensteStartdatum: '2023-04-03' },
    };
    const toewijzingId = await made('/v1/toewijzingen', toewijzing, 'toewijzingId', consulent);
    expect(
      (await post(`/v1/toewijzingen/${toewijzingId}/starts`, { begindatum: '2023-04-06' }, aanbieder)).status,
    ).toBe(200);
    expect((await lijst<{ status: string }>('/v1/starttermijnen')).map(({ status }) => status)).toEqual([
      'tijdig-gestart',
      'tijdig-gestart',
    ]);
    const toezichthouder = await kroniek.token('toezichthouder');
    for (const herkomst of ['bericht', 'invoer']) {
      const path = `/v1/audittrail?aggregaat=toewijzing&herkomst=${herkomst}`;
      const types = (await lijst<{ type: string }>(path, toezichthouder)).map(({ type }) => type);
      expect([herkomst, ...types.reverse()]).toEqual([
        herkomst,
        'ToewijzingSent',
        'StarttermijnStarted',
        'ZorgStarted',
      ]);
    }
  });

  it('measures continuiteit from messages alone: nobody registers anything beside them (R-DAT-07)', async () => {
    await naar('2023-04-17T09:00:00Z');
    await stuur(BSN.drie, 103, '2023-05-01');
    await naar('2024-01-15T09:00:00Z');
    const meting = { kpiId: 'continuiteit', aanbiederId, jaar: 2023 };
    expect((await post('/v1/kpi-metingen', meting)).status).toBeLessThan(300);
    await kroniek.settle();
    // Two began in time, and of the third no message of a start ever came.
    const path = `/v1/kpi-scores?kpiId=continuiteit&jaar=2023&aanbiederId=${aanbiederId}`;
    expect(await lijst(path)).toMatchObject([{ teller: 2, noemer: 3 }]);
    const toezichthouder = await kroniek.token('toezichthouder');
    const trail = await lijst<{ stream: string; type: string; herkomst: string }>(
      '/v1/audittrail?aggregaat=toewijzing',
      toezichthouder,
    );
    const { stream } = trail.find(({ type }) => type === 'StarttermijnExceeded')!;
    const herkomsten = trail.filter((one) => one.stream === stream).map(({ type, herkomst }) => [type, herkomst]);
    expect(herkomsten.reverse()).toEqual([
      ['ToewijzingSent', 'bericht'],
      ['StarttermijnStarted', 'bericht'],
      ['StarttermijnExceeded', 'kroniek'],
    ]);
  });

  const product = (nummer: number) => ({ toewijzingNummer: nummer, categorie: '01', code: PRODUCT });
  async function stuur(bsn: string, nummer: number, ingangsdatum: string): Promise<void> {
    const kop = { afzender: DELFT, ontvanger: AGB, bsn, identificatie: `301-${nummer}` };
    const bericht = wmo301({ ...kop, producten: [{ ...product(nummer), ingangsdatum }] });
    const answer = await post('/v1/berichten', bericht, gemeente, true);
    if (answer.status !== 200) throw new Error(answer.text);
  }
  async function start(bsn: string, nummer: number, ingangsdatum: string, begindatum: string): Promise<void> {
    await naar(`${begindatum}T09:00:00Z`);
    const kop = { afzender: AGB, ontvanger: DELFT, bsn, identificatie: `305-${nummer}` };
    const producten = [{ ...product(nummer), toewijzingIngangsdatum: ingangsdatum, begindatum }];
    const answer = await post('/v1/berichten', wmo305({ ...kop, producten }), aanbieder, true);
    if (answer.status !== 200) throw new Error(answer.text);
  }
});
