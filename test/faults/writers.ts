import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Distortion } from './distortion.js';
import { readLedger } from './ledger.js';

const HOOKS = new URL('./typescript-hooks.mjs', import.meta.url).href;
const SCRIPT = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** What a process of the product does: everything, as `npm start`, or its part of it. */
export const ROLES = {
  alles: { writes: true, follows: true },
  schrijft: { writes: true, follows: false },
  leest: { writes: false, follows: true },
} as const;
export type Role = keyof typeof ROLES;

/** A line for the process's standard input. */
export interface Order {
  /** Milliseconds by which its clock is wrong. */
  readonly clock?: number;
  readonly distort?: Partial<Distortion>;
}

/** The writer processes of one test, their ledgers and what they said. */
export class Writers {
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'kroniek-faults-'));
  private readonly started: Writer[] = [];

  constructor(
    private readonly url: string,
    private readonly seed: number,
  ) {}

  /** Its sessions carry its name, so that the test can tell them apart. Each life has a ledger of its own. */
  start(name: string, role: Role = 'alles'): Writer {
    const url = new URL(this.url);
    url.searchParams.set('application_name', name);
    const writer = new Writer(
      name,
      role,
      url.href,
      path.join(this.folder, `${name}-${this.started.length}`),
      this.seed + this.started.length,
    );
    this.started.push(writer);
    return writer;
  }

  ledgers(): string[] {
    return this.started.map((writer) => writer.ledger);
  }

  async end(): Promise<void> {
    for (const writer of this.started) await writer.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export class Writer {
  readonly ledger: string;
  /** Resolves when its callers begin. Rejects when it ends before that, unless the test killed it. */
  readonly ready: Promise<void>;
  private readonly errors: string;
  private readonly child: ChildProcess;
  private readonly gone: Promise<void>;
  private killed = false;

  constructor(
    readonly name: string,
    readonly role: Role,
    url: string,
    file: string,
    seed: number,
  ) {
    this.ledger = `${file}.ledger`;
    this.errors = `${file}.err`;
    writeFileSync(this.ledger, '');
    const errors = openSync(this.errors, 'a');
    // Its standard input closes when this process dies, and then it ends by itself.
    this.child = spawn(process.execPath, ['--import', HOOKS, SCRIPT, url, this.ledger, name, String(seed), role], {
      stdio: ['pipe', 'pipe', errors],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    closeSync(errors);
    this.gone = new Promise((resolve) => this.child.once('exit', () => resolve()));
    const begun = new Promise<void>((resolve) => this.child.stdout!.once('data', () => resolve()));
    this.ready = Promise.race([begun, this.gone]).then(() => this.mustLive());
    this.ready.catch(() => undefined);
  }

  tell(order: Order): void {
    this.child.stdin!.write(`${JSON.stringify(order)}\n`);
  }

  signal(signal: NodeJS.Signals): void {
    this.mustLive();
    this.child.kill(signal);
  }

  /** Quiet when it is gone already. A process that ended by itself fails the test. */
  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!this.killed && signal === 'SIGTERM') this.mustLive();
    this.killed = true;
    // A stopped process does not see SIGTERM.
    this.child.kill('SIGCONT');
    this.child.kill(signal);
    await this.gone;
    if (signal === 'SIGTERM' && this.child.exitCode !== 0) throw this.failure('did not end well');
  }

  /** Waits until so many more commands have been acknowledged. */
  async progress(commands: number, timeoutMs = 120_000): Promise<void> {
    const count = (): number => readLedger([this.ledger]).acknowledged.size;
    const goal = count() + commands;
    for (const end = Date.now() + timeoutMs; count() < goal; await sleep(25)) {
      this.mustLive();
      if (Date.now() > end) throw this.failure('makes no progress');
    }
  }

  private mustLive(): void {
    if (this.killed) return;
    if (this.child.exitCode !== null || this.child.signalCode !== null) throw this.failure('ended by itself');
  }

  private failure(what: string): Error {
    return new Error(`Writer ${this.name} ${what}:\n${readFileSync(this.errors, 'utf8').slice(-4_000)}`);
  }
}
