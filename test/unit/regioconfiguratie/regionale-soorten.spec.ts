import { describe, expect, it } from '@jest/globals';
import { PARAMETERS } from '../../../src/regio/regioconfiguratie/parametersoorten/parametersoorten.js';

/** The kind takes a value. */
const past = (sleutel: string, waarde: unknown): boolean => PARAMETERS[sleutel]!.schema.safeParse(waarde).success;

describe('kinds that regions fill each in their own way', () => {
  it('take an index as parts of a whole: 90 and 10 procent (R-TAR-01, E-47)', () => {
    const deel = (index: string, basispunten: number) => ({ index, naam: index, basispunten });
    const formule = (...delen: unknown[]) => ({ delen, ritme: 'jaarlijks' });
    expect(past('tarief.indexering', formule(deel('ova', 9_000), deel('ppc', 1_000)))).toBe(true);
    expect(past('tarief.indexering', formule(deel('ova', 9_000), deel('ppc', 999)))).toBe(false);
    expect(past('tarief.indexering', formule())).toBe(false);
  });

  it('keep a threshold with its unit and what follows, each once (R-PRC-18, R-MO-01, R-MO-07, R-VRV-01, E-13)', () => {
    const sas = { drempel: 'sas', naam: 'SAS', operator: 'meer-dan', waarde: 75_000_000, eenheid: 'eurocent' };
    const heel = { ...sas, per: 'opdracht', gevolg: 'juridische-vraag' };
    expect(past('drempels', [heel, { ...heel, drempel: 'ander' }])).toBe(true);
    expect(past('drempels', [heel, heel])).toBe(false);
    expect(past('drempels', [sas])).toBe(false);
    expect(past('drempels', [{ ...heel, eenheid: 'dagen' }])).toBe(false);
    expect(past('drempels', [{ ...heel, gevolg: 'open', per: 'open', periode: 'open' }])).toBe(true);
  });

  it('say what the CEO measures each year and from when it goes on, with the decision open (R-MON-07, R-MON-08)', () => {
    const ceo = { themasPerJaar: 3, themas: ['toegankelijkheid', 'kwaliteit', 'effect'] };
    expect(past('ceo', { ...ceo, doorlopend: { vanaf: '2022-01-01', besluit: 'open' } })).toBe(true);
    expect(past('ceo', { ...ceo, themasPerJaar: 0 })).toBe(false);
    expect(past('ceo', { ...ceo, doorlopend: { vanaf: 'ooit', besluit: 'open' } })).toBe(false);
  });

  it('ask of a cost an amount or fte, and a period that ends after it begins (R-ORG-01, R-ORG-05)', () => {
    const post = { post: 'formatie', per: 'jaar', vanaf: '2022-01-01', tot: '2022-12-31', stand: 'raming' };
    expect(past('kosten', [{ ...post, fteHonderdsten: 700 }])).toBe(true);
    expect(past('kosten', [post])).toBe(false);
    expect(past('kosten', [{ ...post, bedrag: 1, tot: '2021-12-31' }])).toBe(false);
  });

  it('tell by what contact with aanbieders differs, or how intensive it is where (R-PAR-11, R-PAR-14, R-CON-24)', () => {
    expect(past('relatiemanagement', { assen: ['zorgvorm', 'omvang', 'doelgroep'] })).toBe(true);
    expect(past('relatiemanagement', { intensiteit: [{ niveau: 'licht', producten: ['01A01'] }] })).toBe(true);
    expect(past('relatiemanagement', { toelichting: 'zoals altijd' })).toBe(false);
  });

  it('let a pgb depend on the law, and what is not set stay open (R-CLT-05, R-CLT-06, E-27)', () => {
    const pgb = { beleid: 'lokaal', vaardigheidstoets: 'open', kwaliteitskader: 'open', periodiekeControle: 'open' };
    const perWet = (voorwaarde: string) => ({ ...pgb, perWet: [{ wet: 'Jeugdwet', voorwaarde }] });
    expect(past('pgb', perWet('als-zin-niet-volstaat'))).toBe(true);
    expect(past('pgb', perWet('altijd'))).toBe(false);
    expect(past('pgb', 'vrije keuze')).toBe(false);
  });

  it('say for whom a new way of working begins (R-BEK-23)', () => {
    expect(past('overgang', { nieuweWerkwijzeBij: ['nieuwe-client', 'wijziging'] })).toBe(true);
    expect(past('overgang', { nieuweWerkwijzeBij: [] })).toBe(false);
  });

  it('take a kind of subsidy that the source does not tell (R-MO-16, R-BEK-11)', () => {
    expect(past('bekostiging', { vorm: 'subsidie', wijze: 'open' })).toBe(true);
    expect(past('bekostiging', { vorm: 'subsidie', wijze: [] })).toBe(false);
  });
});
