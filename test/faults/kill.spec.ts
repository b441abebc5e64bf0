import { afterEach, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../../src/platform/database/data-source.js';
import { type EmbeddedPostgres, startPostgres } from '../../src/platform/database/embedded-postgres.js';
import { createTestDatabase } from '../support/database.js';
import { seeded } from './random.js';
import { verify, watchCheckpoints, withClient } from './verify.js';
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
  }, 180_000);

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
  }, 120_000);

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
  }, 120_000);
});

function report(line: string): void {
  process.stdout.write(`  seed ${seed}: ${line}\n`);
}

/** The process that holds most of the leases. */
async function leader(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND granted AND datname = current_database()
      GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`);
    return rows[0]!.name;
  });
}

/**
 * What a network or a machine does that drops a silent peer: the session with the leases ends, and those that wait in a
 * transaction. The others live on, so that the leader comes back with connections that work and a checkpoint that is old.
 */
async function takeLeases(url: string, name: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity AS session
       WHERE datname = current_database() AND application_name = $1
         AND (state <> 'idle' OR EXISTS (SELECT 1 FROM pg_locks WHERE pid = session.pid AND locktype = 'advisory'))`,
      [name],
    ),
  );
}

/** Every consumer is moved by this process now. */
async function tookOver(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ last: string }>('SELECT coalesce(max(id), 0) AS last FROM fault_moves');
    for (const end = Date.now() + 15_000; ; await sleep(25)) {
      const { rows: behind } = await client.query<{ name: string }>(
        `SELECT name FROM kroniek.consumers AS consumer
         WHERE NOT EXISTS (SELECT 1 FROM fault_moves WHERE name = consumer.name AND id > $1 AND wie = $2)`,
        [rows[0]!.last, name],
      );
      if (behind.length === 0) return;
      if (Date.now() > end) throw new Error(`${name} does not take over ${behind.map((row) => row.name).join(', ')}.`);
    }
  });
}

async function killBackend(url: string, name: string): Promise<void> {
  const pid = await withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1
       ORDER BY state = 'active' DESC, random() LIMIT 1`,
      [name],
    );
    return rows[0]!.pid;
  });
  process.kill(pid, 'SIGKILL');
}

/** A server of our own that we may break: every commit is on disk before it is acknowledged. */
class OwnServer {
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'kroniek-faults-'));
  private server: EmbeddedPostgres | undefined;

  constructor() {
    // Root's server runs as another user, who must pass through.
    chmodSync(this.folder, 0o711);
  }

  /** Starts it, again on the same port; nothing when it runs. */
  async start(): Promise<string> {
    if (this.server === undefined || !alive(this.server.pid)) {
      const port = this.server === undefined ? {} : { port: Number(new URL(this.server.url).port) };
      await this.server?.stop();
      this.server = await startPostgres({
        dataDir: path.join(this.folder, 'postgres'),
        runtimeDir: path.join(this.folder, 'runtime'),
        logFile: path.join(this.folder, 'postgres.log'),
        removeAfterDeath: this.folder,
        ...port,
      });
    }
    return this.server.url;
  }

  /** SIGQUIT is what `pg_ctl stop -m immediate` sends. */
  async kill(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    const { pid } = this.server!;
    process.kill(pid, signal);
    while (alive(pid)) await sleep(10);
  }

  async end(): Promise<void> {
    // At once: a fast stop waits half a minute when it meets the recovery after a crash.
    if (this.server !== undefined && alive(this.server.pid)) await this.kill('SIGQUIT');
    await this.server?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
