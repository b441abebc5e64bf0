import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from './database.js';
import { leader, sessionOf, takeLeases, tookOver } from './moves.js';
import { type Weather } from './proxy.js';
import { whyNoDiskFaults } from './shim.js';
import { type World } from './world.js';

type Random = (below: number) => number;

export interface Fault {
  /** As `npm run faults` prints it. */
  readonly name: string;
  /** Why this machine cannot make it; undefined where it can. */
  readonly impossible: () => string | undefined;
  /** Makes it and takes it away again. Afterwards every process and the server run. */
  readonly strike: (world: World, random: Random) => Promise<void>;
}

const anywhere = (): undefined => undefined;

/** While it lasts the callers go on, with or without an answer. */
const lasts = (random: Random): Promise<void> => sleep(100 + random(500));

async function killProcess(world: World, random: Random): Promise<void> {
  const { name } = world.any(random);
  await world.processes.get(name)!.kill('SIGKILL');
  await sleep(random(200));
  await world.startProcess(name);
}

async function killPostgres(world: World): Promise<void> {
  await world.server.killAll();
  await world.server.start();
}

async function stopPostgresAtOnce(world: World): Promise<void> {
  await world.server.kill('SIGQUIT');
  await world.server.start();
}

async function terminateSession(world: World, random: Random): Promise<void> {
  const pid = await sessionOf(world.url, world.any(random).name);
  if (pid === undefined) return;
  await withClient(world.url, (client) => client.query('SELECT pg_terminate_backend($1)', [pid]));
}

async function pauseLeader(world: World, random: Random): Promise<void> {
  const followers = [...world.processes.values()].filter(({ role }) => role !== 'schrijft');
  const paused = world.processes.get(await leader(world.url))!;
  const other = followers.find(({ name }) => name !== paused.name)!;
  // Another process may hold some of the leases already: those that the leader holds must pass to it.
  paused.signal('SIGSTOP');
  try {
    await sleep(random(200));
    await takeLeases(world.url, paused.name);
    if (world.writing().some(({ name }) => name !== paused.name)) await tookOver(world.url, other.name);
    else await sleep(2_000);
  } finally {
    paused.signal('SIGCONT');
  }
}

async function fillDisk(world: World, random: Random): Promise<void> {
  const disk = world.server.disk!;
  disk.fill();
  await lasts(random);
  disk.heal();
  await world.serverIsBack();
}

async function failFsync(world: World): Promise<void> {
  const disk = world.server.disk!;
  disk.failNextFsync();
  for (const end = Date.now() + 10_000; !disk.fsyncFailed(); await sleep(10)) {
    if (Date.now() > end) throw new Error('Nothing was flushed to disk.');
  }
  await world.serverIsBack();
}

async function stepClocks(world: World, random: Random): Promise<void> {
  for (const process of world.processes.values()) {
    process.tell({ clock: (random(2) === 0 ? -1 : 1) * random(2 * 86_400_000) });
  }
  await lasts(random);
}

function distortion(kind: 'duplicates' | 'races'): Fault['strike'] {
  return async (world, random) => {
    for (const process of world.processes.values()) process.tell({ distort: { [kind]: true } });
    await world.progress(20);
    await lasts(random);
    for (const process of world.processes.values()) process.tell({ distort: { [kind]: false } });
  };
}

function weather(draw: (random: Random) => Weather): Fault['strike'] {
  return async (world, random) => {
    world.proxy.turn(draw(random));
    await lasts(random);
    // What was silent never speaks again: somebody ends it in the end.
    world.proxy.turn({ kind: 'clear' });
    if (random(2) === 0) world.proxy.cut();
  };
}

async function silence(world: World, random: Random): Promise<void> {
  world.proxy.turn({ kind: 'silent' });
  await lasts(random);
  world.proxy.cut();
  world.proxy.turn({ kind: 'clear' });
}

async function cut(world: World): Promise<void> {
  world.proxy.cut();
}

/** What a seed makes follows from this list: a new kind changes the schedule of every seed. */
export const FAULTS: readonly Fault[] = [
  { name: 'een proces gedood (SIGKILL)', impossible: anywhere, strike: killProcess },
  { name: 'PostgreSQL met al zijn processen gedood (SIGKILL)', impossible: anywhere, strike: killPostgres },
  { name: 'PostgreSQL onmiddellijk gestopt (SIGQUIT)', impossible: anywhere, strike: stopPostgresAtOnce },
  { name: 'een databaseverbinding beeindigd', impossible: anywhere, strike: terminateSession },
  { name: 'de leider stilgezet, overgenomen en voortgezet', impossible: anywhere, strike: pauseLeader },
  { name: 'de schijf vol', impossible: whyNoDiskFaults, strike: fillDisk },
  { name: 'een mislukte fsync', impossible: whyNoDiskFaults, strike: failFsync },
  { name: 'klokken versprongen', impossible: anywhere, strike: stepClocks },
  { name: 'gebeurtenissen dubbel en in stukken bezorgd', impossible: anywhere, strike: distortion('duplicates') },
  { name: 'bij elke opdracht een verloren wedloop', impossible: anywhere, strike: distortion('races') },
  {
    name: 'een traag netwerk',
    impossible: anywhere,
    strike: weather((random) => ({ kind: 'slow', ms: 1 + random(30) })),
  },
  { name: 'een netwerk dat byte voor byte levert', impossible: anywhere, strike: weather(() => ({ kind: 'sliced' })) },
  { name: 'een netwerk dat stilvalt (half open)', impossible: anywhere, strike: silence },
  { name: 'alle verbindingen verbroken', impossible: anywhere, strike: cut },
];
