import { type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { EventStoreUnavailable } from '../event-store.js';
import { needsNewClient, translated } from './errors.js';

/** The client waits without end for a server that accepts a connection and says nothing. */
const DEADLINE_MS = 10_000;

/** The client of one process: opened when it is first used, with a deadline on every question. */
export class KurrentDbConnection {
  private client: Promise<KurrentDBClient> | undefined;

  constructor(
    private readonly connectionString: string,
    private readonly deadlineMs = DEADLINE_MS,
  ) {}

  /** Throws `EventStoreUnavailable` where the server is out of reach or silent. */
  async run<T>(work: (client: KurrentDBClient) => Promise<T>): Promise<T> {
    const client = (this.client ??= open(this.connectionString));
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.renew(client);
        reject(new EventStoreUnavailable(`KurrentDB gaf in ${this.deadlineMs} ms geen antwoord.`));
      }, this.deadlineMs);
    });
    try {
      return await Promise.race([client.then(work), deadline]);
    } catch (error) {
      const known = translated(error);
      if (needsNewClient(known)) this.renew(client);
      throw known;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Nothing of the old client is waited for: the next question makes a new one. */
  private renew(old: Promise<KurrentDBClient>): void {
    if (this.client !== old) return;
    this.client = undefined;
    void end(old);
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (client !== undefined) await end(client);
  }
}

/** Loaded here and not at the top: an installation on PostgreSQL needs no native bridge. */
async function open(connectionString: string): Promise<KurrentDBClient> {
  const { KurrentDBClient: Client } = await import('@kurrent/kurrentdb-client');
  try {
    return Client.connectionString(connectionString);
  } catch {
    // Its own message quotes the connection string, with the password.
    throw new Error('KURRENTDB_URL wordt door de KurrentDB-client niet begrepen. Controleer het adres en de opties.');
  }
}

/** `dispose` ends the streams and leaves the channel open, which would keep the process alive. */
async function end(opened: Promise<KurrentDBClient>): Promise<void> {
  try {
    const client = await opened;
    const channels = client as unknown as { getChannel(): Promise<{ close(): void }> };
    await Promise.race([client.dispose(), pause(1_000)]);
    const channel = await Promise.race([channels.getChannel(), pause(1_000)]);
    channel?.close();
  } catch {
    // It never came up, or is gone already.
  }
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}
