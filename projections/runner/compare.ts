import { type Pool, type PoolClient } from 'pg';
import {
  type TabelVergelijking,
  type Vergelijking,
  type Verschil,
} from '../../src/platform/beheer/read-model-builds.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { readGeneration } from './generations.js';
import { type Projection } from './projection.js';
import { identifier, schemaOf } from './sql.js';

const SAMPLES = 10;

/**
 * Lays two generations side by side as both were at one position, while writers go on: each row says from and until which
 * position it holds.
 */
export async function compareGenerations(
  pool: Pool,
  projection: Projection,
  inUse: number,
  other: number,
): Promise<Vergelijking> {
  return inTransaction(
    pool,
    async (client) => {
      const [old, made] = [
        await readGeneration(client, projection.name, inUse),
        await readGeneration(client, projection.name, other),
      ];
      const position = old!.position < made!.position ? old!.position : made!.position;
      const schemas = [schemaOf(projection.name, inUse), schemaOf(projection.name, other)] as const;
      const columns = await columnsOfSchemas(client, schemas);
      const tabellen: TabelVergelijking[] = [];
      for (const [table, [before, after]] of columns) {
        tabellen.push(await compareTable(client, schemas, table, before, after, position));
      }
      const gelijk = tabellen.every((table) => table.controlegetalOud === table.controlegetalNieuw);
      return { positie: position.toString(), gelijk, tabellen };
    },
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  );
}

type Columns = readonly string[] | undefined;

/** Columns per table, of the one and of the other. */
async function columnsOfSchemas(
  client: PoolClient,
  schemas: readonly [string, string],
): Promise<ReadonlyMap<string, readonly [Columns, Columns]>> {
  const { rows } = await client.query<{ schema: string; table: string; columns: string[] }>(
    `SELECT n.nspname AS schema, c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
     JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE n.nspname = ANY($1) AND c.relkind = 'r' GROUP BY 1, 2 ORDER BY 2`,
    [schemas],
  );
  const of = (schema: string, table: string): Columns =>
    rows.find((row) => row.schema === schema && row.table === table)?.columns;
  return new Map(rows.map(({ table }) => [table, [of(schemas[0], table), of(schemas[1], table)] as const]));
}

async function compareTable(
  client: PoolClient,
  schemas: readonly [string, string],
  table: string,
  before: Columns,
  after: Columns,
  position: bigint,
): Promise<TabelVergelijking> {
  // What only one of them has is no row of both: a column that a new version adds follows from the document.
  const shared = (before ?? after)!.filter((column) => (after ?? before)!.includes(column));
  const [old, made] = schemas.map((schema) => rowsAsOf(schema, table, shared, position)) as [string, string];
  const oldSum = before === undefined ? NOTHING : await controlSum(client, old);
  const newSum = after === undefined ? NOTHING : await controlSum(client, made);
  const comparable = before !== undefined && after !== undefined && oldSum.sum !== newSum.sum;
  return {
    tabel: table,
    rijenOud: oldSum.rows,
    rijenNieuw: newSum.rows,
    controlegetalOud: oldSum.sum,
    controlegetalNieuw: newSum.sum,
    verschillen: comparable ? await differences(client, old, made) : [],
  };
}

/** Rows with `key`, `vanaf`, `doc` and `line`, the whole row as it was at the position, in text. */
function rowsAsOf(schema: string, table: string, columns: readonly string[], position: bigint): string {
  const parts = columns.map((column) => {
    const name = identifier(column);
    return ENDING.includes(column) ? `CASE WHEN tot <= ${position} THEN ${name} END` : name;
  });
  return `SELECT key, vanaf, doc, ROW(${parts.join(', ')})::text AS line
    FROM ${identifier(schema)}.${identifier(table)} WHERE vanaf <= ${position}`;
}

const ENDING: readonly string[] = ['tot', 'bekend_tot'];

interface Sum {
  readonly rows: number;
  readonly sum: string;
}

const NOTHING: Sum = { rows: 0, sum: '-' };

/** Over all rows, whatever their order: a sum and an exclusive or of two hashes per row. */
export async function controlSum(client: Pool | PoolClient, rows: string): Promise<Sum> {
  const found = await client.query<{ rows: string; sum: string }>(
    `SELECT count(*) AS rows, md5(count(*) || '/' || coalesce(sum(hashtextextended(line, 0)::numeric), 0) || '/' ||
       coalesce(bit_xor(hashtextextended(line, 1)), 0)) AS sum FROM (${rows}) AS rows`,
  );
  return { rows: Number(found.rows[0]!.rows), sum: found.rows[0]!.sum };
}

async function differences(client: PoolClient, old: string, made: string): Promise<Verschil[]> {
  const { rows } = await client.query<Verschil>(
    `SELECT key AS sleutel, old.doc AS oud, made.doc AS nieuw
     FROM (${old}) AS old FULL JOIN (${made}) AS made USING (key, vanaf)
     WHERE old.line IS DISTINCT FROM made.line ORDER BY key, vanaf LIMIT ${SAMPLES}`,
  );
  return rows;
}
