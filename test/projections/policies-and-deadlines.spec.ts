import { afterEach, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { z } from 'zod';
import { type Decider } from '../../src/kernel/decider.js';
import { defineEvents, type EventOf } from '../../src/kernel/event-definition.js';
import { on } from '../../src/kernel/event-handlers.js';
import { newId } from '../../src/kernel/ids.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { CONSUMER_HOST, type ConsumerHost } from '../../src/platform/consumers/consumer-host.js';
import { applyPage, readStanding } from '../../src/platform/consumers/apply-page.js';
import { type Follow, FOLLOWS_NOTHING } from '../../src/platform/consumers/consumer-host.js';
import { ENGINE_ADMIN, type EngineAdmin } from '../../src/platform/beheer/engine-admin.js';
import { UNFENCED } from '../../src/platform/consumers/consumers.js';
import { defineDeadline, registeredDeadlines } from '../../src/platform/deadlines/deadline.js';
import { fireDueDeadlines } from '../../src/platform/deadlines/deadline-work.js';
import { KnownNews } from '../../src/platform/deadlines/known-news.js';
import { Aggregates } from '../../src/platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../src/platform/event-store/command.js';
import { Commands } from '../../src/platform/event-store/commands.js';
import {
  CommandIdReused,
  EVENT_STORE,
  type EventStore,
  WrongExpectedRevision,
} from '../../src/platform/event-store/event-store.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { definePolicy } from '../../src/platform/process-managers/policy.js';
import { policyWork } from '../../src/platform/process-managers/policy-work.js';
import { catchUp, testEngine } from '../support/consumers.js';
import { createTestDatabase } from '../support/database.js';

const proefEvents = defineEvents('testproef', {
  TestProefOpened: { version: 1, schema: z.strictObject({ uiterste: z.string() }) },
  TestProefClosed: { version: 1, schema: z.strictObject({}) },
  TestProefExceeded: { version: 1, schema: z.strictObject({}) },
  TestProefNoted: { version: 1, schema: z.strictObject({ reden: z.string() }) },
});
type ProefEvent = EventOf<typeof proefEvents>;

type ProefCommand =
  { type: 'open'; uiterste: string } | { type: 'close' } | { type: 'exceed' } | { type: 'note'; reden: string };

const proefDecider: Decider<'none' | 'open' | 'closed' | 'exceeded', ProefCommand, ProefEvent> = {
  category: 'testproef',
  initial: 'none',
  decide: (command, state) => {
    const occurredAt = '2026-01-01';
    if (command.type === 'open') return [{ type: 'TestProefOpened', data: { uiterste: command.uiterste }, occurredAt }];
    if (command.type === 'close') return [{ type: 'TestProefClosed', data: {}, occurredAt }];
    if (command.type === 'exceed') return state === 'open' ? [{ type: 'TestProefExceeded', data: {}, occurredAt }] : [];
    if (command.reden === 'geweigerd') throw new Rejection('PROEF_GEWEIGERD', 'Dat mag niet.');
    return [{ type: 'TestProefNoted', data: { reden: command.reden }, occurredAt }];
  },
  evolve: (state, event) => {
    if (event.type === 'TestProefOpened') return 'open';
    if (event.type === 'TestProefClosed') return 'closed';
    return event.type === 'TestProefExceeded' ? 'exceeded' : state;
  },
};

let broken: string | undefined;
/** What a rule refuses. */
const refusing = new Set<string>();
/** What happens in the world while a deadline fires. */
let meanwhile: (id: string) => Promise<void> = async () => undefined;

class DoProef {
  constructor(
    readonly data: { id: string; command: ProefCommand },
    readonly envelope: CommandEnvelope,
  ) {}
}

@CommandHandler(DoProef)
@Injectable()
class DoProefHandler implements ICommandHandler<DoProef> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: DoProef): Promise<CommandResult> {
    if (data.id === broken) throw new Error('This handler is broken.');
    if (data.command.type === 'exceed') {
      if (refusing.has(data.id)) throw new Rejection('PROEF_GEWEIGERD', 'Dat mag nu niet.');
      await meanwhile(data.id);
    }
    const part = this.aggregates.part(proefDecider, data.id, data.command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { id: data.id } });
  }
}

defineDeadline({
  name: 'test-proef',
  on: [
    on(proefEvents, {
      TestProefOpened: (event) => [
        { set: event.stream, dueAt: event.data.uiterste, payload: { id: event.stream.slice(10) } },
      ],
      TestProefClosed: (event) => [{ cancel: event.stream }],
    }),
  ],
  command: (due, envelope) => new DoProef({ id: String(due.payload['id']), command: { type: 'exceed' } }, envelope),
});

const policy = definePolicy({
  name: 'when-test-proef-exceeded-then-note',
  on: [
    on(proefEvents, {
      TestProefExceeded: (event, envelope) => [
        new DoProef({ id: event.stream.slice(10), command: { type: 'note', reden: 'te laat' } }, envelope()),
        new DoProef({ id: event.stream.slice(10), command: { type: 'note', reden: 'geweigerd' } }, envelope('tweede')),
      ],
    }),
  ],
});

@Module({ providers: [DoProefHandler] })
class ProefModule {}

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  broken = undefined;
  refusing.clear();
  meanwhile = async () => undefined;
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const FOLLOWS_ALL: Follow = { lezers: true, termijnen: true };

async function boot(url: string, clock: ManualClock, follow: Follow): Promise<INestApplicationContext> {
  @Module({
    imports: [
      CqrsModule.forRoot(),
      PlatformModule.register({
        databaseUrl: url,
        clock,
        follow,
        log: { error: () => undefined, warn: () => undefined },
        projections: () => [],
      }),
      ProefModule,
    ],
  })
  class Root {}
  const app = await NestFactory.createApplicationContext(Root, { logger: false });
  cleanUps.push(() => app.close());
  return app;
}

async function database(): Promise<string> {
  const made = await createTestDatabase();
  cleanUps.push(() => made.drop());
  return made.url;
}

function envelope(commandId = newId(), fingerprint = commandId): CommandEnvelope {
  return {
    commandId,
    fingerprint,
    actor: { subject: 'test', rol: 'beheerder' },
    correlationId: 'c',
    causationId: 'c',
    processingActivity: 'test',
    regio: 'h5',
  };
}

const open = (id: string): DoProef =>
  new DoProef({ id, command: { type: 'open', uiterste: '2026-02-01T00:00:00.000Z' } }, envelope());

async function types(app: INestApplicationContext, id: string): Promise<string[]> {
  return (await app.get<EventStore>(EVENT_STORE).readStream(`testproef-${id}`)).map((event) => event.type);
}

describe('deadlines', () => {
  it('fires when the clock has passed the moment, not before, and once over two processes', async () => {
    const url = await database();
    const clock = new ManualClock('2026-01-15T00:00:00Z');
    const [a, b] = [await boot(url, clock, FOLLOWS_ALL), await boot(url, clock, FOLLOWS_ALL)];
    const host = a.get<ConsumerHost>(CONSUMER_HOST);
    const ids = Array.from({ length: 8 }, () => newId());
    for (const id of ids) await a.get(Commands).dispatch(open(id));
    await a.get(Commands).dispatch(new DoProef({ id: ids[0]!, command: { type: 'close' } }, envelope()));
    await host.settle();
    expect(await types(a, ids[1]!)).toEqual(['TestProefOpened']);
    clock.set('2026-02-01T00:00:00.000Z');
    await Promise.all([host.settle(), b.get<ConsumerHost>(CONSUMER_HOST).settle()]);
    expect(await types(a, ids[0]!)).toEqual(['TestProefOpened', 'TestProefClosed']);
    for (const id of ids.slice(1)) {
      expect(await types(a, id)).toEqual(['TestProefOpened', 'TestProefExceeded', 'TestProefNoted']);
    }
  });

  it('fires after downtime, with the moment that passed meanwhile', async () => {
    const url = await database();
    const clock = new ManualClock('2026-01-15T00:00:00Z');
    const id = newId();
    const first = await boot(url, clock, FOLLOWS_ALL);
    await first.get(Commands).dispatch(open(id));
    await first.close();
    cleanUps.pop();
    clock.set('2026-03-01T00:00:00.000Z');
    const second = await boot(url, clock, FOLLOWS_ALL);
    await second.get<ConsumerHost>(CONSUMER_HOST).settle();
    expect(await types(second, id)).toEqual(['TestProefOpened', 'TestProefExceeded', 'TestProefNoted']);
  });

  it('makes its rows anew from the first event and fires nothing a second time', async () => {
    const url = await database();
    const clock = new ManualClock('2026-01-15T00:00:00Z');
    const app = await boot(url, clock, FOLLOWS_NOTHING);
    const host = app.get<ConsumerHost>(CONSUMER_HOST);
    const id = newId();
    await app.get(Commands).dispatch(open(id));
    clock.set('2026-02-02T00:00:00.000Z');
    await host.drain();
    const before = await types(app, id);
    const pool = new Pool({ connectionString: url, max: 1 });
    await pool.query("UPDATE kroniek.consumers SET version = 'other' WHERE name = 'deadlines'");
    await pool.end();
    await host.install(true);
    await host.drain();
    expect(await types(app, id)).toEqual(before);
  });

  it('fires the others when one fails, and tries that one again', async () => {
    const url = await database();
    const clock = new ManualClock('2026-01-15T00:00:00Z');
    const app = await boot(url, clock, FOLLOWS_NOTHING);
    const host = app.get<ConsumerHost>(CONSUMER_HOST);
    const [first, second] = [newId(), newId()].sort() as [string, string];
    for (const id of [first, second]) await app.get(Commands).dispatch(open(id));
    await host.drain();
    clock.set('2026-02-02T00:00:00.000Z');
    broken = first;
    await expect(host.drain()).rejects.toThrow('broken');
    expect(await types(app, first)).toEqual(['TestProefOpened']);
    expect(await types(app, second)).toEqual(['TestProefOpened', 'TestProefExceeded']);
    broken = undefined;
    await host.drain();
    expect(await types(app, first)).toEqual(['TestProefOpened', 'TestProefExceeded', 'TestProefNoted']);
  });
});

describe('a deadline and the news', () => {
  interface Due {
    readonly app: INestApplicationContext;
    readonly pool: Pool;
    readonly ids: readonly [string, string];
    fire(news: Pick<KnownNews, 'takenIn'>): Promise<number>;
    /** Of those two: which fired. */
    fired(): Promise<string[]>;
  }

  /** Two that are due, in this order, in a process that follows nothing by itself. */
  async function due(): Promise<Due> {
    const url = await database();
    const clock = new ManualClock('2026-01-15T00:00:00Z');
    const app = await boot(url, clock, FOLLOWS_NOTHING);
    const ids = [newId(), newId()].sort() as [string, string];
    for (const id of ids) await app.get(Commands).dispatch(open(id));
    await app.get<ConsumerHost>(CONSUMER_HOST).drain();
    clock.set('2026-02-02T00:00:00.000Z');
    const pool = new Pool({ connectionString: url, max: 3 });
    cleanUps.push(() => pool.end());
    const definitions = registeredDeadlines();
    return {
      app,
      pool,
      ids,
      fire: (news) =>
        fireDueDeadlines(pool, app.get(Commands), definitions, clock, undefined, news as unknown as KnownNews),
      fired: async () => {
        const { rows } = await pool.query<{ key: string }>(
          'SELECT key FROM kroniek.deadlines WHERE fired_at IS NOT NULL ORDER BY key',
        );
        return rows.map(({ key }) => key.slice(10));
      },
    };
  }

  it('does not fire on what it does not know yet, also where that came in the middle of the round', async () => {
    const { app, pool, ids, fire, fired } = await due();
    const [first, second] = ids;
    meanwhile = async (id) => {
      if (id !== first) return;
      await app.get(Commands).dispatch(new DoProef({ id: second, command: { type: 'close' } }, envelope()));
    };
    const news = new KnownNews(app.get<EventStore>(EVENT_STORE), pool, 0);
    expect(await fire(news)).toBe(1);
    expect(await fired()).toEqual([first]);
    await app.get<ConsumerHost>(CONSUMER_HOST).drain();
    expect(await fire(news)).toBe(0);
    expect(await types(app, second)).toEqual(['TestProefOpened', 'TestProefClosed']);
  });

  it('goes on with the round when the news was taken in meanwhile', async () => {
    const { app, pool, ids, fire, fired } = await due();
    const store = app.get<EventStore>(EVENT_STORE);
    // Each of the two appends an event, and somebody else reads the deadlines from the log.
    let busy = true;
    const firing = fire(new KnownNews(store, pool, 60_000)).finally(() => (busy = false));
    const host = app.get<ConsumerHost>(CONSUMER_HOST);
    const reading = (async () => {
      while (busy) await host.advanceTo('deadlines', (await store.head()).position);
    })();
    expect(await firing).toBe(2);
    await reading;
    expect(await fired()).toEqual(ids);
  });

  it('does not fire while the deadlines are made anew, also where they begin just before it', async () => {
    const { app, pool, fire, fired } = await due();
    const store = app.get<EventStore>(EVENT_STORE);
    const anew = (): Promise<unknown> =>
      pool.query("UPDATE kroniek.consumers SET position = 0, generation = generation + 1 WHERE name = 'deadlines'");
    const { position } = await store.head();
    expect(await fire({ takenIn: () => anew().then(() => position) })).toBe(0);
    expect(await fire(new KnownNews(store, pool, 0))).toBe(0);
    expect(await fired()).toEqual([]);
  });
});

describe('a deadline whose command a rule refused', () => {
  it('can be tried again by a person, also where version 0.1.0 kept it without its deadline', async () => {
    const url = await database();
    const clock = new ManualClock('2026-01-15T00:00:00Z');
    const app = await boot(url, clock, FOLLOWS_NOTHING);
    const host = app.get<ConsumerHost>(CONSUMER_HOST);
    const engine = app.get<EngineAdmin>(ENGINE_ADMIN);
    const ids = Array.from({ length: 3 }, () => newId());
    for (const id of ids) {
      await app.get(Commands).dispatch(open(id));
      refusing.add(id);
    }
    await host.drain();
    clock.set('2026-02-02T00:00:00.000Z');
    await host.drain();
    const pool = new Pool({ connectionString: url, max: 1 });
    cleanUps.push(() => pool.end());
    await pool.query('UPDATE kroniek.refused_commands SET deadline_key = NULL');
    await pool.query("UPDATE kroniek.deadlines SET due_at = due_at - interval '1 day' WHERE key = $1", [
      `testproef-${ids[1]!}`,
    ]);
    await pool.query('DELETE FROM kroniek.deadlines WHERE key = $1', [`testproef-${ids[2]!}`]);
    const refused = await engine.refused(10);
    expect(refused).toMatchObject(Array.from({ length: 3 }, () => ({ deadlineKey: null, eventStream: null })));
    const known = [];
    for (const one of refused) if (await engine.canRetry(one)) known.push(one);
    expect(known).toHaveLength(1);

    refusing.clear();
    await engine.retryRefused(known[0]!.commandId, 2);
    expect(await types(app, ids[0]!)).toEqual(['TestProefOpened', 'TestProefExceeded']);
    expect(await engine.refused(10)).toHaveLength(2);
  });

  it('is decided once for an act that comes again', async () => {
    const url = await database();
    const clock = new ManualClock('2026-01-15T00:00:00Z');
    const app = await boot(url, clock, FOLLOWS_NOTHING);
    const engine = app.get<EngineAdmin>(ENGINE_ADMIN);
    const id = newId();
    refusing.add(id);
    await app.get(Commands).dispatch(open(id));
    await app.get<ConsumerHost>(CONSUMER_HOST).drain();
    clock.set('2026-02-02T00:00:00.000Z');
    await app.get<ConsumerHost>(CONSUMER_HOST).drain();
    const { commandId } = (await engine.refused(1))[0]!;
    await engine.retryRefused(commandId, 2);
    refusing.clear();
    await engine.retryRefused(commandId, 2);
    expect(await engine.refused(1)).toMatchObject([{ attempts: 2 }]);
    expect(await types(app, id)).toEqual(['TestProefOpened']);
  });
});

describe('the deadlines and an event that they could not apply', () => {
  it('begin anew once for one retry, however often the act comes', async () => {
    const url = await database();
    const clock = new ManualClock('2026-01-15T00:00:00Z');
    const app = await boot(url, clock, FOLLOWS_NOTHING);
    const id = newId();
    // A moment that is none.
    await app.get(Commands).dispatch(new DoProef({ id, command: { type: 'open', uiterste: 'morgen' } }, envelope()));
    await expect(app.get<ConsumerHost>(CONSUMER_HOST).drain()).rejects.toThrow('deadlines parked');
    const engine = app.get<EngineAdmin>(ENGINE_ADMIN);
    const [parked] = await engine.parkedStreams('deadlines');
    const pool = new Pool({ connectionString: url, max: 1 });
    cleanUps.push(() => pool.end());
    const generation = async (): Promise<number> =>
      (await pool.query<{ generation: number }>("SELECT generation FROM kroniek.consumers WHERE name = 'deadlines'"))
        .rows[0]!.generation;
    const before = await generation();
    for (let times = 0; times < 2; times += 1) {
      await engine.retryParked('deadlines', parked!.stream, parked!.attempts + 1, UNFENCED);
      await app.get<ConsumerHost>(CONSUMER_HOST).advanceTo('deadlines', BigInt(parked!.position));
    }
    expect(await generation()).toBe(before + 1);
    expect(await engine.parkedStreams('deadlines')).toMatchObject([{ attempts: parked!.attempts + 1 }]);
  });
});

describe('policies', () => {
  it('waits and tries again when its command loses a race twice: the event is not to blame', async () => {
    const url = await database();
    const clock = new ManualClock('2026-01-15T00:00:00Z');
    const app = await boot(url, clock, FOLLOWS_NOTHING);
    const id = newId();
    await app.get(Commands).dispatch(open(id));
    await app.get(Commands).dispatch(new DoProef({ id, command: { type: 'exceed' } }, envelope()));
    const pool = new Pool({ connectionString: url, max: 2 });
    const lost = new WrongExpectedRevision(`testproef-${id}`, 1, 2);
    const losing = { dispatch: () => Promise.reject(lost) } as unknown as Commands;
    const store = app.get<EventStore>(EVENT_STORE);
    const standing = await readStanding(pool, policy.name);
    const work = policyWork(pool, losing, policy, clock);
    const page = await store.readAll(0n, 10);
    await expect(applyPage(pool, testEngine(pool, store).idle, work, standing, page)).rejects.toBe(lost);
    await pool.end();
  });

  it('sends its commands once, also when it crashes between the command and its checkpoint', async () => {
    const url = await database();
    const clock = new ManualClock('2026-01-15T00:00:00Z');
    const app = await boot(url, clock, FOLLOWS_NOTHING);
    const id = newId();
    await app.get(Commands).dispatch(open(id));
    await app.get(Commands).dispatch(new DoProef({ id, command: { type: 'exceed' } }, envelope()));
    const store = app.get<EventStore>(EVENT_STORE);
    const pool = new Pool({ connectionString: url, max: 2 });
    const work = policyWork(pool, app.get(Commands), policy, clock);
    await catchUp(pool, store, work);
    // As after a crash: the checkpoint still says that nothing was done.
    await pool.query('UPDATE kroniek.consumers SET position = 0 WHERE name = $1', [policy.name]);
    await app.get<ConsumerHost>(CONSUMER_HOST).drain();
    expect(await types(app, id)).toEqual(['TestProefOpened', 'TestProefExceeded', 'TestProefNoted']);
    const { rows } = await pool.query<{ code: string }>('SELECT code FROM kroniek.refused_commands');
    expect(rows).toEqual([{ code: 'PROEF_GEWEIGERD' }]);
    await pool.end();
  });
});

describe('commands', () => {
  it('answers a repeated command id from its receipt and refuses it for another command', async () => {
    const app = await boot(await database(), new ManualClock('2026-01-15T00:00:00Z'), FOLLOWS_NOTHING);
    const commands = app.get(Commands);
    const id = newId();
    const command = new DoProef({ id, command: { type: 'note', reden: 'x' } }, envelope());
    const first = await commands.dispatch(command);
    expect(await commands.dispatch(command)).toEqual(first);
    expect(await types(app, id)).toEqual(['TestProefNoted']);
    const other = new DoProef({ id, command: { type: 'close' } }, envelope(command.envelope.commandId, 'other'));
    await expect(commands.dispatch(other)).rejects.toBeInstanceOf(CommandIdReused);
  });
});
