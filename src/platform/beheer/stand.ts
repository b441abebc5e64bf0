import { type Pool } from 'pg';
import { type Clock } from '../clock/clock.js';
import { type ConsumerHost, type ConsumerStatus } from '../consumers/consumer-host.js';
import { type EventStore } from '../event-store/event-store.js';

/** How the log and its readers are doing, for the API and the command line. */
export interface Stand {
  /** End of the log. */
  readonly positie: string;
  /** Deadlines that are due for more than a minute and did not fire: their command keeps failing, or no process fires. */
  readonly termijnenAchterstallig: number;
  /** Commands of policies and deadlines that a business rule refused, and nobody looked at. */
  readonly geweigerdeOpdrachten: number;
  readonly lezers: readonly ConsumerStatus[];
}

const GRACE_MS = 60_000;

export async function readStand(host: ConsumerHost, store: EventStore, pool: Pool, clock: Clock): Promise<Stand> {
  const [lezers, head, { rows }] = await Promise.all([
    host.status(),
    store.head(),
    pool.query<{ overdue: number; refused: number }>(
      `SELECT (SELECT count(*)::int FROM kroniek.deadlines WHERE fired_at IS NULL AND due_at < $1) AS overdue,
              (SELECT count(*)::int FROM kroniek.refused_commands WHERE state = 'open') AS refused`,
      [new Date(clock.now().getTime() - GRACE_MS).toISOString()],
    ),
  ]);
  const { overdue, refused } = rows[0]!;
  return {
    positie: head.position.toString(),
    termijnenAchterstallig: overdue,
    geweigerdeOpdrachten: refused,
    lezers,
  };
}
