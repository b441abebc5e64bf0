import { EventStoreUnavailable, WrongExpectedRevision } from '../event-store.js';

/** The client's own words for what went wrong (`ErrorType`), as far as they are told apart. */
const UNREACHABLE = new Set(['unavailable', 'deadline-exceeded', 'timeout', 'cancelled', 'not-leader']);

/** gRPC: cancelled, deadline exceeded, resource exhausted, aborted, unavailable. */
const UNREACHABLE_CODES = new Set([1, 4, 8, 10, 14]);

/** Of the server's newer protocol, which the client does not tell apart: the node is no leader any more, or too busy. */
const UNREACHABLE_TEXT = /failed to discover|not[ _-]?(?:the )?leader|not[ _-]?ready|overloaded|ECONN|socket hang up/i;

const TOO_LARGE =
  'De opdracht is groter dan KurrentDB in een keer aanneemt. Verhoog daar MaxAppendSize (KURRENTDB_MAX_APPEND_SIZE).';

/** What a person can do something about. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  [
    'access-denied',
    'KurrentDB weigert de toegang. Controleer gebruiker en wachtwoord, en of de gebruiker $all mag lezen.',
  ],
  ['unsupported', 'Deze KurrentDB is te oud: Kroniek heeft versie 25.1 of nieuwer nodig.'],
  ['transaction-max-size-exceeded', TOO_LARGE],
  ['append-record-size-exceeded', TOO_LARGE],
  ['maximum-append-size-exceeded', TOO_LARGE],
]);

/** What an error of the client means for Kroniek. One that is ours already stays as it is. */
export function translated(error: unknown): unknown {
  if (error instanceof EventStoreUnavailable || error instanceof WrongExpectedRevision) return error;
  const { type, code, message = '' } = error as { type?: string; code?: unknown; message?: string };
  const meaning = type === undefined ? undefined : MEANINGS.get(type);
  if (meaning !== undefined) return new Error(meaning, { cause: error });
  const unreachable =
    (type !== undefined && UNREACHABLE.has(type)) ||
    (typeof code === 'number' && type !== 'wrong-expected-version' && UNREACHABLE_CODES.has(code)) ||
    (type !== 'wrong-expected-version' && UNREACHABLE_TEXT.test(message));
  return unreachable ? new EventStoreUnavailable('KurrentDB is niet bereikbaar.', { cause: error }) : error;
}

/**
 * The client stays with a node that is no leader any more or starts up, where the newer protocol says so: only a new
 * client looks for the leader again. Of all else that is out of reach it finds its own way back.
 */
export function needsNewClient(error: unknown): boolean {
  return error instanceof EventStoreUnavailable && (error.cause as { type?: unknown } | undefined)?.type === 'unknown';
}

/** The stream on the server and its revision, where the error is a lost race; else undefined. */
export function lostRace(error: unknown): { readonly name: string; readonly actual: number } | undefined {
  const { type, streamName, actualState } = error as { type?: string; streamName?: string; actualState?: unknown };
  if (type !== 'wrong-expected-version' || streamName === undefined) return undefined;
  return { name: streamName, actual: typeof actualState === 'bigint' ? Number(actualState) : -1 };
}

/** A read of a stream that does not exist. */
export function isStreamNotFound(error: unknown): boolean {
  return (error as { type?: unknown } | null)?.type === 'stream-not-found';
}
