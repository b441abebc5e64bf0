import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startPostgres } from '../../src/platform/database/embedded-postgres.js';
import { DiskShim, whyNoDiskFaults } from './shim.js';

/** A server of our own that we may break: every commit is on disk before it is acknowledged. */
export class OwnServer {
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'kroniek-faults-'));
  private readonly runtime = path.join(this.folder, 'runtime');
  private server: EmbeddedPostgres | undefined;
  /** Undefined until `withDiskFaults`, and where this machine cannot make them. */
  disk: DiskShim | undefined;

  constructor() {
    // Root's server runs as another user, who must pass through.
    chmodSync(this.folder, 0o711);
  }

  get url(): string {
    return this.server!.url;
  }

  /** Starts it, again on the same port; nothing when it runs. */
  async start(): Promise<string> {
    if (this.server === undefined || !alive(this.server.pid)) {
      const port = this.server === undefined ? {} : { port: Number(new URL(this.server.url).port) };
      await this.server?.stop();
      this.server = await startPostgres({
        dataDir: path.join(this.folder, 'postgres'),
        runtimeDir: this.runtime,
        logFile: path.join(this.folder, 'postgres.log'),
        removeAfterDeath: this.folder,
        ...port,
      });
    }
    return this.server.url;
  }

  /** Starts it with a disk that can fail, where this machine can do that. */
  async startWithDiskFaults(): Promise<string> {
    await this.start();
    if (whyNoDiskFaults() === undefined) {
      await this.server!.stop();
      this.disk = new DiskShim(this.folder, this.runtime);
    }
    return this.start();
  }

  isAlive(): boolean {
    return this.server !== undefined && alive(this.server.pid);
  }

  /** SIGQUIT is what `pg_ctl stop -m immediate` sends. */
  async kill(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    const { pid } = this.server!;
    process.kill(pid, signal);
    while (alive(pid)) await sleep(10);
  }

  /** The postmaster and all its children at once, as when the machine stops. */
  async killAll(): Promise<void> {
    const { pid } = this.server!;
    const family = [pid, ...childrenOf(pid)];
    for (const one of family) killed(one);
    while (family.some(alive)) await sleep(10);
  }

  async end(): Promise<void> {
    this.disk?.heal();
    // At once: a fast stop waits half a minute when it meets the recovery after a crash.
    if (this.isAlive()) await this.kill('SIGQUIT');
    await this.server?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** A zombie that its new parent has not collected yet is dead. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat[stat.lastIndexOf(')') + 2] !== 'Z';
  } catch {
    return process.platform !== 'linux';
  }
}
