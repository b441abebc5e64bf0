import { type Pool, type PoolClient } from 'pg';
import { type TabelVergelijking, type Vergelijking } from '../../src/platform/beheer/read-model-builds.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { readGeneration } from './generations.js';
import { type Projection } from './projection.js';
import { identifier, schemaOf } from './sql.js';

const SAMPLES = 10;

/** One row that the two do not agree on; `null` where one of them does not have it. */
export interface Difference {
  readonly key: string;
  readonly vanaf: string;
  readonly old: unknown;
  readonly made: unknown;
}

/** A table of two schemas. Their sums are the same where all rows are. */
export interface TableComparison {
  readonly table: string;
  readonly old: Sum;
  readonly made: Sum;
  /** How many rows differ, where both schemas have the table. */
  readonly differing: number;
  /** The first of them. */
  readonly sample: readonly Difference[];
}

/** Lays two generations side by side as both were at one position. */
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
      const tables = await compareSchemas(client, schemas, position);
      const gelijk = tables.every(({ old: before, made: after }) => before.sum === after.sum);
      return { positie: position.toString(), gelijk, tabellen: tables.map(toTabel) };
    },
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  );
}

function toTabel({ table, old, made, sample }: TableComparison): TabelVergelijking {
  return {
    tabel: table,
    rijenOud: old.rows,
    rijenNieuw: made.rows,
    controlegetalOud: old.sum,
    controlegetalNieuw: made.sum,
    verschillen: sample.map(({ key, old: oud, made: nieuw }) => ({ sleutel: key, oud, nieuw })),
  };
}

/**
 * All tables of two schemas of one read model as both were at a position, while writers go on: each row says from and
 * until which position it holds. What came later does not count, and what ended later is still open. Sums of hashes
 * first; only where those differ row by row.
 */
export async function compareSchemas(
  client: PoolClient,
  schemas: readonly [string, string],
  position: bigint,
): Promise<TableComparison[]> {
  const compared: TableComparison[] = [];
  for (const [table, [before, after]] of await columnsOfSchemas(client, schemas)) {
    compared.push(await compareTable(client, schemas, table, before, after, position));
  }
  return compared;
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
): Promise<TableComparison> {
  // What only one of them has is no row of both: a column that a new version adds follows from the document.
  const shared = (before ?? after)!.filter((column) => (after ?? before)!.includes(column));
  const [oldRows, madeRows] = schemas.map((schema) => rowsAsOf(schema, table, shared, position)) as [string, string];
  const old = before === undefined ? NOTHING : await controlSum(client, oldRows);
  const made = after === undefined ? NOTHING : await controlSum(client, madeRows);
  const comparable = before !== undefined && after !== undefined && old.sum !== made.sum;
  const found = comparable ? await differences(client, oldRows, madeRows) : { differing: 0, sample: [] };
  return { table, old, made, ...found };
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

export interface Sum {
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

async function differences(
  client: PoolClient,
  old: string,
  made: string,
): Promise<Pick<TableComparison, 'differing' | 'sample'>> {
  const { rows } = await client.query<Difference & { total: number }>(
    `SELECT key, vanaf, old.doc AS old, made.doc AS made, (count(*) OVER ())::int AS total
     FROM (${old}) AS old FULL JOIN (${made}) AS made USING (key, vanaf)
     WHERE old.line IS DISTINCT FROM made.line ORDER BY key, vanaf LIMIT ${SAMPLES}`,
  );
  return { differing: rows[0]?.total ?? 0, sample: rows };
}
