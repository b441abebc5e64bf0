/**
 * The contestants that follow a log: each appends a booking, keeps a document per stream up to date through its own normal
 * loop, and answers how many bookings a document shows. Opened on a fresh database.
 */
import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { getPostgreSQLEventStore, postgreSQLEventStoreConsumer } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import {
  appendToEmmett,
  chunks,
  emmettProjection,
  projection,
  requestOf,
  sumsOfKroniek,
  SUMS_OF_EMMETT,
  SUMS_OF_TABLE,
} from './rekeningen.mjs';
import { messageDbPool, PLAIN_TABLE, unworried } from './stores.mjs';
import * as bench from './support.mjs';

const { loadDefinitions } = await bench.product('src/definitions.js');
const { newId } = await bench.product('src/kernel/ids.js');
const { SystemClock } = await bench.product('src/platform/clock/clock.js');
const { ConsumerHost } = await bench.product('src/platform/consumers/consumer-host.js');
const { readConsumer } = await bench.product('src/platform/consumers/consumers.js');
const { migrate } = await bench.product('src/platform/database/data-source.js');
const { createPool } = await bench.product('src/platform/database/pool.js');
const { PostgresEventStore } = await bench.product('src/platform/event-store/postgres/postgres-event-store.js');
const { installProjection, projectionWork } = await bench.product('projections/runner/projection-work.js');
const { registeredProjections } = await bench.product('projections/runner/projection.js');
const { ReadModels } = await bench.product('projections/runner/read-models.js');

const NAME = 'bench-volgend';
const followed = projection(NAME);
const FILL = 1_000;

async function openStore(url) {
  await migrate(url);
  const pool = createPool(url, () => undefined);
  const store = new PostgresEventStore(pool, new SystemClock(), url);
  await store.start();
  return {
    pool,
    store,
    append: (fact) => store.append(requestOf([fact])),
    fill: async (facts) => {
      for (const chunk of chunks(facts, FILL)) await store.append(requestOf(chunk));
      await pool.query('ANALYZE');
    },
    close: async () => {
      await store.stop();
      await pool.end();
    },
  };
}

/** As the product runs them: the host of the consumers, with its leases and loops. */
function hostOf({ pool, store }, url, projections) {
  const consumers = projections.map((each) => ({
    work: projectionWork(each),
    install: async () => void (await installProjection(pool, each)),
  }));
  const log = { warn: (text) => bench.progress(text), error: (text) => bench.progress(text) };
  return new ConsumerHost(pool, store, new SystemClock(), url, consumers, async () => 0, log);
}

const FOLLOW = { lezers: true, termijnen: false };

async function openKroniek(url) {
  const base = await openStore(url);
  await installProjection(base.pool, followed);
  const readModels = new ReadModels(base.pool);
  return {
    ...base,
    ask: async (rekening) => (await readModels.read(NAME, (db) => db.get('rekening', rekening)))?.aantal ?? 0,
    taken: async () => Number((await readConsumer(base.pool, NAME)).position),
    sums: async () => {
      const { generation } = await readConsumer(base.pool, NAME);
      return (await base.pool.query(sumsOfKroniek(NAME, generation))).rows[0];
    },
  };
}

/** `others`: the read models of the product follow the same log; none of them has anything to do with a booking. */
export const kroniek = (others) => async (url) => {
  if (others) await loadDefinitions();
  const base = await openKroniek(url);
  const host = hostOf(base, url, [
    followed,
    ...registeredProjections().filter(({ name }) => others && !name.startsWith('bench-')),
  ]);
  await host.install(true);
  return {
    ...base,
    start: () => host.start(FOLLOW),
    close: async () => {
      await host.stop();
      await base.close();
    },
  };
};

/** Readers and writers as separate processes: what wakes the reader is a notification of the database. */
export async function kroniekApart(url) {
  const base = await openKroniek(url);
  let reader;
  return {
    ...base,
    start: async () => {
      reader = fork(new URL('./follow-reader.mjs', import.meta.url), [url]);
      await new Promise((resolve, reject) => {
        reader.once('message', resolve);
        reader.once('exit', (code) => reject(new Error(`The reader ended with ${code}.`)));
      });
    },
    close: async () => {
      const ended = new Promise((resolve) => reader.once('exit', resolve));
      reader.disconnect();
      await ended;
      await base.close();
    },
  };
}

/** The other side of `kroniekApart`: follows until its parent lets go. */
export async function readApart(url) {
  const base = await openStore(url);
  const host = hostOf(base, url, [followed]);
  await host.install(true);
  await host.start(FOLLOW);
  return async () => {
    await host.stop();
    await base.close();
  };
}

/** Follows by reading pages and does nothing with them: the limit of any consumer of these tables. */
export async function bareSelect(url) {
  const base = await openStore(url);
  let position = 0n;
  const loop = looping(async () => {
    const { rows } = await base.pool.query({
      name: 'bare',
      text: 'SELECT position, data FROM kroniek.events WHERE position > $1 ORDER BY position LIMIT 5000',
      values: [position],
    });
    if (rows.length > 0) position = BigInt(rows.at(-1).position);
    return rows.length > 0 ? 0 : 1;
  });
  return {
    ...base,
    start: async () => loop.start(),
    taken: async () => Number(position),
    close: async () => {
      await loop.stop();
      await base.close();
    },
  };
}

/** Its own consumer with a projector, as its documentation does it. `pulling`: its own settings where absent. */
export const emmett = (pulling) => async (url) => {
  const pool = unworried(new pg.Pool({ connectionString: url, max: 10 }));
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  const consumer = postgreSQLEventStoreConsumer({
    connectionString: url,
    ...(pulling === undefined ? {} : { pulling }),
  });
  consumer.projector({ projection: emmettProjection(), processorId: 'bench' });
  await consumer.init();
  let running;
  return {
    append: (fact) => appendToEmmett(store, fact),
    fill: async (facts) => {
      // One after the other: its consumer may skip what was appended at the same time.
      for (const fact of facts) await appendToEmmett(store, fact);
      await pool.query('ANALYZE');
    },
    start: async () => {
      running = consumer.start().catch((error) => bench.progress(`emmett-postgresql: ${error.message}`));
    },
    ask: async (rekening) => {
      const text = `SELECT (data ->> 'aantal')::int AS aantal FROM bench_rekeningen WHERE _id = $1`;
      const { rows } = await pool.query({ name: 'ask', text, values: [rekening] }).catch(beforeTheFirst);
      return rows[0]?.aantal ?? 0;
    },
    taken: async () => {
      const { rows } = await pool.query('SELECT last_processed_checkpoint AS taken FROM emt_processors');
      return Number(rows[0]?.taken ?? 0);
    },
    sums: async () => (await pool.query(SUMS_OF_EMMETT)).rows[0],
    close: async () => {
      await consumer.close();
      await running;
      await store.close();
      await pool.end();
    },
  };
};

/** It makes the table of its documents with the first of them. */
function beforeTheFirst(error) {
  if (error.code === '42P01') return { rows: [] };
  throw error;
}

/** Of Eventide's consumer, whose store message-db is: `POLL_INTERVAL_MILLISECONDS` and the batch of the function itself. */
export const MESSAGE_DB_POLL_MS = 100;
const MESSAGE_DB_BATCH = 1_000;

const BOOK = `
  INSERT INTO rekening AS known (rekening, gemeentecode, aantal, som, laatste)
  SELECT d ->> 'rekening', d ->> 'gemeentecode', 1, (d ->> 'bedrag')::bigint, (d ->> 'datum')::date
  FROM (SELECT $1::jsonb AS d) AS given
  ON CONFLICT (rekening) DO UPDATE
  SET aantal = known.aantal + 1, som = known.som + excluded.som, laatste = excluded.laatste`;

/**
 * message-db has functions and no consumer for Node.js. This one polls as Eventide's does, and handles message by message;
 * rows and position commit together, one transaction per page.
 */
export async function messageDb(url) {
  const pool = await messageDbPool(url, 10);
  await pool.query(`
    CREATE TABLE rekening (rekening text PRIMARY KEY, gemeentecode text, aantal int, som bigint, laatste date);
    CREATE TABLE place (position bigint NOT NULL);
    INSERT INTO place VALUES (0)`);
  const client = await pool.connect();
  let position = 0n;
  const loop = looping(async () => {
    const { rows } = await client.query({
      name: 'category',
      text: `SELECT global_position, data FROM get_category_messages('bench', $1, ${MESSAGE_DB_BATCH})`,
      values: [position + 1n],
    });
    if (rows.length === 0) return MESSAGE_DB_POLL_MS;
    await client.query('BEGIN');
    for (const { data } of rows) await client.query({ name: 'book', text: BOOK, values: [data] });
    position = BigInt(rows.at(-1).global_position);
    await client.query({ name: 'place', text: 'UPDATE place SET position = $1', values: [position] });
    await client.query('COMMIT');
    return 0;
  });
  const append = ({ stream, revision, data }) =>
    pool.query({
      name: 'write',
      text: 'SELECT write_message($1, $2, $3, $4, NULL, $5)',
      values: [newId(), stream, 'BenchBedragAdded', JSON.stringify(data), revision - 1],
    });
  return {
    append,
    fill: async (facts) => {
      for (const chunk of chunks(facts, 8)) await Promise.all(chunk.map(append));
      await pool.query('ANALYZE');
    },
    start: async () => loop.start(),
    ask: async (rekening) => {
      const text = 'SELECT aantal FROM rekening WHERE rekening = $1';
      return (await pool.query({ name: 'ask', text, values: [rekening] })).rows[0]?.aantal ?? 0;
    },
    taken: async () => Number((await pool.query('SELECT position FROM place')).rows[0].position),
    sums: async () => (await pool.query(SUMS_OF_TABLE)).rows[0],
    close: async () => {
      await loop.stop();
      client.release();
      await pool.end();
    },
  };
}

/** One INSERT that notifies, one connection that listens, one SELECT: no consumer, no read model. */
export async function bareNotify(url) {
  const [writer, listener] = [1, 2].map(() => new pg.Client({ connectionString: url }));
  await writer.connect();
  await listener.connect();
  await writer.query(PLAIN_TABLE);
  let notified;
  return {
    start: () => listener.query('LISTEN bench'),
    append: async ({ stream, data }) => {
      notified = new Promise((resolve) => listener.once('notification', ({ payload }) => resolve(payload)));
      await writer.query({
        name: 'write',
        text: `WITH stored AS (INSERT INTO plain (stream, data) VALUES ($1, $2) RETURNING position)
               SELECT pg_notify('bench', position::text) FROM stored`,
        values: [stream, JSON.stringify(data)],
      });
    },
    ask: async () => {
      const values = [await notified];
      const { rows } = await listener.query({
        name: 'ask',
        text: 'SELECT data FROM plain WHERE position = $1',
        values,
      });
      return rows.length === 1 ? Infinity : 0;
    },
    close: async () => {
      await writer.end();
      await listener.end();
    },
  };
}

/** Calls `step` again and again; it says how many milliseconds to wait first. A failure ends the program. */
function looping(step) {
  let stopped = false;
  let running;
  return {
    start: () => {
      running = (async () => {
        while (!stopped) {
          const pause = await step();
          if (pause > 0) await sleep(pause);
        }
      })();
    },
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}
