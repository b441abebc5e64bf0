import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineEvents } from '../../src/kernel/event-definition.js';
import { newId } from '../../src/kernel/ids.js';
import { type ConsumerStatus } from '../../src/platform/consumers/consumer-host.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

let t: TestApp;
let beheerder: string;

beforeAll(async () => {
  t = await createTestApp();
  beheerder = await t.token('beheerder');
  await t.settle();
});
afterAll(async () => t.close());

/** As another version of the program writes it. */
async function write(stream: string, type: string, schemaVersion: number, data: object = {}): Promise<string> {
  const { position } = await t.app.get<EventStore>(EVENT_STORE).append({
    appends: [
      {
        stream,
        expected: { any: 'a newer program' },
        events: [{ type, schemaVersion, data, occurredAt: '2026-01-01' }],
      },
    ],
    metadata: {
      actor: { subject: 'test', rol: 'beheerder' },
      correlationId: newId(),
      causationId: newId(),
      processingActivity: 'test',
      regio: 'h5',
      configVersion: null,
    },
  });
  return position.toString();
}

async function lezers(): Promise<readonly ConsumerStatus[]> {
  const answer = await t.ask('GET', '/v1/status', { token: beheerder });
  return answer.json<{ lezers: ConsumerStatus[] }>().lezers;
}

async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`It does not happen: ${what}.`);
}

const CLIENT = { clientId: newId(), gemeentecode: '0503' };

describe.each([
  ['a type', 'TestNieuwOpened', 1, () => defineNew()],
  // The newer program has one version more, and knows how to read the older ones.
  ['a version of a type', 'TestOuderOpened', 2, () => defineNewVersion()],
])('an event of %s that only a newer program knows', (_, type, version, start) => {
  it('stops all readers before it, says so once, and lets them go on when that program runs', async () => {
    const [before, stopper] = [newId(), newId()];
    const last = await write(`client-${before}`, 'ClientPseudonymised', 1, { ...CLIENT, clientId: before });
    const position = await write(`test-${stopper}`, type, version);
    await write(`client-${newId()}`, 'ClientPseudonymised', 1, CLIENT);

    await until('all stand still', async () => (await lezers()).every(({ staatStil }) => staatStil));
    for (const { positie, fout, geparkeerd } of await lezers()) {
      expect({ positie, geparkeerd }).toEqual({ positie: last, geparkeerd: 0 });
      expect(fout).toMatchObject({ position, type, cause: 'newer' });
      expect(fout!.message).toContain(`Gebeurtenis ${type} (versie ${version}, kenmerk ${fout!.eventId}) op positie`);
      expect(fout!.message).toContain('Start die nieuwere versie');
    }
    // The answer of a second ago is given again.
    const achterstand = (): Promise<Answer> => t.ask('GET', '/v1/gezondheid/achterstand');
    await until('it is not well', async () => (await achterstand()).status === 503);
    const lag = await achterstand();
    expect(lag.json()['code']).toBe('LEZER_STAAT_STIL');
    expect(lag.text).toContain(`Gebeurtenis ${type} (kenmerk `);
    expect(lag.text).toContain(`op positie ${position}`);
    // Readers look again and again; each gives its lease away and takes it back.
    const moved = async (): Promise<string[]> => (await lezers()).map(({ positie }) => positie);
    expect(new Set(await moved())).toEqual(new Set([last]));
    expect(t.lines.filter((line) => line.includes(type))).toHaveLength(1);

    start();
    await until('all go on', async () =>
      (await lezers()).every(({ fout, positie }) => fout === null && positie > position),
    );
    await t.settle();
    await until('it is well', async () => (await achterstand()).status === 200);
    expect(t.lines.filter((line) => line.includes(type))).toHaveLength(1);
  });
});

defineEvents('testouder', { TestOuderOpened: { version: 1, schema: z.strictObject({}) } });

function defineNew(): void {
  defineEvents('testnieuw', { TestNieuwOpened: { version: 1, schema: z.strictObject({}) } });
}

function defineNewVersion(): void {
  const upcast = { 1: (data: unknown) => data };
  defineEvents('testouder', { TestOuderOpened: { version: 2, schema: z.strictObject({}), upcast } });
}

it('parks only the dossier of an event whose content cannot be brought to this version', async () => {
  const upcast = {
    1: () => {
      throw new Error('no such content');
    },
  };
  defineEvents('contract', { ContractSigned: { version: 2, schema: z.strictObject({}), upcast } });
  const stream = `contract-${newId()}`;
  await write(stream, 'ContractSigned', 1);
  await until('it is apart', async () =>
    (await lezers()).some(({ naam, geparkeerd }) => naam === 'contractregister' && geparkeerd === 1),
  );
  const head = (await t.app.get<EventStore>(EVENT_STORE).head()).position.toString();
  await until('all are at the end', async () => (await lezers()).every(({ positie }) => positie === head));
  for (const { naam, staatStil, fout } of await lezers()) {
    expect([naam, staatStil]).toEqual([naam, false]);
    if (fout !== null) expect(fout.message).toBe('De inhoud van ContractSigned (versie 1) is niet te lezen.');
  }
});
