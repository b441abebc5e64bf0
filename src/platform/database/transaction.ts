import { type Pool, type PoolClient } from 'pg';

/**
 * For consumers of the log: rows and checkpoint are whole or absent after a crash of the server, but the last moments may
 * be absent. They are read from the log again; a wait for the disk would only make every read model slower.
 */
export const BEGIN_REPEATABLE_WORK = 'BEGIN; SET LOCAL synchronous_commit = off';

/** Runs `work` in one transaction; any error rolls all of it back. A broken connection is not given back to the pool. */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  begin = 'BEGIN',
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
