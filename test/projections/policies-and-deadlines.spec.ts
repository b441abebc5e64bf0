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
import { defineDeadline } from '../../src/platform/deadlines/deadline.js';
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

  execute({ data, envelope }: DoProef): Promise<CommandResult> {
    if (data.id === broken) throw new Error('This handler is broken.');
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
