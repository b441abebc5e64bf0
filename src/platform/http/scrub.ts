import { types } from 'node:util';
import { MASK, maskBsn } from './mask-bsn.js';

const LEFT_OUT = '[weggelaten]';
const MAX_DEPTH = 8;
const MAX_ITEMS = 100;
/** Of one line: a log is read by people, and a structure that points at itself must end. */
const MAX_NODES = 2_000;

/**
 * Names of what a person is known by, and of secrets, in lower case without anything but letters. A log needs neither,
 * whatever the value is (promise 7, R-DAT-09).
 */
const SENSITIVE =
  /^(?:(?:achter|voor|geslachts|roep|client|volledige|partner)?na(?:am|men)|voornamen|voorletters|voorvoegsel|initialen|(?:post|woon|verblijfs|e?mail)?adres|straat(?:naam)?|huis(?:nummer|letter)|postcode|woonplaats|telefoon(?:nummer)?|e?mail|iban|rekeningnummer|overlijdensdatum|authorization|cookie|setcookie|wachtwoord|password|token|secret|clientsecret|(?:kluis|api|prive)?sleutel|persoonsgegevens)$|bsn|burgerservice|geboorte/;

/** `"naam": "..."` in a text that was JSON. */
const QUOTED = /(["'])([A-Za-z_-]{3,40})\1(\s*:\s*)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,}\]]+)/g;
/** The query of an address: a caller may have put anything in it. */
const QUERY = /((?:https?:\/\/[^\s?"'<>]+|(?:^|(?<=[\s"'(=]))\/[^\s?"'<>]*))\?[^\s"'<>)]*/g;

function isSensitive(name: string): boolean {
  return SENSITIVE.test(name.toLowerCase().replace(/[^a-z]/g, ''));
}

/** A text for the log: no BSN, no query of an address, no personal field of a JSON text. */
export function scrubText(text: string): string {
  const unquoted = text
    .replace(QUOTED, (whole: string, quote: string, name: string, colon: string) =>
      isSensitive(name) ? `${quote}${name}${quote}${colon}"${LEFT_OUT}"` : whole,
    )
    .replace(QUERY, `$1?${LEFT_OUT}`);
  return maskBsn(unquoted);
}

/**
 * A copy for the log, of anything: texts scrubbed, numbers masked, personal fields left out by their name, errors reduced
 * to what tells the cause, bytes not shown. Never throws.
 */
export function forLog(value: unknown): unknown {
  return copy(value, 0, { nodes: MAX_NODES });
}

interface Budget {
  nodes: number;
}

function copy(value: unknown, depth: number, budget: Budget): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value === 'number') return holdsBsn(value) ? MASK : value;
  if (typeof value === 'bigint') return scrubText(value.toString());
  if (typeof value === 'symbol') return scrubText(value.toString().slice(0, 80));
  if (typeof value === 'function') return `[functie ${scrubText(value.name.slice(0, 80))}]`;
  if (value === null || typeof value !== 'object') return value;
  budget.nodes -= 1;
  if (depth >= MAX_DEPTH || budget.nodes < 0) return '[...]';
  try {
    return copyObject(value, depth, budget);
  } catch {
    // A getter or a proxy that throws must not cost the line.
    return '[onleesbaar]';
  }
}

/** JavaScript writes a number of nine digits without gaps; behind its point may stand anything. */
function holdsBsn(value: number): boolean {
  const whole = String(Math.trunc(Math.abs(value)));
  return maskBsn(whole) !== whole;
}

function copyObject(value: object, depth: number, budget: Budget): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof Error || types.isNativeError(value)) return copyError(value, depth, budget);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return '[bytes]';
  if (Array.isArray(value)) return copyList(value, depth, budget);
  if (value instanceof Map || value instanceof Set) return `[${value.constructor.name} of ${value.size}]`;
  if (value instanceof URL || value instanceof RegExp) return scrubText(String(value));
  if (value instanceof String || value instanceof Number || value instanceof Boolean) {
    return copy(value.valueOf(), depth, budget);
  }
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MAX_ITEMS)
      .map(([key, item]) => [scrubText(key), isSensitive(key) ? LEFT_OUT : copy(item, depth + 1, budget)]),
  );
}

function copyList(list: readonly unknown[], depth: number, budget: Budget): unknown {
  // One digit per element is the same number to a reader.
  if (list.every((item) => /^\d$/.test(String(item)))) {
    const digits = list.join('');
    if (maskBsn(digits) !== digits) return MASK;
  }
  return list.slice(0, MAX_ITEMS).map((item) => copy(item, depth + 1, budget));
}

function copyError(error: Error, depth: number, budget: Budget): Record<string, unknown> {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    name: scrubText(String(error.name)),
    message: scrubText(String(error.message)),
    ...(typeof code === 'string' || typeof code === 'number' ? { code: copy(code, depth + 1, budget) } : {}),
    stack: scrubText(String(error.stack ?? '')),
    ...(cause === undefined ? {} : { cause: copy(cause, depth + 1, budget) }),
    ...(error instanceof AggregateError ? { errors: copy(error.errors, depth + 1, budget) } : {}),
  };
}
