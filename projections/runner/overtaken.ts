import { type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { collect } from './operations.js';
import { type Projection } from './projection.js';
import { Overtaken } from './working-set.js';

/**
 * Late events may be applied only where nothing after them was about the same documents: a fold that found no document,
 * because the event that makes it was parked, has left no trace of itself. Throws `Overtaken` where something was, or may
 * have been.
 */
export async function refuseOvertaken(
  projection: Projection,
  late: readonly RecordedEvent[],
  since: AsyncIterable<readonly RecordedEvent[]>,
): Promise<void> {
  const keys = new Set<string>();
  const touched = new Set<string>();
  const wide = new Set<string>();
  for (const operation of collect(projection, late)) {
    touched.add(operation.table);
    if (operation.kind === 'each') wide.add(operation.table);
    else keys.add(`${operation.table}/${operation.key}`);
  }
  for await (const page of since) {
    for (const operation of collect(projection, page)) {
      const same =
        operation.kind === 'each'
          ? touched.has(operation.table)
          : wide.has(operation.table) || keys.has(`${operation.table}/${operation.key}`);
      // The same event twice is no later one.
      if (same && !late.some(({ id }) => id === operation.event.id)) throw new Overtaken(late[0]!);
    }
  }
}
