import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from './database.js';

/** Writes down every move of a checkpoint in the transaction that makes it, and by whom. */
export async function watchCheckpoints(url: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(`
      CREATE TABLE fault_moves (
        id bigint GENERATED ALWAYS AS IDENTITY, name text, van bigint, naar bigint, kop bigint, wie text
      );
      CREATE FUNCTION fault_move() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO fault_moves (name, van, naar, kop, wie)
          SELECT NEW.name, OLD.position, NEW.position, position, current_setting('application_name') FROM kroniek.head;
          RETURN NEW;
        END $$;
      CREATE TRIGGER fault_move AFTER UPDATE OF position ON kroniek.consumers
        FOR EACH ROW EXECUTE FUNCTION fault_move();`),
  );
}

/** The process that holds most of the leases, as soon as there is one: after a broken connection they are free for a moment. */
export async function leader(url: string): Promise<string> {
  return withClient(url, async (client) => {
    for (const end = Date.now() + 120_000; ; await sleep(25)) {
      const { rows } = await client.query<{ name: string }>(`
        SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE locktype = 'advisory' AND granted AND datname = current_database()
        GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`);
      if (rows[0] !== undefined) return rows[0].name;
      if (Date.now() > end) throw new Error('No process has taken a lease in 30 seconds.');
    }
  });
}

/**
 * What a network or a machine does that drops a silent peer: the session with the leases ends, and those that wait in a
 * transaction. The others live on, so that the leader comes back with connections that work and a checkpoint that is old.
 */
export async function takeLeases(url: string, name: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity AS session
       WHERE datname = current_database() AND application_name = $1
         AND (state <> 'idle' OR EXISTS (SELECT 1 FROM pg_locks WHERE pid = session.pid AND locktype = 'advisory'))`,
      [name],
    ),
  );
}

/** Every consumer is moved by this process now. */
export async function tookOver(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ last: string }>('SELECT coalesce(max(id), 0) AS last FROM fault_moves');
    for (const end = Date.now() + 120_000; ; await sleep(25)) {
      const { rows: behind } = await client.query<{ name: string }>(
        `SELECT name FROM kroniek.consumers AS consumer
         WHERE NOT EXISTS (SELECT 1 FROM fault_moves WHERE name = consumer.name AND id > $1 AND wie = $2)`,
        [rows[0]!.last, name],
      );
      if (behind.length === 0) return;
      if (Date.now() > end) throw new Error(`${name} does not take over ${behind.map((row) => row.name).join(', ')}.`);
    }
  });
}

/** Server process of one session of this process: one that is at work, if there is one. */
export async function sessionOf(url: string, name: string): Promise<number | undefined> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1
       ORDER BY state = 'active' DESC, random() LIMIT 1`,
      [name],
    );
    return rows[0]?.pid;
  });
}
