import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadDefinitions } from '../../src/definitions.js';
import { isDatum } from '../../src/kernel/datum.js';
import { fold } from '../../src/kernel/decider.js';
import { type AnyDomainEvent, decodeEvent, encodeEvent } from '../../src/kernel/event-definition.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { type AnyDecider, commandsFor, findDeciders } from './deciders.js';
import { holds } from './property.js';

const RUNS = 100;
const LONGEST = 25;

const found = await findDeciders();

beforeAll(async () => loadDefinitions());

/** A decider that writes in what it was given fails on it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const one of Object.values(value)) frozen(one);
  }
  return value;
}

/** As the store gives it back: through the schema, as JSON, and to the current version. */
function stored(event: AnyDomainEvent): AnyDomainEvent {
  const { schemaVersion, data } = encodeEvent(event);
  const json = JSON.parse(JSON.stringify(data)) as unknown;
  return { type: event.type, occurredAt: event.occurredAt, data: decodeEvent(event.type, schemaVersion, json) };
}

function isMoment(occurredAt: string): boolean {
  return isDatum(occurredAt) || /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(occurredAt);
}

/** The events of a command; undefined where a rule refuses it. Any other error is the test's. */
function decideTwice(decider: AnyDecider, command: unknown, state: unknown): readonly AnyDomainEvent[] | undefined {
  const [first, second] = [1, 2].map(() => {
    try {
      return decider.decide(command, state);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      expect(error.code).toMatch(/^[A-Z][A-Z0-9_]*$/);
      expect(error.message).toMatch(/[.!?]$/);
      return error.code;
    }
  });
  expect(second).toEqual(first);
  return typeof first === 'string' ? undefined : first;
}

/** Plays the commands as the write side does: each on the state folded from what is stored. Returns the stream. */
function play(decider: AnyDecider, commands: readonly unknown[]): AnyDomainEvent[] {
  const stream: AnyDomainEvent[] = [];
  let state = frozen(decider.initial);
  // A clone: fast-check makes objects without a prototype, which no JSON is.
  for (const command of structuredClone(commands)) {
    const events = decideTwice(decider, frozen(command), state) ?? [];
    for (const event of events) expect([event.type, isMoment(event.occurredAt)]).toEqual([event.type, true]);
    stream.push(...events.map((event) => frozen(stored(event))));
    state = frozen(fold(decider, stream));
    // A part of a command that is decided on what the part before it left in memory sees what will be loaded later.
    const before = fold(decider, stream.slice(0, stream.length - events.length));
    expect(events.reduce(decider.evolve, before)).toEqual(state);
    // Several commands in one append may undo each other; a repeat of those is known by its command id.
    if (events.length > 0 && !Array.isArray(command))
      expect({ again: command, events: decideTwice(decider, command, state) }).toEqual({ again: command, events: [] });
  }
  return stream;
}

describe('every decider', () => {
  it('is found', () => {
    expect(found.length).toBeGreaterThan(20);
  });

  it.each(found)(
    '$name refuses by Rejection alone, writes what its schema admits, is quiet on a repeat',
    async (one) => {
      const commands = fc.array(await commandsFor(one), { maxLength: LONGEST, size: 'max' });
      const types = new Set<string>();
      await holds(
        RUNS,
        fc.property(commands, fc.nat(), (sequence, cut) => {
          const stream = play(one.decider, sequence);
          for (const { type } of stream) types.add(type);
          const at = stream.length === 0 ? 0 : cut % stream.length;
          // Loaded in two pieces, with a snapshot between them.
          const snapshot = structuredClone(fold(one.decider, stream.slice(0, at)));
          expect(stream.slice(at).reduce(one.decider.evolve, snapshot)).toEqual(fold(one.decider, stream));
        }),
      );
      // Commands that are all refused would prove nothing.
      expect(types.size).toBeGreaterThan(0);
    },
  );
});
