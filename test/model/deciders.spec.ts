import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadDefinitions } from '../../src/definitions.js';
import { isDatum } from '../../src/kernel/datum.js';
import { fold } from '../../src/kernel/decider.js';
import { type AnyDomainEvent, decodeEvent, encodeEvent, registeredEvents } from '../../src/kernel/event-definition.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { type AnyDecider, commandsFor, findDeciders } from './deciders.js';
import { holds } from './property.js';
import { commandOf, type Step, stories } from './stories.js';

/** Per event type of the aggregate: a longer story needs more tries to be told whole. */
const RUNS_PER_TYPE = 15;

const found = await findDeciders();
/** Event types per aggregate, over all tests of this file. */
const broughtAbout = new Map<string, Set<string>>();

beforeAll(async () => loadDefinitions());

function typesOf(aggregate: string): string[] {
  return registeredEvents().flatMap((event) => (event.aggregate === aggregate ? [event.type] : []));
}

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
function play(decider: AnyDecider, steps: readonly Step[], asksAnew: readonly string[]): AnyDomainEvent[] {
  const stream: AnyDomainEvent[] = [];
  let state = frozen(decider.initial);
  for (const step of steps) {
    const command = frozen(commandOf(step, stream));
    const events = decideTwice(decider, command, state) ?? [];
    for (const event of events) expect([event.type, isMoment(event.occurredAt)]).toEqual([event.type, true]);
    stream.push(...events.map((event) => frozen(stored(event))));
    state = frozen(fold(decider, stream));
    // A part of a command that is decided on what the part before it left in memory sees what will be loaded later.
    const before = fold(decider, stream.slice(0, stream.length - events.length));
    expect(events.reduce(decider.evolve, before)).toEqual(state);
    // Several commands in one append may undo each other; a repeat of those is known by its command id.
    const once = !Array.isArray(command) && !asksAnew.includes((command as { type: string }).type);
    if (events.length > 0 && once) {
      expect({ again: command, events: decideTwice(decider, command, state) }).toEqual({ again: command, events: [] });
    }
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
      const { commands, opening, asksAnew } = await commandsFor(one);
      const types = broughtAbout.get(one.decider.category) ?? new Set();
      broughtAbout.set(one.decider.category, types);
      const all = typesOf(one.decider.category);
      await holds(
        RUNS_PER_TYPE * (1 + all.length),
        fc.property(stories(commands, opening), fc.nat(), (sequence, cut) => {
          const stream = play(one.decider, sequence, asksAnew);
          for (const { type } of stream) types.add(type);
          const at = stream.length === 0 ? 0 : cut % stream.length;
          // Loaded in two pieces, with a snapshot between them.
          const snapshot = structuredClone(fold(one.decider, stream.slice(0, at)));
          expect(stream.slice(at).reduce(one.decider.evolve, snapshot)).toEqual(fold(one.decider, stream));
        }),
        () => types.size === all.length,
      );
    },
  );

  it('has been seen to write every event that it can write: what random commands never reach is not tested', () => {
    const written = [...broughtAbout].map(([aggregate, types]) => ({ aggregate, types: [...types].sort() }));
    const all = written.map(({ aggregate }) => ({ aggregate, types: typesOf(aggregate) }));
    expect(written).toEqual(all);
  });
});
