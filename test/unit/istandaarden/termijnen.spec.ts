import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { STANDAARDKALENDER } from '../../../src/istandaarden/rekenregels/termijnen.js';
import { addWerkdagen } from '../../../src/kernel/werkdagen.js';

interface Geval {
  readonly id: string;
  readonly invoer: { readonly vanaf: string; readonly werkdagen: number };
  readonly verwacht: string;
  readonly verwachtMetGelijkgesteldeDagen: string;
  readonly waarom: string;
}

const { werkdagen } = JSON.parse(readFileSync('test/fixtures/istandaarden/testvectoren.json', 'utf8')) as {
  readonly werkdagen: {
    readonly gevallen: readonly Geval[];
    readonly gelijkgesteldeDagen: Readonly<Record<string, string>>;
  };
};

describe('terms of the standard (OP090, OP271, OP274, OP346)', () => {
  it('has all worked cases', () => {
    expect(werkdagen.gevallen).toHaveLength(41);
  });

  it.each(werkdagen.gevallen)('$id: $waarom', ({ invoer, verwacht, verwachtMetGelijkgesteldeDagen }) => {
    const gelijkgesteld = { ...STANDAARDKALENDER, gelijkgesteld: Object.keys(werkdagen.gelijkgesteldeDagen) };
    expect([
      addWerkdagen(STANDAARDKALENDER, invoer.vanaf, invoer.werkdagen),
      addWerkdagen(gelijkgesteld, invoer.vanaf, invoer.werkdagen),
    ]).toEqual([verwacht, verwachtMetGelijkgesteldeDagen]);
  });
});
