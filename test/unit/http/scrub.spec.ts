import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../../src/kernel/ids.js';
import { isBsn } from '../../../src/kernel/vrije-tekst.js';
import { KroniekLogger } from '../../../src/platform/http/kroniek-logger.js';
import { scrubText } from '../../../src/platform/http/scrub.js';

/** `KRONIEK_TEST_SEED=<number>` plays an earlier run again; fast-check prints it when it fails. */
const seed = Number(process.env['KRONIEK_TEST_SEED'] ?? randomInt(2 ** 31));
const RUNS = { seed, numRuns: 2_000 };

/** Numbers of the range that is never given out: half of the runs on its very members, half made for the elfproef. */
const TEST_RANGE = Array.from({ length: 90_000 }, (_, index) => String(999_900_000 + index)).filter(isBsn);
const made = fc.integer({ min: 10_000_000, max: 99_999_998 }).map((start) => {
  for (let number = start * 10; ; number += 1) if (isBsn(String(number))) return String(number);
});
const bsn = fc.oneof(fc.constantFrom(...TEST_RANGE), made);

/** The ways in which a number is written. */
const written = (value: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(value),
    fc
      .constantFrom(' ', '.', '-', ',', '_', '\u00a0', '\t')
      .map((gap) => value.replace(/(\d{4})(\d{2})/, `$1${gap}$2${gap}`)),
    fc.constantFrom(' ', '.').map((gap) => [...value].join(gap)),
    fc.constant([...value].map((digit) => `%3${digit}`).join('')),
    fc.constant([...value].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')),
  );
const around = fc.constantFrom('', ' ', 'bsn=', '"', 'x', ': ', '12 ', '/v1/clienten/', '(', 'ë', '\n');
const texts = (value: string): fc.Arbitrary<string> =>
  fc
    .tuple(around, written(value), fc.constantFrom('', ' ', '"', 'x', ' 34', ')', '?a=b', '\n'))
    .map((parts) => parts.join(''));

/** One value, anywhere. */
function shapes(value: string): fc.Arbitrary<unknown> {
  const number = Number(value);
  const leaf: fc.Arbitrary<unknown> = fc.oneof(
    texts(value),
    fc.constantFrom<unknown>(
      number,
      -number,
      number + 0.5,
      BigInt(value),
      Symbol(value),
      new String(value),
      new Number(number),
    ),
    fc.constantFrom<unknown>(Buffer.from(value), new TextEncoder().encode(value), [...value], [...value].map(Number)),
    fc.constantFrom<unknown>(
      new URL(`https://x.example/${value}?bsn=${value}`),
      new Map([[value, value]]),
      new Set([value]),
    ),
    texts(value).map((text) => new Error(text, { cause: new Error(text) })),
    texts(value).map((text) => Object.assign(new Error('x'), { name: text, code: text, detail: text })),
    texts(value).map((text) => new AggregateError([new Error(text)], text)),
    fc.constant(Object.assign(() => value, { toJSON: () => value })),
  );
  return fc.oneof(
    leaf,
    leaf.map((item) => [[item], { diep: { dieper: [item] } }]),
    fc.tuple(texts(value), leaf).map(([key, item]) => ({ [key]: item, naam: item })),
    leaf.map((item) => ({ toJSON: () => item, inhoud: item })),
    leaf.map((item) => JSON.stringify({ naam: 'x' }) + String(item)),
  );
}

const lines: string[] = [];
const logger = new KroniekLogger('trace', { write: (line: string) => void lines.push(line) });
function logged(...given: [unknown, ...unknown[]]): string {
  lines.length = 0;
  logger.error(...given);
  expect(lines).toHaveLength(1);
  return lines[0]!;
}
const digitsOf = (text: string): string => text.replace(/[^\d]/g, '');

describe(`the scrubber of the log (seed ${seed})`, () => {
  it('lets no BSN through, wherever and however it stands (R-DAT-09)', () => {
    fc.assert(
      fc.property(
        bsn.chain((value) => fc.tuple(fc.constant(value), shapes(value), shapes(value), texts(value))),
        ([value, message, details, text]) => {
          const line = logged(message, details, text);
          const found = line.replace(/"time":"[^"]*"/, '');
          expect(found).not.toContain(value);
          // Nor in pieces: what is left of its digits does not hold them in a row.
          expect(digitsOf(found)).not.toContain(value);
        },
      ),
      RUNS,
    );
  });

  it('leaves moments, ids and positions as they are', () => {
    const instants = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.uuid(), fc.bigInt(0n, 99_999_999n), (moment, id, position) => {
        const texts = [
          moment.toISOString(),
          id,
          position.toString(),
          `${id} op ${moment.toISOString()}`,
          String(Date.UTC(2026, 1)),
        ];
        for (const text of texts) expect(scrubText(text)).toBe(text);
        expect(JSON.parse(logged('x', { id, positie: position, op: moment }))).toMatchObject({
          id,
          positie: position.toString(),
          op: moment.toISOString(),
        });
      }),
      RUNS,
    );
    expect(scrubText(newId())).toHaveLength(36);
  });

  it('leaves out what a person is known by, by the name of the field (R-DAT-09)', () => {
    const person = {
      naam: 'Puk',
      geboortedatum: '2001-02-03',
      clientBsn: 1,
      adres: { straat: 'Laan' },
      'set-cookie': 'c',
    };
    const line = logged('fout', { person, lijst: [person], versie: 3 });
    expect(line).not.toMatch(/Puk|2001|Laan/);
    expect(line).toContain('"versie":3');
    const text = logged(
      `antwoord: ${JSON.stringify(person)}`,
      new Error(`bij {"achternaam": "Puk"} en {'naam': 'Puk'}`),
    );
    expect(text).not.toMatch(/Puk|2001/);
  });

  it('leaves out the query of an address, and keeps its path', () => {
    expect(scrubText('GET /v1/contracten?naam=Puk&x=1 mislukt')).toBe('GET /v1/contracten?[weggelaten] mislukt');
    expect(scrubText('"https://x.example/a?q=Puk"')).toBe('"https://x.example/a?[weggelaten]"');
    expect(scrubText('Is dit zo? Ja.')).toBe('Is dit zo? Ja.');
  });

  it('survives what throws, what points at itself and what has no end', () => {
    const wide: unknown[] = [];
    for (let index = 0; index < 100; index += 1) wide.push(wide);
    const hostile = {
      get lees(): string {
        throw new Error('nee');
      },
      wide,
    };
    expect(logged(hostile, hostile, new Proxy({}, { ownKeys: () => ['x'] }), wide).length).toBeLessThan(100_000);
  });

  it('tells in each line which process spoke and to which trace it belongs', () => {
    const context = (): Record<string, string> => ({
      taken: 'lezers,termijnen',
      traceId: '0af7651916cd43dd8448eb211c80319c',
    });
    const own: string[] = [];
    new KroniekLogger('info', { write: (line: string) => void own.push(line) }, context).log('Gestart');
    expect(JSON.parse(own[0]!)).toMatchObject({ ...context(), melding: 'Gestart' });
  });
});
