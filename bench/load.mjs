/**
 * How long it takes to load one stream and fold it into its state, as every command does first: all that a snapshot
 * could save. By length of the stream, beside the bare SELECT of the same rows.
 */
import pg from 'pg';
import * as bench from './support.mjs';

const options = bench.settings({ lengths: [1, 10, 100, 1_000, 10_000], loads: 100 });
await bench.product('src/kwaliteit/kpimeting/kpimeting.events.js');
const { encodeEvent } = await bench.product('src/kernel/event-definition.js');
const { fold } = await bench.product('src/kernel/decider.js');
const { SystemClock } = await bench.product('src/platform/clock/clock.js');
const { migrate } = await bench.product('src/platform/database/data-source.js');
const { createPool } = await bench.product('src/platform/database/pool.js');
const { PostgresEventStore } = await bench.product('src/platform/event-store/postgres/postgres-event-store.js');
const { kpimetingDecider } = await bench.product('src/kwaliteit/kpimeting/kpimeting.decider.js');

/** A year that is measured again and again: one of the few aggregates of the product that has no end by itself. */
function measured(meting) {
  const sleutel = { kpiId: 'continuiteit', aanbiederId: '28a0d59f-0451-5a13-8cd9-d62061e96acf', jaar: 2024 };
  const place = { segment: null, gemeentecode: null };
  const parts = { waarnemingen: meting, onderdelen: [], nietGemeten: [], definitieversie: 1 };
  const counts = { teller: meting, noemer: meting, ontbrekend: 0, score: 10_000, ...parts };
  const bewijs = Array.from({ length: 14 }, () => '01a204d3-030a-72d5-8f0e-38b73a0dbd86');
  const days = { bewijsVan: '2024-01-15', bewijsTot: '2024-12-15', gemetenOp: '2025-01-15' };
  const metingId = `h5/continuiteit/${sleutel.aanbiederId}/alle/alle/2024`;
  return { type: 'KpiMeasured', data: { metingId, meting, ...sleutel, ...place, ...counts, bewijs, ...days } };
}

const metadata = {
  actor: { subject: 'bench', rol: 'controller' },
  correlationId: 'bench',
  causationId: 'bench',
  processingActivity: 'bench',
  regio: 'h5',
  configVersion: null,
};

async function fill(store, stream, length) {
  for (let from = 0; from < length; from += 1_000) {
    const events = Array.from({ length: Math.min(1_000, length - from) }, (_, index) => {
      const event = { ...measured(from + index + 1), occurredAt: '2025-01-15' };
      return { type: event.type, occurredAt: event.occurredAt, ...encodeEvent(event) };
    });
    await store.append({ appends: [{ stream, expected: from === 0 ? 'new' : from - 1, events }], metadata });
  }
}

/** Median and 99th percentile in milliseconds. */
async function times(work) {
  for (let warm = 0; warm < 5; warm += 1) await work();
  const each = [];
  for (let load = 0; load < options.loads; load += 1) {
    const begin = process.hrtime.bigint();
    await work();
    each.push(Number(process.hrtime.bigint() - begin) / 1e6);
  }
  return `${bench.median(each).toFixed(2)} / ${bench.quantile(each, 0.99).toFixed(2)}`;
}

await bench.withServer(async (server) => {
  const machine = await server.describe([
    `${options.loads} loads of each stream, one after the other, after 5 to warm up`,
  ]);
  const database = await server.database();
  await migrate(database.url);
  const pool = createPool(database.url, (error) => bench.progress(error.message));
  const store = new PostgresEventStore(pool, new SystemClock(), database.url);
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', (error) => bench.progress(error.message));
  await client.connect();
  const rows = [];
  for (const length of options.lengths) {
    const stream = `kpimeting-${length}`;
    bench.progress(`a stream of ${bench.whole(length)} events`);
    await fill(store, stream, length);
    await pool.query('ANALYZE');
    const state = fold(kpimetingDecider, await store.readStream(stream));
    if (state.meting !== length) throw new Error(`The fold of ${length} events came to ${state.meting}.`);
    rows.push([
      bench.whole(length),
      await times(async () => fold(kpimetingDecider, await store.readStream(stream))),
      await times(() => store.readStream(stream)),
      await times(() =>
        client.query({
          name: 'bare',
          text: 'SELECT data FROM kroniek.events WHERE stream = $1 ORDER BY revision',
          values: [stream],
        }),
      ),
    ]);
  }
  await client.end();
  await store.stop();
  await pool.end();
  await database.drop();
  const head = ['events in the stream', 'load and fold', 'load alone', 'bare SELECT of the data'];
  process.stdout.write(`## Loading a stream\n\n${machine}\n\n${bench.table(head, rows)}\n\nMilliseconds, p50 / p99.\n`);
});
