import assert from 'node:assert/strict';
import { type INestApplicationContext } from '@nestjs/common';
import { type Pool } from 'pg';
import { checksums, rebuildProjection } from '../../projections/runner/projection-work.js';
import { CONSUMER_HOST, type ConsumerHost, FOLLOWS_NOTHING } from '../../src/platform/consumers/consumer-host.js';
import { readConsumer, readConsumers } from '../../src/platform/consumers/consumers.js';
import { PG_POOL } from '../../src/platform/database/pool.js';
import { Commands } from '../../src/platform/event-store/commands.js';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { ReadModels } from '../../projections/runner/read-models.js';
import { type Ledger, readLedger } from './ledger.js';
import { type Action, bootPlatform, DoAction, envelopeOf, projections } from './workload.js';

export interface Verified {
  readonly ledger: Ledger;
  readonly events: readonly RecordedEvent[];
  /** Commands that were sent and never answered: the callers were killed while they waited. */
  readonly unanswered: number;
  /** Per consumer who moved its checkpoint. */
  readonly workers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The invariants of the engine, by their number in `docs/proeven.md`. The proof chain (6) is not built yet. */
const INVARIANTS = {
  1: 'every acknowledged event is there once, in order',
  2: 'no unacknowledged command is half applied',
  3: 'every read model equals a replay from zero, byte by byte (5)',
  4: 'a checkpoint never goes back, never passes the head, and no range is committed twice (7)',
  8: 'amounts add up, and every effect happened once',
  9: 'a repeat gives the same answer',
} as const;

async function holds<T>(number: keyof typeof INVARIANTS, check: () => T | Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    throw new Error(`Invariant ${number} (${INVARIANTS[number]}): ${(error as Error).message}`, { cause: error });
  }
}

/** After every fault: the invariants of the engine. No process works on the database any more. */
export async function verify(url: string, ledgerFiles: readonly string[]): Promise<Verified> {
  const faults: unknown[] = [];
  const app = await bootPlatform(url, FOLLOWS_NOTHING, {
    error: (...fault) => void faults.push(fault),
    warn: (...fault) => void faults.push(fault),
  });
  try {
    const ledger = readLedger(ledgerFiles);
    const unanswered = [...ledger.sent].filter(([id]) => !ledger.acknowledged.has(id));
    const before = await readAll(app);
    await holds(2, () => everyCommandIsWholeOrAbsent(before, ledger));
    await holds(9, () => askAgain(app, unanswered));
    await holds(4, () => drainWithDeadlines(app, ledger));
    const workers = await holds(4, () => checkpointsNeverOverlap(app.get<Pool>(PG_POOL)));

    const events = await readAll(app);
    await holds(1, () => logIsInOrder(app, events));
    await holds(1, () => everyCommandIsStoredOnce(events, ledger));
    await holds(8, () => everyEffectHappenedOnce(events, ledger));
    await holds(8, () => amountsAddUp(app, ledger));
    await holds(3, () => readModelsEqualARebuild(app, events));
    await holds(9, () => aRepeatGivesTheSameAnswer(app, ledger));
    assert.deepEqual(faults, [], 'The platform reported faults while nothing was wrong.');
    return { ledger, events, unanswered: unanswered.length, workers };
  } finally {
    await app.close();
  }
}

async function readAll(app: INestApplicationContext): Promise<RecordedEvent[]> {
  const store = app.get<EventStore>(EVENT_STORE);
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readAll(events.at(-1)?.position ?? 0n, 5_000);
    if (page.length === 0) return events;
    events.push(...page);
  }
}

async function logIsInOrder(app: INestApplicationContext, events: readonly RecordedEvent[]): Promise<void> {
  const revisions = new Map<string, number>();
  let position = 0n;
  let recordedAt = '';
  for (const event of events) {
    position += 1n;
    const revision = (revisions.get(event.stream) ?? -1) + 1;
    revisions.set(event.stream, revision);
    if (event.position !== position || event.revision !== revision || event.recordedAt < recordedAt) {
      throw new Error(`The log is out of order at ${event.position}: ${event.stream}, revision ${event.revision}.`);
    }
    recordedAt = event.recordedAt;
  }
  assert.equal(new Set(events.map((event) => event.id)).size, events.length);
  assert.equal((await app.get<EventStore>(EVENT_STORE).head()).position, position);
}

const STORED: Record<Action['kind'], string[]> = {
  open: ['FaultRekeningOpened'],
  add: ['FaultBedragAdded'],
  transfer: ['FaultBedragSent', 'FaultBedragReceived'],
  lapse: ['FaultRekeningLapsed'],
  note: ['FaultOntvangstNoted'],
};

/** The callers' commands only: what policies and deadlines cause carries the correlation of its cause as well. */
function byCommand(events: readonly RecordedEvent[]): Map<string, RecordedEvent[]> {
  const found = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    if (event.causationId !== event.correlationId) continue;
    const own = found.get(event.correlationId);
    if (own === undefined) found.set(event.correlationId, [event]);
    else own.push(event);
  }
  return found;
}

/** Taken before anything is asked again: a command over two streams left both events or none. */
function everyCommandIsWholeOrAbsent(events: readonly RecordedEvent[], ledger: Ledger): void {
  const half = [...byCommand(events)].filter(([id, own]) => own.length !== STORED[ledger.sent.get(id)!.kind].length);
  assert.deepEqual(half, []);
}

function everyCommandIsStoredOnce(events: readonly RecordedEvent[], ledger: Ledger): void {
  const stored = byCommand(events);
  const wrong: unknown[] = [];
  for (const [id, action] of ledger.sent) {
    const own = stored.get(id) ?? [];
    const types = own.map((event) => event.type);
    const acknowledged = ledger.acknowledged.get(id);
    const asTold = acknowledged === undefined || own.at(-1)?.position === acknowledged.position;
    const together = own.every((event, index) => event.position === own[0]!.position + BigInt(index));
    if (types.join() !== STORED[action.kind].join() || !asTold || !together)
      wrong.push({ id, action, types, acknowledged });
  }
  assert.deepEqual(wrong, []);
  assert.equal(stored.size, ledger.sent.size);
}

/** One lapse per account by the deadline, one note per amount received by the policy; nothing left, nothing twice. */
function everyEffectHappenedOnce(events: readonly RecordedEvent[], ledger: Ledger): void {
  const counted = (cause: string, effect: string): { once: number; wrong: unknown[] } => {
    const effects = new Map<string, bigint[]>();
    for (const { type, causationId, position } of events) {
      if (type === effect) effects.set(causationId, [...(effects.get(causationId) ?? []), position]);
    }
    const causes = events.filter((event) => event.type === cause);
    const wrong = causes.flatMap(({ id, position }) => {
      const own = effects.get(id) ?? [];
      effects.delete(id);
      return own.length === 1 ? [] : [{ cause, position, [effect]: own }];
    });
    return { once: causes.length, wrong: [...wrong, ...effects] };
  };
  const noted = counted('FaultBedragReceived', 'FaultOntvangstNoted');
  const lapsed = counted('FaultRekeningOpened', 'FaultRekeningLapsed');
  assert.deepEqual([...noted.wrong, ...lapsed.wrong], []);
  assert.equal(lapsed.once, [...ledger.sent.values()].filter((action) => action.kind === 'open').length);
}

/** What a caller does that never got an answer; it is told the same twice. */
async function askAgain(app: INestApplicationContext, unanswered: readonly [string, Action][]): Promise<void> {
  const commands = app.get(Commands);
  for (const [id, action] of unanswered) {
    const first = await commands.dispatch(new DoAction(action, envelopeOf(id, action)));
    assert.deepEqual(await commands.dispatch(new DoAction(action, envelopeOf(id, action))), first);
  }
}

/** The consumers finish, and no deadline lies in the future any more. */
async function drainWithDeadlines(app: INestApplicationContext, ledger: Ledger): Promise<void> {
  const last = [...ledger.sent.values()].reduce(
    (latest, action) => (action.kind === 'open' ? Math.max(latest, Date.parse(action.uiterste)) : latest),
    0,
  );
  await new Promise((resolve) => setTimeout(resolve, last - Date.now()));
  await app.get<ConsumerHost>(CONSUMER_HOST).drain();
  const pool = app.get<Pool>(PG_POOL);
  const head = (await app.get<EventStore>(EVENT_STORE).head()).position;
  for (const consumer of await readConsumers(pool)) {
    assert.deepEqual([consumer.name, consumer.position, consumer.fault], [consumer.name, head, null]);
  }
  for (const left of ['deadlines WHERE fired_at IS NULL', 'refused_commands', 'parked']) {
    assert.deepEqual((await pool.query(`SELECT * FROM kroniek.${left}`)).rows, [], left);
  }
}

/** Each move begins where the one before it ended, and ends at or before the head: no range was committed twice. */
async function checkpointsNeverOverlap(pool: Pool): Promise<Map<string, Set<string>>> {
  const { rows } = await pool.query<{ name: string; van: string; naar: string; kop: string; wie: string }>(
    'SELECT name, van, naar, kop, wie FROM fault_moves ORDER BY name, id',
  );
  const at = new Map<string, bigint>();
  const workers = new Map<string, Set<string>>();
  for (const move of rows) {
    const [from, to, head] = [BigInt(move.van), BigInt(move.naar), BigInt(move.kop)];
    if (from !== (at.get(move.name) ?? 0n) || to <= from || to > head) {
      throw new Error(`The checkpoint of ${move.name} moved from ${from} to ${to} with the head at ${head}.`);
    }
    at.set(move.name, to);
    workers.set(move.name, (workers.get(move.name) ?? new Set()).add(move.wie));
  }
  return workers;
}

/** Twice: the model in use equals a replay, and a second replay of the same events gives the same bytes. */
async function readModelsEqualARebuild(app: INestApplicationContext, events: readonly RecordedEvent[]): Promise<void> {
  const pool = app.get<Pool>(PG_POOL);
  for (const projection of projections) {
    const live = await checksums(pool, projection, (await readConsumer(pool, projection.name))!);
    for (const round of ['a replay', 'a second replay']) {
      const rebuilt = await rebuildProjection(pool, app.get<EventStore>(EVENT_STORE), projection);
      assert.equal(rebuilt.events, events.length);
      assert.deepEqual(await checksums(pool, projection, rebuilt), live, `${projection.name} differs from ${round}.`);
    }
    for (const sum of Object.values(live)) assert.doesNotMatch(sum, /^0:/);
  }
}

/** What was added is what the accounts hold: moving an amount makes and loses nothing. */
async function amountsAddUp(app: INestApplicationContext, ledger: Ledger): Promise<void> {
  const saldi = await new ReadModels(app.get<Pool>(PG_POOL)).read('fault-saldi', (db) =>
    db.find<{ saldo: number }>('saldo'),
  );
  const added = [...ledger.sent.values()].reduce((sum, action) => sum + (action.kind === 'add' ? action.bedrag : 0), 0);
  assert.equal(
    saldi.reduce((sum, { saldo }) => sum + saldo, 0),
    added,
  );
}

/** Every acknowledged command once more, with other events in its place: they are not stored, the answer stays. */
async function aRepeatGivesTheSameAnswer(app: INestApplicationContext, ledger: Ledger): Promise<void> {
  const store = app.get<EventStore>(EVENT_STORE);
  const head = (await store.head()).position;
  const results = await Promise.all(
    [...ledger.acknowledged.keys()].map(async (id) => {
      const { actor, correlationId, causationId, processingActivity, regio, fingerprint } = envelopeOf(
        id,
        ledger.sent.get(id)!,
      );
      return store.append({
        appends: [
          {
            stream: 'faultrekening-herhaling',
            expected: 'new',
            events: [{ type: 'FaultBedragAdded', schemaVersion: 1, data: { bedrag: 1 }, occurredAt: '2026-01-01' }],
          },
        ],
        metadata: { actor, correlationId, causationId, processingActivity, regio, configVersion: null },
        command: { id, fingerprint, answer: 'another answer' },
      });
    }),
  );
  const told = [...ledger.acknowledged.values()].map((answer) => ({ ...answer, stored: false }));
  assert.deepEqual(results, told);
  assert.equal((await store.head()).position, head);
}
