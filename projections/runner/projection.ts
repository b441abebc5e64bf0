import { type AnyConsumedEvent, type HandlerMap, mergeHandlers } from '../../src/kernel/event-handlers.js';

/** A read-model document: JSON, plain properties. */
export type Doc = Record<string, unknown>;

export type ColumnType = 'text' | 'integer' | 'bigint' | 'date' | 'boolean' | 'timestamptz';

export interface TableSpec {
  /** Properties of the document that also become an indexed column, in snake_case (`aanbiederId` -> `aanbieder_id`). */
  readonly columns?: Readonly<Record<string, ColumnType>>;
  /** Every document is written by one event and never again: `add` instead of `put`, and no look at what stands there. */
  readonly once?: true;
}

/** What a handler may write. Folds are pure: the same event twice must be harmless, and is skipped by the runner. */
export interface Writer<Table extends string = string> {
  /** Replaces one document; `fold` gets the current one (or undefined). Returning null ends the document. */
  put<D extends object = Doc>(table: Table, key: string, fold: (current: D | undefined) => D | null): void;
  /** Writes one document of a table that is written `once`; no other event may write the same key. */
  add<D extends object = Doc>(table: Table, key: string, doc: D): void;
  /** Replaces every current document whose indexed property `column` equals `value`. */
  each<D extends object = Doc>(table: Table, column: string, value: string, fold: (current: D) => D | null): void;
}

export interface Projection {
  readonly name: string;
  readonly version: number;
  readonly tables: Readonly<Record<string, TableSpec>>;
  readonly handlers: HandlerMap<[Writer], void>;
  /** Gets every event without a handler of its own: for the audit trail. */
  readonly everyEvent?: ((event: AnyConsumedEvent, write: Writer) => void) | undefined;
}

/** What the runner keeps beside each document: its key, and from when to when it stood and was known (sql.ts). */
const OWN_COLUMNS: readonly string[] = ['key', 'vanaf', 'tot', 'bekendVan', 'bekendTot', 'doc'];

/** A column of the same name would fail only when the table is made, far from the definition. */
function checkColumns(projection: string, tables: Readonly<Record<string, TableSpec>>): void {
  const clashes = Object.entries(tables).flatMap(([table, { columns = {} }]) =>
    Object.keys(columns)
      .filter((property) => OWN_COLUMNS.includes(property))
      .map((property) => `${table}.${property}`),
  );
  if (clashes.length === 0) return;
  throw new Error(
    `Projection ${projection} has columns that the runner keeps itself: ${clashes.join(', ')}. ` +
      `Every table has ${OWN_COLUMNS.join(', ')}; rename the property that becomes a column.`,
  );
}

const registry = new Map<string, Projection>();

/**
 * Defines a read model: documents by key, folded from events. The runner keeps every version of every document with the
 * moment it became known, so each read model answers `beschikbaarOp` without further work. Names are stored: frozen.
 */
export function defineProjection(definition: {
  readonly name: string;
  /** Raise it when the shape of a document changes: the runner then rebuilds. */
  readonly version: number;
  readonly tables: Readonly<Record<string, TableSpec>>;
  readonly on?: readonly HandlerMap<[Writer], void>[];
  readonly everyEvent?: (event: AnyConsumedEvent, write: Writer) => void;
}): Projection {
  if (!/^[a-z][a-z0-9-]*$/.test(definition.name))
    throw new Error(`Projection name "${definition.name}" is not kebab-case.`);
  if (registry.has(definition.name)) throw new Error(`Projection ${definition.name} is defined twice.`);
  checkColumns(definition.name, definition.tables);
  const projection: Projection = {
    name: definition.name,
    version: definition.version,
    tables: definition.tables,
    handlers: mergeHandlers(definition.on ?? []),
    everyEvent: definition.everyEvent,
  };
  registry.set(projection.name, projection);
  return projection;
}

export function registeredProjections(): readonly Projection[] {
  return [...registry.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Throws where no read model has this name. */
export function registeredProjection(name: string): Projection {
  const projection = registry.get(name);
  if (projection === undefined) throw new Error(`There is no read model ${name}.`);
  return projection;
}
