import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rol } from '../../src/platform/identity/principal.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const RIVIERENLAND = { regio: 'rivierenland' };

interface Kaart {
  readonly stand: string;
  readonly punten: readonly { readonly punt: string; readonly uitkomst: string | null }[];
  readonly acties: readonly { readonly actieId: string; readonly stand: string }[];
  readonly volgendGesprek: string | null;
}
interface ZonderGesprek {
  readonly resultaten: readonly { readonly aanbieder: string; readonly stand: string; readonly uiterlijk: string }[];
}

describe('conversations about contracts', () => {
  let kroniek: TestApp;
  let boog: string;
  let brug: string;
  let kaartId: string;
  let kwartaal: { jaar: number; overlegId: string };

  const post = async (path: string, body: unknown, rol: Rol = 'contractmanager'): Promise<Answer> =>
    kroniek.ask('POST', path, { token: await kroniek.token(rol, RIVIERENLAND), body });
  const done = async <T>(path: string, body: unknown, rol: Rol = 'contractmanager'): Promise<T> => {
    const answer = await post(path, body, rol);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.json<T>();
  };
  const get = async <T>(path: string, rol: Rol = 'contractmanager'): Promise<T> => {
    await kroniek.settle();
    const answer = await kroniek.ask('GET', path, { token: await kroniek.token(rol, RIVIERENLAND) });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.json<T>();
  };
  const code = (answer: Answer) => answer.json<{ code?: string }>().code;
  const zonder = async (vraag = '') => {
    const { resultaten } = await get<ZonderGesprek>(`/v1/overlegkalender/zonder-gesprek${vraag}`);
    return resultaten.map(({ aanbieder, stand, uiterlijk }) => [aanbieder, stand, uiterlijk]);
  };
  const signalen = async (vraag = '') => {
    const { resultaten } = await get<{
      resultaten: { aanbieder: { naam: string }; stand: string; uiterlijk: string }[];
    }>(`/v1/werklijst?soort=contractgesprek${vraag}`);
    return resultaten.map(({ aanbieder, stand, uiterlijk }) => [aanbieder.naam, stand, uiterlijk]);
  };
  const uitnodiging = (change: object = {}) => ({
    ...{ aanbiederId: boog, datum: '2024-04-16', deelnemers: ['contractmanager', 'aanbieder'], ...change },
  });

  async function aanbiederMetContract(naam: string, agbcode: string, nummer: string): Promise<string> {
    const { aanbiederId } = await done<{ aanbiederId: string }>('/v1/aanbieders', {
      naam,
      agbcode,
      sinds: '2020-01-01',
    });
    await done('/v1/contracten', {
      ...{ aanbiederId, contractnummer: nummer, ondertekendOp: '2023-12-01', ingangsdatum: '2024-01-01' },
      ...{ duurMaanden: 36, verlengingsopties: [], gemeenten: ['0214'], productcodes: ['07A03'] },
    });
    return aanbiederId;
  }

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2024-02-01T09:00:00Z' });
    await done('/v1/regioconfiguraties', { profiel: readFileSync('regios/rivierenland.yaml', 'utf8') }, 'beheerder');
    boog = await aanbiederMetContract('Stichting De Boog', '41411001', 'RVL-1');
    brug = await aanbiederMetContract('Stichting De Brug', '41411002', 'RVL-2');
  }, 120_000);
  afterAll(() => kroniek.close());

  it('shows every aanbieder with a contract in the calendar, also who had no kwartaalgesprek at all (Q-010)', async () => {
    const { normen } = await get<{ normen: { soort: string; eenheid: string; gehouden: number }[] }>(
      '/v1/overlegkalender?jaar=2024',
    );
    const eigen = normen.filter(({ soort }) => soort === 'kwartaalgesprek');
    expect(eigen.map(({ eenheid, gehouden }) => [eenheid, gehouden]).sort()).toEqual([
      ['Stichting De Boog', 0],
      ['Stichting De Brug', 0],
    ]);
  });

  it('tells who had no conversation within the term of the norm, with a signal in time', async () => {
    expect(await zonder()).toEqual([]);
    expect(await signalen()).toEqual([]);
    kroniek.clock.set('2024-03-01T09:00:00Z');
    expect((await signalen()).sort()).toEqual([
      ['Stichting De Boog', 'open', '2024-04-01'],
      ['Stichting De Brug', 'open', '2024-04-01'],
    ]);
    kroniek.clock.set('2024-04-02T09:00:00Z');
    expect(await zonder()).toEqual([
      ['Stichting De Boog', 'te-laat', '2024-04-01'],
      ['Stichting De Brug', 'te-laat', '2024-04-01'],
    ]);
    expect((await signalen()).map(([naam, stand]) => [naam, stand]).sort()).toEqual([
      ['Stichting De Boog', 'te-laat'],
      ['Stichting De Brug', 'te-laat'],
    ]);
  });

  it('fixes the agenda from what is open when it invites, and refuses what is not there (R-OVL-04, R-KPI-10)', async () => {
    const melding = { onderwerp: 'Wachttijd', toelichting: 'De wachttijd loopt op.', ernst: 'middel' };
    await done(`/v1/aanbieders/${boog}/signalen`, melding);
    await kroniek.settle();
    const onbekend = await post('/v1/gesprekskaarten', uitnodiging({ aanbiederId: kroniekId(9) }));
    expect([onbekend.status, code(onbekend)]).toEqual([404, 'AANBIEDER_ONBEKEND']);
    const agenda = [{ punt: 'Over 999990019', bron: 'eigen' }];
    expect((await post('/v1/gesprekskaarten', uitnodiging({ agenda }))).status).toBe(400);
    expect((await post('/v1/gesprekskaarten', uitnodiging(), 'inkoper')).status).toBe(403);
    const gemaakt = await done<{ gesprekskaartId: string; jaar: number; overlegId: string }>(
      '/v1/gesprekskaarten',
      uitnodiging(),
    );
    kaartId = gemaakt.gesprekskaartId;
    kwartaal = { jaar: gemaakt.jaar, overlegId: gemaakt.overlegId };
    // What comes in after the invitation is not on the agenda any more.
    await done(`/v1/aanbieders/${boog}/signalen`, { ...melding, onderwerp: 'Personeel' });
    expect(await get<Kaart>(`/v1/gesprekskaarten/${kaartId}`)).toMatchObject({
      ...{ stand: 'uitgenodigd', soort: 'kwartaalgesprek', datum: '2024-04-16', uitgenodigdDoor: 'contractmanager' },
      punten: [{ nummer: 1, punt: 'Signaal: Wachttijd', bron: 'signaal', besproken: null }],
    });
    const { resultaten } = await get<{ resultaten: object[] }>('/v1/overlegkalender?jaar=2024');
    expect(resultaten).toMatchObject([
      { ...kwartaal, soort: 'kwartaalgesprek', eenheid: 'Stichting De Boog', agenda: ['Signaal: Wachttijd'] },
    ]);
  });

  it('records per point what was discussed, and follows what was agreed (R-OVL-04, R-KPI-10, R-OVL-05)', async () => {
    await done(`/v1/overleggen/${kwartaal.jaar}/${kwartaal.overlegId}/verplaatsingen`, {
      ...{ datum: '2024-04-23', reden: 'De cijfers zijn er dan.' },
    });
    kroniek.clock.set('2024-04-24T09:00:00Z');
    const pad = `/v1/gesprekskaarten/${kaartId}`;
    expect(await get<Kaart>(pad)).toMatchObject({ stand: 'voorbij', verplaatsingen: [{ naar: '2024-04-23' }] });
    const verslag = {
      ...{ gehoudenOp: '2024-04-23', aanwezig: ['contractmanager', 'aanbieder'], volgendGesprek: '2024-07-16' },
      punten: [{ nummer: 1, besproken: 'De aanbieder werft.', uitkomst: 'loopt-door' }],
      acties: [{ wat: 'Wachttijd per gemeente aanleveren.', wie: 'aanbieder', uiterlijk: '2024-05-15' }],
    };
    const leeg = await post(`${pad}/bespreking`, { ...verslag, punten: [] });
    expect([leeg.status, code(leeg)]).toEqual([400, 'GESPREKSKAART_ONGELDIG']);
    await done(`${pad}/bespreking`, verslag);
    // The same again makes no second action.
    await done(`${pad}/bespreking`, verslag);
    const kaart = await get<Kaart>(pad);
    expect(kaart).toMatchObject({
      ...{ stand: 'ingevuld', ingevuldDoor: 'contractmanager', volgendGesprek: '2024-07-16', kpis: [] },
      punten: [{ besproken: 'De aanbieder werft.', uitkomst: 'loopt-door' }],
      acties: [{ stand: 'open', uiterlijk: '2024-05-15' }],
    });
    const { aantal } = await get<{ aantal: number }>(`/v1/acties?aanbiederId=${boog}`);
    expect(aantal).toBe(1);
    expect(await get<Kaart>(`${pad}?geldigOp=2024-04-20`)).toMatchObject({ stand: 'uitgenodigd', acties: [] });
    kroniek.clock.set('2024-05-16T09:00:00Z');
    expect(await get<Kaart>(pad)).toMatchObject({ acties: [{ stand: 'te-laat' }] });
    await done(`/v1/acties/${kaart.acties[0]!.actieId}/afronding`, { resultaat: 'Geleverd.' });
    expect(await get<Kaart>(pad)).toMatchObject({ acties: [{ stand: 'gesloten', afloop: 'Geleverd.' }] });
    expect(await get(`/v1/gesprekskaarten?aanbiederId=${boog}`)).toMatchObject({
      aantal: 1,
      resultaten: [{ gesprekskaartId: kaartId, punten: 1, openActies: 0 }],
    });
  });

  it('stops the signal when the conversation took place, and begins the next term', async () => {
    expect(await zonder()).toEqual([['Stichting De Brug', 'te-laat', '2024-04-01']]);
    expect(await zonder('?norm=op-tijd')).toEqual([['Stichting De Boog', 'op-tijd', '2024-07-23']]);
    expect((await signalen()).map(([naam]) => naam)).toEqual(['Stichting De Brug']);
    expect(await signalen('&stand=afgehandeld')).toEqual([['Stichting De Boog', 'afgehandeld', '2024-04-01']]);
    expect(await zonder('?geldigOp=2024-04-20')).toHaveLength(2);
    expect(await zonder('?geldigOp=2027-01-01')).toEqual([]);
  });

  it('counts an overleg that somebody recorded without a kaart', async () => {
    const overleg = { soort: 'kwartaalgesprek', eenheid: brug, datum: '2024-05-16', deelnemers: ['contractmanager'] };
    const { jaar, overlegId } = await done<typeof kwartaal>('/v1/overleggen', overleg);
    await done(`/v1/overleggen/${jaar}/${overlegId}/gehouden`, { aanwezig: ['contractmanager'] });
    expect(await zonder()).toEqual([]);
    expect(await signalen()).toEqual([]);
  });

  it('corrects a kaart with a reason, and shows the day before as it stood (R-OVL-04)', async () => {
    const pad = `/v1/gesprekskaarten/${kaartId}`;
    const punten = [{ nummer: 1, besproken: 'De aanbieder werft drie mensen.', uitkomst: 'loopt-door' }];
    await done(`${pad}/correctie`, { punten, reden: 'Het aantal ontbrak.' });
    expect(await get<Kaart>(pad)).toMatchObject({
      punten: [{ besproken: 'De aanbieder werft drie mensen.' }],
      correcties: [{ op: '2024-05-16', reden: 'Het aantal ontbrak.', door: 'contractmanager' }],
    });
    expect(await get<Kaart>(`${pad}?geldigOp=2024-05-15`)).toMatchObject({
      punten: [{ besproken: 'De aanbieder werft.' }],
    });
  });
});

const kroniekId = (nummer: number): string => `0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b9${nummer}`;
