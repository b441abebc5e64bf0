import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A table of the log in a piece of SQL. */
const LOG_TABLE = /\bkroniek\.(?:events|head|receipts)\b/;

/** `position`, `after` and what ends in them, with `+ 1n`, `- other.position` and the like beside it; also a number made of one. */
const ARITHMETIC = [
  /\b(?:\w+\.)*(?:position|positie)\s*[-+*/%]=?\s*(?:\d+n?\b|\(?BigInt|\w+(?:\.\w+)*\.(?:position|positie)\b|(?:position|positie)\b)/i,
  /\b(?:\d+n|BigInt\([^)]*\))\s*[-+*/%]\s*(?:\w+\.)*(?:position|positie)\b/i,
  /\bNumber\((?:\w+\.)*(?:position|positie)\)/i,
];

function sources(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

/** Lines of code as `file:line`, without comments, where a pattern is found. */
function found(files: readonly string[], patterns: readonly RegExp[]): string[] {
  return files.flatMap((file) =>
    readFileSync(`${ROOT}${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const code = line.replace(/^\s*(?:\/?\*|\/\/).*$/, '').replace(/\s\/\/ .*$/, '');
        return patterns.some((pattern) => pattern.test(code)) ? [`${file}:${index + 1}`] : [];
      }),
  );
}

const ABOVE_THE_PORT = [...sources('src'), ...sources('projections')].filter(
  (file) => !file.startsWith('src/platform/event-store/postgres/'),
);

describe('what stands above the event store', () => {
  it('reads and writes the log through the port, never by SQL', () => {
    expect(ABOVE_THE_PORT.length).toBeGreaterThan(100);
    expect(found(ABOVE_THE_PORT, [LOG_TABLE])).toEqual([]);
  });

  it('never counts with positions: on KurrentDB they have gaps', () => {
    expect(found(ABOVE_THE_PORT, ARITHMETIC)).toEqual([]);
  });

  it('would be found doing so', () => {
    const arithmetic = [
      'const next = event.position + 1n;',
      'const behind = head.position - consumer.position;',
      'for (let at = BigInt(from) + position; ;)',
      'const x = Number(head.position) / 2;',
      'positie += 1n;',
    ];
    const harmless = ['if (a.position > b.position) return;', 'max(position)', 'position: event.position,'];
    const hit = (line: string): boolean => ARITHMETIC.some((pattern) => pattern.test(line));
    expect(arithmetic.filter((line) => !hit(line))).toEqual([]);
    expect(harmless.filter(hit)).toEqual([]);
    expect(LOG_TABLE.test('SELECT 1 FROM kroniek.receipts WHERE')).toBe(true);
    expect(LOG_TABLE.test('SELECT 1 FROM kroniek.consumers')).toBe(false);
  });
});
