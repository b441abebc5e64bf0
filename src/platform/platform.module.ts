import {
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  Optional,
  type Provider,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { actsWork, installActs } from './beheer/acts.js';
import { ENGINE_ADMIN, EngineAdmin } from './beheer/engine-admin.js';
import { ReadModelBuilder } from './beheer/read-model-builder.js';
import { READ_MODEL_BUILDS, type ReadModelBuilds } from './beheer/read-model-builds.js';
import { type Clock, CLOCK, SystemClock } from './clock/clock.js';
import { type EventStoreChoice } from './config/config.js';
import { CONSUMER_HOST, ConsumerHost, type Follow, type HostedConsumer } from './consumers/consumer-host.js';
import { type LoopLog } from './consumers/consumer-loop.js';
import { createPool, PG_POOL } from './database/pool.js';
import { registeredDeadlines } from './deadlines/deadline.js';
import { deadlineWork, fireDueDeadlines, installDeadlines } from './deadlines/deadline-work.js';
import { KnownNews } from './deadlines/known-news.js';
import { Aggregates } from './event-store/aggregates.js';
import { Commands } from './event-store/commands.js';
import { EVENT_STORE, type EventStore } from './event-store/event-store.js';
import { openEventStore, type OwnedEventStore, startEventStore } from './event-store/open-event-store.js';
import { installPolicy, policyWork } from './process-managers/policy-work.js';
import { registeredPolicies } from './process-managers/policy.js';
import { NO_ENGINE_OBSERVER } from './telemetry/engine-observer.js';
import { ObservedCommands } from './telemetry/observed-commands.js';
import { ObservedEventStore } from './telemetry/observed-event-store.js';
import { observedWork } from './telemetry/observed-work.js';
import { type Observer } from './telemetry/observer.js';

export interface PlatformOptions {
  readonly databaseUrl: string;
  /** Where the log is; absent: in the same database. */
  readonly eventStore?: EventStoreChoice | undefined;
  readonly clock?: Clock | undefined;
  readonly log: LoopLog;
  /** What of the log this process does by itself. */
  readonly follow: Follow;
  /** Who watches; nobody where this is absent. */
  readonly observer?: Observer | undefined;
  /** The read models, from `projections/`: the platform knows only that they are consumers. */
  readonly projections: (pool: Pool, store: EventStore) => readonly HostedConsumer[];
}

const OWNED_STORE = Symbol('OwnedEventStore');
const IN_DATABASE: EventStoreChoice = { kind: 'postgres' };
const OPTIONS = Symbol('PlatformOptions');

/** The products of this process that are closing. */
const ending = new WeakSet<PlatformOptions>();

/** Starts and stops what lives as long as the process, in the right order. */
@Injectable()
class PlatformLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly builder: ReadModelBuilder | undefined;

  constructor(
    @Inject(OPTIONS) private readonly options: PlatformOptions,
    @Inject(PG_POOL) private readonly pool: Pool,
    @Inject(OWNED_STORE) private readonly store: OwnedEventStore,
    @Inject(CONSUMER_HOST) private readonly host: ConsumerHost,
    @Optional() @Inject(READ_MODEL_BUILDS) builds: ReadModelBuilds | undefined,
  ) {
    this.builder = builds && new ReadModelBuilder(builds, options.log);
  }

  async onApplicationBootstrap(): Promise<void> {
    await startEventStore(this.options.eventStore ?? IN_DATABASE, this.store, this.pool);
    await this.host.install(this.options.follow.lezers);
    await this.host.start(this.options.follow);
    if (this.options.follow.lezers) this.builder?.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.builder?.stop();
    await this.host.stop();
    await this.store.stop();
    ending.add(this.options);
    await this.pool.end();
  }
}

@Global()
@Module({})
export class PlatformModule {
  static register(options: PlatformOptions): DynamicModule {
    const shared: Provider[] = [
      { provide: CLOCK, useValue: options.clock ?? new SystemClock() },
      {
        provide: PG_POOL,
        useFactory: () =>
          createPool(options.databaseUrl, (error) => {
            // The pool ends before its connections are closed: what they say then is no news.
            if (!ending.has(options)) {
              options.log.warn('Een databaseverbinding is verbroken', { reden: error.message });
            }
          }),
      },
      {
        provide: OWNED_STORE,
        inject: [PG_POOL, CLOCK],
        useFactory: (pool: Pool, clock: Clock) =>
          openEventStore(options.eventStore ?? IN_DATABASE, {
            pool,
            databaseUrl: options.databaseUrl,
            clock,
            onLost: (error) =>
              options.log.warn('De melding van nieuwe gebeurtenissen is verbroken', { reden: error.message }),
          }),
      },
      {
        provide: EVENT_STORE,
        inject: [OWNED_STORE],
        useFactory: (store: EventStore) =>
          options.observer === undefined ? store : new ObservedEventStore(store, options.observer),
      },
      Aggregates,
      {
        provide: Commands,
        inject: [CommandBus, EVENT_STORE],
        useFactory: (bus: CommandBus, store: EventStore) =>
          options.observer === undefined
            ? new Commands(bus, store)
            : new ObservedCommands(bus, store, options.observer),
      },
      {
        provide: ENGINE_ADMIN,
        inject: [PG_POOL, EVENT_STORE, Commands, CLOCK, ModuleRef, { token: READ_MODEL_BUILDS, optional: true }],
        useFactory: (
          pool: Pool,
          store: EventStore,
          commands: Commands,
          clock: Clock,
          module: ModuleRef,
          builds: ReadModelBuilds | undefined,
        ) => new EngineAdmin(pool, store, commands, clock, () => module.get<ConsumerHost>(CONSUMER_HOST), builds),
      },
      {
        provide: CONSUMER_HOST,
        inject: [PG_POOL, EVENT_STORE, CLOCK, Commands, ENGINE_ADMIN],
        useFactory: (pool: Pool, store: EventStore, clock: Clock, commands: Commands, admin: EngineAdmin) =>
          consumerHost(options, pool, store, clock, commands, admin),
      },
    ];
    return {
      module: PlatformModule,
      providers: [{ provide: OPTIONS, useValue: options }, ...shared, PlatformLifecycle],
      exports: [CLOCK, PG_POOL, EVENT_STORE, Aggregates, Commands, CONSUMER_HOST, ENGINE_ADMIN],
    };
  }
}

function consumerHost(
  options: PlatformOptions,
  pool: Pool,
  store: EventStore,
  clock: Clock,
  commands: Commands,
  admin: EngineAdmin,
): ConsumerHost {
  const deadlines = registeredDeadlines();
  const consumers: HostedConsumer[] = [
    ...options.projections(pool, store),
    { work: deadlineWork(deadlines), install: (follows) => installDeadlines(pool, deadlines, follows) },
    ...registeredPolicies().map((policy) => ({
      work: policyWork(pool, commands, policy, clock),
      install: () => installPolicy(pool, store, policy),
    })),
    { work: actsWork(admin), install: () => installActs(pool, store) },
  ];
  const observer = options.observer ?? NO_ENGINE_OBSERVER;
  const watched = consumers.map((hosted) => ({ ...hosted, work: observedWork(hosted.work, observer) }));
  const news = new KnownNews(store, pool);
  const fireDue = (onlyOnKnownNews: boolean): Promise<number> =>
    fireDueDeadlines(pool, commands, deadlines, clock, observer, onlyOnKnownNews ? news : undefined);
  return new ConsumerHost(pool, store, clock, options.databaseUrl, watched, fireDue, options.log);
}
