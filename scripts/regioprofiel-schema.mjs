import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/prepare.mjs';

/**
 * Writes docs/regioprofiel.schema.json out of the definitions that check a profile, so that an editor helps who writes one
 * (each profile names it in its first line). `--check` only compares. Needs a build.
 */
const FILE = path.join(root, 'docs/regioprofiel.schema.json');
const { regioprofielSchema } = await import(
  new URL('../dist/src/regio/regioconfiguratie/profiel/json-schema.js', import.meta.url).href
);
const text = `${JSON.stringify(regioprofielSchema(), null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.log('docs/regioprofiel.schema.json is not up to date. Run: npm run schema');
  process.exitCode = 1;
}
