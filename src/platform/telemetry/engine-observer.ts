import { type ConsumerKind } from '../consumers/consumers.js';
import { type RecordedEvent } from '../event-store/event-store.js';

/** Whose page of events is applied. */
export interface ObservedConsumer {
  readonly name: string;
  readonly kind: ConsumerKind;
}

/** The event that set a deadline. */
export interface ObservedCause {
  readonly id: string;
  readonly correlationId: string;
}

/**
 * Who watches the engine at work. Each method carries out `work` exactly once and gives back what it gives, also its
 * error: what is sent out from within `work` belongs to it.
 */
export interface EngineObserver {
  /** A page of events for one consumer: its rows, or its commands. */
  apply<T>(consumer: ObservedConsumer, events: readonly RecordedEvent[], work: () => Promise<T>): Promise<T>;
  /** A deadline that is due. */
  fire<T>(deadline: string, cause: ObservedCause, work: () => Promise<T>): Promise<T>;
}

export const NO_ENGINE_OBSERVER: EngineObserver = {
  apply: (_consumer, _events, work) => work(),
  fire: (_deadline, _cause, work) => work(),
};
