import { type Pool, type PoolClient } from 'pg';
import { BEGIN_REPEATABLE_WORK, inTransaction } from '../database/transaction.js';
import { type RecordedEvent } from '../event-store/event-store.js';
import {
  type Consumer,
  type ConsumerKind,
  type Fence,
  Fenced,
  moveCheckpoint,
  readConsumer,
  turnOf,
} from './consumers.js';
import { ConsumerFailure, isTransient, messageOf } from './failures.js';
import { type IdleMoves } from './idle-moves.js';
import { park, type Parked, readSetApart, type SetApart } from './parking.js';

export interface WriteOptions {
  readonly replay: boolean;
  /** With `replay`: what was applied after the events, in pages. */
  readonly since?: AsyncIterable<readonly RecordedEvent[]>;
}

/** A consumer of the log: what it makes of events. */
export interface ConsumerWork {
  readonly name: string;
  readonly kind: ConsumerKind;
  /** A row of another version belongs to another build of the program: this process then waits. */
  readonly version: string;
  /** Whether events of this type mean anything to it; others only move its checkpoint. */
  handles(type: string): boolean;
  /**
   * Writes, in the transaction that moves the checkpoint. `replay`: parked events, applied later than their turn; to be
   * refused where what came after them was applied already.
   */
  readonly write?: (
    client: PoolClient,
    consumer: Consumer,
    events: readonly RecordedEvent[],
    options: WriteOptions,
  ) => Promise<void>;
  /**
   * Acts, before that transaction: every effect idempotent by its command id, or carried out in a transaction that begins
   * with `turn`.
   */
  readonly act?: (events: readonly RecordedEvent[], turn: Fence) => Promise<void>;
  /**
   * The checkpoint moves after each event that it handles, before the next: where what one event asks undoes what the one
   * before it did, and so must not come again.
   */
  readonly oneByOne?: boolean;
  /** Begins anew from the first event, instead of applying parked events late. */
  readonly restart?: (client: PoolClient) => Promise<void>;
}

/** Where a consumer stands, as this process knows it. Somebody else's change makes it stale, and its use `Fenced`. */
export interface Standing extends SetApart {
  readonly consumer: Consumer;
}

/** So many streams set apart mean that the program is wrong, not an event: the consumer then stands still as a whole. */
export const MAX_PARKED_STREAMS = 1_000;

export async function readStanding(pool: Pool, name: string): Promise<Standing> {
  const consumer = await readConsumer(pool, name);
  if (consumer === undefined) throw new Error(`Consumer ${name} has no checkpoint row.`);
  return { consumer, ...(await readSetApart(pool, consumer)) };
}

/**
 * Applies one page: all that can be applied, in order, and the checkpoint in one transaction. An event that cannot be
 * applied is parked, with all that follows in its stream; the other streams go on. Throws `Fenced` when somebody else
 * moved the checkpoint, the database's own error when that is out of reach, and `ConsumerFailure` when too much is
 * parked.
 */
export async function applyPage(
  pool: Pool,
  idle: IdleMoves,
  work: ConsumerWork,
  standing: Standing,
  delivered: readonly RecordedEvent[],
  rate?: number,
): Promise<Standing> {
  // What comes a second time was dealt with: applied, parked or passed over. Parked once more it would stay for ever.
  const events = delivered.filter(({ position }) => position > standing.consumer.position);
  let reached = standing;
  for (const part of partsOf(work, events)) reached = await applyPart(pool, idle, work, reached, part, rate);
  return reached;
}

function partsOf(work: ConsumerWork, events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  if (events.length === 0) return [];
  if (work.oneByOne !== true) return [events];
  const handled = events.flatMap(({ type }, index) => (work.handles(type) ? [index] : []));
  return [0, ...handled.slice(1)].map((begin, part) => events.slice(begin, handled[part + 1]));
}

async function applyPart(
  pool: Pool,
  idle: IdleMoves,
  work: ConsumerWork,
  standing: Standing,
  events: readonly RecordedEvent[],
  rate: number | undefined,
): Promise<Standing> {
  const failures = new Map<string, ConsumerFailure>();
  for (;;) {
    const { todo, apart } = divide(work, standing, events, failures);
    try {
      return await commit(pool, idle, work, standing, events.at(-1)!, rate, todo, apart);
    } catch (error) {
      if (error instanceof Fenced || isTransient(error)) throw error;
      const failure = failureOf(error, todo);
      if (failure === undefined) return halves(pool, idle, work, standing, events, rate, todo);
      if (standing.parkedStreams.size + failures.size >= MAX_PARKED_STREAMS) throw failure;
      failures.set(failure.event.stream, failure);
    }
  }
}

/** What is applied, and what is set apart because it failed just now or waits behind what did. */
function divide(
  work: ConsumerWork,
  standing: Standing,
  events: readonly RecordedEvent[],
  failures: ReadonlyMap<string, ConsumerFailure>,
): { todo: RecordedEvent[]; apart: Parked[] } {
  const todo: RecordedEvent[] = [];
  const apart: Parked[] = [];
  for (const event of events) {
    if (!work.handles(event.type) || standing.skipped.has(event.id)) continue;
    const failure = failures.get(event.stream);
    if (standing.parkedStreams.has(event.stream)) apart.push({ event, error: null });
    else if (failure === undefined || event.position < failure.event.position) todo.push(event);
    else apart.push({ event, error: event.id === failure.event.id ? messageOf(failure.cause) : null });
  }
  return { todo, apart };
}

/** Which event is to blame; undefined when only smaller pages will tell. */
function failureOf(error: unknown, todo: readonly RecordedEvent[]): ConsumerFailure | undefined {
  if (error instanceof ConsumerFailure) return error;
  if (todo.length === 0) throw error;
  return todo.length === 1 ? new ConsumerFailure(todo[0]!, error) : undefined;
}

async function halves(
  pool: Pool,
  idle: IdleMoves,
  work: ConsumerWork,
  standing: Standing,
  events: readonly RecordedEvent[],
  rate: number | undefined,
  todo: readonly RecordedEvent[],
): Promise<Standing> {
  const cut = events.indexOf(todo[todo.length >> 1]!);
  const halfway = await applyPage(pool, idle, work, standing, events.slice(0, cut), rate);
  return applyPage(pool, idle, work, halfway, events.slice(cut), rate);
}

async function commit(
  pool: Pool,
  idle: IdleMoves,
  work: ConsumerWork,
  standing: Standing,
  last: RecordedEvent,
  rate: number | undefined,
  todo: readonly RecordedEvent[],
  apart: readonly Parked[],
): Promise<Standing> {
  const { consumer } = standing;
  const to = { position: last.position, moment: last.recordedAt, rate };
  if (todo.length > 0) await work.act?.(todo, turnOf(consumer));
  const writes = todo.length > 0 && work.write !== undefined;
  if (!writes && apart.length === 0) return { ...standing, consumer: await idle.move(consumer, to) };
  const moved = await inTransaction(
    pool,
    async (client) => {
      // First the fence: a stale leader stops here before it writes a row.
      const next = await moveCheckpoint(client, consumer, to, apart.length > 0);
      await park(client, consumer, apart);
      if (writes) await work.write(client, consumer, todo, { replay: false });
      return next;
    },
    BEGIN_REPEATABLE_WORK,
  );
  if (apart.length === 0) return { ...standing, consumer: moved };
  const parkedStreams = new Set([...standing.parkedStreams, ...apart.map(({ event }) => event.stream)]);
  return { ...standing, consumer: moved, parkedStreams };
}
