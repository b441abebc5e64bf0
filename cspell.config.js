import { readGlossary } from './scripts/lib/glossary.mjs';

const glossary = readGlossary(import.meta.dirname);

/** English and Dutch, the words of the glossary, and a list of our own for what both dictionaries lack. */
export default {
  version: '0.2',
  language: 'en,en-GB,nl',
  import: ['@cspell/dict-nl-nl/cspell-ext.json'],
  dictionaries: ['typescript', 'node', 'npm', 'html', 'css', 'sql', 'en-gb', 'nl-nl', 'own'],
  dictionaryDefinitions: [{ name: 'own', path: './cspell-words.txt', addWords: true }],
  words: glossary.flatMap(({ term }) => term.split(/[^\p{L}]+/u).filter((word) => word !== '')),
  // Dutch glues words together.
  allowCompoundWords: true,
  minWordLength: 4,
  ignoreRegExpList: ['/Basic \\w+/g', '/[A-Za-z0-9+/_-]{40,}/g', '/\\b[0-9a-f]{8,}\\b/g'],
  ignorePaths: [
    'node_modules',
    'dist',
    '.kroniek',
    'package-lock.json',
    'test/fixtures',
    'cspell-words.txt',
    'test/architecture/frozen-names.json',
    'test/contract/samples',
    // Their words are those of the sources.
    'src/regio/gemeente/cbs-lijst.ts',
    'src/istandaarden/berichten/gegenereerd',
    'docs/eisen.json',
    'docs/dekking.md',
    'docs/regioprofiel.schema.json',
    '**/*.{xml,xsd,svg}',
  ],
};
