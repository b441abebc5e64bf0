import { type Pool, type PoolClient } from 'pg';
import { decodeEvent } from '../../../kernel/event-definition.js';
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
import { AppendBatch, expectedRevisions, type Known, type Outcome } from './append-batch.js';
import { bulkImport } from './bulk-import.js';
import { lookUp } from './look-up.js';
import { WakeUp } from './wake-up.js';

/** What one transaction of the appender takes at the most: it never holds the head row for long. */
const MAX_APPENDS = 256;
const MAX_EVENTS = 4_000;
const WRITERS = 2;
/** Appends waiting, from which the two writers share them. */
const WORTH_SPLITTING = 16;

interface Pending {
  readonly request: AppendRequest;
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
  private readonly writing = new Set<Promise<void>>();
  private waiting = false;
  private notifying = false;
  private notifyAgain: bigint | undefined;
  private readonly wakeUp: WakeUp;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    connectionString: string,
    onListenError: (error: Error) => void = () => undefined,
  ) {
    this.wakeUp = new WakeUp(connectionString, onListenError);
  }

  async start(): Promise<void> {
    await this.wakeUp.start();
    this.wakeUp.signal((await this.head()).position);
  }

  /** Lets the appends under way finish, then stops. The pool is its owner's to end. */
  async stop(): Promise<void> {
    while (this.waiting || this.writing.size > 0) await Promise.race([...this.writing, nextTurn()]);
    await this.wakeUp.stop();
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.queue.push({ request, resolve, reject });
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

  async readAll(after: Position, limit: number): Promise<RecordedEvent[]> {
    const { rows } = await this.pool.query<EventRow>({
      name: 'kroniek-read-all',
      text: `SELECT ${COLUMNS} FROM kroniek.events WHERE position > $1 ORDER BY position LIMIT $2`,
      values: [after.toString(), limit],
    });
    return rows.map(toEvent);
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
    while (this.queue.length > 0 && this.writing.size < WRITERS) {
      const batch = this.takeBatch();
      const written = this.write(batch).finally(() => {
        this.writing.delete(written);
        this.pump();
      });
      this.writing.add(written);
    }
  }

  private takeBatch(): Pending[] {
    // Both writers get a share of a long queue; splitting a short one would only cost a commit more.
    const free = this.queue.length < WORTH_SPLITTING ? 1 : WRITERS - this.writing.size;
    const share = Math.min(MAX_APPENDS, Math.ceil(this.queue.length / free));
    let events = 0;
    let count = 0;
    for (const pending of this.queue) {
      const size = pending.request.appends.reduce((sum, append) => sum + append.events.length, 0);
      if (count > 0 && (count >= share || events + size > MAX_EVENTS)) break;
      events += size;
      count += 1;
    }
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

  /** Outside the transaction, and one at a time: commits with NOTIFY would wait for each other. */
  private announce(position: bigint): void {
    this.wakeUp.signal(position);
    if (this.notifying) {
      this.notifyAgain = position;
      return;
    }
    this.notifying = true;
    this.pool
      .query("SELECT pg_notify('kroniek_events', $1)", [position.toString()])
      .catch(() => undefined) // A lost hint: other processes poll.
      .finally(() => {
        this.notifying = false;
        const next = this.notifyAgain;
        this.notifyAgain = undefined;
        if (next !== undefined) this.announce(next);
      });
  }
}

/**
 * SQLSTATE classes 22 (data) and 23 (constraint): the statement was refused for what it holds, and rolled back. A
 * TypeError comes from data that is no JSON, before anything was sent.
 */
function isRefusedByContent(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^2[23]/.test(code);
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
  return {
    position: BigInt(row.position),
    id: row.id,
    stream: row.stream,
    revision: row.revision,
    type: row.type,
    schemaVersion: row.schema_version,
    data: decodeEvent(row.type, row.schema_version, row.data),
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at.toISOString(),
    actor: row.actor,
    correlationId: row.correlation_id,
    causationId: row.causation_id,
    processingActivity: row.processing_activity,
    regio: row.regio,
    configVersion: row.config_version,
  };
}
