import { type Pool, type PoolClient } from 'pg';
import { decodeEvent } from '../../../kernel/event-definition.js';
import { newId } from '../../../kernel/ids.js';
import { type Clock } from '../../clock/clock.js';
import { inTransaction } from '../../database/transaction.js';
import {
  type Actor,
  type AppendRequest,
  type AppendResult,
  CommandIdReused,
  type EventStore,
  type Position,
  type ReadOptions,
  type Receipt,
  type RecordedEvent,
  type StreamAppend,
  WrongExpectedRevision,
} from '../event-store.js';
import { WakeUp } from './wake-up.js';

/** What one transaction of the appender takes at the most: it never holds the head row for long. */
const MAX_APPENDS = 256;
const MAX_EVENTS = 4_000;

interface Pending {
  readonly request: AppendRequest;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly ok: AppendResult } | { readonly failed: Error };

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

const INSERT = `
  WITH stored AS (
    INSERT INTO kroniek.events (${COLUMNS})
    SELECT e.position, e.id, e.stream, e.revision, e.type, e.schema_version, e.data::jsonb, e.occurred_at, $8::timestamptz,
           e.actor::jsonb, e.correlation_id, e.causation_id, e.processing_activity, e.regio, e.config_version
    FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::int[], $7::text[], $9::text[], $10::text[],
                $16::text[], $17::text[], $18::text[], $19::text[], $20::text[])
      AS e (position, id, stream, revision, type, schema_version, data, occurred_at, actor,
            correlation_id, causation_id, processing_activity, regio, config_version)
  ), receipts AS (
    INSERT INTO kroniek.receipts (command_id, fingerprint, position, answer, recorded_at)
    SELECT r.command_id, r.fingerprint, r.position, r.answer::jsonb, $8::timestamptz
    FROM unnest($11::text[], $12::text[], $13::bigint[], $14::text[]) AS r (command_id, fingerprint, position, answer)
  )
  UPDATE kroniek.head SET position = $15::bigint, recorded_at = $8::timestamptz`;

const LOOK_UP = `
  SELECT 'r' AS kind, s AS key, (SELECT max(revision) FROM kroniek.events WHERE stream = s)::text AS a,
         NULL::text AS b, NULL::jsonb AS answer
  FROM unnest($1::text[]) AS s
  UNION ALL
  SELECT 'c', command_id, fingerprint, position::text, answer FROM kroniek.receipts WHERE command_id = ANY($2::text[])`;

/**
 * The event log on PostgreSQL. One head row orders all writers, of this process and of others: positions are gapless
 * and in commit order, so a reader that has seen position n has seen everything up to n. Concurrent appends of this
 * process share a transaction (group commit); one that fails does so alone.
 */
export class PostgresEventStore implements EventStore {
  private readonly queue: Pending[] = [];
  private writing: Promise<void> | undefined;
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
    while (this.writing !== undefined) await this.writing;
    await this.wakeUp.stop();
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.queue.push({ request, resolve, reject });
      this.writing ??= this.drain();
    });
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

  /** The writer: while there is work, one transaction after another, each with all that waits. */
  private async drain(): Promise<void> {
    // One turn of the event loop, so that callers of the same moment share the first transaction.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.queue.length > 0) {
      const batch = this.takeBatch();
      await this.write(batch);
    }
    this.writing = undefined;
  }

  private takeBatch(): Pending[] {
    let events = 0;
    let count = 0;
    for (const pending of this.queue) {
      const size = pending.request.appends.reduce((sum, append) => sum + append.events.length, 0);
      if (count > 0 && (count >= MAX_APPENDS || events + size > MAX_EVENTS)) break;
      events += size;
      count += 1;
    }
    return this.queue.splice(0, count);
  }

  private async write(batch: readonly Pending[]): Promise<void> {
    let outcomes: Outcome[];
    try {
      outcomes = await this.transaction(batch.map((pending) => pending.request));
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

  private async transaction(requests: readonly AppendRequest[]): Promise<Outcome[]> {
    const { outcomes, grownTo } = await inTransaction(this.pool, (client) => this.appendAll(client, requests));
    if (grownTo !== undefined) this.announce(grownTo);
    return outcomes;
  }

  private async appendAll(
    client: PoolClient,
    requests: readonly AppendRequest[],
  ): Promise<{ outcomes: Outcome[]; grownTo?: Position }> {
    const head = await client.query<{ head_position: string; head_recorded_at: Date | null }>(
      'SELECT head_position, head_recorded_at FROM kroniek.lock_head()',
    );
    const start = BigInt(head.rows[0]!.head_position);
    const { revisions, receipts } = await lookUp(client, requests);

    const rows = new Rows(start);
    const outcomes = requests.map((request) => decideAppend(request, revisions, receipts, rows));
    if (rows.isEmpty()) return { outcomes };
    const recordedAt = this.recordedAt(head.rows[0]!.head_recorded_at);
    await client.query({ name: 'kroniek-append', text: INSERT, values: rows.values(recordedAt) });
    return rows.position > start ? { outcomes, grownTo: rows.position } : { outcomes };
  }

  /** Transaction time never goes back along the log, also when a clock does. */
  private recordedAt(last: Date | null): string {
    const now = this.clock.now();
    return (last !== null && last > now ? last : now).toISOString();
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

async function lookUp(
  client: PoolClient,
  requests: readonly AppendRequest[],
): Promise<{ revisions: Map<string, number>; receipts: Map<string, Receipt> }> {
  const streams = new Set<string>();
  const commandIds: string[] = [];
  for (const request of requests) {
    for (const append of request.appends) streams.add(append.stream);
    if (request.command !== undefined) commandIds.push(request.command.id);
  }
  const { rows } = await client.query<{ kind: string; key: string; a: string | null; b: string; answer: unknown }>({
    name: 'kroniek-look-up',
    text: LOOK_UP,
    values: [[...streams], commandIds],
  });
  const revisions = new Map<string, number>();
  const receipts = new Map<string, Receipt>();
  for (const row of rows) {
    if (row.kind === 'r') revisions.set(row.key, row.a === null ? -1 : Number(row.a));
    else {
      receipts.set(row.key, {
        commandId: row.key,
        fingerprint: row.a ?? '',
        position: BigInt(row.b),
        answer: row.answer,
      });
    }
  }
  return { revisions, receipts };
}

/** Decides one append against what the transaction sees plus the appends before it in the batch. */
function decideAppend(
  request: AppendRequest,
  revisions: Map<string, number>,
  receipts: Map<string, Receipt>,
  rows: Rows,
): Outcome {
  const { command } = request;
  const known = command === undefined ? undefined : receipts.get(command.id);
  if (command !== undefined && known !== undefined) {
    if (known.fingerprint !== command.fingerprint) return { failed: new CommandIdReused(command.id) };
    return { ok: { position: known.position, stored: false, answer: known.answer } };
  }
  const fault = expectationFault(request.appends, revisions);
  if (fault !== undefined) return { failed: fault };

  for (const append of request.appends) {
    let revision = revisions.get(append.stream) ?? -1;
    for (const event of append.events) {
      revision += 1;
      rows.add({ ...event, id: event.id ?? newId(), stream: append.stream, revision }, request.metadata);
    }
    revisions.set(append.stream, revision);
  }
  const { position } = rows;
  if (command !== undefined) {
    rows.addReceipt(command, position);
    receipts.set(command.id, {
      commandId: command.id,
      fingerprint: command.fingerprint,
      position,
      answer: command.answer,
    });
  }
  return { ok: { position, stored: true, answer: command?.answer } };
}

function expectationFault(
  appends: readonly StreamAppend[],
  revisions: ReadonlyMap<string, number>,
): WrongExpectedRevision | undefined {
  const seen = new Map<string, number>();
  for (const { stream, expected, events } of appends) {
    const actual = seen.get(stream) ?? revisions.get(stream) ?? -1;
    const matches = expected === 'new' ? actual === -1 : typeof expected === 'object' || expected === actual;
    if (!matches) return new WrongExpectedRevision(stream, expected, actual);
    seen.set(stream, actual + events.length);
  }
  return undefined;
}

/** The parameters of one INSERT, column by column. */
class Rows {
  private readonly positions: string[] = [];
  private readonly ids: string[] = [];
  private readonly streams: string[] = [];
  private readonly revisions: number[] = [];
  private readonly types: string[] = [];
  private readonly versions: number[] = [];
  private readonly data: string[] = [];
  private readonly occurredAts: string[] = [];
  private readonly actors: string[] = [];
  private readonly correlationIds: string[] = [];
  private readonly causationIds: string[] = [];
  private readonly activities: string[] = [];
  private readonly regios: string[] = [];
  private readonly configVersions: (string | null)[] = [];
  private readonly commandIds: string[] = [];
  private readonly fingerprints: string[] = [];
  private readonly receiptPositions: string[] = [];
  private readonly answers: string[] = [];

  constructor(public position: bigint) {}

  isEmpty(): boolean {
    return this.positions.length === 0 && this.commandIds.length === 0;
  }

  add(
    event: StreamAppend['events'][number] & { id: string; stream: string; revision: number },
    metadata: AppendRequest['metadata'],
  ): void {
    this.position += 1n;
    this.positions.push(this.position.toString());
    this.ids.push(event.id);
    this.streams.push(event.stream);
    this.revisions.push(event.revision);
    this.types.push(event.type);
    this.versions.push(event.schemaVersion);
    this.data.push(JSON.stringify(event.data));
    this.occurredAts.push(event.occurredAt);
    this.actors.push(JSON.stringify(metadata.actor));
    this.correlationIds.push(metadata.correlationId);
    this.causationIds.push(metadata.causationId);
    this.activities.push(metadata.processingActivity);
    this.regios.push(metadata.regio);
    this.configVersions.push(metadata.configVersion);
  }

  addReceipt(command: NonNullable<AppendRequest['command']>, position: bigint): void {
    this.commandIds.push(command.id);
    this.fingerprints.push(command.fingerprint);
    this.receiptPositions.push(position.toString());
    this.answers.push(JSON.stringify(command.answer ?? null));
  }

  values(recordedAt: string): unknown[] {
    return [
      this.positions,
      this.ids,
      this.streams,
      this.revisions,
      this.types,
      this.versions,
      this.data,
      recordedAt,
      this.occurredAts,
      this.actors,
      this.commandIds,
      this.fingerprints,
      this.receiptPositions,
      this.answers,
      this.position.toString(),
      this.correlationIds,
      this.causationIds,
      this.activities,
      this.regios,
      this.configVersions,
    ];
  }
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
