import { type ColumnType, type Projection } from './projection.js';

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
  return `rm_${projection.replaceAll('-', '_')}_g${generation}`;
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

/**
 * A table keeps every version of every document: `vanaf` and `tot` are log positions, `bekend_van` and `bekend_tot` the
 * moments in transaction time. The current version has no `tot`.
 */
export function createTablesSql(projection: Projection, schema: string): string {
  const statements = [`CREATE SCHEMA ${identifier(schema)};`];
  for (const table of Object.keys(projection.tables)) {
    const name = `${identifier(schema)}.${identifier(snakeCase(table))}`;
    const columns = columnsOf(projection, table);
    statements.push(`CREATE TABLE ${name} (
      key text COLLATE "C" NOT NULL,
      vanaf bigint NOT NULL,
      tot bigint,
      bekend_van timestamptz NOT NULL,
      bekend_tot timestamptz,
      doc jsonb NOT NULL,
      ${columns.map((column) => `${identifier(column.name)} ${column.type},`).join('\n      ')}
      PRIMARY KEY (key, vanaf)
    );`);
    statements.push(`CREATE UNIQUE INDEX ON ${name} (key) WHERE tot IS NULL;`);
    for (const column of columns) {
      statements.push(`CREATE INDEX ON ${name} (${identifier(column.name)}) WHERE tot IS NULL;`);
    }
  }
  return statements.join('\n');
}
