import { setTimeout as sleep } from 'node:timers/promises';
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

/** SQLSTATE of a transaction that lost to another: not serialisable, the victim of a deadlock, a lock not had in time. */
const LOST: readonly string[] = ['40001', '40P01', '55P03'];
const ATTEMPTS = 5;
const PAUSE_MS = 20;

/**
 * Begins `work`, a whole transaction or a single statement, again when it lost to another one: five times at most, after a
 * pause that grows and differs, so that two that met do not meet again. `also`: other SQLSTATEs that a fresh start can
 * get rid of.
 */
export async function retriedWhenLost<T>(work: () => Promise<T>, also: readonly string[] = []): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = String((error as { code?: unknown } | null)?.code);
      if (attempt === ATTEMPTS || !(LOST.includes(code) || also.includes(code))) throw error;
      await sleep(Math.random() * PAUSE_MS * 2 ** attempt);
    }
  }
}
