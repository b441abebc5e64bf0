import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { aantalWeken, aantalZondagen, isoWeek, weekdag } from '../../../src/istandaarden/rekenregels/kalender.js';
import { maximumInPeriode, maximumInTotaal, telbaarIn } from '../../../src/istandaarden/rekenregels/omvang.js';
import { productperiode } from '../../../src/istandaarden/rekenregels/productperiode.js';

interface Vector<I, V> {
  readonly id: string;
  readonly invoer: I;
  readonly verwacht: V;
  readonly waarom: string;
}
interface Volumevraag {
  readonly toewijzing: {
    readonly wet: string;
    readonly categorie: string;
    readonly ingangsdatum: string;
    readonly einddatum: string | null;
    readonly volume: number;
    readonly eenheid: string;
    readonly frequentie: string;
  };
  readonly productPeriode: { readonly begindatum: string; readonly einddatum: string };
  readonly declaratieEenheid: string;
  readonly geleverdVolume?: number;
  readonly eerderGedeclareerdNetto?: number;
}
interface Volumeantwoord {
  readonly aantal: number;
  readonly maxPeriode: number;
  readonly maxTotaal: number | null;
  readonly weken?: readonly string[];
  readonly zondagen?: readonly string[];
  readonly extraWeek?: number;
  readonly retourcodes?: readonly string[];
}

/** Worked cases of iWmo and iJw 3.2 with the rule that each follows from. */
const vectoren = JSON.parse(readFileSync('test/fixtures/istandaarden/testvectoren.json', 'utf8')) as {
  readonly maxVolume: readonly Vector<Volumevraag, Volumeantwoord>[];
  readonly isoWeken: readonly Vector<string, { isoJaar: number; isoWeek: number; weekdag: number }>[];
  readonly productPeriode: readonly Vector<
    { ingangsdatum: string; einddatum: string | null; maand: string },
    { begindatum: string; einddatum: string } | null
  >[];
};
const perId = <I, V>(lijst: readonly Vector<I, V>[]) => lijst.map((een) => [een.id, een.waarom, een] as const);

describe('the arithmetic of iWmo and iJw 3.2', () => {
  it.each(perId(vectoren.maxVolume))('allows the volume of %s: %s', (_id, _waarom, { invoer, verwacht }) => {
    const { wet, categorie, ingangsdatum, einddatum, ...omvang } = invoer.toewijzing;
    const toewijzing = { omvang, ingangsdatum, einddatum, wmoCategorie01: wet === 'wmo' && categorie === '01' };
    const periode = { van: invoer.productPeriode.begindatum, tot: invoer.productPeriode.einddatum };
    const inPeriode = maximumInPeriode(toewijzing, periode, invoer.declaratieEenheid);
    const inTotaal = maximumInTotaal(toewijzing, invoer.declaratieEenheid);
    expect([inPeriode, inTotaal]).toEqual([verwacht.maxPeriode, verwacht.maxTotaal]);
    if (verwacht.weken !== undefined) expect(aantalWeken(periode)).toBe(verwacht.weken.length);
    if (verwacht.zondagen !== undefined) expect(aantalZondagen(periode)).toBe(verwacht.zondagen.length);
    const { geleverdVolume, eerderGedeclareerdNetto = 0 } = invoer;
    if (geleverdVolume === undefined || verwacht.retourcodes === undefined) return;
    const codes = [
      ...(geleverdVolume > inPeriode! ? ['9321'] : []),
      ...(inTotaal !== null && geleverdVolume + eerderGedeclareerdNetto > inTotaal! ? ['9322'] : []),
    ];
    // MV44: of what was declared before, credits of the same message are taken off first (OP366).
    expect(codes).toEqual(verwacht.retourcodes);
  });

  it.each(perId(vectoren.isoWeken))('knows the week of %s: %s', (_id, _waarom, { invoer, verwacht }) => {
    expect({ ...isoWeek(invoer), weekdag: weekdag(invoer) }).toEqual(verwacht);
  });

  it.each(perId(vectoren.productPeriode))('cuts the month of %s: %s', (_id, _waarom, { invoer, verwacht }) => {
    const dagen = productperiode(invoer.maand, invoer.ingangsdatum, invoer.einddatum);
    expect(dagen === null ? null : { begindatum: dagen.van, einddatum: dagen.tot }).toEqual(verwacht);
  });

  it('counts hours in minutes, and not the other way round (TR341)', () => {
    expect([telbaarIn('04', '01'), telbaarIn('01', '04'), telbaarIn('16', '16')]).toEqual([true, false, true]);
  });

  it('says nothing of a frequentie that the standard does not have', () => {
    const omvang = { volume: 3, eenheid: '04', frequentie: '9' };
    const toewijzing = { omvang, ingangsdatum: '2026-01-01', einddatum: '2026-12-31', wmoCategorie01: false };
    const maart = { van: '2026-03-01', tot: '2026-03-31' };
    expect([maximumInPeriode(toewijzing, maart), maximumInTotaal(toewijzing)]).toEqual([undefined, undefined]);
  });
});
