import { type Pool, type PoolClient } from 'pg';
import { ConsumerFailure } from '../../src/platform/consumers/failures.js';
import { readSkipped } from '../../src/platform/consumers/parking.js';
import { BEGIN_REPEATABLE_WORK, inTransaction } from '../../src/platform/database/transaction.js';
import { type EventStore, type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { applyBatch } from './batch.js';
import { type Generation, lockGeneration, moveGeneration } from './generations.js';
import { handles } from './operations.js';
import { type Projection } from './projection.js';
import { schemaOf } from './sql.js';

const PAGE = 2_000;

/**
 * Brings a generation that has its rows and indexes, and is not in use, near the end of the log. A `ConsumerFailure` comes
 * after all that precedes the event is kept.
 */
export async function catchUp(
  pool: Pool,
  store: EventStore,
  projection: Projection,
  generation: number,
): Promise<void> {
  for (let full = true; full;) {
    full = await inTransaction(
      pool,
      (client) => onePage(client, store, projection, generation),
      BEGIN_REPEATABLE_WORK,
    ).catch(async (error: unknown) => {
      if (!(error instanceof ConsumerFailure)) throw error;
      const { position } = error.event;
      await inTransaction(pool, (client) => onePage(client, store, projection, generation, position));
      throw error;
    });
  }
}

async function onePage(
  client: PoolClient,
  store: EventStore,
  projection: Projection,
  number: number,
  before?: bigint,
): Promise<boolean> {
  const generation = await lockGeneration(client, projection.name, number);
  if (generation === undefined || generation.state === 'in gebruik') return false;
  const page = await store.readAll(generation.position, PAGE);
  const events = before === undefined ? page : page.filter(({ position }) => position < before);
  await applyTail(client, projection, generation, events);
  return page.length === PAGE;
}

/** In the caller's transaction, with the generation's checkpoint. */
export async function applyTail(
  client: PoolClient,
  projection: Projection,
  generation: Generation,
  events: readonly RecordedEvent[],
): Promise<Generation> {
  const last = events.at(-1);
  if (last === undefined) return generation;
  const skipped = await readSkipped(client, projection.name);
  const wanted = events.filter(({ id, type }) => handles(projection, type) && !skipped.has(id));
  await applyBatch(client, projection, schemaOf(projection.name, generation.generation), wanted);
  return moveGeneration(client, generation, {
    ...generation,
    position: last.position,
    moment: last.recordedAt,
    events: generation.events + events.length,
  });
}
