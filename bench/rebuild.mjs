/**
 * How fast a read model is made anew from the first event: Kroniek's rebuild of a document per stream against the rebuild
 * of emmett-postgresql, with a bare SELECT of the same events as the limit; and all read models of the product in one pass
 * over the log of a region, with the memory that takes, beside a bare COPY of the rows that come of it. Same server, the
 * same facts.
 */
import { getPostgreSQLEventStore, rebuildPostgreSQLProjections } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { regionLog } from './region.mjs';
import {
  appendToEmmett,
  chunks,
  emmettProjection,
  expected,
  facts,
  projection,
  requestOf,
  sumsOfKroniek,
  SUMS_OF_EMMETT,
} from './rekeningen.mjs';
import { copiedRows } from './rows.mjs';
import * as bench from './support.mjs';

const options = bench.settings({
  events: 200_000,
  streams: 20_000,
  'peer-events': 20_000,
  'region-events': 200_000,
  rounds: 3,
});
const { loadDefinitions } = await bench.product('src/definitions.js');
const { encodeEvent } = await bench.product('src/kernel/event-definition.js');
const { SystemClock } = await bench.product('src/platform/clock/clock.js');
const { advance, createEngine } = await bench.product('src/platform/consumers/consumer-loop.js');
const { readConsumer } = await bench.product('src/platform/consumers/consumers.js');
const { migrate } = await bench.product('src/platform/database/data-source.js');
const { createPool } = await bench.product('src/platform/database/pool.js');
const { PostgresEventStore } = await bench.product('src/platform/event-store/postgres/postgres-event-store.js');
const { registeredProjections } = await bench.product('projections/runner/projection.js');
const { checksums, installProjection, projectionWork, rebuildProjection } = await bench.product(
  'projections/runner/projection-work.js',
);
const { PostgresReadModelBuilds } = await bench.product('projections/runner/postgres-read-model-builds.js');
const { schemaOf } = await bench.product('projections/runner/sql.js');

async function timed(work) {
  const begun = performance.now();
  const result = await work();
  return { seconds: (performance.now() - begun) / 1000, result };
}

async function pages(read) {
  let count = 0;
  for (let after = 0n; ;) {
    const page = await read(after);
    if (page.length === 0) return count;
    count += page.length;
    after = BigInt(page.at(-1).position);
  }
}

async function openKroniek(server) {
  const database = await server.database();
  await migrate(database.url);
  const pool = createPool(database.url, () => undefined);
  const store = new PostgresEventStore(pool, new SystemClock(), database.url);
  bench.progress(`loading ${bench.whole(options.events)} events into Kroniek`);
  for (const chunk of chunks(facts(options.events, options.streams), 1_000)) await store.append(requestOf(chunk));
  await pool.query('ANALYZE');
  const rebuilt = projection('bench-rekeningen');
  await installProjection(pool, rebuilt);

  const check = async (of) => {
    const consumer = await readConsumer(pool, of.name);
    const { rows } = await pool.query(sumsOfKroniek(of.name, consumer.generation));
    if (JSON.stringify(rows[0]) !== JSON.stringify(expected(options.events, options.streams))) {
      throw new Error(`The read model of Kroniek is wrong: ${JSON.stringify(rows[0])}`);
    }
    return (await checksums(pool, of, consumer)).rekening;
  };
  const events = options.events;
  let live = 0;
  const sums = new Set();
  return {
    runs: {
      'Kroniek, rebuild': async () => {
        const { seconds } = await timed(() => rebuildProjection(pool, store, rebuilt));
        sums.add(await check(rebuilt));
        return { events, seconds };
      },
      'Kroniek, following live from zero': async () => {
        const following = projection(`bench-volgend-${(live += 1)}`);
        await installProjection(pool, following);
        const engine = createEngine(pool, store, { warn: () => undefined, error: () => undefined });
        const work = projectionWork(following);
        const { seconds } = await timed(async () => {
          while ((await advance(engine, work)) > 0);
        });
        sums.add(await check(following));
        if (sums.size > 1) throw new Error('The read model is not the same after each rebuild.');
        await pool.query('DELETE FROM kroniek.consumers WHERE name = $1', [following.name]);
        await pool.query('DELETE FROM kroniek.generations WHERE projection = $1', [following.name]);
        await pool.query(`DROP SCHEMA ${schemaOf(following.name, 1)} CASCADE`);
        return { events, seconds };
      },
      'Kroniek, reading the log': async () => {
        const { seconds, result } = await timed(() => pages((after) => store.readAll(after, 2_000)));
        if (result !== events) throw new Error(`${result} of ${events} events were read.`);
        return { events, seconds };
      },
      'bare SELECT of the same events': async () => {
        const { seconds } = await timed(() =>
          pages(
            async (after) =>
              (
                await pool.query({
                  name: 'bare',
                  text: 'SELECT position, data FROM kroniek.events WHERE position > $1 ORDER BY position LIMIT 2000',
                  values: [after],
                })
              ).rows,
          ),
        );
        return { events, seconds };
      },
    },
    close: async () => {
      await store.stop();
      await pool.end();
      await database.drop();
    },
  };
}

/** The product's own read models on the log of a region. */
async function openRegion(server) {
  const count = options['region-events'];
  if (count === 0) return { runs: {}, close: async () => undefined };
  await loadDefinitions();
  const projections = registeredProjections().filter(({ name }) => !name.startsWith('bench-'));
  const database = await server.database();
  await migrate(database.url);
  const pool = createPool(database.url, () => undefined);
  const store = new PostgresEventStore(pool, new SystemClock(), database.url);
  bench.progress(`loading ${bench.whole(count)} events of a region into Kroniek`);
  await store.importAll(regionLog(count, encodeEvent));
  await pool.query('ANALYZE');
  for (const projection of projections) await installProjection(pool, projection);

  const builds = new PostgresReadModelBuilds(pool, store, projections);
  const build = async (names) => {
    const generations = [];
    for (const name of names) generations.push([name, await builds.request(name, 'bench')]);
    let peak = 0;
    const watch = setInterval(() => void (peak = Math.max(peak, process.memoryUsage.rss())), 50);
    const { seconds } = await timed(() => builds.buildRequested());
    clearInterval(watch);
    const made = (await builds.list()).filter(({ stand }) => stand === 'gereed');
    if (made.length !== names.length || made.some(({ gebeurtenissen }) => gebeurtenissen !== count)) {
      throw new Error(`Not all was built: ${JSON.stringify(made)}`);
    }
    for (const [name, generation] of generations) await builds.drop(name, generation);
    return { events: count, seconds, note: `memory at the most ${Math.round(peak / 2 ** 20)} MB` };
  };
  const rowsOfAll = async () => {
    const generations = [];
    for (const each of projections) generations.push([each, await builds.request(each.name, 'bench')]);
    await builds.buildRequested();
    const copied = await copiedRows(pool, generations);
    for (const [{ name }, generation] of generations) await builds.drop(name, generation);
    return copied;
  };
  let copied;
  return {
    runs: {
      [ALL]: () => build(projections.map(({ name }) => name)),
      'region: Kroniek, rebuild of starttermijnbewaking': () => build(['starttermijnbewaking']),
      'region: Kroniek, rebuild of audittrail': () => build(['audittrail']),
      'region: bare COPY of the rows of all read models, with their indexes': async () => {
        copied ??= await rowsOfAll();
        await copied.prepare();
        await server.administer('CHECKPOINT');
        const { seconds } = await timed(() => copied.load());
        await copied.drop();
        return { events: count, seconds, note: `${bench.whole(copied.rows)} rows` };
      },
      'region: Kroniek, reading the log': async () => {
        const { seconds } = await timed(() => pages((after) => store.readAll(after, 5_000)));
        return { events: count, seconds };
      },
      'region: bare SELECT of the same events': async () => {
        const { seconds } = await timed(() =>
          pages(async (after) => {
            const text = 'SELECT * FROM kroniek.events WHERE position > $1 ORDER BY position LIMIT 5000';
            return (await pool.query({ name: 'bare', text, values: [after] })).rows;
          }),
        );
        return { events: count, seconds };
      },
    },
    close: async () => {
      copied?.close();
      await store.stop();
      await pool.end();
      await database.drop();
    },
  };
}

const ALL = 'region: Kroniek, rebuild of all read models';

async function openEmmett(server) {
  const count = Math.min(options['peer-events'], options.events);
  if (count === 0) return { runs: {}, close: async () => undefined };
  const database = await server.database();
  const store = getPostgreSQLEventStore(database.url);
  await store.schema.migrate();
  bench.progress(`loading ${bench.whole(count)} events into emmett-postgresql`);
  for (const fact of facts(count, options.streams)) await appendToEmmett(store, fact);
  const rekeningen = emmettProjection();
  const client = new pg.Client({ connectionString: database.url });
  // The server ends before this connection where something else fails: what failed is what must be seen.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('ANALYZE');
  let rebuilds = 0;
  const rebuild = (batchSize) => async () => {
    // Under a new name each time: a second rebuild under the same one goes on from the first one's checkpoint, and
    // leaves the truncated model empty.
    const processorId = `bench-${(rebuilds += 1)}`;
    const consumer = rebuildPostgreSQLProjections({
      connectionString: database.url,
      projections: [{ projection: rekeningen, processorId }],
      ...(batchSize === undefined ? {} : { pulling: { batchSize } }),
    });
    const { seconds } = await timed(() => consumer.start());
    await consumer.close();
    const { rows } = await client.query(SUMS_OF_EMMETT);
    const right = JSON.stringify(rows[0]) === JSON.stringify(expected(count, options.streams));
    return { events: count, seconds, note: right ? '' : `wrong: ${JSON.stringify(rows[0])}` };
  };
  return {
    runs: {
      'emmett-postgresql, rebuild': rebuild(undefined),
      'emmett-postgresql, rebuild in pages of 1,000': rebuild(1_000),
    },
    close: async () => {
      await client.end();
      await store.close();
      await database.drop();
    },
  };
}

await bench.withServer(async (server) => {
  const machine = await server.describe([
    `peer: ${bench.versionOf('@event-driven-io/emmett-postgresql')}`,
    `medians of ${options.rounds} rounds, contestants in turn; ${bench.whole(options.streams)} streams at the most`,
  ]);
  const opened = [await openKroniek(server), await openEmmett(server), await openRegion(server)];
  const runs = Object.entries(Object.assign({}, ...opened.map((contestant) => contestant.runs)));
  const results = new Map(runs.map(([name]) => [name, []]));
  for (let round = 0; round < options.rounds; round += 1) {
    for (let turn = 0; turn < runs.length; turn += 1) {
      const [name, run] = runs[(turn + round) % runs.length];
      await server.administer('CHECKPOINT');
      const result = await run();
      results.get(name).push(result);
      bench.progress(
        `round ${round + 1}: ${name}: ${bench.whole(result.events / result.seconds)} events/s ${result.note ?? ''}`,
      );
    }
  }
  for (const contestant of opened) await contestant.close();
  const rate = (name) => bench.median(results.get(name).map(({ events, seconds }) => events / seconds));
  const rows = runs.map(([name]) => [
    name,
    bench.whole(results.get(name)[0].events),
    bench.whole(rate(name)),
    bench.times(rate(name.startsWith('region') ? ALL : 'Kroniek, rebuild') / rate(name)),
    results.get(name).find(({ note }) => note)?.note ?? '',
  ]);
  process.stdout.write(
    `## Rebuild\n\n${machine}\n\n${bench.table(['', 'events', 'events/s', 'the first of its kind against it', ''], rows)}\n`,
  );
});
