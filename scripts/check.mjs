import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuild, ensureDependencies, requireNode, root } from './lib/prepare.mjs';

/** `npm run check`: every check runs, also after one went red. `--bevries` freezes new stored names. */
requireNode();
ensureDependencies();

const bin = (place) => path.join(root, 'node_modules', place);
const cache = (name) => path.join(root, 'node_modules/.cache/kroniek', name);
const script = (name) => path.join(root, 'scripts', name);
const exists = (folders) => folders.filter((folder) => existsSync(path.join(root, folder)));

const TEXTS = ['src', 'projections', 'migrations', 'test', 'bench', 'scripts', 'web', 'docs', 'regios'];
const checks = [
  ['lint', bin('eslint/bin/eslint.js'), ['.', '--max-warnings', '0', '--cache', '--cache-location', cache('eslint')]],
  ['types', bin('typescript/bin/tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  [
    'spelling',
    bin('cspell/bin.mjs'),
    ['lint', '--no-progress', '--no-summary', '--unique', '*.md', ...exists(TEXTS).map((f) => `${f}/**`)],
  ],
  [
    'format',
    bin('prettier/bin/prettier.cjs'),
    ['--check', '--log-level', 'warn', '--cache', '--cache-location', cache('prettier'), '.'],
  ],
  [
    'architecture',
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    ['--config', '.dependency-cruiser.js', ...exists(['src', 'projections', 'migrations'])],
  ],
  ['glossary', script('glossary.mjs'), []],
  ['frozen names', script('frozen-names.mjs'), process.argv.includes('--bevries') ? ['--bevries'] : []],
  ['coverage page', script('dekking.mjs'), ['--check']],
  ['message definitions', script('istandaarden.mjs'), ['--check']],
  ['profile schema', script('regioprofiel-schema.mjs'), ['--check']],
  ['OpenAPI', script('openapi-lint.mjs'), []],
].filter(([, program]) => existsSync(program));

const built = ensureBuild();
const failed = built ? [] : ['build'];
const waiting = checks.filter(([name]) => built || !['frozen names', 'profile schema', 'OpenAPI'].includes(name));
await Promise.all(Array.from({ length: Math.min(4, os.availableParallelism()) }, work));

if (failed.length > 0) console.log(`\nNiet in orde: ${failed.join(', ')}`);
else console.log('\nAlles in orde.');
process.exitCode = failed.length > 0 ? 1 : 0;

async function work() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const [name, program, options] = check;
    const begin = Date.now();
    const { code, output } = await runQuietly(program, options);
    const seconds = ((Date.now() - begin) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok  ' : 'ROOD'}  ${name} (${seconds} s)`);
    if (code !== 0) failed.push(name);
    if (code !== 0 || name === 'frozen names') process.stdout.write(output);
  }
}

function runQuietly(program, options) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, [program, ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '0' },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
