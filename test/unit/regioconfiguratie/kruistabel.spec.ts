import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Rejection } from '../../../src/kernel/rejection.js';
import { regelsNaar, regelsVan, taxonomieVan } from '../../../src/regio/regioconfiguratie/inhoud/kruistabel.js';
import { geldtOp } from '../../../src/regio/regioconfiguratie/inhoud/product.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import { profiel, profielYaml } from '../../support/profielen.js';

const zwolle = () => profiel('zwolle').inhoud;
const rivierenland = () => parseRegioprofiel(readFileSync('regios/rivierenland.yaml', 'utf8'), 'r.yaml').inhoud;

function faults(rule: string): { code: string; melding: string }[] {
  try {
    parseRegioprofiel(
      profielYaml('zwolle', (yaml) => yaml.replace('kruistabel:\n', `kruistabel:\n  - { ${rule}, bron: b }\n`)),
      'p.yaml',
    );
  } catch (error) {
    if (error instanceof Rejection) return error.errors.map(({ code, melding }) => ({ code, melding }));
    throw error;
  }
  return [];
}

describe('the crosswalk of a region', () => {
  it('says where each of the thirteen old trajecten went (R-SEG-12)', () => {
    const { kruistabel } = zwolle();
    const oud = regelsNaar(kruistabel, { stelsel: 'matrix', code: 'thuisondersteuning' }, '2018-04-01');
    expect(oud).toHaveLength(13);
    expect(regelsNaar(kruistabel, { stelsel: 'matrix', code: 'thuisondersteuning' }, '2018-03-31')).toEqual([]);
    const [hh1] = regelsVan(kruistabel, { stelsel: 'woord', code: 'hh1' }, '2018-04-01');
    expect(hh1?.naar).toContainEqual({ stelsel: 'resultaatgebied', code: 'huishouden' });
  });

  it('maps the old percelen of Rivierenland to the new segments, and says what lapsed (R-SEG-14)', () => {
    const { kruistabel } = rivierenland();
    const naar = (stelsel: string, code: string, datum = '2023-01-01') =>
      regelsVan(kruistabel, { stelsel, code }, datum)
        .filter(({ naar }) => naar.every((plaats) => plaats.stelsel === 'segment'))
        .map(({ soort, naar }) => [soort, ...naar.map(({ code }) => code)]);
    expect(naar('perceel', 'Individuele begeleiding')).toEqual([['opgegaan', 'wmo-begeleiding']]);
    expect(naar('perceel', 'Begeleiding (groep)/Dagbesteding')).toEqual([
      ['gesplitst', 'wmo-begeleiding', 'wmo-dagbesteding'],
    ]);
    expect(naar('product', '03A01')).toEqual([['vervallen']]);
    expect(naar('perceel', 'Individuele begeleiding', '2022-12-31')).toEqual([]);
  });

  it('finds the concept of a product by its own rule, else by that of its matrix (R-REG-20, E-43)', () => {
    const { producten, kruistabel } = zwolle();
    const begrip = (code: string) =>
      taxonomieVan(
        producten.find((one) => one.code === code)!,
        kruistabel,
        '2019-01-01',
      );
    expect(begrip('J11P')).toEqual(['jeugd-crisis']);
    expect(begrip('J03P')).toEqual(['jeugdhulp']);
    expect(begrip('T4AP')).toEqual(['thuisondersteuning']);
  });

  it('maps every product of the four regions, but the one that its source leaves open (R-REG-20)', () => {
    const h5 = parseRegioprofiel(readFileSync('regios/h5.yaml', 'utf8'), 'h5.yaml').inhoud;
    const open = [h5, rivierenland(), zwolle(), profiel('bno-o').inhoud].flatMap(({ producten, kruistabel }) =>
      producten
        .filter(
          (product) => geldtOp(product, '2023-06-01') && taxonomieVan(product, kruistabel, '2023-06-01').length === 0,
        )
        .map(({ naam }) => naam),
    );
    expect(open).toEqual(['Jeugd ADHD-zorg']);
  });

  it.each([
    [
      'a product',
      'van: { stelsel: product, code: 99Z99 }, naar: [{ stelsel: taxonomie, code: vervoer }], soort: gelijk',
    ],
    ['a perceel', 'van: { stelsel: perceel, code: Oud }, naar: [{ stelsel: taxonomie, code: vervoer }], soort: gelijk'],
    ['a segment', 'van: { stelsel: woord, code: x }, naar: [{ stelsel: segment, code: wonen }], soort: gelijk'],
    ['a matrix', 'van: { stelsel: woord, code: x }, naar: [{ stelsel: matrix, code: thuis }], soort: gelijk'],
    [
      'a value',
      'van: { stelsel: woord, code: x }, naar: [{ stelsel: waarde, code: jeugd.intensiteit.hoog }], soort: gelijk',
    ],
    ['an area', 'van: { stelsel: woord, code: x }, naar: [{ stelsel: resultaatgebied, code: tuin }], soort: gelijk'],
    [
      'a perspective',
      'van: { stelsel: woord, code: x }, naar: [{ stelsel: perspectief, code: leerbaar }], soort: gelijk',
    ],
    ['a concept', 'van: { stelsel: woord, code: x }, naar: [{ stelsel: taxonomie, code: tuinhulp }], soort: gelijk'],
    ['a Wmo category', "van: { stelsel: woord, code: x }, naar: [{ stelsel: iwmo, code: '45' }], soort: gelijk"],
    ['a Jeugdwet category', "van: { stelsel: woord, code: x }, naar: [{ stelsel: ijw, code: '02' }], soort: gelijk"],
  ])('refuses %s that is not there, with the list of what is (E-21)', (_what, rule) => {
    const [fault, ...more] = faults(rule);
    expect(more).toEqual([]);
    expect(fault).toEqual({ code: 'ONBEKEND', melding: expect.stringContaining('bekend zijn: ') });
  });

  it('takes a cell, a value and a category of both laws (R-SEG-23)', () => {
    const naar =
      "[{ stelsel: product, code: T4AP }, { stelsel: waarde, code: jeugd.profiel.crisis }, { stelsel: iwmo, code: '10' }]";
    expect(faults(`van: { stelsel: woord, code: oud }, naar: ${naar}, soort: gesplitst`)).toEqual([]);
  });

  it.each([
    ['an unknown stelsel', 'van: { stelsel: systeem, code: x }, naar: [], soort: vervallen', 'ONGELDIG'],
    [
      'a lapse that ends somewhere',
      'van: { stelsel: woord, code: x }, naar: [{ stelsel: taxonomie, code: vervoer }], soort: vervallen',
      'ONGELDIG',
    ],
    [
      'a split into one',
      'van: { stelsel: woord, code: x }, naar: [{ stelsel: taxonomie, code: vervoer }], soort: gesplitst',
      'ONGELDIG',
    ],
    ['an equal to nothing', 'van: { stelsel: woord, code: x }, naar: [], soort: gelijk', 'ONGELDIG'],
    [
      'the same name twice',
      'van: { stelsel: woord, code: hh1 }, naar: [{ stelsel: taxonomie, code: vervoer }], soort: gelijk',
      'DUBBEL',
    ],
  ])('refuses %s (R-SEG-23)', (_what, rule, code) => {
    expect(faults(rule).map((fault) => fault.code)).toEqual([code]);
  });

  it('lets a name end elsewhere at another time (R-SEG-23)', () => {
    const rule =
      'van: { stelsel: woord, code: HH1 }, naar: [{ stelsel: taxonomie, code: huishoudelijke-hulp }], soort: gelijk';
    expect(faults(`${rule}, geldigTot: 2018-03-31`)).toEqual([]);
    expect(faults(`${rule}, geldigTot: 2018-04-01`).map(({ code }) => code)).toEqual(['DUBBEL']);
  });

  it('refuses an excluded product of an unknown concept (R-SEG-07)', () => {
    const yaml = profielYaml('zwolle', (y) => y.replace('taxonomie: veilig-thuis', 'taxonomie: veilig'));
    expect(() => parseRegioprofiel(yaml, 'p.yaml')).toThrow(Rejection);
  });
});
