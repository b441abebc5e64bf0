import { z } from 'zod';
import { OPEN } from '../profiel/velden.js';

/** Codes of segments or products of the region. */
export const codes = z.array(z.string().min(1)).min(1);

/** A name that the region gives, stable over the years. */
export const woord = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

export const toelichting = z.string().min(1).optional();

/** Part of a value that the region left open; nothing is invented in its place. */
export const ofOpen = <S extends z.ZodType>(schema: S) => z.union([schema, z.literal(OPEN)]);

/** The value, or null where the region left it open. */
export function nietOpen<T>(waarde: T | typeof OPEN | undefined): T | null {
  return waarde === OPEN || waarde === undefined ? null : waarde;
}
