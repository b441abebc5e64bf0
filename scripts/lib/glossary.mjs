import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The table of docs/begrippen.md.
 *
 * @returns {{ term: string, never: string[] }[]}
 */
export function readGlossary(root) {
  const lines = readFileSync(path.join(root, 'docs/begrippen.md'), 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('| ') && !line.startsWith('| Term'));
  return rows.map((line) => {
    const [, term, , never] = line.split('|').map((cell) => cell.trim());
    return { term, never: never === '' ? [] : never.split(',').map((word) => word.trim().toLowerCase()) };
  });
}

/**
 * Words of the column *Never* and letters outside ASCII in names: identifiers, properties and file names, not prose.
 *
 * @param {string} name
 * @param {{ term: string, never: string[] }[]} glossary
 * @returns {string | undefined} what is wrong with it
 */
export function faultOf(name, glossary) {
  for (const letter of name) if (letter.codePointAt(0) > 127) return 'letters outside ASCII';
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  for (const { term, never } of glossary) {
    const found = never.find((word) => words.some((own) => own === word || own === `${word}s` || own === `${word}en`));
    if (found !== undefined) return `"${found}"; the word is "${term}"`;
  }
  return undefined;
}
