import { type Pool, type PoolClient } from 'pg';
import { type RecordedEvent } from '../event-store/event-store.js';
import { type Consumer } from './consumers.js';

/** An event that is set apart: with the reason, or because an earlier one of its stream is. */
export interface Parked {
  readonly event: RecordedEvent;
  readonly error: string | null;
}

export interface SetApart {
  readonly parkedStreams: ReadonlySet<string>;
  /** Ids of events that a person decided to pass over. */
  readonly skipped: ReadonlySet<string>;
}

export async function readSetApart(db: Pool | PoolClient, consumer: Consumer): Promise<SetApart> {
  const parked = await db.query<{ stream: string }>(
    'SELECT DISTINCT stream FROM kroniek.parked WHERE consumer = $1 AND generation = $2',
    [consumer.name, consumer.generation],
  );
  return {
    parkedStreams: new Set(parked.rows.map(({ stream }) => stream)),
    skipped: await readSkipped(db, consumer.name),
  };
}

/** Ids of the events that are passed over by decision; they hold for every generation of a read model. */
export async function readSkipped(db: Pool | PoolClient, consumer: string): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ event_id: string }>('SELECT event_id FROM kroniek.skipped WHERE consumer = $1', [
    consumer,
  ]);
  return new Set(rows.map((row) => row.event_id));
}

export async function park(client: PoolClient, consumer: Consumer, parked: readonly Parked[]): Promise<void> {
  if (parked.length === 0) return;
  await client.query(
    `INSERT INTO kroniek.parked (consumer, generation, position, stream, event_id, type, error, attempts)
     SELECT $1, $2, p.*, $8 FROM unnest($3::bigint[], $4::text[], $5::uuid[], $6::text[], $7::text[]) AS p
     ON CONFLICT DO NOTHING`,
    [
      consumer.name,
      consumer.generation,
      parked.map(({ event }) => event.position.toString()),
      parked.map(({ event }) => event.stream),
      parked.map(({ event }) => event.id),
      parked.map(({ event }) => event.type),
      parked.map(({ error }) => error),
      // The deadlines begin anew, as another generation, each time they are tried again.
      consumer.kind === 'deadlines' ? consumer.generation : 1,
    ],
  );
}

/** A stream that one consumer set apart, as the beheerder sees it. */
export interface ParkedStream {
  readonly consumer: string;
  readonly stream: string;
  /** The event that could not be applied. */
  readonly eventId: string;
  readonly position: string;
  readonly type: string;
  readonly error: string;
  readonly attempts: number;
  /** UTC. */
  readonly parkedAt: string;
  /** Events that wait, that one included. */
  readonly events: number;
}

/** All streams that are set apart by the generations in use; the oldest first. */
export async function readParkedStreams(db: Pool | PoolClient, consumer?: string): Promise<ParkedStream[]> {
  const { rows } = await db.query<Omit<ParkedStream, 'parkedAt'> & { parkedAt: Date }>(
    `SELECT DISTINCT ON (p.consumer, p.stream) p.consumer, p.stream, p.event_id AS "eventId", p.position::text AS position,
            p.type, coalesce(p.error, '') AS error, p.attempts, p.parked_at AS "parkedAt",
            (SELECT count(*)::int FROM kroniek.parked AS all_of
             WHERE all_of.consumer = p.consumer AND all_of.generation = p.generation AND all_of.stream = p.stream) AS events
     FROM kroniek.parked AS p JOIN kroniek.consumers AS c ON c.name = p.consumer AND c.generation = p.generation
     WHERE $1::text IS NULL OR p.consumer = $1
     ORDER BY p.consumer, p.stream, p.position`,
    [consumer ?? null],
  );
  return rows.map((row) => ({ ...row, parkedAt: row.parkedAt.toISOString() }));
}

/** The events of one stream that wait, in order. */
export async function readParkedEvents(
  db: Pool | PoolClient,
  consumer: Consumer,
  stream: string,
): Promise<{ eventId: string; position: bigint }[]> {
  const { rows } = await db.query<{ event_id: string; position: string }>(
    `SELECT event_id, position FROM kroniek.parked WHERE consumer = $1 AND generation = $2 AND stream = $3
     ORDER BY position`,
    [consumer.name, consumer.generation, stream],
  );
  return rows.map((row) => ({ eventId: row.event_id, position: BigInt(row.position) }));
}
