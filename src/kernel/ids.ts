import { parse, v4, v5, v7 } from 'uuid';

/** From node's store of random bytes: uuid v7 would ask the system for each id, a fifth of the work of an append. */
const random = (): Uint8Array => parse(v4());

/** Counts the ids of this process, from a random number: 31 bits of 32, so that there is room. */
let count = new DataView(random().buffer).getUint32(0) >>> 1;

/**
 * A new identifier: uuid v7, so that ids sort by the moment they were made; those of one process within a millisecond by
 * the count (RFC 9562, section 6.2). Called by handlers, never by deciders.
 */
export function newId(): string {
  count += 1;
  return v7({ random: random(), seq: count });
}

const NAMESPACE = '6f1c6e5a-3f0e-5d43-9d39-6b1f9a0c7e11';

/**
 * An identifier that follows from its parts: the same parts give the same id for ever. Policies and deadlines derive
 * the command id of what they cause in this way, so that a repeat is recognised.
 */
export function derivedId(...parts: readonly string[]): string {
  return v5(JSON.stringify(parts), NAMESPACE);
}
