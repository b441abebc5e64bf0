import { type Pool } from 'pg';
import { type Position } from '../event-store.js';

/**
 * Time between two notifications. Each is a transaction, and wakes every process that listens: one per batch of
 * appends cost a fifth of the throughput.
 */
const PAUSE_MS = 5;

/**
 * `synchronous_commit` off for this statement: a notification is a hint and leaves nothing on disk, but PostgreSQL would
 * flush the log for it as for any other transaction.
 */
const NOTIFY = "SELECT set_config('synchronous_commit', 'off', true), pg_notify('kroniek_events', $1)";

/**
 * Tells other processes that the log has grown: the first at once, then at most one per pause, always outside the
 * append and one at a time, because commits with NOTIFY wait for each other. A lost one costs them a poll.
 */
export class Notifier {
  private next: Position | undefined;
  private running: Promise<void> | undefined;
  private hurry: (() => void) | undefined;
  private stopped = false;

  constructor(private readonly pool: Pool) {}

  notify(position: Position): void {
    if (this.next === undefined || position > this.next) this.next = position;
    this.running ??= this.run();
  }

  /** The last one still goes out. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.hurry?.();
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.next !== undefined) {
      const position = this.next;
      this.next = undefined;
      await this.pool
        .query({ name: 'kroniek-notify', text: NOTIFY, values: [position.toString()] })
        .catch(() => undefined);
      if (!this.stopped) await this.pause();
    }
    this.running = undefined;
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PAUSE_MS);
      this.hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
