import { describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { ManualClock, SystemClock } from '../../src/platform/clock/clock.js';
import {
  type EventStore,
  type RecordedEvent,
  WrongExpectedRevision,
} from '../../src/platform/event-store/event-store.js';
import { PostgresEventStore } from '../../src/platform/event-store/postgres/postgres-event-store.js';
import { createTestDatabase } from '../support/database.js';
import { clientEvent, eventStoreContract, METADATA, readEverything, request } from './event-store.contract.js';

async function open(clock = new SystemClock()): Promise<{
  store: PostgresEventStore;
  pool: Pool;
  url: string;
  close(): Promise<void>;
}> {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 10 });
  const store = new PostgresEventStore(pool, clock, database.url);
  await store.start();
  return {
    store,
    pool,
    url: database.url,
    close: async () => {
      await store.stop();
      await pool.end();
      await database.drop();
    },
  };
}

eventStoreContract('postgres', open);

/** A subscriber that trusts positions: it never looks back behind what it has seen. */
async function follow(store: EventStore, until: () => boolean): Promise<RecordedEvent[]> {
  const seen: RecordedEvent[] = [];
  for (let after = 0n; ;) {
    const done = until();
    const page = await store.readAll(after, 200);
    seen.push(...page);
    if (page.length > 0) after = page.at(-1)!.position;
    else if (done) return seen;
    else await store.waitForEvents(after, 5);
  }
}

/**
 * Sixteen writers, each a store of its own as in a process of its own, append in slow transactions (a trigger sleeps at
 * random before some rows are stored) while a subscriber follows. Returns what was acknowledged and what was seen.
 */
async function writersAndSubscriber(breakGuard: boolean): Promise<{ acknowledged: bigint[]; seen: RecordedEvent[] }> {
  const { store, pool, url, close } = await open();
  const writers = Array.from({ length: 16 }, () => new Pool({ connectionString: url, max: 1 }));
  try {
    await pool.query(`
      CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF random() < 0.3 THEN PERFORM pg_sleep(random() * 0.004); END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER slow BEFORE INSERT ON kroniek.events FOR EACH ROW EXECUTE FUNCTION slow();`);
    if (breakGuard) {
      await pool.query(`
        CREATE SEQUENCE naive INCREMENT 100;
        CREATE OR REPLACE FUNCTION kroniek.lock_head()
          RETURNS TABLE (head_position bigint, head_recorded_at timestamptz)
          LANGUAGE sql AS $$ SELECT nextval('naive'), NULL::timestamptz $$;`);
    }
    const acknowledged: bigint[] = [];
    let running = writers.length;
    const subscriber = follow(store, () => running === 0);
    await Promise.all(
      writers.map(async (own) => {
        const writer = new PostgresEventStore(own, new SystemClock(), url);
        for (let index = 0; index < 40; index += 1) {
          const result = await writer.append(request(`client-${newId()}`, 'new', 1 + (index % 3)));
          acknowledged.push(result.position);
        }
        running -= 1;
      }),
    );
    return { acknowledged, seen: await subscriber };
  } finally {
    await Promise.all(writers.map((writer) => writer.end()));
    await close();
  }
}

describe('sixteen writers and a subscriber', () => {
  it('the subscriber sees every event once and in order', async () => {
    const { acknowledged, seen } = await writersAndSubscriber(false);
    const positions = seen.map((event) => event.position);
    expect(positions).toEqual(positions.map((_, index) => BigInt(index + 1)));
    const found = new Set(positions);
    expect(acknowledged.filter((position) => !found.has(position))).toEqual([]);
    expect(acknowledged).toHaveLength(16 * 40);
    const perStream = new Map<string, number>();
    for (const event of seen) {
      expect(event.revision).toBe((perStream.get(event.stream) ?? -1) + 1);
      perStream.set(event.stream, event.revision);
    }
  });

  it('goes wrong when positions come from a bare sequence: this is what the head row guards', async () => {
    const { acknowledged, seen } = await writersAndSubscriber(true);
    const found = new Set(seen.map((event) => event.position));
    expect(acknowledged.filter((position) => !found.has(position)).length).toBeGreaterThan(0);
  });
});

describe('the log on postgres', () => {
  it('has contiguous positions after appends that failed', async () => {
    const { store, close } = await open();
    const name = `client-${newId()}`;
    await store.append(request(name, 'new'));
    await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) =>
        store.append(request(index % 2 === 0 ? name : `client-${newId()}`, 'new')),
      ),
    );
    const positions = (await readEverything(store)).map((event) => event.position);
    expect(positions).toEqual(positions.map((_, index) => BigInt(index + 1)));
    await close();
  });

  it.each([
    ['alone', false],
    ['beside a writer of another process', true],
  ])('imports in bulk %s, at contiguous positions', async (_, beside) => {
    const { store, url, close } = await open();
    const pool = new Pool({ connectionString: url, max: 4 });
    const other = new PostgresEventStore(pool, new SystemClock(), url);
    let importing = beside;
    let written = 0;
    const writer = (async () => {
      for (; importing; written += 1) await other.append(request(`client-${newId()}`, 'new'));
    })();
    // Each stream goes on in the next chunk: what is made ready ahead must know the one before it.
    const names = Array.from({ length: 10 }, () => `client-${newId()}`);
    const chunks = 6;
    const batches = Array.from({ length: chunks }, () =>
      names.map((name) => request(name, { any: 'nobody else writes this stream' }, 500)),
    );
    const { events } = await store.importAll(batches.flat());
    importing = false;
    await writer;
    expect(written > 0).toBe(beside);
    expect(events).toBe(chunks * names.length * 500);
    const log = await readEverything(store);
    expect(log).toHaveLength(events + written);
    expect(log.every((event, index) => event.position === BigInt(index + 1))).toBe(true);
    expect(log.every((event, index) => index === 0 || event.recordedAt >= log[index - 1]!.recordedAt)).toBe(true);
    expect(await store.readStream(names[3]!)).toHaveLength(chunks * 500);
    await other.stop();
    await pool.end();
    await close();
  });

  it('refuses an import that another process was quicker than, also where it was made ready ahead', async () => {
    const { store, close } = await open();
    const taken = `client-${newId()}`;
    const lost = async function* (): AsyncGenerator<ReturnType<typeof request>> {
      for (let chunk = 0; chunk < 2; chunk += 1) yield request(`client-${newId()}`, 'new', 5_000);
      await store.append(request(taken, 'new'));
      yield request(taken, 'new');
    };
    await expect(store.importAll(lost())).rejects.toBeInstanceOf(WrongExpectedRevision);
    expect((await store.head()).position).toBe(10_001n);
    await close();
  });

  it('refuses to change or delete an event, whoever asks', async () => {
    const { store, pool, close } = await open();
    await store.append(request(`client-${newId()}`, 'new'));
    await expect(pool.query("UPDATE kroniek.events SET type = 'X'")).rejects.toThrow(/append-only/);
    await expect(pool.query('DELETE FROM kroniek.events')).rejects.toThrow(/append-only/);
    await expect(pool.query('TRUNCATE kroniek.events')).rejects.toThrow(/append-only/);
    await close();
  });

  it('lets transaction time never go back, also when the clock does', async () => {
    const clock = new ManualClock('2026-06-01T12:00:00Z');
    const { store, close } = await open(clock);
    await store.append(request(`client-${newId()}`, 'new'));
    clock.set('2026-05-01T12:00:00Z');
    await store.append(request(`client-${newId()}`, 'new'));
    const times = (await readEverything(store)).map((event) => event.recordedAt);
    expect(times).toEqual(['2026-06-01T12:00:00.000Z', '2026-06-01T12:00:00.000Z']);
    await close();
  });

  it('tells another process of the first append, and of the last before it stops', async () => {
    const { store, pool, url, close } = await open();
    const other = new PostgresEventStore(pool, new SystemClock(), url);
    await other.start();
    const first = other.waitForEvents(0n, 60_000);
    await store.append(request(`client-${newId()}`, 'new'));
    await first;
    let position = 0n;
    for (let count = 0; count < 20; count += 1) {
      ({ position } = await store.append(request(`client-${newId()}`, 'new')));
    }
    const last = other.waitForEvents(position - 1n, 60_000);
    await store.stop();
    await last;
    await other.stop();
    await close();
  });

  it('goes on after the server ended all its connections', async () => {
    const { store, pool, close } = await open();
    pool.on('error', () => undefined);
    await store.append(request(`client-${newId()}`, 'new'));
    await pool
      .query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      )
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await store.append(request(`client-${newId()}`, 'new')).catch(() => undefined);
    await store.append({
      appends: [{ stream: `client-${newId()}`, expected: 'new', events: [clientEvent()] }],
      metadata: METADATA,
    });
    expect((await readEverything(store)).length).toBeGreaterThanOrEqual(2);
    await close();
  });
});
