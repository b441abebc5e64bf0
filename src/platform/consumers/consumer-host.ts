import { type Pool } from 'pg';
import { type Clock } from '../clock/clock.js';
import { type EventStore } from '../event-store/event-store.js';
import {
  applyPage,
  ConsumerFailure,
  ConsumerLoop,
  type ConsumerWork,
  faultOf,
  type LoopLog,
  PAGE,
} from './consumer-loop.js';
import { type Consumer, type ConsumerFault, readConsumers, recordFault } from './consumers.js';
import { Leases } from './leases.js';

/** Injection token. */
export const CONSUMER_HOST = Symbol('ConsumerHost');

export interface HostedConsumer {
  readonly work: ConsumerWork;
  /** Makes tables and the checkpoint row; idempotent, safe in several processes at once. */
  readonly install: () => Promise<void>;
}

export interface ConsumerStatus {
  readonly naam: string;
  readonly soort: Consumer['kind'];
  readonly versie: string;
  readonly positie: string;
  readonly moment: string | null;
  readonly achterstandGebeurtenissen: number;
  /** Age of the oldest event not yet applied, in seconds; 0 when there is none. */
  readonly achterstandSeconden: number;
  readonly fout: ConsumerFault | null;
}

/** Runs every consumer of the log (projections, policies, deadlines) and the scheduler, in this process. */
export class ConsumerHost {
  private readonly loops: ConsumerLoop[] = [];
  private readonly leases: Leases;
  private timer: NodeJS.Timeout | undefined;
  private firing: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly clock: Clock,
    connectionString: string,
    private readonly consumers: readonly HostedConsumer[],
    private readonly fireDue: () => Promise<number>,
    private readonly log: LoopLog,
  ) {
    const names = consumers.map((consumer) => consumer.work.name);
    this.leases = new Leases(connectionString, names, (error) =>
      log.warn('De vergrendeling van de lezers is verloren en wordt opnieuw gevraagd', { reden: error.message }),
    );
    for (const { work } of consumers) {
      this.loops.push(new ConsumerLoop(pool, store, work, () => this.leases.holds(work.name), log));
    }
  }

  async install(): Promise<void> {
    for (const consumer of this.consumers) await consumer.install();
  }

  async start(): Promise<void> {
    await this.leases.start();
    for (const loop of this.loops) loop.start();
    this.scheduleFire();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.firing;
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.leases.stop();
  }

  /**
   * Works until there is nothing left: every consumer at the head and no deadline due on the clock. For the loader of
   * the demo regions, the command line and tests, while the loops do not run. Throws the first fault.
   */
  async drain(): Promise<void> {
    for (;;) {
      const known = new Map((await readConsumers(this.pool)).map((consumer) => [consumer.name, consumer]));
      const own = this.consumers.map(({ work }) => ({ work, consumer: known.get(work.name)! }));
      const slowest = own.reduce(
        (low, { consumer }) => (consumer.position < low ? consumer.position : low),
        own[0]!.consumer.position,
      );
      // One page feeds all consumers.
      const page = await this.store.readAll(slowest, PAGE);
      if (page.length === 0 && (await this.fireDue()) === 0) return;
      for (const { work, consumer } of own) {
        const events = page.filter((event) => event.position > consumer.position);
        if (events.length === 0) continue;
        try {
          await applyPage(this.pool, work, consumer, events);
        } catch (error) {
          if (error instanceof ConsumerFailure) await recordFault(this.pool, work.name, faultOf(error));
          throw error;
        }
      }
    }
  }

  /** While the loops run: resolves when all have caught up and nothing is due. Throws on a fault or after the time. */
  async settle(timeoutMs = 15_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    for (let quiet = 0; quiet < 2;) {
      const fired = await this.fireDue();
      const head = (await this.store.head()).position;
      const consumers = await readConsumers(this.pool);
      const faulty = consumers.find((consumer) => consumer.fault !== null);
      if (faulty !== undefined) throw new Error(`${faulty.name} stopped: ${faulty.fault!.message}`);
      const behind = consumers.filter((consumer) => consumer.position < head);
      quiet = fired === 0 && behind.length === 0 ? quiet + 1 : 0;
      if (Date.now() > end) {
        throw new Error(
          `Not settled in ${timeoutMs} ms; behind: ${behind.map((consumer) => consumer.name).join(', ')}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async status(): Promise<ConsumerStatus[]> {
    const consumers = await readConsumers(this.pool);
    return Promise.all(
      consumers.map(async (consumer) => {
        const lag = await this.store.lag(consumer.position);
        const age = lag.oldestRecordedAt === null ? 0 : this.clock.now().getTime() - Date.parse(lag.oldestRecordedAt);
        return {
          naam: consumer.name,
          soort: consumer.kind,
          versie: consumer.version,
          positie: consumer.position.toString(),
          moment: consumer.moment,
          achterstandGebeurtenissen: lag.events,
          achterstandSeconden: Math.max(0, Math.round(age / 1000)),
          fout: consumer.fault,
        };
      }),
    );
  }

  private scheduleFire(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.firing = this.fireDue()
        .catch((error: unknown) => this.log.warn('De termijnbewaking wacht', { reden: (error as Error).message }))
        .then(() => this.scheduleFire());
    }, 500);
  }
}
