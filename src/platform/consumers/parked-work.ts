import { type Pool, type PoolClient } from 'pg';
import { inTransaction } from '../database/transaction.js';
import { type EventStore, type RecordedEvent } from '../event-store/event-store.js';
import { type ConsumerWork } from './apply-page.js';
import { type Consumer, type Fence, Fenced, lockConsumer, readConsumer, UNFENCED } from './consumers.js';
import { causeOf, isTransient, messageOf } from './failures.js';
import { readParkedEvents, readParkedStreams, readSkipped } from './parking.js';

const PAGE = 1_000;
/** What is looked through before a late event is applied, while the consumer waits. */
const MOST_SINCE = 100_000;

/**
 * Tries the parked events of one stream again, in order, each in a transaction of its own, and stops at the first that
 * still fails: its error is kept, and the number of this `attempt`. Quiet where that attempt was made: two processes may
 * carry the same act out, or one of them twice. A consumer that begins anew instead (`restart`) does that. Returns how
 * many events were applied. Throws what is transient.
 */
export async function retryParked(
  pool: Pool,
  store: EventStore,
  work: ConsumerWork,
  stream: string,
  attempt?: number,
  turn: Fence = UNFENCED,
): Promise<number> {
  const failed = (await readParkedStreams(pool, work.name)).find((parked) => parked.stream === stream);
  if (failed === undefined || (attempt !== undefined && failed.attempts >= attempt)) return 0;
  if (work.restart !== undefined) {
    await restart(pool, work, failed.eventId, turn);
    return 0;
  }
  let applied = 0;
  // Again and again: while some are applied, the reader may park what follows them.
  for (;;) {
    const consumer = await readConsumer(pool, work.name);
    if (consumer === undefined) throw new Error(`Consumer ${work.name} has no checkpoint row.`);
    const waiting = new Set((await readParkedEvents(pool, consumer, stream)).map(({ eventId }) => eventId));
    const events = (await store.readStream(stream)).filter((event) => waiting.has(event.id));
    if (events.length === 0) return applied;
    for (const event of events) {
      try {
        if (await applyLate(pool, store, work, consumer, event, turn)) applied += 1;
      } catch (error) {
        if (error instanceof Fenced || isTransient(error)) throw error;
        await pool.query(
          `UPDATE kroniek.parked SET error = $4, attempts = greatest(attempts, $5)
           WHERE consumer = $1 AND generation = $2 AND position = $3`,
          [consumer.name, consumer.generation, event.position.toString(), messageOf(causeOf(error)), attempt ?? 1],
        );
        return applied;
      }
    }
  }
}

/** False where somebody else applied it meanwhile. */
async function applyLate(
  pool: Pool,
  store: EventStore,
  work: ConsumerWork,
  consumer: Consumer,
  event: RecordedEvent,
  turn: Fence,
): Promise<boolean> {
  await work.act?.([event], turnOfParked(consumer, event, turn));
  return inTransaction(pool, async (client) => {
    await turn(client);
    const locked = await lockConsumer(client, work.name);
    if (locked?.generation !== consumer.generation) throw new Fenced(work.name);
    if (locked.version !== work.version) {
      throw new Error('Deze lezer hoort bij een andere versie van Kroniek. Probeer het opnieuw als die draait.');
    }
    if (!(await release(client, locked, event.position))) return false;
    await work.write?.(client, locked, [event], {
      replay: true,
      since: appliedSince(client, store, work, locked, event),
    });
    return true;
  });
}

/** The turn of an event that was set apart, as long as it is. */
function turnOfParked({ name, generation }: Consumer, { position }: RecordedEvent, turn: Fence): Fence {
  return async (client) => {
    await turn(client);
    const { rowCount } = await client.query(
      'SELECT 1 FROM kroniek.parked WHERE consumer = $1 AND generation = $2 AND position = $3 FOR SHARE',
      [name, generation, position.toString()],
    );
    if (rowCount !== 1) throw new Fenced(name);
  };
}

/** Pages of what the consumer has applied after an event: of all streams, without what is parked or passed over itself. */
async function* appliedSince(
  client: PoolClient,
  store: EventStore,
  work: ConsumerWork,
  consumer: Consumer,
  event: RecordedEvent,
): AsyncGenerator<RecordedEvent[]> {
  const { rows } = await client.query<{ event_id: string }>(
    'SELECT event_id FROM kroniek.parked WHERE consumer = $1 AND generation = $2',
    [consumer.name, consumer.generation],
  );
  const apart = new Set([...rows.map((row) => row.event_id), ...(await readSkipped(client, consumer.name))]);
  let after = event.position;
  for (let read = 0; after < consumer.position;) {
    const page = await store.readAll(after, PAGE);
    if (page.length === 0) return;
    read += page.length;
    if (read > MOST_SINCE) {
      throw new Error(`Sindsdien kwamen er meer dan ${MOST_SINCE} gebeurtenissen bij: bouw het leesmodel opnieuw op.`);
    }
    yield page.filter(
      ({ id, type, position }) => position <= consumer.position && work.handles(type) && !apart.has(id),
    );
    after = page.at(-1)!.position;
  }
}

/** Takes one event out of what is parked, and makes what other processes know of it stale. */
async function release(client: PoolClient, consumer: Consumer, position: bigint): Promise<boolean> {
  const { rowCount } = await client.query(
    'DELETE FROM kroniek.parked WHERE consumer = $1 AND generation = $2 AND position = $3',
    [consumer.name, consumer.generation, position.toString()],
  );
  if (rowCount === 0) return false;
  await client.query('UPDATE kroniek.consumers SET parkings = parkings + 1 WHERE name = $1', [consumer.name]);
  return true;
}

/** Once for an event that was set apart: whoever comes later finds another generation. */
async function restart(pool: Pool, work: ConsumerWork, eventId: string, turn: Fence): Promise<void> {
  await inTransaction(pool, async (client) => {
    await turn(client);
    const consumer = await lockConsumer(client, work.name);
    const parked = await client.query(
      'SELECT 1 FROM kroniek.parked WHERE consumer = $1 AND generation = $2 AND event_id = $3',
      [work.name, consumer?.generation, eventId],
    );
    if (parked.rowCount === 0) return;
    await work.restart!(client);
    await client.query('DELETE FROM kroniek.parked WHERE consumer = $1', [work.name]);
    await client.query(
      `UPDATE kroniek.consumers SET position = 0, moment = NULL, generation = generation + 1, parkings = parkings + 1
       WHERE name = $1`,
      [work.name],
    );
  });
}

export interface Skip {
  readonly eventId: string;
  readonly position: bigint;
  readonly reason: string;
  readonly actor: string;
}

/** Passes one event over for one consumer, for ever: by a person's decision. What waited behind it can be tried again. */
export async function skipParked(pool: Pool, name: string, skip: Skip, turn: Fence = UNFENCED): Promise<void> {
  await inTransaction(pool, async (client) => {
    await turn(client);
    const consumer = await lockConsumer(client, name);
    if (consumer === undefined) return;
    const { rowCount: decided } = await client.query(
      `INSERT INTO kroniek.skipped (consumer, event_id, position, reason, actor) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [name, skip.eventId, skip.position.toString(), skip.reason, skip.actor],
    );
    const { rowCount: released } = await client.query(
      'DELETE FROM kroniek.parked WHERE consumer = $1 AND event_id = $2',
      [name, skip.eventId],
    );
    // A repeat changes nothing and fences nobody; least of all the consumer that carries acts out, when it is about itself.
    if (decided === 0 && released === 0) return;
    await client.query('UPDATE kroniek.consumers SET parkings = parkings + 1 WHERE name = $1', [name]);
  });
}
