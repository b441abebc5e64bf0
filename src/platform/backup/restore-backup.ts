import { type Pool, type PoolClient } from 'pg';
import { insertLines, quoted, tablesOf } from '../database/table-copy.js';
import { inTransaction } from '../database/transaction.js';
import { LogRestore } from '../event-store/postgres/restore-log.js';
import { damagedFiles, readLines, readManifest } from './files.js';
import { BackupError, type KeysManifest, type Manifest, type TableFile, zKeysManifest, zManifest } from './format.js';
import { type Erasures, restoreVault } from './restore-vault.js';
import { filesOf } from './write-backup.js';

const LINES = 1_000;

export interface RestoreOptions {
  readonly pool: Pool;
  readonly folder: string;
  readonly keysFolder: string;
  readonly erasures: Erasures;
  /** What tells a master key (`VaultKeys.control`), to refuse another one before anything is written. */
  readonly masterKeyControl: Buffer;
  readonly onProgress?: (done: bigint, total: bigint) => void;
}

export interface RestoreResult {
  readonly positie: string;
  readonly moment: string | null;
  readonly gebeurtenissen: number;
  /** Persons whose key was not put back, because they were erased. */
  readonly gewist: number;
}

/**
 * Puts a back-up into an empty database. Every file is checked before anything is written, and all is written in one
 * transaction: it is there, or nothing is. The read models are not in a back-up; the caller builds them.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreResult> {
  const { manifest, keys } = await checkedManifests(options);
  try {
    return await putBack(options, manifest, keys);
  } catch (error) {
    if (error instanceof WrongMasterKey) await forgetMasterKey(options.pool);
    throw error;
  }
}

function putBack(options: RestoreOptions, manifest: Manifest, keys: KeysManifest): Promise<RestoreResult> {
  return inTransaction(options.pool, async (client) => {
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const log = new LogRestore(client);
    await mustBeAlone(client);
    await mustBeEmpty(client, log);
    await mustKnow(client, manifest, keys);
    await mustHaveMasterKey(client, options, keys);

    for (const file of manifest.gebeurtenissen) {
      for await (const lines of readLines(options.folder, file, LINES)) await log.insert(lines);
      options.onProgress?.(BigInt(file.tot), BigInt(manifest.positie));
    }
    await log.finish({ position: manifest.positie, recordedAt: manifest.moment });
    await restoreState(client, log, options.folder, manifest);
    const gewist = await restoreVault(client, log, options, manifest, keys);
    return {
      positie: manifest.positie,
      moment: manifest.moment,
      gebeurtenissen: manifest.gebeurtenissen.reduce((sum, { aantal }) => sum + aantal, 0),
      gewist,
    };
  });
}

async function checkedManifests({ folder, keysFolder }: RestoreOptions): Promise<{
  manifest: Manifest;
  keys: KeysManifest;
}> {
  const manifest = await readManifest(folder, zManifest);
  const keys = await readManifest(keysFolder, zKeysManifest);
  const faults: string[] = [];
  if (manifest === undefined) {
    faults.push(`${folder} bevat geen volledige back-up: manifest.json ontbreekt. Neem een andere back-up.`);
  } else faults.push(...(await damagedFiles(folder, filesOf(manifest))));
  if (keys === undefined) {
    faults.push(
      `${keysFolder} bevat geen sleutels: manifest.json ontbreekt. Zonder de sleutels zijn alle personen onleesbaar; geef met --sleutels de map die bij de back-up is gemaakt.`,
    );
  } else faults.push(...(await damagedFiles(keysFolder, keys.tabellen)));
  if (manifest !== undefined && keys !== undefined && manifest.logboek !== keys.logboek) {
    faults.push(`De sleutels in ${keysFolder} horen bij een ander logboek dan de back-up in ${folder}.`);
  }
  if (manifest === undefined || keys === undefined || faults.length > 0) {
    throw new BackupError(`Er is niets teruggezet:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
  return { manifest, keys };
}

/** A process that follows the log would act on half of it; the same locks keep one that starts now from working. */
async function mustBeAlone(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('kroniek:' || name, 0)) AS free FROM kroniek.consumers`,
  );
  if (rows.some(({ free }) => !free)) {
    throw new BackupError('Op deze database draait een Kroniek. Stop die, en zet daarna terug.');
  }
}

async function mustBeEmpty(client: PoolClient, log: LogRestore): Promise<void> {
  const filled: string[] = [];
  if (!(await log.begin())) filled.push('het logboek');
  for (const [table, what] of [
    ['kroniek.deadlines', 'termijnen'],
    ['kluis.person', 'personen in de kluis'],
  ] as const) {
    if ((await client.query(`SELECT FROM ${quoted(table)} LIMIT 1`)).rowCount !== 0) filled.push(what);
  }
  if (filled.length > 0) {
    throw new BackupError(
      `De database is niet leeg: ${filled.join(', ')}. Terugzetten gaat alleen in een lege database, zodat niets verloren ` +
        'gaat. Maak een nieuwe database en zet DATABASE_URL daarop, of kies met KRONIEK_DATA een nieuwe map.',
    );
  }
}

/** A back-up of a newer product holds what this one would silently lose. */
async function mustKnow(client: PoolClient, manifest: Manifest, keys: KeysManifest): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.kroniek_migrations');
  const missing = manifest.migraties.filter((name) => !rows.some((row) => row.name === name));
  for (const schema of ['kroniek', 'kluis']) {
    const known = await tablesOf(client, schema);
    for (const { tabel, kolommen } of [...manifest.tabellen, ...keys.tabellen]) {
      if (!tabel.startsWith(`${schema}.`)) continue;
      const columns = known.get(tabel.slice(schema.length + 1)) ?? [];
      missing.push(...kolommen.filter((column) => !columns.includes(column)).map((column) => `${tabel}.${column}`));
    }
  }
  if (missing.length > 0) {
    throw new BackupError(
      `De back-up is van Kroniek ${manifest.product} en kent wat deze versie niet kent (${missing.join(', ')}). ` +
        'Zet terug met die versie of een nieuwere.',
    );
  }
}

class WrongMasterKey extends BackupError {
  constructor() {
    super(
      'De kluissleutel is niet die van de back-up. Zet KRONIEK_KLUISSLEUTEL op de sleutel waarmee de personen zijn ' +
        'versleuteld; die bewaart u apart, want hij staat in geen enkele back-up.',
    );
  }
}

/** Opening the empty database bound it to this key; with the right one it must open again. */
async function forgetMasterKey(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await mustBeAlone(client);
    await mustBeEmpty(client, new LogRestore(client));
    await client.query('DELETE FROM kluis.sleutelcontrole');
  });
}

async function mustHaveMasterKey(
  client: PoolClient,
  { keysFolder, masterKeyControl }: RestoreOptions,
  keys: KeysManifest,
): Promise<void> {
  const file = keys.tabellen.find(({ tabel }) => tabel === 'kluis.sleutelcontrole');
  if (file === undefined || file.aantal === 0) return;
  for await (const [line] of readLines(keysFolder, file, 1)) {
    const { controle } = JSON.parse(line!) as { controle: string };
    if (controle !== `\\x${masterKeyControl.toString('hex')}`) throw new WrongMasterKey();
  }
  // The product wrote its own when it opened the database.
  await client.query('DELETE FROM kluis.sleutelcontrole');
  await copyTable(client, keysFolder, file);
}

async function restoreState(client: PoolClient, log: LogRestore, folder: string, manifest: Manifest): Promise<void> {
  for (const file of manifest.bonnen) {
    for await (const lines of readLines(folder, file, LINES)) await log.insertReceipts(lines);
  }
  // Opening the database made rows at position 0; policies and deadlines go on from where they were (the side-effect gate).
  await client.query("DELETE FROM kroniek.consumers WHERE kind <> 'projection'");
  for (const file of manifest.tabellen) {
    if (file.tabel.startsWith('kroniek.')) await copyTable(client, folder, file);
  }
}

async function copyTable(client: PoolClient, folder: string, file: TableFile): Promise<void> {
  for await (const lines of readLines(folder, file, LINES)) {
    await insertLines(client, { table: file.tabel, columns: file.kolommen }, lines);
  }
}
