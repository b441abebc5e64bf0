import { type Pool } from 'pg';
import { Rejection } from '../../src/kernel/rejection.js';
import { type ConsumerWork } from '../../src/platform/consumers/apply-page.js';
import { insertConsumer, readConsumer } from '../../src/platform/consumers/consumers.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { type EventStore } from '../../src/platform/event-store/event-store.js';
import { applyBatch } from './batch.js';
import { controlSum } from './compare.js';
import { insertGeneration, readGeneration, readGenerations } from './generations.js';
import { handles } from './operations.js';
import { refuseOvertaken } from './overtaken.js';
import { PostgresReadModelBuilds } from './postgres-read-model-builds.js';
import { type Projection } from './projection.js';
import { createTablesSql, schemaOf, tableName } from './sql.js';

/** What the engine does with a read model: rows and checkpoint commit together (promise 3). */
export function projectionWork(projection: Projection): ConsumerWork {
  return {
    name: projection.name,
    kind: 'projection',
    version: String(projection.version),
    handles: (type) => handles(projection, type),
    write: async (client, consumer, events, options) => {
      if (options.since !== undefined) await refuseOvertaken(projection, events, options.since);
      await applyBatch(client, projection, schemaOf(projection.name, consumer.generation), events, options);
    },
  };
}

/** Makes the tables of a new projection; says whether an existing one is of another version and needs a rebuild. */
export async function installProjection(pool: Pool, projection: Projection): Promise<'new' | 'same' | 'other-version'> {
  return inTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('kroniek.install'))");
    const known = await readConsumer(client, projection.name);
    const version = String(projection.version);
    if (known !== undefined) return known.version === version ? 'same' : 'other-version';
    await client.query(createTablesSql(projection, schemaOf(projection.name, 1)));
    await insertConsumer(client, { name: projection.name, kind: 'projection', version });
    const first = { projection: projection.name, generation: 1, version, state: 'in gebruik', loaded: true } as const;
    await insertGeneration(client, { ...first, requestedBy: 'installatie' });
    return 'new';
  });
}

export interface RebuildProgress {
  readonly done: bigint;
  readonly head: bigint;
}

/**
 * Builds a read model anew from the first event, beside the one in use, and puts it in use. A build that is under way is
 * finished, not begun again; two callers get the same generation.
 */
export async function rebuildProjection(
  pool: Pool,
  store: EventStore,
  projection: Projection,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<{ events: number; generation: number }> {
  await installProjection(pool, projection);
  const builds = new PostgresReadModelBuilds(pool, store, [projection]);
  const generation = await builds.request(projection.name, 'opdrachtregel');
  await builds.buildRequested({
    onProgress: ({ positie }, head) => onProgress({ done: BigInt(positie), head }),
    leesmodellen: [projection.name],
  });
  const built = await readGeneration(pool, projection.name, generation);
  if (built?.state === 'mislukt') throw new Error(`Read model ${projection.name}: ${built.fault?.message}`);
  // Another caller of the same generation may have gone further meanwhile.
  if (built?.state === 'gereed') await builds.switchTo(projection.name, generation);
  return { events: built?.events ?? 0, generation };
}

/**
 * Makes the tables, or sees that they are of this version: a generation that is ready or was kept is put in use, else one
 * is built first. Once, however many processes start.
 */
export async function installOrRebuild(pool: Pool, store: EventStore, projection: Projection): Promise<void> {
  if ((await installProjection(pool, projection)) !== 'other-version') return;
  const version = String(projection.version);
  const made = (await readGenerations(pool, projection.name)).find(
    // In use: another process that started with us was first.
    (row) => row.version === version && ['gereed', 'bewaard', 'in gebruik'].includes(row.state),
  );
  if (made === undefined) await rebuildProjection(pool, store, projection);
  else {
    try {
      await new PostgresReadModelBuilds(pool, store, [projection]).switchTo(projection.name, made.generation);
    } catch (error) {
      // It cannot be put in use, because something is parked in it: a new one is made with what is known now.
      if (!(error instanceof Rejection)) throw error;
      await rebuildProjection(pool, store, projection);
    }
  }
}

/** Checksum per table over all rows of a generation, independent of physical order: same events, same checksum. */
export async function checksums(
  pool: Pool,
  projection: Projection,
  { generation }: { readonly generation: number },
): Promise<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const table of Object.keys(projection.tables)) {
    const name = tableName(schemaOf(projection.name, generation), table);
    const { rows, sum } = await controlSum(pool, `SELECT t::text AS line FROM ${name} AS t`);
    result[table] = `${rows}:${sum}`;
  }
  return result;
}
