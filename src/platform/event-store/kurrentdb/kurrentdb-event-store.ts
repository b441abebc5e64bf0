import { type AllStreamResolvedEvent, type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { type Clock } from '../../clock/clock.js';
import {
  type AppendRequest,
  type AppendResult,
  CommandIdReused,
  type EventStore,
  type ImportResult,
  LAG_COUNTED_TO,
  type Position,
  type ReadOptions,
  type Receipt,
  type RecordedEvent,
  WrongExpectedRevision,
} from '../event-store.js';
import { expectationFault } from '../expectations.js';
import { readableOf } from '../unreadable-event.js';
import { Waiters } from '../waiters.js';
import { KurrentDbConnection } from './connection.js';
import { isStreamNotFound, lostRace } from './errors.js';
import { Follower } from './follower.js';
import { Names } from './names.js';
import { planOf, type StreamPlan } from './plan.js';
import {
  type KurrentRead,
  type KurrentRecord,
  positionOf,
  type ReceiptData,
  recordedAtOf,
  toEvent,
  toReceipt,
  toRecord,
} from './recorded.js';

/** One stream's part of an append, as the client takes it. */
interface StreamRequest {
  readonly streamName: string;
  readonly expectedState: 'any' | 'no_stream' | bigint;
  readonly events: KurrentRecord[];
}

/** Reads of one question under way together: each holds a stream of the connection. */
const STREAMS_AT_ONCE = 32;

type Command = NonNullable<AppendRequest['command']>;

export interface KurrentDbOptions {
  /** Keeps the streams of one Kroniek apart from all others on the server. */
  readonly space?: string | undefined;
  readonly deadlineMs?: number | undefined;
  readonly onLost?: ((error: Error) => void) | undefined;
}

/**
 * The event log on KurrentDB 25.1 or newer (docs/adr/0005). One multi-stream append holds the events of all streams and
 * the receipt of the command, which is an event in a stream of its own that must not exist yet. A position is the
 * server's commit position: it grows in commit order, with gaps.
 */
export class KurrentDbEventStore implements EventStore {
  private readonly connection: KurrentDbConnection;
  private readonly names: Names;
  private readonly waiters = new Waiters();
  private readonly follower: Follower;
  /** The latest transaction time that this process has met, so that its own never goes back behind it. */
  private latest = '';

  constructor(
    connectionString: string,
    private readonly clock: Clock,
    { space = 'kroniek', deadlineMs, onLost = () => undefined }: KurrentDbOptions = {},
  ) {
    this.connection = new KurrentDbConnection(connectionString, deadlineMs);
    this.names = new Names(space);
    this.follower = new Follower(
      this.connection,
      this.names.prefix,
      (read) => this.waiters.signal(positionOf(read)),
      async () => void (await this.head()),
      onLost,
    );
  }

  /** Throws where the server is out of reach: a product without its log has nothing to do. */
  async start(): Promise<void> {
    await this.head();
    await this.follower.start();
  }

  async stop(): Promise<void> {
    this.follower.stop();
    this.waiters.stop();
    await this.connection.close();
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const { command } = request;
    try {
      return await this.appendOnce(request);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision) || command === undefined) throw error;
      // A repeat fails on the receipt's own stream, and often on others before it.
      const receipt = await this.findReceipt(command.id);
      if (receipt === undefined) throw error;
      if (receipt.fingerprint !== command.fingerprint) throw new CommandIdReused(command.id);
      return { position: receipt.position, stored: false, answer: receipt.answer };
    }
  }

  /** One append per batch: each is a commit of the server, which gathers writes to the disk by itself. */
  async importAll(batches: Iterable<AppendRequest> | AsyncIterable<AppendRequest>): Promise<ImportResult> {
    let events = 0;
    let position: Position | undefined;
    for await (const request of batches) {
      const result = await this.append(request);
      position = result.position;
      if (result.stored) events += request.appends.reduce((sum, append) => sum + append.events.length, 0);
    }
    return { events, position: position ?? (await this.head()).position };
  }

  async findReceipt(commandId: string): Promise<Receipt | undefined> {
    const [read] = await this.readRecords(this.names.receipt(commandId), 1, 'forwards');
    if (read === undefined) return undefined;
    const { fingerprint, answer, events } = read.data as ReceiptData;
    return { commandId, fingerprint, answer, position: await this.behindReceipt(positionOf(read), events) };
  }

  async readStream(stream: string, options: ReadOptions = {}): Promise<RecordedEvent[]> {
    const reads = await this.readRecords(this.names.toServer(stream), Number.MAX_SAFE_INTEGER, 'forwards');
    const events = reads.map((read) => toEvent(read, this.names));
    const { knownAt } = options;
    if (knownAt === undefined) return events;
    const limit = Date.parse(knownAt);
    return events.filter((event) => Date.parse(event.recordedAt) <= limit);
  }

  async readStreams(streams: readonly string[]): Promise<Map<string, RecordedEvent[]>> {
    const found = new Map<string, RecordedEvent[]>();
    const names = [...new Set(streams)];
    for (let from = 0; from < names.length; from += STREAMS_AT_ONCE) {
      const page = names.slice(from, from + STREAMS_AT_ONCE);
      const read = await Promise.all(page.map((stream) => this.readStream(stream)));
      for (const [index, events] of read.entries()) if (events.length > 0) found.set(page[index]!, events);
    }
    return found;
  }

  async readAll(after: Position, limit: number): Promise<RecordedEvent[]> {
    return readableOf(await this.readLog(after, limit), (read) => toEvent(read, this.names));
  }

  async head(): Promise<{ position: Position; recordedAt: string | null }> {
    const last = await this.lastBefore('end');
    if (last === undefined) return { position: 0n, recordedAt: null };
    const [position, recordedAt] = [positionOf(last), recordedAtOf(last)];
    if (recordedAt > this.latest) this.latest = recordedAt;
    this.waiters.signal(position);
    return { position, recordedAt };
  }

  momentOf(position: Position): Promise<string | undefined> {
    return this.connection.run(async (client) => {
      const fromPosition = { commit: position, prepare: position };
      const [read] = await this.collect(client, { direction: 'forwards', fromPosition, maxCount: 1 });
      return read !== undefined && positionOf(read) === position ? recordedAtOf(read) : undefined;
    });
  }

  /** Counts up to `LAG_COUNTED_TO`: the server's positions say nothing of how many events lie between. */
  async lag(position: Position): Promise<{ events: number; oldestRecordedAt: string | null }> {
    const reads = await this.readLog(position, LAG_COUNTED_TO);
    const oldest = reads[0];
    return { events: reads.length, oldestRecordedAt: oldest === undefined ? null : recordedAtOf(oldest) };
  }

  waitForEvents(after: Position, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    return this.waiters.wait(after, timeoutMs, signal);
  }

  private async appendOnce(request: AppendRequest): Promise<AppendResult> {
    const { appends, command } = request;
    const { streams, check } = planOf(request);
    if (check) await this.checkByReading(appends);
    const requests = this.requestsOf(streams, command);
    if (requests.length === 0) return { position: (await this.head()).position, stored: true, answer: undefined };

    const committed = await this.commit(requests, appends);
    const position = streams.length === 0 ? await this.behindReceipt(committed, 0) : committed;
    this.waiters.signal(position);
    return { position, stored: true, answer: command?.answer };
  }

  /** The receipt first: its events lie directly behind it, and the position of the append is that of the last of them. */
  private requestsOf(streams: readonly StreamPlan[], command: Command | undefined): StreamRequest[] {
    const recordedAt = this.recordedAt();
    const requests = streams.map(({ stream, expected, events }): StreamRequest => ({
      streamName: this.names.toServer(stream),
      expectedState: expected === undefined ? 'any' : expected === 'new' ? 'no_stream' : BigInt(expected),
      events: events.map(({ event, metadata }) => toRecord(event, metadata, recordedAt)),
    }));
    if (command === undefined) return requests;
    const count = requests.reduce((sum, { events }) => sum + events.length, 0);
    const streamName = this.names.receipt(command.id);
    return [{ streamName, expectedState: 'no_stream', events: [toReceipt(command, count)] }, ...requests];
  }

  private async commit(requests: StreamRequest[], appends: AppendRequest['appends']): Promise<Position> {
    try {
      const { position } = await this.connection.run((client) => client.multiStreamAppend(requests));
      // The server has no position for a retry of its own that it recognised by the ids of the events.
      return position !== undefined && position >= 0n ? position : (await this.head()).position;
    } catch (error) {
      const lost = lostRace(error);
      if (lost === undefined) throw error;
      const own = lost.name.startsWith(this.names.prefix) ? this.names.fromServer(lost.name) : lost.name;
      const fault = expectationFault(
        appends.filter(({ stream }) => stream === own),
        new Map([[own, lost.actual]]),
      );
      throw fault ?? new WrongExpectedRevision(own, 'new', lost.actual);
    }
  }

  /** What the server cannot judge (see `AppendPlan.check`): just before the append, not within it. */
  private async checkByReading(appends: AppendRequest['appends']): Promise<void> {
    const revisions = new Map<string, number>();
    for (const { stream } of appends) {
      if (revisions.has(stream)) continue;
      const [last] = await this.readRecords(this.names.toServer(stream), 1, 'backwards');
      revisions.set(stream, last === undefined ? -1 : Number(last.revision));
    }
    const fault = expectationFault(appends, revisions);
    if (fault !== undefined) throw fault;
  }

  /** Position of the last of the `events` that lie behind a receipt; without any, of the event before it. */
  private async behindReceipt(receipt: Position, events: number): Promise<Position> {
    if (events === 0) {
      const last = await this.lastBefore(receipt);
      return last === undefined ? 0n : positionOf(last);
    }
    const last = (await this.readLog(receipt, events)).at(-1);
    if (last === undefined) throw new Error(`The events of the receipt at ${receipt} are not in the log.`);
    return positionOf(last);
  }

  private readLog(after: Position, limit: number): Promise<KurrentRead[]> {
    if (limit <= 0) return Promise.resolve([]);
    return this.connection.run(async (client) => {
      const reads = await this.collect(client, {
        direction: 'forwards',
        // The server begins with the event at the position itself.
        fromPosition: after <= 0n ? 'start' : { commit: after, prepare: after },
        maxCount: limit + 1,
      });
      return reads.filter((read) => positionOf(read) > after).slice(0, limit);
    });
  }

  private lastBefore(position: Position | 'end'): Promise<KurrentRead | undefined> {
    const fromPosition = position === 'end' ? position : { commit: position, prepare: position };
    return this.connection.run(
      async (client) => (await this.collect(client, { direction: 'backwards', fromPosition, maxCount: 1 }))[0],
    );
  }

  private async collect(
    client: KurrentDBClient,
    options: Parameters<KurrentDBClient['readAll']>[0],
  ): Promise<KurrentRead[]> {
    const filter = { filterOn: 'streamName' as const, prefixes: [this.names.prefix], checkpointInterval: 1_000 };
    const reads: KurrentRead[] = [];
    for await (const resolved of client.readAll({ ...options, filter })) reads.push(...readOf(resolved));
    return reads;
  }

  /** From the leader: a follower may not know yet what this very process has just been told to be stored. */
  private async readRecords(
    name: string,
    maxCount: number,
    direction: 'forwards' | 'backwards',
  ): Promise<KurrentRead[]> {
    const fromRevision = direction === 'forwards' ? 'start' : 'end';
    return this.connection.run(async (client) => {
      const reads: KurrentRead[] = [];
      try {
        const stream = client.readStream(name, { direction, fromRevision, maxCount, requiresLeader: true });
        for await (const resolved of stream) reads.push(...readOf(resolved as AllStreamResolvedEvent));
      } catch (error) {
        if (!isStreamNotFound(error)) throw error;
      }
      return reads;
    });
  }

  private recordedAt(): string {
    const now = this.clock.now().toISOString();
    if (now > this.latest) this.latest = now;
    return this.latest;
  }
}

/** A link whose event is gone has none. */
function readOf({ event }: AllStreamResolvedEvent): KurrentRead[] {
  return event === undefined ? [] : [event];
}
