import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Imports one TypeScript module without a build. Only for modules that import packages and no other module of ours.
 * The output lies under node_modules, so that packages are found.
 */
export async function importTypeScript(file) {
  const source = readFileSync(path.join(root, file), 'utf8');
  const { transformSync } = await import('@swc/core');
  const { code } = transformSync(source, {
    filename: file,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  const folder = path.join(root, 'node_modules/.cache/kroniek');
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
  const target = path.join(folder, `${path.basename(file, '.ts')}-${hash}.mjs`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(target, code);
  return import(pathToFileURL(target).href);
}
