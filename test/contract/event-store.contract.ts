import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import {
  type AppendRequest,
  CommandIdReused,
  type EventMetadata,
  type EventStore,
  type ExpectedRevision,
  type RecordedEvent,
  WrongExpectedRevision,
} from '../../src/platform/event-store/event-store.js';
import '../../src/toegang/client/client.events.js';

export const METADATA: EventMetadata = {
  actor: { subject: 'test', rol: 'contractmanager' },
  correlationId: 'correlation',
  causationId: 'causation',
  processingActivity: 'test',
  regio: 'h5',
  configVersion: null,
};

export function clientEvent(gemeentecode = '0503'): AppendRequest['appends'][number]['events'][number] {
  return {
    type: 'ClientPseudonymised',
    schemaVersion: 1,
    data: { clientId: newId(), gemeentecode },
    occurredAt: '2026-03-01',
  };
}

export function request(
  stream: string,
  expected: ExpectedRevision,
  count = 1,
  command?: AppendRequest['command'],
): AppendRequest {
  return {
    appends: [{ stream, expected, events: Array.from({ length: count }, () => clientEvent()) }],
    metadata: METADATA,
    command,
  };
}

const stream = (): string => `client-${newId()}`;

export async function readEverything(store: EventStore, page = 500): Promise<RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for (let after = 0n; ;) {
    const events = await store.readAll(after, page);
    if (events.length === 0) return all;
    all.push(...events);
    after = events.at(-1)!.position;
  }
}

/** What every adapter of the event store must do. */
export function eventStoreContract(
  name: string,
  open: () => Promise<{ store: EventStore; close(): Promise<void> }>,
): void {
  describe(`event store contract: ${name}`, () => {
    let store: EventStore;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ store, close } = await open());
    });
    afterAll(async () => close());

    it('gives back what was appended, with both times and all metadata', async () => {
      const name = stream();
      const { position } = await store.append(request(name, 'new', 2));
      const events = await store.readStream(name);
      expect(events.map((event) => event.revision)).toEqual([0, 1]);
      expect(events[1]!.position).toBe(position);
      expect(events[0]).toMatchObject({
        ...METADATA,
        stream: name,
        type: 'ClientPseudonymised',
        occurredAt: '2026-03-01',
      });
      expect(events[0]!.recordedAt).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    });

    it('refuses an append that expects another revision, and stores nothing of it', async () => {
      const name = stream();
      await store.append(request(name, 'new'));
      await expect(store.append(request(name, 'new'))).rejects.toBeInstanceOf(WrongExpectedRevision);
      await expect(store.append(request(name, 4))).rejects.toMatchObject({ actual: 0 });
      expect(await store.readStream(name)).toHaveLength(1);
      await store.append(request(name, 0));
      await store.append(request(name, { any: 'a concurrent event does no harm' }));
      expect(await store.readStream(name)).toHaveLength(3);
    });

    it('appends to several streams all or nothing', async () => {
      const [a, b] = [stream(), stream()];
      await store.append(request(b, 'new'));
      const both: AppendRequest = {
        appends: [
          { stream: a, expected: 'new', events: [clientEvent()] },
          { stream: b, expected: 'new', events: [clientEvent()] },
        ],
        metadata: METADATA,
      };
      await expect(store.append(both)).rejects.toBeInstanceOf(WrongExpectedRevision);
      expect(await store.readStream(a)).toHaveLength(0);
      await store.append({ ...both, appends: [both.appends[0]!, { ...both.appends[1]!, expected: 0 }] });
      expect(await store.readStream(a)).toHaveLength(1);
      expect(await store.readStream(b)).toHaveLength(2);
    });

    it('gives the same answer to the same command id and stores no second event', async () => {
      const name = stream();
      const command = { id: newId(), fingerprint: 'x', answer: { contractId: 'c1' } };
      const first = await store.append(request(name, 'new', 1, command));
      const second = await store.append(request(name, 'new', 1, { ...command, answer: { contractId: 'other' } }));
      expect(second).toEqual({ position: first.position, stored: false, answer: { contractId: 'c1' } });
      expect(await store.readStream(name)).toHaveLength(1);
      expect(await store.findReceipt(command.id)).toMatchObject({ fingerprint: 'x', position: first.position });
      await expect(store.append(request(stream(), 'new', 1, { ...command, fingerprint: 'y' }))).rejects.toBeInstanceOf(
        CommandIdReused,
      );
    });

    it('gives one winner the stream and all the same receipt when a command id races with itself', async () => {
      const name = stream();
      const command = { id: newId(), fingerprint: 'x', answer: 1 };
      const results = await Promise.all(
        Array.from({ length: 20 }, () => store.append(request(name, { any: 'race on purpose' }, 1, command))),
      );
      expect(new Set(results.map((result) => result.position)).size).toBe(1);
      expect(results.filter((result) => result.stored)).toHaveLength(1);
      expect(await store.readStream(name)).toHaveLength(1);
    });

    it('lets exactly one of many concurrent writers win a revision', async () => {
      const name = stream();
      const results = await Promise.allSettled(Array.from({ length: 16 }, () => store.append(request(name, 'new'))));
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      expect(await store.readStream(name)).toHaveLength(1);
    });

    it('keeps a receipt for a command without events, and leaves its stream usable', async () => {
      const name = stream();
      const command = { id: newId(), fingerprint: 'x', answer: 'quiet' };
      await store.append(request(name, 'new', 0, command));
      expect((await store.append(request(name, 'new', 0, command))).stored).toBe(false);
      await store.append(request(name, 'new', 1));
      expect(await store.readStream(name)).toHaveLength(1);
    });

    it('lets an append that cannot be stored fail alone', async () => {
      const names = Array.from({ length: 10 }, stream);
      const bad = { ...request(stream(), 'new'), metadata: { ...METADATA, regio: 'h5\u0000' } };
      const results = await Promise.allSettled([
        ...names.slice(0, 5).map((name) => store.append(request(name, 'new'))),
        store.append(bad),
        ...names.slice(5).map((name) => store.append(request(name, 'new'))),
      ]);
      expect(results.map((result) => result.status).filter((status) => status === 'rejected')).toHaveLength(1);
      for (const name of names) expect(await store.readStream(name)).toHaveLength(1);
    });

    it('lets an append whose data are no JSON fail alone', async () => {
      const [good, bad] = [stream(), stream()];
      const event = { ...clientEvent(), data: { clientId: 1n } };
      const results = await Promise.allSettled([
        store.append(request(good, 'new')),
        store.append({ appends: [{ stream: bad, expected: 'new', events: [event] }], metadata: METADATA }),
      ]);
      expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
      expect(await store.readStream(good)).toHaveLength(1);
    });

    it('imports in bulk with the guarantees of an append, and a repeat stores nothing', async () => {
      const names = Array.from({ length: 40 }, stream);
      const odd = { ...METADATA, processingActivity: 'tab\t, new\nline and back\\slash' };
      const batches = names.map((name, index): AppendRequest => ({
        ...request(name, 'new', 200, { id: `import-${name}`, fingerprint: 'x', answer: index }),
        metadata: odd,
      }));
      const before = (await store.head()).position;
      const first = await store.importAll(batches);
      expect(first.events).toBe(40 * 200);
      expect(first.position).toBe((await store.head()).position);
      expect((await store.lag(before)).events).toBe(40 * 200);
      const events = await store.readStream(names[7]!);
      expect(events.map((event) => event.revision)).toEqual(Array.from({ length: 200 }, (_, index) => index));
      expect(events[0]).toMatchObject(odd);
      expect(await store.importAll(batches)).toEqual({ events: 0, position: first.position });
      await expect(store.importAll([request(names[0]!, 'new')])).rejects.toBeInstanceOf(WrongExpectedRevision);
      await store.append(request(names[0]!, 199));
    });

    it('reads the whole log in one order, a page at a time', async () => {
      const all = await readEverything(store, 7);
      const positions = all.map((event) => event.position);
      expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));
      expect(new Set(positions).size).toBe(positions.length);
      expect((await store.head()).position).toBe(positions.at(-1));
      expect((await store.lag(0n)).events).toBe(all.length);
    });

    it('wakes a waiting reader', async () => {
      const head = (await store.head()).position;
      const waiting = store.waitForEvents(head, 10_000);
      const start = Date.now();
      await store.append(request(stream(), 'new'));
      await waiting;
      expect(Date.now() - start).toBeLessThan(5_000);
    });

    it('reads a stream as it was known at an instant (R-DAT-02)', async () => {
      const name = stream();
      await store.append(request(name, 'new'));
      const [first] = await store.readStream(name);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await store.append(request(name, 0));
      expect(await store.readStream(name, { knownAt: first!.recordedAt })).toHaveLength(1);
    });
  });
}
