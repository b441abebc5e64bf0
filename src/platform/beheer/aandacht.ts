import { type Pool } from 'pg';
import { type Clock } from '../clock/clock.js';

/** What no lag shows and a beheerder must see. */
export interface Aandacht {
  /** Deadlines that are due for more than a minute and did not fire: their command keeps failing, or no process fires. */
  readonly termijnenAchterstallig: number;
  /** Commands of policies and deadlines that a business rule refused. */
  readonly geweigerdeOpdrachten: number;
}

const GRACE_MS = 60_000;

export async function readAandacht(pool: Pool, clock: Clock): Promise<Aandacht> {
  const { rows } = await pool.query<{ overdue: number; refused: number }>(
    `SELECT (SELECT count(*)::int FROM kroniek.deadlines WHERE fired_at IS NULL AND due_at < $1) AS overdue,
            (SELECT count(*)::int FROM kroniek.refused_commands) AS refused`,
    [new Date(clock.now().getTime() - GRACE_MS).toISOString()],
  );
  return { termijnenAchterstallig: rows[0]!.overdue, geweigerdeOpdrachten: rows[0]!.refused };
}
