import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { BERICHTEN } from '../../../src/istandaarden/berichten/gegenereerd/berichten.js';
import { type BerichtDefinition } from '../../../src/istandaarden/berichten/definitie.js';
import { beoordeelBericht, type Berichtsoort } from '../../../src/istandaarden/regels/beoordeel-bericht.js';
import { regelregister } from '../../../src/istandaarden/regels/regelregister.js';
import { inhoudVan, wijzig } from '../../support/istandaarden/berichtinhoud.js';
import { BREUKEN } from '../../support/istandaarden/regelbreuken.js';
import { SCHEMABREUKEN } from '../../support/istandaarden/schemabreuken.js';

const CONTEXT = { vandaag: '2026-05-20' };
const DEFINITIES = new Map<string, BerichtDefinition>(BERICHTEN.map((each) => [each.bericht, each]));

function beoordeel(soort: Berichtsoort, wijzigingen: Readonly<Record<string, unknown>>) {
  const inhoud = inhoudVan(soort);
  wijzig(inhoud, wijzigingen);
  const definitie = DEFINITIES.get(soort)! as BerichtDefinition & { bericht: Berichtsoort };
  return beoordeelBericht(definitie, inhoud as never, CONTEXT);
}

describe('rules inside a message', () => {
  it.each(BERICHTEN.map(({ bericht }) => bericht))('finds nothing in a good %s', (bericht) => {
    expect(beoordeel(bericht, {})).toEqual([]);
  });

  const gevallen = BREUKEN.flatMap(({ wet = 'beide', bericht, ...rest }) => {
    const wetten = wet === 'beide' ? (['WMO', 'JW'] as const) : [wet];
    return wetten.map((each) => ({ ...rest, soort: `${each}${bericht}` as Berichtsoort }));
  });

  it.each(gevallen)('finds exactly $regel in a $soort that breaks it', ({ regel, soort, wijzigingen, ook = [] }) => {
    const found = beoordeel(soort, wijzigingen);
    expect([...new Set(found.map((each) => each.regel))].sort()).toEqual([regel, ...ook].sort());
    expect(found.every(({ pad, melding }) => pad.startsWith('Bericht/') && melding.endsWith('.'))).toBe(true);
    expect(found.find((each) => each.regel === regel)).toMatchObject(
      regel === 'TR135' ? { niveau: 4, retourcode: '8848' } : { niveau: 2, retourcode: '0001' },
    );
  });

  it('lets hulpmiddelen overlap by the Wmo only (TR302)', () => {
    const dubbel = {
      'client.toegewezenProducten.toegewezenProduct': ([eerste]: Record<string, unknown>[]) => [
        { ...eerste, product: { categorie: '11', code: '11001' } },
        { ...eerste, toewijzingNummer: 102, product: { categorie: '11', code: '11001' } },
      ],
    };
    expect(beoordeel('WMO301', dubbel)).toEqual([]);
    expect(beoordeel('JW301', dubbel).map(({ regel }) => regel)).toEqual(['TR302']);
  });

  it('gives no more than a hundred bevindingen', () => {
    const veel = {
      'declaratie.clienten.client.0.prestaties.prestatie': ([eerste]: Record<string, unknown>[]) => {
        return Array.from({ length: 500 }, () => eerste);
      },
    };
    expect(beoordeel('WMO323', veel)).toHaveLength(100);
  });
});

describe('the register of rules', () => {
  it('holds every rule of the standard once', () => {
    const ids = regelregister.map(({ id }) => id);
    expect(new Set(ids).size).toBe(286);
    expect(ids).toHaveLength(286);
    const soorten = ['TR', 'CD', 'CS', 'RS', 'IV', 'OP'];
    const aantal = (soort: string) => ids.filter((id) => id.startsWith(soort)).length;
    expect(Object.fromEntries(soorten.map((soort) => [soort, aantal(soort)]))).toEqual({
      TR: 80,
      CD: 22,
      CS: 19,
      RS: 36,
      IV: 38,
      OP: 91,
    });
  });

  it('claims exactly the rules that are broken here, each for each of its messages', () => {
    const claimed = regelregister.flatMap(({ id, niveau, berichten, status, gemeldAls }) => {
      const here = (niveau === 2 && id !== 'CS002') || id === 'TR135';
      return here && status === 'uitgevoerd' && gemeldAls === undefined ? berichten.map((each) => `${id} ${each}`) : [];
    });
    const broken = BREUKEN.map(({ regel, bericht }) => `${regel} ${bericht}`);
    expect([...new Set(broken)].sort()).toEqual(claimed.sort());
  });

  it('claims every rule of the schema, each of which is broken', () => {
    const schema = regelregister.filter(({ niveau }) => niveau === 1);
    expect(schema.filter(({ status }) => status !== 'uitgevoerd')).toEqual([]);
    expect(Object.keys(SCHEMABREUKEN).sort()).toEqual(schema.map(({ id }) => id).sort());
  });

  it('names for every rule across messages or against own data a test with its id', () => {
    const across = regelregister.filter(({ id, niveau }) => (niveau === 3 || niveau === 4) && id !== 'TR135');
    const titles = new Map<string, string>();
    const zonder = across.filter((regel) => {
      if (regel.status !== 'uitgevoerd') return false;
      const toets = regel.toets!;
      const text = titles.get(toets) ?? readFileSync(new URL(`../../../${toets}`, import.meta.url), 'utf8');
      titles.set(toets, text);
      return !text.includes(regel.id);
    });
    expect(zonder.map(({ id }) => id)).toEqual([]);
  });

  it('names code that exists for what is done, and says why or what is missing for the rest', () => {
    for (const regel of regelregister) {
      if (regel.status === 'uitgevoerd')
        expect(existsSync(new URL(`../../../${regel.code}`, import.meta.url))).toBe(true);
      else expect(regel.toelichting).toMatch(/\.$/);
    }
  });

  it('tells a rule under another name only by a rule that is done', () => {
    const done = new Set(regelregister.filter(({ status }) => status === 'uitgevoerd').map(({ id }) => id));
    const names = regelregister.flatMap((regel) => (regel.gemeldAls === undefined ? [] : [regel.gemeldAls]));
    expect(names).not.toEqual([]);
    expect(names.every((name) => done.has(name))).toBe(true);
  });
});
