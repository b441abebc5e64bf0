import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { migrate } from '../../src/platform/database/data-source.js';

export interface TestDatabase {
  readonly url: string;
  /** Waits two seconds for connections to be closed, then closes what is still open. */
  drop(): Promise<void>;
}

const MIGRATIONS = new URL('../../migrations/', import.meta.url);

/**
 * A database of its own, migrated, on the throw-away server of this run: some 50 ms. The first call in a run starts the
 * server and makes the template that the others are copied from.
 */
export async function createTestDatabase(options: { readonly migrated?: boolean } = {}): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdministrator(server, async (admin) => {
    const template = options.migrated === false ? 'template0' : await migratedTemplate(server, admin);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: databaseUrl(server, name),
    drop: () =>
      asAdministrator(server, async (admin) => {
        await connectionsClosed(admin, name);
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/** A pool says that it has ended before its connections have: one that is cut off then ends the test run. */
async function connectionsClosed(admin: Client, name: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const open = await admin.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name]);
    if (open.rowCount === 0) return;
    await sleep(20);
  }
}

async function serverUrl(): Promise<string> {
  const broker = process.env['KRONIEK_TEST_DATABASES'];
  if (broker === undefined) throw new Error('Run this under Jest: its global setup starts PostgreSQL.');
  const answer = await fetch(broker);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The test database does not start: ${text}`);
  return text;
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdministrator<T>(server: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: databaseUrl(server, 'postgres') });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Made once per run under a lock; the name follows from the migrations, so that watch mode notices a change. */
async function migratedTemplate(server: string, admin: Client): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(MIGRATIONS)).sort()) hash.update(await readFile(new URL(file, MIGRATIONS)));
  const name = `sjabloon_${hash.digest('hex').slice(0, 16)}`;
  await admin.query('SELECT pg_advisory_lock(1)');
  try {
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount === 0) {
      await admin.query(`DROP DATABASE IF EXISTS ${name}_nieuw WITH (FORCE)`);
      await admin.query(`CREATE DATABASE ${name}_nieuw TEMPLATE template0`);
      await migrate(databaseUrl(server, `${name}_nieuw`));
      await admin.query(`ALTER DATABASE ${name}_nieuw RENAME TO ${name}`);
    }
    return name;
  } finally {
    await admin.query('SELECT pg_advisory_unlock(1)');
  }
}
