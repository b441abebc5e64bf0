import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies, requireNode, root } from './lib/prepare.mjs';

/**
 * `npm run faults -- [--schedules 10000] [--seed 123]`: fault schedules, from a seed on (docs/proeven.md).
 * `npm run faults -- --model [--runs 20] [--seed 123]`: the model-based tests, with so many times the runs of `npm test`.
 */
requireNode();
const { values } = readArguments();
ensureDependencies();
process.exitCode = values.model ? model(values) : schedules(values);

function readArguments() {
  const options = {
    schedules: { type: 'string' },
    seed: { type: 'string' },
    runs: { type: 'string', default: '20' },
    model: { type: 'boolean', default: false },
  };
  try {
    const parsed = parseArgs({ options });
    const wrong = ['schedules', 'seed', 'runs'].filter((name) => !/^[1-9]\d*$/.test(parsed.values[name] ?? '1'));
    if (wrong.length === 0) return parsed;
    console.error(`Geef na --${wrong.join(' en --')} een heel getal van 1 of meer.`);
  } catch {
    console.error('Gebruik: npm run faults -- [--schedules <aantal>] [--seed <getal>]');
    console.error('of:      npm run faults -- --model [--runs <keer>] [--seed <getal>]');
  }
  process.exit(2);
}

/** Without a number: that one seed, or ten from today's on. */
function schedules({ seed, schedules: count = seed === undefined ? '10' : '1' }) {
  const first = seed ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const hooks = pathToFileURL(path.join(root, 'test/faults/typescript-hooks.mjs')).href;
  return run(['--import', hooks, path.join(root, 'test/faults/run.ts'), first, count], {});
}

function model({ seed, runs }) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const own = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    'test/model',
    '--testTimeout=86400000',
  ];
  return run(own, { KRONIEK_MODEL_FACTOR: runs, ...(seed === undefined ? {} : { KRONIEK_FAULTS_SEED: seed }) });
}

function run(args, environment) {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test', ...environment },
  });
  return done.status ?? 1;
}
