import { createHash } from 'node:crypto';
import { type RecordedEvent } from '../event-store/event-store.js';

const hexOf = (text: string, digits: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);

/**
 * The trace to which everything with this correlation id belongs. An event carries that id already, so a reader in
 * another process, or years later, finds the trace without anything of it being stored.
 */
export function traceIdOf(correlationId: string): string {
  const hex = correlationId.replaceAll('-', '').toLowerCase();
  return /^(?!0+$)[0-9a-f]{32}$/.test(hex) ? hex : hexOf(correlationId, 32);
}

/** The span of one event: writer and reader both know its stream and revision, and nobody can read them back from this. */
export function spanIdOf({ stream, revision }: Pick<RecordedEvent, 'stream' | 'revision'>): string {
  return hexOf(`${stream}/${revision}`, 16);
}

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}/;

/** The caller's span, of a W3C `traceparent`. */
export function callerOf(traceparent: string | undefined): { traceId: string; spanId: string } | undefined {
  const [, traceId, spanId] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId };
}
