import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What each command of Kroniek does first: right Node, dependencies there, sources built. No dependency of its own. */

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const SOURCES = ['src', 'projections', 'migrations'];
const BUILD_SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Kroniek heeft Node.js 20.19 of nieuwer nodig; dit is ${process.versions.node}. Zie https://nodejs.org voor een nieuwe versie.`,
  );
  process.exit(1);
}

/** Installs what a folder's package-lock.json says when node_modules is missing, half done or of another lock file. */
export function ensureDependencies(folder = root) {
  if (dependenciesMatch(folder)) return;
  console.error('Afhankelijkheden installeren ...');
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const done =
    npm !== undefined && npm.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...options], { cwd: folder, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', options, { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status === 0) {
    writeFileSync(stamp(folder), lockHash(folder));
    return;
  }
  console.error(
    'De afhankelijkheden zijn niet geinstalleerd. Kijk of deze computer bij het npm-register kan (proxy, firewall) en probeer het opnieuw.',
  );
  process.exit(1);
}

const stamp = (folder) => path.join(folder, 'node_modules/.kroniek-lock');
const lockHash = (folder) =>
  createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');

function dependenciesMatch(folder) {
  const installed = path.join(folder, 'node_modules/.package-lock.json');
  // npm writes this file last: without it an installation was broken off.
  if (!existsSync(installed)) return false;
  if (existsSync(stamp(folder)) && readFileSync(stamp(folder), 'utf8') === lockHash(folder)) return true;
  // Installed by hand: compare package by package once.
  const wanted = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const matches = Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' || (found[place] ? found[place].version === entry.version : entry.optional === true),
  );
  if (matches) writeFileSync(stamp(folder), lockHash(folder));
  return matches;
}

/** Compiles to dist/ when a source differs from what was compiled last. */
export function ensureBuild() {
  const dist = path.join(root, 'dist');
  const mark = path.join(dist, '.kroniek-bouw');
  const sources = filesOf(SOURCES, '.ts');
  const hash = createHash('sha256');
  for (const file of [...BUILD_SETTINGS, ...sources])
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  const wanted = hash.digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return true;

  console.error('Bouwen ...');
  rmSync(mark, { force: true });
  mkdirSync(dist, { recursive: true });
  removeStaleOutput(dist, sources);
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const built = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) {
    console.error('Het bouwen is mislukt; de fouten staan hierboven.');
    return false;
  }
  writeFileSync(mark, wanted);
  return true;
}

/** A migration or projection whose source is gone would otherwise live on: both are found by looking in dist/. */
function removeStaleOutput(dist, sources) {
  const alive = new Set(sources.map((file) => file.slice(0, -'.ts'.length)));
  let removed = false;
  for (const file of filesOf(
    SOURCES.map((folder) => path.join('dist', folder)),
    '.js',
  )) {
    const output = path.relative('dist', file).slice(0, -'.js'.length);
    if (alive.has(output.split(path.sep).join('/'))) continue;
    rmSync(path.join(root, file), { force: true });
    rmSync(path.join(root, `${file}.map`), { force: true });
    removed = true;
  }
  // The compiler's own memory would not write a removed file again.
  const memory = path.join(dist, '.tsbuildinfo');
  const outputs = sources.every((file) => existsSync(path.join(dist, `${file.slice(0, -3)}.js`)));
  if (removed || !outputs) rmSync(memory, { force: true });
}

/** Paths relative to the root, with forward slashes, sorted. */
export function filesOf(folders, ending) {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const place = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(place);
      else if (entry.name.endsWith(ending) && !entry.name.endsWith('.d.ts')) found.push(place);
    }
  };
  for (const folder of folders) if (existsSync(path.join(root, folder))) walk(folder);
  return found.sort();
}

/** For `npm start` and `npm run kroniek`: the program runs in this very process, so signals and exit codes are its own. */
export async function run(program) {
  requireNode();
  process.chdir(root);
  ensureDependencies();
  if (!ensureBuild()) process.exit(1);
  process.setSourceMapsEnabled(true);
  await import(new URL(`../../dist/src/${program}`, import.meta.url).href);
}
