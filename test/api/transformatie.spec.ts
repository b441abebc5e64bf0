import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const REGIO = { regio: 'brabant-noordoost-oost' };
const stuk = { verwijzing: 'zaaksysteem 2021-0088', sha256: 'cd'.repeat(32) };

interface Overzicht {
  readonly zonderKeuze: number;
  readonly resultaten: readonly { readonly naam: string; readonly spoor: string | null }[];
}

describe('the transformatieregeling over HTTP', () => {
  let kroniek: TestApp;
  const ids: string[] = [];

  const token = (): Promise<string> => kroniek.token('contractmanager', REGIO);
  const post = async (path: string, body: unknown, als?: string): Promise<Answer> =>
    kroniek.ask('POST', path, { token: als ?? (await token()), body });
  const done = async (path: string, body: unknown, als?: string): Promise<Answer> => {
    const answer = await post(path, body, als);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer;
  };
  const codeOf = (answer: Answer) => [answer.status, answer.json<{ code: string }>().code];
  const overzicht = async (vraag: string): Promise<Overzicht> => {
    await kroniek.settle();
    const answer = await kroniek.ask('GET', `/v1/transformatie?jaar=${vraag}`, { token: await token() });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<Overzicht>();
  };
  const namen = async (vraag: string) => (await overzicht(vraag)).resultaten.map(({ naam, spoor }) => [naam, spoor]);

  const aanbieder = async (naam: string, agbcode: string, productcode: string): Promise<void> => {
    const made = await done('/v1/aanbieders', { naam, agbcode, sinds: '2019-01-01' });
    const { aanbiederId } = made.json<{ aanbiederId: string }>();
    await done('/v1/contracten', {
      ...{ contractnummer: `BNO-${agbcode}`, aanbiederId, gemeenten: ['0828'], productcodes: [productcode] },
      ...{ ingangsdatum: '2021-01-01', duurMaanden: 24, ondertekendOp: '2020-11-01', verlengingsopties: [] },
    });
    ids.push(aanbiederId);
  };

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2021-02-01T09:00:00Z' });
    const profiel = readFileSync('regios/brabant-noordoost-oost.yaml', 'utf8');
    await done('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder', REGIO));
    await aanbieder('De Linde', '41422001', '02A01');
    await aanbieder('Het Baken', '41422002', '02A01');
    await aanbieder('Woonhof Zuid', '41422003', '15A01');
  });
  afterAll(() => kroniek.close());

  it('names every Wmo aanbieder but those of beschermd wonen until they chose a track (R-INN-02, Q-011)', async () => {
    expect(await overzicht('2021&keuze=ontbreekt')).toMatchObject({
      ...{ zonderKeuze: 2, uitgezonderd: ['wonen'], bron: expect.stringContaining('R-INN-02') },
      resultaten: [{ naam: 'De Linde', segmenten: ['individueel'] }, { naam: 'Het Baken' }],
    });
    const wrong = await post(`/v1/aanbieders/${ids[0]}/transformatie/2021/spoor`, { spoor: 'niets-doen' });
    expect(codeOf(wrong)).toEqual([400, 'TRANSFORMATIE_ONGELDIG']);
    expect(wrong.json<{ fouten: { melding: string }[] }>().fouten[0]?.melding).toMatch(/eigen-voorstel, pilot, budget/);
    await done(`/v1/aanbieders/${ids[0]}/transformatie/2021/spoor`, { spoor: 'eigen-voorstel' });
    expect(await namen('2021&keuze=ontbreekt')).toEqual([['Het Baken', null]]);
    expect(await namen('2021&keuze=gekozen')).toEqual([['De Linde', 'eigen-voorstel']]);
  });

  it('lets an aanbieder choose for itself alone (R-INN-02)', async () => {
    const zelf = await kroniek.token('aanbieder', { ...REGIO, aanbiederId: ids[1]! });
    const ander = await post(
      `/v1/aanbieders/${ids[0]}/transformatie/2021/wissel`,
      { spoor: 'pilot', reden: 'x' },
      zelf,
    );
    expect(codeOf(ander)).toEqual([403, 'ANDERE_AANBIEDER']);
    await done(`/v1/aanbieders/${ids[1]}/transformatie/2021/spoor`, { spoor: 'pilot', pilot: 'samen-thuis' }, zelf);
    expect((await overzicht('2021')).zonderKeuze).toBe(0);
  });

  it('holds only in the years of the scheme (R-INN-03)', async () => {
    const later = await post(`/v1/aanbieders/${ids[0]}/transformatie/2024/spoor`, { spoor: 'pilot' });
    expect(codeOf(later)).toEqual([409, 'GEEN_TRANSFORMATIEREGELING']);
    expect(await overzicht('2024')).toMatchObject({ bron: null, resultaten: [] });
  });

  it('adds up what each track yielded in a year, and keeps a choice until it is changed (R-INN-03, Q-011)', async () => {
    await done(`/v1/aanbieders/${ids[0]}/transformatie/2021/voorstellen`, { voorstel: stuk });
    kroniek.clock.set('2022-01-20T09:00:00Z');
    const eerder = kroniek.clock.now().toISOString();
    kroniek.clock.advance(60_000);
    const opbrengst = { opbrengst: 'Twaalf clienten naar lichtere hulp.', bedrag: 1_250_000, bewijs: [stuk] };
    await done(`/v1/aanbieders/${ids[0]}/transformatie/2021/opbrengsten`, opbrengst);
    const wissel = { spoor: 'budget', reden: 'Het voorstel is uitgevoerd.' };
    await done(`/v1/aanbieders/${ids[0]}/transformatie/2022/wissel`, wissel);
    expect(await overzicht('2021')).toMatchObject({
      perSpoor: [
        { spoor: 'eigen-voorstel', aanbieders: 1, opbrengsten: 1, bedrag: 1_250_000 },
        { spoor: 'pilot', aanbieders: 1, bedrag: 0 },
        { spoor: 'budget', aanbieders: 0 },
      ],
      resultaten: [{ voorstellen: [{ voorstel: stuk }] }, { pilot: 'samen-thuis' }],
    });
    expect(await namen('2022')).toEqual([
      ['De Linde', 'budget'],
      ['Het Baken', 'pilot'],
    ]);
    expect(await namen(`2022&beschikbaarOp=${eerder}`)).toContainEqual(['De Linde', 'eigen-voorstel']);
    const terug = await post(`/v1/aanbieders/${ids[0]}/transformatie/2022/spoor`, { spoor: 'pilot' });
    expect(codeOf(terug)).toEqual([409, 'SPOOR_AL_GEKOZEN']);
  });
});
