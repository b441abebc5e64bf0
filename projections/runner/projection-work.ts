import { type Pool, type PoolClient } from 'pg';
import { type ConsumerWork } from '../../src/platform/consumers/apply-page.js';
import { PAGE } from '../../src/platform/consumers/consumer-loop.js';
import { type Consumer, insertConsumer, readConsumer } from '../../src/platform/consumers/consumers.js';
import { BEGIN_REPEATABLE_WORK, inTransaction } from '../../src/platform/database/transaction.js';
import { type EventStore } from '../../src/platform/event-store/event-store.js';
import { applyBatch } from './batch.js';
import { type Projection } from './projection.js';
import { createTablesSql, identifier, schemaOf, snakeCase } from './sql.js';

/** What the engine does with a read model: rows and checkpoint commit together (promise 3). */
export function projectionWork(projection: Projection): ConsumerWork {
  return {
    name: projection.name,
    kind: 'projection',
    version: String(projection.version),
    handles: (type) => projection.everyEvent !== undefined || projection.handlers.has(type),
    write: (client, consumer, events) =>
      applyBatch(client, projection, schemaOf(projection.name, consumer.generation), events),
  };
}

/** Makes the tables of a new projection; says whether an existing one is of another version and needs a rebuild. */
export async function installProjection(pool: Pool, projection: Projection): Promise<'new' | 'same' | 'other-version'> {
  return inTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('kroniek.install'))");
    const known = await readConsumer(client, projection.name);
    if (known !== undefined) return known.version === String(projection.version) ? 'same' : 'other-version';
    await client.query(createTablesSql(projection, schemaOf(projection.name, 1)));
    await insertConsumer(client, { name: projection.name, kind: 'projection', version: String(projection.version) });
    return 'new';
  });
}

export interface RebuildProgress {
  readonly done: bigint;
  readonly head: bigint;
}

/**
 * Builds a read model anew from the first event, in a schema beside the one in use. Queries go on with the old one until
 * the last transaction, which holds the checkpoint, catches up the rest and switches. The old one is dropped afterwards.
 * A second rebuild of the same read model, also from another process, waits for the first.
 */
export function rebuildProjection(
  pool: Pool,
  store: EventStore,
  projection: Projection,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<{ events: number; generation: number }> {
  return oneAtATime(pool, projection, async () => {
    await installProjection(pool, projection);
    return rebuild(pool, store, projection, onProgress);
  });
}

/** Makes the tables, or makes them anew where they are of another version: once, however many processes start. */
export async function installOrRebuild(pool: Pool, store: EventStore, projection: Projection): Promise<void> {
  if ((await installProjection(pool, projection)) !== 'other-version') return;
  await oneAtATime(pool, projection, async () => {
    const state = await installProjection(pool, projection);
    if (state === 'other-version') await rebuild(pool, store, projection, () => undefined);
  });
}

/** Two rebuilds at once would fill the same new schema. The lock goes with its connection. */
async function oneAtATime<T>(pool: Pool, projection: Projection, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`kroniek.rebuild:${projection.name}`]);
    return await work();
  } finally {
    client.release(true);
  }
}

async function rebuild(
  pool: Pool,
  store: EventStore,
  projection: Projection,
  onProgress: (progress: RebuildProgress) => void,
): Promise<{ events: number; generation: number }> {
  const before = await readConsumer(pool, projection.name);
  if (before === undefined) throw new Error(`Projection ${projection.name} is not installed.`);
  const generation = before.generation + 1;
  const schema = schemaOf(projection.name, generation);
  await inTransaction(pool, async (client) => {
    await client.query(`DROP SCHEMA IF EXISTS ${identifier(schema)} CASCADE`);
    await client.query(createTablesSql(projection, schema));
  });

  let position = 0n;
  let moment: string | null = null;
  let events = 0;
  const build = async (client: PoolClient | undefined): Promise<boolean> => {
    const page = await store.readAll(position, PAGE * 2);
    if (page.length === 0) return false;
    if (client === undefined)
      await inTransaction(pool, (own) => applyBatch(own, projection, schema, page), BEGIN_REPEATABLE_WORK);
    else await applyBatch(client, projection, schema, page);
    position = page.at(-1)!.position;
    moment = page.at(-1)!.recordedAt;
    events += page.length;
    onProgress({ done: position, head: (await store.head()).position });
    return true;
  };
  while (await build(undefined));

  await inTransaction(pool, async (client) => {
    await client.query('SELECT 1 FROM kroniek.consumers WHERE name = $1 FOR UPDATE', [projection.name]);
    const current = await readConsumer(client, projection.name);
    if (current?.generation !== before.generation) {
      throw new Error(`Projection ${projection.name} was rebuilt by another process meanwhile.`);
    }
    // The old model stands still now; go at least as far as it had come, so that no answer goes back in time.
    do await build(client);
    while (position < current.position);
    await client.query(
      `UPDATE kroniek.consumers
       SET generation = $2, version = $3, position = $4, moment = $5, fault = NULL, updated_at = now() WHERE name = $1`,
      [projection.name, generation, String(projection.version), position.toString(), moment],
    );
  });
  await dropOldGenerations(pool, projection, generation);
  return { events, generation };
}

/** Drops what a rebuild left behind. Waits for the queries that still read it. */
async function dropOldGenerations(pool: Pool, projection: Projection, keep: number): Promise<void> {
  for (let generation = keep - 1; generation > 0; generation -= 1) {
    const schema = schemaOf(projection.name, generation);
    const { rows } = await pool.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
    if (rows.length === 0) return;
    await pool.query(`DROP SCHEMA IF EXISTS ${identifier(schema)} CASCADE`);
  }
}

/** Checksum per table over all rows, independent of physical order: same events, same checksum. */
export async function checksums(
  pool: Pool,
  projection: Projection,
  consumer: Pick<Consumer, 'generation'>,
): Promise<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const table of Object.keys(projection.tables)) {
    const name = `${identifier(schemaOf(projection.name, consumer.generation))}.${identifier(snakeCase(table))}`;
    const { rows } = await pool.query<{ sum: string }>(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY key, vanaf)), '') AS sum FROM ${name} AS t`,
    );
    result[table] = rows[0]!.sum;
  }
  return result;
}
