import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/prepare.mjs';
import { regioprofielTabellen, tussen } from './lib/regioprofiel-tabellen.mjs';

/**
 * Writes docs/regioprofiel.schema.json out of the definitions that check a profile, so that an editor helps who writes one
 * (each profile names it in its first line), and the tables in docs/regioprofiel.md out of the same. `--check` only
 * compares. Needs a build.
 */
const built = (place) => import(new URL(`../dist/src/regio/regioconfiguratie/${place}.js`, import.meta.url).href);
const file = (name) => path.join(root, 'docs', name);
const { regioprofielSchema } = await built('profiel/json-schema');

const guide = file('regioprofiel.md');
const texts = [
  [file('regioprofiel.schema.json'), `${JSON.stringify(regioprofielSchema(), null, 2)}\n`],
  [guide, tussen(readFileSync(guide, 'utf8'), await regioprofielTabellen(built))],
];

for (const [name, text] of texts) {
  if (!process.argv.includes('--check')) writeFileSync(name, text);
  else if (!existsSync(name) || readFileSync(name, 'utf8') !== text) {
    console.log(`${path.relative(root, name)} is not up to date. Run: npm run schema`);
    process.exitCode = 1;
  }
}
