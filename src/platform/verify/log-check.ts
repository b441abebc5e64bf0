import { type RecordedEvent } from '../event-store/event-store.js';
import { type StoredEvent } from '../event-store/stored-log.js';

/** A stretch of the log: as stored, and as consumers see it (those that can be decoded). */
export interface LogPage {
  readonly stored: readonly StoredEvent[];
  readonly events: readonly RecordedEvent[];
}

/** A part of the control that follows the log once, from the first event to the position where the control ends. */
export interface LogCheck {
  take(page: LogPage): Promise<void>;
  /** After the last page. */
  finish(): Promise<void>;
}
