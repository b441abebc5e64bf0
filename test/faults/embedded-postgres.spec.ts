import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

interface Answer {
  readonly error?: string;
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  readonly owned: boolean;
}

const SCRIPT = fileURLToPath(new URL('./serve-postgres.mjs', import.meta.url));
const asRoot = process.getuid?.() === 0;

describe('the embedded PostgreSQL', () => {
  let runtime: string;
  let home: string;
  const processes: ChildProcess[] = [];

  beforeAll(() => {
    runtime = fs.mkdtempSync(path.join(os.tmpdir(), 'kroniek-runtime-'));
    fs.chmodSync(runtime, 0o711);
  });
  afterAll(() => {
    fs.rmSync(runtime, { recursive: true, force: true });
  });
  beforeEach(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'kroniek-faults-'));
    fs.chmodSync(home, 0o711);
    // The copy of the binaries is made once for all these tests.
    fs.symlinkSync(runtime, path.join(home, 'runtime'));
  });
  afterEach(async () => {
    for (const child of processes.splice(0)) await end(child, 'SIGTERM');
    fs.rmSync(home, { recursive: true, force: true });
  });

  async function serve(directory = home, onRunning = 'refuse'): Promise<{ child: ChildProcess; answer: Answer }> {
    const child = spawn(process.execPath, [SCRIPT, directory, onRunning], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    processes.push(child);
    for await (const line of createInterface({ input: child.stdout })) {
      return { child, answer: JSON.parse(line) as Answer };
    }
    throw new Error('The child said nothing.');
  }

  async function query(url: string, text: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  }

  it('keeps its data over a stop and a start, and leaves no process', async () => {
    const first = await serve();
    await query(first.answer.url, 'CREATE TABLE t AS SELECT 1 AS n');
    await end(first.child, 'SIGTERM');
    expect(alive(first.answer.pid)).toBe(false);
    const second = await serve();
    expect(await query(second.answer.url, 'SELECT n FROM t')).toEqual([{ n: 1 }]);
  });

  it('listens on 127.0.0.1 alone, asks for a password and keeps it private', async () => {
    const { answer } = await serve();
    expect(await query(answer.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const without = new URL(answer.url);
    without.password = 'x';
    await expect(query(without.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(fs.statSync(path.join(home, 'postgres.wachtwoord')).mode & 0o777).toBe(0o600);
  });

  it('stops by itself when its owner is killed', async () => {
    const { child, answer } = await serve();
    await end(child, 'SIGKILL');
    await until(() => !alive(answer.pid));
  });

  it('recovers when the whole process tree was killed', async () => {
    const first = await serve();
    await query(first.answer.url, 'CREATE TABLE t AS SELECT 1 AS n');
    await query(first.answer.url, 'CHECKPOINT');
    for (const guard of guardsOf(first.answer.dataDir)) process.kill(guard, 'SIGKILL');
    await end(first.child, 'SIGKILL');
    process.kill(first.answer.pid, 'SIGKILL');
    const second = await serve();
    expect(await query(second.answer.url, 'SELECT n FROM t')).toEqual([{ n: 1 }]);
  });

  it('stops the orphan of a killed owner before it starts', async () => {
    const first = await serve();
    for (const guard of guardsOf(first.answer.dataDir)) process.kill(guard, 'SIGKILL');
    await end(first.child, 'SIGKILL');
    await sleep(300);
    expect(alive(first.answer.pid)).toBe(true);
    const second = await serve();
    expect(alive(first.answer.pid)).toBe(false);
    expect(second.answer.pid).not.toBe(first.answer.pid);
  });

  it('leaves an innocent process alone whose number stands in a stale lock file', async () => {
    const first = await serve();
    const { dataDir } = first.answer;
    await end(first.child, 'SIGTERM');
    const innocent = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    processes.push(innocent);
    const lock = [innocent.pid, dataDir, 0, 1, '', '127.0.0.1', '  1 1', 'ready', ''].join('\n');
    fs.writeFileSync(path.join(dataDir, 'postmaster.pid'), lock);
    const second = await serve();
    expect(second.answer.error).toBeUndefined();
    expect(innocent.exitCode).toBeNull();
    expect(innocent.signalCode).toBeNull();
  });

  it('begins again when the making of the cluster was killed halfway', async () => {
    fs.mkdirSync(path.join(home, 'postgres.nieuw'));
    fs.writeFileSync(path.join(home, 'postgres.nieuw/PG_VERSION'), '18\n');
    const { answer } = await serve();
    expect(await query(answer.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('refuses a second owner, and shares the server with one who asks for that', async () => {
    const first = await serve();
    expect((await serve()).answer).toEqual({ error: 'DatabaseStartError' });
    const guest = await serve(home, 'share');
    expect(guest.answer).toMatchObject({ owned: false, pid: first.answer.pid, url: first.answer.url });
    await end(guest.child, 'SIGTERM');
    expect(alive(first.answer.pid)).toBe(true);
  });

  const rootOnly = asRoot ? it : it.skip;
  rootOnly('as root: puts the data elsewhere when the server cannot enter the directory', async () => {
    const closed = path.join(home, 'gesloten');
    fs.mkdirSync(closed, { mode: 0o700 });
    let elsewhere: string | undefined;
    try {
      const first = await serve(closed);
      elsewhere = path.dirname(first.answer.dataDir);
      expect(first.answer.dataDir.startsWith(closed)).toBe(false);
      expect(fs.readFileSync(path.join(closed, 'postgres.elders'), 'utf8').trim()).toBe(first.answer.dataDir);
      await query(first.answer.url, 'CREATE TABLE t AS SELECT 1 AS n');
      await end(first.child, 'SIGTERM');
      const second = await serve(closed);
      expect(await query(second.answer.url, 'SELECT n FROM t')).toEqual([{ n: 1 }]);
      await end(second.child, 'SIGTERM');
    } finally {
      if (elsewhere !== undefined) fs.rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});

/** A zombie that its new parent has not collected yet is dead. */
function alive(pid: number): boolean {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat[stat.lastIndexOf(')') + 2] !== 'Z';
  } catch {
    return false;
  }
}

/** The shells that watch over the server on this directory. */
function guardsOf(dataDir: string): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const words = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
        return words.includes('kroniek-wachter') && words.includes(dataDir);
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('It did not happen within 10 seconds.');
    await sleep(20);
  }
}
