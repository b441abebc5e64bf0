import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Pool } from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { PG_POOL } from '../../src/platform/database/pool.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { gebouwd } from '../support/gebouwd.js';
import { zetRegel } from '../support/profiel.js';

const PROCES = fileURLToPath(new URL('../support/opdrachtregel-proces.mjs', import.meta.url));

/** The key that the test app has. */
const VAULT_KEY = Buffer.alloc(32, 7).toString('base64');

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

let proces: ChildProcess | undefined;
let database: TestDatabase;
let dataDir: string;
let server: TestApp | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'kroniek-cli-'));
  proces = fork(PROCES, [gebouwd('cli/opdrachtregel.js')], { env: omgeving(), execArgv: [] });
  server = await createTestApp({ database });
});
afterAll(async () => {
  proces?.disconnect();
  await server?.close();
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

function omgeving(): NodeJS.ProcessEnv {
  const { PATH, HOME, TZ } = process.env;
  return { PATH, HOME, TZ, DATABASE_URL: database.url, KRONIEK_DATA: dataDir, KRONIEK_KLUISSLEUTEL: VAULT_KEY };
}

/** One command of the command line, beside the server in another process that carries out all of them. */
function kroniek(...args: string[]): Promise<Ran> {
  const runs = proces!;
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error(`The process ended at: ${args.join(' ')}`));
    runs.once('exit', gone);
    runs.once('message', (ran) => {
      runs.off('exit', gone);
      resolve(ran as Ran);
    });
    runs.send(args);
  });
}

/** One command of the command line as a user gives it: a process of its own. */
function kroniekAlsProces(...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [gebouwd('cli.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: omgeving(),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

async function json<T>(...args: string[]): Promise<T> {
  const { output } = await kroniek(...args, '--json');
  return JSON.parse(output) as T;
}

interface Parked {
  readonly lezer: string;
  readonly stream: string;
  readonly gebeurtenisId: string;
}
interface Refused {
  readonly opdrachtId: string;
  readonly stream: string | null;
}
interface Made {
  readonly leesmodel: string;
  readonly generatie: number;
  readonly stand: string;
}

/** A fact that the schema would have refused, as an older and faulty program might have left it. */
async function plant(app: TestApp): Promise<string> {
  const stream = `contract-${newId()}`;
  // What a read model needs of a contract is missing: which one it is. What a policy needs is there.
  const data = { gemeenten: [], producten: [], verlengingsopties: [], duurJaren: 1 };
  await app.app.get<EventStore>(EVENT_STORE).append({
    appends: [
      {
        stream,
        expected: 'new',
        events: [{ type: 'ContractSigned', schemaVersion: 1, data, occurredAt: '2026-01-01' }],
      },
    ],
    metadata: {
      actor: { subject: 'test', rol: 'contractmanager' },
      correlationId: 'c',
      causationId: 'c',
      processingActivity: 'test',
      regio: 'h5',
      configVersion: null,
    },
  });
  return stream;
}

async function inUse(leesmodel: string): Promise<number | undefined> {
  const made = await json<Made[]>('generaties');
  return made.find((one) => one.leesmodel === leesmodel && one.stand === 'in gebruik')?.generatie;
}

describe('the command line of the beheerder', () => {
  it('shows what was set apart and refused, and works through it beside the server (R-TZH-13)', async () => {
    const stream = await plant(server!);
    const other = await plant(server!);
    let parked: Parked[] = [];
    let refused: Refused[] = [];
    // Set apart by the readers of the server, each in its own time.
    for (let tries = 0; tries < 20 && (parked.length === 0 || refused.length < 2); tries += 1) {
      parked = (await json<Parked[]>('geparkeerd')).filter((one) => one.stream === stream || one.stream === other);
      refused = (await json<Refused[]>('geweigerd')).filter((one) => one.stream === stream || one.stream === other);
    }
    expect((await kroniekAlsProces('status')).code).toBe(1);
    const register = parked.find((one) => one.lezer === 'contractregister' && one.stream === stream)!;

    const again = await kroniek('opnieuw', 'contractregister', stream);
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('2 pogingen')]);
    const bsn = await kroniek('overslaan', 'contractregister', stream, register.gebeurtenisId, '--reden', '999990019');
    expect([bsn.code, bsn.output]).toEqual([2, expect.stringContaining('burgerservicenummer')]);
    for (const { lezer, stream: parkedStream, gebeurtenisId } of parked) {
      const skipped = await kroniek('overslaan', lezer, parkedStream, gebeurtenisId, '--reden', 'Proefimport.');
      expect([lezer, skipped.code]).toEqual([lezer, 0]);
    }

    const [first, second] = refused;
    expect((await kroniek('herkans', first!.opdrachtId)).code).toBe(1);
    expect((await kroniek('afdoen', first!.opdrachtId, '--reden', 'Met de hand geregeld.')).code).toBe(0);
    expect((await kroniek('afdoen', second!.opdrachtId, '--reden', 'Met de hand geregeld.')).code).toBe(0);
    expect((await kroniek('afdoen', second!.opdrachtId, '--reden', 'Nog eens.')).code).toBe(3);
    expect((await kroniekAlsProces('status')).code).toBe(0);
  });

  it('builds a read model anew, and puts it in use only where it is the same or a reason is given (R-DAT-04)', async () => {
    expect(await inUse('berichtenlog')).toBe(1);
    const built = await kroniek('rebuild', 'berichtenlog');
    expect([built.code, built.output]).toEqual([0, expect.stringContaining('wissel berichtenlog --generatie 2')]);
    expect(await inUse('berichtenlog')).toBe(1);
    expect((await kroniek('rebuild', 'berichtenlog', '--wissel')).code).toBe(0);
    expect(await inUse('berichtenlog')).toBe(2);
    expect((await kroniek('terug', 'berichtenlog', '--reden', 'Proef.')).code).toBe(0);
    expect(await inUse('berichtenlog')).toBe(1);

    // Whoever writes in a read model by hand makes it differ from its events.
    const doc = JSON.stringify({ regio: 'h5' });
    const pool = server!.app.get<Pool>(PG_POOL);
    const key = newId();
    await pool.query(
      'INSERT INTO rm_regioconfiguratie_g1.deelname (key, vanaf, bekend_van, doc) VALUES ($1, 0, now(), $2)',
      [key, doc],
    );
    const differs = await kroniek('rebuild', 'regioconfiguratie', '--wissel');
    expect([differs.code, differs.output]).toEqual([1, expect.stringContaining(key)]);
    expect(await inUse('regioconfiguratie')).toBe(1);
    const bare = await kroniek('wissel', 'regioconfiguratie', '--generatie', '2', '--ook-bij-verschil');
    expect([bare.code, bare.output]).toEqual([2, expect.stringContaining('--reden')]);
    const reason = ['--ook-bij-verschil', '--reden', 'De rij is met de hand gemaakt.'];
    // The generation that is ready is meant where none is named.
    expect((await kroniek('wissel', 'regioconfiguratie', ...reason)).code).toBe(0);
    expect(await inUse('regioconfiguratie')).toBe(2);
    expect((await kroniekAlsProces('wissel', 'regioconfiguratie')).code).toBe(3);
    expect((await kroniekAlsProces('rebuild', 'bestaatniet')).code).toBe(2);
  });

  it('does the same where no server runs', async () => {
    await server!.close();
    server = undefined;
    expect((await kroniek('terug', 'regioconfiguratie', '--reden', 'Proef.')).code).toBe(0);
    expect(await inUse('regioconfiguratie')).toBe(1);
    expect((await kroniek('verwijder', 'regioconfiguratie', '--generatie', '2')).code).toBe(0);
    expect((await kroniek('rebuild', 'marktanalyse', '--wissel')).code).toBe(0);
    expect(await inUse('marktanalyse')).toBe(2);
  });

  it('checks, previews, publishes, questions and compares the rules of a region (R-REG-21)', async () => {
    const profiel = readFileSync('regios/h5.yaml', 'utf8');
    const file = (naam: string, yaml: string): string => {
      writeFileSync(path.join(dataDir, naam), yaml);
      return path.join(dataDir, naam);
    };
    const eerste = file('eerste.yaml', profiel);
    const fout = file('fout.yaml', profiel.replaceAll('soort: doelgroep', 'soort: groep'));
    const checked = await kroniek('regio', 'check', fout);
    expect([checked.code, checked.output]).toEqual([1, expect.stringMatching(/fout\.yaml regel \d+: .*doelgroep/)]);
    expect((await kroniek('regio', 'publish', fout, '--ja')).code).toBe(3);
    expect((await kroniek('regio', 'publish', eerste)).code).toBe(1);
    expect((await kroniek('regio', 'toon', '--regio', 'h5')).code).toBe(3);
    const published = await kroniek('regio', 'publish', eerste, '--ja', '--besluit', 'raadsbesluit 1');
    expect([published.code, published.output]).toEqual([0, expect.stringContaining('Gepubliceerd als h5-1')]);

    const regel = 'waarde: 10, bron: raadsbesluit 2, geldigVanaf: 2021-12-21';
    const tweede = file('tweede.yaml', zetRegel(profiel, 'kpi.starttermijn.werkdagen', regel));
    const [verschil] = await json<{ onderwerp: string; tot: { waarde: number } }[]>('regio', 'diff', tweede);
    expect(verschil).toMatchObject({ onderwerp: 'kpi.starttermijn.werkdagen', tot: { waarde: 10 } });
    expect((await kroniek('regio', 'publish', tweede, '--ja', '--reden', 'evaluatie')).code).toBe(0);
    const vraag = ['regio', 'toon', 'kpi.starttermijn.werkdagen', '--regio', 'h5', '--geldig-op', '2026-03-01'];
    expect(await json(...vraag)).toMatchObject([
      {
        waarde: 10,
        bron: 'raadsbesluit 2',
        versieId: 'h5-2',
        gepubliceerd: { wie: 'opdrachtregel', reden: 'evaluatie' },
      },
    ]);
    const nergens = await kroniek(...vraag, '--gemeente', '9999', '--segment', 'jeugd', '--product', '99Z99');
    expect([nergens.code, nergens.output]).toEqual([3, expect.stringMatching(/9999.*0503[^]*jeugd.*ouderen[^]*99Z99/)]);
    expect(await json('regio', 'diff', '--regio', 'h5', '--van', '1', '--tot', '2')).toHaveLength(1);
    expect((await kroniek('regio', 'diff', '--regio', 'h5', '--van', 'gisteren')).code).toBe(2);
  });
});
