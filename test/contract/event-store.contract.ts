import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import {
  type AppendRequest,
  CommandIdReused,
  type EventMetadata,
  type EventStore,
  type ExpectedRevision,
  LAG_COUNTED_TO,
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

    it('tells when the event at a position was recorded, and of no other position', async () => {
      const { position } = await store.append(request(stream(), 'new'));
      const [event] = (await readEverything(store)).slice(-1);
      expect(event?.position).toBe(position);
      expect(await store.momentOf(position)).toBe(event?.recordedAt);
      expect(await store.momentOf(position * 2n)).toBeUndefined();
    });

    it('ends an import at the batch that fails: nothing of it or behind it is stored', async () => {
      const [first, second, third] = [stream(), stream(), stream()];
      const batches = [request(first, 'new', 2), request(second, 4), request(third, 'new')];
      await expect(store.importAll(batches)).rejects.toBeInstanceOf(WrongExpectedRevision);
      expect(await store.readStream(second)).toHaveLength(0);
      expect(await store.readStream(third)).toHaveLength(0);
      await store.importAll([request(second, 'new'), request(third, 'new')]);
      expect(await store.readStream(third)).toHaveLength(1);
    });

    it('stores nothing of several streams when the last of them is not as expected', async () => {
      const names = [stream(), stream(), stream()];
      await store.append(request(names[2]!, 'new', 3));
      const command = { id: newId(), fingerprint: 'x', answer: 1 };
      const all: AppendRequest = {
        appends: names.map((name) => ({ stream: name, expected: 'new' as const, events: [clientEvent()] })),
        metadata: METADATA,
        command,
      };
      await expect(store.append(all)).rejects.toMatchObject({ stream: names[2], expected: 'new', actual: 2 });
      for (const name of names.slice(0, 2)) expect(await store.readStream(name)).toHaveLength(0);
      expect(await store.findReceipt(command.id)).toBeUndefined();
    });

    it('takes the same stream twice in one request, each part after the one before it', async () => {
      const [name, other] = [stream(), stream()];
      const twice = (first: ExpectedRevision, second: ExpectedRevision): AppendRequest => ({
        appends: [
          { stream: name, expected: first, events: [clientEvent('0001'), clientEvent('0002')] },
          { stream: other, expected: { any: 'beside it' }, events: [clientEvent()] },
          { stream: name, expected: second, events: [clientEvent('0003')] },
        ],
        metadata: METADATA,
      });
      await expect(store.append(twice('new', 'new'))).rejects.toMatchObject({ stream: name, actual: 1 });
      await expect(store.append(twice('new', 0))).rejects.toMatchObject({ stream: name, expected: 0, actual: 1 });
      expect(await store.readStream(name)).toHaveLength(0);
      await store.append(twice('new', 1));
      await store.append(twice({ any: 'whatever is there' }, 4));
      await expect(store.append(twice({ any: 'whatever is there' }, 4))).rejects.toBeInstanceOf(WrongExpectedRevision);
      const events = await store.readStream(name);
      expect(events.map((event) => event.revision)).toEqual([0, 1, 2, 3, 4, 5]);
      const codes = events.map((event) => (event.data as { gemeentecode: string }).gemeentecode);
      expect(codes).toEqual(['0001', '0002', '0003', '0001', '0002', '0003']);
      expect(await store.readStream(other)).toHaveLength(2);
    });

    it('never stores the same event id twice', async () => {
      const name = stream();
      const event = { ...clientEvent(), id: newId() };
      const once = (expected: ExpectedRevision): AppendRequest => ({
        appends: [{ stream: name, expected, events: [event] }],
        metadata: METADATA,
      });
      await store.append(once('new'));
      await Promise.allSettled([store.append(once('new')), store.append(once({ any: 'a retry' }))]);
      expect((await store.readStream(name)).map(({ id }) => id)).toEqual([event.id]);
      await store.append(request(name, 0));
      expect(await store.readStream(name)).toHaveLength(2);
    });

    it('checks what a request without events expects, and does not wedge the stream', async () => {
      const name = stream();
      await store.append(request(name, 'new', 0));
      await store.append(request(name, 'new'));
      await expect(store.append(request(name, 'new', 0))).rejects.toMatchObject({ stream: name, actual: 0 });
      const { stored, position } = await store.append(request(name, 0, 0));
      expect({ stored, position }).toEqual({ stored: true, position: (await store.head()).position });
      const beside: AppendRequest = {
        appends: [
          { stream: stream(), expected: 'new', events: [clientEvent()] },
          { stream: name, expected: 5, events: [] },
        ],
        metadata: METADATA,
      };
      await expect(store.append(beside)).rejects.toMatchObject({ stream: name, expected: 5, actual: 0 });
      await store.append(request(name, 0));
      expect(await store.readStream(name)).toHaveLength(2);
    });

    it('keeps receipts out of the log, and gives the position of the last event behind them', async () => {
      const before = (await store.head()).position;
      const command = { id: `${newId()} / any text`, fingerprint: 'x', answer: { list: [1, null, 'a'] } };
      const appends = [stream(), stream()].map((name) => ({
        stream: name,
        expected: 'new' as const,
        events: [clientEvent(), clientEvent()],
      }));
      const { position } = await store.append({ appends, metadata: METADATA, command });
      await store.append(request(stream(), 'new'));
      const quiet = await store.append({ appends: [], metadata: METADATA, command: { ...command, id: newId() } });

      expect(await store.findReceipt(command.id)).toEqual({
        commandId: command.id,
        fingerprint: 'x',
        position,
        answer: command.answer,
      });
      const log = await store.readAll(before, 100);
      expect(log.map((event) => event.type)).toEqual(Array.from({ length: 5 }, () => 'ClientPseudonymised'));
      expect(log[3]!.position).toBe(position);
      expect(quiet.position).toBe(log[4]!.position);
      expect((await store.head()).position).toBe(log[4]!.position);
      expect((await store.lag(before)).events).toBe(5);
    });

    it('gives positions that grow over streams as in the request, the same in the stream and in the log', async () => {
      const names = [stream(), stream(), stream()];
      const before = (await store.head()).position;
      await store.append({
        appends: names.map((name) => ({ stream: name, expected: 'new' as const, events: [clientEvent()] })),
        metadata: METADATA,
      });
      const later = await store.append(request(names[0]!, 0));
      const log = await store.readAll(before, 10);
      expect(log.map((event) => event.stream)).toEqual([...names, names[0]]);
      expect(log[3]!.position).toBe(later.position);
      const [first, last] = await store.readStream(names[0]!);
      expect([first!.position, last!.position]).toEqual([log[0]!.position, log[3]!.position]);
      expect(log.every((event, index) => index === 0 || event.position > log[index - 1]!.position)).toBe(true);
    });

    it('lets a subscriber catch up from a position while others write, without a gap or a repeat', async () => {
      await store.append(request(stream(), 'new', 3));
      const from = (await store.head()).position;
      let writing = 8;
      const writers = Array.from({ length: 8 }, async () => {
        const name = stream();
        const positions: bigint[] = [];
        for (let index = 0; index < 10; index += 1) {
          positions.push((await store.append(request(name, index === 0 ? 'new' : index - 1))).position);
        }
        writing -= 1;
        return positions;
      });
      const seen: bigint[] = [];
      for (let after = from; ;) {
        const done = writing === 0;
        const page = await store.readAll(after, 7);
        seen.push(...page.map((event) => event.position));
        if (page.length > 0) after = page.at(-1)!.position;
        else if (done) break;
        else await store.waitForEvents(after, 20);
      }
      const acknowledged = (await Promise.all(writers)).flat();
      expect(seen).toEqual([...acknowledged].sort((a, b) => (a < b ? -1 : 1)));
    });

    it('says how much lies before a reader, and since when', async () => {
      const { position } = await store.append(request(stream(), 'new'));
      expect(await store.lag(position)).toEqual({ events: 0, oldestRecordedAt: null });
      const name = stream();
      await store.append(request(name, 'new', 4));
      const [first] = await store.readStream(name);
      expect(await store.lag(position)).toEqual({ events: 4, oldestRecordedAt: first!.recordedAt });
      expect(await store.readAll((await store.head()).position, 10)).toEqual([]);
    });

    it('reads the whole log in one order, a page at a time', async () => {
      const all = await readEverything(store, 7);
      const positions = all.map((event) => event.position);
      expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));
      expect(new Set(positions).size).toBe(positions.length);
      expect((await store.head()).position).toBe(positions.at(-1));
      expect((await store.lag(0n)).events).toBe(Math.min(all.length, LAG_COUNTED_TO));
    });

    it('wakes a waiting reader', async () => {
      const head = (await store.head()).position;
      const waiting = store.waitForEvents(head, 10_000);
      const start = Date.now();
      await store.append(request(stream(), 'new'));
      await waiting;
      expect(Date.now() - start).toBeLessThan(5_000);
    });

    it('reads many streams at once, each as it is read alone, and leaves out what is not there', async () => {
      const names = Array.from({ length: 40 }, stream);
      for (const [index, name] of names.entries()) {
        await store.append(request(name, 'new'));
        if (index % 3 === 0) await store.append(request(name, 0));
      }
      const found = await store.readStreams([...names, stream(), names[0]!]);
      expect([...found.keys()].sort()).toEqual([...names].sort());
      for (const name of names) expect(found.get(name)).toEqual(await store.readStream(name));
      expect(await store.readStreams([])).toEqual(new Map());
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
