import { afterEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { z } from 'zod';
import { defineEvents, encodeEvent } from '../../src/kernel/event-definition.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { applyPage, type ConsumerWork, readStanding } from '../../src/platform/consumers/apply-page.js';
import { Fenced, insertConsumer, readConsumer } from '../../src/platform/consumers/consumers.js';
import { ConsumerFailure } from '../../src/platform/consumers/failures.js';
import { retryParked, skipParked } from '../../src/platform/consumers/parked-work.js';
import { readParkedStreams } from '../../src/platform/consumers/parking.js';
import { PostgresEventStore } from '../../src/platform/event-store/postgres/postgres-event-store.js';
import { catchUp, testEngine } from '../support/consumers.js';
import { createTestDatabase } from '../support/database.js';

defineEvents('testpost', { TestPostSent: { version: 1, schema: z.strictObject({ tekst: z.string() }) } });

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

interface Setup {
  readonly pool: Pool;
  readonly store: PostgresEventStore;
  /** Texts that cannot be applied. */
  readonly bad: Set<string>;
  /** Each kind of consumer writes down what it did, in the transaction or as an effect. */
  readonly works: { readonly writer: ConsumerWork; readonly actor: ConsumerWork };
  send(stream: string, ...texts: string[]): Promise<void>;
  /** What was applied, in order. */
  applied(consumer: string): Promise<string[]>;
}

async function setUp(): Promise<Setup> {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 6 });
  const store = new PostgresEventStore(pool, new ManualClock('2026-01-01T00:00:00Z'), database.url);
  cleanUps.push(async () => {
    await store.stop();
    await pool.end();
    await database.drop();
  });
  await pool.query('CREATE TABLE done (n serial, consumer text, text text, UNIQUE (consumer, text))');
  const bad = new Set<string>();
  const textOf = (data: unknown): string => {
    const { tekst } = data as { tekst: string };
    if (bad.has(tekst)) throw new Error(`${tekst} cannot be applied`);
    return tekst;
  };
  const shared = { kind: 'policy', version: '1', handles: (type: string) => type === 'TestPostSent' } as const;
  const writer: ConsumerWork = {
    ...shared,
    name: 'writer',
    write: async (client, _consumer, events) => {
      for (const { data } of events)
        await client.query("INSERT INTO done (consumer, text) VALUES ('writer', $1)", [textOf(data)]);
    },
  };
  const actor: ConsumerWork = {
    ...shared,
    name: 'actor',
    act: async (events) => {
      for (const event of events) {
        try {
          await pool.query("INSERT INTO done (consumer, text) VALUES ('actor', $1) ON CONFLICT DO NOTHING", [
            textOf(event.data),
          ]);
        } catch (error) {
          throw new ConsumerFailure(event, error);
        }
      }
    },
  };
  for (const { name, kind, version } of [writer, actor]) await insertConsumer(pool, { name, kind, version });
  return {
    pool,
    store,
    bad,
    works: { writer, actor },
    send: async (stream, ...texts) => {
      for (const tekst of texts) {
        const event = { type: 'TestPostSent', occurredAt: '2026-01-01', data: { tekst } };
        await store.append({
          appends: [
            {
              stream: `testpost-${stream}`,
              expected: { any: 'a test' },
              events: [{ ...event, ...encodeEvent(event) }],
            },
          ],
          metadata: {
            actor: { subject: 'test', rol: 'beheerder' },
            correlationId: 'c',
            causationId: 'c',
            processingActivity: 'test',
            regio: 'h5',
            configVersion: null,
          },
        });
      }
    },
    applied: async (consumer) => {
      const { rows } = await pool.query<{ text: string }>('SELECT text FROM done WHERE consumer = $1 ORDER BY n', [
        consumer,
      ]);
      return rows.map(({ text }) => text);
    },
  };
}

describe.each(['writer', 'actor'] as const)('an event that a consumer cannot apply (%s)', (kind) => {
  it('parks its stream with all that follows, and lets the other streams go on', async () => {
    const t = await setUp();
    const work = t.works[kind];
    t.bad.add('a2');
    await t.send('a', 'a1', 'a2');
    await t.send('b', 'b1');
    await t.send('a', 'a3');
    await t.send('b', 'b2');
    await catchUp(t.pool, t.store, work);
    expect(await t.applied(kind)).toEqual(['a1', 'b1', 'b2']);
    expect((await readConsumer(t.pool, kind))!.position).toBe(5n);
    expect(await readParkedStreams(t.pool)).toMatchObject([
      { consumer: kind, stream: 'testpost-a', position: '2', events: 2, attempts: 1, error: 'a2 cannot be applied' },
    ]);
    await t.send('a', 'a4');
    await catchUp(t.pool, t.store, work);
    expect((await readParkedStreams(t.pool))[0]).toMatchObject({ position: '2', events: 3 });
  });

  it('applies what was parked in order when it is tried again, and the stream goes on', async () => {
    const t = await setUp();
    const work = t.works[kind];
    t.bad.add('a1');
    await t.send('a', 'a1', 'a2');
    await catchUp(t.pool, t.store, work);
    // Two processes may carry the same act out.
    for (let twice = 0; twice < 2; twice += 1)
      expect(await retryParked(t.pool, t.store, work, 'testpost-a', 2)).toBe(0);
    expect((await readParkedStreams(t.pool))[0]).toMatchObject({ attempts: 2, events: 2 });
    t.bad.clear();
    expect(await retryParked(t.pool, t.store, work, 'testpost-a')).toBe(2);
    expect(await readParkedStreams(t.pool)).toEqual([]);
    await t.send('a', 'a3');
    await catchUp(t.pool, t.store, work);
    expect(await t.applied(kind)).toEqual(['a1', 'a2', 'a3']);
  });

  it('passes over only the event that a person skips, also when it is seen again', async () => {
    const t = await setUp();
    const work = t.works[kind];
    t.bad.add('a1');
    await t.send('a', 'a1', 'a2');
    await catchUp(t.pool, t.store, work);
    const [parked] = await readParkedStreams(t.pool);
    const skip = { eventId: parked!.eventId, position: 1n, reason: 'dubbel', actor: 'test' };
    await skipParked(t.pool, kind, skip);
    const { parkings } = (await readConsumer(t.pool, kind))!;
    await skipParked(t.pool, kind, skip);
    expect((await readConsumer(t.pool, kind))!.parkings).toBe(parkings);
    await retryParked(t.pool, t.store, work, 'testpost-a');
    expect(await t.applied(kind)).toEqual(['a2']);
    await t.pool.query('DELETE FROM done');
    await t.pool.query('UPDATE kroniek.consumers SET position = 0');
    await catchUp(t.pool, t.store, work);
    expect(await t.applied(kind)).toEqual(['a2']);
    expect(await readParkedStreams(t.pool)).toEqual([]);
  });

  it('fences whoever decided on what was parked before', async () => {
    const t = await setUp();
    const work = t.works[kind];
    t.bad.add('a1');
    await t.send('a', 'a1');
    await catchUp(t.pool, t.store, work);
    const stale = await readStanding(t.pool, kind);
    t.bad.clear();
    await retryParked(t.pool, t.store, work, 'testpost-a');
    await t.send('a', 'a2');
    const page = await t.store.readAll(1n, 10);
    await expect(applyPage(t.pool, testEngine(t.pool, t.store).idle, work, stale, page)).rejects.toBeInstanceOf(Fenced);
    await catchUp(t.pool, t.store, work);
    expect(await t.applied(kind)).toEqual(['a1', 'a2']);
  });
});

it('finds the bad event by halves where the database only says that the page failed', async () => {
  const t = await setUp();
  await t.pool.query("ALTER TABLE done ADD CHECK (text <> 'k37')");
  for (let index = 0; index < 60; index += 1) await t.send(`s${index}`, `k${index}`);
  await catchUp(t.pool, t.store, t.works.writer);
  expect(await t.applied('writer')).toHaveLength(59);
  expect(await readParkedStreams(t.pool)).toMatchObject([{ stream: 'testpost-s37', events: 1 }]);
});
