import { describe, expect, it } from '@jest/globals';
import { isTransient } from '../../../src/platform/consumers/failures.js';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

describe('an error of a consumer', () => {
  it.each(['08006', '53100', '57P01', '58030', '40001', '25P03', 'ECONNRESET', 'EAI_AGAIN', 'EHOSTUNREACH'])(
    'passes by itself: %s',
    (code) => {
      expect(isTransient(withCode(code))).toBe(true);
    },
  );

  it.each(['22P02', '23505', '42703', '54000'])('is to blame on the event: %s', (code) => {
    expect(isTransient(withCode(code))).toBe(false);
  });

  it('is told by what pg says, not by a word that an event happens to hold', () => {
    expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isTransient(new Error('timeout exceeded when trying to connect'))).toBe(true);
    expect(isTransient(new TypeError("Cannot read properties of undefined (reading 'extendedTo')"))).toBe(false);
    expect(isTransient(new Error('Event ContractExtended does not match its schema'))).toBe(false);
  });
});
