import { Rejection } from '../../../src/kernel/rejection.js';

export const uuid = (kind: string, n: number): string => `${kind}0000000-0000-4000-8000-00000000000${n}`;
export const AANBIEDER = uuid('a', 1);

/** The code of a refusal, or each of its faults with its place; nothing where it is no refusal. */
export function codesOf(decide: () => unknown): string[] {
  try {
    decide();
    return [];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error.errors.length === 0) return [error.code];
    return error.errors.map(({ plaats, code }) => `${plaats} ${code}`);
  }
}
