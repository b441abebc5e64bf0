import { type PoolClient } from 'pg';
import { type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { CopyText } from '../../src/platform/database/copy-text.js';
import { copyLine } from './copy.js';
import { type FoldOperation, type Operation } from './operations.js';
import { type Doc, type Projection } from './projection.js';
import { asideOf, columnsOf, identifier, type PhysicalColumn, tableName } from './sql.js';
import { type Slot, WorkingSet } from './working-set.js';

/** Text for COPY, on its way to a table. */
export interface Lines {
  readonly table: string;
  readonly lines: Buffer;
}

/**
 * One table of a generation under construction. A version goes to the table when an event ends it; documents that are
 * still open stay in memory, or are put aside (see `createAsideSql`) at a checkpoint and where there are too many.
 * Nothing is ever updated: the newest line put aside for a key tells how the document is.
 */
export class TableBuild {
  readonly name: string;
  private readonly aside: string;
  private readonly columns: readonly PhysicalColumn[];
  private readonly working: WorkingSet;
  private readonly finished = new CopyText();
  private readonly putAside = new CopyText();
  /** Of a document as text: moving average over samples. */
  private weight = 0;
  private page = 0;

  constructor(
    projection: Projection,
    schema: string,
    readonly table: string,
    /** Whether every open document is in memory; false after a restart and once some were put out of memory. */
    private complete: boolean,
  ) {
    this.name = tableName(schema, table);
    this.aside = tableName(asideOf(schema), table);
    this.columns = columnsOf(projection, table);
    this.working = new WorkingSet((slot, version, event) => {
      this.finish(slot.key, version.vanaf, version.bekendVan, version.doc, event);
    });
  }

  get documents(): number {
    return this.working.slots.size;
  }

  get bytes(): number {
    return this.working.slots.size * this.weight;
  }

  /** Bytes of text that wait to be taken. */
  get waiting(): number {
    return this.finished.bytes + this.putAside.bytes;
  }

  /** Whether the operations need documents that are not in memory. */
  lacks(operations: readonly Operation[]): boolean {
    if (this.complete) return false;
    return operations.some((operation) =>
      operation.kind === 'put' ? !this.working.slots.has(operation.key) : operation.kind === 'each',
    );
  }

  /** What was put aside must have been written before. */
  async load(client: PoolClient, operations: readonly FoldOperation[]): Promise<void> {
    const keys = new Set<string>();
    const matches = new Map<string, Set<string>>();
    for (const operation of operations) {
      if (operation.kind === 'each') {
        matches.set(operation.column, (matches.get(operation.column) ?? new Set()).add(operation.value));
      } else if (!this.working.slots.has(operation.key)) keys.add(operation.key);
    }
    if (keys.size > 0) {
      await this.take(
        client,
        `SELECT newest.* FROM unnest($1::text[]) AS wanted (key) CROSS JOIN LATERAL
           (SELECT key, vanaf, bekend_van, doc FROM ${this.aside} AS t WHERE t.key = wanted.key ORDER BY vanaf DESC LIMIT 1)
           AS newest`,
        [...keys],
      );
    }
    for (const [property, wanted] of matches) {
      const { name } = this.columns.find((column) => column.property === property)!;
      const column = identifier(name);
      await client.query(
        `CREATE INDEX IF NOT EXISTS ${identifier(`${name}_aside`)} ON ${this.aside} ((${column}::text))`,
      );
      await this.take(
        client,
        `SELECT key, vanaf, bekend_van, doc FROM ${this.aside} AS t WHERE ${column}::text = ANY($1::text[])
         AND NOT EXISTS (SELECT 1 FROM ${this.aside} AS newer WHERE newer.key = t.key AND newer.vanaf > t.vanaf)`,
        [...wanted],
      );
    }
  }

  private async take(client: PoolClient, text: string, wanted: readonly string[]): Promise<void> {
    const { rows } = await client.query<{ key: string; vanaf: string; bekend_van: Date; doc: Doc | null }>(text, [
      wanted,
    ]);
    for (const { key, vanaf, bekend_van: bekendVan, doc } of rows) {
      if (doc === null) continue;
      const from = BigInt(vanaf);
      this.working.take(key, from, { vanaf: from, bekendVan: bekendVan.toISOString(), doc, stored: true });
    }
  }

  apply(operations: readonly Operation[]): void {
    this.page += 1;
    for (const operation of operations) {
      if (operation.kind === 'add') {
        this.finish(operation.key, operation.event.position, operation.event.recordedAt, operation.doc);
        continue;
      }
      this.working.apply(operation, false);
      if (operation.kind === 'put') this.touch(operation.key);
    }
    this.weigh();
  }

  /** Puts the documents that were not asked for the longest out of memory. */
  evict(count: number): void {
    let left = count;
    for (const slot of this.working.slots.values()) {
      if (left === 0) return;
      left -= 1;
      this.save(slot);
      this.complete = false;
      this.working.forget(slot);
    }
  }

  /** Writes down all that is only in memory, so that a builder that comes later can go on from here. */
  save(only?: Slot): void {
    for (const slot of only === undefined ? this.working.slots.values() : [only]) {
      const { key, current } = slot;
      if (current === null) {
        if (slot.aside) this.putAside.add(copyLine(this.columns, key, slot.last, EPOCH, null));
        slot.aside = false;
        if (only === undefined) this.working.forget(slot);
      } else if (!current.stored) {
        this.putAside.add(copyLine(this.columns, key, current.vanaf, current.bekendVan, current.doc));
        current.stored = true;
        slot.aside = true;
      }
    }
  }

  /** Ends the load: what is still open goes to the table. Gives the statement for what is aside, where there is any. */
  close(): string | undefined {
    if (!this.complete) {
      this.save();
      return `INSERT INTO ${this.name} SELECT (newest).* FROM
        (SELECT DISTINCT ON (key) t AS newest FROM ${this.aside} AS t ORDER BY key, vanaf DESC) AS each
        WHERE (newest).doc IS NOT NULL`;
    }
    for (const { key, current } of this.working.slots.values()) {
      if (current !== null) this.finish(key, current.vanaf, current.bekendVan, current.doc);
    }
    return undefined;
  }

  lines(): readonly Lines[] {
    return [
      { table: this.name, lines: this.finished.take() },
      { table: this.aside, lines: this.putAside.take() },
    ].filter(({ lines }) => lines.length > 0);
  }

  private finish(key: string, vanaf: bigint, bekendVan: string, doc: Doc, ended?: RecordedEvent): void {
    this.finished.add(copyLine(this.columns, key, vanaf, bekendVan, doc, ended));
  }

  /** Least recently used first, by page. */
  private touch(key: string): void {
    const slot = this.working.slots.get(key)!;
    if (slot.page === this.page) return;
    slot.page = this.page;
    this.working.slots.delete(key);
    this.working.slots.set(key, slot);
  }

  private weigh(): void {
    const sample = this.working.slots.values().next().value?.current;
    if (sample === null || sample === undefined) return;
    const size = JSON.stringify(sample.doc).length;
    this.weight = this.weight === 0 ? size : this.weight * 0.9 + size * 0.1;
  }
}

/** The moment of a line that only says that a document was ended; nothing reads it. */
const EPOCH = '1970-01-01T00:00:00.000Z';
