import { type Pool, type PoolClient } from 'pg';
import { type Clock } from '../../clock/clock.js';
import { inTransaction } from '../../database/transaction.js';
import {
  type Actor,
  type AppendRequest,
  type AppendResult,
  type EventStore,
  type ImportResult,
  type Position,
  type ReadOptions,
  type Receipt,
  type RecordedEvent,
} from '../event-store.js';
import { decodeInPlace, readableOf } from '../unreadable-event.js';
import { AppendBatch, expectedRevisions, type Known, type Outcome } from './append-batch.js';
import { bulkImport } from './bulk-import.js';
import { lookUp } from './look-up.js';
import { Notifier } from './notifier.js';
import { WakeUp } from './wake-up.js';

/** What one transaction of the appender takes at the most: it never holds the head row for long. */
const MAX_APPENDS = 256;
const MAX_EVENTS = 4_000;
const WRITERS = 2;
/**
 * Events waiting that are worth a second transaction beside one under way. Below it the two would be small ones that
 * wait for each other: 64 callers then cost both Node.js and the server half as much again per event, for no gain.
 */
const WORTH_A_WRITER = 64;

interface Pending {
  readonly request: AppendRequest;
  readonly events: number;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

interface Stored {
  /** Position of the log before the batch. */
  readonly before: Position;
  readonly events: number;
  readonly outcomes: readonly Outcome[];
}

interface EventRow {
  position: string;
  id: string;
  stream: string;
  revision: number;
  type: string;
  schema_version: number;
  data: unknown;
  occurred_at: string;
  recorded_at: Date;
  actor: Actor;
  correlation_id: string;
  causation_id: string;
  processing_activity: string;
  regio: string;
  config_version: string | null;
}

const COLUMNS = `position, id, stream, revision, type, schema_version, data, occurred_at, recorded_at, actor,
  correlation_id, causation_id, processing_activity, regio, config_version`;

const APPEND = 'SELECT kroniek.append($1, $2, $3, $4)::text AS before';

/** A command id of the batch is known: raised by `kroniek.append`. */
const KNOWN_COMMAND = 'KR001';

/**
 * The event log on PostgreSQL. One head row orders all writers, of this process and of others: positions are gapless
 * and in commit order, so a reader that has seen position n has seen everything up to n. Concurrent appends of this
 * process share a transaction (group commit); one that fails does so alone.
 */
export class PostgresEventStore implements EventStore {
  private readonly queue: Pending[] = [];
  private queuedEvents = 0;
  private readonly writing = new Set<Promise<void>>();
  private waiting = false;
  private readonly wakeUp: WakeUp;
  private readonly notifier: Notifier;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    connectionString: string,
    onListenError: (error: Error) => void = () => undefined,
  ) {
    this.wakeUp = new WakeUp(connectionString, onListenError);
    this.notifier = new Notifier(pool);
  }

  async start(): Promise<void> {
    await this.wakeUp.start();
    this.wakeUp.signal((await this.head()).position);
  }

  /** Lets the appends under way finish, then stops. The pool is its owner's to end. */
  async stop(): Promise<void> {
    while (this.waiting || this.writing.size > 0) await Promise.race([...this.writing, nextTurn()]);
    await this.notifier.stop();
    await this.wakeUp.stop();
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      const events = request.appends.reduce((sum, append) => sum + append.events.length, 0);
      this.queue.push({ request, events, resolve, reject });
      this.queuedEvents += events;
      if (this.waiting) return;
      this.waiting = true;
      // One turn of the event loop, so that callers of the same moment share a transaction.
      setImmediate(() => {
        this.waiting = false;
        this.pump();
      });
    });
  }

  importAll(batches: Iterable<AppendRequest> | AsyncIterable<AppendRequest>): Promise<ImportResult> {
    return bulkImport(this.pool, this.clock, batches, (position) => this.announce(position));
  }

  async findReceipt(commandId: string): Promise<Receipt | undefined> {
    const { rows } = await this.pool.query<{ fingerprint: string; position: string; answer: unknown }>(
      'SELECT fingerprint, position, answer FROM kroniek.receipts WHERE command_id = $1',
      [commandId],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    return { commandId, fingerprint: row.fingerprint, position: BigInt(row.position), answer: row.answer };
  }

  async readStream(stream: string, options: ReadOptions = {}): Promise<RecordedEvent[]> {
    const { rows } = await this.pool.query<EventRow>({
      name: 'kroniek-read-stream',
      text: `SELECT ${COLUMNS} FROM kroniek.events
             WHERE stream = $1 AND ($2::timestamptz IS NULL OR recorded_at <= $2) ORDER BY revision`,
      values: [stream, options.knownAt ?? null],
    });
    return rows.map(toEvent);
  }

  async readStreams(streams: readonly string[]): Promise<Map<string, RecordedEvent[]>> {
    const found = new Map<string, RecordedEvent[]>();
    if (streams.length === 0) return found;
    const { rows } = await this.pool.query<EventRow>({
      name: 'kroniek-read-streams',
      text: `SELECT ${COLUMNS} FROM kroniek.events WHERE stream = ANY($1::text[]) ORDER BY stream, revision`,
      values: [streams],
    });
    for (const event of rows.map(toEvent)) {
      const events = found.get(event.stream);
      if (events === undefined) found.set(event.stream, [event]);
      else events.push(event);
    }
    return found;
  }

  async readAll(after: Position, limit: number): Promise<RecordedEvent[]> {
    const { rows } = await this.pool.query<EventRow>({
      name: 'kroniek-read-all',
      text: `SELECT ${COLUMNS} FROM kroniek.events WHERE position > $1 ORDER BY position LIMIT $2`,
      values: [after.toString(), limit],
    });
    return readableOf(rows, toEvent);
  }

  async head(): Promise<{ position: Position; recordedAt: string | null }> {
    const { rows } = await this.pool.query<{ position: string; recorded_at: Date | null }>(
      'SELECT position, recorded_at FROM kroniek.head',
    );
    const row = rows[0];
    if (row === undefined) throw new Error('kroniek.head has no row: run the migrations.');
    return { position: BigInt(row.position), recordedAt: row.recorded_at?.toISOString() ?? null };
  }

  async momentOf(position: Position): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ recorded_at: Date }>(
      'SELECT recorded_at FROM kroniek.events WHERE position = $1',
      [position.toString()],
    );
    return rows[0]?.recorded_at.toISOString();
  }

  async lag(position: Position): Promise<{ events: number; oldestRecordedAt: string | null }> {
    const { rows } = await this.pool.query<{ events: string; oldest: Date | null }>(
      `SELECT (position - $1::bigint) AS events,
              (SELECT recorded_at FROM kroniek.events WHERE position > $1::bigint ORDER BY position LIMIT 1) AS oldest
       FROM kroniek.head`,
      [position.toString()],
    );
    return { events: Number(rows[0]!.events), oldestRecordedAt: rows[0]!.oldest?.toISOString() ?? null };
  }

  waitForEvents(after: Position, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    return this.wakeUp.wait(after, timeoutMs, signal);
  }

  /**
   * Starts transactions while there is work and a writer is free. Two writers: while the server commits for one, the
   * other's batch is made; the head row still orders them.
   */
  private pump(): void {
    while (this.queue.length > 0 && (this.writing.size === 0 || this.worthAnother())) {
      const batch = this.takeBatch();
      const written = this.write(batch).finally(() => {
        this.writing.delete(written);
        this.pump();
      });
      this.writing.add(written);
    }
  }

  private worthAnother(): boolean {
    return this.writing.size < WRITERS && this.queuedEvents >= WORTH_A_WRITER;
  }

  private takeBatch(): Pending[] {
    // Both writers get a share of a long queue.
    const writers = this.queuedEvents < 2 * WORTH_A_WRITER ? 1 : WRITERS - this.writing.size;
    const share = Math.min(MAX_EVENTS, Math.ceil(this.queuedEvents / writers));
    let events = 0;
    let count = 0;
    for (const pending of this.queue) {
      if (count > 0 && (count >= MAX_APPENDS || events + pending.events > share)) break;
      events += pending.events;
      count += 1;
    }
    this.queuedEvents -= events;
    return this.queue.splice(0, count);
  }

  private async write(batch: readonly Pending[]): Promise<void> {
    let outcomes: readonly Outcome[];
    try {
      outcomes = await this.store(batch.map((pending) => pending.request));
    } catch (error) {
      if (batch.length === 1 || !isRefusedByContent(error)) {
        // Also when the connection broke during commit: whether it is stored is then unknown, and only the caller,
        // who has a command id, may safely ask again.
        for (const pending of batch) pending.reject(error);
        return;
      }
      // One append's content made the statement fail: each alone, so that only the bad one fails.
      for (const pending of batch) await this.write([pending]);
      return;
    }
    batch.forEach((pending, index) => {
      const outcome = outcomes[index]!;
      if ('ok' in outcome) pending.resolve(outcome.ok);
      else pending.reject(outcome.failed);
    });
  }

  /** In one statement where the log stands as the writers believe; else with a look-up, under the lock of the head. */
  private async store(requests: readonly AppendRequest[]): Promise<readonly Outcome[]> {
    const revisions = expectedRevisions(requests);
    const stored =
      (revisions && (await this.storeAsExpected(requests, revisions))) ??
      (await inTransaction(this.pool, (client) => this.storeAfterLookUp(client, requests)));
    if (stored.events > 0) this.announce(stored.before + BigInt(stored.events));
    return stored.outcomes;
  }

  /** Undefined where the log stands elsewhere: nothing is stored then. */
  private async storeAsExpected(
    requests: readonly AppendRequest[],
    revisions: Map<string, number>,
  ): Promise<Stored | undefined> {
    const streams = [...revisions];
    const batch = batchOf(requests, { revisions, receipts: new Map() });
    // What is refused here may be a repeat: its receipt, which only a look-up finds, comes before its expectation.
    if (batch.refuses) return undefined;
    try {
      return await this.call(this.pool, streams, batch);
    } catch (error) {
      if ((error as { code?: unknown }).code === KNOWN_COMMAND) return undefined;
      throw error;
    }
  }

  private async storeAfterLookUp(client: PoolClient, requests: readonly AppendRequest[]): Promise<Stored> {
    await client.query('SELECT kroniek.lock_head()');
    const stored = await this.call(client, [], batchOf(requests, await lookUp(client, requests)));
    if (stored === undefined) throw new Error('The log moved under the lock of its head.');
    return stored;
  }

  private async call(
    db: Pool | PoolClient,
    streams: readonly (readonly [string, number])[],
    batch: AppendBatch,
  ): Promise<Stored | undefined> {
    const { rows } = await db.query<{ before: string | null }>({
      name: 'kroniek-append',
      text: APPEND,
      values: [
        JSON.stringify(streams),
        JSON.stringify(batch.receipts),
        JSON.stringify(batch.events),
        this.clock.now().toISOString(),
      ],
    });
    const before = rows[0]!.before;
    if (before === null) return undefined;
    return { before: BigInt(before), events: batch.events.length, outcomes: batch.outcomes(BigInt(before)) };
  }

  private announce(position: Position): void {
    this.wakeUp.signal(position);
    this.notifier.notify(position);
  }
}

/**
 * SQLSTATE classes 22 (data), 23 (constraint) and 54 (too large or too deep): the statement was refused for what it holds, and rolled back. A
 * TypeError or RangeError comes from data that is no JSON, before anything was sent.
 */
function isRefusedByContent(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(22|23|54)/.test(code);
}

function batchOf(requests: readonly AppendRequest[], known: Known): AppendBatch {
  const batch = new AppendBatch(known);
  for (const request of requests) batch.add(request);
  return batch;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function toEvent(row: EventRow): RecordedEvent {
  return decodeInPlace({
    position: BigInt(row.position),
    id: row.id,
    stream: row.stream,
    revision: row.revision,
    type: row.type,
    schemaVersion: row.schema_version,
    data: row.data,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at.toISOString(),
    actor: row.actor,
    correlationId: row.correlation_id,
    causationId: row.causation_id,
    processingActivity: row.processing_activity,
    regio: row.regio,
    configVersion: row.config_version,
  });
}
