import { Pool } from 'pg';
import { derivedId } from '../../src/kernel/ids.js';
import { encodeEvent } from '../../src/kernel/event-definition.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { readConsumer } from '../../src/platform/consumers/consumers.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { type EventMetadata, type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { PostgresEventStore } from '../../src/platform/event-store/postgres/postgres-event-store.js';
import { applyBatch } from '../../projections/runner/batch.js';
import { type Projection } from '../../projections/runner/projection.js';
import {
  checksums,
  installProjection,
  projectionWork,
  rebuildProjection,
} from '../../projections/runner/projection-work.js';
import { ReadModels } from '../../projections/runner/read-models.js';
import { schemaOf } from '../../projections/runner/sql.js';
import { catchUp } from './consumers.js';
import { createTestDatabase } from './database.js';

/** One event for a projection test; what is left out gets a plain default. */
export interface GivenEvent extends Partial<EventMetadata> {
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
  /** Valid time; default: the date of `bekend`. */
  readonly occurredAt?: string;
  /** Transaction time, UTC; must not go back. Default: one minute after the event before it. */
  readonly bekend?: string;
}

export interface ProjectionRun {
  readonly readModels: ReadModels;
  readonly pool: Pool;
  readonly recorded: readonly RecordedEvent[];
  /** Appends more events and applies them. */
  more(events: readonly GivenEvent[]): Promise<void>;
  /** Checksum per table. */
  checksums(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * Runs a projection over events on a real PostgreSQL, through the store and the runner. Afterwards every event is
 * delivered a second time and the model is rebuilt from zero: both must leave the same rows, else this throws.
 */
export async function runProjection(projection: Projection, events: readonly GivenEvent[]): Promise<ProjectionRun> {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 4 });
  const clock = new ManualClock('2023-01-01T09:00:00Z');
  const store = new PostgresEventStore(pool, clock, database.url);
  await installProjection(pool, projection);
  const work = projectionWork(projection);

  const append = async (given: readonly GivenEvent[]): Promise<void> => {
    for (const [index, event] of given.entries()) {
      if (event.bekend === undefined) clock.advance(60_000);
      else clock.set(event.bekend);
      await store.append({
        appends: [
          {
            stream: event.stream,
            expected: { any: 'given by the test' },
            events: [
              {
                type: event.type,
                occurredAt: event.occurredAt ?? clock.now().toISOString().slice(0, 10),
                ...encodeEvent({ type: event.type, data: event.data, occurredAt: '' }),
              },
            ],
          },
        ],
        metadata: {
          actor: event.actor ?? { subject: 'test', rol: 'contractmanager' },
          correlationId: event.correlationId ?? derivedId('test', event.stream),
          causationId: event.causationId ?? `test-${index}`,
          processingActivity: event.processingActivity ?? 'test',
          regio: event.regio ?? 'h5',
          configVersion: event.configVersion ?? null,
        },
      });
    }
    await catchUp(pool, store, work);
  };

  const sums = async (): Promise<Record<string, string>> =>
    checksums(pool, projection, (await readConsumer(pool, projection.name))!);

  const verify = async (): Promise<RecordedEvent[]> => {
    const once = await sums();
    const recorded = await store.readAll(0n, 100_000);
    const { generation } = (await readConsumer(pool, projection.name))!;
    const schema = schemaOf(projection.name, generation);
    for (const event of recorded)
      await inTransaction(pool, (client) => applyBatch(client, projection, schema, [event]));
    await inTransaction(pool, (client) => applyBatch(client, projection, schema, recorded));
    expectSame('after delivering every event again', once, await sums());
    await rebuildProjection(pool, store, projection);
    expectSame('after a rebuild from zero', once, await sums());
    return recorded;
  };

  const close = async (): Promise<void> => {
    await store.stop();
    await pool.end();
    await database.drop();
  };
  try {
    await append(events);
    let recorded = await verify();
    return {
      readModels: new ReadModels(pool),
      pool,
      get recorded() {
        return recorded;
      },
      more: async (given) => {
        await append(given);
        recorded = await verify();
      },
      checksums: sums,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function expectSame(when: string, expected: Record<string, string>, actual: Record<string, string>): void {
  for (const [table, sum] of Object.entries(expected)) {
    if (actual[table] !== sum) throw new Error(`Table ${table} differs ${when}: ${sum} became ${actual[table]}.`);
  }
}
