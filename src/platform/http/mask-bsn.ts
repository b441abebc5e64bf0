import { isBsn } from '../../kernel/vrije-tekst.js';

const MASK = '*********';
const CANDIDATE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/gi;

/** The text with every BSN in it masked. An id (UUID) is left alone: its digits may pass the elfproef by chance. */
export function maskBsn(text: string): string {
  return text.replace(CANDIDATE, (run) => (run.length < 36 && isBsn(run.replace(/\D/g, '')) ? MASK : run));
}

const MAX_DEPTH = 8;

/** A copy for the log: strings and numbers masked, errors reduced to name, message and stack, no deeper than 8 levels. */
export function forLog(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskBsn(value);
  if (typeof value === 'number') return isBsn(String(value)) ? MASK : value;
  if (typeof value === 'bigint') return maskBsn(value.toString());
  if (typeof value === 'function' || typeof value === 'symbol') return String(value.toString().slice(0, 80));
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (depth >= MAX_DEPTH) return '[...]';
  if (value instanceof Error) {
    return {
      name: value.name,
      message: maskBsn(value.message),
      stack: maskBsn(value.stack ?? ''),
      ...(value.cause === undefined ? {} : { cause: forLog(value.cause, depth + 1) }),
    };
  }
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return '[bytes]';
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => forLog(item, depth + 1));
  if (value instanceof Map || value instanceof Set) return `[${value.constructor.name} of ${value.size}]`;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [maskBsn(key), forLog(item, depth + 1)]));
}
