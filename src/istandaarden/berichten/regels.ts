import { type Datum } from '../../kernel/datum.js';
import { type BerichtFout, MAX_FOUTEN, TECHNISCH_AFGEKEURD } from './fout.js';
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

/** All broken rules, with the line of each place. At most 100. */
export function checkRegels<Value>(
  regels: readonly Regel<Value>[],
  value: Value,
  context: RegelContext,
  lines: Regelnummers,
): BerichtFout[] {
  const fouten: BerichtFout[] = [];
  for (const { regel, melding, retourcode = TECHNISCH_AFGEKEURD, schendingen } of regels) {
    for (const path of schendingen(value, context)) {
      if (fouten.length >= MAX_FOUTEN) return fouten;
      fouten.push({
        plaats: placeOf(path, lines),
        code: `REGEL_${regel}`,
        melding: `${melding} (${regel})`,
        retourcode,
      });
    }
  }
  return fouten;
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
