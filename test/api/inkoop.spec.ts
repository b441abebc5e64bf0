import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

interface Register {
  aantal: number;
  resultaten: { contractId: string; einddatum: string; status: string }[];
}

describe('regio and inkoop over HTTP', () => {
  let kroniek: TestApp;
  let contractmanager: string;
  let buren: string;
  let aanbiederId: string;
  let contractId: string;
  let positie = '0';

  const post = async (path: string, body: unknown, token = contractmanager, headers: Record<string, string> = {}) => {
    const answer = await kroniek.ask('POST', path, { token, body, headers });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const get = (path: string, token = contractmanager) =>
    kroniek.ask('GET', path, { token, headers: { 'Kroniek-Wacht-Op-Positie': positie } });
  const code = (answer: Answer) => answer.json<{ code?: string }>().code;

  const contract = () => ({
    contractnummer: 'H5-2023-001',
    aanbiederId,
    gemeenten: ['0503', '1926'],
    productcodes: ['02A03'],
    ingangsdatum: '2023-01-01',
    duurMaanden: 36,
    ondertekendOp: '2022-10-03',
  });

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2025-03-10T09:00:00Z' });
    contractmanager = await kroniek.token('contractmanager');
    buren = await kroniek.token('contractmanager', { regio: 'rivierenland' });
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    const published = await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder'));
    expect(published.json()).toEqual({ regioId: 'h5', versieId: 'h5-1', gewijzigd: true });
    const rivierenland = { profiel: readFileSync('regios/rivierenland.yaml', 'utf8') };
    const beside = await kroniek.token('beheerder', { regio: 'rivierenland' });
    expect((await post('/v1/regioconfiguraties', rivierenland, beside)).status).toBe(201);

    const aanbieder = { naam: 'Stichting De Korenmolen', agbcode: '42990001', sinds: '2022-10-01' };
    const registered = await post('/v1/aanbieders', aanbieder);
    expect(registered.status).toBe(201);
    ({ aanbiederId } = registered.json<{ aanbiederId: string }>());
    const signed = await post('/v1/contracten', contract());
    expect(signed.status).toBe(201);
    ({ contractId } = signed.json<{ contractId: string }>());
  });
  afterAll(() => kroniek.close());

  it('publishes the same profile once, and tells all faults of a wrong one (R-REG-21)', async () => {
    const beheerder = await kroniek.token('beheerder');
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    const again = await post('/v1/regioconfiguraties', { profiel }, beheerder);
    expect(again.json()).toEqual({ regioId: 'h5', versieId: 'h5-1', gewijzigd: false });
    const wrong = profiel.replace('soort: doelgroep', 'soort: groep').replace('waarde: 14', 'waarde: veel');
    const refused = await post('/v1/regioconfiguraties', { profiel: wrong }, beheerder);
    expect(refused.status).toBe(400);
    expect(code(refused)).toBe('REGIOPROFIEL_ONGELDIG');
    expect(refused.json<{ fouten: unknown[] }>().fouten).toHaveLength(2);
    const other = await kroniek.token('beheerder', { regio: 'rivierenland' });
    expect(code(await post('/v1/regioconfiguraties', { profiel }, other))).toBe('REGIO_BUITEN_BEREIK');
  });

  it('shows the configuration to every role (R-REG-21)', async () => {
    const found = await get('/v1/regioconfiguratie?geldigOp=2023-06-01', await kroniek.token('bestuurder'));
    expect(found.json()).toMatchObject({ versieId: 'h5-1', naam: 'H5', geldigOp: '2023-06-01' });
    expect((await get('/v1/regioconfiguratie?geldigOp=2020-01-01')).status).toBe(404);
  });

  it('refuses an AGB-code that the region has already', async () => {
    const aanbieder = { naam: 'Zorggroep Het Veerhuis', agbcode: '42990001', sinds: '2022-10-01' };
    const refused = await post('/v1/aanbieders', aanbieder);
    expect([refused.status, code(refused)]).toEqual([409, 'AGBCODE_AL_GEREGISTREERD']);
    expect((await post('/v1/aanbieders', aanbieder, buren)).status).toBe(201);
  });

  it('answers a repeated contract with the first one (R-CON-01)', async () => {
    const key = { 'Idempotency-Key': 'contract-2' };
    const body = { ...contract(), contractnummer: 'H5-2023-002', gemeenten: ['0603'] };
    const first = await post('/v1/contracten', body, contractmanager, key);
    const second = await post('/v1/contracten', body, contractmanager, key);
    expect(second.json()).toEqual(first.json());
    expect((await get('/v1/contracten?gemeentecode=0603')).json<Register>().aantal).toBe(1);
  });

  it('registers a contractnummer once in a region, also without an Idempotency-Key', async () => {
    const refused = await post('/v1/contracten', { ...contract(), contractnummer: 'h5-2023-002' });
    expect([refused.status, code(refused)]).toEqual([409, 'CONTRACTNUMMER_AL_IN_GEBRUIK']);
  });

  it('refuses a term the region does not know, and names every fault of a body (R-CON-01)', async () => {
    const refused = await post('/v1/contracten', { ...contract(), duurMaanden: 60 });
    expect([refused.status, code(refused)]).toEqual([409, 'CONTRACTDUUR_NIET_TOEGESTAAN']);
    const wrong = await post('/v1/contracten', { ...contract(), gemeenten: ['Delft'], ingangsdatum: '2023-02-30' });
    expect(wrong.status).toBe(400);
    expect(wrong.json<{ fouten: unknown[] }>().fouten).toHaveLength(2);
  });

  it('asks for months, and says what is wrong with years (E-01)', async () => {
    const { duurMaanden: _maanden, ...zonder } = contract();
    const inYears = await post('/v1/contracten', { ...zonder, duurJaren: 3, verlengingsopties: [2] });
    expect(inYears.status).toBe(400);
    const open = await post('/v1/contracten', { ...zonder, contractnummer: 'H5-2023-009' });
    expect([open.status, code(open)]).toEqual([400, 'CONTRACTDUUR_ONTBREEKT']);
    const short = { ...contract(), contractnummer: 'H5-2023-009', verlengingsopties: [{ maanden: 12 }] };
    expect(code(await post('/v1/contracten', short))).toBe('VERLENGINGSOPTIES_NIET_TOEGESTAAN');
  });

  it('extends, prices and shows the contract in both times (R-CON-01)', async () => {
    const tarief = { productcode: '02A03', bedrag: 7250, geldigVanaf: '2023-01-01' };
    expect((await post(`/v1/contracten/${contractId}/tarieven`, tarief)).status).toBe(201);
    const verlenging = { volgnummer: 1, besluitDatum: '2025-03-10', uitgeoefendDoor: 'gemeenten' };
    const extended = await post(`/v1/contracten/${contractId}/verlengingen`, verlenging);
    expect(extended.status).toBe(201);
    const found = await get(`/v1/contracten/${contractId}`);
    expect(found.json()).toMatchObject({
      status: 'verlengd',
      einddatum: '2027-12-31',
      tarieven: [{ productcode: '02A03', eenheid: '04', bedrag: 7250, geldt: true }],
      configuratieversie: 'h5-1',
    });
    const before = await get(`/v1/contracten/${contractId}?geldigOp=2025-03-09`);
    expect(before.json()).toMatchObject({ status: 'lopend', einddatum: '2025-12-31' });
    expect((await get('/v1/contracten/signalen?maanden=30')).json<Register>().aantal).toBeGreaterThan(0);
  });

  it('counts what a client can choose from (R-CLT-01)', async () => {
    const { resultaten } = (await get('/v1/dekking?gemeentecode=0503&productcode=02A03')).json<{
      resultaten: unknown[];
    }>();
    expect(resultaten).toMatchObject([{ aantalAanbieders: 1, minimum: 2, stand: 'tekort' }]);
  });

  it('hides contract and aanbieder from another region, to read and to change', async () => {
    expect((await get('/v1/contracten', buren)).json<Register>().aantal).toBe(0);
    expect((await get(`/v1/contracten/${contractId}`, buren)).status).toBe(404);
    const tarief = { productcode: '02A02', bedrag: 1, geldigVanaf: '2024-01-01' };
    const refused = await post(`/v1/contracten/${contractId}/tarieven`, tarief, buren);
    expect([refused.status, code(refused)]).toEqual([404, 'NIET_GEVONDEN']);
    const own = { ...contract(), gemeenten: ['0281'], productcodes: ['02A02'] };
    expect(code(await post('/v1/contracten', own, buren))).toBe('AANBIEDER_ONBEKEND');
  });

  it('extends by a decision of the gemeenten, with the decision beside it (R-CON-06)', async () => {
    const registered = await post('/v1/aanbieders', { naam: 'Thuis', agbcode: '42990007', sinds: '2022-10-01' }, buren);
    const eigen = {
      ...{ ...contract(), aanbiederId: registered.json<{ aanbiederId: string }>().aanbiederId },
      ...{ contractnummer: 'RVL-2023-1', gemeenten: ['0281'], productcodes: ['02A02'] },
    };
    const signed = await post('/v1/contracten', eigen, buren);
    const pad = `/v1/contracten/${signed.json<{ contractId: string }>().contractId}`;
    const besluit = { maanden: 12, besluit: 'Besluit van de colleges', besluitDatum: '2025-03-03' };
    const extended = await post(`${pad}/bestuurlijke-verlengingen`, besluit, buren);
    expect(extended.status).toBe(201);
    await kroniek.settle();
    expect((await get(pad, buren)).json()).toMatchObject({
      ...{ status: 'verlengd', einddatum: '2026-12-31', maximumMaanden: 108, maximumEinddatum: '2031-12-31' },
      opties: [
        { maanden: 36, maximaal: true, uiterlijkAankondigen: '2026-06-30' },
        { maanden: 36, maximaal: true, uiterlijkAankondigen: '2029-06-30' },
      ],
      verlengingen: [{ volgnummer: null, besluit: 'Besluit van de colleges', maanden: 12 }],
    });
    const shorter = { volgnummer: 1, maanden: 18, besluitDatum: '2025-03-10', uitgeoefendDoor: 'gemeenten' };
    expect((await post(`${pad}/verlengingen`, shorter, buren)).status).toBe(201);
    expect((await post(`${pad}/bestuurlijke-verlengingen`, { maanden: 0 }, buren)).status).toBe(400);
  });

  it('shows an aanbieder only its own contract, and lets it exercise only its own option (R-CON-01)', async () => {
    const other = await kroniek.token('aanbieder', { aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b99' });
    const own = await kroniek.token('aanbieder', { aanbiederId });
    expect((await get(`/v1/contracten/${contractId}`, own)).status).toBe(200);
    expect((await get(`/v1/contracten/${contractId}`, other)).status).toBe(404);
    const verlenging = { volgnummer: 2, besluitDatum: '2025-03-10', uitgeoefendDoor: 'gemeenten' };
    const path = `/v1/contracten/${contractId}/verlengingen`;
    expect((await post(path, verlenging, other)).status).toBe(404);
    expect(code(await post(path, verlenging, own))).toBe('VERLENGING_NIET_BEVOEGD');
  });

  it('signals the option when its day comes, and lets the contract expire after its last day (R-CON-01)', async () => {
    const events = async (id: string) => {
      await kroniek.settle();
      const found = await kroniek.ask('GET', `/v1/contracten/${id}`, { token: contractmanager });
      return found.json<{ tijdlijn: { type: string }[] }>().tijdlijn.map(({ type }) => type);
    };
    const { resultaten } = (await get('/v1/contracten?gemeentecode=0603')).json<Register>();
    const second = resultaten[0]!.contractId;
    kroniek.clock.set('2025-03-30T09:00:00Z');
    expect(await events(second)).toContain('VerlengingsoptieApproached');
    kroniek.clock.set('2025-12-31T12:00:00Z');
    expect(await events(second)).not.toContain('ContractExpired');
    kroniek.clock.set('2026-01-01T00:30:00Z');
    expect(await events(second)).toContain('ContractExpired');
    expect(await events(contractId)).not.toContain('ContractExpired');
  });
});
