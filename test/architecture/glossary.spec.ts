import { describe, expect, it } from '@jest/globals';

// cspell:ignore toewyzing
interface Entry {
  readonly term: string;
  readonly never: readonly string[];
}
const { faultOf, readGlossary } = (await import(new URL('../../scripts/lib/glossary.mjs', import.meta.url).href)) as {
  faultOf(name: string, glossary: readonly Entry[]): string | undefined;
  readGlossary(root: string): readonly Entry[];
};

const GLOSSARY: readonly Entry[] = [
  { term: 'toewijzing', never: ['toewyzing', 'allocation'] },
  { term: 'client', never: ['klant'] },
];

describe('the glossary', () => {
  it.each(['ToewyzingSent', 'sendAllocation', 'ALLOCATION_LATE', 'src/toegang/klant/klant.events.ts', 'klanten'])(
    'refuses %s',
    (name) => {
      expect(faultOf(name, GLOSSARY)).toBeDefined();
    },
  );

  it('refuses letters outside ASCII', () => {
    expect(faultOf('cli\u00ebntId', GLOSSARY)).toBeDefined();
  });

  it.each(['ToewijzingSent', 'clientId', 'allocate'])('accepts %s', (name) => {
    expect(faultOf(name, GLOSSARY)).toBeUndefined();
  });

  it('is read from its page', () => {
    const entries = readGlossary(new URL('../../', import.meta.url).pathname);
    expect(entries.find(({ term }) => term === 'toewijzing')?.never).toContain('toewyzing');
    expect(entries.length).toBeGreaterThan(100);
  });
});
