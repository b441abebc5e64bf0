import { newId } from '../../../kernel/ids.js';
import { type AppendRequest, type EventMetadata, type NewEvent, type RecordedEvent } from '../event-store.js';
import { decodeInPlace } from '../unreadable-event.js';
import { type Names } from './names.js';

/** One record as the client takes it for `multiStreamAppend`: metadata are strings only. */
export interface KurrentRecord {
  readonly id: string;
  readonly type: string;
  readonly contentType: 'application/json';
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, string>;
}

/** What a read of the client gives of an event, as far as it is used. */
export interface KurrentRead {
  readonly id: string;
  readonly streamId: string;
  readonly revision: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: { readonly commit: bigint } | undefined;
}

/** Receipts of commands; not among the frozen names of events because no reader ever meets one. */
export const RECEIPT_TYPE = 'OpdrachtVerwerkt';

export interface ReceiptData {
  readonly commandId: string;
  readonly fingerprint: string;
  readonly answer: unknown;
  /** Of the same append, directly behind the receipt in the log. */
  readonly events: number;
}

/** `$correlationId` and `$causationId` are the names by which KurrentDB itself knows them. */
export function toRecord(event: NewEvent, metadata: EventMetadata, recordedAt: string): KurrentRecord {
  return {
    id: event.id ?? newId(),
    type: event.type,
    contentType: 'application/json',
    data: storable(event.data, event.type),
    metadata: {
      $correlationId: storable(metadata.correlationId, 'correlationId'),
      $causationId: storable(metadata.causationId, 'causationId'),
      actor: JSON.stringify(storable(metadata.actor, 'actor')),
      processingActivity: storable(metadata.processingActivity, 'processingActivity'),
      regio: storable(metadata.regio, 'regio'),
      ...(metadata.configVersion === null ? {} : { configVersion: storable(metadata.configVersion, 'configVersion') }),
      occurredAt: storable(event.occurredAt, 'occurredAt'),
      recordedAt,
      schemaVersion: String(event.schemaVersion),
    },
  };
}

export function toReceipt(command: NonNullable<AppendRequest['command']>, events: number): KurrentRecord {
  const data: ReceiptData = {
    commandId: command.id,
    fingerprint: command.fingerprint,
    answer: command.answer ?? null,
    events,
  };
  return {
    // A fresh id each time: with the same one the server would take a repeat for a retry and let its events through.
    id: newId(),
    type: RECEIPT_TYPE,
    contentType: 'application/json',
    data: storable({ ...data }, RECEIPT_TYPE),
    metadata: {},
  };
}

/** Throws an Error that names the event, never its values, where it was not written by Kroniek. */
export function toEvent(read: KurrentRead, names: Names): RecordedEvent {
  return decodeInPlace({
    id: read.id,
    stream: names.fromServer(read.streamId),
    revision: Number(read.revision),
    position: positionOf(read),
    type: read.type,
    schemaVersion: Number(text(read, 'schemaVersion')),
    data: read.data,
    occurredAt: text(read, 'occurredAt'),
    recordedAt: text(read, 'recordedAt'),
    actor: JSON.parse(text(read, 'actor')) as RecordedEvent['actor'],
    correlationId: text(read, '$correlationId'),
    causationId: text(read, '$causationId'),
    processingActivity: text(read, 'processingActivity'),
    regio: text(read, 'regio'),
    configVersion: optionalText(read, 'configVersion') ?? null,
  });
}

/** What the server gives where it has no position for a record. */
const NO_POSITION = 2n ** 64n - 1n;

export function positionOf(read: KurrentRead): bigint {
  const position = read.position?.commit;
  if (position === undefined || position === NO_POSITION) {
    throw new Error(`KurrentDB gave no log position for event ${read.id}; Kroniek needs KurrentDB 25.1 or newer.`);
  }
  return position;
}

export function recordedAtOf(read: KurrentRead): string {
  return text(read, 'recordedAt');
}

function text(read: KurrentRead, key: string): string {
  const value = optionalText(read, key);
  if (value !== undefined) return value;
  throw new Error(`Event ${read.id} in ${read.streamId} has no ${key}: Kroniek did not write it.`);
}

function optionalText(read: KurrentRead, key: string): string | undefined {
  const { metadata } = read;
  if (typeof metadata !== 'object' || metadata === null) return undefined;
  const value = (metadata as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}

/** In JSON text: NUL, or half of a surrogate pair. */
const NOT_STORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/**
 * The value itself, checked: the client would turn what is no JSON into a rejection that nobody can catch, and what
 * PostgreSQL cannot store could never be moved there.
 */
function storable<T>(value: T, what: string): T & Record<string, unknown> {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError(`${what} is undefined.`);
  if (NOT_STORABLE.test(json)) throw new TypeError(`${what} holds a character that cannot be stored.`);
  return value as T & Record<string, unknown>;
}
