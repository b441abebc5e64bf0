import { Client } from 'pg';

/** How long a lease that was given away is left to others. */
const REST_MS = 5_000;

/**
 * Which consumers this process may work for: a session advisory lock each, all on one connection. When that connection
 * is lost so are the locks, and the loops pause until they are held again. The lock only avoids double work; that a
 * paused old leader does no harm is the checkpoint's compare-and-set.
 */
export class Leases {
  private client: Client | undefined;
  private readonly held = new Set<string>();
  /** Until when these are left to others. */
  private readonly resting = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private busy: Promise<void> = Promise.resolve();

  constructor(
    private readonly connectionString: string,
    private readonly names: readonly string[],
    private readonly onError: (error: Error) => void,
  ) {}

  async start(): Promise<void> {
    await this.acquire();
    this.schedule();
  }

  holds(name: string): boolean {
    return this.held.has(name);
  }

  /** Gives one back, for another process to take; asks for it again after a while. */
  giveAway(name: string): void {
    if (!this.held.delete(name)) return;
    this.resting.set(name, performance.now() + REST_MS);
    this.busy = this.busy.then(async () => {
      try {
        await this.client?.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lockName(name)]);
      } catch (error) {
        this.lost(error as Error);
      }
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.busy;
    this.held.clear();
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.busy = this.busy.then(() => this.acquire()).then(() => this.schedule());
    }, 1_000);
  }

  private async acquire(): Promise<void> {
    try {
      const client = this.client ?? (await this.connect());
      for (const name of this.names) {
        if (this.held.has(name) || (this.resting.get(name) ?? 0) > performance.now()) continue;
        const { rows } = await client.query<{ got: boolean }>(
          'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got',
          [lockName(name)],
        );
        if (rows[0]?.got === true) this.held.add(name);
      }
      // Notices a connection that died silently, while nothing new is to be had.
      if (this.held.size === this.names.length) await client.query('SELECT 1');
    } catch (error) {
      this.lost(error as Error);
    }
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.connectionString,
      application_name: 'kroniek-leases',
      // A process that is paused, or cut off from the network, must not keep the work from others.
      options: '-c idle_session_timeout=10000',
    });
    client.on('error', (error) => this.lost(error));
    client.on('end', () => {
      if (!this.stopped && this.client === client) this.lost(new Error('The lease connection was closed.'));
    });
    await client.connect();
    this.client = client;
    return client;
  }

  private lost(error: Error): void {
    this.held.clear();
    const client = this.client;
    this.client = undefined;
    client?.end().catch(() => undefined);
    if (!this.stopped) this.onError(error);
  }
}

function lockName(name: string): string {
  return `kroniek:${name}`;
}
