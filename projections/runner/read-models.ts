import { Inject, Injectable } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { type Bekend, requestContext } from '../../src/platform/http/request-context.js';
import { inTransaction, retriedWhenLost } from '../../src/platform/database/transaction.js';
import { Problem } from '../../src/platform/http/problem.js';
import { PG_POOL } from '../../src/platform/database/pool.js';
import { type Doc, type Projection, registeredProjection } from './projection.js';
import { columnsOf, GONE, identifier, schemaPrefix, snakeCase } from './sql.js';

export interface FindQuery {
  /** Conditions on indexed properties: equal, one of a list, or null. */
  readonly where?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** An indexed property; `-` before it for descending. Always followed by the key. */
  readonly orderBy?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** One read model in one snapshot, as it is known now or was known at what the request asks (R-DAT-02). */
export interface ReadModelDb {
  get<D extends object = Doc>(table: string, key: string): Promise<D | undefined>;
  find<D extends object = Doc>(table: string, query?: FindQuery): Promise<D[]>;
  count(table: string, query?: Pick<FindQuery, 'where'>): Promise<number>;
  /** Own SQL; `search_path` is the schema of the read model. Tables are named by `asOf` alone. */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  /** A from-item with the documents that are known, under the table's name: `FROM ${db.asOf('contract')}`. */
  asOf(table: string): string;
  /**
   * The same, only for a table whose documents are written once and never replaced or ended, such as one per event: any
   * moment is then read through the indexes of today, in their order.
   */
  asOfWrittenOnce(table: string): string;
}

/** The door to the read models for queries. */
@Injectable()
export class ReadModels {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /**
   * Runs a query in one read-only snapshot of a read model, together with its checkpoint: the answer is true exactly up
   * to the position and moment that the response headers name (promise 5). A question over HTTP must name what it reads,
   * else it could not be waited for nor asked as known earlier: then this throws. Where the request asks for what was known
   * earlier, every table answers with that.
   */
  read<T>(name: string, query: (db: ReadModelDb) => Promise<T>): Promise<T> {
    const { leestVan, bekend } = requestContext.getStore() ?? {};
    if (leestVan?.includes(name) === false) {
      throw new Error(`This route reads ${name} without naming it: add @LeestVan('${name}').`);
    }
    return this.retried(name, bekend, query);
  }

  /** As `read`, but always as known now: for facts that a command decides on, also within a question about the past. */
  readCurrent<T>(name: string, query: (db: ReadModelDb) => Promise<T>): Promise<T> {
    return this.retried(name, undefined, query);
  }

  private retried<T>(name: string, bekend: Bekend | undefined, query: (db: ReadModelDb) => Promise<T>): Promise<T> {
    const projection = registeredProjection(name);
    // A rebuild switched and drops the old generation: before our first look at its tables, or between two of them.
    return retriedWhenLost(() => this.snapshot(projection, bekend, query), GONE);
  }

  private snapshot<T>(
    projection: Projection,
    bekend: Bekend | undefined,
    query: (db: ReadModelDb) => Promise<T>,
  ): Promise<T> {
    return inTransaction(
      this.pool,
      async (client) => {
        const standing = await enter(client, projection);
        const context = requestContext.getStore();
        if (context !== undefined && (context.truth === undefined || standing.positie < context.truth.positie)) {
          context.truth = standing;
        }
        return query(readModelDb(client, projection, bekend));
      },
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    );
  }
}

/**
 * Where the read model stands in this snapshot; its tables are found by their own names from here on. One statement for
 * both: of a small question over HTTP, the round trips are the largest part.
 */
async function enter(
  client: PoolClient,
  projection: Projection,
): Promise<{ readonly positie: bigint; readonly moment: string | null }> {
  const { rows } = await client.query<{ version: string; position: string; moment: Date | null }>({
    name: 'kroniek-enter-read-model',
    text: `SELECT version, position, moment, set_config('search_path', $2 || generation, true)
           FROM kroniek.consumers WHERE name = $1`,
    values: [projection.name, schemaPrefix(projection.name)],
  });
  const standing = rows[0];
  if (standing === undefined) throw new Error(`Read model ${projection.name} is not installed yet.`);
  if (standing.version !== String(projection.version)) throw otherVersion();
  return { positie: BigInt(standing.position), moment: standing.moment?.toISOString() ?? null };
}

/** Its tables have another shape: this process is the older one and about to be replaced, or the newer one and early. */
function otherVersion(): Problem {
  return new Problem(
    503,
    'LEESMODEL_VAN_ANDERE_VERSIE',
    'Dit leesmodel hoort bij een andere versie van Kroniek, die nu wordt ingevoerd. Stel de vraag over enkele seconden opnieuw.',
    { 'Retry-After': '5' },
  );
}

function readModelDb(client: PoolClient, projection: Projection, bekend: Bekend | undefined): ReadModelDb {
  const asOf = (table: string): string => knownVersions(identifier(snakeCase(table)), bekend);
  const select = (what: string, table: string, query: FindQuery, key?: string): { text: string; values: unknown[] } => {
    const values: unknown[] = [];
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const conditions = ['true'];
    if (key !== undefined) conditions.push(`key = ${parameter(key)}`);
    for (const [property, wanted] of Object.entries(query.where ?? {})) {
      const name = column(projection, table, property);
      if (wanted === null) conditions.push(`${name} IS NULL`);
      else if (Array.isArray(wanted)) conditions.push(`${name}::text = ANY(${parameter(wanted)}::text[])`);
      else conditions.push(`${name} = ${parameter(wanted)}`);
    }
    let text = `SELECT ${what} FROM ${asOf(table)} WHERE ${conditions.join(' AND ')}`;
    if (what === 'doc') text += ` ORDER BY ${orderBy(projection, table, query.orderBy)}`;
    if (query.limit !== undefined) text += ` LIMIT ${parameter(query.limit)}`;
    if (query.offset !== undefined) text += ` OFFSET ${parameter(query.offset)}`;
    return { text, values };
  };
  const find = async <D extends object>(table: string, query: FindQuery, key?: string): Promise<D[]> => {
    const { rows } = await client.query<{ doc: D }>(select('doc', table, query, key));
    return rows.map((row) => row.doc);
  };
  return {
    get: async (table, key) => (await find(table, {}, key))[0] as never,
    find: (table, query = {}) => find(table, query),
    count: async (table, query = {}) => {
      const { rows } = await client.query<{ count: string }>(select('count(*)', table, query));
      return Number(rows[0]!.count);
    },
    sql: async (text, values = []) => (await client.query(text, values)).rows as never,
    asOf,
    asOfWrittenOnce: (table) => writtenOnce(identifier(snakeCase(table)), bekend),
  };
}

/**
 * A from-item with one version per document: the current one, or the one that was current then. The versions that are
 * still current and those that have ended since are read apart: the first through the indexes on current versions, so
 * that a question about the past costs what it costs today plus what has changed since.
 */
function knownVersions(table: string, bekend: Bekend | undefined): string {
  if (bekend === undefined) return writtenOnce(table, bekend);
  const { begun, endedLater } = knownBy(bekend);
  return `(SELECT * FROM ${table} WHERE tot IS NULL AND ${begun}
    UNION ALL SELECT * FROM ${table} WHERE tot IS NOT NULL AND ${endedLater} AND ${begun}) AS ${table}`;
}

function writtenOnce(table: string, bekend: Bekend | undefined): string {
  const begun = bekend === undefined ? 'true' : knownBy(bekend).begun;
  return `(SELECT * FROM ${table} WHERE tot IS NULL AND ${begun}) AS ${table}`;
}

/** Moment and position are rendered by this program from a checked Date and a bigint, so they are safe inside SQL text. */
function knownBy(bekend: Bekend): { readonly begun: string; readonly endedLater: string } {
  const instant = (moment: string): string => `'${new Date(moment).toISOString()}'::timestamptz`;
  if ('op' in bekend) {
    return { begun: `bekend_van <= ${instant(bekend.op)}`, endedLater: `bekend_tot > ${instant(bekend.op)}` };
  }
  const { totPositie, vastgelegd } = bekend;
  // What ended at a later position ended no earlier in time: said as well, so that one index serves both questions.
  const since = vastgelegd === null ? '' : ` AND bekend_tot >= ${instant(vastgelegd)}`;
  return { begun: `vanaf <= ${totPositie}`, endedLater: `tot > ${totPositie}${since}` };
}

function column(projection: Projection, table: string, property: string): string {
  const found = columnsOf(projection, table).find((candidate) => candidate.property === property);
  if (found === undefined) throw new Error(`Table ${table} of ${projection.name} has no column ${property}.`);
  return identifier(found.name);
}

function orderBy(projection: Projection, table: string, order: string | undefined): string {
  if (order === undefined) return 'key';
  const descending = order.startsWith('-');
  const name = column(projection, table, descending ? order.slice(1) : order);
  return `${name} ${descending ? 'DESC NULLS LAST' : 'ASC NULLS LAST'}, key`;
}
