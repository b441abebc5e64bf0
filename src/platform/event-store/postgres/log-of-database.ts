import { type Pool } from 'pg';
import { DatabaseStartError } from '../../database/embedded-postgres.js';

/**
 * Positions of two logs cannot be compared: a read model that goes on with another log would skip events of it. Throws
 * where this database holds a log while the other one is chosen, or checkpoints that its own log never reached.
 */
export async function refuseOtherLog(pool: Pool, chosen: 'postgres' | 'kurrentdb'): Promise<void> {
  const { rows } = await pool.query<{ log: string; read: string }>(
    `SELECT (SELECT position FROM kroniek.head) AS log,
            COALESCE((SELECT max(position) FROM kroniek.consumers), 0) AS read`,
  );
  const [log, read] = [BigInt(rows[0]!.log), BigInt(rows[0]!.read)];
  if (chosen === 'kurrentdb' && log > 0n) {
    throw new DatabaseStartError(
      'EVENT_STORE=kurrentdb kan niet op deze database: zij bevat een logboek in PostgreSQL. Kies een lege database, of haal EVENT_STORE weg.',
    );
  }
  if (chosen === 'postgres' && read > log) {
    throw new DatabaseStartError(
      'De leesmodellen in deze database horen bij een ander of een later logboek. Zet EVENT_STORE=kurrentdb als het logboek in KurrentDB staat, of kies de database die bij het logboek hoort.',
    );
  }
}
