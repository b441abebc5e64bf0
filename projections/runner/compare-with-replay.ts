import { type PoolClient } from 'pg';
import { type Projection } from './projection.js';
import { columnsOf, identifier, snakeCase } from './sql.js';

const SAMPLE = 10;

export interface TableDifference {
  readonly table: string;
  readonly rows: number;
  readonly replayedRows: number;
  readonly differing: number;
  /** The first rows that differ, by key and position: never their content. */
  readonly sample: readonly string[];
}

/**
 * The tables that differ between a replay and the live model as of a position: what is known since then does not count,
 * and what ended since then is still open. Counts and sums of row hashes first; only where those differ row by row.
 */
export async function compareTables(
  client: PoolClient,
  projection: Projection,
  { replayed, live, upTo }: { readonly replayed: string; readonly live: string; readonly upTo: bigint },
): Promise<TableDifference[]> {
  const differences: TableDifference[] = [];
  for (const table of Object.keys(projection.tables)) {
    const name = identifier(snakeCase(table));
    const extra = columnsOf(projection, table).map((column) => `, ${identifier(column.name)}`);
    const asOf = (schema: string): string => `(
      SELECT key, vanaf, CASE WHEN tot <= $1 THEN tot END AS tot, bekend_van,
             CASE WHEN tot <= $1 THEN bekend_tot END AS bekend_tot, doc${extra.join('')}
      FROM ${identifier(schema)}.${name} WHERE vanaf <= $1)`;
    const [here, there] = [asOf(live), asOf(replayed)];
    const [rows, replayedRows] = [await summary(client, here, upTo), await summary(client, there, upTo)];
    if (rows.count === replayedRows.count && rows.sum === replayedRows.sum) continue;
    const found = await client.query<{ key: string; vanaf: string; what: string; total: number }>(
      `SELECT key, vanaf, what, (count(*) OVER ())::int AS total FROM (
         SELECT key, vanaf,
                CASE WHEN a.doc IS NULL THEN 'ontbreekt' WHEN b.doc IS NULL THEN 'te veel' ELSE 'anders' END AS what
         FROM ${here} AS a FULL JOIN ${there} AS b USING (key, vanaf)
         WHERE a IS DISTINCT FROM b) AS d ORDER BY vanaf, key LIMIT ${SAMPLE}`,
      [upTo.toString()],
    );
    differences.push({
      table,
      rows: rows.count,
      replayedRows: replayedRows.count,
      differing: found.rows[0]?.total ?? 0,
      sample: found.rows.map((row) => `${row.key} vanaf positie ${row.vanaf}: ${row.what}`),
    });
  }
  return differences;
}

/** Independent of order, and of one size whatever the table holds. */
async function summary(client: PoolClient, rows: string, upTo: bigint): Promise<{ count: number; sum: string }> {
  const result = await client.query<{ count: number; sum: string }>(
    `SELECT count(*)::int AS count, coalesce(sum(hashtextextended(r::text, 0)::numeric), 0)::text AS sum FROM ${rows} AS r`,
    [upTo.toString()],
  );
  return result.rows[0]!;
}
