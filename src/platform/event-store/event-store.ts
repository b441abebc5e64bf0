/**
 * The event store port. Two adapters: `postgres/` (default) and `kurrentdb/`. Above this port nothing counts on
 * positions being contiguous and nothing does arithmetic on them: they are only compared.
 */

/** Place in the log: grows in commit order over all streams. As text (`12345`) in headers and JSON. */
export type Position = bigint;

/**
 * What the writer believes the stream to be, checked atomically: `'new'` (no event yet), the revision of its last
 * event (the first is 0), or `any` with the reason why a concurrent event does no harm. There is no default.
 */
export type ExpectedRevision = 'new' | number | { readonly any: string };

/** Who acts. `subject` is the identity provider's pseudonym, never a name or a BSN. */
export interface Actor {
  readonly subject: string;
  readonly rol: string;
  /** Gemeentecode (`gemeente`) or aanbieder id (`aanbieder`), where the role has one. */
  readonly organisatie?: string | undefined;
}

/** What every event of one append shares. */
export interface EventMetadata {
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string;
  /** Doelbinding: the processing activity (verwerkingsactiviteit) under which this fact was recorded. */
  readonly processingActivity: string;
  readonly regio: string;
  /** Version of the regioconfiguratie that the decision rests on, e.g. `h5-3`; null where no rule was applied. */
  readonly configVersion: string | null;
}

export interface NewEvent {
  /** uuid v7; made by the store where absent. */
  readonly id?: string | undefined;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
  /** Valid time: a calendar date or a UTC instant. */
  readonly occurredAt: string;
}

export interface RecordedEvent<Type extends string = string, Data = unknown> extends EventMetadata {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly type: Type;
  readonly schemaVersion: number;
  /** Already brought to the current version by the upcasters. */
  readonly data: Data;
  /** Valid time (geldig). */
  readonly occurredAt: string;
  /**
   * Transaction time (bekend), UTC, of the writer's clock. Never goes back along the log on PostgreSQL; on KurrentDB it
   * can by the skew between the clocks of two processes (docs/adr/0005).
   */
  readonly recordedAt: string;
}

export interface StreamAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

export interface AppendRequest {
  readonly appends: readonly StreamAppend[];
  readonly metadata: EventMetadata;
  /**
   * Makes the append idempotent: the receipt is written in the same transaction, and a second append with this command
   * id stores nothing and gives the first receipt. `fingerprint` tells a repeat from another command under the same id.
   */
  readonly command?: { readonly id: string; readonly fingerprint: string; readonly answer: unknown } | undefined;
}

export interface AppendResult {
  /** Of the last event of the append; the head where the append held no event. */
  readonly position: Position;
  /** False where the command id was seen before and nothing was stored. */
  readonly stored: boolean;
  /** The answer kept with the command id: of this append, or of the first one. */
  readonly answer: unknown;
}

export interface ImportResult {
  /** Stored by this import; a repeat under a known command id stores none. */
  readonly events: number;
  /** Of the log after the import. */
  readonly position: Position;
}

export interface Receipt {
  readonly commandId: string;
  readonly fingerprint: string;
  readonly position: Position;
  readonly answer: unknown;
}

export interface ReadOptions {
  /** Only events recorded at or before this instant (bekend op). */
  readonly knownAt?: string | undefined;
}

export interface EventStore {
  /**
   * Appends to one or several streams atomically: all events or none. Throws `WrongExpectedRevision` on a lost race and
   * `CommandIdReused` where the command id belongs to another command.
   */
  append(request: AppendRequest): Promise<AppendResult>;
  /**
   * Appends many batches, in order, in transactions of some thousand events each: for migrations and the demo. The same
   * guarantees as `append` for each of them; one that fails ends the import, what was stored before it stays. With
   * command ids an import that was cut off is begun again and goes on where it was.
   */
  importAll(batches: Iterable<AppendRequest> | AsyncIterable<AppendRequest>): Promise<ImportResult>;
  findReceipt(commandId: string): Promise<Receipt | undefined>;
  /** All events of a stream in order; empty where the stream does not exist. */
  readStream(stream: string, options?: ReadOptions): Promise<RecordedEvent[]>;
  /** Many streams at once, each as `readStream` gives it; a stream that does not exist is not in the map. */
  readStreams(streams: readonly string[]): Promise<Map<string, RecordedEvent[]>>;
  /**
   * At most `limit` events after `position`, in log order. Never skips: what is returned is final up to its end, and ends
   * before an event that only a newer program can read. Throws `UnreadableEvent` where that is the first.
   */
  readAll(after: Position, limit: number): Promise<RecordedEvent[]>;
  head(): Promise<{ position: Position; recordedAt: string | null }>;
  /** When the event at exactly this position was recorded; undefined where no event stands at it. */
  momentOf(position: Position): Promise<string | undefined>;
  /**
   * How much a reader at `position` has before it: events, and when the oldest of them was recorded. Where the events
   * must be counted one by one (KurrentDB) the number stops at `LAG_COUNTED_TO`.
   */
  lag(position: Position): Promise<{ events: number; oldestRecordedAt: string | null }>;
  /**
   * Resolves when an event after `position` may exist, when the signal aborts, or after `timeoutMs`: a hint. The truth
   * is `readAll`.
   */
  waitForEvents(after: Position, timeoutMs: number, signal?: AbortSignal): Promise<void>;
}

/** See `EventStore.lag`. */
export const LAG_COUNTED_TO = 10_000;

/** Injection token of the port. */
export const EVENT_STORE = Symbol('EventStore');

export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** Revision of the last event; -1 where the stream does not exist. */
    readonly actual: number,
  ) {
    super(`Stream ${stream} is at revision ${actual}, expected ${JSON.stringify(expected)}.`);
    this.name = 'WrongExpectedRevision';
  }
}

export class CommandIdReused extends Error {
  constructor(readonly commandId: string) {
    super(`Command id ${commandId} was used for another command.`);
    this.name = 'CommandIdReused';
  }
}

/**
 * The log is out of reach: waiting helps, and whether an append under way was stored is unknown. Consumers take
 * `status` 503 for "try again", the API answers it.
 */
export class EventStoreUnavailable extends Error {
  readonly status = 503;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EventStoreUnavailable';
  }
}
