/**
 * How fast facts are stored: single-event appends by 1, 8 and 64 callers, and batches of 100, for Kroniek, for
 * emmett-postgresql, and for bare INSERTs as the limit of the machine. Same server, fresh databases, rounds in turn.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { z } from 'zod';
import * as bench from './support.mjs';

const options = bench.settings({ seconds: 5, warmup: 1, rounds: 3, callers: [1, 8, 64], batch: 100 });
const { defineEvents, encodeEvent } = await bench.product('src/kernel/event-definition.js');
const { newId } = await bench.product('src/kernel/ids.js');
const { SystemClock } = await bench.product('src/platform/clock/clock.js');
const { migrate } = await bench.product('src/platform/database/data-source.js');
const { createPool } = await bench.product('src/platform/database/pool.js');
const { PostgresEventStore } = await bench.product('src/platform/event-store/postgres/postgres-event-store.js');

// A fact of middling size, the same for all.
const fact = () => ({
  toewijzingId: randomUUID(),
  aanbiederId: randomUUID(),
  gemeentecode: '0503',
  productcode: '45A04',
  begindatum: '2026-03-01',
  werkdagen: 14,
});
const DATUM = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
defineEvents('bench', {
  BenchFact: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: z.uuid(),
      aanbiederId: z.uuid(),
      gemeentecode: z.string(),
      productcode: z.string(),
      begindatum: DATUM,
      werkdagen: z.int(),
    }),
  },
});

/** As a command does it: data checked against its schema, expected revision, receipt of the command id. */
async function kroniek(url) {
  await migrate(url);
  const pool = createPool(url, () => undefined);
  const store = new PostgresEventStore(pool, new SystemClock(), url);
  await store.start();
  return {
    append: async (events) => {
      const id = newId();
      await store.append({
        appends: [
          {
            stream: `bench-${newId()}`,
            expected: 'new',
            events: Array.from({ length: events }, () => {
              const event = { type: 'BenchFact', data: fact(), occurredAt: '2026-03-01' };
              return { type: event.type, occurredAt: event.occurredAt, ...encodeEvent(event) };
            }),
          },
        ],
        metadata: {
          actor: { subject: 'bench', rol: 'consulent' },
          correlationId: id,
          causationId: id,
          processingActivity: 'bench',
          regio: 'h5',
          configVersion: 'h5-1',
        },
        command: { id, fingerprint: id, answer: { id } },
      });
    },
    count: 'SELECT count(*) FROM kroniek.events',
    close: async () => {
      await store.stop();
      await pool.end();
    },
  };
}

/** As its documentation does it, on a pool as large as the number of callers (at most 64). */
async function emmett(url, callers) {
  const pool = new pg.Pool({ connectionString: url, max: Math.max(2, Math.min(callers, 64)) });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  return {
    append: async (events) => {
      await store.appendToStream(
        `bench-${newId()}`,
        Array.from({ length: events }, () => ({
          type: 'BenchFact',
          data: fact(),
          metadata: { actor: { subject: 'bench', rol: 'consulent' }, correlationId: newId(), regio: 'h5' },
        })),
        { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' },
      );
    },
    count: 'SELECT count(*) FROM emt_messages',
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}

const PLAIN_TABLE = `
  CREATE TABLE plain (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text NOT NULL, data jsonb NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now())`;
const PLAIN_DATA = JSON.stringify(fact());

/** One row per commit over node-postgres, without an index on the stream, a check or a receipt. */
async function plain(url, callers) {
  const pool = new pg.Pool({ connectionString: url, max: Math.min(callers, 64) });
  await pool.query(PLAIN_TABLE);
  return {
    append: async (events) => {
      await pool.query({
        name: 'plain',
        text: 'INSERT INTO plain (stream, data) SELECT $1, $2::jsonb FROM generate_series(1, $3)',
        values: [`bench-${newId()}`, JSON.stringify(fact()), events],
      });
    },
    count: 'SELECT count(*) FROM plain',
    close: () => pool.end(),
  };
}

/** Keeps `callers` appends under way for the given time. Throws when the log holds another number than was acknowledged. */
async function measure(server, open, callers, events) {
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

async function measurePgbench(server, pgbench, callers, events) {
  const database = await server.database();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kroniek-pgbench-'));
  try {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(PLAIN_TABLE);
    await client.end();
    const script = path.join(folder, 'insert.sql');
    writeFileSync(
      script,
      `\\set n random(1, 1000000000)\nINSERT INTO plain (stream, data) SELECT 'bench-' || :n, '${PLAIN_DATA}'::jsonb FROM generate_series(1, ${events});\n`,
    );
    if (options.warmup > 0) bench.runPgbench(pgbench, database.url, script, callers, options.warmup);
    return { rate: bench.runPgbench(pgbench, database.url, script, callers, options.seconds) * events };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  }
}

const pgbench = bench.findPgbench();
if (pgbench === undefined)
  bench.progress('pgbench is not here (Debian: postgresql-contrib): the limit is the plain INSERT from Node.');

const contestants = [
  ['Kroniek', (server, callers, events) => measure(server, kroniek, callers, events)],
  ['emmett-postgresql', (server, callers, events) => measure(server, emmett, callers, events)],
  ...(pgbench === undefined
    ? []
    : [['pgbench, plain INSERT', (server, callers, events) => measurePgbench(server, pgbench, callers, events)]]),
  ['plain INSERT from Node', (server, callers, events) => measure(server, plain, callers, events)],
];
const cases = [
  ...options.callers.map((callers) => ({ callers, events: 1 })),
  { callers: 1, events: options.batch },
  { callers: 8, events: options.batch },
];

await bench.withServer(async (server) => {
  const machine = await server.describe([
    `peers: ${bench.versionOf('@event-driven-io/emmett-postgresql')}, ${pgbench?.version ?? 'no pgbench'}`,
    `medians of ${options.rounds} rounds of ${options.seconds} s after ${options.warmup} s of warming up, contestants in turn, a fresh database each time`,
  ]);
  const results = new Map();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const { callers, events } of cases) {
      // Another one begins in each round.
      for (let turn = 0; turn < contestants.length; turn += 1) {
        const [name, run] = contestants[(turn + round) % contestants.length];
        const result = await run(server, callers, events);
        const key = `${name}/${callers}/${events}`;
        results.set(key, [...(results.get(key) ?? []), result]);
        bench.progress(
          `round ${round + 1}: ${name}, ${callers} callers, ${events} per append: ${bench.whole(result.rate)} events/s`,
        );
      }
    }
  }
  const of = (name, { callers, events }, what) =>
    bench.median(results.get(`${name}/${callers}/${events}`).map((result) => result[what]));
  const rows = cases.flatMap((setting) =>
    contestants.map(([name], index) => {
      const rate = of(name, setting, 'rate');
      const p99 = of(name, setting, 'p99');
      return [
        index === 0
          ? `${setting.callers} callers, ${setting.events === 1 ? '1 event' : `batches of ${setting.events}`}`
          : '',
        name,
        bench.whole(rate),
        Number.isNaN(p99) || p99 === undefined
          ? '-'
          : `${bench.milliseconds(of(name, setting, 'p50'))} / ${bench.milliseconds(p99)}`,
        index === 0 ? '' : bench.times(of('Kroniek', setting, 'rate') / rate),
      ];
    }),
  );
  process.stdout.write(
    `## Append\n\n${machine}\n\n${bench.table(['', 'store', 'events/s', 'ms p50 / p99', 'Kroniek against it'], rows)}\n`,
  );
});
