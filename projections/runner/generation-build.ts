import { type PoolClient } from 'pg';
import { readSkipped } from '../../src/platform/consumers/parking.js';
import { type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { type BuildFault, type Generation, moveGeneration, readGeneration } from './generations.js';
import { collect, type FoldOperation, handles, type Operation } from './operations.js';
import { type Projection } from './projection.js';
import { asideOf, createAsideSql, createBareTablesSql, identifier, schemaOf } from './sql.js';
import { type Lines, TableBuild } from './table-build.js';

/** One generation while it is filled from the log. Its own checkpoint moves with its rows. */
export class GenerationBuild {
  /** Stop before this event: it cannot be applied. */
  failure: { readonly event: RecordedEvent; readonly fault: BuildFault } | undefined;
  position = 0n;
  private moment: string | null = null;
  private events = 0;
  private blocked = false;
  private committed!: Generation;
  private skipped: ReadonlySet<string> = new Set();
  private tables = new Map<string, TableBuild>();

  constructor(
    readonly projection: Projection,
    readonly generation: number,
  ) {}

  get schema(): string {
    return schemaOf(this.projection.name, this.generation);
  }

  get allTables(): Iterable<TableBuild> {
    return this.tables.values();
  }

  /** All that precedes the event that cannot be applied is in. */
  get stopped(): boolean {
    return this.blocked;
  }

  /**
   * Begins, or goes on where the last commit left it: nothing in memory counts. False where there is nothing to do: the
   * generation was thrown away, or its rows are all in.
   */
  async open(client: PoolClient): Promise<boolean> {
    const row = await readGeneration(client, this.projection.name, this.generation);
    if (row === undefined || row.state !== 'bouwt' || row.loaded) return false;
    const { rows } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [this.schema]);
    if (rows.length === 0) {
      await client.query(`${createBareTablesSql(this.projection, this.schema)};
        ${createAsideSql(this.projection, this.schema)}`);
    }
    this.committed = row;
    this.position = row.position;
    this.moment = row.moment;
    this.events = row.events;
    this.blocked = false;
    this.skipped = await readSkipped(client, this.projection.name);
    this.tables = new Map(
      Object.entries(this.projection.tables).map(([table, { once }]) => {
        const complete = row.position === 0n || once === true;
        return [table, new TableBuild(this.projection, this.schema, table, complete)];
      }),
    );
    return true;
  }

  /** `flush` resolves when all lines of this build are in the database. */
  async apply(client: PoolClient, page: readonly RecordedEvent[], flush: () => Promise<void>): Promise<void> {
    const events = this.own(page);
    if (events.length === 0) return;
    const perTable = new Map<string, Operation[]>();
    const wanted = events.filter(({ id, type }) => handles(this.projection, type) && !this.skipped.has(id));
    for (const operation of collect(this.projection, wanted)) {
      const known = perTable.get(operation.table);
      if (known === undefined) perTable.set(operation.table, [operation]);
      else known.push(operation);
    }
    for (const [name, operations] of perTable) {
      const table = this.tables.get(name)!;
      if (table.lacks(operations)) {
        await flush();
        await table.load(client, operations as FoldOperation[]);
      }
      table.apply(operations);
    }
    const last = events.at(-1)!;
    this.position = last.position;
    this.moment = last.recordedAt;
    this.events += events.length;
  }

  private own(page: readonly RecordedEvent[]): readonly RecordedEvent[] {
    const stop = this.failure?.event.position;
    if (stop !== undefined && page.at(-1)!.position >= stop) this.blocked = true;
    if (page[0]!.position > this.position && !this.blocked) return page;
    return page.filter(({ position }) => position > this.position && (stop === undefined || position < stop));
  }

  lines(atLeast: number): Lines[] {
    return [...this.tables.values()].filter(({ waiting }) => waiting >= atLeast).flatMap((table) => table.lines());
  }

  save(): void {
    for (const table of this.tables.values()) table.save();
  }

  /** In the transaction of the rows. */
  async checkpoint(client: PoolClient, rate: number | null, loaded = false): Promise<void> {
    const { position, moment, events } = this;
    this.committed = await moveGeneration(client, this.committed, { position, moment, events, rate, loaded });
  }

  /** The rows of the load are all in: what was put aside has served. */
  async close(client: PoolClient, flush: () => Promise<void>, rate: number | null): Promise<void> {
    const statements = [...this.tables.values()].map((table) => table.close());
    await flush();
    for (const statement of statements) if (statement !== undefined) await client.query(statement);
    await client.query(`DROP SCHEMA ${identifier(asideOf(this.schema))} CASCADE`);
    await this.checkpoint(client, rate, true);
  }

  /** As the beheerder sees it now, between two commits. */
  progress(rate: number | null): Generation {
    const { position, moment, events } = this;
    return { ...this.committed, position, moment, events, rate };
  }
}
