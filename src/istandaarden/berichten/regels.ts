import { type Datum } from '../../kernel/datum.js';
import { type Bevinding } from '../regels/bevinding.js';
import { type BerichtFout } from './fout.js';
import { type Regelnummers } from './regelnummers.js';

/** What a rule may use besides the message. */
export interface RegelContext {
  /** Date in the Netherlands on which the message is judged. */
  readonly vandaag: Datum;
}

/** A rule of the standard about one message. Pure; only asked when structure and values are right. */
export interface Regel<Value> {
  /** Id in the standard, e.g. `CS335`. */
  readonly regel: string;
  /** Dutch sentence that says what must be so. */
  readonly melding: string;
  /** Retourcode; 0001 where not given. */
  readonly retourcode?: string;
  /** Paths of the elements that break the rule. */
  readonly schendingen: (value: Value, context: RegelContext) => Iterable<string>;
}

/** What the check found as the sender sees it: with the line of each place. */
export function alsFouten(bevindingen: readonly Bevinding[], lines: Regelnummers): BerichtFout[] {
  return bevindingen.map(({ regel, pad, melding, retourcode }) => ({
    plaats: placeOf(pad, lines),
    code: `REGEL_${regel}`,
    melding: `${melding} (${regel})`,
    retourcode,
  }));
}

/** `Bericht/Client/Bsn (regel 18)`. */
export function placeOf(path: string, lines: Regelnummers): string {
  const line = lines.get(path);
  return line === undefined ? path : `${path} (regel ${line})`;
}

/** Paths of the items of a list that break a rule. */
export function* where<T>(items: readonly T[], path: string, broken: (item: T) => boolean): Generator<string> {
  for (const [index, item] of items.entries()) if (broken(item)) yield `${path}[${index + 1}]`;
}

/** Paths of the items whose key occurred before (TR101). */
export function* repeated<T>(items: readonly T[], path: string, key: (item: T) => string): Generator<string> {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const value = key(item);
    if (seen.has(value)) yield `${path}[${index + 1}]`;
    seen.add(value);
  }
}
