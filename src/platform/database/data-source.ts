import { readdir } from 'node:fs/promises';
import { Client, type Pool } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** Any number that only we use: one migrator at a time, over all processes. */
const MIGRATION_LOCK = 720_411_733;

/** `migrations/` beside `src/`: TypeScript under Jest, JavaScript in `dist/`. */
const MIGRATIONS = new URL('../../../migrations/', import.meta.url);

/** The migrations in the order of their file names (`0001-event-store.ts`). */
async function migrationClasses(): Promise<MigrationClass[]> {
  const files = (await readdir(MIGRATIONS)).filter((name) => /^\d{4}-.*(?<!\.d)\.(js|ts)$/.test(name)).sort();
  const classes: MigrationClass[] = [];
  for (const file of files) {
    const module = (await import(new URL(file, MIGRATIONS).href)) as Record<string, unknown>;
    for (const value of Object.values(module)) if (typeof value === 'function') classes.push(value as MigrationClass);
  }
  return classes;
}

/** A TypeORM data source that knows the migrations; not yet initialised. For migrations, entities and administration. */
export async function createDataSource(url: string): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    // Said aloud: a user called kroniek has our schema `kroniek` first on its search path once that exists.
    schema: 'public',
    migrations: await migrationClasses(),
    migrationsTableName: 'kroniek_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
  });
}

/** Migrations of this process that the database has not had. It may have had more, of a newer process. */
export async function pendingMigrations(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>('SELECT name FROM public.kroniek_migrations');
  const known = new Set(rows.map((row) => row.name));
  const expected = (await migrationClasses()).map((migration) => new migration().name ?? migration.name);
  return expected.filter((name) => !known.has(name));
}

/** Brings the database to the newest migration; returns the names of those that ran. Safe from several processes. */
export async function migrate(url: string): Promise<readonly string[]> {
  const lock = new Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await (await createDataSource(url)).initialize();
    try {
      return (await dataSource.runMigrations()).map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}
