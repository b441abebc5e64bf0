import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { decodeEvent, defineEvents, type EventSpec } from '../../../src/kernel/event-definition.js';

const schema = z.strictObject({ naam: z.string(), gemeenten: z.array(z.string()), soort: z.string() });
const one = (data: unknown): unknown => ({ ...(data as object), gemeenten: [] });
const two = (data: unknown): unknown => ({ ...(data as object), soort: 'onbekend' });

describe('the chain of upcasters', () => {
  it('brings every stored version to the current one, step by step', () => {
    defineEvents('testketen', { TestKetenOpened: { version: 3, schema, upcast: { 1: one, 2: two } } });
    const first = Object.freeze({ naam: 'a' });
    expect(decodeEvent('TestKetenOpened', 1, first)).toEqual({ naam: 'a', gemeenten: [], soort: 'onbekend' });
    expect(decodeEvent('TestKetenOpened', 2, { naam: 'a', gemeenten: ['0503'] })).toEqual({
      naam: 'a',
      gemeenten: ['0503'],
      soort: 'onbekend',
    });
    const current = { naam: 'a', gemeenten: [], soort: 'b' };
    expect(decodeEvent('TestKetenOpened', 3, current)).toBe(current);
  });

  it.each([0, -1, 1.5, 4])('refuses stored data of version %d', (version) => {
    defineEvents('testketen', { TestKetenOpened: { version: 3, schema, upcast: { 1: one, 2: two } } });
    expect(() => decodeEvent('TestKetenOpened', version, {})).toThrow(/version/);
  });

  it.each<[string, EventSpec, RegExp]>([
    ['a gap at the begin', { version: 3, schema, upcast: { 2: two } }, /no upcaster from version 1 to 2/],
    ['a gap in the middle', { version: 4, schema, upcast: { 1: one, 3: two } }, /no upcaster from version 2 to 3/],
    ['a gap at the end', { version: 3, schema, upcast: { 1: one } }, /no upcaster from version 2 to 3/],
    ['no upcaster at all', { version: 2, schema }, /no upcaster from version 1 to 2/],
    ['an upcaster from the current version', { version: 2, schema, upcast: { 1: one, 2: two } }, /upcaster from 2/],
    ['an upcaster from version 0', { version: 2, schema, upcast: { 0: one, 1: two } }, /upcaster from 0/],
    ['version 0', { version: 0, schema }, /count from 1/],
    ['half a version', { version: 1.5, schema }, /count from 1/],
  ])('is refused at the start with %s', (_, spec, message) => {
    expect(() => defineEvents('testketen', { TestKetenBroken: spec })).toThrow(message);
    expect(() => decodeEvent('TestKetenBroken', 1, {})).toThrow(/unknown/);
  });
});
