import { v5, v7 } from 'uuid';

/** A new identifier: uuid v7, so that ids sort by the moment they were made. Called by handlers, never by deciders. */
export function newId(): string {
  return v7();
}

const NAMESPACE = '6f1c6e5a-3f0e-5d43-9d39-6b1f9a0c7e11';

/**
 * An identifier that follows from its parts: the same parts give the same id for ever. Policies and deadlines derive
 * the command id of what they cause in this way, so that a repeat is recognised.
 */
export function derivedId(...parts: readonly string[]): string {
  return v5(JSON.stringify(parts), NAMESPACE);
}
