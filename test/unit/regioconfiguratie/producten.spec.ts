import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Rejection } from '../../../src/kernel/rejection.js';
import { PRODUCT_CATEGORIE_WMO } from '../../../src/istandaarden/berichten/gegenereerd/basisschema.js';
import { PRODUCTCATEGORIEEN } from '../../../src/regio/regioconfiguratie/inhoud/productcategorie.js';
import { geldtOp, type Product } from '../../../src/regio/regioconfiguratie/inhoud/product.js';
import { begripEnRuimer, TAXONOMIE } from '../../../src/regio/regioconfiguratie/inhoud/taxonomie.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import { profiel, profielYaml } from '../../support/profielen.js';

const h5 = () => parseRegioprofiel(readFileSync('regios/h5.yaml', 'utf8'), 'h5.yaml').inhoud;
const rivierenland = () => parseRegioprofiel(readFileSync('regios/rivierenland.yaml', 'utf8'), 'r.yaml').inhoud;
const op = (producten: readonly Product[], datum: string) => producten.filter((product) => geldtOp(product, datum));

/** Codes and messages of the faults in a changed fixture. */
function faults(regio: 'zwolle' | 'bno-o', change: (yaml: string) => string): { code: string; melding: string }[] {
  const yaml = profielYaml(regio, change);
  expect(yaml).not.toBe(profielYaml(regio));
  try {
    parseRegioprofiel(yaml, 'p.yaml');
  } catch (error) {
    if (error instanceof Rejection) return error.errors.map(({ code, melding }) => ({ code, melding }));
    throw error;
  }
  return [];
}
const codes = (regio: 'zwolle' | 'bno-o', change: (yaml: string) => string) =>
  faults(regio, change).map(({ code }) => code);

describe('the products of a region', () => {
  it('are three segments of target groups and begeleiding, ORH and Ontmoetingscentra in H5 (R-SEG-01, R-SEG-02)', () => {
    const { segmenten, producten } = h5();
    expect(segmenten.map(({ code, soort }) => [code, soort])).toEqual([
      ['ouderen', 'doelgroep'],
      ['volwassenen', 'doelgroep'],
      ['multi-probleem', 'doelgroep'],
    ]);
    expect(producten.map(({ code }) => code)).toEqual(['01A01', '02A03', '02A05', '02A07', '07A01']);
  });

  it('have age boundaries as data (R-SEG-03)', () => {
    const grenzen = h5().parameters.find(({ sleutel }) => sleutel === 'leeftijd.grenzen')?.waarde;
    expect(grenzen).toContainEqual({ code: 'vanaf-75', naam: 'Ouderen vanaf 75 jaar', vanaf: 75 });
    expect(
      codes('zwolle', (y) =>
        y.replace(
          'sleutel: leeftijd.grenzen, waarde: open',
          'sleutel: leeftijd.grenzen, waarde: [{ code: x, naam: X, vanaf: 9, tot: 3 }]',
        ),
      ),
      // The value as a whole, and where in the list.
    ).toEqual(['ONGELDIG', 'ONGELDIG']);
  });

  it('tell in Dutch where a code of a resultaatgebied is wrong (R-SEG-11)', () => {
    const found = faults('zwolle', (y) => y.replace('{ code: huishouden,', '{ code: Huis houden,'));
    expect(found.map(({ melding }) => melding)).toContainEqual(expect.stringContaining('alleen kleine letters'));
  });

  it('are 12 profiles times 3 intensities in Zwolle: 36 cells, each with its meaning (R-SEG-04, R-SEG-05, R-SEG-06)', () => {
    const { producten, matrices } = profiel('zwolle').inhoud;
    const cellen = producten.filter(({ cel }) => cel?.matrix === 'jeugd');
    expect(cellen).toHaveLength(36);
    expect(new Set(cellen.map(({ code }) => code)).size).toBe(36);
    expect(cellen.find(({ code }) => code === 'J11D')).toMatchObject({
      naam: 'Ondersteuningsprofiel: 11. Crisishulp, Duurzaam',
      cel: { matrix: 'jeugd', waarden: { profiel: 'crisis', intensiteit: 'duurzaam' } },
      perspectief: 'duurzaam',
      wet: 'Jeugdwet',
    });
    const [profielen, intensiteiten] = matrices[0]!.assen;
    expect(profielen!.waarden).toHaveLength(12);
    expect(intensiteiten!.waarden.map(({ omschrijving }) => omschrijving)).toEqual([
      'korte duur, lage intensiteit',
      'lange duur, hoge intensiteit',
      'lange duur, lage intensiteit',
    ]);
  });

  it('are 3 bands times 2 types times 3 intensities for thuisondersteuning: 18 cells (R-SEG-09, R-SEG-10)', () => {
    const { producten, matrices } = profiel('zwolle').inhoud;
    expect(producten.filter(({ cel }) => cel?.matrix === 'thuisondersteuning')).toHaveLength(18);
    expect(matrices[1]!.assen[0]!.waarden.map(({ aantal }) => aantal)).toEqual([
      { van: 1, tot: 2 },
      { van: 3, tot: 4 },
      { van: 5, tot: 6 },
    ]);
  });

  it('say who buys what is outside the model (R-SEG-07)', () => {
    const { uitgesloten } = profiel('zwolle').inhoud;
    expect(uitgesloten.map(({ taxonomie, ingekochtDoor }) => [taxonomie, ingekochtDoor])).toEqual([
      ['jeugdbescherming', null],
      ['veilig-thuis', 'centrumgemeente Zwolle'],
      ['landelijk-ingekocht', 'VNG'],
      ['vervoer', null],
      [null, null],
    ]);
  });

  it('are three groups of hulpmiddelen (R-SEG-22)', () => {
    const groepen = profiel('zwolle').inhoud.producten.filter(({ segment }) => segment === 'hulpmiddelen');
    expect(groepen.map(({ categorie }) => categorie).sort()).toEqual(['11', '12', '13']);
  });

  it('may be divided by the questions that people have (R-SEG-24, E-41)', () => {
    const change = (y: string): string =>
      y.replace(
        'code: dagbesteding, naam: Dagbesteding, soort: product',
        'code: dagbesteding, naam: Dag, soort: vraagprofiel',
      );
    expect(profiel('zwolle', change).inhoud.segmenten.map(({ soort }) => soort)).toContain('vraagprofiel');
    expect(codes('zwolle', (y) => y.replace('soort: product', 'soort: iets'))).toEqual(['ONGELDIG']);
  });

  it('are four main products with levels in BNO-O, with MO, bemoeizorg and preventie (R-SEG-17)', () => {
    const { producten } = profiel('bno-o').inhoud;
    const hoofd = producten.filter(({ niveau }) => niveau !== null);
    expect(new Set(hoofd.map(({ segment }) => segment))).toEqual(
      new Set(['wonen', 'individueel', 'dagbesteding', 'verblijf']),
    );
    expect(new Set(hoofd.map(({ niveau }) => niveau))).toEqual(new Set(['licht', 'zwaar']));
    expect(producten.map(({ naam }) => naam)).toEqual(
      expect.arrayContaining(['Maatschappelijke opvang', 'Bemoeizorg', 'Preventie GGZ']),
    );
  });

  it('are eight segments in Rivierenland and a provisional ninth (R-SEG-13, R-SEG-15, E-19)', () => {
    const { segmenten, producten } = rivierenland();
    const stand = (status: string) => segmenten.filter((one) => one.status === status);
    expect(stand('vastgesteld').filter(({ code }) => code.startsWith('wmo-'))).toHaveLength(3);
    expect(stand('vastgesteld').filter(({ code }) => code.startsWith('jeugd-'))).toHaveLength(5);
    expect(stand('voorlopig').map(({ code }) => code)).toEqual(['jeugd-overig']);
    const voorlopig = producten.filter(({ status }) => status === 'voorlopig');
    expect(voorlopig.map(({ naam }) => naam)).toEqual([
      'Dagbesteding dementie (pilot)',
      'Crisisdienst GGZ',
      'Crisisbedden Jeugd GGZ',
      'Jeugd ADHD-zorg',
      'Ambulante spoedhulp',
    ]);
  });

  it('say at what level and in which round they are bought (R-REG-18)', () => {
    const product = (code: string) => rivierenland().producten.find((one) => one.code === code);
    expect(product('55A12')).toMatchObject({ inkoopniveau: 'landelijk' });
    expect(product('48A11')).toMatchObject({
      inkoopniveau: 'regionaal',
      inkoopronde: expect.stringContaining('apart'),
    });
  });

  it('say whether transport is in the tariff, per product (R-SEG-16, E-46)', () => {
    expect(op(rivierenland().producten, '2023-01-01').find(({ code }) => code === '02A02')?.vervoer).toBe('in-tarief');
    expect(profiel('zwolle').inhoud.producten.find(({ code }) => code === 'J01P')?.vervoer).toBe('apart');
  });

  it('follow each other in versions with a number, from their own day (R-SEG-23)', () => {
    const { producten } = rivierenland();
    const versie = (datum: string) => op(producten, datum).find(({ code }) => code === '02A02');
    expect(versie('2022-12-31')).toMatchObject({ productversie: 1, naam: 'Individuele begeleiding' });
    expect(versie('2023-01-01')).toMatchObject({ productversie: 2, naam: 'Begeleiding (individueel en groep)' });
  });

  it('that were provisional are confirmed by a later version (R-SEG-15)', () => {
    const regel = (rest: string): string =>
      `  - { code: 09B01, categorie: '09', naam: Proef, wet: Wmo2015, eenheid: '16', ${rest}, bron: b }\n`;
    const change = (y: string): string =>
      y.replace(
        'producten:\n  - { code: 15A01',
        `producten:\n${regel('status: voorlopig, geldigTot: 2022-12-31')}${regel('geldigVanaf: 2023-01-01')}  - { code: 15A01`,
      );
    const versies = profiel('bno-o', change).inhoud.producten.filter(({ code }) => code === '09B01');
    expect(versies.map(({ productversie, status }) => [productversie, status])).toEqual([
      [1, 'voorlopig'],
      [2, 'vastgesteld'],
    ]);
    expect(codes('bno-o', (y) => change(y).replace('geldigTot: 2022-12-31', 'geldigTot: 2023-01-01'))).toEqual([
      'DUBBEL',
    ]);
  });

  it('fit in a message: at most five characters, also the cells (R-SEG-06)', () => {
    const alle = [...profiel('zwolle').inhoud.producten, ...profiel('bno-o').inhoud.producten];
    expect(alle.filter(({ code }) => !/^[A-Za-z0-9]{1,5}$/.test(code))).toEqual([]);
    expect(codes('bno-o', (y) => y.replaceAll('15A01', '15A001'))).toContain('ONGELDIG');
    expect(codes('zwolle', (y) => y.replace('begin: T', 'begin: THUIS'))).toContain('ONGELDIG');
  });

  it('refuse a cell whose code is that of another product in the same period (R-SEG-10)', () => {
    const raak = (y: string): string =>
      y.replace('{ code: 07D01', '{ code: T2OG').replace('product, code: 07D01', 'product, code: T2OG');
    expect(faults('zwolle', raak)).toEqual([{ code: 'DUBBEL', melding: expect.stringContaining('T2OG') }]);
    const eerder = (y: string): string =>
      raak(y).replace(
        'toegang: vrij, geldigVanaf: 2018-01-01',
        'toegang: vrij, geldigVanaf: 2018-01-01, geldigTot: 2018-03-31',
      );
    expect(codes('zwolle', eerder)).toEqual([]);
  });

  it('refuse a matrix with double values, holes between its bands or a band upside down (R-SEG-10)', () => {
    expect(codes('zwolle', (y) => y.replace('naam: Intensief, teken: I', 'naam: Intensief, teken: P'))).toContain(
      'DUBBEL',
    );
    expect(codes('zwolle', (y) => y.replace('{ van: 3, tot: 4 }', '{ van: 4, tot: 4 }'))).toEqual(['ONGELDIG']);
    expect(codes('zwolle', (y) => y.replace('{ van: 1, tot: 2 }', '{ van: 2, tot: 1 }'))).toContain('ONGELDIG');
    expect(codes('zwolle', (y) => y.replace(', aantal: { van: 5, tot: 6 }', ''))).toEqual(['VERPLICHT']);
  });

  it('refuse a category that the law does not have, with those it has (R-SEG-02)', () => {
    const [fault] = faults('bno-o', (y) => y.replace("code: 16A01, categorie: '16'", "code: 16A01, categorie: '45'"));
    expect(fault?.code).toBe('ONBEKEND');
    expect(fault?.melding).toContain('16 (Opvang)');
    expect(new Set(Object.keys(PRODUCTCATEGORIEEN.Wmo2015))).toEqual(new Set(PRODUCT_CATEGORIE_WMO.codes?.keys()));
  });

  it('count a result in pieces of output, and effort in something else (R-SEG-06)', () => {
    expect(codes('zwolle', (y) => y.replace("eenheid: '82'", "eenheid: '04'"))).toEqual(['ONGELDIG']);
    const inspanning = 'uitvoering: inspanningsgericht, segment: wonen';
    expect(codes('bno-o', (y) => y.replace('segment: wonen', inspanning))).toEqual([]);
    expect(
      codes('bno-o', (y) => y.replace('segment: wonen', inspanning).replace("eenheid: '14'", "eenheid: '82'")),
    ).toEqual(['ONGELDIG']);
  });

  it('are carried out as they are paid, on every day and in every gemeente (R-BEK-13, R-SEG-06)', () => {
    const betaald = (regel: string) => (y: string) =>
      `${y.replace('segment: wonen', 'uitvoering: taakgericht, segment: wonen')}${regel}`;
    const bekostiging = (waarde: string, rest: string) =>
      `  - { sleutel: bekostiging, waarde: ${waarde}, bron: nota, ${rest} }\n`;
    const lumpsum = '{ vorm: taakgericht, wijze: lumpsum }';
    const perUur = '{ vorm: inspanningsgericht }';
    expect(faults('bno-o', betaald(bekostiging(lumpsum, 'geldigVanaf: 2022-01-01, segment: wonen')))).toEqual([]);
    expect(faults('bno-o', betaald(bekostiging('open', 'geldigVanaf: 2022-01-01, segment: wonen')))).toEqual([]);
    const later = betaald(
      bekostiging(lumpsum, 'geldigVanaf: 2022-01-01, geldigTot: 2023-12-31, segment: wonen') +
        bekostiging(perUur, 'geldigVanaf: 2024-01-01, segment: wonen'),
    );
    const [fault, ...more] = faults('bno-o', later);
    expect(more).toEqual([]);
    expect(fault?.code).toBe('STRIJDIG');
    expect(fault?.melding).toContain('2024-01-01');
    expect(fault?.melding).toContain('taakgericht, subsidie, budget, zoals-bestaand of open');
    const cel = profiel('zwolle').inhoud.producten.find((product) => product.cel !== null)!.code;
    const eenCel = faults('zwolle', (y) => `${y}${bekostiging(perUur, `geldigVanaf: 2024-01-01, product: ${cel}`)}`);
    expect(eenCel.map(({ code, melding }) => [code, melding.includes(cel)])).toEqual([['STRIJDIG', true]]);
  });

  it('close for inflow within their own validity (R-SEG-14)', () => {
    const { producten } = rivierenland();
    expect(producten.find(({ code }) => code === '03A01')?.instroomTot).toBe('2022-12-31');
    const met = (tot: string) => (y: string) =>
      y.replace('naam: Bemoeizorg,', `naam: Bemoeizorg, geldigVanaf: 2022-02-01, instroomTot: ${tot},`);
    expect(codes('bno-o', met('2022-02-01'))).toEqual([]);
    expect(codes('bno-o', met('2022-01-31'))).toEqual(['PERIODE_ONGELDIG']);
  });

  it('carry one concept of perspective in regional words, open where the source does not say (R-SEG-18, E-42)', () => {
    const as = (regel: readonly { code: string; as: string | null }[]) => regel.map(({ code, as }) => [code, as]);
    expect(as(h5().perspectieven)).toEqual([
      ['leerbaar', 'ontwikkeling'],
      ['stabiel', 'stabilisatie'],
    ]);
    expect(as(profiel('zwolle').inhoud.perspectieven)).toEqual([
      ['activerend', 'ontwikkeling'],
      ['ondersteunend', 'stabilisatie'],
      ['perspectief', null],
      ['intensief', null],
      ['duurzaam', null],
    ]);
    expect(codes('zwolle', (y) => y.replace('perspectief: activerend', 'perspectief: leerbaar'))).toEqual(['ONBEKEND']);
  });
});

describe('the taxonomy of Kroniek', () => {
  it('is small, has a source for each concept and no loose ends (R-REG-20)', () => {
    const { begrippen } = TAXONOMIE;
    expect(new Set(begrippen.map(({ code }) => code)).size).toBe(begrippen.length);
    expect(begrippen.filter(({ onder }) => onder !== null && begripEnRuimer(onder).length === 0)).toEqual([]);
    expect(begrippen.filter(({ bron }) => bron === '')).toEqual([]);
    expect(begripEnRuimer('huishoudelijke-hulp').map(({ code }) => code)).toEqual([
      'huishoudelijke-hulp',
      'thuisondersteuning',
    ]);
  });
});
