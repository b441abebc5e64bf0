import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineEvents } from '../../src/kernel/event-definition.js';
import { on } from '../../src/kernel/event-handlers.js';
import { type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { refuseOvertaken } from '../../projections/runner/overtaken.js';
import { defineProjection, type Writer } from '../../projections/runner/projection.js';
import { Overtaken } from '../../projections/runner/working-set.js';

const events = defineEvents('testlaat', {
  TestLaatOpened: { version: 1, schema: z.strictObject({ key: z.string() }) },
  TestLaatClosed: { version: 1, schema: z.strictObject({ key: z.string() }) },
  TestLaatGrouped: { version: 1, schema: z.strictObject({ groep: z.string() }) },
});

const projection = defineProjection({
  name: 'test-laat',
  version: 1,
  tables: { dossier: { columns: { groep: 'text' } } },
  on: [
    on(events, {
      TestLaatOpened: ({ data }, write: Writer<'dossier'>) => write.put('dossier', data.key, () => ({ stand: 'open' })),
      TestLaatClosed: ({ data }, write: Writer<'dossier'>) =>
        write.put('dossier', data.key, (doc) => (doc === undefined ? null : { ...doc, stand: 'dicht' })),
      TestLaatGrouped: ({ data }, write: Writer<'dossier'>) =>
        write.each('dossier', 'groep', data.groep, (doc) => ({ ...doc, stand: 'weg' })),
    }),
  ],
});

let position = 0n;
function event(type: string, data: object): RecordedEvent {
  position += 1n;
  return { id: `e${position}`, stream: 's', position, type, data, recordedAt: '2026-01-01T00:00:00.000Z' } as never;
}

async function* pages(...list: RecordedEvent[]): AsyncGenerator<RecordedEvent[]> {
  for (const one of list) yield await Promise.resolve([one]);
}

describe('an event that is applied late', () => {
  const late = event('TestLaatOpened', { key: 'a' });

  it('is refused where a later one was about the same document and left no trace', async () => {
    const closed = event('TestLaatClosed', { key: 'a' });
    await expect(refuseOvertaken(projection, [late], pages(closed))).rejects.toBeInstanceOf(Overtaken);
    const grouped = event('TestLaatGrouped', { groep: 'g' });
    await expect(refuseOvertaken(projection, [late], pages(grouped))).rejects.toBeInstanceOf(Overtaken);
  });

  it('is applied where all later ones were about others', async () => {
    const others = [event('TestLaatOpened', { key: 'b' }), event('TestLaatClosed', { key: 'c' }), late];
    await expect(refuseOvertaken(projection, [late], pages(...others))).resolves.toBeUndefined();
  });
});
