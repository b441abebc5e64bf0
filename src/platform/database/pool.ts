import { Pool } from 'pg';

/** Injection token of the connection pool. */
export const PG_POOL = Symbol('PgPool');

/** Idle connections that the server ends (restart, failover) are replaced by the pool; they never end the process. */
export function createPool(connectionString: string, onError: (error: Error) => void, max = 24): Pool {
  const pool = new Pool({ connectionString, max, application_name: 'kroniek' });
  pool.on('error', onError);
  return pool;
}
