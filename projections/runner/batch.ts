import { type PoolClient } from 'pg';
import { ConsumerFailure } from '../../src/platform/consumers/failures.js';
import { type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { type AddOperation, collect, type FoldOperation } from './operations.js';
import { type Doc, type Projection } from './projection.js';
import { columnsOf, identifier, tableName } from './sql.js';
import { columnText, Overtaken, type Version, WorkingSet } from './working-set.js';

export interface BatchOptions {
  /** The events come after their turn: one that a later event has overtaken is an error, not a repeat. */
  readonly replay?: boolean;
}

interface Row {
  readonly key: string;
  readonly vanaf: bigint;
  readonly tot: bigint | null;
  readonly bekendVan: string;
  readonly bekendTot: string | null;
  readonly doc: Doc;
}

/**
 * Applies events in order to a read model in the given schema, within the caller's transaction: runs the handlers, loads
 * the documents they touch, folds in memory, writes all new versions at once. An event that a document has already seen
 * is skipped, so a batch applied twice changes nothing.
 */
export async function applyBatch(
  client: PoolClient,
  projection: Projection,
  schema: string,
  events: readonly RecordedEvent[],
  options: BatchOptions = {},
): Promise<void> {
  const operations = collect(projection, events);
  if (operations.length === 0) return;
  for (const table of Object.keys(projection.tables)) {
    const folds: FoldOperation[] = [];
    const additions: AddOperation[] = [];
    for (const operation of operations) {
      if (operation.table !== table) continue;
      if (operation.kind === 'add') additions.push(operation);
      else folds.push(operation);
    }
    if (folds.length > 0) await fold(client, projection, schema, table, folds, options.replay === true);
    if (additions.length > 0) await add(client, projection, schema, table, additions);
  }
}

async function fold(
  client: PoolClient,
  projection: Projection,
  schema: string,
  table: string,
  operations: readonly FoldOperation[],
  replay: boolean,
): Promise<void> {
  const name = tableName(schema, table);
  const ended: Row[] = [];
  const added: Row[] = [];
  const working = new WorkingSet((slot, version, event) => {
    const row = rowOf(slot.key, version, event);
    if (version.stored) ended.push(row);
    else added.push(row);
  });
  if (replay) await refuseOvertakenEach(client, projection, schema, table, operations);
  await load(client, projection, schema, table, operations, working);
  for (const operation of operations) working.apply(operation, replay);
  for (const { key, current } of working.slots.values()) {
    if (current !== null && !current.stored) added.push(rowOf(key, current));
  }
  if (ended.length > 0) await end(client, name, ended);
  if (added.length > 0) await insert(client, projection, schema, table, added, '');
}

function rowOf(key: string, version: Version, ended?: RecordedEvent): Row {
  const { vanaf, bekendVan, doc } = version;
  return { key, vanaf, bekendVan, doc, tot: ended?.position ?? null, bekendTot: ended?.recordedAt ?? null };
}

/** A document that matched when the event came, and was changed since, cannot be found by what it holds now. */
async function refuseOvertakenEach(
  client: PoolClient,
  projection: Projection,
  schema: string,
  table: string,
  operations: readonly FoldOperation[],
): Promise<void> {
  for (const operation of operations) {
    if (operation.kind !== 'each') continue;
    const column = columnsOf(projection, table).find((candidate) => candidate.property === operation.column)!;
    const { rowCount } = await client.query(
      `SELECT 1 FROM ${tableName(schema, table)}
       WHERE ${identifier(column.name)}::text = $1 AND vanaf < $2 AND tot > $2 LIMIT 1`,
      [operation.value, operation.event.position.toString()],
    );
    if (rowCount !== 0) throw new Overtaken(operation.event);
  }
}

async function load(
  client: PoolClient,
  projection: Projection,
  schema: string,
  table: string,
  operations: readonly FoldOperation[],
  working: WorkingSet,
): Promise<void> {
  const name = tableName(schema, table);
  const keys = new Set<string>();
  const matches = new Map<string, Set<string>>();
  for (const operation of operations) {
    if (operation.kind === 'put') keys.add(operation.key);
    else matches.set(operation.column, (matches.get(operation.column) ?? new Set()).add(operation.value));
  }
  const values: unknown[] = [[...keys]];
  const columns = columnsOf(projection, table);
  const version = 'key, vanaf, tot, bekend_van, doc';
  // The newest version per key, ended or not: an ended one tells which events the document has seen. One step in the
  // index per key, however long its history is.
  const parts = [
    `SELECT newest.* FROM unnest($1::text[]) AS wanted (key) CROSS JOIN LATERAL
       (SELECT ${version} FROM ${name} AS t WHERE t.key = wanted.key ORDER BY vanaf DESC LIMIT 1) AS newest`,
  ];
  for (const [property, wanted] of matches) {
    const column = columns.find((candidate) => candidate.property === property)!;
    values.push([...wanted]);
    parts.push(
      `SELECT ${version} FROM ${name} WHERE tot IS NULL AND ${identifier(column.name)}::text = ANY($${values.length}::text[])`,
    );
  }
  const { rows } = await client.query<{ key: string; vanaf: string; tot: string | null; bekend_van: Date; doc: Doc }>(
    parts.join(' UNION ALL '),
    values,
  );
  for (const { key, vanaf, tot, bekend_van: bekendVan, doc } of rows) {
    const from = BigInt(vanaf);
    if (tot !== null) working.take(key, BigInt(tot), null);
    else working.take(key, from, { vanaf: from, bekendVan: bekendVan.toISOString(), doc, stored: true });
  }
}

async function end(client: PoolClient, name: string, rows: readonly Row[]): Promise<void> {
  await client.query(
    `UPDATE ${name} AS t SET tot = e.tot, bekend_tot = e.bekend_tot
     FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::timestamptz[]) AS e (key, vanaf, tot, bekend_tot)
     WHERE t.key = e.key AND t.vanaf = e.vanaf AND t.tot IS NULL`,
    [
      rows.map((row) => row.key),
      rows.map((row) => row.vanaf.toString()),
      rows.map((row) => row.tot!.toString()),
      rows.map((row) => row.bekendTot),
    ],
  );
}

/** A repeat finds its line there and writes nothing; a key that another event wrote is a fault of the projection. */
async function add(
  client: PoolClient,
  projection: Projection,
  schema: string,
  table: string,
  operations: readonly AddOperation[],
): Promise<void> {
  const rows = operations.map(({ key, doc, event }) =>
    rowOf(key, { vanaf: event.position, bekendVan: event.recordedAt, doc, stored: false }),
  );
  const written = await insert(client, projection, schema, table, rows, 'ON CONFLICT (key) DO NOTHING');
  if (written === rows.length) return;
  const { rows: taken } = await client.query<{ key: string }>(
    `SELECT t.key FROM ${tableName(schema, table)} AS t
     JOIN unnest($1::text[], $2::bigint[]) AS v (key, vanaf) ON t.key = v.key AND t.vanaf <> v.vanaf`,
    [rows.map((row) => row.key), rows.map((row) => row.vanaf.toString())],
  );
  const wrong = operations.find(({ key }) => taken.some((row) => row.key === key));
  if (wrong !== undefined) throw new ConsumerFailure(wrong.event, new Error('another event wrote this document'));
}

async function insert(
  client: PoolClient,
  projection: Projection,
  schema: string,
  table: string,
  rows: readonly Row[],
  onConflict: string,
): Promise<number> {
  const extra = columnsOf(projection, table).map((column, index) => ({ ...column, parameter: `$${index + 7}` }));
  const { rowCount } = await client.query(
    `INSERT INTO ${tableName(schema, table)}
       (key, vanaf, tot, bekend_van, bekend_tot, doc${extra.map((column) => `, ${identifier(column.name)}`).join('')})
     SELECT key, vanaf, tot, bekend_van, bekend_tot, doc::jsonb${extra.map((column) => `, ${identifier(column.name)}::${column.type}`).join('')}
     FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::timestamptz[], $5::timestamptz[], $6::text[]${extra.map((column) => `, ${column.parameter}::text[]`).join('')})
       AS v (key, vanaf, tot, bekend_van, bekend_tot, doc${extra.map((column) => `, ${identifier(column.name)}`).join('')})
     ${onConflict}`,
    [
      rows.map((row) => row.key),
      rows.map((row) => row.vanaf.toString()),
      rows.map((row) => row.tot?.toString() ?? null),
      rows.map((row) => row.bekendVan),
      rows.map((row) => row.bekendTot),
      rows.map((row) => JSON.stringify(row.doc)),
      ...extra.map((column) => rows.map((row) => columnText(row.doc[column.property]))),
    ],
  );
  return rowCount ?? 0;
}
