import { expect } from '@jest/globals';
import { type INestApplicationContext } from '@nestjs/common';
import { Client, type Pool } from 'pg';
import { checksums, rebuildProjection } from '../../projections/runner/projection-work.js';
import { CONSUMER_HOST, type ConsumerHost, FOLLOWS_NOTHING } from '../../src/platform/consumers/consumer-host.js';
import { readConsumer, readConsumers } from '../../src/platform/consumers/consumers.js';
import { PG_POOL } from '../../src/platform/database/pool.js';
import { Commands } from '../../src/platform/event-store/commands.js';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { type Ledger, readLedger } from './ledger.js';
import { type Action, bootPlatform, DoAction, envelopeOf, projections } from './workload.js';

/** Writes down every move of a checkpoint in the transaction that makes it, and by whom. */
export async function watchCheckpoints(url: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(`
      CREATE TABLE fault_moves (
        id bigint GENERATED ALWAYS AS IDENTITY, name text, van bigint, naar bigint, kop bigint, wie text
      );
      CREATE FUNCTION fault_move() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO fault_moves (name, van, naar, kop, wie)
          SELECT NEW.name, OLD.position, NEW.position, position, current_setting('application_name') FROM kroniek.head;
          RETURN NEW;
        END $$;
      CREATE TRIGGER fault_move AFTER UPDATE OF position ON kroniek.consumers
        FOR EACH ROW EXECUTE FUNCTION fault_move();`),
  );
}

export interface Verified {
  readonly ledger: Ledger;
  readonly events: readonly RecordedEvent[];
  /** Commands that were sent and never answered: the callers were killed while they waited. */
  readonly unanswered: number;
  /** Per consumer who moved its checkpoint. */
  readonly workers: ReadonlyMap<string, ReadonlySet<string>>;
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
    everyCommandIsWholeOrAbsent(before, ledger);
    await askAgain(app, unanswered);
    await drainWithDeadlines(app, ledger);
    const workers = await checkpointsNeverOverlap(app.get<Pool>(PG_POOL));

    const events = await readAll(app);
    await logIsInOrder(app, events);
    everyCommandIsStoredOnce(events, ledger);
    everyEffectHappenedOnce(events, ledger);
    await readModelsEqualARebuild(app, events);
    await aRepeatGivesTheSameAnswer(app, ledger);
    expect(faults).toEqual([]);
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
  expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  expect((await app.get<EventStore>(EVENT_STORE).head()).position).toBe(position);
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
  expect(half).toEqual([]);
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
  expect(wrong).toEqual([]);
  expect(stored.size).toBe(ledger.sent.size);
}

/** One lapse per account by the deadline, one note per amount received by the policy; nothing left, nothing twice. */
function everyEffectHappenedOnce(events: readonly RecordedEvent[], ledger: Ledger): void {
  const causes = (type: string): string[] => events.filter((event) => event.type === type).map((event) => event.id);
  const effects = (type: string): string[] =>
    events.filter((event) => event.type === type).map((event) => event.causationId);
  expect(effects('FaultOntvangstNoted').sort()).toEqual(causes('FaultBedragReceived').sort());
  expect(effects('FaultRekeningLapsed').sort()).toEqual(causes('FaultRekeningOpened').sort());
  const opened = [...ledger.sent.values()].filter((action) => action.kind === 'open');
  expect(causes('FaultRekeningOpened')).toHaveLength(opened.length);
}

/** What a caller does that never got an answer; it is told the same twice. */
async function askAgain(app: INestApplicationContext, unanswered: readonly [string, Action][]): Promise<void> {
  const commands = app.get(Commands);
  for (const [id, action] of unanswered) {
    const first = await commands.dispatch(new DoAction(action, envelopeOf(id, action)));
    expect(await commands.dispatch(new DoAction(action, envelopeOf(id, action)))).toEqual(first);
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
    expect(consumer).toMatchObject({ position: head, fault: null });
  }
  expect((await pool.query('SELECT 1 FROM kroniek.deadlines WHERE fired_at IS NULL')).rowCount).toBe(0);
  expect((await pool.query('SELECT 1 FROM kroniek.refused_commands')).rowCount).toBe(0);
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

async function readModelsEqualARebuild(app: INestApplicationContext, events: readonly RecordedEvent[]): Promise<void> {
  const pool = app.get<Pool>(PG_POOL);
  for (const projection of projections) {
    const live = await checksums(pool, projection, (await readConsumer(pool, projection.name))!);
    const rebuilt = await rebuildProjection(pool, app.get<EventStore>(EVENT_STORE), projection);
    expect(rebuilt.events).toBe(events.length);
    expect(await checksums(pool, projection, rebuilt)).toEqual(live);
    for (const sum of Object.values(live)) expect(sum).not.toMatch(/^0:/);
  }
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
  expect(results).toEqual(told);
  expect((await store.head()).position).toBe(head);
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
