import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  antwoordtotalen,
  type BedragMetDC,
  bedragVanMinuten,
  minuuttarief,
  totaalVan,
  urenVan,
} from '../../../src/istandaarden/rekenregels/bedragen.js';

interface Geval<I, V> {
  readonly id: string;
  readonly invoer: I;
  readonly verwacht: V;
}

interface Vectoren {
  readonly uurtariefInMinuten: readonly Geval<
    { readonly uurtariefCenten: number; readonly minuten: number },
    { readonly productTarief: number; readonly bedrag: number }
  >[];
  readonly urenAfronden: readonly Geval<
    { readonly minutenPerLevering: readonly number[] },
    { readonly uren: number }
  >[];
  readonly totalen323: readonly Geval<
    { readonly prestaties: readonly BedragMetDC[] },
    { readonly totaalIngediendBedrag: BedragMetDC }
  >[];
  readonly totalen325: readonly Geval<
    { readonly prestaties: readonly (BedragMetDC & { readonly afgewezen: boolean })[]; readonly afkeurOp?: string },
    {
      readonly totaalIngediendBedrag: BedragMetDC;
      readonly totaalToegekendBedrag: BedragMetDC;
      readonly somAfgewezen: BedragMetDC;
    }
  >[];
}

const FILE = new URL('../../fixtures/istandaarden/testvectoren.json', import.meta.url);
const vectoren = JSON.parse(readFileSync(FILE, 'utf8')) as Vectoren;

/** All cases at once, so that a failure shows every one that differs by its id. */
function proof<I, V>(
  cases: readonly Geval<I, V>[],
  own: (invoer: I, verwacht: V) => unknown,
  wanted: (verwacht: V) => unknown,
): void {
  expect(cases.length).toBeGreaterThan(5);
  expect(cases.map(({ id, invoer, verwacht }) => [id, own(invoer, verwacht)])).toEqual(
    cases.map(({ id, verwacht }) => [id, wanted(verwacht)]),
  );
}

describe('the amounts of iWmo and iJw 3.2', () => {
  it('prices minutes by the hour and rounds once (IV081)', () => {
    proof(
      vectoren.uurtariefInMinuten,
      ({ uurtariefCenten, minuten }) => [minuuttarief(uurtariefCenten), bedragVanMinuten(uurtariefCenten, minuten)],
      ({ productTarief, bedrag }) => [productTarief, bedrag],
    );
  });

  it('rounds the minutes of a period to hours once (IV079)', () => {
    proof(
      vectoren.urenAfronden,
      ({ minutenPerLevering }) => urenVan(minutenPerLevering),
      ({ uren }) => uren,
    );
  });

  it('adds up a declaratie with its credits (TR358)', () => {
    proof(
      vectoren.totalen323,
      ({ prestaties }) => totaalVan(prestaties),
      ({ totaalIngediendBedrag }) => totaalIngediendBedrag,
    );
  });

  it('adds up the answer to a declaratie (TR342)', () => {
    // Where the whole is rejected no line is judged.
    proof(
      vectoren.totalen325.filter(({ invoer }) => invoer.afkeurOp === undefined),
      ({ prestaties }) => antwoordtotalen(prestaties),
      ({ totaalIngediendBedrag, totaalToegekendBedrag, somAfgewezen }) => ({
        totaalIngediendBedrag,
        totaalToegekendBedrag,
        somAfgewezen,
      }),
    );
  });
});
