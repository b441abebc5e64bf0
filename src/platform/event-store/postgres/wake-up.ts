import { Client } from 'pg';
import { Waiters } from '../waiters.js';

const CHANNEL = 'kroniek_events';

/**
 * Tells waiting readers that the log has grown: from this process at once, from other processes by NOTIFY. A hint only:
 * a lost notification costs at most the waiter's own timeout, never an event.
 */
export class WakeUp {
  private readonly waiters = new Waiters();
  private listener: Client | undefined;
  private stopped = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly connectionString: string,
    private readonly onError: (error: Error) => void,
  ) {}

  async start(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({ connectionString: this.connectionString, application_name: 'kroniek-listen' });
    client.on('notification', (message) => {
      if (message.payload !== undefined && /^\d+$/.test(message.payload)) this.signal(BigInt(message.payload));
    });
    client.on('error', (error) => this.reconnect(client, error));
    client.on('end', () => this.reconnect(client, new Error('The listening connection was closed.')));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.listener = client;
    } catch (error) {
      this.reconnect(client, error as Error);
    }
  }

  /** The log has grown to `position`, and that is committed. */
  signal(position: bigint): void {
    this.waiters.signal(position);
  }

  wait(after: bigint, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    return this.waiters.wait(after, timeoutMs, signal);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    this.waiters.stop();
    const client = this.listener;
    this.listener = undefined;
    if (client !== undefined) {
      client.removeAllListeners();
      client.on('error', () => undefined);
      await client.end().catch(() => undefined);
    }
  }

  private reconnect(client: Client, error: Error): void {
    client.removeAllListeners();
    client.on('error', () => undefined);
    client.end().catch(() => undefined);
    if (this.stopped) return;
    this.listener = undefined;
    this.onError(error);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.start(), 500);
  }
}
