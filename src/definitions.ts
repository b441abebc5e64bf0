import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const DEFINITION = /\.(events|policy|deadlines|projection|acts)\.(ts|js)$/;

/**
 * Imports every file that defines events, policies, deadlines, projections or acts of the beheerder, so that a new one needs no list to be
 * written in. Works on the sources (tests) and on the build.
 */
export async function loadDefinitions(): Promise<void> {
  const src = dirname(fileURLToPath(import.meta.url));
  for (const root of [src, join(src, '..', 'projections')]) {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && DEFINITION.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) await import(pathToFileURL(file).href);
  }
}
