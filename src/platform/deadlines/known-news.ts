import { setTimeout as sleep } from 'node:timers/promises';
import { type Pool } from 'pg';
import { readConsumer } from '../consumers/consumers.js';
import { type EventStore, type Position } from '../event-store/event-store.js';

/** The consumer that makes deadlines of events. Stored: frozen. */
export const DEADLINES = 'deadlines';

const PATIENCE_MS = 500;
const LOOK_MS = 5;

/**
 * Deadlines are read from the log with some delay. The news that takes one away may be in the log already, after downtime,
 * while they are made anew, or in the middle of a round that takes long: a deadline fires only where all was taken in that
 * the log held just before it.
 */
export class KnownNews {
  /** What had to be taken in when we last looked, and was not: under a steady load the head is never reached, this is. */
  private awaited: Position | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly pool: Pool,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Where the log ended, once that was taken in; undefined where it takes too long: ask again later. */
  async takenIn(): Promise<Position | undefined> {
    this.awaited ??= (await this.store.head()).position;
    for (const end = performance.now() + this.patienceMs; ; await sleep(LOOK_MS)) {
      const consumer = await readConsumer(this.pool, DEADLINES);
      if (consumer !== undefined && consumer.position >= this.awaited) break;
      if (performance.now() >= end) return undefined;
    }
    const reached = this.awaited;
    this.awaited = undefined;
    return reached;
  }
}
