/**
 * A question and a command over HTTP: the running product with its demo regions, against bare Fastify handlers with the
 * same SQL and the same append. Three processes: the product, the bare one, and this client; keep-alive, no pipelining.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load, once, requestText } from './http-client.mjs';
import * as bench from './support.mjs';

const options = bench.settings({ seconds: 4, warmup: 2, rounds: 3, clients: [1, 16, 64] });

/** Starts a process and resolves with what `read` makes of its output, once that is something. */
function start(file, env, read) {
  // Node's own options stay out of it, such as those of a profiler.
  const child = spawn(process.execPath, [...(env.FLAGS ?? []), file], {
    cwd: path.join(import.meta.dirname, '..'),
    env: { PATH: process.env.PATH, ...env.VARIABLES },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      const found = read(output);
      if (found !== undefined) resolve({ ...found, stop });
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}:\n${output}`)));
  });
}

function startProduct(url, folder) {
  bench.progress('starting the product; it loads its demo regions');
  const env = {
    FLAGS: process.env.BENCH_PROFILE === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`],
    VARIABLES: { DATABASE_URL: url, KRONIEK_DATA: folder, KRONIEK_DEMO: 'ja', PORT: '0' },
  };
  return start('dist/src/main.js', env, (output) => {
    const port = /Pagina's +http:\/\/127\.0\.0\.1:(\d+)\//.exec(output)?.[1];
    const token = /^ +contractmanager \(h5\)\s+(\S+)$/m.exec(output)?.[1];
    return port === undefined || token === undefined || !output.includes('Stoppen') ? undefined : { port, token };
  });
}

function startBare(url) {
  return start('bench/serve-bare.mjs', { VARIABLES: { DATABASE_URL: url } }, (output) => {
    const port = /^(\d+)\n/m.exec(output)?.[1];
    return port === undefined ? undefined : { port };
  });
}

let agbcode = 50_000_000;
const aanbieder = () => ({ naam: 'Stichting De Meting', agbcode: String((agbcode += 1)), sinds: '2026-01-01' });

function contestantsOf(product, bare) {
  const { token } = product;
  const page = requestText('GET', '/v1/aanbieders?pagina=1&paginagrootte=20', { token });
  const fixed = (text) => () => text;
  return {
    'GET /v1/aanbieders': [
      ['Kroniek', product.port, fixed(page)],
      ['bare Fastify, the same statements', bare.port, fixed(requestText('GET', '/question'))],
      ['bare Fastify, its SELECTs alone', bare.port, fixed(requestText('GET', '/selects'))],
    ],
    'POST /v1/aanbieders': [
      ['Kroniek', product.port, () => requestText('POST', '/v1/aanbieders', { token, body: aanbieder() })],
      ['bare Fastify, the same append', bare.port, () => requestText('POST', '/append', { body: aanbieder() })],
      ['bare Fastify, one INSERT', bare.port, () => requestText('POST', '/insert', { body: aanbieder() })],
    ],
  };
}

/** The bare process must answer the same question. */
async function checkSame([kroniek, same]) {
  const [theirs, ours] = [await once(same[1], same[2]()), await once(kroniek[1], kroniek[2]())];
  const list = (answer) => JSON.stringify(JSON.parse(answer.body).resultaten);
  if (list(ours) !== list(theirs)) throw new Error(`Not the same answer:\n${ours.body}\n${theirs.body}`);
  return Buffer.byteLength(ours.body);
}

await bench.withServer(async (server) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kroniek-bench-http-'));
  const database = await server.database();
  const running = [];
  try {
    const product = await startProduct(database.url, folder);
    running.push(product);
    const bare = await startBare(database.url);
    running.push(bare);
    const cases = contestantsOf(product, bare);
    const bytes = await checkSame(cases['GET /v1/aanbieders']);
    const statements = JSON.parse((await once(bare.port, requestText('GET', '/statements'))).body);
    const machine = await server.describe([
      `peer: ${bench.versionOf('fastify')}; the question takes ${statements.length} statements and answers ${bytes} bytes`,
      `medians of ${options.rounds} rounds of ${options.seconds} s after ${options.warmup} s of warming up, contestants in turn; the product runs whole, so that its readers follow what is appended`,
    ]);
    const rows = [];
    for (const [name, contestants] of Object.entries(cases)) {
      for (const [, port, next] of contestants) await load(port, 16, options.warmup, next);
      for (const clients of options.clients) {
        const results = await bench.inTurn(
          options.rounds,
          contestants.map(([contestant, port, next]) => [
            contestant,
            async () => {
              const result = await load(port, clients, options.seconds, next);
              bench.progress(`${name}, ${clients} clients: ${contestant}: ${bench.whole(result.rate)} requests/s`);
              return result;
            },
          ]),
        );
        const of = (contestant, what) => bench.median(results.get(contestant).map(what));
        for (const [index, [contestant]] of contestants.entries()) {
          const rate = of(contestant, (result) => result.rate);
          const wait = (part) => of(contestant, ({ latencies }) => bench.quantile(latencies, part));
          rows.push([
            index === 0 ? `${name}, ${clients} clients` : '',
            contestant,
            bench.whole(rate),
            `${bench.milliseconds(wait(0.5))} / ${bench.milliseconds(wait(0.99))}`,
            index === 0 ? '' : bench.times(of('Kroniek', (result) => result.rate) / rate),
          ]);
        }
      }
    }
    process.stdout.write(
      `## HTTP\n\n${machine}\n\n${bench.table(['', '', 'requests/s', 'ms p50 / p99', 'Kroniek against it'], rows)}\n`,
    );
  } finally {
    for (const { stop } of running.reverse()) await stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
});
