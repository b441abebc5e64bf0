import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuild, ensureDependencies, requireNode, root } from './lib/prepare.mjs';

/** `npm run bench -- <name> [settings]`, or `alles`: tables in markdown on standard output, progress on standard error. */
const NAMES = ['append', 'import', 'http', 'follow', 'rebuild', 'load', 'berichten', 'berichtenpad'];

const [wanted, ...settings] = process.argv.slice(2);
const names = wanted === 'alles' ? NAMES : NAMES.filter((name) => name === wanted);
if (names.length === 0 || (wanted === 'alles' && settings.length > 0)) {
  console.error(`Gebruik: npm run bench -- ${NAMES.join('|')} [instellingen], of: npm run bench -- alles`);
  console.error('De instellingen van elke meting staan in bench/README.md.');
  process.exit(2);
}

requireNode();
ensureDependencies();
ensureDependencies(path.join(root, 'bench'));
if (!ensureBuild()) process.exit(1);
for (const name of names) {
  console.error(`Meting ${name} ...`);
  const { status } = spawnSync(process.execPath, [path.join(root, 'bench', `${name}.mjs`), ...settings], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error(`De meting ${name} is mislukt; de fout staat hierboven.`);
    process.exit(1);
  }
  // Between two tables.
  console.log();
}
