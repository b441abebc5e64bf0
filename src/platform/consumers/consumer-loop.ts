import { type Pool } from 'pg';
import { type EventStore, type RecordedEvent, WrongExpectedRevision } from '../event-store/event-store.js';
import { type Consumer, type ConsumerFault, Fenced, readConsumer, recordFault } from './consumers.js';

/** An event that a consumer cannot apply. */
export class ConsumerFailure extends Error {
  constructor(
    readonly event: RecordedEvent,
    override readonly cause: unknown,
  ) {
    super(`${event.type} at position ${event.position}: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.name = 'ConsumerFailure';
  }
}

/** What a loop asks of a consumer of the log: apply these events and move the checkpoint, in one transaction. */
export interface ConsumerWork {
  readonly name: string;
  readonly apply: (consumer: Consumer, events: readonly RecordedEvent[]) => Promise<void>;
}

export interface LoopLog {
  error(message: string, details?: Record<string, unknown>): void;
  warn(message: string, details?: Record<string, unknown>): void;
}

export const PAGE = 1_000;
const IDLE_MS = 1_000;
/** How often a consumer that stands still looks whether its fault was taken away. */
const FAULTY_MS = 1_000;

/**
 * Follows the log for one consumer. A page that fails is tried again event by event, so that what comes before the bad
 * event is kept; then the consumer stands still alone, with the fault in its row and in the log, until the fault is
 * gone (a rebuild takes it away) or the process starts anew. A lost connection is waited out. The lease says whether
 * this process is the one that may work.
 */
export class ConsumerLoop {
  private readonly abort = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly work: ConsumerWork,
    private readonly mayWork: () => boolean,
    private readonly log: LoopLog,
  ) {}

  start(): void {
    this.running ??= this.follow();
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
  }

  private async follow(): Promise<void> {
    let backoff = 100;
    while (!this.abort.signal.aborted) {
      try {
        if (!this.mayWork()) {
          await this.pause(250);
          continue;
        }
        const progress = await step(this.pool, this.store, this.work);
        backoff = 100;
        if (progress.applied === 0) await this.store.waitForEvents(progress.position, IDLE_MS, this.abort.signal);
      } catch (error) {
        if (error instanceof Fenced) continue;
        if (error instanceof ConsumerFailure) {
          const fault = faultOf(error);
          this.log.error(`${this.work.name} staat stil`, { ...fault });
          await recordFault(this.pool, this.work.name, fault).catch(() => undefined);
          await this.whileFaulty();
          continue;
        }
        if (this.abort.signal.aborted) return;
        this.log.warn(`${this.work.name} wacht op de database`, { reden: (error as Error).message });
        await this.pause(backoff);
        backoff = Math.min(backoff * 2, 5_000);
      }
    }
  }

  private async whileFaulty(): Promise<void> {
    do await this.pause(FAULTY_MS);
    while (!this.abort.signal.aborted && (await this.faulty()));
  }

  private async faulty(): Promise<boolean> {
    try {
      return (await readConsumer(this.pool, this.work.name))?.fault !== null;
    } catch {
      return true;
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.abort.signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
}

export function faultOf(failure: ConsumerFailure): ConsumerFault {
  return {
    eventId: failure.event.id,
    position: failure.event.position.toString(),
    type: failure.event.type,
    message: failure.message,
  };
}

/**
 * One page for one consumer. Throws `ConsumerFailure` after keeping all that precedes the bad event, `Fenced` when
 * another process moved the checkpoint, and the database's own error when that is out of reach.
 */
export async function step(
  pool: Pool,
  store: EventStore,
  work: ConsumerWork,
): Promise<{ applied: number; position: bigint }> {
  const consumer = await readConsumer(pool, work.name);
  if (consumer === undefined) throw new Error(`Consumer ${work.name} has no checkpoint row.`);
  const events = await store.readAll(consumer.position, PAGE);
  if (events.length === 0) return { applied: 0, position: consumer.position };
  await applyPage(pool, work, consumer, events);
  return { applied: events.length, position: events.at(-1)!.position };
}

/** Applies a page that was read already; throws as `step` does. */
export async function applyPage(
  pool: Pool,
  work: ConsumerWork,
  consumer: Consumer,
  events: readonly RecordedEvent[],
): Promise<void> {
  try {
    await work.apply(consumer, events);
  } catch (error) {
    if (error instanceof Fenced || isTransient(error)) throw error;
    await oneByOne(pool, work, events, error);
  }
}

async function oneByOne(
  pool: Pool,
  work: ConsumerWork,
  events: readonly RecordedEvent[],
  first: unknown,
): Promise<void> {
  for (const event of events) {
    const consumer = await readConsumer(pool, work.name);
    if (consumer === undefined) throw first;
    if (event.position <= consumer.position) continue;
    try {
      await work.apply(consumer, [event]);
    } catch (error) {
      if (error instanceof Fenced || isTransient(error)) throw error;
      throw error instanceof ConsumerFailure ? error : new ConsumerFailure(event, error);
    }
  }
}

/**
 * The connection or the server is gone, a serialisation or a race for a stream lost, or a command said "not yet" (503:
 * the read model it counts on lags): try again; the event is not to blame.
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof WrongExpectedRevision) return true;
  if ((error as { status?: unknown }).status === 503) return true;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') return /^(08|53|57|40|55P03|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code);
  return error instanceof Error && /Connection terminated|timeout exceeded|not queryable|ended/.test(error.message);
}
