import { type ColumnType, type Projection } from './projection.js';

/** SQLSTATEs: no such table, no such schema. A generation was dropped since its number was read. */
export const GONE: readonly string[] = ['42P01', '3F000'];

/** `aanbiederId` -> `aanbieder_id`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Quotes an identifier that this program made; never one from outside. */
export function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is no plain SQL identifier.`);
  return `"${name}"`;
}

/** The schema of one generation of a read model: a rebuild makes the next one beside it. */
export function schemaOf(projection: string, generation: number): string {
  return `${schemaPrefix(projection)}${generation}`;
}

/** What the number of the generation follows. */
export function schemaPrefix(projection: string): string {
  return `rm_${projection.replaceAll('-', '_')}_g`;
}

/** What a build keeps aside of documents that are still open; gone when the generation is ready. */
export function asideOf(schema: string): string {
  return `${schema}_bouw`;
}

export function tableName(schema: string, table: string): string {
  return `${identifier(schema)}.${identifier(snakeCase(table))}`;
}

export interface PhysicalColumn {
  readonly property: string;
  readonly name: string;
  readonly type: ColumnType;
}

export function columnsOf(projection: Projection, table: string): readonly PhysicalColumn[] {
  const spec = projection.tables[table];
  if (spec === undefined) throw new Error(`Projection ${projection.name} has no table ${table}.`);
  return Object.entries(spec.columns ?? {}).map(([property, type]) => ({ property, name: snakeCase(property), type }));
}

/** The tables with their indexes, for a read model that follows the log from its first event on. */
export function createTablesSql(projection: Projection, schema: string): string {
  const indexes = indexesOf(projection, schema).map((index) => index.sql);
  return [createBareTablesSql(projection, schema), ...indexes].join(';\n');
}

/**
 * A table keeps every version of every document: `vanaf` and `tot` are log positions, `bekend_van` and `bekend_tot` the
 * moments in transaction time. The current version has no `tot`.
 */
export function createBareTablesSql(projection: Projection, schema: string): string {
  const tables = Object.keys(projection.tables).map((table) => {
    const columns = columnsOf(projection, table).map((column) => `, ${identifier(column.name)} ${column.type}`);
    return `CREATE TABLE ${tableName(schema, table)} (
      key text COLLATE "C" NOT NULL,
      vanaf bigint NOT NULL,
      tot bigint,
      bekend_van timestamptz NOT NULL,
      bekend_tot timestamptz,
      doc jsonb NOT NULL
      ${columns.join('\n      ')}
    );
    ALTER TABLE ${tableName(schema, table)} ALTER COLUMN doc SET STATISTICS 0`;
  });
  return [`CREATE SCHEMA ${identifier(schema)}`, ...tables].join(';\n');
}

export interface Index {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

/** The indexes of a generation; a build makes them when its rows are in, which costs a fraction of keeping them up. */
export function indexesOf(projection: Projection, schema: string): readonly Index[] {
  return Object.entries(projection.tables).flatMap(([table, spec]) => {
    const physical = snakeCase(table);
    const make = (suffix: string, unique: boolean, on: string): Index => {
      const name = `${physical}_${suffix}`;
      const kind = unique ? 'UNIQUE INDEX' : 'INDEX';
      return { name, table, sql: `CREATE ${kind} ${identifier(name)} ON ${tableName(schema, table)} ${on}` };
    };
    const keys =
      spec.once === true
        ? [make('key', true, '(key)')]
        : [
            make('key_vanaf', true, '(key, vanaf)'),
            make('key_open', true, '(key) WHERE tot IS NULL'),
            // For questions about the past: what has ended since.
            make('ended', false, '(bekend_tot) WHERE tot IS NOT NULL'),
          ];
    const columns = columnsOf(projection, table).map((column) =>
      make(`${column.name}_idx`, false, `(${identifier(column.name)}) WHERE tot IS NULL`),
    );
    return [...keys, ...columns];
  });
}

/** See `asideOf`: the newest line of a key counts; one without a document says that it was ended. */
export function createAsideSql(projection: Projection, schema: string): string {
  const aside = asideOf(schema);
  const tables = Object.entries(projection.tables)
    .filter(([, spec]) => spec.once !== true)
    .map(([table]) => {
      const name = tableName(aside, table);
      return `CREATE TABLE ${name} (LIKE ${tableName(schema, table)});
        ALTER TABLE ${name} ALTER COLUMN doc DROP NOT NULL;
        CREATE UNIQUE INDEX ON ${name} (key, vanaf)`;
    });
  return [`CREATE SCHEMA ${identifier(aside)}`, ...tables].join(';\n');
}
