import { randomBytes } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';

const PREFIX = 'controle_';

/** Schemas in which a control rebuilds what it compares; nobody else reads them. */
export interface Scratch {
  /** A name for a schema of this run: `controle_<run>_<part>`. Who makes it need not remove it. */
  schema(part: string): string;
}

/**
 * Runs `work` with schemas of its own, removed afterwards whatever happens. A run that was killed cannot do that: each
 * run holds an advisory lock on its name, so the next one knows which schemas nobody owns any more and removes them.
 */
export async function withScratch<T>(pool: Pool, work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const run = randomBytes(6).toString('hex');
  const owner = await pool.connect();
  try {
    await owner.query('SET idle_session_timeout = 0');
    await owner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [PREFIX + run]);
    await dropOrphans(owner);
    try {
      return await work({ schema: (part) => `${PREFIX}${run}_${part.replaceAll('-', '_')}` });
    } finally {
      for (const schema of await schemasOf(pool, run)) await drop(pool, schema);
    }
  } finally {
    // The lock goes with its connection.
    owner.release(true);
  }
}

async function schemasOf(db: Pool | PoolClient, run: string): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    'SELECT nspname AS name FROM pg_namespace WHERE starts_with(nspname, $1) ORDER BY 1',
    [PREFIX + run],
  );
  return rows.map(({ name }) => name);
}

async function dropOrphans(client: PoolClient): Promise<void> {
  for (const schema of await schemasOf(client, '')) {
    const run = schema.split('_')[1] ?? '';
    const { rows } = await client.query<{ dead: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS dead',
      [PREFIX + run],
    );
    if (rows[0]?.dead === true) await drop(client, schema);
  }
}

async function drop(db: Pool | PoolClient, schema: string): Promise<void> {
  if (!/^controle_[a-z0-9_]+$/.test(schema)) throw new Error(`"${schema}" is no schema of a control.`);
  await db.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
}
