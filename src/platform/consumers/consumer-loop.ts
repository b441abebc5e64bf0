import { setTimeout as sleep } from 'node:timers/promises';
import { type Pool } from 'pg';
import { type EventStore } from '../event-store/event-store.js';
import { UnreadableEvent } from '../event-store/unreadable-event.js';
import { applyPage, type ConsumerWork, readStanding, type Standing } from './apply-page.js';
import { type Consumer, Fenced, recordFault } from './consumers.js';
import { ConsumerFailure, faultOf } from './failures.js';
import { IdleMoves } from './idle-moves.js';
import { Progress } from './progress.js';
import { RecentEvents } from './recent-events.js';

export interface LoopLog {
  error(message: string, details?: Record<string, unknown>): void;
  warn(message: string, details?: Record<string, unknown>): void;
}

/** What all loops of a process share. */
export interface Engine {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly recent: RecentEvents;
  readonly idle: IdleMoves;
  readonly progress: Progress;
  /** Ids of events for which somebody stands still, and that the log of the process has told. */
  readonly told: Set<string>;
  readonly log: LoopLog;
}

export function createEngine(pool: Pool, store: EventStore, log: LoopLog): Engine {
  const [recent, idle] = [new RecentEvents(store), new IdleMoves(pool)];
  return { pool, store, log, recent, idle, progress: new Progress(), told: new Set() };
}

export const PAGE = 1_000;
/** A backlog is read in larger pages: fewer transactions. */
const BACKLOG_PAGE = 5_000;
const IDLE_MS = 1_000;
const LEASE_MS = 250;
/** Whoever fenced us is at work on the same rows. */
const FENCED_MS = 5;
/** How often a consumer that waits for a person, or for a newer build of the program, looks again. */
const STILL_MS = 1_000;

/**
 * One page for one consumer, outside a loop: for the command line, the loader of the demo and tests. Returns how many
 * events it passed. Throws as `applyPage` does.
 */
export async function advance(engine: Engine, work: ConsumerWork, limit = BACKLOG_PAGE): Promise<number> {
  const standing = await readStanding(engine.pool, work.name);
  if (standing.consumer.version !== work.version) throw new Fenced(work.name);
  const events = await engine.recent.after(standing.consumer.position, limit);
  if (events.length > 0) await applyPage(engine.pool, engine.idle, work, standing, events);
  return events.length;
}

/**
 * Follows the log for one consumer while this process holds its lease. Where it stands is kept between pages; whoever
 * else moves the checkpoint fences us, and then it is read anew. A lost connection is waited out.
 */
export class ConsumerLoop {
  private readonly abort = new AbortController();
  private running: Promise<void> | undefined;
  private standing: Standing | undefined;
  private readonly speed = new Speed();

  constructor(
    private readonly engine: Engine,
    private readonly work: ConsumerWork,
    private readonly mayWork: () => boolean,
    /** Leaves the consumer to a process that can go on with it, for a while. */
    private readonly giveWay: () => void = () => undefined,
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
      if (!this.mayWork()) {
        this.standing = undefined;
        await this.pause(LEASE_MS);
        continue;
      }
      try {
        await this.step();
        backoff = 100;
      } catch (error) {
        const at = this.standing?.consumer;
        this.standing = undefined;
        if (error instanceof Fenced) {
          await this.pause(FENCED_MS);
          continue;
        }
        if (at !== undefined && (error instanceof ConsumerFailure || error instanceof UnreadableEvent)) {
          await this.standStill(at, error);
          continue;
        }
        if (this.abort.signal.aborted) return;
        this.engine.log.warn(`${this.work.name} wacht op de database`, { reden: (error as Error).message });
        await this.pause(backoff);
        backoff = Math.min(backoff * 2, 5_000);
      }
    }
  }

  private async step(): Promise<void> {
    this.standing ??= await readStanding(this.engine.pool, this.work.name);
    const { consumer } = this.standing;
    if (consumer.version !== this.work.version) {
      // The rows belong to another build of the program, started later or not yet replaced.
      this.standing = undefined;
      return this.pause(STILL_MS);
    }
    const events = await this.engine.recent.after(consumer.position, this.speed.backlog ? BACKLOG_PAGE : PAGE);
    if (events.length === 0) {
      this.speed.rest();
      return this.engine.store.waitForEvents(consumer.position, IDLE_MS, this.abort.signal);
    }
    const begun = performance.now();
    this.standing = await applyPage(
      this.engine.pool,
      this.engine.idle,
      this.work,
      this.standing,
      events,
      this.speed.perSecond,
    );
    this.engine.progress.moved(this.work.name, this.standing.consumer.position);
    this.speed.add(events.length, performance.now() - begun);
  }

  private async standStill(at: Consumer, failure: ConsumerFailure | UnreadableEvent): Promise<void> {
    const { pool, log, told } = this.engine;
    const fault = faultOf(failure);
    const newer = failure instanceof UnreadableEvent;
    // What only a newer program can read stops all consumers at the same event: that is told once.
    const news = newer ? fault.eventId : `${this.work.name} ${fault.eventId}`;
    if (!told.has(news)) {
      told.add(news);
      const who = newer ? 'De lezers staan' : `${this.work.name} staat`;
      const why = newer ? fault.message : 'te veel dossiers apart gezet';
      log.error(`${who} stil: ${why}`, { ...fault });
    }
    await recordFault(pool, at, fault).catch(() => undefined);
    if (newer) this.giveWay();
    await this.pause(STILL_MS);
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.abort.signal }).catch(() => undefined);
  }
}

/** Events per second over the pages since the consumer last rested, the later ones weighing more. */
class Speed {
  private smoothed: number | undefined;
  private last = 0;

  get perSecond(): number | undefined {
    return this.smoothed;
  }

  get backlog(): boolean {
    return this.last >= PAGE;
  }

  add(events: number, ms: number): void {
    const now = (events * 1000) / Math.max(ms, 0.1);
    this.smoothed = this.smoothed === undefined ? now : 0.7 * this.smoothed + 0.3 * now;
    this.last = events;
  }

  rest(): void {
    this.last = 0;
  }
}
