import { describe, expect, it } from '@jest/globals';
import { retriedWhenLost } from '../../../src/platform/database/transaction.js';

const failing = (code: string, times: number): { work: () => Promise<string>; begun: () => number } => {
  let begun = 0;
  return {
    begun: () => begun,
    work: async () => {
      begun += 1;
      if (begun <= times) throw Object.assign(new Error(`failed ${begun}`), { code });
      return 'done';
    },
  };
};

describe('a transaction that lost to another one', () => {
  it.each(['40001', '40P01', '55P03'])('is begun again: %s', async (code) => {
    const { work, begun } = failing(code, 2);
    expect(await retriedWhenLost(work)).toBe('done');
    expect(begun()).toBe(3);
  });

  it('is given up after five times', async () => {
    const { work, begun } = failing('40P01', 99);
    await expect(retriedWhenLost(work)).rejects.toThrow('failed 5');
    expect(begun()).toBe(5);
  });

  it('is not begun again after another error, unless the caller knows that it helps', async () => {
    const other = failing('42P01', 1);
    await expect(retriedWhenLost(other.work)).rejects.toThrow('failed 1');
    const gone = failing('42P01', 1);
    expect(await retriedWhenLost(gone.work, ['42P01'])).toBe('done');
  });
});
