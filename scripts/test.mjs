import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuild, ensureDependencies, requireNode, root } from './lib/prepare.mjs';

/**
 * `npm test [-- <arguments of jest>]`: everything that the run makes lies in one directory, which goes with it; every
 * process that still names that directory at the end is a leak, is killed and counts as a failure.
 */
const PREFIX = 'kroniek-proef-';

requireNode();
ensureDependencies();
removeWhatKilledRunsLeft();
const folder = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
// Root's database server runs as another user, who must pass through.
chmodSync(folder, 0o711);
const result = path.join(folder, 'result.json');

let stopped;
let jest;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopped ??= signal;
    jest?.kill(signal);
  });
}

const code = ensureBuild() ? await runJest() : 1;
const leaks = await endLeaks();
const counts = readCounts();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

if (stopped !== undefined) {
  console.log(`Afgebroken (${stopped}).`);
  process.exitCode = 130;
} else {
  for (const leak of leaks) console.log(`Achtergebleven proces, nu beeindigd: ${leak}`);
  if (!process.env.KURRENTDB_URL) {
    console.log('Niet gedraaid: het contract tegen KurrentDB (KURRENTDB_URL is niet gezet).');
  }
  if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
  const failed = counts.failed + leaks.length + (code !== 0 && counts.failed + leaks.length === 0 ? 1 : 0);
  console.log(`${counts.passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function runJest() {
  const own = ['--json', `--outputFile=${result}`, '--watchman=false'];
  jest = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      path.join(root, 'node_modules/jest/bin/jest.js'),
      ...own,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TMPDIR: folder, NODE_ENV: 'test' } },
  );
  return new Promise((resolve) => jest.once('exit', (status) => resolve(status ?? 1)));
}

/** What jest itself counted. A suite that could not run is a failure; so is a run that counted nothing. */
function readCounts() {
  if (!existsSync(result)) return { passed: 0, failed: 1, skipped: 0 };
  const json = JSON.parse(readFileSync(result, 'utf8'));
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

/** Gives processes of the run some seconds to end by themselves. */
async function endLeaks() {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) if (processesOfRun().length === 0) return [];
  const left = processesOfRun();
  for (const { pid } of left) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended in the meantime.
    }
  }
  return left.map(({ pid, words }) => `${pid} ${words}`);
}

/** Found by the directory in their environment or on their command line. Linux alone can tell. */
function processesOfRun() {
  if (process.platform !== 'linux') return [];
  const found = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').join(' ').trim();
      if (words === '') continue;
      if (words.includes(folder) || readFileSync(`/proc/${name}/environ`, 'utf8').includes(folder)) {
        found.push({ pid: Number(name), words: words.slice(0, 200) });
      }
    } catch {
      // Gone, or of another user.
    }
  }
  return found;
}

function removeWhatKilledRunsLeft() {
  for (const name of readdirSync(os.tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
    }
  }
}
