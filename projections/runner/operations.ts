import { ConsumerFailure } from '../../src/platform/consumers/failures.js';
import { type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { type Doc, type Projection, type Writer } from './projection.js';

export interface PutOperation {
  readonly kind: 'put';
  readonly table: string;
  readonly key: string;
  readonly fold: (doc: Doc | undefined) => Doc | null;
  readonly event: RecordedEvent;
}

export interface EachOperation {
  readonly kind: 'each';
  readonly table: string;
  readonly column: string;
  readonly value: string;
  readonly fold: (doc: Doc) => Doc | null;
  readonly event: RecordedEvent;
}

export interface AddOperation {
  readonly kind: 'add';
  readonly table: string;
  readonly key: string;
  readonly doc: Doc;
  readonly event: RecordedEvent;
}

/** Replaces what stands there. */
export type FoldOperation = PutOperation | EachOperation;
export type Operation = FoldOperation | AddOperation;

/** Whether the projection does anything with events of this type. */
export function handles(projection: Projection, type: string): boolean {
  return projection.everyEvent !== undefined || projection.handlers.has(type);
}

/** Runs the handlers: what they want to write, in the order of the events. Throws `ConsumerFailure`. */
export function collect(projection: Projection, events: readonly RecordedEvent[]): Operation[] {
  const collector = new Collector(projection);
  for (const event of events) {
    const handler = projection.handlers.get(event.type) ?? projection.everyEvent;
    if (handler === undefined) continue;
    collector.event = event;
    try {
      handler(event, collector);
    } catch (error) {
      throw new ConsumerFailure(event, error);
    }
  }
  return collector.operations;
}

class Collector implements Writer {
  readonly operations: Operation[] = [];
  event!: RecordedEvent;

  constructor(private readonly projection: Projection) {}

  put<D extends object>(table: string, key: string, fold: (current: D | undefined) => D | null): void {
    this.checkTable(table, false);
    this.operations.push({ kind: 'put', table, key, fold: fold as unknown as PutOperation['fold'], event: this.event });
  }

  each<D extends object>(table: string, column: string, value: string, fold: (current: D) => D | null): void {
    this.checkTable(table, false);
    if (this.projection.tables[table]?.columns?.[column] === undefined) {
      throw new Error(`Table ${table} of projection ${this.projection.name} has no column ${column}.`);
    }
    const operation = { kind: 'each', table, column, value, event: this.event } as const;
    this.operations.push({ ...operation, fold: fold as unknown as EachOperation['fold'] });
  }

  add<D extends object>(table: string, key: string, doc: D): void {
    this.checkTable(table, true);
    this.operations.push({ kind: 'add', table, key, doc: doc as unknown as Doc, event: this.event });
  }

  private checkTable(table: string, once: boolean): void {
    const spec = this.projection.tables[table];
    if (spec === undefined) throw new Error(`Projection ${this.projection.name} has no table ${table}.`);
    if ((spec.once === true) !== once) {
      throw new Error(`Table ${table} of projection ${this.projection.name} is ${once ? 'not ' : ''}written once.`);
    }
  }
}
