import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBericht } from '../../../src/istandaarden/berichten/bericht-reader.js';
import { writeBericht } from '../../../src/istandaarden/berichten/bericht-writer.js';
import { type BerichtDefinition } from '../../../src/istandaarden/berichten/definitie.js';
import { BerichtOnleesbaar } from '../../../src/istandaarden/berichten/fout.js';
import { BERICHTEN } from '../../../src/istandaarden/berichten/gegenereerd/berichten.js';
import { regelregister } from '../../../src/istandaarden/regels/regelregister.js';
import { SCHEMABREUKEN } from '../../support/istandaarden/schemabreuken.js';
import { anyBericht, leavesOf, withText } from '../../support/istandaarden/willekeurig.js';
import { boomOf, textOf } from '../../support/istandaarden/xml-boom.js';

const DEFINITIES: readonly BerichtDefinition[] = BERICHTEN;
const SCHEMAREGELS = regelregister.filter(({ niveau }) => niveau === 1);

/** The codes of the faults with the path of each, without the line and the places in lists. */
async function foutenIn(text: string): Promise<{ code: string; pad: string }[]> {
  try {
    await readBericht(Buffer.from(text), BERICHTEN);
    return [];
  } catch (error) {
    if (!(error instanceof BerichtOnleesbaar)) throw error;
    return error.fouten.map(({ code, plaats }) => ({ code, pad: plaats.replace(/ \(.*/, '').replace(/\[\d+\]/g, '') }));
  }
}

/** Messages with every optional element, and where in each the values of some types stand. */
const HEEL = DEFINITIES.map((definition) => {
  const [value = {}] = fc.sample(anyBericht(definition, { whole: true }), { numRuns: 1, seed: 47 });
  const boom = boomOf(writeBericht(definition, value));
  const leaves = leavesOf(definition.root).map(({ path, type }) => ({ path, type: type.split(' ')[0]! }));
  const van = (typen: readonly string[]) => leaves.filter(({ type }) => typen.includes(type));
  return { bericht: definition.bericht, nummer: definition.bericht.slice(-3), boom, van };
});

describe('the rules that the schema enforces', () => {
  it.each(SCHEMAREGELS)('$id is told of every value that breaks it, in each of its messages', async (regel) => {
    const { waarde, codes } = SCHEMABREUKEN[regel.id]!;
    for (const { nummer, boom, van } of HEEL) {
      if (!regel.berichten.includes(nummer)) continue;
      const plaatsen = van(regel.typen!);
      expect(plaatsen).not.toEqual([]);
      for (const { path } of plaatsen) {
        const fouten = await foutenIn(textOf(withText(boom, path, waarde)));
        expect(fouten).toEqual([{ code: fouten[0]?.code, pad: ['Bericht', ...path].join('/') }]);
        expect(codes).toContain(fouten[0]?.code);
      }
    }
  });

  it.each(HEEL)('leave a $bericht alone that holds a good value everywhere', async ({ boom }) => {
    expect(await foutenIn(textOf(boom))).toEqual([]);
  });

  it('has CS002 told of every Bsn that fails the elfproef', async () => {
    const { berichten } = regelregister.find(({ id }) => id === 'CS002')!;
    for (const { nummer, boom, van } of HEEL.filter((heel) => berichten.includes(heel.nummer))) {
      const bsns = van(['LDT_BurgerServicenummer']);
      expect([nummer, bsns]).not.toEqual([nummer, []]);
      for (const { path } of bsns) {
        expect(await foutenIn(textOf(withText(boom, path, '999900007')))).toMatchObject([{ code: 'REGEL_CS002' }]);
      }
    }
  });
});
