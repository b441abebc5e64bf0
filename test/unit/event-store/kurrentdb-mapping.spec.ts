import { describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids.js';
import {
  type AppendRequest,
  type EventMetadata,
  EventStoreUnavailable,
  type ExpectedRevision,
  type NewEvent,
} from '../../../src/platform/event-store/event-store.js';
import { isStreamNotFound, lostRace, translated } from '../../../src/platform/event-store/kurrentdb/errors.js';
import { Names } from '../../../src/platform/event-store/kurrentdb/names.js';
import { planOf } from '../../../src/platform/event-store/kurrentdb/plan.js';
import {
  type KurrentRead,
  positionOf,
  toEvent,
  toReceipt,
  toRecord,
} from '../../../src/platform/event-store/kurrentdb/recorded.js';
import { isTransient } from '../../../src/platform/consumers/failures.js';
import { problemOf } from '../../../src/platform/http/problem-filter.js';
import '../../../src/toegang/client/client.events.js';

const METADATA: EventMetadata = {
  actor: { subject: 'test', rol: 'gemeente', organisatie: '0503' },
  correlationId: 'samenhang',
  causationId: 'oorzaak',
  processingActivity: 'toegang',
  regio: 'h5',
  configVersion: 'h5-3',
};

function event(data: unknown = { clientId: newId(), gemeentecode: '0503' }): NewEvent {
  return { id: newId(), type: 'ClientPseudonymised', schemaVersion: 1, data, occurredAt: '2026-03-01' };
}

const names = new Names('kroniek');

/** A record as the server gives it back: data and metadata went through JSON. */
function readBack(record: ReturnType<typeof toRecord>, over: Partial<KurrentRead> = {}): KurrentRead {
  const { id, type, data, metadata } = JSON.parse(JSON.stringify(record)) as typeof record;
  const position = { commit: 4711n };
  return { id, streamId: 'kroniek.client-1', revision: 7n, type, data, metadata, position, ...over };
}

describe('an event on KurrentDB', () => {
  it('comes back as it went in, with both times and all metadata', () => {
    const stored = event();
    const found = toEvent(readBack(toRecord(stored, METADATA, '2026-03-02T09:00:00.000Z')), names);
    expect(found).toEqual({
      ...METADATA,
      ...stored,
      stream: 'client-1',
      revision: 7,
      position: 4711n,
      recordedAt: '2026-03-02T09:00:00.000Z',
    });
  });

  it('keeps "no rule was applied" apart from a version', () => {
    const record = toRecord(event(), { ...METADATA, configVersion: null }, '2026-03-02T09:00:00.000Z');
    expect(toEvent(readBack(record), names).configVersion).toBeNull();
  });

  it('has metadata of strings only, as the client asks, under the names that KurrentDB knows', () => {
    const { metadata } = toRecord(event(), METADATA, '2026-03-02T09:00:00.000Z');
    expect(Object.values(metadata).every((value) => typeof value === 'string')).toBe(true);
    expect(metadata).toMatchObject({ $correlationId: 'samenhang', $causationId: 'oorzaak' });
  });

  it.each([
    ['a big integer', { aantal: 1n }],
    ['nothing', undefined],
    ['a NUL', { naam: 'a\u0000b' }],
    ['half of a pair', { naam: 'a\ud83d' }],
  ])('is refused before it is sent when it holds %s', (_, data) => {
    expect(() => toRecord({ ...event(), data }, METADATA, '2026-03-02T09:00:00.000Z')).toThrow(TypeError);
  });

  it.each(['\\u0000', '\\\\u0000', 'emoji 😀', '\\ud83d'])('may hold the text %s', (naam) => {
    expect(() => toRecord(event({ naam }), METADATA, '2026-03-02T09:00:00.000Z')).not.toThrow();
  });

  it('is refused when Kroniek did not write it, without telling what it holds', () => {
    const foreign = readBack(toRecord(event(), METADATA, ''), { metadata: undefined, data: { bsn: '999990019' } });
    expect(() => toEvent(foreign, names)).toThrow(/did not write it/);
    expect(() => toEvent(foreign, names)).not.toThrow(/999990019/);
  });

  it('is refused without a position in the log', () => {
    const record = readBack(toRecord(event(), METADATA, ''));
    for (const position of [undefined, { commit: 2n ** 64n - 1n }]) {
      expect(() => positionOf({ ...record, position })).toThrow(/25\.1/);
    }
  });
});

describe('a receipt on KurrentDB', () => {
  it('has another id each time, so that a repeat is a lost race and not a retry', () => {
    const command = { id: newId(), fingerprint: 'x', answer: undefined };
    const [first, second] = [toReceipt(command, 2), toReceipt(command, 2)];
    expect(first.id).not.toBe(second.id);
    expect(first.data).toEqual({ commandId: command.id, fingerprint: 'x', answer: null, events: 2 });
  });

  it('stands in a stream that no reader of events is sent, whatever the command id is', () => {
    for (const id of [newId(), 'a/b c', '$system', '']) {
      expect(names.receipt(id)).toMatch(/^kroniek_opdracht-[0-9a-f-]{36}$/);
      expect(names.receipt(id).startsWith(names.prefix)).toBe(false);
    }
    expect(names.receipt('a')).not.toBe(names.receipt('b'));
  });
});

describe('the names on KurrentDB', () => {
  it('keep one Kroniek apart from others and from the system', () => {
    expect(names.fromServer(names.toServer('client-1'))).toBe('client-1');
    for (const name of ['$stats-1', 'kroniek2.client-1', 'client-1']) expect(name.startsWith(names.prefix)).toBe(false);
    expect(() => names.fromServer('kroniek2.client-1')).toThrow();
    expect(() => new Names('Kroniek.')).toThrow();
  });
});

describe('the plan of an append on KurrentDB', () => {
  const any: ExpectedRevision = { any: 'test' };

  function plan(...parts: [string, ExpectedRevision, number][]): ReturnType<typeof planOf> {
    const appends = parts.map(([stream, expected, count]) => ({
      stream,
      expected,
      events: Array.from({ length: count }, () => event()),
    }));
    return planOf({ appends, metadata: METADATA } satisfies AppendRequest);
  }

  const shape = ({ streams, check }: ReturnType<typeof planOf>): unknown => ({
    streams: streams.map(({ stream, expected, events }) => [stream, expected, events.length]),
    check,
  });

  it.each<[string, [string, ExpectedRevision, number][], unknown]>([
    ['one stream', [['a', 3, 2]], { streams: [['a', 3, 2]], check: false }],
    [
      'a stream twice',
      [
        ['a', 'new', 2],
        ['b', any, 1],
        ['a', 1, 1],
      ],
      {
        streams: [
          ['a', 'new', 3],
          ['b', undefined, 1],
        ],
        check: false,
      },
    ],
    [
      'any, then a number',
      [
        ['a', any, 2],
        ['a', 6, 1],
      ],
      { streams: [['a', 4, 3]], check: false },
    ],
    [
      'a number, then any',
      [
        ['a', 0, 1],
        ['a', any, 1],
      ],
      { streams: [['a', 0, 2]], check: false },
    ],
    [
      'any, then what follows from new',
      [
        ['a', any, 1],
        ['a', 0, 1],
      ],
      { streams: [['a', 'new', 2]], check: false },
    ],
    [
      'a contradiction',
      [
        ['a', 'new', 1],
        ['a', 4, 1],
      ],
      { streams: [['a', 'new', 2]], check: true },
    ],
    [
      'what cannot be',
      [
        ['a', any, 1],
        ['a', 'new', 1],
      ],
      { streams: [['a', undefined, 2]], check: true },
    ],
    [
      'a stream without events',
      [
        ['a', 2, 0],
        ['b', 'new', 1],
      ],
      { streams: [['b', 'new', 1]], check: true },
    ],
    ['nothing', [], { streams: [], check: false }],
  ])('gathers %s', (_, parts, expected) => {
    expect(shape(plan(...parts))).toEqual(expected);
  });
});

describe('an error of the KurrentDB client', () => {
  it.each([
    { type: 'unavailable' },
    { type: 'not-leader' },
    { type: 'deadline-exceeded', code: 4 },
    { code: 14, message: '14 UNAVAILABLE: No connection established.' },
    { message: 'Failed to discover after 2 attempts.' },
    { type: 'unknown', code: 9, message: 'The node is not the leader.' },
  ])('is "try again" for consumers and 503 for the API: %j', (fault) => {
    const error = translated(Object.assign(new Error(fault.message), fault));
    expect(error).toBeInstanceOf(EventStoreUnavailable);
    expect(isTransient(error)).toBe(true);
    expect(problemOf(error, { method: 'GET', url: '/' }, () => []).status).toBe(503);
  });

  it.each([
    [{ type: 'access-denied', code: 16 }, /weigert de toegang/],
    [{ type: 'unsupported' }, /25\.1/],
    [{ type: 'transaction-max-size-exceeded', code: 10 }, /KURRENTDB_MAX_APPEND_SIZE/],
  ])('says what to do: %j', (fault, says) => {
    const error = translated(Object.assign(new Error('x'), fault)) as Error;
    expect(error).not.toBeInstanceOf(EventStoreUnavailable);
    expect(error.message).toMatch(says);
  });

  it('tells a lost race with the revision that the stream has', () => {
    const lost = { type: 'wrong-expected-version', streamName: 'kroniek.client-1', actualState: 4n };
    expect(lostRace(translated(lost))).toEqual({ name: 'kroniek.client-1', actual: 4 });
    expect(lostRace({ ...lost, actualState: 'no_stream' })).toEqual({ name: 'kroniek.client-1', actual: -1 });
    expect(lostRace({ type: 'unknown' })).toBeUndefined();
    expect(isStreamNotFound({ type: 'stream-not-found' })).toBe(true);
    expect(isStreamNotFound({ type: 'unknown' })).toBe(false);
  });
});
