import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadDefinitions } from '../../src/definitions.js';
import { decodeEvent, encodeEvent, registeredEvents } from '../../src/kernel/event-definition.js';
import { holdsBsn } from '../../src/kernel/vrije-tekst.js';

interface Sample {
  readonly name: string;
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
}
type Hashes = Readonly<Record<string, string>>;
interface FrozenSamples {
  readSamples(folder: string): Sample[];
  hashesOf(samples: readonly Sample[]): Hashes;
  compareSamples(
    frozen: Hashes,
    current: Hashes,
    events: readonly { readonly type: string; readonly version: number }[],
  ): { broken: string[]; added: string[] };
}

const { readSamples, hashesOf, compareSamples } = (await import(
  new URL('../../scripts/lib/frozen-samples.mjs', import.meta.url).href
)) as FrozenSamples;

/** A change of what it is given is an error: modules are strict. */
function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const samples = readSamples(fileURLToPath(new URL('./samples', import.meta.url)));

describe('the stored samples of events', () => {
  beforeAll(() => loadDefinitions());

  it.each(samples)('$name is decoded and is what today’s program would store', ({ type, version, data }) => {
    const decoded = decodeEvent(type, version, frozen(structuredClone(data)));
    expect(encodeEvent({ type, data: decoded, occurredAt: '' }).data).toEqual(decoded);
    expect(decodeEvent(type, version, frozen(structuredClone(data)))).toEqual(decoded);
  });

  it('hold no BSN', () => {
    expect(samples.filter(({ data }) => holdsBsn(JSON.stringify(data))).map(({ name }) => name)).toEqual([]);
  });

  it('are there for every version of every event, as they were frozen', () => {
    const list = JSON.parse(
      readFileSync(new URL('../architecture/frozen-samples.json', import.meta.url), 'utf8'),
    ) as Hashes;
    expect(compareSamples(list, hashesOf(samples), registeredEvents())).toEqual({ broken: [], added: [] });
  });
});

describe('the list of frozen samples', () => {
  const events = [{ type: 'Opened', version: 2 }];
  const list = { 'Opened.v1': 'a', 'Opened.v2': 'b' };
  const { 'Opened.v1': first, 'Opened.v2': second } = list;

  it.each([
    ['a sample that changed', { 'Opened.v1': 'x', 'Opened.v2': second }, 'Opened.v1.json changed'],
    ['a sample that is gone', { 'Opened.v1': first }, 'Opened.v2.json is gone'],
    ['a sample of nothing', { ...list, 'Opened.v3': 'c' }, 'Opened.v3.json is of an event or version'],
  ])('breaks on %s', (_, current, fault) => {
    const { broken, added } = compareSamples(list, current, events);
    expect(broken).toEqual([expect.stringContaining(fault)]);
    expect(added).toEqual([]);
  });

  it('asks for the sample of a new event or version, and to freeze it', () => {
    const missing = compareSamples({ 'Opened.v1': first }, { 'Opened.v1': first }, events);
    expect(missing.broken).toEqual([expect.stringContaining('there is no test/contract/samples/Opened.v2.json')]);
    expect(compareSamples({ 'Opened.v1': first }, list, events)).toEqual({ broken: [], added: ['sample Opened.v2'] });
  });

  it('takes the content, not the layout', () => {
    const sample = { name: 'Opened.v1', type: 'Opened', version: 1 };
    const hash = (data: unknown): string => hashesOf([{ ...sample, data }])['Opened.v1']!;
    expect(hash({ a: 1 })).toBe(hash(JSON.parse('{ "a":\n1 }')));
    expect(hash({ a: 1 })).not.toBe(hash({ a: 2 }));
  });
});
