import { describe, expect, it } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId } from '../../../src/kernel/ids.js';

describe('newId', () => {
  it('gives different ids that sort in the order in which they were made', () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('gives uuids of version 7 that tell the moment', () => {
    const before = Date.now();
    const id = newId();
    const moment = parseInt(id.replace('-', '').slice(0, 12), 16);
    expect(validate(id)).toBe(true);
    expect(version(id)).toBe(7);
    expect(moment).toBeGreaterThanOrEqual(before);
    expect(moment).toBeLessThanOrEqual(Date.now());
  });

  it('does not repeat the random part', () => {
    const tails = Array.from({ length: 2_000 }, () => newId().slice(-10));
    expect(new Set(tails).size).toBe(tails.length);
  });
});
