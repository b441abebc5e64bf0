import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Generatie, type Vergelijking } from '../../src/platform/beheer/read-model-builds.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

const NAME = 'contractregister';

let t: TestApp;
let beheerder: string;

beforeAll(async () => {
  t = await createTestApp();
  beheerder = await t.token('beheerder');
});
afterAll(async () => t.close());

const ask = (method: string, path: string, body?: object): Promise<Answer> =>
  t.ask(method, `/v1/beheer/leesmodellen/${path}`, { token: beheerder, body });

async function generations(): Promise<Generatie[]> {
  const answer = await ask('GET', 'generaties');
  return answer.json<{ resultaten: Generatie[] }>().resultaten.filter(({ leesmodel }) => leesmodel === NAME);
}

async function until(generatie: number, stand: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = (await generations()).find((one) => one.generatie === generatie);
    if (found?.stand === stand) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Generation ${generatie} did not become ${stand}: ${JSON.stringify(await generations())}`);
}

async function acts(): Promise<string[]> {
  const events = await t.app.get<EventStore>(EVENT_STORE).readStream(`lezer-${NAME}`);
  return events.map(({ type }) => type);
}

describe('the beheerder and a read model that is built anew', () => {
  it('builds it beside the one in use, compares, switches, goes back and drops it (R-DAT-04)', async () => {
    expect((await ask('POST', `${NAME}/herbouw`, {})).status).toBe(202);
    await until(2, 'gereed');
    // What is ready is not asked for again.
    expect((await ask('POST', `${NAME}/herbouw`, {})).status).toBe(202);

    const compared = await ask('GET', `${NAME}/generaties/2/vergelijking`);
    expect(compared.json<Vergelijking>().gelijk).toBe(true);
    expect((await ask('POST', `${NAME}/wissel`, { generatie: 2 })).status).toBe(202);
    await until(2, 'in gebruik');
    await until(1, 'bewaard');

    expect((await ask('POST', `${NAME}/terug`, {})).status).toBe(400);
    expect((await ask('POST', `${NAME}/terug`, { reden: 'De nieuwe toont te weinig.' })).status).toBe(202);
    await until(1, 'in gebruik');
    expect((await ask('POST', `${NAME}/generaties/2/verwijderen`, {})).status).toBe(202);
    await until(2, 'vervallen');

    // Also after one was thrown away, the next request is a new one.
    expect((await ask('POST', `${NAME}/herbouw`, {})).status).toBe(202);
    await until(3, 'gereed');
    expect(await acts()).toEqual([
      'ReadModelRebuildRequested',
      'ReadModelSwitched',
      'ReadModelSwitchedBack',
      'ReadModelGenerationDropped',
      'ReadModelRebuildRequested',
    ]);
  });

  it('refuses a read model, a generation and a way back that are not there', async () => {
    const unknown = await ask('POST', 'bestaatniet/herbouw', {});
    expect([unknown.status, unknown.json()['code']]).toEqual([404, 'LEESMODEL_ONBEKEND']);
    const absent = await ask('POST', 'audittrail/wissel', { generatie: 9 });
    expect([absent.status, absent.json()['code']]).toEqual([409, 'GENERATIE_NIET_BESCHIKBAAR']);
    const back = await ask('POST', 'audittrail/terug', { reden: 'Proef.' });
    expect([back.status, back.json()['code']]).toEqual([409, 'GENERATIE_NIET_BESCHIKBAAR']);
  });
});
