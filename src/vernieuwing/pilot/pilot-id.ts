import { derivedId } from '../../kernel/ids.js';

/** A pilot is known in its region by its key. */
export function pilotIdOf(regio: string, pilot: string): string {
  return derivedId('pilot', regio, pilot);
}
