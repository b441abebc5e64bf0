import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Pool } from 'pg';
import { z } from 'zod';
import { defineProjection, type Writer } from '../../projections/runner/projection.js';
import {
  checksums,
  installProjection,
  projectionWork,
  rebuildProjection,
} from '../../projections/runner/projection-work.js';
import { ReadModels } from '../../projections/runner/read-models.js';
import { defineEvents, encodeEvent } from '../../src/kernel/event-definition.js';
import { on } from '../../src/kernel/event-handlers.js';
import { newId } from '../../src/kernel/ids.js';
import { SystemClock } from '../../src/platform/clock/clock.js';
import { applyPage, readStanding, type Standing } from '../../src/platform/consumers/apply-page.js';
import { advance, createEngine, type Engine } from '../../src/platform/consumers/consumer-loop.js';
import { Fenced, readConsumer } from '../../src/platform/consumers/consumers.js';
import { retryParked } from '../../src/platform/consumers/parked-work.js';
import { readParkedStreams } from '../../src/platform/consumers/parking.js';
import { createPool } from '../../src/platform/database/pool.js';
import { PostgresEventStore } from '../../src/platform/event-store/postgres/postgres-event-store.js';
import { METADATA } from '../contract/event-store.contract.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { holds } from './property.js';

const RUNS = 25;

const telling = defineEvents('modeltelling', {
  ModelTellingRaised: { version: 1, schema: z.strictObject({ met: z.int(), gif: z.boolean() }) },
  ModelTellingEnded: { version: 1, schema: z.strictObject({}) },
});

interface Telling {
  readonly stand: number;
  readonly keer: number;
}

/** An event after this position that carries poison cannot be applied: the program was corrected for those before it. */
let corrected = 0n;

const projection = defineProjection({
  name: 'model-telling',
  version: 1,
  tables: { telling: { columns: { stand: 'integer' } } },
  on: [
    on(telling, {
      ModelTellingRaised: ({ stream, position, data }, write: Writer<'telling'>) => {
        if (data.gif && position > corrected) throw new Error('this event cannot be applied');
        write.put<Telling>('telling', stream, (current) => ({
          stand: (current?.stand ?? 0) + data.met,
          keer: (current?.keer ?? 0) + 1,
        }));
      },
      ModelTellingEnded: ({ stream }, write: Writer<'telling'>) => write.put('telling', stream, () => null),
    }),
  ],
});

type Move =
  | { readonly kind: 'schrijf'; readonly stream: number; readonly met: number; readonly gif: boolean }
  | { readonly kind: 'beeindig'; readonly stream: number }
  | { readonly kind: 'lees'; readonly limit: number }
  | { readonly kind: 'dubbel'; readonly terug: number; readonly limit: number }
  | { readonly kind: 'herstart' }
  | { readonly kind: 'onthoud' }
  | { readonly kind: 'achterhaald'; readonly limit: number }
  | { readonly kind: 'genees' };

const limit = fc.integer({ min: 1, max: 7 });
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('schrijf' as const),
      stream: fc.nat(3),
      met: fc.integer({ min: -9, max: 9 }),
      gif: fc.constantFrom(false, false, false, false, false, true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('beeindig' as const), stream: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('lees' as const), limit }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('dubbel' as const), terug: fc.nat(5), limit }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('herstart' as const, 'onthoud' as const, 'genees' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('achterhaald' as const), limit }) },
);

describe('the runner', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: PostgresEventStore;
  const work = projectionWork(projection);

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = createPool(database.url, () => undefined, 6);
    store = new PostgresEventStore(pool, new SystemClock(), database.url);
    await installProjection(pool, projection);
  });
  afterAll(async () => {
    await store.stop();
    await pool.end();
    await database.drop();
  });

  const newEngine = (): Engine => createEngine(pool, store, { error: () => undefined, warn: () => undefined });

  async function append(stream: string, type: string, data: unknown): Promise<void> {
    const event = { type, data, occurredAt: '2026-01-01' };
    await store.append({
      appends: [{ stream, expected: { any: 'a test' }, events: [{ ...event, ...encodeEvent(event) }] }],
      metadata: METADATA,
    });
  }

  /** Events at the checkpoint and before it once more, with new ones after them. */
  async function deliverAgain(engine: Engine, back: number, count: number): Promise<void> {
    const standing = await readStanding(pool, projection.name);
    const { position } = standing.consumer;
    const events = await store.readAll(position > BigInt(back) ? position - BigInt(back) : 0n, back + count);
    if ((events.at(-1)?.position ?? 0n) <= position) return;
    await applyPage(pool, engine.idle, work, standing, events);
  }

  /** A leader that was paused: what it believes is old, and it must change nothing. */
  async function applyStale(engine: Engine, standing: Standing | undefined, count: number): Promise<void> {
    if (standing === undefined) return;
    const now = await readConsumer(pool, projection.name);
    const events = await store.readAll(standing.consumer.position, count);
    const same = now?.position === standing.consumer.position && now.parkings === standing.consumer.parkings;
    if (same || events.length === 0) return;
    const before = await checksums(pool, projection, now!);
    await expect(applyPage(pool, engine.idle, work, standing, events)).rejects.toBeInstanceOf(Fenced);
    expect(await checksums(pool, projection, now!)).toEqual(before);
  }

  /** What a run that failed left behind must not make every smaller one fail too. */
  async function beginAtTheEnd(): Promise<void> {
    await pool.query(`
      DELETE FROM kroniek.parked;
      UPDATE kroniek.consumers SET position = h.position, parkings = parkings + 1 FROM kroniek.head AS h
      WHERE name = '${projection.name}'`);
  }

  async function cure(): Promise<void> {
    corrected = (await store.head()).position;
    for (const { stream } of await readParkedStreams(pool)) await retryParked(pool, store, work, stream);
  }

  it('equals a fold in memory, however pages are cut, doubled, begun anew, fenced or parked and tried again', async () => {
    let parked = 0;
    await holds(
      RUNS,
      fc.asyncProperty(fc.array(move, { maxLength: 60, size: 'max' }), async (moves) => {
        const run = newId();
        const model = new Map<string, Telling>();
        let engine = newEngine();
        let old: Standing | undefined;
        await beginAtTheEnd();
        for (const one of moves) {
          switch (one.kind) {
            case 'schrijf': {
              const stream = `modeltelling-${run}-${one.stream}`;
              await append(stream, 'ModelTellingRaised', { met: one.met, gif: one.gif });
              const { stand, keer } = model.get(stream) ?? { stand: 0, keer: 0 };
              model.set(stream, { stand: stand + one.met, keer: keer + 1 });
              break;
            }
            case 'beeindig':
              await append(`modeltelling-${run}-${one.stream}`, 'ModelTellingEnded', {});
              model.delete(`modeltelling-${run}-${one.stream}`);
              break;
            case 'lees':
              await advance(engine, work, one.limit);
              break;
            case 'dubbel':
              await deliverAgain(engine, one.terug, one.limit);
              break;
            case 'herstart':
              engine = newEngine();
              break;
            case 'onthoud':
              old = await readStanding(pool, projection.name);
              break;
            case 'achterhaald':
              await applyStale(engine, old, one.limit);
              break;
            case 'genees':
              parked += (await readParkedStreams(pool)).length;
              await cure();
              break;
          }
        }
        while ((await advance(engine, work)) > 0);
        parked += (await readParkedStreams(pool)).length;
        await cure();
        expect(await readParkedStreams(pool)).toEqual([]);
        expect(await documents(run)).toEqual(model);
      }),
    );
    // Poison that never parked a stream would prove nothing of parking.
    expect(parked).toBeGreaterThan(5);
    const live = await checksums(pool, projection, (await readConsumer(pool, projection.name))!);
    const { generation } = await rebuildProjection(pool, store, projection);
    expect(await checksums(pool, projection, { generation })).toEqual(live);
  });

  async function documents(run: string): Promise<Map<string, Telling>> {
    const rows = await new ReadModels(pool).read(projection.name, (db) =>
      db.sql<{ key: string; doc: Telling }>('SELECT key, doc FROM telling WHERE tot IS NULL AND key LIKE $1', [
        `modeltelling-${run}-%`,
      ]),
    );
    return new Map(rows.map(({ key, doc }) => [key, doc]));
  }
});
