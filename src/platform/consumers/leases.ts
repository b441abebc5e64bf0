import { Client } from 'pg';

/**
 * Which consumers this process may work for: a session advisory lock each, all on one connection. When that connection
 * is lost so are the locks, and the loops pause until they are held again. The lock only avoids double work; that a
 * paused old leader does no harm is the checkpoint's compare-and-set.
 */
export class Leases {
  private client: Client | undefined;
  private readonly held = new Set<string>();
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
      this.busy = this.acquire().then(() => this.schedule());
    }, 1_000);
  }

  private async acquire(): Promise<void> {
    try {
      const client = this.client ?? (await this.connect());
      for (const name of this.names) {
        if (this.held.has(name)) continue;
        const { rows } = await client.query<{ got: boolean }>(
          'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got',
          [`kroniek:${name}`],
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
