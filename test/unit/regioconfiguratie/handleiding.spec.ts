import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { PARAMETERS } from '../../../src/regio/regioconfiguratie/parametersoorten/parametersoorten.js';
import { zBestand } from '../../../src/regio/regioconfiguratie/profiel/bestand.js';
import { controleerRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/controleer-profiel.js';

const handleiding = readFileSync('docs/regioprofiel.md', 'utf8');
const blokken = [...handleiding.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!);
const voorbeeld = blokken[0]!;
const SECTIES = zBestand.shape;

describe('the guide to region profiles', () => {
  it('gives a whole profile that can be published as it is (R-REG-21)', () => {
    expect(controleerRegioprofiel(voorbeeld, 'voorbeeldland.yaml')).toEqual([]);
    expect(controleerRegioprofiel(voorbeeld.replace('waarde: 72', 'waarde: zes'), 'voorbeeldland.yaml')).toHaveLength(
      1,
    );
  });

  it('explains every section with an example that the section takes', () => {
    const stukken = blokken.slice(1).map((blok) => parse(blok) as Record<string, unknown>);
    const fouten = stukken.flatMap((stuk) =>
      Object.entries(stuk).flatMap(([naam, waarde]) => {
        const schema = SECTIES[naam as keyof typeof SECTIES];
        return schema.safeParse(waarde).success ? [] : [naam];
      }),
    );
    expect(fouten).toEqual([]);
    const uitgelegd = new Set(['geldigVanaf', ...stukken.flatMap((stuk) => Object.keys(stuk))]);
    expect([...Object.keys(SECTIES)].filter((naam) => !uitgelegd.has(naam))).toEqual([]);
  });

  it('lists every kind of parameter', () => {
    const rijen = handleiding.split('\n').filter((regel) => regel.startsWith('| `'));
    const ontbreekt = Object.keys(PARAMETERS).filter(
      (sleutel) => !rijen.some((regel) => regel.startsWith(`| \`${sleutel}\` |`)),
    );
    expect(ontbreekt).toEqual([]);
  });

  it('shows in its example each level on which a rule can be set, and a rule that changes', () => {
    const { parameters } = parse(voorbeeld) as { parameters: Record<string, unknown>[] };
    for (const veld of ['gemeentecode', 'segment', 'geldigTot']) {
      expect([veld, parameters.some((parameter) => veld in parameter)]).toEqual([veld, true]);
    }
    expect(parameters.some(({ waarde }) => waarde === 'open')).toBe(true);
  });
});
