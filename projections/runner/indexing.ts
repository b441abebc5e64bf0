import { type Pool } from 'pg';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { type Projection } from './projection.js';
import { type Index, indexesOf, schemaOf, tableName } from './sql.js';

/** Sorts of this size stay in memory, per index that is being made. */
const SORT_MEMORY = '128MB';
const AT_ONCE = 2;

/** Makes the indexes that generations lack, some at once; what was made before a kill stays. */
export async function makeIndexes(
  pool: Pool,
  generations: readonly { readonly projection: Projection; readonly generation: number }[],
): Promise<void> {
  const missing: Index[] = [];
  const tables: string[] = [];
  for (const { projection, generation } of generations) {
    const schema = schemaOf(projection.name, generation);
    const { rows } = await pool.query<{ name: string }>(
      'SELECT indexname AS name FROM pg_indexes WHERE schemaname = $1',
      [schema],
    );
    const there = new Set(rows.map((row) => row.name));
    missing.push(...indexesOf(projection, schema).filter(({ name }) => !there.has(name)));
    tables.push(...Object.keys(projection.tables).map((table) => tableName(schema, table)));
  }
  const queue = missing.values();
  const worker = async (): Promise<void> => {
    for (const { sql } of queue) {
      await inTransaction(pool, async (client) => {
        await client.query(`SET LOCAL maintenance_work_mem = '${SORT_MEMORY}'`);
        await client.query(sql);
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  // A plan that was made for an empty table reads the whole of it.
  if (tables.length > 0) await pool.query(`ANALYZE ${tables.join(', ')}`);
}
