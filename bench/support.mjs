/** What the measurements share: the server, the databases, the machine, medians and the table. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';

/** The product as built. Relative to `dist/`. */
export async function product(file) {
  const url = new URL(`../dist/${file}`, import.meta.url);
  if (!existsSync(url)) throw new Error(`There is no ${url.pathname}: run \`npm run build\` first.`);
  return import(url.href);
}

/** `--seconds 5` style numbers and `--callers 1,8,64` style lists; the defaults say which there are. */
export function settings(defaults) {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' }]));
  const { values } = parseArgs({ options });
  return Object.fromEntries(
    Object.entries(defaults).map(([name, standard]) => {
      const given = values[name];
      if (given === undefined) return [name, standard];
      const numbers = given.split(',').map(Number);
      if (numbers.some((number) => !(number >= 0))) throw new Error(`--${name} ${given} is no number.`);
      return [name, Array.isArray(standard) ? numbers : numbers[0]];
    }),
  );
}

/** Runs `work` beside a throw-away server with fsync on. The server and its files are gone afterwards, whatever happens. */
export async function withServer(work) {
  const { startPostgres } = await product('src/platform/database/embedded-postgres.js');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kroniek-bench-'));
  // Root's server runs as another user, who must pass through.
  chmodSync(folder, 0o711);
  const server = await startPostgres({
    dataDir: path.join(folder, 'postgres'),
    runtimeDir: path.join(folder, 'runtime'),
    logFile: path.join(folder, 'postgres.log'),
    removeAfterDeath: folder,
  });
  try {
    return await work(new Server(server.url));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Server {
  #made = 0;

  constructor(url) {
    this.url = url;
  }

  /** A fresh database; everything before it is on disk, so that no contestant pays for another's checkpoint. */
  async database() {
    const name = `bench_${(this.#made += 1)}`;
    await this.administer(`CREATE DATABASE ${name}`);
    await this.administer('CHECKPOINT');
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    return { url: url.href, drop: () => this.administer(`DROP DATABASE ${name} WITH (FORCE)`) };
  }

  async administer(text) {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }

  async describe(peers) {
    const [version] = await this.administer('SHOW server_version');
    const [fsync] = await this.administer('SHOW fsync');
    const [commit] = await this.administer('SHOW synchronous_commit');
    const server =
      `PostgreSQL ${version.server_version}, fsync ${fsync.fsync}, ` +
      `synchronous_commit ${commit.synchronous_commit}, the same server for all`;
    return describeMachine(peers, `, ${server}`);
  }
}

/** When, which commit, which machine and how busy it was; `beside` says what else counts. */
export function describeMachine(peers, beside = '') {
  const cpus = os.cpus();
  const load = os.loadavg()[0];
  return [
    `- ${new Date().toISOString().slice(0, 16)}Z, commit ${commitHash()}`,
    `- ${cpus.length} cores, ${cpus[0]?.model.trim() ?? 'unknown CPU'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ` +
      `${os.platform()} ${os.release()}; load before the run ${load.toFixed(2)}${load > 0.5 ? ' (NOT a quiet machine)' : ''}`,
    `- Node ${process.versions.node}${beside}`,
    ...peers.map((peer) => `- ${peer}`),
  ].join('\n');
}

function commitHash() {
  const git = (...words) =>
    spawnSync('git', words, { encoding: 'utf8', cwd: import.meta.dirname }).stdout?.trim() ?? '';
  const changed = git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ' with changes';
  return (git('rev-parse', '--short', 'HEAD') || 'unknown') + changed;
}

export function versionOf(name) {
  const file = new URL(`./node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${JSON.parse(readFileSync(file, 'utf8')).version}`;
}

/** `PGBENCH`, else the path, else Debian's folders. Undefined where there is none. */
export function findPgbench() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const candidates = [process.env.PGBENCH, 'pgbench', ...versions.map((version) => `${root}/${version}/bin/pgbench`)];
  for (const file of candidates) {
    if (file === undefined) continue;
    const tried = spawnSync(file, ['--version'], { encoding: 'utf8' });
    if (tried.status === 0) return { file, version: tried.stdout.trim() };
  }
  return undefined;
}

/** Transactions per second and mean latency of one script of SQL. */
export function runPgbench(pgbench, url, script, clients, seconds) {
  const output = execFileSync(
    pgbench.file,
    [
      '-n',
      '-M',
      'prepared',
      '-c',
      clients,
      '-j',
      Math.min(clients, os.cpus().length),
      '-T',
      Math.max(1, Math.ceil(seconds)),
      '-f',
      script,
      url,
    ].map(String),
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const found = /tps = ([\d.]+)/.exec(output);
  if (found === null || !/number of failed transactions: 0 /.test(output))
    throw new Error(`pgbench failed:\n${output}`);
  return Number(found[1]);
}

/** Runs the contestants in turn, another one first in each round; gives the numbers of each. */
export async function inTurn(rounds, contestants, unit = 'events/s') {
  const results = new Map(contestants.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const [name, run] = contestants[(turn + round) % contestants.length];
      const result = await run();
      results.get(name).push(result);
      if (typeof result === 'number') progress(`round ${round + 1}: ${name}: ${whole(result)} ${unit}`);
    }
  }
  return results;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function quantile(numbers, part) {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

export const whole = (number) => Math.round(number).toLocaleString('en-GB');
export const times = (number) => `${number.toFixed(number < 10 ? 2 : 1)}x`;
export const milliseconds = (number) => number.toFixed(number < 10 ? 1 : 0);

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

export function progress(text) {
  process.stderr.write(`${text}\n`);
}
