/**
 * How fast facts are stored: single-event appends by 1 to 256 callers, and batches of 100, for Kroniek, for its peers, and
 * for what the database does by itself. Same server, fresh databases, rounds in turn.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { castore, emmett, fact, kroniek, messageDb, plain, PLAIN_TABLE } from './stores.mjs';
import * as bench from './support.mjs';

const options = bench.settings({
  seconds: 4,
  warmup: 1,
  rounds: 3,
  callers: [1, 8, 64, 256],
  batch: 100,
  clients: [1, 2, 4, 8, 16, 32, 64],
});
const PLAIN_DATA = JSON.stringify(fact());

/** Keeps `callers` appends under way for the given time. Throws when the log holds another number than was acknowledged. */
async function measure(server, open, { callers, events }) {
  const database = await server.database();
  try {
    const contestant = await open(database.url, callers);
    let acknowledged = 0;
    const run = async (seconds, latencies) => {
      const end = performance.now() + seconds * 1000;
      await Promise.all(
        Array.from({ length: callers }, async () => {
          for (let begun = performance.now(); begun < end;) {
            await contestant.append(events);
            const done = performance.now();
            acknowledged += events;
            latencies.push(done - begun);
            begun = done;
          }
        }),
      );
    };
    await run(options.warmup, []);
    const latencies = [];
    const begun = performance.now();
    await run(options.seconds, latencies);
    const seconds = (performance.now() - begun) / 1000;
    await contestant.close();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(contestant.count);
    await client.end();
    if (Number(rows[0].count) !== acknowledged) {
      throw new Error(`${acknowledged} events were acknowledged, ${rows[0].count} are stored.`);
    }
    return {
      rate: (latencies.length * events) / seconds,
      p50: bench.quantile(latencies, 0.5),
      p99: bench.quantile(latencies, 0.99),
    };
  } finally {
    await database.drop();
  }
}

/** One row per commit: what the database does by itself. */
async function measurePgbench(server, pgbench, clients, events) {
  const database = await server.database();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kroniek-pgbench-'));
  try {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(PLAIN_TABLE);
    await client.end();
    const rows = events === 1 ? `VALUES ('bench-' || :n, '${PLAIN_DATA}'::jsonb)` : generated(events);
    const script = path.join(folder, 'insert.sql');
    writeFileSync(script, `\\set n random(1, 1000000000)\nINSERT INTO plain (stream, data) ${rows};\n`);
    if (options.warmup > 0) bench.runPgbench(pgbench, database.url, script, clients, options.warmup);
    return { rate: bench.runPgbench(pgbench, database.url, script, clients, options.seconds) * events };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  }
}

const generated = (rows) => `SELECT 'bench-' || :n, '${PLAIN_DATA}'::jsonb FROM generate_series(1, ${rows})`;

/** The best of all numbers of clients, measured once per round. */
const bests = new Map();
async function bestOfPgbench(server, pgbench, events, round) {
  const key = `${events}/${round}`;
  if (!bests.has(key)) {
    let best = { rate: 0 };
    for (const clients of options.clients) {
      const { rate } = await measurePgbench(server, pgbench, clients, events);
      bench.progress(
        `round ${round + 1}: pgbench, ${clients} clients, ${events} per append: ${bench.whole(rate)} rows/s`,
      );
      if (rate > best.rate) best = { rate, note: `${clients} clients` };
    }
    bests.set(key, best);
  }
  return bests.get(key);
}

const pgbench = bench.findPgbench();
if (pgbench === undefined)
  bench.progress('pgbench is not here (Debian: postgresql-contrib): the limit is the plain INSERT from Node.');

const contestants = [
  ['Kroniek', (server, setting) => measure(server, kroniek, setting)],
  ['emmett-postgresql', (server, setting) => measure(server, emmett, setting)],
  ['castore, PostgreSQL adapter', (server, setting) => measure(server, castore, setting)],
  ["message-db's functions", (server, setting) => measure(server, messageDb, setting)],
  ...(pgbench === undefined
    ? []
    : [
        [
          `pgbench, best of ${options.clients[0]}-${options.clients.at(-1)} clients`,
          (server, { events }, round) => bestOfPgbench(server, pgbench, events, round),
        ],
      ]),
  ['plain INSERT from Node', (server, setting) => measure(server, plain, setting)],
];
const cases = [
  ...options.callers.map((callers) => ({ callers, events: 1 })),
  ...(options.batch === 0 ? [] : [1, 8].map((callers) => ({ callers, events: options.batch }))),
];

await bench.withServer(async (server) => {
  const machine = await server.describe([
    `peers: ${['@event-driven-io/emmett-postgresql', '@castore/event-storage-adapter-postgres', '@eventide/message-db'].map(bench.versionOf).join(', ')}, ${pgbench?.version ?? 'no pgbench'}`,
    `medians of ${options.rounds} rounds of ${options.seconds} s after ${options.warmup} s of warming up, contestants in turn, a fresh database each time`,
  ]);
  const results = new Map();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const setting of cases) {
      // Another one begins in each round.
      for (let turn = 0; turn < contestants.length; turn += 1) {
        const [name, run] = contestants[(turn + round) % contestants.length];
        const result = await run(server, setting, round);
        const key = `${name}/${setting.callers}/${setting.events}`;
        results.set(key, [...(results.get(key) ?? []), result]);
        bench.progress(
          `round ${round + 1}: ${name}, ${setting.callers} callers, ${setting.events} per append: ${bench.whole(result.rate)} events/s`,
        );
      }
    }
  }
  const of = (name, { callers, events }, what) =>
    bench.median(results.get(`${name}/${callers}/${events}`).map((result) => result[what]));
  const rows = cases.flatMap((setting) =>
    contestants.map(([name], index) => {
      const rate = of(name, setting, 'rate');
      const waited = results.get(`${name}/${setting.callers}/${setting.events}`)[0].p99 !== undefined;
      return [
        index === 0
          ? `${setting.callers} callers, ${setting.events === 1 ? '1 event' : `batches of ${setting.events}`}`
          : '',
        name,
        bench.whole(rate),
        waited
          ? `${bench.milliseconds(of(name, setting, 'p50'))} / ${bench.milliseconds(of(name, setting, 'p99'))}`
          : '-',
        index === 0 ? '' : bench.times(of('Kroniek', setting, 'rate') / rate),
      ];
    }),
  );
  process.stdout.write(
    `## Append\n\n${machine}\n\n${bench.table(['', 'store', 'events/s', 'ms p50 / p99', 'Kroniek against it'], rows)}\n`,
  );
});
