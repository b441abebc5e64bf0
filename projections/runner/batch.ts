import { type PoolClient } from 'pg';
import { ConsumerFailure } from '../../src/platform/consumers/failures.js';
import { type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { type Doc, type Projection, type Writer } from './projection.js';
import { columnsOf, identifier, snakeCase } from './sql.js';

interface Version {
  readonly key: string;
  readonly vanaf: bigint;
  readonly bekendVan: string;
  readonly doc: Doc;
  tot: bigint | null;
  bekendTot: string | null;
  /** Whether this version is in the database already. */
  readonly stored: boolean;
}

type Operation =
  | {
      readonly kind: 'put';
      readonly table: string;
      readonly key: string;
      readonly fold: (doc: Doc | undefined) => Doc | null;
      readonly event: RecordedEvent;
    }
  | {
      readonly kind: 'each';
      readonly table: string;
      readonly column: string;
      readonly value: string;
      readonly fold: (doc: Doc) => Doc | null;
      readonly event: RecordedEvent;
    };

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
): Promise<void> {
  const operations = collect(projection, events);
  if (operations.length === 0) return;
  for (const table of Object.keys(projection.tables)) {
    const own = operations.filter((operation) => operation.table === table);
    if (own.length === 0) continue;
    const working = await load(client, projection, schema, table, own);
    for (const operation of own) applyOperation(working, operation);
    await store(client, projection, schema, table, working);
  }
}

function collect(projection: Projection, events: readonly RecordedEvent[]): Operation[] {
  const operations: Operation[] = [];
  for (const event of events) {
    const handler = projection.handlers.get(event.type) ?? projection.everyEvent;
    if (handler === undefined) continue;
    const writer: Writer<string> = {
      put: (table, key, fold) => {
        if (projection.tables[table] === undefined)
          throw new Error(`Projection ${projection.name} has no table ${table}.`);
        operations.push({
          kind: 'put',
          table,
          key,
          fold: fold as unknown as (doc: Doc | undefined) => Doc | null,
          event,
        });
      },
      each: (table, column, value, fold) => {
        if (projection.tables[table]?.columns?.[column] === undefined) {
          throw new Error(`Table ${table} of projection ${projection.name} has no column ${column}.`);
        }
        operations.push({
          kind: 'each',
          table,
          column,
          value,
          fold: fold as unknown as (doc: Doc) => Doc | null,
          event,
        });
      },
    };
    try {
      handler(event, writer);
    } catch (error) {
      throw new ConsumerFailure(event, error);
    }
  }
  return operations;
}

class WorkingSet {
  /** All versions touched, in order per key; the last one is current when it has no end. */
  readonly versions = new Map<string, Version[]>();

  current(key: string): Version | undefined {
    const last = this.versions.get(key)?.at(-1);
    return last === undefined || last.tot !== null ? undefined : last;
  }

  lastPosition(key: string): bigint {
    const last = this.versions.get(key)?.at(-1);
    return last === undefined ? -1n : (last.tot ?? last.vanaf);
  }

  add(version: Version): void {
    const list = this.versions.get(version.key);
    if (list === undefined) this.versions.set(version.key, [version]);
    else list.push(version);
  }
}

async function load(
  client: PoolClient,
  projection: Projection,
  schema: string,
  table: string,
  operations: readonly Operation[],
): Promise<WorkingSet> {
  const name = `${identifier(schema)}.${identifier(snakeCase(table))}`;
  const keys = new Set<string>();
  const matches = new Map<string, Set<string>>();
  for (const operation of operations) {
    if (operation.kind === 'put') keys.add(operation.key);
    else matches.set(operation.column, (matches.get(operation.column) ?? new Set()).add(operation.value));
  }
  const values: unknown[] = [[...keys]];
  const columns = columnsOf(projection, table);
  const version = 'key, vanaf, tot, bekend_van, bekend_tot, doc';
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
  const { rows } = await client.query<{
    key: string;
    vanaf: string;
    tot: string | null;
    bekend_van: Date;
    bekend_tot: Date | null;
    doc: Doc;
  }>(parts.join(' UNION ALL '), values);
  const working = new WorkingSet();
  for (const row of rows) {
    if (working.versions.has(row.key)) continue;
    working.add({
      key: row.key,
      vanaf: BigInt(row.vanaf),
      tot: row.tot === null ? null : BigInt(row.tot),
      bekendVan: row.bekend_van.toISOString(),
      bekendTot: row.bekend_tot?.toISOString() ?? null,
      doc: row.doc,
      stored: true,
    });
  }
  return working;
}

function applyOperation(working: WorkingSet, operation: Operation): void {
  const keys =
    operation.kind === 'put'
      ? [operation.key]
      : [...working.versions.keys()]
          .filter((key) => columnValue(working.current(key)?.doc[operation.column]) === operation.value)
          .sort();
  for (const key of keys) {
    const { event } = operation;
    const current = working.current(key);
    const last = working.lastPosition(key);
    if (last > event.position) continue;
    // Two folds of one event on one document follow each other; the event itself a second time is skipped.
    const own = current !== undefined && !current.stored && current.vanaf === event.position;
    if (last === event.position && !own) continue;
    let doc: Doc | null;
    try {
      doc = operation.kind === 'put' ? operation.fold(current?.doc) : operation.fold(current!.doc);
    } catch (error) {
      throw new ConsumerFailure(event, error);
    }
    if (own) {
      working.versions.get(key)!.pop();
    } else if (current !== undefined) {
      current.tot = event.position;
      current.bekendTot = event.recordedAt;
    }
    if (doc !== null) {
      working.add({
        key,
        vanaf: event.position,
        tot: null,
        bekendVan: event.recordedAt,
        bekendTot: null,
        doc,
        stored: false,
      });
    }
  }
}

async function store(
  client: PoolClient,
  projection: Projection,
  schema: string,
  table: string,
  working: WorkingSet,
): Promise<void> {
  const name = `${identifier(schema)}.${identifier(snakeCase(table))}`;
  const columns = columnsOf(projection, table);
  const ended: Version[] = [];
  const added: Version[] = [];
  for (const versions of working.versions.values()) {
    for (const version of versions) {
      if (!version.stored) added.push(version);
      else if (version.tot !== null) ended.push(version);
    }
  }
  if (ended.length > 0) {
    await client.query(
      `UPDATE ${name} AS t SET tot = e.tot, bekend_tot = e.bekend_tot
       FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::timestamptz[]) AS e (key, vanaf, tot, bekend_tot)
       WHERE t.key = e.key AND t.vanaf = e.vanaf AND t.tot IS NULL`,
      [
        ended.map((version) => version.key),
        ended.map((version) => version.vanaf.toString()),
        ended.map((version) => version.tot!.toString()),
        ended.map((version) => version.bekendTot),
      ],
    );
  }
  if (added.length === 0) return;
  const extra = columns.map((column, index) => ({ ...column, parameter: `$${index + 7}` }));
  await client.query(
    `INSERT INTO ${name} (key, vanaf, tot, bekend_van, bekend_tot, doc${extra.map((column) => `, ${identifier(column.name)}`).join('')})
     SELECT key, vanaf, tot, bekend_van, bekend_tot, doc::jsonb${extra.map((column) => `, ${identifier(column.name)}::${column.type}`).join('')}
     FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::timestamptz[], $5::timestamptz[], $6::text[]${extra.map((column) => `, ${column.parameter}::text[]`).join('')})
       AS v (key, vanaf, tot, bekend_van, bekend_tot, doc${extra.map((column) => `, ${identifier(column.name)}`).join('')})`,
    [
      added.map((version) => version.key),
      added.map((version) => version.vanaf.toString()),
      added.map((version) => version.tot?.toString() ?? null),
      added.map((version) => version.bekendVan),
      added.map((version) => version.bekendTot),
      added.map((version) => JSON.stringify(version.doc)),
      ...extra.map((column) => added.map((version) => columnValue(version.doc[column.property]))),
    ],
  );
}

/** As the indexed column holds it, in text. */
function columnValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return value.toString();
  throw new Error('A column of a read model must be a plain value.');
}
