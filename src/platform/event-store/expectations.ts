import { type StreamAppend, WrongExpectedRevision } from './event-store.js';

/**
 * The first append whose expectation is wrong, each against `revisions` (of the last event per stream; absent or -1
 * where there is none) plus the appends before it; undefined where all are right.
 */
export function expectationFault(
  appends: readonly StreamAppend[],
  revisions: ReadonlyMap<string, number>,
): WrongExpectedRevision | undefined {
  const seen = new Map<string, number>();
  for (const { stream, expected, events } of appends) {
    const actual = seen.get(stream) ?? revisions.get(stream) ?? -1;
    const matches = expected === 'new' ? actual === -1 : typeof expected === 'object' || expected === actual;
    if (!matches) return new WrongExpectedRevision(stream, expected, actual);
    seen.set(stream, actual + events.length);
  }
  return undefined;
}
