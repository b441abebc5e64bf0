import { type EventStore, type Position, type RecordedEvent } from '../event-store/event-store.js';

/** Enough for the consumers near the head; one further behind reads for itself. */
const KEPT = 5_000;

/**
 * One pass over the log for all consumers of the process: pages near the head are read and decoded once and kept for a
 * while, and consumers that ask for the same page at the same moment share the answer. The events are shared too: nobody
 * may change them.
 */
export class RecentEvents {
  /** All events after `from`, without a gap. */
  private kept: RecordedEvent[] = [];
  private from: Position = 0n;
  private readonly reading = new Map<string, Promise<RecordedEvent[]>>();

  constructor(private readonly store: EventStore) {}

  /** At most `limit` events after `position`, in log order: as `EventStore.readAll`. */
  async after(position: Position, limit: number): Promise<readonly RecordedEvent[]> {
    const known = this.keptAfter(position, limit);
    if (known.length > 0) return known;
    const key = `${position}/${limit}`;
    const running = this.reading.get(key);
    if (running !== undefined) return running;
    const read = this.store.readAll(position, limit).finally(() => this.reading.delete(key));
    this.reading.set(key, read);
    const page = await read;
    this.keep(position, page);
    return page;
  }

  private keptAfter(position: Position, limit: number): readonly RecordedEvent[] {
    const last = this.kept.at(-1);
    if (last === undefined || position < this.from || position >= last.position) return [];
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.kept[middle]!.position <= position) low = middle + 1;
      else high = middle;
    }
    return this.kept.slice(low, low + limit);
  }

  private keep(after: Position, page: readonly RecordedEvent[]): void {
    if (page.length === 0) return;
    const end = this.kept.at(-1)?.position ?? this.from;
    if (after > end || this.kept.length === 0) {
      this.from = after;
      this.kept = [...page];
    } else {
      this.kept.push(...page.filter((event) => event.position > end));
    }
    const surplus = this.kept.length - KEPT;
    if (surplus > 0) {
      this.from = this.kept[surplus - 1]!.position;
      this.kept.splice(0, surplus);
    }
  }
}
