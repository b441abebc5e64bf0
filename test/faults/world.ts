import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../../src/platform/database/data-source.js';
import { databaseUrl, withClient } from './database.js';
import { watchCheckpoints } from './moves.js';
import { Proxy } from './proxy.js';
import { OwnServer } from './server.js';
import { type Role, type Writer, Writers } from './writers.js';

/** The server of a run and what its databases are copied from; schedules come and go on it. */
export class Ground {
  readonly server = new OwnServer();
  private proxyOf: Proxy | undefined;

  get proxy(): Proxy {
    return this.proxyOf!;
  }

  async prepare(): Promise<void> {
    const url = await this.server.startWithDiskFaults();
    await this.administer(url, 'CREATE DATABASE sjabloon TEMPLATE template0');
    await migrate(databaseUrl(url, 'sjabloon'));
    await watchCheckpoints(databaseUrl(url, 'sjabloon'));
    this.proxyOf = await Proxy.before(url);
  }

  /** A database of its own, migrated and watched. */
  async database(name: string): Promise<string> {
    const { url } = this.server;
    await this.administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await this.administer(url, `CREATE DATABASE ${name} TEMPLATE sjabloon`);
    return databaseUrl(url, name);
  }

  async drop(name: string): Promise<void> {
    await this.administer(this.server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }

  async end(): Promise<void> {
    await this.proxyOf?.close();
    await this.server.end();
  }

  private administer(url: string, sql: string): Promise<unknown> {
    return withClient(databaseUrl(url, 'postgres'), (client) => client.query(sql));
  }
}

/** Two ways to run the product: everything in each process, or a writer and two readers apart. */
const LAYOUTS: readonly Readonly<Record<string, Role>>[] = [
  { een: 'alles', twee: 'alles' },
  { schrijver: 'schrijft', leesteen: 'leest', leestwee: 'leest' },
];

/** The processes of one schedule on a database of their own, reached through the proxy. */
export class World {
  readonly processes = new Map<string, Writer>();
  private readonly layout: Readonly<Record<string, Role>>;
  private readonly writers: Writers;

  constructor(
    private readonly ground: Ground,
    /** Past the proxy: how the test itself looks. */
    readonly url: string,
    seed: number,
  ) {
    this.layout = LAYOUTS[seed % LAYOUTS.length]!;
    this.writers = new Writers(ground.proxy.through(url), seed);
  }

  get server(): OwnServer {
    return this.ground.server;
  }

  get proxy(): Proxy {
    return this.ground.proxy;
  }

  async start(): Promise<void> {
    await Promise.all(Object.keys(this.layout).map((name) => this.startProcess(name)));
  }

  async startProcess(name: string): Promise<void> {
    const process = this.writers.start(name, this.layout[name]);
    this.processes.set(name, process);
    await process.ready;
  }

  any(random: (below: number) => number): Writer {
    return [...this.processes.values()][random(this.processes.size)]!;
  }

  writing(): Writer[] {
    return [...this.processes.values()].filter(({ role }) => role !== 'leest');
  }

  /** Every process that writes gets so many more commands answered. */
  async progress(commands: number): Promise<void> {
    await Promise.all(this.writing().map((process) => process.progress(commands, 240_000)));
  }

  /** A failing disk made it panic: it recovers by itself, or ended and is started. */
  async serverIsBack(): Promise<void> {
    for (const end = Date.now() + 240_000; ; await sleep(50)) {
      try {
        if (!this.server.isAlive()) await this.server.start();
        return await withClient(this.url, async (client) => void (await client.query('SELECT 1')));
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Lets every process finish what it does. */
  async stop(): Promise<readonly string[]> {
    await Promise.all([...this.processes.values()].map((process) => process.kill('SIGTERM')));
    return this.writers.ledgers();
  }

  async end(): Promise<void> {
    this.server.disk?.heal();
    this.proxy.turn({ kind: 'clear' });
    await this.writers.end();
  }
}
