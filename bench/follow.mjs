/**
 * How soon a read model shows what was appended on an idle system, and how fast one that is behind takes in the log while
 * writers go on: Kroniek's running engine, emmett-postgresql's consumer, a client that polls message-db, and what the
 * database does by itself. Same server, a fresh database each time.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import * as followers from './followers.mjs';
import { expected, factAt, facts } from './rekeningen.mjs';
import * as bench from './support.mjs';

const options = bench.settings({
  seconds: 15,
  warmup: 2,
  rounds: 3,
  events: 200_000,
  'peer-events': 20_000,
  streams: 5_000,
  rate: 200,
});

/** What cannot catch up within this time is measured by what it took in. */
const CATCH_UP_MS = 120_000;
const FLAT_OUT = 8;

/**
 * The pause between two appends is random and as long as the longest pause of the contestant's own loop when it is idle
 * (but for Kroniek's, which nothing waits for), else an append would always come at the same moment of it.
 */
const visible = [
  ['Kroniek', followers.kroniek(false), 100],
  ['Kroniek beside all its read models', followers.kroniek(true), 100],
  ['Kroniek, reader in another process', followers.kroniekApart, 100],
  ['emmett-postgresql, consumer', followers.emmett(), 1_000],
  [`message-db, polled each ${followers.MESSAGE_DB_POLL_MS} ms`, followers.messageDb, followers.MESSAGE_DB_POLL_MS],
  ['LISTEN/NOTIFY and a SELECT', followers.bareNotify, 100],
];

async function onFresh(server, open, work) {
  const database = await server.database();
  try {
    const contestant = await open(database.url);
    try {
      return await work(contestant);
    } finally {
      await contestant.close();
    }
  } finally {
    await database.drop();
  }
}

/** Appends one at a time and asks again and again until it is there: milliseconds since it was sent, and since the answer. */
const measureVisible = (server, open, pauseMs) =>
  onFresh(server, open, async ({ start, append, ask }) => {
    await start();
    const samples = { sent: [], acknowledged: [] };
    const begun = performance.now();
    for (let index = 0; performance.now() - begun < (options.warmup + options.seconds) * 1000; index += 1) {
      await sleep(Math.random() * pauseMs);
      const fact = factAt(index, options.streams);
      const sent = performance.now();
      await append(fact);
      const acknowledged = performance.now();
      while ((await ask(fact.data.rekening)) <= fact.revision);
      const shown = performance.now();
      if (sent - begun < options.warmup * 1000) continue;
      samples.sent.push(shown - sent);
      samples.acknowledged.push(shown - acknowledged);
    }
    return samples;
  });

/** `rate` appends of one event per second by one caller; without a rate eight callers, each as fast as it can. */
function write(append, from, rate) {
  let next = from;
  let acknowledged = from;
  let stopped = false;
  const begun = performance.now();
  const caller = async () => {
    while (!stopped) {
      if (rate !== undefined) await sleep(Math.max(0, begun + ((next - from) * 1000) / rate - performance.now()));
      await append(factAt(next++, options.streams));
      acknowledged += 1;
    }
  };
  const callers = Array.from({ length: rate === undefined ? FLAT_OUT : 1 }, caller);
  return {
    count: () => acknowledged,
    stop: async () => {
      stopped = true;
      await Promise.all(callers);
      return acknowledged;
    },
  };
}

/** Events per second that a consumer takes in from the first event of a filled log, until it has had what was there. */
const measureCatchUp = (server, open, backlog, rate) =>
  onFresh(server, open, async ({ fill, start, append, taken, sums }) => {
    await fill(facts(backlog, options.streams));
    await server.administer('CHECKPOINT');
    const begun = performance.now();
    const writer = write(append, backlog, rate);
    await start();
    let had = await taken();
    while (had < backlog && performance.now() - begun < CATCH_UP_MS) {
      await sleep(5);
      had = await taken();
    }
    const seconds = (performance.now() - begun) / 1000;
    const behind = writer.count() - had;
    const written = (writer.count() - backlog) / seconds;
    const total = await writer.stop();
    const note = await checkedAtTheEnd(taken, sums, total);
    return { rate: had / seconds, written, behind, note };
  });

/** Everything must be in the read model in the end, once. */
async function checkedAtTheEnd(taken, sums, total) {
  const end = performance.now() + CATCH_UP_MS;
  while ((await taken()) < total && performance.now() < end) await sleep(20);
  if (sums === undefined) return '';
  const [found, right] = [JSON.stringify(await sums()), JSON.stringify(expected(total, options.streams))];
  return found === right ? '' : `wrong: ${found} for ${right}`;
}

const catchUp = [
  ['Kroniek', followers.kroniek(false), options.events, options.rate],
  [`Kroniek, ${FLAT_OUT} writers flat out`, followers.kroniek(false), options.events, undefined],
  ['emmett-postgresql, consumer', followers.emmett(), options['peer-events'], options.rate],
  [
    'emmett-postgresql, pages of 1,000 without a pause',
    followers.emmett({ batchSize: 1_000, pullingFrequencyInMs: 0 }),
    options['peer-events'],
    options.rate,
  ],
  [
    `message-db, polled each ${followers.MESSAGE_DB_POLL_MS} ms`,
    followers.messageDb,
    options['peer-events'],
    options.rate,
  ],
  ['bare SELECT of the same events', followers.bareSelect, options.events, options.rate],
];

function visibleTable(results) {
  const of = (name, moment) => results.get(name).flatMap((samples) => samples[moment]);
  const both = (numbers) => `${bench.quantile(numbers, 0.5).toFixed(1)} / ${bench.quantile(numbers, 0.99).toFixed(1)}`;
  const p50 = (name) => bench.quantile(of(name, 'acknowledged'), 0.5);
  const rows = visible.map(([name], index) => [
    name,
    bench.whole(of(name, 'sent').length),
    both(of(name, 'acknowledged')),
    both(of(name, 'sent')),
    index === 0 ? '' : bench.times(p50(name) / p50('Kroniek')),
  ]);
  const head = [
    '',
    'appends',
    'ms since acknowledged, p50 / p99',
    'ms since sent, p50 / p99',
    'its p50 against Kroniek',
  ];
  return bench.table(head, rows);
}

function catchUpTable(results) {
  const of = (name, what) => bench.median(results.get(name).map((result) => result[what]));
  const rows = catchUp.map(([name, , events], index) => [
    name,
    bench.whole(events),
    bench.whole(of(name, 'rate')),
    bench.whole(of(name, 'written')),
    bench.whole(of(name, 'behind')),
    index === 0 ? '' : bench.times(of('Kroniek', 'rate') / of(name, 'rate')),
    results.get(name).find(({ note }) => note !== '')?.note ?? '',
  ]);
  const head = [
    '',
    'behind at first',
    'events/s taken in',
    'events/s written',
    'behind then',
    'Kroniek against it',
    '',
  ];
  return bench.table(head, rows);
}

await bench.withServer(async (server) => {
  const machine = await server.describe([
    `peers: ${['@event-driven-io/emmett-postgresql', '@eventide/message-db'].map(bench.versionOf).join(', ')}`,
    `${options.rounds} rounds, contestants in turn, a fresh database each time; visible: all appends of ${options.seconds} s per round after ${options.warmup} s of warming up, one at a time; catching up: medians, ${bench.whole(options.streams)} streams`,
  ]);
  const shown = await bench.inTurn(
    options.rounds,
    visible.map(([name, open, pauseMs]) => [
      name,
      async () => {
        const samples = await measureVisible(server, open, pauseMs);
        bench.progress(
          `${name}: ${samples.sent.length} appends, p50 ${bench.median(samples.acknowledged).toFixed(1)} ms`,
        );
        return samples;
      },
    ]),
  );
  const caught = await bench.inTurn(
    options.rounds,
    catchUp.map(([name, open, backlog, rate]) => [
      name,
      async () => {
        const result = await measureCatchUp(server, open, backlog, rate);
        bench.progress(`catching up: ${name}: ${bench.whole(result.rate)} events/s ${result.note}`);
        if (result.note !== '' && name.startsWith('Kroniek'))
          throw new Error(`The read model of ${name} is ${result.note}`);
        return result;
      },
    ]),
  );
  process.stdout.write(
    `## Following\n\n${machine}\n\n${visibleTable(shown)}\n\nCatching up while writers go on:\n\n${catchUpTable(caught)}\n`,
  );
});
