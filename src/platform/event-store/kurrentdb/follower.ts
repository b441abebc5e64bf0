import { type AllStreamSubscription, type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { type KurrentDbConnection } from './connection.js';
import { type KurrentRead } from './recorded.js';

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 10_000;

/**
 * A catch-up subscription on `$all`, from its end: tells what is stored now, by any process, as a hint for readers that
 * wait. After the server went away it begins again, and says so, because what came meanwhile was not told.
 */
export class Follower {
  private subscription: AllStreamSubscription | undefined;
  private retry: NodeJS.Timeout | undefined;
  private delay = FIRST_RETRY_MS;
  private stopped = false;

  constructor(
    private readonly connection: KurrentDbConnection,
    private readonly prefix: string,
    private readonly onEvent: (read: KurrentRead) => void,
    private readonly onBegin: () => Promise<void>,
    private readonly onLost: (error: Error) => void,
  ) {}

  /** Resolves when the subscription stands, or when the first attempt failed and the next is planned. */
  async start(): Promise<void> {
    if (this.stopped) return;
    try {
      await this.connection.run((client) => this.subscribe(client));
      await this.onBegin();
    } catch (error) {
      this.lost(error as Error);
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    this.drop();
  }

  private subscribe(client: KurrentDBClient): Promise<void> {
    const subscription = client.subscribeToAll({
      fromPosition: 'end',
      filter: { filterOn: 'streamName', prefixes: [this.prefix], checkpointInterval: 1_000 },
    });
    this.subscription = subscription;
    return new Promise((resolve, reject) => {
      let stands = false;
      const lost = (error: Error): void => {
        if (!stands) reject(error);
        else if (this.subscription === subscription) this.lost(error);
      };
      subscription.on('confirmation', () => {
        stands = true;
        this.delay = FIRST_RETRY_MS;
        resolve();
      });
      subscription.on('data', ({ event }) => {
        if (event !== undefined && this.subscription === subscription) this.onEvent(event);
      });
      subscription.on('error', lost);
      subscription.on('end', () => lost(new Error('De verbinding met KurrentDB is gesloten.')));
    });
  }

  private lost(error: Error): void {
    this.drop();
    if (this.stopped) return;
    this.onLost(error);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.start(), this.delay);
    this.delay = Math.min(this.delay * 2, LAST_RETRY_MS);
  }

  private drop(): void {
    const { subscription } = this;
    this.subscription = undefined;
    if (subscription === undefined) return;
    subscription.removeAllListeners();
    subscription.on('error', () => undefined);
    subscription.unsubscribe().catch(() => undefined);
  }
}
