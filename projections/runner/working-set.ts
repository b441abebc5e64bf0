import { ConsumerFailure } from '../../src/platform/consumers/failures.js';
import { type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { type FoldOperation } from './operations.js';
import { type Doc } from './projection.js';

/** Told to the person who lets a parked event be applied after its turn. */
export class Overtaken extends Error {
  constructor(readonly event: RecordedEvent) {
    super('later gebeurtenissen zijn al verwerkt: bouw het leesmodel opnieuw op');
    this.name = 'Overtaken';
  }
}

/** A document as it is from one event until the next that changes it. */
export interface Version {
  readonly vanaf: bigint;
  readonly bekendVan: string;
  readonly doc: Doc;
  /** Whether the database has it. */
  stored: boolean;
}

/** What is known of one key. */
export interface Slot {
  readonly key: string;
  current: Version | null;
  /** Position of the last event that changed the document; -1 where none did. */
  last: bigint;
  /** What `last` was before the event that made `current`. */
  before: bigint;
  /** The page that last asked for it: for who keeps a set over many pages. */
  page: number;
  /** Whether what is kept aside still shows this document as open: see `generation-build.ts`. */
  aside: boolean;
}

export type Closed = (slot: Slot, version: Version, event: RecordedEvent) => void;

/** The documents of one table that a fold works on. The one place where the meaning of a fold is written. */
export class WorkingSet {
  readonly slots = new Map<string, Slot>();
  private readonly indexes = new Map<string, Map<string, Set<Slot>>>();

  /** `closed` is told of every version that an event ends, before the next one takes its place. */
  constructor(private readonly closed: Closed) {}

  /** Takes up what the database holds; what is known already is newer. */
  take(key: string, last: bigint, current: Version | null): void {
    if (this.slots.has(key)) return;
    const slot: Slot = { key, current: null, last, before: last, page: 0, aside: current !== null };
    this.slots.set(key, slot);
    if (current !== null) this.become(slot, current);
  }

  forget(slot: Slot): void {
    this.become(slot, null);
    this.slots.delete(slot.key);
  }

  /**
   * Folds an event into the documents it is about. A document that has seen the event or a later one is left as it is;
   * with `replay`, where that would lose the event, it throws `Overtaken`.
   */
  apply(operation: FoldOperation, replay: boolean): void {
    if (operation.kind === 'put') return this.change(this.slotOf(operation.key), operation, replay);
    for (const slot of this.matching(operation.column, operation.value)) this.change(slot, operation, replay);
  }

  private slotOf(key: string): Slot {
    let slot = this.slots.get(key);
    if (slot === undefined) {
      slot = { key, current: null, last: -1n, before: -1n, page: 0, aside: false };
      this.slots.set(key, slot);
    }
    return slot;
  }

  private matching(column: string, value: string): Slot[] {
    let index = this.indexes.get(column);
    if (index === undefined) {
      index = new Map();
      this.indexes.set(column, index);
      for (const slot of this.slots.values()) if (slot.current !== null) enter(index, column, slot, slot.current);
    }
    return [...(index.get(value) ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  private change(slot: Slot, operation: FoldOperation, replay: boolean): void {
    const { event } = operation;
    const { current } = slot;
    if (slot.last > event.position) {
      if (replay) throw new Overtaken(event);
      return;
    }
    // Two folds of one event on one document follow each other; the event itself a second time is skipped.
    const own = current !== null && !current.stored && current.vanaf === event.position;
    if (slot.last === event.position && !own) return;
    let doc: Doc | null;
    try {
      doc = operation.kind === 'put' ? operation.fold(current?.doc) : operation.fold(current!.doc);
    } catch (error) {
      throw new ConsumerFailure(event, error);
    }
    if (!own) {
      slot.before = current === null ? slot.last : event.position;
      if (current !== null) this.closed(slot, current, event);
    }
    slot.last = doc === null ? slot.before : event.position;
    this.become(slot, doc === null ? null : { vanaf: event.position, bekendVan: event.recordedAt, doc, stored: false });
  }

  private become(slot: Slot, next: Version | null): void {
    for (const [column, index] of this.indexes) {
      if (slot.current !== null) leave(index, column, slot, slot.current);
      if (next !== null) enter(index, column, slot, next);
    }
    slot.current = next;
  }
}

function enter(index: Map<string, Set<Slot>>, column: string, slot: Slot, version: Version): void {
  const value = columnText(version.doc[column]);
  if (value === null) return;
  const known = index.get(value);
  if (known === undefined) index.set(value, new Set([slot]));
  else known.add(slot);
}

function leave(index: Map<string, Set<Slot>>, column: string, slot: Slot, version: Version): void {
  const value = columnText(version.doc[column]);
  if (value === null) return;
  const known = index.get(value);
  known?.delete(slot);
  if (known?.size === 0) index.delete(value);
}

/** As the indexed column holds it, in text. */
export function columnText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return value.toString();
  throw new Error('A column of a read model must be a plain value.');
}
