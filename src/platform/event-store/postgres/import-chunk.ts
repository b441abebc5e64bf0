import { type Pool, type PoolClient } from 'pg';
import { type Clock } from '../../clock/clock.js';
import { copyInto } from '../../database/copy-text.js';
import { inTransaction } from '../../database/transaction.js';
import { type AppendRequest, type Position } from '../event-store.js';
import { AppendBatch, type Known } from './append-batch.js';
import { type CopyLines, copyLines, EVENTS, RECEIPTS } from './copy-lines.js';
import { lookUp } from './look-up.js';

/** Some thousand events of an import, ready to be stored at one place of the log. */
export interface PreparedChunk {
  /** Position of the log before it: it may be stored there and nowhere else. */
  readonly before: Position;
  readonly events: number;
  readonly recordedAt: Date;
  readonly batch: AppendBatch;
  readonly known: Known;
  readonly lines: CopyLines;
}

/**
 * Makes a chunk ready behind one that is being stored, without a lock. What it says holds where the log stands at the
 * end of that one when its turn comes: nobody stored an event in between. (A command without events may have been; were
 * its id one of these, the receipts would refuse the chunk as a whole.) Undefined where it cannot be stored as it seems:
 * the lock will tell.
 */
export async function prepareChunk(
  pool: Pool,
  clock: Clock,
  requests: readonly AppendRequest[],
  behind: PreparedChunk,
): Promise<PreparedChunk | undefined> {
  const { revisions, receipts } = await lookUp(pool, requests);
  // The chunk before it may or may not have been seen.
  for (const stream of revisions.keys()) {
    const revision = behind.known.revisions.get(stream);
    if (revision !== undefined) revisions.set(stream, revision);
  }
  const before = behind.before + BigInt(behind.events);
  for (const [commandId, fingerprint, offset, answer] of behind.batch.receipts) {
    receipts.set(commandId, { commandId, fingerprint, position: behind.before + BigInt(offset), answer });
  }
  const chunk = await makeChunk(requests, { revisions, receipts }, before, laterOf(behind.recordedAt, clock.now()));
  return chunk.batch.refuses ? undefined : chunk;
}

/**
 * Stores a chunk in one transaction. Answers as soon as it is certain what will be stored; `done` is the commit. Throws
 * where an append is refused: then nothing of the chunk is stored.
 */
export async function writeChunk(
  pool: Pool,
  clock: Clock,
  requests: readonly AppendRequest[],
  ahead: PreparedChunk | undefined,
): Promise<{ chunk: PreparedChunk; done: Promise<void> }> {
  let done: Promise<void> | undefined;
  const chunk = await new Promise<PreparedChunk>((resolve, reject) => {
    done = inTransaction(pool, async (client) => {
      const head = await lockHead(client);
      const certain = ahead?.before === head.position ? ahead : await underLock(client, clock, requests, head);
      resolve(certain);
      await store(client, certain);
    });
    done.catch(reject);
  });
  return { chunk, done: done! };
}

interface Head {
  readonly position: Position;
  readonly recordedAt: Date | null;
}

async function lockHead(client: PoolClient): Promise<Head> {
  const { rows } = await client.query<{ head_position: string; head_recorded_at: Date | null }>(
    'SELECT head_position, head_recorded_at FROM kroniek.lock_head()',
  );
  return { position: BigInt(rows[0]!.head_position), recordedAt: rows[0]!.head_recorded_at };
}

async function underLock(
  client: PoolClient,
  clock: Clock,
  requests: readonly AppendRequest[],
  head: Head,
): Promise<PreparedChunk> {
  const chunk = await makeChunk(
    requests,
    await lookUp(client, requests),
    head.position,
    laterOf(head.recordedAt, clock.now()),
  );
  for (const outcome of chunk.batch.outcomes(head.position)) if ('failed' in outcome) throw outcome.failed;
  return chunk;
}

async function makeChunk(
  requests: readonly AppendRequest[],
  known: Known,
  before: Position,
  recordedAt: Date,
): Promise<PreparedChunk> {
  const batch = new AppendBatch(known);
  for (const request of requests) batch.add(request);
  const lines = await copyLines(batch.events, batch.receipts, before, recordedAt.toISOString());
  return { before, events: batch.events.length, recordedAt, batch, known, lines };
}

async function store(client: PoolClient, { before, events, recordedAt, lines }: PreparedChunk): Promise<void> {
  if (lines.events.length > 0) await copyInto(client, EVENTS, lines.events);
  if (lines.receipts.length > 0) await copyInto(client, RECEIPTS, lines.receipts);
  if (events === 0) return;
  const position = before + BigInt(events);
  await client.query('UPDATE kroniek.head SET position = $1, recorded_at = $2', [position.toString(), recordedAt]);
}

/** Transaction time never goes back along the log, also when a clock does. */
function laterOf(last: Date | null, now: Date): Date {
  return last !== null && last > now ? last : now;
}
