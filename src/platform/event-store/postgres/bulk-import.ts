import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Pool, type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Clock } from '../../clock/clock.js';
import { inTransaction } from '../../database/transaction.js';
import { type AppendRequest, type ImportResult, type Position } from '../event-store.js';
import { AppendBatch, type EventLine } from './append-batch.js';
import { lookUp } from './look-up.js';

/** Events of one transaction: enough to make the commit cheap, and other writers wait some tens of milliseconds. */
const CHUNK = 5_000;
/** Lines that go to the server in one piece. */
const LINES = 500;

const COPY_EVENTS = `COPY kroniek.events (position, id, stream, revision, type, schema_version, data, occurred_at, actor,
  correlation_id, causation_id, processing_activity, regio, config_version, recorded_at) FROM STDIN`;

/** See `EventStore.importAll`. `announce` is told after each commit how far the log is. */
export async function bulkImport(
  pool: Pool,
  clock: Clock,
  batches: Iterable<AppendRequest> | AsyncIterable<AppendRequest>,
  announce: (position: Position) => void,
): Promise<ImportResult> {
  let events = 0;
  let position = 0n;
  for await (const requests of chunksOf(batches)) {
    const stored = await inTransaction(pool, (client) => importChunk(client, clock, requests));
    events += stored.events;
    position = stored.position;
    if (stored.events > 0) announce(position);
  }
  if (position > 0n) return { events, position };
  const { rows } = await pool.query<{ position: string }>('SELECT position FROM kroniek.head');
  return { events, position: BigInt(rows[0]!.position) };
}

async function* chunksOf(
  batches: Iterable<AppendRequest> | AsyncIterable<AppendRequest>,
): AsyncGenerator<AppendRequest[]> {
  let chunk: AppendRequest[] = [];
  let size = 0;
  for await (const request of batches) {
    chunk.push(request);
    size += request.appends.reduce((sum, append) => sum + append.events.length, 0);
    if (size < CHUNK && chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
    size = 0;
  }
  if (chunk.length > 0) yield chunk;
}

async function importChunk(
  client: PoolClient,
  clock: Clock,
  requests: readonly AppendRequest[],
): Promise<ImportResult> {
  const head = await client.query<{ head_position: string; head_recorded_at: Date | null }>(
    'SELECT head_position, head_recorded_at FROM kroniek.lock_head()',
  );
  const before = BigInt(head.rows[0]!.head_position);
  const batch = new AppendBatch(await lookUp(client, requests));
  for (const request of requests) batch.add(request);
  for (const outcome of batch.outcomes(before)) if ('failed' in outcome) throw outcome.failed;

  const last = head.rows[0]!.head_recorded_at;
  const now = clock.now();
  const recordedAt = (last !== null && last > now ? last : now).toISOString();
  await pipeline(Readable.from(copyText(batch.events, before, recordedAt)), client.query(copyFrom(COPY_EVENTS)));
  const position = before + BigInt(batch.events.length);
  await client.query(
    `INSERT INTO kroniek.receipts (command_id, fingerprint, position, answer, recorded_at)
     SELECT r ->> 0, r ->> 1, $2::bigint + (r ->> 2)::bigint, r -> 3, $3 FROM jsonb_array_elements($1::jsonb) AS r`,
    [JSON.stringify(batch.receipts), before.toString(), recordedAt],
  );
  if (batch.events.length > 0) {
    await client.query('UPDATE kroniek.head SET position = $1, recorded_at = $2', [position.toString(), recordedAt]);
  }
  return { events: batch.events.length, position };
}

function* copyText(events: readonly EventLine[], before: Position, recordedAt: string): Generator<string> {
  for (let from = 0; from < events.length; from += LINES) {
    let text = '';
    const upTo = Math.min(from + LINES, events.length);
    for (let index = from; index < upTo; index += 1) {
      text += `${before + BigInt(index + 1)}\t${copyLine(events[index]!)}\t${recordedAt}\n`;
    }
    yield text;
  }
}

function copyLine(line: EventLine): string {
  let text = line[0];
  for (let index = 1; index < line.length; index += 1) {
    const value = line[index];
    const json = index === 5 || index === 7;
    text += `\t${value === null && !json ? '\\N' : escaped(json ? JSON.stringify(value) : String(value))}`;
  }
  return text;
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** For the text format of COPY. */
function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : text;
}
