import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { type UitgavenAntwoord } from '../../projections/uitgavenmonitor/uitgavenmonitor.dto.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const TRAJECT = '02A03';
const UREN = '02A05';
const DAGDELEN = '07A01';
const LUMPSUM = '02A07';
const DELFT = '0503';

interface Uitkomst {
  readonly declaratieId: string;
  readonly status: string;
  readonly redenen: readonly { readonly regel: string; readonly reden: string }[];
}

/** H5 as if it paid each product in another way: the same code, another profile. */
function profiel(): string {
  const h5 = readFileSync('regios/h5.yaml', 'utf8');
  const rij = (product: string, waarde: string): string =>
    `  - { sleutel: bekostiging, waarde: ${waarde}, bron: test, geldigVanaf: 2021-12-21, product: ${product} }\n`;
  const open = / {2}- sleutel: bekostiging\n {4}waarde: open\n(?: {4}.*\n)+/;
  const traject =
    '{ vorm: outputgericht, prijsVoor: traject, prijsbron: trajectprijs, betaalmoment: start, naGoedgekeurdResultaat: false, ' +
    'maximumAantalPrijzen: 36, extraControle: { bovenBedrag: 2500000, operator: meer-dan }, plafond: { modus: blokkeren } }';
  return (
    h5.replace(open, '') +
    rij(TRAJECT, traject) +
    rij(UREN, '{ vorm: inspanningsgericht, plafond: { modus: signaleren, signaalBijBasispunten: 9000 } }') +
    rij(
      DAGDELEN,
      '{ vorm: budget, maat: dagdelen, verrekening: { bandBasispunten: 1000, operator: meer-dan, grondslag: open } }',
    ) +
    rij(LUMPSUM, '{ vorm: taakgericht, wijze: populatie }')
  );
}

describe('bekostiging over HTTP', () => {
  let kroniek: TestApp;
  let tokens: Record<'consulent' | 'contractmanager' | 'controller' | 'inkoper' | 'aanbieder', string>;
  let aanbiederId: string;
  let contractId: string;
  let clientId: string;
  let andereClient: string;
  let laatsteReden = '';

  const post = (path: string, body: unknown, token: string): Promise<Answer> =>
    kroniek.ask('POST', path, { token, body });
  const code = (answer: Answer): string => answer.json<{ code: string }>().code;
  const made = async (path: string, body: unknown, name: string, token: string): Promise<string> => {
    const answer = await post(path, body, token);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.json<Record<string, string>>()[name]!;
  };
  const send = (productcode: string, over: object = {}): Promise<Answer> => {
    const wens = { gewensteStartdatum: '2026-03-02', einddatum: '2026-12-31' };
    return post(
      '/v1/toewijzingen',
      { clientId, gemeentecode: DELFT, aanbiederId, productcode, ...wens, ...over },
      tokens.consulent,
    );
  };
  const sent = async (productcode: string, over: object = {}): Promise<string> => {
    const answer = await send(productcode, over);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.json<{ toewijzingId: string }>().toewijzingId;
  };
  const declareer = async (toewijzingId: string, bedrag: number, over: object = {}): Promise<string> => {
    const body = { toewijzingId, van: '2026-03-02', tot: '2026-03-31', bedrag, ...over };
    const id = await made('/v1/declaraties/indieningen', body, 'declaratieId', tokens.aanbieder);
    await kroniek.settle();
    const events = await kroniek.app.get<EventStore>(EVENT_STORE).readStream(`declaratie-${id}`);
    const last = events.at(-1)!;
    if (last.type !== 'DeclaratieRejected') return last.type;
    const { regel: geschonden, reden } = last.data as { regel: string; reden: string };
    laatsteReden = reden;
    return geschonden;
  };
  const uitgaven = async (): Promise<UitgavenAntwoord> => {
    await kroniek.settle();
    return (await kroniek.ask('GET', '/v1/uitgaven?jaar=2026', { token: tokens.controller })).json<UitgavenAntwoord>();
  };
  const regel = async (productcode: string) => {
    const { resultaten } = await uitgaven();
    return resultaten.find((one) => one.productcode === productcode && one.gemeentecode === DELFT);
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2026-04-20T09:00:00Z', follow: { lezers: false, termijnen: false } });
    tokens = {
      consulent: await kroniek.token('consulent'),
      contractmanager: await kroniek.token('contractmanager'),
      controller: await kroniek.token('controller'),
      inkoper: await kroniek.token('inkoper'),
      aanbieder: '',
    };
    expect(
      (await post('/v1/regioconfiguraties', { profiel: profiel() }, await kroniek.token('beheerder'))).status,
    ).toBe(201);
    const linde = { naam: 'Thuiszorg De Linde', agbcode: '42990001', sinds: '2022-10-01' };
    aanbiederId = await made('/v1/aanbieders', linde, 'aanbiederId', tokens.contractmanager);
    tokens.aanbieder = await kroniek.token('aanbieder', { aanbiederId });
    const contract = {
      ...{
        contractnummer: 'H5-1',
        aanbiederId,
        gemeenten: [DELFT, '0603'],
        productcodes: [TRAJECT, UREN, DAGDELEN, LUMPSUM],
      },
      ...{ ingangsdatum: '2025-01-01', duurMaanden: 36, ondertekendOp: '2024-10-01' },
    };
    contractId = await made('/v1/contracten', contract, 'contractId', tokens.contractmanager);
    const persoon = { bsn: '999990160', achternaam: 'Voorbeeld', geboortedatum: '1950-01-01', gemeentecode: DELFT };
    clientId = await made('/v1/clienten', persoon, 'clientId', tokens.consulent);
    const ander = { ...persoon, bsn: '999990172', gemeentecode: '0603' };
    andereClient = await made('/v1/clienten', ander, 'clientId', tokens.consulent);
    await kroniek.settle();
  });
  afterAll(() => kroniek.close());

  it('pays a traject up to its price and no further, after the extra check (R-BEK-04, R-BEK-05, R-BEK-07)', async () => {
    const prijs = { productcode: TRAJECT, bedrag: 2_500_001, geldigVanaf: '2026-01-01', bron: 'Besluit 2026' };
    expect((await post('/v1/trajectprijzen', prijs, tokens.inkoper)).status).toBe(201);
    expect(code(await post('/v1/trajectprijzen', { ...prijs, bedrag: 1 }, tokens.inkoper))).toBe(
      'TRAJECTPRIJS_OVERLAPT',
    );
    expect(code(await post('/v1/trajectprijzen', { ...prijs, productcode: UREN }, tokens.inkoper))).toBe(
      'PRODUCT_NIET_OP_PRIJSTABEL',
    );
    const tarief = { productcode: TRAJECT, bedrag: 5_000, geldigVanaf: '2026-01-01' };
    expect(code(await post(`/v1/contracten/${contractId}/tarieven`, tarief, tokens.contractmanager))).toBe(
      'PRODUCT_OP_PRIJSTABEL',
    );
    const toewijzingId = await sent(TRAJECT);
    expect(await declareer(toewijzingId, 1)).toBe('EXTRA_CONTROLE_OPEN');
    const oordeel = { geslaagd: true, reden: 'Plan en prijs zijn vergeleken.' };
    const path = `/v1/toewijzingen/${toewijzingId}`;
    expect((await post(`${path}/extra-controles`, oordeel, tokens.consulent)).status).toBe(200);
    expect(await declareer(toewijzingId, 1)).toBe('ZORG_NIET_GESTART');
    expect((await post(`${path}/starts`, { begindatum: '2026-03-09' }, tokens.aanbieder)).status).toBe(200);
    expect(await declareer(toewijzingId, 2_000_000)).toBe('DeclaratieApproved');
    const april = { van: '2026-04-01', tot: '2026-04-15' };
    expect(await declareer(toewijzingId, 500_002, april)).toBe('MEERWERK_NIET_DECLARABEL');
    expect(await declareer(toewijzingId, 500_001, april)).toBe('DeclaratieApproved');
    expect(await regel(TRAJECT)).toMatchObject({
      ...{ bekostigingsvorm: 'outputgericht', uitgegeven: 2_500_001, trajectprijs: 2_500_001 },
      regimes: [{ vorm: 'outputgericht', toewijzingen: 1 }],
      ...{ aantalClienten: null, toelichtingClienten: 'minder dan 10' },
    });
  });

  it('refuses a new toewijzing that does not fit under a ceiling that blocks, with the reason (E-45)', async () => {
    const plaats = { soort: 'product', code: TRAJECT, jaar: 2026, gemeentecode: DELFT };
    expect((await post('/v1/budgetplafonds', { ...plaats, bedrag: 6_000_000 }, tokens.controller)).status).toBe(201);
    const eerste = await sent(TRAJECT);
    await sent(TRAJECT);
    expect([(await send(TRAJECT)).status, code(await send(TRAJECT))]).toEqual([409, 'BUDGETPLAFOND_BEREIKT']);
    const { plafonds } = await uitgaven();
    expect(plafonds).toMatchObject([
      { modus: 'blokkeren', gereserveerd: 5_000_002, uitgegeven: 2_500_001, signalen: [] },
    ]);
    const weg = { reden: 'INVOERFOUT' };
    expect((await post(`/v1/toewijzingen/${eerste}/intrekkingen`, weg, tokens.consulent)).status).toBe(200);
    await kroniek.settle();
    await sent(TRAJECT);
  });

  it('keeps a case under the ceiling of the year that it began in, and gives its room back (E-45, R-BEK-23)', async () => {
    const plaats = { soort: 'product', code: TRAJECT, gemeentecode: '0603', bedrag: 6_000_000 };
    for (const jaar of [2026, 2027]) {
      expect((await post('/v1/budgetplafonds', { ...plaats, jaar }, tokens.controller)).status).toBe(201);
    }
    const gereserveerd = async (): Promise<number[]> => {
      await kroniek.settle();
      const jaren = [2026, 2027].map((jaar) =>
        kroniek.ask('GET', `/v1/uitgaven?jaar=${jaar}`, { token: tokens.controller }),
      );
      return (await Promise.all(jaren)).map(
        (answer) =>
          answer.json<UitgavenAntwoord>().plafonds.find(({ gemeentecode }) => gemeentecode === '0603')!.gereserveerd,
      );
    };
    const toewijzingId = await sent(TRAJECT, { gemeentecode: '0603', clientId: andereClient, einddatum: '2027-12-31' });
    expect(await gereserveerd()).toEqual([2_500_001, 0]);
    const path = `/v1/toewijzingen/${toewijzingId}`;
    const omzetting = { per: '2027-01-01', reden: 'Herbeoordeling' };
    expect((await post(`${path}/omzettingen`, omzetting, tokens.consulent)).status).toBe(200);
    expect(await gereserveerd()).toEqual([2_500_001, 0]);
    expect((await post(`${path}/intrekkingen`, { reden: 'INVOERFOUT' }, tokens.consulent)).status).toBe(200);
    expect(await gereserveerd()).toEqual([0, 0]);
  });

  it('pays P x Q at the tariff card where the contract has no tarief, and says so (R-TAR-02, R-BEK-15)', async () => {
    const toewijzingId = await sent(UREN);
    const uur = (volume: number) => ({ volume, eenheid: '04' });
    expect(await declareer(toewijzingId, 6_000, uur(1))).toBe('TARIEF_NIET_AFGESPROKEN');
    const grondslag = { soort: 'nog-te-onderbouwen', reden: 'De berekening volgt.' };
    const kaart = { productcode: UREN, bedrag: 6_000, geldigVanaf: '2026-01-01', grondslag, bron: 'Besluit 2026' };
    await made('/v1/tariefkaarten', kaart, 'kaartId', tokens.inkoper);
    expect(await declareer(toewijzingId, 6_000, uur(1))).toBe('DeclaratieApproved');
    expect(await declareer(toewijzingId, -6_000, uur(-1))).toBe('DeclaratieApproved');
    expect(await declareer(toewijzingId, 5_000, uur(1))).toBe('BEDRAG_IS_NIET_TARIEF_MAAL_VOLUME');
    expect(laatsteReden).toBe(
      'Het tarief van de tariefkaart van de regio is 6000 eurocent per eenheid; 1 eenheden zijn 6000 eurocent.',
    );
    const perVorm = (uitvoeringsvariant: string, bedrag: number) =>
      made('/v1/tariefkaarten', { ...kaart, uitvoeringsvariant, bedrag }, 'kaartId', tokens.inkoper);
    await perVorm('outputgericht', 4_000);
    expect(await declareer(toewijzingId, 6_000, uur(1))).toBe('DeclaratieApproved');
    expect(await declareer(toewijzingId, -6_000, uur(-1))).toBe('DeclaratieApproved');
    await perVorm('inspanningsgericht', 6_500);
    expect(await declareer(toewijzingId, 6_000, uur(1))).toBe('BEDRAG_IS_NIET_TARIEF_MAAL_VOLUME');
    expect(await declareer(toewijzingId, 6_500, uur(1))).toBe('DeclaratieApproved');
    expect(await declareer(toewijzingId, -6_500, uur(-1))).toBe('DeclaratieApproved');
  });

  it('pays the same days once, also when two processes answer at the same time (TR389, R-BEK-05)', async () => {
    const tarief = { productcode: UREN, bedrag: 5_000, geldigVanaf: '2025-01-01', geldigTot: '2025-12-31' };
    const path = `/v1/contracten/${contractId}/tarieven`;
    expect((await post(path, tarief, tokens.contractmanager)).status).toBeLessThan(300);
    const toewijzingId = await sent(UREN, { gewensteStartdatum: '2025-06-01' });
    const juni = { toewijzingId, van: '2025-06-01', tot: '2025-06-30', bedrag: 80_000, volume: 16, eenheid: '04' };
    const answers = await Promise.all([1, 2, 3].map(() => post('/v1/declaraties/indieningen', juni, tokens.aanbieder)));
    const uitkomsten = answers.map((answer) => answer.json<Uitkomst>());
    expect(uitkomsten.map(({ status }) => status).sort()).toEqual(['afgekeurd', 'afgekeurd', 'goedgekeurd']);
    const eerste = uitkomsten.find(({ status }) => status === 'goedgekeurd')!;
    const tweede = uitkomsten.find(({ status }) => status === 'afgekeurd')!;
    expect(tweede.redenen).toEqual([
      { regel: 'DECLARATIE_DUBBEL', reden: expect.stringContaining(eerste.declaratieId) },
    ]);
    await kroniek.settle();
    const again = await post(`/v1/declaraties/${tweede.declaratieId}/controles`, {}, tokens.controller);
    expect([again.status, again.json()]).toEqual([200, tweede]);
    const lees = async (path: string, token: string): Promise<Answer> =>
      kroniek.ask('GET', `/v1/declaraties${path}`, { token });
    const lijst = await lees(`?toewijzingId=${toewijzingId}&van=2025-06-15&tot=2025-06-15`, tokens.aanbieder);
    expect(lijst.json()).toMatchObject({
      ...{ aantal: 3, perStatus: { goedgekeurd: { aantal: 1, bedrag: 80_000 }, afgekeurd: { aantal: 2 } } },
    });
    const een = (await lees(`/${tweede.declaratieId}`, tokens.controller)).json();
    expect(een).toMatchObject({ status: 'afgekeurd', redenen: tweede.redenen, aanbiederNaam: 'Thuiszorg De Linde' });
    expect(een).toMatchObject({ configuratieversie: 'h5-1', periodeVan: '2025-06-01' });
    const rijswijk = await kroniek.token('gemeente', { gemeente: '0603' });
    expect((await lees(`/${tweede.declaratieId}`, rijswijk)).status).toBe(404);
    const ander = await kroniek.token('aanbieder', { aanbiederId: clientId });
    expect((await lees('', ander)).json()).toMatchObject({ aantal: 0, resultaten: [] });
    expect(
      (await lees('', await kroniek.token('gemeente', { gemeente: DELFT }))).json<{ aantal: number }>().aantal,
    ).toBeGreaterThan(2);
  });

  it('pays P x Q at the tarief of the contract, and signals the ceiling once (R-BEK-15, R-BEK-16)', async () => {
    const tarief = { productcode: UREN, bedrag: 5_000, geldigVanaf: '2026-01-01' };
    expect((await post(`/v1/contracten/${contractId}/tarieven`, tarief, tokens.contractmanager)).status).toBeLessThan(
      300,
    );
    const plaats = { soort: 'product', code: UREN, jaar: 2026 };
    expect((await post('/v1/budgetplafonds', { ...plaats, bedrag: 100_000 }, tokens.controller)).status).toBe(201);
    const toewijzingId = await sent(UREN, { omvang: { volume: 30, eenheid: '04', frequentie: '6' } });
    const uur = (volume: number) => ({ volume, eenheid: '04' });
    const april = { van: '2026-04-01', tot: '2026-04-15' };
    expect(await declareer(toewijzingId, 90_000, uur(18))).toBe('DeclaratieApproved');
    const signalen = async () => (await uitgaven()).plafonds.find((one) => one.code === UREN)?.signalen;
    expect(await signalen()).toEqual(['genaderd']);
    expect(await declareer(toewijzingId, 10_000, { ...uur(2), ...april })).toBe('DeclaratieApproved');
    expect(await signalen()).toEqual(['genaderd', 'bereikt']);
    expect(await declareer(toewijzingId, -15_000, uur(-3))).toBe('DeclaratieApproved');
    expect(await signalen()).toEqual([]);
    const rest = { van: '2026-04-16', tot: '2026-04-19' };
    expect(await declareer(toewijzingId, 70_000, { ...uur(14), ...rest })).toBe('VOLUME_BOVEN_HELE_TOEWIJZING');
    // A ceiling that signals holds nobody back.
    await sent(UREN);
  });

  it('settles a fixed budget on dagdelen, and shows that it was (R-BEK-08, Q-017)', async () => {
    const body = { aanbiederId, gemeentecode: DELFT, productcode: DAGDELEN, van: '2025-01-01', tot: '2025-12-31' };
    const budget = { ...body, bedrag: 5_000_000, dagdelen: 1_000 };
    const id = await made('/v1/bekostigingsafspraken/budgetten', budget, 'afspraakId', tokens.controller);
    const path = `/v1/bekostigingsafspraken/${id}`;
    const opgave = { dagdelen: 1_101, tot: '2025-12-31' };
    expect((await post(`${path}/dagdelen`, opgave, tokens.controller)).status).toBe(200);
    expect(code(await post(`${path}/verrekeningen`, {}, tokens.controller))).toBe('VERREKENING_GRONDSLAG_KIEZEN');
    const keuze = { grondslag: 'boven-band', besluit: 'Collegebesluit 12' };
    expect((await post(`${path}/verrekeningen`, keuze, tokens.controller)).status).toBe(200);
    await kroniek.settle();
    const answer = await kroniek.ask('GET', `/v1/uitgaven?jaar=2025&productcode=${DAGDELEN}`, {
      token: tokens.controller,
    });
    expect(answer.json<UitgavenAntwoord>().afspraken).toMatchObject([
      { verrekening: 'verrekend', verrekenbedrag: 5_000 },
    ]);
    const toewijzingId = await sent(DAGDELEN);
    expect(await declareer(toewijzingId, 100)).toBe('NIET_PER_CLIENT_BUDGET');
  });

  it('says niet gemeten, and not 0, where a lumpsum pays for a population (R-BEK-17, R-DAT-10)', async () => {
    const body = { aanbiederId, gemeentecode: DELFT, productcode: LUMPSUM, van: '2026-01-01', tot: '2026-12-31' };
    const lumpsum = { ...body, bedrag: 9_000_000, populatie: 'Inwoners met dementie' };
    const id = await made('/v1/bekostigingsafspraken/lumpsums', lumpsum, 'afspraakId', tokens.controller);
    const opgave = { aantal: 120, peildatum: '2026-04-01' };
    expect((await post(`/v1/bekostigingsafspraken/${id}/populaties`, opgave, tokens.controller)).status).toBe(200);
    expect(await regel(LUMPSUM)).toMatchObject({
      ...{ bekostigingsvorm: 'taakgericht', meting: 'niet-gemeten', begroot: 9_000_000 },
      ...{ uitgegeven: null, aantalClienten: null, toelichtingClienten: 'niet gemeten' },
    });
    const { scope, afspraken } = await uitgaven();
    expect(scope.join(' ')).toContain('niet per client gemeten');
    expect(afspraken).toMatchObject([{ soort: 'lumpsum', populatie: 120, verrekening: 'nvt' }]);
    const csv = await kroniek.ask('GET', '/v1/uitgaven.csv?jaar=2026', { token: tokens.controller });
    expect(csv.text).toMatch(
      /Delft;02A07;.*;taakgericht;90000,00;niet gemeten;niet gemeten;geen inwonertal bekend\r\n/,
    );
  });

  it('takes an existing toewijzing over to the rule of a later version, beside those that stay (R-BEK-23)', async () => {
    const before = (await regel(UREN))!.regimes;
    expect(before).toEqual([{ vorm: 'inspanningsgericht', toewijzingen: 4 }]);
    const toewijzingId = await sent(UREN, { toewijzingnummer: '777' });
    const anders = profiel().replace(
      'waarde: { vorm: inspanningsgericht, plafond: { modus: signaleren, signaalBijBasispunten: 9000 } }',
      'waarde: { vorm: taakgericht, wijze: lumpsum }',
    );
    const correctie = { profiel: anders, reden: 'een latere versie van de regel' };
    const beheerder = await kroniek.token('beheerder');
    expect((await post('/v1/regioconfiguraties', { profiel: anders }, beheerder)).json()['code']).toBe(
      'REDEN_ONTBREEKT',
    );
    expect((await post('/v1/regioconfiguraties', correctie, beheerder)).status).toBe(201);
    expect(await declareer(toewijzingId, 5_000, { volume: 1, eenheid: '04' })).toBe('DeclaratieApproved');
    const omzetting = { per: '2026-04-01', reden: 'Herbeoordeling' };
    const path = `/v1/toewijzingen/${toewijzingId}/omzettingen`;
    expect((await post(path, omzetting, tokens.consulent)).status).toBe(200);
    const uur = { volume: 1, eenheid: '04' };
    const april = { ...uur, van: '2026-04-01', tot: '2026-04-19' };
    expect(await declareer(toewijzingId, 5_000, april)).toBe('NIET_PER_CLIENT_TAAKGERICHT');
    expect(await declareer(toewijzingId, 5_000, { ...april, van: '2026-03-31' })).toBe('PERIODE_IN_TWEE_BEKOSTIGINGEN');
    // What was delivered before the conversion is paid as it was agreed then.
    expect(await declareer(toewijzingId, 5_000, { ...uur, tot: '2026-03-30' })).toBe('DeclaratieApproved');
    expect((await regel(UREN))!.regimes).toEqual([
      { vorm: 'inspanningsgericht', toewijzingen: 4 },
      { vorm: 'taakgericht', toewijzingen: 1 },
    ]);
  });
});
