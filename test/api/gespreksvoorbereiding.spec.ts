import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rol } from '../../src/platform/identity/principal.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

interface Voorbereiding {
  readonly agenda: readonly { readonly punt: string; readonly bron: string }[];
  readonly meldingen: readonly { readonly signaalId: string; readonly soort: string }[];
}

describe('before a conversation with an aanbieder', () => {
  let kroniek: TestApp;
  let aanbiederId: string;

  const post = async (path: string, body: unknown, rol: Rol = 'contractmanager'): Promise<Answer> =>
    kroniek.ask('POST', path, { token: await kroniek.token(rol), body });
  const done = async (path: string, body: unknown, rol: Rol = 'contractmanager'): Promise<Answer> => {
    const answer = await post(path, body, rol);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer;
  };
  const voorbereiding = async (vraag = '', rol: Rol = 'contractmanager'): Promise<Answer> => {
    await kroniek.settle();
    const token = await kroniek.token(rol);
    return kroniek.ask('GET', `/v1/gespreksvoorbereiding/${aanbiederId}${vraag}`, { token });
  };
  const melding = (onderwerp: string) => ({ onderwerp, toelichting: 'De aanbieder reageert traag.' });

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2024-03-01T09:00:00Z' });
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    await done('/v1/regioconfiguraties', { profiel }, 'beheerder');
    const body = { naam: 'Stichting De Boog', agbcode: '41411001', sinds: '2020-01-01' };
    aanbiederId = (await done('/v1/aanbieders', body)).json<{ aanbiederId: string }>().aanbiederId;
  });
  afterAll(() => kroniek.close());

  it('refuses a report with a BSN, about an unknown aanbieder, or by who may not (R-TZH-02, R-OVL-06)', async () => {
    const bsn = await post(`/v1/aanbieders/${aanbiederId}/consulenteninput`, {
      ...{ onderwerp: 'Wachttijd', toelichting: 'Client 999990019 wacht al weken.' },
    });
    expect([bsn.status, bsn.text.includes('999990019')]).toEqual([400, false]);
    const vreemd = '/v1/aanbieders/0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b99/signalen';
    const onbekend = await post(vreemd, { ...melding('Wachttijd'), ernst: 'laag' });
    expect([onbekend.status, onbekend.json<{ code: string }>().code]).toEqual([404, 'AANBIEDER_ONBEKEND']);
    const path = `/v1/aanbieders/${aanbiederId}/klachten`;
    expect((await post(path, { ...melding('x'), ernst: 'laag', zaaknummer: '1' }, 'inkoper')).status).toBe(403);
    expect((await voorbereiding('', 'inkoper')).status).toBe(403);
  });

  it('tells signals, complaints, what consulenten contribute and open actions, the gravest first (Q-009, R-TZH-02, R-OVL-06)', async () => {
    await done(`/v1/aanbieders/${aanbiederId}/consulenteninput`, melding('Bereikbaarheid'), 'consulent');
    await done(`/v1/aanbieders/${aanbiederId}/signalen`, { ...melding('Personeel'), ernst: 'middel' }, 'consulent');
    const klacht = { ...melding('Bejegening'), ernst: 'hoog', zaaknummer: 'zaaksysteem 2024-1187' };
    await done(`/v1/aanbieders/${aanbiederId}/klachten`, klacht, 'toezichthouder');
    const actie = {
      wat: 'Wachttijden aanleveren.',
      wie: 'aanbieder',
      uiterlijk: '2024-03-10',
      bron: 'contractgesprek',
    };
    await done('/v1/acties', { ...actie, aanbiederId });
    const { agenda } = (await voorbereiding()).json<Voorbereiding>();
    expect(agenda.map(({ punt }) => punt)).toEqual([
      'Klacht: Bejegening',
      'Signaal: Personeel',
      'Inbreng van consulenten: Bereikbaarheid',
      'Actie: Wachttijden aanleveren.',
    ]);
    kroniek.clock.set('2024-03-11T09:00:00Z');
    const later = (await voorbereiding()).json<Voorbereiding>();
    expect(later.agenda.at(-1)).toMatchObject({ punt: 'Te late actie: Wachttijden aanleveren.', bron: 'actie' });
  });

  it('stops with what was handled, and shows an earlier day as it stood then (R-TZH-02)', async () => {
    const { meldingen } = (await voorbereiding()).json<Voorbereiding>();
    const { signaalId } = meldingen.find(({ soort }) => soort === 'klacht')!;
    await done(`/v1/aanbiedersignalen/${signaalId}/afhandeling`, { uitkomst: 'Excuses aangeboden.' }, 'toezichthouder');
    const nog = await post(`/v1/aanbiedersignalen/${signaalId}/afhandeling`, { uitkomst: 'Nogmaals.' });
    expect([nog.status, nog.json<{ code: string }>().code]).toEqual([409, 'SIGNAAL_AFGEHANDELD']);
    const punten = async (vraag = '') =>
      (await voorbereiding(vraag)).json<Voorbereiding>().agenda.map(({ bron }) => bron);
    expect(await punten()).toEqual(['signaal', 'consulenteninput', 'actie']);
    expect(await punten('?geldigOp=2024-03-10')).toEqual(['klacht', 'signaal', 'consulenteninput', 'actie']);
    expect(await punten('?geldigOp=2024-02-29')).toEqual([]);
  });
});
