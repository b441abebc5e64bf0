import { type Position, type RecordedEvent } from './event-store.js';

/** An event as it is stored: `data` of its own `schemaVersion`, no upcaster has touched it. */
export type StoredEvent = RecordedEvent;

/** A break in what the store promises, found by the store itself. */
export interface LogBreak {
  readonly kind: 'duplicate-id' | 'revision' | 'receipt' | 'head';
  /** What is wrong where, for a person; holds ids and positions only. */
  readonly place: string;
}

/** How many breaks there are in all, with the first ones by name: a damaged log must not fill the memory. */
export interface LogBreaks {
  readonly total: number;
  readonly first: readonly LogBreak[];
}

/** The log below the port, for who must see it as it is: the control and the backup. */
export interface StoredLog {
  /** Whether nothing can be missing between two positions; the first event follows 0. */
  follows(before: Position, next: Position): boolean;
  head(): Promise<{ readonly position: Position; readonly recordedAt: string | null }>;
  /** At most `limit` events after a position, in log order. Never fails on what an event holds. */
  read(after: Position, limit: number): Promise<StoredEvent[]>;
  /** The event at a position; undefined where there is none. */
  at(position: Position): Promise<{ readonly id: string; readonly recordedAt: string } | undefined>;
  /** Ids, revisions, receipts and the head, as far as the position. */
  breaks(upTo: Position): Promise<readonly LogBreaks[]>;
}
