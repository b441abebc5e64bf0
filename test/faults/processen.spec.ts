import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { derivedId } from '../../src/kernel/ids.js';
import { SystemClock } from '../../src/platform/clock/clock.js';
import { DemoIssuer } from '../../src/platform/identity/demo-issuer.js';
import { type Rol } from '../../src/platform/identity/principal.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { gebouwd } from '../support/gebouwd.js';
import { type Answer, ask } from '../support/http.js';

const RESOLVED = new URL('./resolved-packages.mjs', import.meta.url).href;
const MAIN = gebouwd('main.js');

/** The product as a process. */
class Proces {
  readonly url: string;
  output = '';
  private readonly child: ChildProcess;
  private readonly gone: Promise<void>;

  constructor(
    readonly name: string,
    private readonly port: number,
    database: string,
    dataDir: string,
    env: Readonly<Record<string, string>>,
  ) {
    const url = new URL(database);
    url.searchParams.set('application_name', name);
    this.url = `http://127.0.0.1:${port}`;
    const { PATH, HOME, TZ } = process.env;
    const imports = env['KRONIEK_TEST_RESOLVED'] === undefined ? [] : ['--import', RESOLVED];
    this.child = spawn(process.execPath, [...imports, MAIN], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH, HOME, TZ, DATABASE_URL: url.href, KRONIEK_DATA: dataDir, PORT: String(port), ...env },
    });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.gone = new Promise((resolve) => this.child.once('exit', () => resolve()));
  }

  ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  async ready(): Promise<this> {
    await eventually(`${this.name} is ready`, async () => {
      if (this.ended()) throw new Error(`${this.name} ended by itself:\n${this.output}`);
      return (await this.health('gereed'))?.status === 200;
    });
    return this;
  }

  health(part: string): Promise<Answer | undefined> {
    return ask('GET', `${this.url}/v1/gezondheid/${part}`).catch(() => undefined);
  }

  async token(rol: Rol, dataDir: string): Promise<string> {
    const issuer = `${this.url}/demo/oidc`;
    const made = await DemoIssuer.open({ dataDir, issuer, audience: 'kroniek', clock: new SystemClock() });
    return made.demoToken({ rol, regio: 'h5' });
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (!this.ended()) this.child.kill(signal);
    return this.exit();
  }

  async exit(): Promise<number | null> {
    await this.gone;
    return this.child.exitCode;
  }
}

/** A collector that is not there: nobody waits for it. */
const TELEMETRY = {
  KRONIEK_OTLP_URL: 'http://127.0.0.1:9/v1/traces',
  KRONIEK_METRIEKEN: 'ja',
  KRONIEK_METRIEKEN_PORT: '0',
};

async function eventually(what: string, test: () => Promise<boolean>, timeoutMs = 240_000): Promise<void> {
  for (const end = performance.now() + timeoutMs; !(await test()); await sleep(50)) {
    if (performance.now() > end) throw new Error(`It does not happen: ${what}.`);
  }
}

/**
 * Below the ports that the system hands out by itself: a process takes seconds to start, and in that time another suite
 * could be given the port.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

describe('the product as several processes', () => {
  const processes: Proces[] = [];
  let database: TestDatabase;
  let client: Client;
  let dataDir: string;
  let position = '';

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'kroniek-processen-'));
    client = new Client({ connectionString: database.url });
    await client.connect();
    // The tokens of the demo without its regions: the receipt says that they were loaded.
    await client.query(
      `INSERT INTO kroniek.receipts (command_id, fingerprint, position, answer, recorded_at) VALUES ($1, $1, 0, 'null', now())`,
      [derivedId('demo', 'geladen', '2026')],
    );
  });
  afterAll(async () => {
    for (const one of processes) await one.end('SIGKILL');
    await client.end();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const start = async (name: string, env: Readonly<Record<string, string>>): Promise<Proces> => {
    const one = new Proces(name, await freePort(), database.url, dataDir, env);
    processes.push(one);
    return one;
  };
  const named = (name: string): Proces => processes.find((one) => one.name === name)!;
  const post = async (at: Proces, where: string, body: unknown, rol: Rol): Promise<Answer> => {
    const answer = await ask('POST', `${at.url}${where}`, { token: await at.token(rol, dataDir), body });
    position = answer.headers.get('kroniek-positie') ?? position;
    return answer;
  };
  const aanbieder = (agbcode: string): object => ({ naam: `Stichting ${agbcode}`, agbcode, sinds: '2022-10-01' });
  /** Through another API than the command went to; waits until the readers have come that far. */
  const aanbieders = async (at: Proces): Promise<number> => {
    const token = await at.token('contractmanager', dataDir);
    const headers = { 'Kroniek-Wacht-Op-Positie': position };
    const answer = await ask('GET', `${at.url}/v1/aanbieders`, { token, headers });
    return answer.status === 200 ? answer.json<{ aantal: number }>().aantal : -answer.status;
  };
  /** The process with most of the leases. */
  const leader = async (): Promise<string | undefined> => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE locktype = 'advisory' AND granted AND datname = current_database() GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
    );
    return rows[0]?.name;
  };

  it('starts two of each task on one database', async () => {
    for (const taak of ['api', 'lezers', 'termijnen']) {
      for (const number of [1, 2]) {
        const name = `${taak}-${number}`;
        const asked = name === 'api-2' ? TELEMETRY : {};
        await start(name, { KRONIEK_TAKEN: taak, KRONIEK_TEST_RESOLVED: path.join(dataDir, name), ...asked });
      }
    }
    await Promise.all(processes.map((one) => one.ready()));
    for (const one of processes) {
      const known = (await ask('GET', `${one.url}/v1/openapi.json`)).status;
      expect([one.name, known]).toEqual([one.name, one.name.startsWith('api') ? 200 : 404]);
    }
  });

  it('loads nothing of OpenTelemetry or Prometheus unless it is asked to', async () => {
    const loaded = async (name: string): Promise<string[]> =>
      (await readFile(path.join(dataDir, name), 'utf8'))
        .split('\n')
        .filter((one) => /opentelemetry|prom-client/.test(one));
    for (const name of ['api-1', 'lezers-1', 'termijnen-1']) expect([name, await loaded(name)]).toEqual([name, []]);
    expect(await loaded('api-2')).toEqual(expect.arrayContaining(['@opentelemetry/sdk-trace', 'prom-client']));
    expect(await readFile(path.join(dataDir, 'api-1'), 'utf8')).toContain('@nestjs/core');
  });

  it('shows through one API what was recorded through the other', async () => {
    const profiel = await readFile('regios/h5.yaml', 'utf8');
    expect((await post(named('api-1'), '/v1/regioconfiguraties', { profiel }, 'beheerder')).status).toBe(201);
    const made = await post(named('api-1'), '/v1/aanbieders', aanbieder('42990001'), 'contractmanager');
    expect(made.status).toBe(201);
    expect(await aanbieders(named('api-2'))).toBe(1);
    const contract = {
      contractnummer: 'H5-2023-001',
      aanbiederId: made.json<{ aanbiederId: string }>().aanbiederId,
      gemeenten: ['0503'],
      productcodes: ['02A03'],
      ingangsdatum: '2023-01-01',
      duurMaanden: 36,
      ondertekendOp: '2022-10-03',
    };
    expect((await post(named('api-2'), '/v1/contracten', contract, 'contractmanager')).status).toBe(201);
  });

  it('fires once what is due, over two processes that do so', async () => {
    await eventually('the deadline fires', async () => {
      const { rows } = await client.query<{ open: string; fired: string }>(
        `SELECT count(*) FILTER (WHERE fired_at IS NULL AND due_at < now()) AS open, count(*) FILTER (WHERE fired_at IS NOT NULL) AS fired
         FROM kroniek.deadlines`,
      );
      return Number(rows[0]!.fired) > 0 && Number(rows[0]!.open) === 0;
    });
    const { rows } = await client.query(
      // One look at the coverage says several things of one stream, each with data of its own.
      `SELECT stream, type FROM kroniek.events WHERE actor ->> 'subject' LIKE 'termijn:%'
       GROUP BY stream, type, data::text HAVING count(*) > 1`,
    );
    expect(rows).toEqual([]);
  });

  it('goes on when the reader that leads is killed', async () => {
    const first = (await leader())!;
    expect(first).toMatch(/^lezers-/);
    await named(first).end('SIGKILL');
    expect((await post(named('api-2'), '/v1/aanbieders', aanbieder('42990002'), 'contractmanager')).status).toBe(201);
    await eventually('the other takes over', async () => (await aanbieders(named('api-1'))) === 2);
    expect(await leader()).toMatch(first === 'lezers-1' ? /^lezers-2$/ : /^lezers-1$/);
  });

  it('answers the request that is open when it is told to stop, and takes no other', async () => {
    const api = named('api-1');
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM kroniek.head FOR UPDATE');
    const open = post(api, '/v1/aanbieders', aanbieder('42990003'), 'contractmanager');
    await eventually('the append waits', async () => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_locks WHERE NOT granted');
      return rowCount! > 0;
    });
    api.signal('SIGTERM');
    await eventually('it says that it is not ready', async () => (await api.health('gereed'))?.status === 503);
    expect((await api.health('levend'))?.status).toBe(200);
    const token = await api.token('contractmanager', dataDir);
    expect((await ask('GET', `${api.url}/v1/aanbieders`, { token })).json()).toMatchObject({ code: 'KRONIEK_STOPT' });
    expect(api.ended()).toBe(false);
    await client.query('COMMIT');
    expect((await open).status).toBe(201);
    expect(await api.end('SIGTERM')).toBe(0);
    expect(await aanbieders(named('api-2'))).toBe(3);
  });

  it('ends at once at a second request to stop', async () => {
    const api = await (await start('api-3', { KRONIEK_TAKEN: 'api' })).ready();
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM kroniek.head FOR UPDATE');
    const open = post(api, '/v1/aanbieders', aanbieder('42990004'), 'contractmanager').catch(() => undefined);
    await eventually('the append waits', async () => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_locks WHERE NOT granted');
      return rowCount! > 0;
    });
    api.signal('SIGTERM');
    await eventually('it stops', async () => (await api.health('gereed'))?.status === 503);
    await eventually('the second counts', async () => {
      api.signal('SIGTERM');
      return api.ended();
    });
    expect(await api.end('SIGTERM')).toBe(1);
    await client.query('ROLLBACK');
    await open;
  });

  it('stops everything on SIGTERM and leaves nothing behind', async () => {
    const left = processes.filter((one) => !one.ended());
    expect(left.map((one) => one.name)).toEqual(expect.arrayContaining(['api-2', 'termijnen-1', 'termijnen-2']));
    for (const one of left) expect([one.name, await one.end('SIGTERM')]).toEqual([one.name, 0]);
    await eventually('their sessions are closed', async () => {
      const { rows } = await client.query(
        `SELECT application_name FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND application_name ~ '^(api|lezers|termijnen)-'`,
      );
      return rows.length === 0;
    });
    for (const one of left) expect(one.output).not.toMatch(/"level":(50|60)/);
  });

  it('says in Dutch what is wrong with the tasks', async () => {
    const one = await start('fout', { KRONIEK_TAKEN: 'lezer' });
    expect(await one.exit()).toBe(2);
    expect(one.output).toContain('KRONIEK_TAKEN is "lezer"; geef een of meer van: api, lezers, termijnen');
  });
});
