import { Pool } from 'pg';

/** Injection token of the connection pool. */
export const PG_POOL = Symbol('PgPool');

/** Idle connections that the server ends (restart, failover) are replaced by the pool; they never end the process. */
export function createPool(connectionString: string, onError: (error: Error) => void, max = 24): Pool {
  const pool = new Pool({
    connectionString,
    max,
    application_name: 'kroniek',
    // A process that is paused inside an append holds the head of the log: the server ends it for all others.
    idle_in_transaction_session_timeout: 60_000,
    // Nobody waits for ever for a connection that others hold: the caller is told, and asks again.
    connectionTimeoutMillis: 30_000,
  });
  pool.on('error', onError);
  // A connection that breaks while someone has it out tells the pool nothing; without a listener the process ends.
  // Whoever has it gets the error from the query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
