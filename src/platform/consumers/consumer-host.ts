import { type Pool } from 'pg';
import { type Clock } from '../clock/clock.js';
import { retriedWhenLost } from '../database/transaction.js';
import { type EventStore, type Position, type RecordedEvent } from '../event-store/event-store.js';
import { applyPage, type ConsumerWork, readStanding } from './apply-page.js';
import { advance, ConsumerLoop, createEngine, type Engine, type LoopLog, PAGE } from './consumer-loop.js';
import { type Consumer, type ConsumerFault, Fenced, readConsumers } from './consumers.js';
import { Leases } from './leases.js';
import { type ParkedStream, readParkedStreams } from './parking.js';
import { type Progress } from './progress.js';

/** Injection token. */
export const CONSUMER_HOST = Symbol('ConsumerHost');

export interface HostedConsumer {
  readonly work: ConsumerWork;
  /**
   * Makes tables and the checkpoint row; idempotent, safe in several processes at once. What another version of the
   * program made is replaced only for a process that will follow the log: any other may run beside that version.
   */
  readonly install: (follows: boolean) => Promise<void>;
}

/** What of the log a process does by itself; several processes may do the same, and share it. */
export interface Follow {
  /** Follows the log: projections, policies, the deadlines that events set, and acts of the beheerder. */
  readonly lezers: boolean;
  /** Fires the deadlines that are due. */
  readonly termijnen: boolean;
}

export const FOLLOWS_NOTHING: Follow = { lezers: false, termijnen: false };

export interface ConsumerStatus {
  readonly naam: string;
  readonly soort: Consumer['kind'];
  readonly versie: string;
  readonly generatie: number;
  readonly positie: string;
  readonly moment: string | null;
  readonly achterstandGebeurtenissen: number;
  /** Age of the oldest event not yet applied, in seconds; 0 when there is none. */
  readonly achterstandSeconden: number;
  /** Events per second while it last had work; null before that. */
  readonly perSeconde: number | null;
  /** Seconds until it will have caught up at that rate; null without a rate, 0 when it has. */
  readonly restSeconden: number | null;
  /** Streams that are set apart. */
  readonly geparkeerd: number;
  /** Whether it stands still as a whole, so that no event gets any further. */
  readonly staatStil: boolean;
  /** Why it stands still as a whole, or else the last event that it set apart. */
  readonly fout: ConsumerFault | null;
}

const FIRE_MS = 500;

/** Runs the consumers of the log (projections, policies, deadlines, acts) and the scheduler, in this process. */
export class ConsumerHost {
  private readonly engine: Engine;
  private readonly loops: ConsumerLoop[];
  private readonly leases: Leases;
  private timer: NodeJS.Timeout | undefined;
  private firing: Promise<unknown> = Promise.resolve();
  /** What the log of the process was told last of the deadlines; not again at every look. */
  private told: string | undefined;
  private stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly clock: Clock,
    connectionString: string,
    private readonly consumers: readonly HostedConsumer[],
    private readonly fireDue: (onlyOnKnownNews: boolean) => Promise<number>,
    private readonly log: LoopLog,
  ) {
    this.engine = createEngine(pool, store, log);
    const names = consumers.map((consumer) => consumer.work.name);
    this.leases = new Leases(connectionString, names, (error) =>
      log.warn('De vergrendeling van de lezers is verloren en wordt opnieuw gevraagd', { reden: error.message }),
    );
    this.loops = consumers.map(({ work }) => {
      const mayWork = (): boolean => this.leases.holds(work.name);
      return new ConsumerLoop(this.engine, work, mayWork, () => this.leases.giveAway(work.name));
    });
  }

  async install(follows: boolean): Promise<void> {
    for (const consumer of this.consumers) await consumer.install(follows);
  }

  async start(follow: Follow): Promise<void> {
    if (follow.lezers) {
      await this.leases.start();
      for (const loop of this.loops) loop.start();
    }
    if (follow.termijnen) this.scheduleFire();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.firing;
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.leases.stop();
  }

  /** Of the consumers that follow the log in this process. */
  get progress(): Progress {
    return this.engine.progress;
  }

  /** Undefined for a name that no consumer of this program has. */
  work(name: string): ConsumerWork | undefined {
    return this.consumers.find(({ work }) => work.name === name)?.work;
  }

  /**
   * Brings one consumer to a position, beside the loops of whatever process: what two of them do is done once. Throws
   * `Fenced` where the consumer belongs to another build of the program.
   */
  async advanceTo(name: string, position: Position): Promise<void> {
    const work = this.work(name);
    if (work === undefined) throw new Error(`There is no consumer ${name}.`);
    for (;;) {
      const { consumer } = await readStanding(this.pool, name);
      if (consumer.position >= position) return;
      if (consumer.version !== work.version) throw new Fenced(name);
      try {
        if ((await retriedWhenLost(() => advance(this.engine, work))) === 0) return;
      } catch (error) {
        // A loop was there first: where it stands now is read anew.
        if (!(error instanceof Fenced)) throw error;
      }
    }
  }

  /**
   * Works until there is nothing left: every consumer at the head and no deadline due on the clock. For the loader of
   * the demo regions, the command line and tests, while the loops do not run. Throws the first event that is parked.
   */
  async drain(): Promise<void> {
    for (;;) {
      const standings = await Promise.all(
        (await this.behind()).map(async (work) => ({ work, standing: await readStanding(this.pool, work.name) })),
      );
      // One page feeds all consumers.
      const page = await this.pageFor(standings.map(({ standing }) => standing.consumer.position));
      if (page.length === 0) {
        if ((await this.fireDue(false)) === 0) return;
        continue;
      }
      const apply = ({ work, standing }: (typeof standings)[number]): Promise<unknown> =>
        applyPage(this.pool, this.engine.idle, work, standing, page);
      const busy = standings.filter(({ work }) => page.some(({ type }) => work.handles(type)));
      // Those for whom the page holds nothing move together, in one statement.
      await Promise.all(standings.filter((one) => !busy.includes(one)).map(apply));
      for (const one of busy) await apply(one);
      const parked = (await readParkedStreams(this.pool))[0];
      if (parked !== undefined) throw new Error(`${parked.consumer} parked ${parked.stream}: ${parked.error}`);
    }
  }

  private async pageFor(positions: readonly Position[]): Promise<readonly RecordedEvent[]> {
    if (positions.length === 0) return [];
    return this.engine.recent.after(
      positions.reduce((low, one) => (one < low ? one : low)),
      PAGE,
    );
  }

  /** Who of this program has not come to the head of the log. */
  private async behind(): Promise<ConsumerWork[]> {
    const head = (await this.store.head()).position;
    const rows = new Map((await readConsumers(this.pool)).map((consumer) => [consumer.name, consumer]));
    return this.consumers.flatMap(({ work }) => ((rows.get(work.name)?.position ?? 0n) < head ? [work] : []));
  }

  /** While the loops run: resolves when all have caught up and nothing is due. Throws on a fault or after the time. */
  async settle(timeoutMs = 240_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    for (let quiet = 0; quiet < 2;) {
      const fired = await this.fireDue(true);
      const head = (await this.store.head()).position;
      const consumers = await readConsumers(this.pool);
      const faulty = consumers.find((consumer) => consumer.fault !== null);
      if (faulty !== undefined) throw new Error(`${faulty.name} stopped: ${faulty.fault!.message}`);
      const parked = (await readParkedStreams(this.pool))[0];
      if (parked !== undefined) throw new Error(`${parked.consumer} parked ${parked.stream}: ${parked.error}`);
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
    const [consumers, parked] = await Promise.all([readConsumers(this.pool), readParkedStreams(this.pool)]);
    const lags = new Map(
      await Promise.all(
        [...new Set(consumers.map(({ position }) => position))].map(
          async (position) => [position, await this.store.lag(position)] as const,
        ),
      ),
    );
    return consumers.map((consumer) => {
      const lag = lags.get(consumer.position)!;
      const age = lag.oldestRecordedAt === null ? 0 : this.clock.now().getTime() - Date.parse(lag.oldestRecordedAt);
      const own = parked.filter((stream) => stream.consumer === consumer.name);
      return {
        naam: consumer.name,
        soort: consumer.kind,
        versie: consumer.version,
        generatie: consumer.generation,
        positie: consumer.position.toString(),
        moment: consumer.moment,
        achterstandGebeurtenissen: lag.events,
        achterstandSeconden: Math.max(0, Math.round(age / 1000)),
        perSeconde: consumer.rate === null ? null : Math.round(consumer.rate),
        restSeconden: restOf(lag.events, consumer.rate),
        geparkeerd: own.length,
        staatStil: consumer.fault !== null,
        fout: consumer.fault ?? lastFault(own),
      };
    });
  }

  private scheduleFire(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.firing = this.fireDue(true)
        .then(
          () => undefined,
          (error: unknown) => (error as Error).message,
        )
        .then((reden) => {
          if (reden !== undefined && reden !== this.told) this.log.warn('De termijnbewaking wacht', { reden });
          this.told = reden;
          this.scheduleFire();
        });
    }, FIRE_MS);
  }
}

function restOf(events: number, rate: number | null): number | null {
  if (events === 0) return 0;
  return rate === null || rate === 0 ? null : Math.ceil(events / rate);
}

function lastFault(parked: readonly ParkedStream[]): ConsumerFault | null {
  const last = parked.reduce<ParkedStream | undefined>(
    (latest, stream) => (latest === undefined || stream.parkedAt > latest.parkedAt ? stream : latest),
    undefined,
  );
  if (last === undefined) return null;
  return { eventId: last.eventId, position: last.position, type: last.type, message: last.error };
}
