import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBericht } from '../../../src/istandaarden/berichten/bericht-reader.js';
import { writeBericht } from '../../../src/istandaarden/berichten/bericht-writer.js';
import { type BerichtDefinition } from '../../../src/istandaarden/berichten/definitie.js';
import { BerichtOnleesbaar } from '../../../src/istandaarden/berichten/fout.js';
import { BERICHTEN } from '../../../src/istandaarden/berichten/gegenereerd/berichten.js';
import { type XmlBron } from '../../../src/istandaarden/xml/xml-reader.js';
import { anyBericht, anyMutatie, leavesOf, WAARDEN, withText } from '../../support/istandaarden/willekeurig.js';
import { boomOf, textOf } from '../../support/istandaarden/xml-boom.js';
import { ensureXmllint, validByXmllint } from '../../support/istandaarden/xmllint.js';

const REAL = new URL('../../fixtures/istandaarden/', import.meta.url);
const NUMBERS = ['301', '302', '305', '306', '307', '308', '315', '316', '317', '318', '319', '320', '323', '325'];

/** Whether the message is valid by the schema; a broken elfproef (CS002) is a rule beyond it. */
async function valid(text: string | Uint8Array): Promise<boolean> {
  try {
    await readBericht(typeof text === 'string' ? Buffer.from(text) : text, BERICHTEN);
    return true;
  } catch (error) {
    if (!(error instanceof BerichtOnleesbaar)) throw error;
    return error.fouten.every(({ code }) => code.startsWith('REGEL_'));
  }
}

/** What is read, with the lines of all its elements; or all faults. */
async function readingOf(bron: XmlBron): Promise<unknown> {
  try {
    const { definition, value, lines } = await readBericht(bron, BERICHTEN);
    return { bericht: definition.bericht, value, lines };
  } catch (error) {
    if (!(error instanceof BerichtOnleesbaar)) throw error;
    return { fouten: error.fouten, kop: error.kop };
  }
}

/** Bytes that come in by the piece are parsed as any XML; a whole file is first compared with its definition. */
async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from(text);
}

beforeAll(ensureXmllint);

it('knows all 28 messages of iWmo and iJw 3.2 (R-DAT-01)', () => {
  const wanted = ['WMO', 'JW'].flatMap((family) => NUMBERS.map((number) => family + number));
  expect(BERICHTEN.map(({ bericht }) => bericht)).toEqual(wanted);
  expect(new Set(BERICHTEN.map(({ berichtcode }) => berichtcode)).size).toBe(28);
});

it('has definitions that are those of the XML schemas', () => {
  const script = fileURLToPath(new URL('../../../scripts/istandaarden.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, '']);
});

describe('the real messages', () => {
  const names = readdirSync(REAL).filter((name) => name.endsWith('.xml'));
  for (const name of names) {
    it(`reads ${name} and writes it again, equal as XML (R-DAT-01)`, async () => {
      const bytes = readFileSync(new URL(name, REAL));
      const { definition, value } = await readBericht(bytes, BERICHTEN);
      expect(`${definition.bericht}.xml`).toBe(name);
      const written = writeBericht(definition as BerichtDefinition, value);
      expect(boomOf(written, { namespaces: true })).toEqual(boomOf(bytes.toString('utf8'), { namespaces: true }));
      expect(Object.keys(boomOf(written).attributen)).toEqual(Object.keys(boomOf(bytes.toString('utf8')).attributen));
      expect(await validByXmllint(definition, [written])).toEqual([true]);
    });
  }
});

describe('random messages', () => {
  for (const definition of BERICHTEN as readonly BerichtDefinition[]) {
    it(`writes any ${definition.bericht} so that the national schema accepts it, and reads it back (R-DAT-01)`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyBericht(definition), { minLength: 1, maxLength: 30, size: 'max' }),
          async (values) => {
            const written = values.map((value) => writeBericht(definition, value));
            expect(await validByXmllint(definition, written)).toEqual(written.map(() => true));
            for (const [index, text] of written.entries()) {
              const read = await readBericht(Buffer.from(text), BERICHTEN);
              expect(read.definition.bericht).toBe(definition.bericht);
              expect(read.value).toEqual(values[index]);
              expect(await readingOf(Buffer.from(text))).toEqual(await readingOf(inPieces(text)));
            }
          },
        ),
        { numRuns: 2, interruptAfterTimeLimit: 20_000 },
      );
    });

    it(`finds fault with a changed ${definition.bericht} exactly where xmllint does (R-DAT-01)`, async () => {
      const changed = anyBericht(definition)
        .map((value) => boomOf(writeBericht(definition, value)))
        .chain((boom) => anyMutatie(boom, definition.basisprefix))
        .map(textOf);
      await fc.assert(
        fc.asyncProperty(fc.array(changed, { minLength: 1, maxLength: 100, size: 'max' }), async (texts) => {
          const wanted = await validByXmllint(definition, texts);
          const own = await Promise.all(texts.map(valid));
          for (const text of texts) expect(await readingOf(Buffer.from(text))).toEqual(await readingOf(inPieces(text)));
          const differ = texts.filter((_, index) => own[index] !== wanted[index]);
          expect(differ.map((text) => `xmllint: ${String(wanted[texts.indexOf(text)])}: ${text}`)).toEqual([]);
        }),
        { numRuns: 2, interruptAfterTimeLimit: 20_000 },
      );
    });
  }
});

describe('the simple types', () => {
  it('judges values at and over the edges of every type as xmllint does (R-DAT-01)', async () => {
    const seen = new Set<string>();
    for (const definition of BERICHTEN as readonly BerichtDefinition[]) {
      const [value = {}] = fc.sample(anyBericht(definition, { whole: true }), { numRuns: 1, seed: 28 });
      const boom = boomOf(writeBericht(definition, value));
      const cases = leavesOf(definition.root)
        .filter(({ type }) => !seen.has(type) && seen.add(type))
        .flatMap(({ path, type }) =>
          WAARDEN.map((tekst) => ({ type, tekst, text: textOf(withText(boom, path, tekst)) })),
        );
      if (cases.length === 0) continue;
      const texts = cases.map(({ text }) => text);
      const wanted = await validByXmllint(definition, texts);
      const own = await Promise.all(texts.map(valid));
      const judged = (by: readonly boolean[]) => cases.map(({ type, tekst }, index) => [type, tekst, by[index]]);
      expect(judged(own)).toEqual(judged(wanted));
    }
    expect(seen.size).toBeGreaterThan(60);
  });
});
