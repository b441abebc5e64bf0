import { type Pool, type PoolClient } from 'pg';
import { Rejection } from '../../src/kernel/rejection.js';
import { type SwitchAct } from '../../src/platform/beheer/read-model-builds.js';
import { type Consumer, lockConsumer } from '../../src/platform/consumers/consumers.js';
import { inTransaction, retriedWhenLost } from '../../src/platform/database/transaction.js';
import { type EventStore } from '../../src/platform/event-store/event-store.js';
import { type Generation, lockGeneration, readGenerations, setState } from './generations.js';
import { type Projection } from './projection.js';
import { asideOf, identifier, schemaOf } from './sql.js';
import { applyTail } from './tail.js';

const PAGE = 1_000;

/**
 * Puts another generation in use, forward or back, in one transaction that holds the checkpoint of the read model: it is
 * first brought at least as far as the one in use, so that no answer goes back in time. The one that was in use is kept.
 */
export async function switchGeneration(
  pool: Pool,
  store: EventStore,
  projection: Projection,
  number: number,
  act: SwitchAct | undefined,
): Promise<void> {
  const once = async (client: PoolClient): Promise<void> => {
    await act?.turn(client);
    const consumer = await lockConsumer(client, projection.name);
    if (consumer === undefined) return;
    const target = await lockGeneration(client, projection.name, number);
    if (isSwitched(target, consumer, act)) return;
    refuseUnlessReady(projection, number, target);
    await refuseParked(client, target);
    const ready = await upTo(client, store, projection, target, consumer);
    await trade(client, projection, consumer, ready);
  };
  await retriedWhenLost(() => inTransaction(pool, once));
  await dropLeftovers(pool, projection);
}

/**
 * Whether it was done before, perhaps with what followed from it. A switch is decided for a generation that was never in
 * use, so one that is kept was; a way back is decided from the one in use, so another in use came later.
 */
export function isSwitched(
  target: Generation | undefined,
  inUse: Consumer | undefined,
  act: SwitchAct | undefined,
): boolean {
  if (target?.state === 'in gebruik') return true;
  if (target?.state !== 'bewaard' || act === undefined) return false;
  return act.richting === 'vooruit' || inUse?.generation !== act.van;
}

async function upTo(
  client: PoolClient,
  store: EventStore,
  projection: Projection,
  target: Generation,
  consumer: Consumer,
): Promise<Generation> {
  let reached = target;
  do {
    const events = await store.readAll(reached.position, PAGE);
    if (events.length === 0) return reached;
    reached = await applyTail(client, projection, reached, events);
  } while (reached.position < consumer.position);
  return reached;
}

/** At most one is in use and one is kept; the one that was kept before is dropped, unless it is the one we go back to. */
async function trade(client: PoolClient, projection: Projection, from: Consumer, to: Generation): Promise<void> {
  for (const row of await readGenerations(client, projection.name)) {
    if (row.state === 'bewaard') await setState(client, row, 'vervallen');
  }
  await client.query(
    `UPDATE kroniek.generations SET state = 'bewaard', position = $3, moment = $4, updated_at = now()
     WHERE projection = $1 AND generation = $2 AND state = 'in gebruik'`,
    [projection.name, from.generation, from.position.toString(), from.moment],
  );
  await setState(client, to, 'in gebruik');
  await client.query(
    `UPDATE kroniek.consumers
     SET generation = $2, version = $3, position = $4, moment = $5, fault = NULL, updated_at = now() WHERE name = $1`,
    [projection.name, to.generation, to.version, to.position.toString(), to.moment],
  );
}

export function refuseUnlessReady(
  projection: Projection,
  number: number,
  target: Generation | undefined,
): asserts target is Generation {
  const name = `Generatie ${number} van leesmodel ${projection.name}`;
  if (target === undefined || target.state === 'vervallen') {
    throw new Rejection(
      'GENERATIE_ONBEKEND',
      `${name} bestaat niet (meer). Bouw het leesmodel opnieuw op.`,
      'not-found',
    );
  }
  if (target.version !== String(projection.version)) {
    throw new Rejection(
      'GENERATIE_ANDERE_VERSIE',
      `${name} is van versie ${target.version}; dit programma kent versie ${projection.version}. Zet haar in gebruik met ` +
        'het programma van die versie, of bouw het leesmodel opnieuw op.',
    );
  }
  if (target.state !== 'gereed' && target.state !== 'bewaard' && target.state !== 'in gebruik') {
    const reason = target.fault === null ? '' : `: ${target.fault.message}`;
    throw new Rejection(
      'GENERATIE_NIET_GEREED',
      `${name} is niet gereed (${target.state}${reason}). Bouw haar eerst af.`,
    );
  }
}

/** Events that were set apart for a generation are not in its rows: going back to it would pass over what follows. */
export async function refuseParked(client: Pool | PoolClient, { projection, generation }: Generation): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM kroniek.parked WHERE consumer = $1 AND generation = $2',
    [projection, generation],
  );
  const { count } = rows[0]!;
  if (count === 0) return;
  throw new Rejection(
    'GENERATIE_GEPARKEERD',
    `In generatie ${generation} van leesmodel ${projection} staan ${count} gebeurtenissen geparkeerd. Bouw het leesmodel opnieuw op.`,
  );
}

/** Drops the tables of generations that no row asks for any more. Waits for the queries that still read them. */
export async function dropLeftovers(pool: Pool, projection: Projection): Promise<void> {
  const gone = (await readGenerations(pool, projection.name)).filter(({ state }) => state === 'vervallen');
  const schemas = gone.flatMap(({ generation }) => {
    const schema = schemaOf(projection.name, generation);
    return [schema, asideOf(schema)];
  });
  const { rows } = await pool.query<{ schema: string }>(
    'SELECT nspname AS schema FROM pg_namespace WHERE nspname = ANY($1)',
    [schemas],
  );
  for (const { schema } of rows) {
    // A query that has read one of its tables and now wants another waits for us, and we for it: one of the two loses.
    await retriedWhenLost(() => pool.query(`DROP SCHEMA IF EXISTS ${identifier(schema)} CASCADE`));
  }
}
