import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readBericht } from '../../src/istandaarden/berichten/bericht-reader.js';
import { type Wmo325, wmo325 } from '../../src/istandaarden/berichten/gegenereerd/wmo325.js';
import {
  voorbeeld323,
  type Voorbeelddeclaratie,
  type Voorbeeldprestatie,
} from '../../src/istandaarden/voorbeeld/voorbeelddeclaratie.js';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { PersonalDataVault } from '../../src/platform/personal-data/personal-data-vault.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { BSN, wmo301 } from '../support/berichten.js';
import { type Answer } from '../support/http.js';
import { ensureXmllint, validByXmllint } from '../support/istandaarden/xmllint.js';

const DELFT = '0503';
const AGB = '98000001';
const PRODUCT = '02A05';
const UUR = 6_370;
const ONBEKEND = '999990226';

/** H5 as if it paid this product by the hour. */
function profiel(): string {
  const open = / {2}- sleutel: bekostiging\n {4}waarde: open\n(?: {4}.*\n)+/;
  const regel = `  - { sleutel: bekostiging, waarde: { vorm: inspanningsgericht }, bron: test, geldigVanaf: 2021-12-21, product: ${PRODUCT} }\n`;
  return readFileSync('regios/h5.yaml', 'utf8').replace(open, '') + regel;
}

/** Two clients: one with 4 hours a week from February, one with 10 hours in all in March. */
const toewijzing = (nummer: number, bsn: string, over: object): string =>
  wmo301({
    ...{ afzender: DELFT, ontvanger: AGB, bsn, identificatie: `301-${nummer}`, dagtekening: '2026-01-20' },
    producten: [{ toewijzingNummer: nummer, code: PRODUCT, toewijzingsdatum: '2026-01-20', ...over } as never],
  });

let nummer = 0;
const regel = (over: Partial<Voorbeeldprestatie> = {}): Voorbeeldprestatie => ({
  ...{ bsn: BSN.een, referentie: `R${(nummer += 1)}`, toewijzingNummer: 101, code: PRODUCT },
  ...{ van: '2026-03-01', tot: '2026-03-31', volume: 4, tarief: UUR },
  ...over,
});
const declaratie = (prestaties: readonly Voorbeeldprestatie[], over: Partial<Voorbeelddeclaratie> = {}): string =>
  voorbeeld323({
    ...{ afzender: AGB, ontvanger: DELFT, van: '2026-03-01', tot: '2026-03-31', dagtekening: '2026-04-02' },
    ...{ identificatie: `323-${(nummer += 1)}`, declaratieNummer: `D${nummer}` },
    prestaties,
    ...over,
  });

describe('a declaratie as a message (323)', () => {
  let kroniek: TestApp;
  let tokens: Record<'contractmanager' | 'gemeente' | 'aanbieder' | 'controller', string>;
  let aanbiederId: string;

  const post = (path: string, body: unknown, token: string, xml = false): Promise<Answer> =>
    kroniek.ask('POST', path, { token, body, headers: xml ? { 'Content-Type': 'application/xml' } : {} });
  const made = async (path: string, body: unknown, name: string, token: string): Promise<string> => {
    const answer = await post(path, body, token);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.json<Record<string, string>>()[name]!;
  };
  const store = (): EventStore => kroniek.app.get<EventStore>(EVENT_STORE);
  const events = async (): Promise<RecordedEvent[]> => store().readAll(0n, 100_000);
  async function opgehaald(antwoordId: string): Promise<string> {
    const answer = await post(`/v1/uitgaande-berichten/${antwoordId}/overdracht`, {}, tokens.aanbieder);
    expect(answer.status === 200 ? '' : answer.text).toBe('');
    return answer.json<{ bericht: string }>().bericht;
  }
  /** Hands in a declaratie and fetches its 325, which must be valid to the national schema. */
  async function declareer(xml: string): Promise<{ antwoord: Wmo325; xml: string; berichtId: string }> {
    const answer = await post('/v1/berichten', xml, tokens.aanbieder, true);
    expect(answer.status === 200 ? '' : answer.text).toBe('');
    const { antwoordId, berichtId } = answer.json<{ antwoordId: string; berichtId: string }>();
    const tekst = await opgehaald(antwoordId);
    expect(await validByXmllint(wmo325, [tekst])).toEqual([true]);
    const { value } = await readBericht(Buffer.from(tekst), [wmo325]);
    return { antwoord: value, xml: tekst, berichtId };
  }
  /** Code by reference of every line that came back. */
  const codes = ({ declaratieAntwoord }: Wmo325): Record<string, string> =>
    Object.fromEntries(
      (declaratieAntwoord?.clienten?.client ?? []).flatMap(({ prestaties }) =>
        prestaties.prestatie.map(({ productReferentie, retourCodes }) => [
          productReferentie.referentieNummer,
          retourCodes.retourCode.join(),
        ]),
      ),
    );

  beforeAll(async () => {
    ensureXmllint();
    kroniek = await createTestApp({ now: '2026-04-20T09:00:00Z' });
    const contractmanager = await kroniek.token('contractmanager');
    await made('/v1/regioconfiguraties', { profiel: profiel() }, 'versieId', await kroniek.token('beheerder'));
    const aanbieder = { naam: 'Thuiszorg De Linde', agbcode: AGB, sinds: '2022-10-01' };
    aanbiederId = await made('/v1/aanbieders', aanbieder, 'aanbiederId', contractmanager);
    const contract = {
      ...{ contractnummer: 'H5-1', aanbiederId, gemeenten: [DELFT], productcodes: [PRODUCT] },
      ...{ ingangsdatum: '2025-01-01', duurMaanden: 36, ondertekendOp: '2024-10-01' },
    };
    const contractId = await made('/v1/contracten', contract, 'contractId', contractmanager);
    const tarief = { productcode: PRODUCT, bedrag: UUR, geldigVanaf: '2026-01-01' };
    expect((await post(`/v1/contracten/${contractId}/tarieven`, tarief, contractmanager)).status).toBe(201);
    await kroniek.settle();
    tokens = {
      contractmanager,
      controller: await kroniek.token('controller'),
      gemeente: await kroniek.token('gemeente', { gemeente: DELFT }),
      aanbieder: await kroniek.token('aanbieder', { aanbiederId }),
    };
    const week = { volume: 4, eenheid: '04', frequentie: '2' };
    for (const xml of [
      toewijzing(101, BSN.een, { ingangsdatum: '2026-02-01', einddatum: '2026-12-31', omvang: week }),
      toewijzing(102, BSN.twee, {
        ...{
          ingangsdatum: '2026-03-01',
          einddatum: '2026-03-20',
          omvang: { volume: 10, eenheid: '04', frequentie: '6' },
        },
      }),
      toewijzing(103, BSN.een, { ingangsdatum: '2026-03-10', einddatum: '2026-12-31', omvang: week }),
      toewijzing(104, BSN.drie, { ingangsdatum: '2026-02-01', einddatum: '2026-12-31', omvang: week }),
      toewijzing(106, BSN.drie, {
        ...{ ingangsdatum: '2026-02-01', einddatum: '2026-12-31' },
        omvang: { volume: 10, eenheid: '04', frequentie: '6' },
      }),
      toewijzing(105, BSN.twee, { ingangsdatum: '2026-01-01', einddatum: '2026-12-31', omvang: week }),
    ]) {
      const answer = await post('/v1/berichten', xml, tokens.gemeente, true);
      expect(answer.status === 200 ? '' : answer.text).toBe('');
    }
    const weg = wmo301({
      ...{ afzender: DELFT, ontvanger: AGB, bsn: BSN.twee, identificatie: '301-weg', dagtekening: '2026-02-20' },
      producten: [
        {
          ...{ toewijzingNummer: 105, code: PRODUCT, toewijzingsdatum: '2026-01-20', ingangsdatum: '2026-01-01' },
          ...{ einddatum: '2026-01-01', redenWijziging: '13', omvang: week },
        },
      ],
    });
    expect((await post('/v1/berichten', weg, tokens.gemeente, true)).status).toBe(200);
  }, 120_000);
  afterAll(() => kroniek.close());

  it('is granted whole, before any start of the care was reported (R-DAT-01, R-BEK-15, OP364)', async () => {
    const xml = declaratie([
      regel({ referentie: 'A1', volume: 16 }),
      regel({ referentie: 'A2', bsn: BSN.twee, toewijzingNummer: 102, tot: '2026-03-20', volume: 10 }),
    ]);
    const { antwoord, berichtId } = await declareer(xml);
    expect(antwoord.header).toMatchObject({
      ...{ afzender: DELFT, ontvanger: AGB, retourCodes: { retourCode: ['0200'] } },
    });
    const totaal = { totaalBedrag: 26 * UUR, debetCredit: 'D' };
    expect(antwoord.declaratieAntwoord).toMatchObject({
      ...{ totaalIngediendBedrag: totaal, totaalToegekendBedrag: totaal, retourCodes: { retourCode: ['8001'] } },
    });
    expect(antwoord.declaratieAntwoord?.clienten).toBeUndefined();

    await kroniek.settle();
    const { resultaten, perStatus } = (
      await kroniek.ask('GET', `/v1/declaraties?berichtId=${berichtId}`, { token: tokens.controller })
    ).json<{ resultaten: object[]; perStatus: object }>();
    expect(perStatus).toEqual({ goedgekeurd: { aantal: 2, bedrag: 26 * UUR } });
    expect(resultaten).toEqual(
      expect.arrayContaining([expect.objectContaining({ berichtId, referentie: 'A1', bedrag: 16 * UUR })]),
    );
    const assessed = (await events()).find(({ type }) => type === 'DeclaratieberichtAssessed');
    expect(assessed?.data).toMatchObject({
      ...{ aantalRegels: 2, aantalAfgewezen: 0, bedragToegekend: 26 * UUR },
      toegekend: [{ gemeentecode: DELFT, productcode: PRODUCT, jaar: 2026, bedrag: 26 * UUR, aantal: 2 }],
    });
    const [uitgaand] = (await kroniek.ask('GET', '/v1/uitgaande-berichten', { token: tokens.contractmanager })).json<{
      resultaten: { termijn: object }[];
    }>().resultaten;
    expect(uitgaand?.termijn).toMatchObject({ werkdagen: 10 });
  });

  it('comes back with only the lines that break a rule, each with its code, and the rest granted (R-BEK-05, R-BEK-13)', async () => {
    const fouten: Readonly<Record<string, Partial<Voorbeeldprestatie>>> = {
      '9338': { toewijzingNummer: 999 },
      '9339': { categorie: '03', toewijzingNummer: 103, van: '2026-03-10' },
      '9340': { code: '02A03', toewijzingNummer: 103, van: '2026-03-10' },
      '9384': { bsn: BSN.twee, toewijzingNummer: 105 },
      '9307': { toewijzingNummer: 103, van: '2026-03-09' },
      '9308': { bsn: BSN.twee, toewijzingNummer: 102, tot: '2026-03-31' },
      '9387': { toewijzingNummer: 103, van: '2026-03-11' },
      '9388': { toewijzingNummer: 103, van: '2026-03-10', tot: '2026-03-30' },
      '9341': { bsn: BSN.drie, toewijzingNummer: 104, eenheid: '16' },
      '0611': { bsn: BSN.drie, toewijzingNummer: 104, van: '2026-02-01', tot: '2026-02-28', tarief: UUR + 1 },
      '9346': { toewijzingNummer: 103, van: '2026-03-10', bedrag: 4 * UUR - 1, code: PRODUCT },
      '9389': { toewijzingNummer: 101 },
      '8021': { bsn: BSN.drie, toewijzingNummer: 104, referentie: 'A1' },
      '9321': { toewijzingNummer: 101, van: '2026-02-01', tot: '2026-02-28', volume: 30 },
    };
    // Of the same toewijzing and days only one debet may stand in a message (TR416), so these go one by one.
    for (const [code, over] of Object.entries(fouten)) {
      const fout = regel(over);
      const { antwoord } = await declareer(declaratie([fout]));
      expect([code, codes(antwoord)]).toEqual([code, { [fout.referentie]: code }]);
      expect(antwoord.declaratieAntwoord?.totaalToegekendBedrag).toEqual({ totaalBedrag: 0, debetCredit: 'D' });
    }
    const goed = regel({ bsn: BSN.drie, toewijzingNummer: 104, volume: 8 });
    const onbekend = [regel({ bsn: ONBEKEND }), regel({ bsn: ONBEKEND, toewijzingNummer: 102 })];
    const teVeel = regel({ toewijzingNummer: 103, van: '2026-03-10', volume: 40 });
    const { antwoord } = await declareer(declaratie([...onbekend, goed, teVeel]));
    expect(codes(antwoord)).toEqual({
      ...{ [onbekend[0]!.referentie]: '0233', [onbekend[1]!.referentie]: '0233', [teVeel.referentie]: '9321' },
    });
    expect(antwoord.declaratieAntwoord).toMatchObject({
      totaalIngediendBedrag: { totaalBedrag: (4 + 4 + 8 + 40) * UUR, debetCredit: 'D' },
      totaalToegekendBedrag: { totaalBedrag: 8 * UUR, debetCredit: 'D' },
      clienten: { client: [{ bsn: ONBEKEND, retourCodes: { retourCode: ['8187'] } }, { bsn: BSN.een }] },
    });
  });

  it('pays no more over the whole than was assigned (TR322, R-BEK-16)', async () => {
    const over = { bsn: BSN.drie, toewijzingNummer: 106 };
    const februari = regel({ ...over, van: '2026-02-01', tot: '2026-02-28', volume: 8 });
    const teVeel = regel({ ...over, volume: 3 });
    const { antwoord } = await declareer(declaratie([februari, teVeel]));
    expect(codes(antwoord)).toEqual({ [teVeel.referentie]: '9322' });
    expect(codes((await declareer(declaratie([regel({ ...over, volume: 2 })]))).antwoord)).toEqual({});
  });

  it('takes back a line once and whole, before new lines are judged (TR323, TR390, OP366)', async () => {
    const nieuw = regel({ referentie: 'B1', volume: 12 });
    const credit = { ...nieuw, referentie: 'B2', crediteert: 'A1', volume: 16 };
    const { antwoord } = await declareer(declaratie([nieuw, credit]));
    expect(codes(antwoord)).toEqual({});
    expect(antwoord.declaratieAntwoord).toMatchObject({
      totaalToegekendBedrag: { totaalBedrag: 4 * UUR, debetCredit: 'C' },
    });
    const weer = { ...credit, referentie: 'B3' };
    const half = { ...credit, referentie: 'B4', crediteert: 'B1', volume: 6 };
    const geen = { ...credit, referentie: 'B5', crediteert: 'NOOIT' };
    const tweede = await declareer(declaratie([weer, half, geen]));
    expect(codes(tweede.antwoord)).toEqual({ B3: '9390', B4: '8017', B5: '8017' });
  });

  it('changes nothing when it comes again, and a DeclaratieNummer holds once (TR056, TR333, R-DAT-01)', async () => {
    const xml = declaratie([regel({ bsn: BSN.drie, toewijzingNummer: 104, van: '2026-02-01', tot: '2026-02-28' })], {
      ...{ identificatie: '323-X', declaratieNummer: 'DX' },
    });
    const eerste = await declareer(xml);
    await kroniek.settle();
    const before = (await events()).length;
    const weer = await declareer(xml);
    expect([weer.berichtId, weer.xml]).toEqual([eerste.berichtId, eerste.xml]);
    await kroniek.settle();
    expect((await events()).length).toBe(before);

    const ander = declaratie([regel()], { identificatie: '323-Y', declaratieNummer: 'DX' });
    const answer = await post('/v1/berichten', ander, tokens.aanbieder, true);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('9333')]);
    await kroniek.settle();
    const { resultaten } = (await kroniek.ask('GET', '/v1/uitgaande-berichten', { token: tokens.aanbieder })).json<{
      resultaten: { uitgaandBerichtId: string; status: string; retourcodes: string[] }[];
    }>();
    const klaar = resultaten.find(({ status }) => status === 'klaar');
    expect(klaar?.retourcodes).toContain('9333');
    const tekst = await opgehaald(klaar!.uitgaandBerichtId);
    expect(await validByXmllint(wmo325, [tekst])).toEqual([true]);
    expect(tekst).toContain('<iwmo:TotaalBedrag>0<');
  });

  it('is refused whole where it does not add up or is not of the sender', async () => {
    const xml = declaratie([regel()]).replace(/<iwmo:TotaalBedrag>\d+</, '<iwmo:TotaalBedrag>1<');
    const answer = await post('/v1/berichten', xml, tokens.aanbieder, true);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('TR358')]);
    const vreemd = await kroniek.token('aanbieder', { aanbiederId: '018f0000-0000-7000-8000-00000000000a' });
    expect((await post('/v1/berichten', declaratie([regel()]), vreemd, true)).status).toBe(403);
  });

  it('goes on where it was cut off, and does nothing twice (R-DAT-01)', async () => {
    // Three parts: most lines name a toewijzing that is not there.
    const vals = Array.from({ length: 1_100 }, (_, index) => regel({ toewijzingNummer: 5_000 + index }));
    const goed = regel({ toewijzingNummer: 103, van: '2026-03-10', volume: 2 });
    const xml = declaratie([...vals, goed], { identificatie: '323-CUT' });
    const real = store();
    const append = real.append.bind(real);
    let parts = 0;
    real.append = (request) => {
      const isDeel = request.appends.some((one) => one.events.some(({ type }) => type === 'DeclaratieregelsAssessed'));
      if (isDeel && (parts += 1) === 2) return Promise.reject(new Error('cut off'));
      return append(request);
    };
    try {
      expect((await post('/v1/berichten', xml, tokens.aanbieder, true)).status).toBe(500);
    } finally {
      real.append = append;
    }
    // The policy goes on with it, or the sender does: whoever is first.
    const { antwoord, berichtId } = await declareer(xml);
    expect(Object.values(codes(antwoord))).toEqual(Array(1_100).fill('9338'));
    expect(antwoord.declaratieAntwoord?.totaalToegekendBedrag.totaalBedrag).toBe(2 * UUR);
    await kroniek.settle();
    const own = (await events()).filter(({ data }) => (data as { berichtId?: string }).berichtId === berichtId);
    const deel = own.filter(({ type }) => type === 'DeclaratieregelsAssessed');
    expect(deel.map(({ data }) => (data as { deel: number }).deel)).toEqual([1, 2, 3]);
    expect(own.filter(({ type }) => type === 'DeclaratieberichtAssessed')).toHaveLength(1);
  });

  it('is carried on without its sender', async () => {
    const xml = declaratie([regel({ toewijzingNummer: 999 })], { identificatie: '323-LOS' });
    const real = store();
    const append = real.append.bind(real);
    let cut = 0;
    real.append = (request) => {
      const isDeel = request.appends.some((one) => one.events.some(({ type }) => type === 'DeclaratieregelsAssessed'));
      if (isDeel && (cut += 1) === 1) return Promise.reject(new Error('cut off'));
      return append(request);
    };
    const answer = await post('/v1/berichten', xml, tokens.aanbieder, true);
    real.append = append;
    expect(answer.status).toBe(500);
    await kroniek.settle();
    const last = (await events()).filter(({ type }) => type === 'DeclaratieberichtAssessed').at(-1);
    const received = (await events()).filter(({ type }) => type === 'DeclaratieberichtReceived').at(-1);
    expect((last?.data as { berichtId: string }).berichtId).toBe((received?.data as { berichtId: string }).berichtId);
  });

  it('leaves no BSN in any event, and loses the part of a client that is erased (R-DAT-09)', async () => {
    const { berichtId } = await declareer(
      declaratie([regel({ referentie: BSN.een, toewijzingNummer: 103, van: '2026-03-10', volume: 1 })]),
    );
    const all = await events();
    const text = JSON.stringify(all.map(({ data }) => data));
    for (const bsn of [...Object.values(BSN), ONBEKEND]) expect(text).not.toContain(bsn);
    const documentId = (
      all.find(
        ({ type, data }) => type === 'BerichtReceived' && (data as { berichtId: string }).berichtId === berichtId,
      )!.data as { documentId: string }
    ).documentId;
    const vault = kroniek.app.get(PersonalDataVault);
    const raam = await vault.readDocument(documentId);
    const { delen } = JSON.parse((raam as { inhoud: { tekst: string } }).inhoud.tekst) as { delen: string[] };
    expect([...(await vault.readDocuments(delen)).values()][0]).toContain(BSN.een);
    await vault.erase((await vault.findByBsn(BSN.een, 'h5'))!);
    expect(await vault.readDocuments(delen)).toEqual(new Map());
  });
});
