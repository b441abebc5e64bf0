import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import { istandaardenDefinities } from './lib/istandaarden-definities.mjs';
import { root } from './lib/prepare.mjs';

/**
 * Writes the definitions of the messages of iWmo and iJw (src/istandaarden/berichten/gegenereerd) out of the national XML
 * schemas (src/istandaarden/xsd). `--check` only compares.
 */
const folder = path.join(root, 'src/istandaarden/berichten/gegenereerd');
const check = process.argv.includes('--check');
const wanted = istandaardenDefinities(path.join(root, 'src/istandaarden/xsd'));
const config = await prettier.resolveConfig(path.join(folder, 'berichten.ts'));
const stale = [];

if (!check) mkdirSync(folder, { recursive: true });
for (const [name, text] of wanted) {
  const file = path.join(folder, name);
  const formatted = await prettier.format(text, { ...config, parser: 'typescript' });
  if (existsSync(file) && readFileSync(file, 'utf8') === formatted) continue;
  if (check) stale.push(name);
  else writeFileSync(file, formatted);
}
for (const name of existsSync(folder) ? readdirSync(folder) : []) {
  if (wanted.has(name)) continue;
  if (check) stale.push(name);
  else rmSync(path.join(folder, name));
}
if (stale.length > 0) {
  console.log(`Not up to date: ${stale.join(', ')} in ${path.relative(root, folder)}. Run: npm run istandaarden`);
  process.exitCode = 1;
}
