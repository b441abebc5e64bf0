import {
  type AppendRequest,
  type AppendResult,
  type EventStore,
  type ImportResult,
  type Position,
  type ReadOptions,
  type Receipt,
  type RecordedEvent,
} from '../event-store/event-store.js';
import { type Observer } from './observer.js';

/** An event store whose appends are watched; all else goes straight through. */
export class ObservedEventStore implements EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly observer: Observer,
  ) {}

  append(request: AppendRequest): Promise<AppendResult> {
    return this.observer.append(request, () => this.store.append(request));
  }

  /** Not watched: a migration of a million events has a progress of its own. */
  importAll(batches: Parameters<EventStore['importAll']>[0]): Promise<ImportResult> {
    return this.store.importAll(batches);
  }

  findReceipt(commandId: string): Promise<Receipt | undefined> {
    return this.store.findReceipt(commandId);
  }

  readStream(stream: string, options?: ReadOptions): Promise<RecordedEvent[]> {
    return this.store.readStream(stream, options);
  }

  readStreams(streams: readonly string[]): Promise<Map<string, RecordedEvent[]>> {
    return this.store.readStreams(streams);
  }

  readAll(after: Position, limit: number): Promise<RecordedEvent[]> {
    return this.store.readAll(after, limit);
  }

  head(): ReturnType<EventStore['head']> {
    return this.store.head();
  }

  momentOf(position: Position): Promise<string | undefined> {
    return this.store.momentOf(position);
  }

  lag(position: Position): ReturnType<EventStore['lag']> {
    return this.store.lag(position);
  }

  waitForEvents(after: Position, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    return this.store.waitForEvents(after, timeoutMs, signal);
  }
}
