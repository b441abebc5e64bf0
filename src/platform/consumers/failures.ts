import { type RecordedEvent, WrongExpectedRevision } from '../event-store/event-store.js';
import { UnreadableEvent } from '../event-store/unreadable-event.js';
import { type ConsumerFault } from './consumers.js';

/** An event that a consumer cannot apply. */
export class ConsumerFailure extends Error {
  constructor(
    readonly event: RecordedEvent,
    override readonly cause: unknown,
  ) {
    super(`${event.type} at position ${event.position}: ${messageOf(cause)}`);
    this.name = 'ConsumerFailure';
  }
}

/** What went wrong, without the event: where that is told beside it. */
export function causeOf(error: unknown): unknown {
  return error instanceof ConsumerFailure ? error.cause : error;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function faultOf(failure: ConsumerFailure | UnreadableEvent): ConsumerFault {
  return {
    eventId: failure.event.id,
    position: failure.event.position.toString(),
    type: failure.event.type,
    message: failure.message,
    ...(failure instanceof UnreadableEvent && { cause: 'newer' }),
  };
}

/** SQLSTATE classes and states, and what the network says. */
const TRANSIENT_CODES =
  /^(08|53|57|58|40|55P03|25006|25P03|25P04|XX|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;
/** What `pg` says without a code when a connection is lost, or none is to be had. */
const TRANSIENT_MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed and is not queryable|Cannot use a pool after calling end on the pool|Query read timeout)/;

/**
 * The connection or the server is gone, the disk is full, a serialisation or a race for a stream lost, or a command said
 * "not yet" (503: the read model it counts on lags): try again; the event is not to blame.
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof ConsumerFailure) return isTransient(error.cause);
  if (error instanceof WrongExpectedRevision) return true;
  if ((error as { status?: unknown }).status === 503) return true;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') return TRANSIENT_CODES.test(code);
  return error instanceof Error && TRANSIENT_MESSAGES.test(error.message);
}
