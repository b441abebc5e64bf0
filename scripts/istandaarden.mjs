import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import { berichtregels } from './lib/berichtregels.mjs';
import { istandaardenDefinities } from './lib/istandaarden-definities.mjs';
import { root } from './lib/prepare.mjs';

/**
 * Writes what is made of the message standard: the definitions of the messages (src/istandaarden/berichten/gegenereerd) out
 * of the national XML schemas (src/istandaarden/xsd), and the register of its rules (src/istandaarden/regels) out of their
 * list and our judgement of each (src/istandaarden/standaard). `--check` only compares.
 */
const folder = path.join(root, 'src/istandaarden/berichten/gegenereerd');
const register = path.join(root, 'src/istandaarden/regels/regelregister.ts');
const check = process.argv.includes('--check');
const definities = istandaardenDefinities(path.join(root, 'src/istandaarden/xsd'));
const wanted = new Map([...definities].map(([name, text]) => [path.join(folder, name), text]));
wanted.set(register, berichtregels(path.join(root, 'src/istandaarden/standaard')));
const config = await prettier.resolveConfig(register);
const stale = [];

if (!check) mkdirSync(folder, { recursive: true });
for (const [file, text] of wanted) {
  const formatted = await prettier.format(text, { ...config, parser: 'typescript' });
  if (existsSync(file) && readFileSync(file, 'utf8') === formatted) continue;
  if (check) stale.push(path.relative(root, file));
  else writeFileSync(file, formatted);
}
for (const name of existsSync(folder) ? readdirSync(folder) : []) {
  const file = path.join(folder, name);
  if (wanted.has(file)) continue;
  if (check) stale.push(path.relative(root, file));
  else rmSync(file);
}
if (stale.length > 0) {
  console.log(`Not up to date: ${stale.join(', ')}. Run: npm run istandaarden`);
  process.exitCode = 1;
}
