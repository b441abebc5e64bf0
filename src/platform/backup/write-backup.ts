import { randomBytes } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type Clock } from '../clock/clock.js';
import { rowsOf, type TablePart, tablesOf } from '../database/table-copy.js';
import { inTransaction } from '../database/transaction.js';
import { PostgresStoredLog, receiptsBetween } from '../event-store/postgres/postgres-stored-log.js';
import { type StoredLog } from '../event-store/stored-log.js';
import { readManifest, damagedFiles, removeUnnamed, writeLines, writeText } from './files.js';
import {
  BackupError,
  FORMAT,
  type KeysManifest,
  MANIFEST,
  type Manifest,
  type RangeFile,
  type TableFile,
  zKeysManifest,
  zManifest,
} from './format.js';
import { README, KEYS_README } from './readme.js';
import { keysParts, stateParts, vaultParts } from './parts.js';

const LOCK = 'kroniek.backup';
const PAGE = 1_000;
/** A file of events is never written again: the next back-up adds files. */
const EVENTS_PER_FILE = 100_000;

export interface BackupOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  /** Version of the product. */
  readonly product: string;
  readonly folder: string;
  readonly keysFolder: string;
  /** The settings in force, without a secret. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly eventsPerFile?: number;
  readonly onProgress?: (done: bigint, total: bigint) => void;
}

export interface BackupResult {
  readonly positie: string;
  /** Events that were not in the folder yet. */
  readonly nieuw: number;
  readonly gebeurtenissen: number;
  readonly bestanden: number;
}

interface Snapshot {
  readonly head: { readonly position: bigint; readonly recordedAt: string | null };
  readonly migrations: readonly string[];
  readonly tables: readonly TableFile[];
  readonly keys: readonly TableFile[];
  readonly receipts: readonly RangeFile[];
}

/**
 * A back-up at one position, while the system goes on. What changes (checkpoints, deadlines, vault) and the end of the log
 * are read in one snapshot; the events up to there never change and are read after it. Files first, the manifests last: a
 * run that is killed leaves the back-up before it whole.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupResult> {
  const { pool, folder, keysFolder, clock, product } = options;
  const log = new PostgresStoredLog(pool);
  return oneAtATime(pool, async () => {
    const earlier = await readManifest(folder, zManifest);
    await readManifest(keysFolder, zKeysManifest);
    if (earlier !== undefined) await mustContinue(log, folder, earlier);

    const gemaaktOp = clock.now().toISOString();
    // Never that of another run, whatever the clock says: a file that a manifest names is not written again.
    const stamp = `${gemaaktOp.replace(/\D/g, '')}-${randomBytes(4).toString('hex')}`;
    const from = BigInt(earlier?.positie ?? '0');
    const snapshot = await takeSnapshot(options, stamp, from);
    const { head } = snapshot;
    const added = await writeEvents(options, log, from, head.position);
    const gebeurtenissen = [...(earlier?.gebeurtenissen ?? []), ...added];
    const [first] = await log.read(0n, 1);
    const shared = {
      formaat: FORMAT,
      product,
      logboek: head.position === 0n ? null : (first?.id ?? null),
      gemaaktOp,
      positie: head.position.toString(),
    } as const;
    const keys: KeysManifest = { ...shared, soort: 'kroniek-sleutels', tabellen: [...snapshot.keys] };
    const manifest: Manifest = {
      ...shared,
      soort: 'kroniek-back-up',
      opslag: 'postgres',
      moment: head.recordedAt,
      laatste: await idAt(log, gebeurtenissen.at(-1)?.tot),
      migraties: [...snapshot.migrations],
      gebeurtenissen,
      bonnen: [...(earlier?.bonnen ?? []), ...snapshot.receipts],
      tabellen: [...snapshot.tables],
      instellingen: await writeText(
        folder,
        `stand/${stamp}/instellingen.json`,
        `${JSON.stringify(options.settings, null, 2)}\n`,
      ),
    };
    await writeText(folder, 'LEESMIJ.txt', README);
    await writeText(keysFolder, 'LEESMIJ.txt', KEYS_README);
    // The keys first: a main back-up that is newer than its keys would hold persons who cannot be read.
    await writeText(keysFolder, MANIFEST, `${JSON.stringify(keys, null, 2)}\n`);
    await writeText(folder, MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
    await removeUnnamed(keysFolder, keys.tabellen, ['sleutels']);
    await removeUnnamed(folder, filesOf(manifest), ['stand', 'gebeurtenissen', 'bonnen']);
    return {
      positie: shared.positie,
      nieuw: added.reduce((sum, { aantal }) => sum + aantal, 0),
      gebeurtenissen: gebeurtenissen.reduce((sum, { aantal }) => sum + aantal, 0),
      bestanden: filesOf(manifest).length + keys.tabellen.length,
    };
  });
}

export function filesOf(manifest: Manifest): (RangeFile | TableFile | Manifest['instellingen'])[] {
  return [...manifest.gebeurtenissen, ...manifest.bonnen, ...manifest.tabellen, manifest.instellingen];
}

/** The same log, as far as the folder goes, with every file of events still there; else this back-up would be worth nothing. */
async function mustContinue(log: StoredLog, folder: string, earlier: Manifest): Promise<void> {
  if ((await idAt(log, earlier.gebeurtenissen.at(-1)?.tot)) !== earlier.laatste) {
    throw new BackupError(
      `${folder} bevat een back-up van een ander logboek (of van een later moment). Kies een lege map.`,
    );
  }
  const faults = await damagedFiles(folder, [...earlier.gebeurtenissen, ...earlier.bonnen]);
  if (faults.length > 0) {
    throw new BackupError(
      `De eerdere back-up in ${folder} is beschadigd. Kies een lege map:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  }
}

async function idAt(log: StoredLog, position: string | undefined): Promise<string | null> {
  return position === undefined ? null : ((await log.at(BigInt(position)))?.id ?? null);
}

async function takeSnapshot(options: BackupOptions, stamp: string, from: bigint): Promise<Snapshot> {
  return inTransaction(
    options.pool,
    async (client) => {
      // A long dump of a big vault must not be ended for standing still between two pages.
      await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
      const head = await new PostgresStoredLog(client).head();
      const { rows } = await client.query<{ name: string }>('SELECT name FROM public.kroniek_migrations ORDER BY id');
      const tables: TableFile[] = [];
      for (const part of [...stateParts(await tablesOf(client, 'kroniek')), ...vaultParts()]) {
        tables.push(await writeTable(client, options.folder, `stand/${stamp}/${part.table}.ndjson.gz`, part));
      }
      const keys: TableFile[] = [];
      for (const part of keysParts()) {
        keys.push(await writeTable(client, options.keysFolder, `sleutels/${stamp}/${part.table}.ndjson.gz`, part));
      }
      return {
        head,
        migrations: rows.map(({ name }) => name),
        tables,
        keys,
        receipts: await writeReceipts(client, options.folder, stamp, from, head.position),
      };
    },
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  );
}

async function writeTable(client: PoolClient, folder: string, bestand: string, part: TablePart): Promise<TableFile> {
  const file = await writeLines(folder, bestand, rowsOf(client, part));
  return { ...file, tabel: part.table, kolommen: [...part.columns] };
}

/** At the position where the last back-up ended there may be newer ones; a restore leaves the repeats out. */
async function writeReceipts(
  client: PoolClient,
  folder: string,
  stamp: string,
  from: bigint,
  to: bigint,
): Promise<RangeFile[]> {
  const bestand = `bonnen/${padded(from)}-${padded(to)}-${stamp}.ndjson.gz`;
  const file = await writeLines(folder, bestand, rowsOf(client, receiptsBetween(from, to)));
  return [{ ...file, van: from.toString(), tot: to.toString() }];
}

/** Each file is named by its first position; what a file that a manifest names holds is never written again. */
async function writeEvents(
  { folder, eventsPerFile, onProgress }: BackupOptions,
  log: StoredLog,
  from: bigint,
  to: bigint,
): Promise<RangeFile[]> {
  const files: RangeFile[] = [];
  let last = from;
  while (last < to) {
    const [first] = await log.read(last, 1);
    if (first === undefined || first.position > to) throw gapAfter(last);
    const bestand = `gebeurtenissen/${padded(first.position)}.ndjson.gz`;
    const lines = eventLines(log, last, to, eventsPerFile ?? EVENTS_PER_FILE, (position) => (last = position));
    const file = await writeLines(folder, bestand, lines);
    files.push({ ...file, van: first.position.toString(), tot: last.toString() });
    onProgress?.(last, to);
  }
  return files;
}

async function* eventLines(
  log: StoredLog,
  after: bigint,
  to: bigint,
  limit: number,
  onRead: (position: bigint) => void,
): AsyncGenerator<{ readonly text: string; readonly count: number }> {
  let last = after;
  for (let left = limit; left > 0;) {
    const page = (await log.read(last, Math.min(PAGE, left))).filter((event) => event.position <= to);
    if (page.length === 0) return;
    for (const { position } of page) {
      if (!log.follows(last, position)) throw gapAfter(last);
      last = position;
    }
    const text = page.map((event) => `${JSON.stringify({ ...event, position: event.position.toString() })}\n`).join('');
    yield { text, count: page.length };
    onRead(last);
    left -= page.length;
  }
}

/** A back-up of a log with a hole would pass for a whole one. */
function gapAfter(position: bigint): BackupError {
  return new BackupError(
    `Na positie ${position} ontbreken gebeurtenissen in het logboek. Voer eerst uit: kroniek verify.`,
  );
}

/** Sorts as text as it does as a number. */
function padded(position: bigint): string {
  return position.toString().padStart(12, '0');
}

/** Two runs into one folder would remove each other's files. */
async function oneAtATime<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('SET idle_session_timeout = 0');
    const { rows } = await client.query<{ got: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got',
      [LOCK],
    );
    if (rows[0]?.got !== true) {
      throw new BackupError('Er loopt al een back-up van deze database. Wacht tot die klaar is.');
    }
    try {
      return await work();
    } finally {
      // Said aloud: the server notices only some time later that a connection was closed. One that broke holds no lock.
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [LOCK]).catch(() => undefined);
    }
  } finally {
    client.release(true);
  }
}
