import { afterEach, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../../src/platform/database/data-source.js';
import { createTestDatabase } from '../support/database.js';
import { leader, sessionOf, takeLeases, tookOver, watchCheckpoints } from './moves.js';
import { seeded } from './random.js';
import { OwnServer } from './server.js';
import { verify } from './verify.js';
import { Writers } from './writers.js';

const KILLS = 20;
const ROUNDS = 4;

/** `KRONIEK_FAULTS_SEED=<number>` plays the moments of an earlier run again. */
const seed = Number(process.env['KRONIEK_FAULTS_SEED'] ?? randomInt(2 ** 31));

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function world(url: string): Promise<Writers> {
  await watchCheckpoints(url);
  const writers = new Writers(url, seed);
  cleanUps.push(() => writers.end());
  return writers;
}

async function database(): Promise<string> {
  const made = await createTestDatabase();
  cleanUps.push(() => made.drop());
  return made.url;
}

describe(`under load (seed ${seed})`, () => {
  it(`loses nothing and does nothing twice when the process is killed at ${KILLS} random moments`, async () => {
    const random = seeded(seed);
    const url = await database();
    const writers = await world(url);
    for (let life = 0; life < KILLS; life += 1) {
      const writer = writers.start(`leven-${life}`);
      // One in five during the start, the others at work.
      if (random(5) === 0) await sleep(random(900));
      else {
        await writer.ready;
        await sleep(random(1_200));
      }
      await writer.kill('SIGKILL');
    }
    const { ledger, events, unanswered } = await verify(url, writers.ledgers());
    expect(ledger.acknowledged.size).toBeGreaterThan(KILLS * 5);
    expect(unanswered).toBeGreaterThan(0);
    report(`${KILLS} kills, ${ledger.acknowledged.size} commands, ${unanswered} unanswered, ${events.length} events`);
  });

  it('goes on after a killed backend, an immediate stop and a killed server', async () => {
    const random = seeded(seed + 1);
    const server = new OwnServer();
    cleanUps.push(() => server.end());
    const url = await server.start();
    await migrate(url);
    const writers = await world(url);
    const writer = writers.start('schrijver');
    await writer.ready;
    for (const fault of [
      () => killBackend(url, 'schrijver'),
      () => server.kill('SIGQUIT'),
      () => server.kill('SIGKILL'),
    ]) {
      await writer.progress(50);
      await sleep(random(300));
      await fault();
      await server.start();
      await writer.progress(50);
    }
    await writer.kill('SIGTERM');
    const { ledger, events } = await verify(url, writers.ledgers());
    report(`3 faults of the server, ${ledger.acknowledged.size} commands, ${events.length} events`);
  });

  it('does nothing twice when a paused leader comes back after another took over', async () => {
    const random = seeded(seed + 2);
    const url = await database();
    const writers = await world(url);
    const pair = [writers.start('een'), writers.start('twee')] as const;
    await Promise.all(pair.map((writer) => writer.ready));
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(pair.map((writer) => writer.progress(20)));
      await sleep(random(300));
      const name = await leader(url);
      const [paused, other] = name === 'een' ? pair : ([pair[1], pair[0]] as const);
      paused.signal('SIGSTOP');
      await sleep(100);
      await takeLeases(url, paused.name);
      await tookOver(url, other.name);
      paused.signal('SIGCONT');
    }
    await Promise.all(pair.map((writer) => writer.progress(20)));
    for (const writer of pair) await writer.kill('SIGTERM');
    const { ledger, events, workers } = await verify(url, writers.ledgers());
    for (const names of workers.values()) expect([...names]).toEqual(expect.arrayContaining(['een', 'twee']));
    report(`${ROUNDS} pauses, ${ledger.acknowledged.size} commands, ${events.length} events`);
  });
});

function report(line: string): void {
  process.stdout.write(`  seed ${seed}: ${line}\n`);
}

async function killBackend(url: string, name: string): Promise<void> {
  process.kill((await sessionOf(url, name))!, 'SIGKILL');
}
