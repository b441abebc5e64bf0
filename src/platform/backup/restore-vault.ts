import { type PoolClient } from 'pg';
import { insertLines } from '../database/table-copy.js';
import { type LogRestore } from '../event-store/postgres/restore-log.js';
import { readLines } from './files.js';
import { BackupError, type KeysManifest, type Manifest, type TableFile } from './format.js';

const LINES = 1_000;

/** The event that says that a person was erased, and where it names the person. */
export interface Erasures {
  readonly type: string;
  readonly clientField: string;
}

/**
 * The vault out of the two folders. Who was erased stays erased: by the back-up, by keys that are newer than it, and by
 * the log, also where the keys are older and still hold the key (R-DAT-09). Returns how many keys were not put back.
 */
export async function restoreVault(
  client: PoolClient,
  log: LogRestore,
  folders: { readonly folder: string; readonly keysFolder: string; readonly erasures: Erasures },
  manifest: Manifest,
  keys: KeysManifest,
): Promise<number> {
  await client.query(`
    CREATE TEMP TABLE restore_person (client_id uuid PRIMARY KEY, regio text, erased_at timestamptz) ON COMMIT DROP;
    CREATE TEMP TABLE restore_key (client_id uuid PRIMARY KEY, wrapped_key bytea, erased_at timestamptz) ON COMMIT DROP;
    CREATE TEMP TABLE restore_index (hmac bytea PRIMARY KEY, client_id uuid) ON COMMIT DROP;
    CREATE TEMP TABLE restore_erased (client_id uuid PRIMARY KEY, erased_at timestamptz NOT NULL) ON COMMIT DROP;`);
  const person = tableOf(manifest.tabellen, 'kluis.person');
  const key = tableOf(keys.tabellen, 'kluis.person');
  const index = tableOf(keys.tabellen, 'kluis.bsn_index');
  await load(client, folders.folder, person, 'restore_person');
  await load(client, folders.keysFolder, key, 'restore_key');
  await load(client, folders.keysFolder, index, 'restore_index');
  await markErased(client, await log.idsIn(folders.erasures.type, folders.erasures.clientField));
  await mustHaveKeys(client, folders.keysFolder, keys);

  await client.query(`
    INSERT INTO kluis.person (client_id, regio, wrapped_key, erased_at)
    SELECT p.client_id, p.regio, CASE WHEN e.client_id IS NULL THEN k.wrapped_key END, e.erased_at
    FROM restore_person AS p LEFT JOIN restore_key AS k USING (client_id) LEFT JOIN restore_erased AS e USING (client_id);
    INSERT INTO kluis.bsn_index (hmac, client_id)
    SELECT i.hmac, i.client_id FROM restore_index AS i JOIN kluis.person AS p USING (client_id) WHERE p.erased_at IS NULL;`);
  for (const name of ['kluis.gegevens', 'kluis.document']) {
    const file = tableOf(manifest.tabellen, name);
    for await (const lines of readLines(folders.folder, file, LINES)) {
      await insertLines(client, { table: name, columns: file.kolommen }, lines);
    }
  }
  // What `PersonalDataVault.erase` does, for all at once.
  await client.query(`
    DELETE FROM kluis.gegevens WHERE client_id IN (SELECT client_id FROM restore_erased);
    UPDATE kluis.document SET ciphertext = NULL, nonce = NULL
    WHERE ciphertext IS NOT NULL AND client_id IN (SELECT client_id FROM restore_erased);`);
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM restore_erased JOIN restore_person USING (client_id)',
  );
  return rows[0]!.count;
}

function tableOf(tables: readonly TableFile[], name: string): TableFile {
  const found = tables.find(({ tabel }) => tabel === name);
  if (found === undefined) throw new BackupError(`De tabel ${name} ontbreekt in de back-up. Neem een andere back-up.`);
  return found;
}

async function load(client: PoolClient, folder: string, file: TableFile, table: string): Promise<void> {
  for await (const lines of readLines(folder, file, LINES)) {
    await insertLines(client, { table, columns: file.kolommen }, lines);
  }
}

async function markErased(client: PoolClient, byLog: readonly { id: string; recordedAt: Date }[]): Promise<void> {
  await client.query(
    `INSERT INTO restore_erased SELECT client_id, min(erased_at) FROM (
       SELECT client_id, erased_at FROM restore_person WHERE erased_at IS NOT NULL
       UNION ALL SELECT client_id, erased_at FROM restore_key WHERE erased_at IS NOT NULL
       UNION ALL SELECT * FROM unnest($1::uuid[], $2::timestamptz[])) AS known (client_id, erased_at)
     GROUP BY client_id`,
    [byLog.map(({ id }) => id), byLog.map(({ recordedAt }) => recordedAt)],
  );
}

/** Without its key a person is unreadable for ever: that is an erasure which nobody decided. */
async function mustHaveKeys(client: PoolClient, keysFolder: string, keys: KeysManifest): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM restore_person AS p LEFT JOIN restore_key AS k USING (client_id)
     WHERE k.wrapped_key IS NULL AND p.client_id NOT IN (SELECT client_id FROM restore_erased)`,
  );
  const { count } = rows[0]!;
  if (count === 0) return;
  throw new BackupError(
    `Er is niets teruggezet: van ${count} personen ontbreekt de sleutel. De sleutels in ${keysFolder} zijn van ` +
      `${keys.gemaaktOp}, ouder dan de back-up. Geef de map met de sleutels van de back-up zelf, of nieuwere.`,
  );
}
