import { type PoolClient } from 'pg';

/** A table out and in as lines of JSON: bytes as `\x...`, moments in full, numbers as they are. */
export interface TablePart {
  /** With its schema: `kluis.gegevens`. */
  readonly table: string;
  readonly columns: readonly string[];
  /** SQL made by this program, never by a user. */
  readonly where?: string | undefined;
  readonly order?: string | undefined;
}

const NAME = /^[a-z][a-z0-9_]*$/;

export function quoted(name: string): string {
  const parts = name.split('.');
  if (!parts.every((part) => NAME.test(part))) throw new Error(`"${name}" is no plain SQL name.`);
  return parts.map((part) => `"${part}"`).join('.');
}

/** The tables of a schema, and the columns of each in their order. */
export async function tablesOf(client: PoolClient, schema: string): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT c.table_name AS table, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
     FROM information_schema.columns AS c JOIN information_schema.tables AS t USING (table_schema, table_name)
     WHERE c.table_schema = $1 AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
     GROUP BY c.table_name ORDER BY c.table_name`,
    [schema],
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** All rows, a group at a time, through a cursor in the caller's transaction. */
export async function* rowsOf(
  client: PoolClient,
  part: TablePart,
): AsyncGenerator<{ readonly text: string; readonly count: number }> {
  const columns = part.columns.map(quoted).join(', ');
  await client.query(
    `DECLARE table_copy NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS line
     FROM (SELECT ${columns} FROM ${quoted(part.table)} ${part.where === undefined ? '' : `WHERE ${part.where}`}
           ORDER BY ${part.order ?? '1'}) AS t`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>('FETCH 1000 FROM table_copy');
    if (rows.length === 0) break;
    yield { text: rows.map(({ line }) => `${line}\n`).join(''), count: rows.length };
  }
  await client.query('CLOSE table_copy');
}

/** Puts lines of JSON into a table; what is there already stays. Returns how many were stored. */
export async function insertLines(
  client: PoolClient,
  part: Pick<TablePart, 'table' | 'columns'>,
  lines: readonly string[],
): Promise<number> {
  const columns = part.columns.map(quoted).join(', ');
  const { rowCount } = await client.query(
    `INSERT INTO ${quoted(part.table)} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${quoted(part.table)}, $1::jsonb) ON CONFLICT DO NOTHING`,
    [`[${lines.join(',')}]`],
  );
  return rowCount ?? 0;
}
