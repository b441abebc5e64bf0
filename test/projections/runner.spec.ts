import { afterEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { z } from 'zod';
import { defineEvents, encodeEvent } from '../../src/kernel/event-definition.js';
import { on } from '../../src/kernel/event-handlers.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { ConsumerHost } from '../../src/platform/consumers/consumer-host.js';
import { applyPage, readStanding } from '../../src/platform/consumers/apply-page.js';
import { Fenced, readConsumer } from '../../src/platform/consumers/consumers.js';
import { PostgresEventStore } from '../../src/platform/event-store/postgres/postgres-event-store.js';
import {
  defineProjection,
  type Projection,
  type Writer as ProjectionWriter,
} from '../../projections/runner/projection.js';
import { CheckpointPositions } from '../../projections/runner/positions.js';
import {
  checksums,
  installOrRebuild,
  installProjection,
  projectionWork,
  rebuildProjection,
} from '../../projections/runner/projection-work.js';
import { ReadModels } from '../../projections/runner/read-models.js';
import { catchUp, testEngine } from '../support/consumers.js';
import { createTestDatabase } from '../support/database.js';
import { requestContext } from '../../src/platform/http/request-context.js';
import { zoalsBekend } from '../support/bekend.js';

const tellerEvents = defineEvents('testteller', {
  TestTellerRaised: { version: 1, schema: z.strictObject({ naam: z.string(), met: z.int() }) },
  TestTellersHalved: { version: 1, schema: z.strictObject({ groep: z.string() }) },
  TestTellerEnded: { version: 1, schema: z.strictObject({ naam: z.string() }) },
});

interface Teller {
  readonly naam: string;
  readonly groep: string;
  readonly stand: number;
}

const tellers: Projection = defineProjection({
  name: 'test-tellers',
  version: 1,
  tables: { teller: { columns: { groep: 'text', stand: 'integer' } } },
  on: [
    on(tellerEvents, {
      TestTellerRaised: (event, write: Writer) => {
        write.put<Teller>('teller', event.data.naam, (current) => ({
          naam: event.data.naam,
          groep: event.data.naam.slice(0, 1),
          stand: (current?.stand ?? 0) + event.data.met,
        }));
      },
      TestTellersHalved: (event, write: Writer) => {
        write.each<Teller>('teller', 'groep', event.data.groep, (current) => ({
          ...current,
          stand: Math.floor(current.stand / 2),
        }));
      },
      TestTellerEnded: (event, write: Writer) => write.put('teller', event.data.naam, () => null),
    }),
  ],
});
type Writer = ProjectionWriter<'teller'>;

const healthy: Projection = defineProjection({
  name: 'test-gezond',
  version: 1,
  tables: { teller: {} },
  on: [
    on(tellerEvents, {
      TestTellerRaised: (event, write: Writer) => write.put('teller', event.id, () => ({ ...event.data })),
    }),
  ],
});

interface Setup {
  pool: Pool;
  store: PostgresEventStore;
  clock: ManualClock;
  url: string;
  raise(naam: string, met: number): Promise<bigint>;
  append(type: string, data: unknown): Promise<bigint>;
  run(projection: Projection): Promise<void>;
  tellers(bekend?: Parameters<typeof zoalsBekend>[0]): Promise<Teller[]>;
}

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function setUp(): Promise<Setup> {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 12 });
  pool.on('error', () => undefined);
  const clock = new ManualClock('2026-01-01T00:00:00Z');
  const store = new PostgresEventStore(pool, clock, database.url);
  await store.start();
  cleanUps.push(async () => {
    await store.stop();
    await pool.end();
    await database.drop();
  });
  const append = async (type: string, data: unknown): Promise<bigint> => {
    clock.advance(1000);
    const result = await store.append({
      appends: [
        {
          stream: 'testteller-1',
          expected: { any: 'a test' },
          events: [{ type, occurredAt: '2026-01-01', ...encodeEvent({ type, data, occurredAt: '' }) }],
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
    return result.position;
  };
  await installProjection(pool, tellers);
  await installProjection(pool, healthy);
  return {
    pool,
    store,
    clock,
    url: database.url,
    append,
    raise: (naam, met) => append('TestTellerRaised', { naam, met }),
    run: async (projection) => {
      await catchUp(pool, store, projectionWork(projection));
    },
    tellers: (bekend) =>
      zoalsBekend(bekend, () => new ReadModels(pool).read('test-tellers', (db) => db.find<Teller>('teller'))),
  };
}

describe('projection runner', () => {
  it('keeps every version of a document, so that any moment and any position can be asked (R-DAT-02)', async () => {
    const t = await setUp();
    await t.raise('a1', 4);
    const totPositie = await t.raise('b1', 7);
    const before = t.clock.now().toISOString();
    await t.append('TestTellersHalved', { groep: 'a' });
    await t.append('TestTellerEnded', { naam: 'b1' });
    await t.run(tellers);
    expect(await t.tellers()).toEqual([{ naam: 'a1', groep: 'a', stand: 2 }]);
    expect((await t.tellers(before)).map((teller) => teller.stand)).toEqual([4, 7]);
    expect(await t.tellers('2025-01-01T00:00:00Z')).toEqual([]);
    const upTo = async (position: bigint): Promise<number[]> =>
      (await t.tellers({ totPositie: position, vastgelegd: null })).map((teller) => teller.stand);
    expect(await upTo(totPositie)).toEqual([4, 7]);
    expect(await upTo(totPositie - 1n)).toEqual([4]);
    expect(await upTo(totPositie + 1n)).toEqual([2, 7]);
    expect(await upTo(0n)).toEqual([]);
  });

  it('refuses a question over HTTP that does not name what it reads', async () => {
    const t = await setUp();
    const ask = async (...leestVan: string[]): Promise<Teller[]> =>
      requestContext.run({ correlationId: 'c', faults: [], leestVan }, () =>
        new ReadModels(t.pool).read('test-tellers', (db) => db.find<Teller>('teller')),
      );
    await expect(ask('iets-anders')).rejects.toThrow("@LeestVan('test-tellers')");
    expect(await ask('iets-anders', 'test-tellers')).toEqual([]);
  });

  it('knows now what a command decides on, also within a question about the past', async () => {
    const t = await setUp();
    const totPositie = await t.raise('a1', 4);
    await t.raise('a1', 3);
    await t.run(tellers);
    const standen = async (read: 'read' | 'readCurrent'): Promise<number[]> => {
      const found = await zoalsBekend({ totPositie, vastgelegd: null }, () =>
        new ReadModels(t.pool)[read]('test-tellers', (db) => db.find<Teller>('teller')),
      );
      return found.map(({ stand }) => stand);
    };
    expect(await standen('read')).toEqual([4]);
    expect(await standen('readCurrent')).toEqual([7]);
  });

  it('fences a paused leader: its late batch is rolled back whole', async () => {
    const t = await setUp();
    await t.raise('a1', 1);
    const work = projectionWork(tellers);
    const old = await readStanding(t.pool, 'test-tellers');
    const events = await t.store.readAll(0n, 10);
    await t.run(tellers);
    const { idle } = testEngine(t.pool, t.store);
    await expect(applyPage(t.pool, idle, work, old, events)).rejects.toBeInstanceOf(Fenced);
    expect(await t.tellers()).toEqual([{ naam: 'a1', groep: 'a', stand: 1 }]);
  });

  it('rebuilds from zero to the same rows while writers go on', async () => {
    const t = await setUp();
    for (let index = 0; index < 300; index += 1) await t.raise(`k${index % 17}`, index);
    await t.run(tellers);
    let writing = true;
    const writer = (async () => {
      while (writing) await t.raise('late', 1);
    })();
    const seen: number[] = [];
    const reader = (async () => {
      while (writing) seen.push((await t.tellers()).length);
    })();
    const { generation } = await rebuildProjection(t.pool, t.store, tellers);
    writing = false;
    await Promise.all([writer, reader]);
    await t.run(tellers);
    const after = (await readConsumer(t.pool, 'test-tellers'))!;
    expect(after.generation).toBe(generation);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(17);
    const live = await checksums(t.pool, tellers, after);
    await rebuildProjection(t.pool, t.store, tellers);
    expect(await checksums(t.pool, tellers, (await readConsumer(t.pool, 'test-tellers'))!)).toEqual(live);
  });

  it('lets a second rebuild wait for the first and share what it made', async () => {
    const t = await setUp();
    for (let index = 0; index < 60; index += 1) await t.raise(`k${index % 7}`, index);
    await t.run(tellers);
    const live = await checksums(t.pool, tellers, (await readConsumer(t.pool, 'test-tellers'))!);
    const made = await Promise.all([1, 2, 3].map(() => rebuildProjection(t.pool, t.store, tellers)));
    expect(made.map(({ generation }) => generation)).toEqual([2, 2, 2]);
    expect((await readConsumer(t.pool, 'test-tellers'))!.generation).toBe(2);
    expect(await checksums(t.pool, tellers, (await readConsumer(t.pool, 'test-tellers'))!)).toEqual(live);
  });

  it('rebuilds for a new version once, and the old version writes nothing in it', async () => {
    const t = await setUp();
    await t.raise('a1', 1);
    await t.run(tellers);
    const next: Projection = { ...tellers, version: 2 };
    await Promise.all([1, 2].map(() => installOrRebuild(t.pool, t.store, next)));
    expect(await readConsumer(t.pool, 'test-tellers')).toMatchObject({ version: '2', generation: 2, position: 1n });
    await t.raise('a1', 1);
    await expect(t.run(tellers)).rejects.toBeInstanceOf(Fenced);
    expect((await readConsumer(t.pool, 'test-tellers'))!.position).toBe(1n);
    await t.run(next);
    // A process of the old version does not answer from tables of another shape either.
    await expect(t.tellers()).rejects.toThrow(/andere versie van Kroniek/);
  });

  it('lets two hosts share the work without applying anything twice', async () => {
    const t = await setUp();
    const log = { error: () => undefined, warn: () => undefined };
    const hosts = [1, 2].map(
      () =>
        new ConsumerHost(
          t.pool,
          t.store,
          t.clock,
          t.url,
          [
            {
              work: projectionWork(tellers),
              install: async () => void (await installProjection(t.pool, tellers)),
            },
          ],
          async () => 0,
          log,
        ),
    );
    await Promise.all(hosts.map((host) => host.start({ lezers: true, termijnen: false })));
    let last = 0n;
    for (let index = 0; index < 50; index += 1) last = await t.raise('a', 1);
    await new CheckpointPositions(t.pool).waitUntil('test-tellers', last, 5_000);
    await hosts[0]!.stop();
    for (let index = 0; index < 50; index += 1) last = await t.raise('a', 1);
    expect(await new CheckpointPositions(t.pool).waitUntil('test-tellers', last, 8_000)).toBe(true);
    await hosts[1]!.stop();
    expect(await t.tellers()).toEqual([{ naam: 'a', groep: 'a', stand: 100 }]);
  });
});
