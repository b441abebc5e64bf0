import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the network does with what passes through. */
export type Weather =
  | { readonly kind: 'clear' }
  /** Each piece arrives so many milliseconds late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Each piece arrives byte by byte. */
  | { readonly kind: 'sliced' }
  /** Nothing arrives any more, and nobody is told: a half-open connection. */
  | { readonly kind: 'silent' };

/** A TCP proxy between the product and PostgreSQL. */
export class Proxy {
  private readonly pairs = new Set<readonly [net.Socket, net.Socket]>();
  private readonly server: net.Server;
  private weather: Weather = { kind: 'clear' };

  private constructor(private readonly target: number) {
    this.server = net.createServer((client) => this.connect(client));
  }

  static async before(url: string): Promise<Proxy> {
    const proxy = new Proxy(Number(new URL(url).port));
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The same database, through the proxy. */
  through(url: string): string {
    const changed = new URL(url);
    changed.port = String((this.server.address() as net.AddressInfo).port);
    return changed.href;
  }

  /** What is under way when the weather turns silent is lost: those connections never say anything again. */
  turn(weather: Weather): void {
    this.weather = weather;
  }

  /** Ends every connection as a pulled cable does that is noticed: a reset on both sides. */
  cut(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  get open(): number {
    return this.pairs.size;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private connect(client: net.Socket): void {
    const upstream = net.connect({ host: '127.0.0.1', port: this.target });
    const pair = [client, upstream] as const;
    this.pairs.add(pair);
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
    void this.forward(client, upstream);
    void this.forward(upstream, client);
  }

  private async forward(from: net.Socket, to: net.Socket): Promise<void> {
    try {
      for await (const piece of from as AsyncIterable<Buffer>) {
        const { weather } = this;
        if (weather.kind === 'slow') await sleep(weather.ms);
        // A byte of a stream that was cut off would be a broken protocol, not a silent network: the rest stays away too.
        if (weather.kind === 'silent') return await new Promise(() => undefined);
        if (weather.kind === 'sliced') await slices(piece, to);
        else to.write(piece);
      }
      to.end();
    } catch {
      to.destroy();
    }
  }
}

async function slices(piece: Buffer, to: net.Socket): Promise<void> {
  // Beyond a few hundred bytes the rest comes at once: what matters are the borders of messages.
  const thin = Math.min(piece.length, 200);
  for (let index = 0; index < thin; index += 1) {
    to.write(piece.subarray(index, index + 1));
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (thin < piece.length) to.write(piece.subarray(thin));
}
