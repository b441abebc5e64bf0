/**
 * How fast a history is loaded: `importAll` of Kroniek against bare COPY of the very same rows into the same tables with
 * their indexes, against multi-row INSERT, and against the peers by batches of 100. A fresh database each time.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
// The product's.
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { castore, emmett, kroniek, kroniekRequest, messageDb } from './stores.mjs';
import * as bench from './support.mjs';

const options = bench.settings({ events: 100_000, 'per-stream': 5, 'peer-events': 10_000, rounds: 3 });
const { migrate } = await bench.product('src/platform/database/data-source.js');

const TABLES = ['kroniek.events', 'kroniek.receipts'];
/** As many rows as the importer of Kroniek commits at once. */
const COMMIT = 5_000;
const ROWS_PER_INSERT = 500;
const PEER_BATCH = 100;

/** The history, made beforehand: what is measured is the store. */
function* requests() {
  for (let made = 0; made < options.events; made += options['per-stream']) {
    yield kroniekRequest(Math.min(options['per-stream'], options.events - made));
  }
}
const history = [...requests()];

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function onFresh(server, work) {
  const database = await server.database();
  try {
    return await work(database.url);
  } finally {
    await database.drop();
  }
}

async function timed(events, work) {
  const begun = performance.now();
  await work();
  return events / ((performance.now() - begun) / 1000);
}

const importInto = (of) => (server) =>
  onFresh(server, async (url) => {
    const { store, pool, count, close } = await kroniek(url);
    const rate = await timed(options.events, () => store.importAll(of()));
    const { rows } = await pool.query(count);
    await close();
    if (Number(rows[0].count) !== options.events) throw new Error(`${rows[0].count} events were imported.`);
    return rate;
  });

function* withoutReceipts() {
  for (const { appends, metadata } of history) yield { appends, metadata };
}

/** The rows as the importer left them, in the text format of COPY. */
async function rowsOf(server) {
  return onFresh(server, async (url) => {
    const { store, close } = await kroniek(url);
    await store.importAll(history);
    await close();
    return withClient(url, async (client) => {
      const text = {};
      for (const table of TABLES) {
        const pieces = [];
        for await (const piece of client.query(copyTo(`COPY ${table} TO STDOUT`))) pieces.push(piece);
        text[table] = Buffer.concat(pieces);
      }
      return text;
    });
  });
}

/** The tables as the migrations make them, with all their indexes, and the text ready in memory: what COPY can do. */
const bareCopy = (rows, tables) => (server) =>
  onFresh(server, async (url) => {
    await migrate(url);
    return withClient(url, (client) =>
      timed(options.events, async () => {
        await client.query('BEGIN');
        for (const table of tables) {
          await pipeline(Readable.from(pieces(rows[table])), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
        }
        await client.query('COMMIT');
      }),
    );
  });

function* pieces(text, size = 1 << 18) {
  for (let from = 0; from < text.length; from += size) yield text.subarray(from, from + size);
}

const multiRowInsert = (rows) => (server) =>
  onFresh(server, async (url) => {
    await migrate(url);
    return withClient(url, async (client) => {
      const { fields } = await client.query('SELECT * FROM kroniek.events LIMIT 0');
      const values = rows['kroniek.events'].toString().trimEnd().split('\n').map(valuesOf);
      const statement = (count) => {
        const tuple = (row) => fields.map((_, column) => `$${row * fields.length + column + 1}`).join(', ');
        const tuples = Array.from({ length: count }, (_, row) => `(${tuple(row)})`);
        return `INSERT INTO kroniek.events (${fields.map(({ name }) => name).join(', ')}) VALUES ${tuples.join(', ')}`;
      };
      return timed(options.events, async () => {
        for (let from = 0; from < values.length; from += ROWS_PER_INSERT) {
          if (from % COMMIT === 0) await client.query(from === 0 ? 'BEGIN' : 'COMMIT; BEGIN');
          const some = values.slice(from, from + ROWS_PER_INSERT);
          await client.query({ name: `insert-${some.length}`, text: statement(some.length), values: some.flat() });
        }
        await client.query('COMMIT');
      });
    });
  });

/** A line of COPY; the facts hold nothing that COPY escapes. */
const valuesOf = (line) => line.split('\t').map((value) => (value === '\\N' ? null : value));

/** The peers have no import of their own: eight callers, a hundred events per append. */
const byBatches = (open) => (server) =>
  onFresh(server, async (url) => {
    const { append, close } = await open(url, 8);
    let left = options['peer-events'];
    const rate = await timed(options['peer-events'], () =>
      Promise.all(
        Array.from({ length: 8 }, async () => {
          while (left > 0) {
            const size = Math.min(PEER_BATCH, left);
            left -= size;
            await append(size);
          }
        }),
      ),
    );
    await close();
    return rate;
  });

await bench.withServer(async (server) => {
  const machine = await server.describe([
    `peers: ${['@event-driven-io/emmett-postgresql', '@castore/event-storage-adapter-postgres', '@eventide/message-db'].map(bench.versionOf).join(', ')}`,
    `medians of ${options.rounds} rounds, contestants in turn, a fresh database each time; ${bench.whole(options.events)} events, ${options['per-stream']} per stream and command`,
  ]);
  bench.progress('making the rows');
  const rows = await rowsOf(server);
  const contestants = [
    ['Kroniek, importAll', options.events, importInto(() => history)],
    ['bare COPY of the same events and receipts', options.events, bareCopy(rows, TABLES)],
    ['Kroniek, importAll without command ids', options.events, importInto(withoutReceipts)],
    ['bare COPY of the same events', options.events, bareCopy(rows, TABLES.slice(0, 1))],
    ['multi-row INSERT of the same events', options.events, multiRowInsert(rows)],
    ...(options['peer-events'] === 0
      ? []
      : [
          ['emmett-postgresql, batches of 100', options['peer-events'], byBatches(emmett)],
          ['castore, batches of 100', options['peer-events'], byBatches(castore)],
          ["message-db's functions, batches of 100", options['peer-events'], byBatches(messageDb)],
        ]),
  ];
  const results = await bench.inTurn(
    options.rounds,
    contestants.map(([name, , run]) => [name, () => run(server)]),
  );
  const rate = (name) => bench.median(results.get(name));
  const first = rate(contestants[0][0]);
  const second = rate(contestants[2][0]);
  const table = contestants.map(([name, events]) => [
    name,
    bench.whole(events),
    bench.whole(rate(name)),
    bench.times(first / rate(name)),
    bench.times(second / rate(name)),
  ]);
  process.stdout.write(
    `## Import\n\n${machine}\n\n${bench.table(['', 'events', 'events/s', 'importAll against it', 'without command ids against it'], table)}\n`,
  );
});
