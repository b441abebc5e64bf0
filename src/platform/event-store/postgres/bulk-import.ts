import { type Pool } from 'pg';
import { type Clock } from '../../clock/clock.js';
import { type AppendRequest, type ImportResult, type Position } from '../event-store.js';
import { prepareChunk, type PreparedChunk, writeChunk } from './import-chunk.js';

/** Events of one transaction: enough to make the commit cheap, and other writers wait some tens of milliseconds. */
const CHUNK = 5_000;

/** See `EventStore.importAll`. `announce` is told after each commit how far the log is. */
export async function bulkImport(
  pool: Pool,
  clock: Clock,
  batches: Iterable<AppendRequest> | AsyncIterable<AppendRequest>,
  announce: (position: Position) => void,
): Promise<ImportResult> {
  let events = 0;
  let position: Position | undefined;
  let writing: Promise<void> = Promise.resolve();
  let written: PreparedChunk | undefined;
  try {
    for await (const requests of chunksOf(batches)) {
      // While the server stores the chunk before it, the next one is made ready behind that.
      const ahead = written === undefined ? undefined : await prepareChunk(pool, clock, requests, written);
      await writing;
      const { chunk, done } = await writeChunk(pool, clock, requests, ahead);
      written = chunk;
      writing = done.then(() => {
        events += chunk.events;
        position = chunk.before + BigInt(chunk.events);
        if (chunk.events > 0) announce(position);
      });
      // Seen at the next chunk or at the end.
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
  return { events, position: position ?? (await headOf(pool)) };
}

async function headOf(pool: Pool): Promise<Position> {
  const { rows } = await pool.query<{ position: string }>('SELECT position FROM kroniek.head');
  return BigInt(rows[0]!.position);
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
