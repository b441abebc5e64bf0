import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Rejection } from '../../../src/kernel/rejection.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

const h5 = readFileSync('regios/h5.yaml', 'utf8');

function faults(yaml: string): readonly { plaats: string; code: string }[] {
  try {
    parseRegioprofiel(yaml, 'h5.yaml');
  } catch (error) {
    if (error instanceof Rejection && error.code === 'REGIOPROFIEL_ONGELDIG') {
      return error.errors.map(({ plaats, code }) => ({ plaats, code }));
    }
    throw error;
  }
  return [];
}

/** Line of the first place of a text in the profile. */
function line(yaml: string, text: string): string {
  return `h5.yaml regel ${yaml.slice(0, yaml.indexOf(text)).split('\n').length}`;
}

describe('a region profile', () => {
  it('reads the whole H5 profile with a source for every value (R-REG-21)', () => {
    const { regio, inhoud } = parseRegioprofiel(h5, 'h5.yaml');
    expect(regio.id).toBe('h5');
    const value = (key: string) => inhoud.parameters.find(({ sleutel }) => sleutel === key)?.waarde;
    expect(value('contract.duur')).toEqual({ maanden: [36, 48] });
    expect(value('contract.maximum')).toBe(96);
    expect(value('kpi.starttermijn.werkdagen')).toBe(14);
    expect(value('verbeterplan.indientermijnDagen')).toBeNull();
    expect(inhoud.parameters.every(({ bron }) => bron.length > 0)).toBe(true);
    expect(inhoud.kalenders[0]?.feestdagen).toHaveLength(9);
  });

  it('refuses a colour in which text cannot be read, on paper and on the grey of the pages (WCAG 1.4.3)', () => {
    const kleur = (hex: string) => h5.replace(/accentkleur: '#[0-9a-f]{6}'/, `accentkleur: '${hex}'`);
    expect(faults(kleur('#000000'))).toEqual([]);
    // 4.54 on white and 4.15 on the grey.
    expect(faults(kleur('#767676'))).toEqual([{ plaats: expect.stringContaining('h5.yaml'), code: 'ONGELDIG' }]);
    expect(faults(kleur('#f5b800'))).toHaveLength(1);
    expect(faults(kleur('blauw1'))).toHaveLength(1);
  });

  it('names five gemeenten with the role and date of Pijnacker-Nootdorp (R-REG-01, R-REG-02)', () => {
    const { gemeenten } = parseRegioprofiel(h5, 'h5.yaml');
    expect(gemeenten.map(({ gemeentecode }) => gemeentecode).sort()).toEqual(['0503', '0603', '1783', '1842', '1926']);
    expect(gemeenten.find(({ naam }) => naam === 'Pijnacker-Nootdorp')?.rollen).toMatchObject({
      inkoop: [{ vanaf: '2022-01-01', tot: null }],
      contract: [{ vanaf: '2024-01-01', tot: null }],
    });
  });

  it('reads the profile of Rivierenland: six gemeenten, thirteen percelen (R-CON-03)', () => {
    const profiel = parseRegioprofiel(readFileSync('regios/rivierenland.yaml', 'utf8'), 'rivierenland.yaml');
    expect(profiel.gemeenten.filter(({ rollen }) => rollen.inkoop.length > 0)).toHaveLength(6);
    expect(profiel.inhoud.producten.filter(({ perceel }) => perceel !== null)).toHaveLength(13);
    expect(profiel.inhoud.parameters.find(({ sleutel }) => sleutel === 'contract.maximum')?.waarde).toBe(108);
  });

  it('gives all faults at once, each with file and line', () => {
    const yaml = h5
      .replace("gemeentecode: '0603'", 'gemeentecode: 603')
      .replace('vanaf: 2022-01-01', 'vanaf: 2022-02-30')
      .replace('soort: doelgroep', 'soort: groep')
      .replace('  naam: H5\n', '  naam: H5\n  kleur: rood\n');
    expect(faults(yaml)).toEqual([
      { plaats: line(yaml, 'kleur'), code: 'ONBEKEND_VELD' },
      { plaats: line(yaml, 'vanaf: 2022-02-30'), code: 'ONGELDIG' },
      { plaats: line(yaml, 'gemeentecode: 603'), code: 'ONGELDIG' },
      { plaats: line(yaml, 'soort: groep'), code: 'ONGELDIG' },
    ]);
  });

  it('finds references, doubles, unknown keys and wrong values together', () => {
    const yaml = h5
      .replace('waarde: { maanden: [36, 48] }', 'waarde: drie')
      .replace('sleutel: contract.maximum', 'sleutel: contract.maximun')
      .replace('waarde: atw-1', 'waarde: atw-9')
      .replace('\n    product: 07A01', '\n    product: 99Z99')
      .replace('code: 02A05', 'code: 02A03 # again');
    const codes = faults(yaml);
    expect(codes).toEqual([
      { plaats: line(yaml, '# again'), code: 'DUBBEL' },
      { plaats: line(yaml, 'stelsel: product, code: 02A05'), code: 'ONBEKEND' },
      { plaats: line(yaml, 'waarde: drie'), code: 'ONGELDIG' },
      { plaats: line(yaml, 'contract.maximun'), code: 'ONBEKEND' },
      { plaats: line(yaml, 'product: 99Z99'), code: 'ONBEKEND' },
      { plaats: line(yaml, 'waarde: atw-9'), code: 'ONBEKEND' },
      { plaats: line(yaml, 'producten: [02A03, 02A05, 02A07]'), code: 'ONBEKEND' },
      { plaats: line(yaml, 'kader: begeleiding'), code: 'ONBEKEND' },
    ]);
  });

  it('does not let a fault of form hide a fault of meaning', () => {
    const yaml = h5.replace('soort: doelgroep', 'soort: groep').replace('waarde: 14', 'waarde: veel');
    expect(faults(yaml)).toEqual([
      { plaats: line(yaml, 'soort: groep'), code: 'ONGELDIG' },
      { plaats: line(yaml, 'waarde: veel'), code: 'ONGELDIG' },
    ]);
  });

  it('refuses two values of one key for the same scope and period', () => {
    const extra = '  - sleutel: contract.maximum\n    waarde: 108\n    bron: x\n    geldigVanaf: 2025-01-01\n';
    expect(faults(h5 + extra).map(({ code }) => code)).toEqual(['DUBBEL']);
    const closed = h5.replace('waarde: 96\n', 'waarde: 96\n    geldigTot: 2024-12-31\n');
    expect(faults(closed + extra)).toEqual([]);
  });

  it.each([
    ['a term in years', 'maanden: [36, 48] }', 'maanden: 3 }', '    waarde: { maanden: 3 }'],
    ['a maximum in years', 'waarde: 96', 'waarde: 8', '    waarde: 8\n'],
    ['an advice outside the terms', '[36, 48] }', '[36, 48], adviesMaanden: 60 }', 'waarde: { maanden: [36'],
    [
      'a product that is not there',
      'product: 07A01, aantal',
      'product: 07A09, aantal',
      'waarde:\n      minimumPerVorm',
    ],
    ['moments that are none', 'momenten: open', 'momenten: []', 'waarde:\n      wijze'],
  ])('refuses %s in the terms of contracts (E-01, E-52)', (_, text, other, place) => {
    expect(h5).toContain(text);
    const found = faults(h5.replace(text, other));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]!.plaats).toBe(line(h5.replace(text, other), place));
  });

  it('says in which line YAML itself is wrong', () => {
    const yaml = 'regio:\n  id: h5\n  naam: "H5\n';
    expect(faults(yaml)[0]).toEqual({ plaats: expect.stringMatching(/^h5\.yaml regel \d+$/), code: 'YAML_ONGELDIG' });
  });

  it('takes a missing part as a fault, not as open', () => {
    expect(faults('regio:\n  id: h5\n').map(({ code }) => code)).toContain('VERPLICHT');
  });

  it('gives the same hash for other comments and line endings', () => {
    const hash = (yaml: string) => parseRegioprofiel(yaml, 'h5.yaml').inhoud.bestandshash;
    expect(hash(h5.replaceAll('\n', '\r\n') + '# later\n')).toBe(hash(h5));
    expect(hash(h5.replace('waarde: 14', 'waarde: 10'))).not.toBe(hash(h5));
  });
});
