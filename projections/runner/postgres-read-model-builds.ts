import { setTimeout as sleep } from 'node:timers/promises';
import { type Pool, type PoolClient } from 'pg';
import { Rejection } from '../../src/kernel/rejection.js';
import {
  type BuildOptions,
  type Generatie,
  type ReadModelBuilds,
  type RebuildAct,
  type SwitchAct,
  type Vergelijking,
} from '../../src/platform/beheer/read-model-builds.js';
import { ConsumerFailure, faultOf } from '../../src/platform/consumers/failures.js';
import { type Fence, lockConsumer, readConsumer, UNFENCED } from '../../src/platform/consumers/consumers.js';
import { inTransaction, retriedWhenLost } from '../../src/platform/database/transaction.js';
import { type EventStore } from '../../src/platform/event-store/event-store.js';
import { BuildPass, type PassOptions } from './build-pass.js';
import { compareGenerations } from './compare.js';
import { GenerationBuild } from './generation-build.js';
import {
  type Generation,
  insertGeneration,
  lockGeneration,
  readGeneration,
  readGenerations,
  recordComparison,
  setState,
  toGeneratie,
} from './generations.js';
import { makeIndexes } from './indexing.js';
import { type Projection } from './projection.js';
import { dropLeftovers, isSwitched, refuseParked, refuseUnlessReady, switchGeneration } from './switch.js';
import { catchUp } from './tail.js';

const LOCK_POLL_MS = 200;
const UNDER_WAY: readonly string[] = ['gevraagd', 'bouwt', 'gereed', 'mislukt'];

interface Target {
  readonly projection: Projection;
  readonly row: Generation;
}

/** See the port. Every act is a row of kroniek.generations, so that any process can go on with what another began. */
export class PostgresReadModelBuilds implements ReadModelBuilds {
  private comparing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly projections: readonly Projection[],
    private readonly tuning: Omit<PassOptions, 'signal' | 'onProgress'> = {},
  ) {}

  names(): readonly string[] {
    return this.projections.map(({ name }) => name);
  }

  async list(): Promise<readonly Generatie[]> {
    const rows = await readGenerations(this.pool);
    return Promise.all(rows.map(async (row) => toGeneratie(row, await this.left(row))));
  }

  async request(leesmodel: string, by: string, act?: RebuildAct): Promise<number> {
    const projection = this.projection(leesmodel);
    const number = await this.alone(leesmodel, act?.turn, (client) => nextGeneration(client, projection, by, act));
    await dropLeftovers(this.pool, projection);
    return number;
  }

  async buildRequested(options: BuildOptions = {}): Promise<void> {
    if ((await this.requested(options)).length === 0) return;
    const client = await this.pool.connect();
    try {
      const mine: Projection[] = [];
      for (const { projection } of await this.requested(options)) {
        if (await lock(client, projection.name, options)) mine.push(projection);
      }
      // Another process may have built them while we waited.
      const targets = (await this.requested(options)).filter(({ projection }) => mine.includes(projection));
      if (targets.length > 0) await this.build(targets, options);
    } finally {
      // The locks go with the connection.
      client.release(true);
    }
  }

  /** One at a time: each holds a connection while it reads the log on another, and the pool must not run dry. */
  compare(leesmodel: string, generatie: number): Promise<Vergelijking> {
    const compared = this.comparing.then(() => this.compareNow(leesmodel, generatie));
    this.comparing = compared.catch(() => undefined);
    return compared;
  }

  private async compareNow(leesmodel: string, generatie: number): Promise<Vergelijking> {
    const projection = this.projection(leesmodel);
    const inUse = await readConsumer(this.pool, leesmodel);
    if (inUse === undefined) throw new Error(`Read model ${leesmodel} is not installed yet.`);
    if (inUse.generation === generatie) {
      const message = `Generatie ${generatie} van leesmodel ${leesmodel} is in gebruik. Vergelijk haar met een andere.`;
      throw new Rejection('GENERATIE_IN_GEBRUIK', message);
    }
    const row = await readGeneration(this.pool, leesmodel, generatie);
    // One that is kept is compared as it is, whichever version made it.
    if (row?.state !== 'bewaard') {
      refuseUnlessReady(projection, generatie, row);
      await this.bringUpToDate(projection, generatie);
    }
    const found = await retriedWhenLost(() => compareGenerations(this.pool, projection, inUse.generation, generatie));
    await recordComparison(this.pool, { projection: leesmodel, generation: generatie }, found);
    return found;
  }

  async switchTo(leesmodel: string, generatie: number, act?: SwitchAct): Promise<void> {
    const projection = this.projection(leesmodel);
    const row = await readGeneration(this.pool, leesmodel, generatie);
    if (isSwitched(row, await readConsumer(this.pool, leesmodel), act)) return;
    refuseUnlessReady(projection, generatie, row);
    await refuseParked(this.pool, row);
    await this.bringUpToDate(projection, generatie);
    await switchGeneration(this.pool, this.store, projection, generatie, act);
  }

  async drop(leesmodel: string, generatie: number, turn?: Fence): Promise<void> {
    const projection = this.projection(leesmodel);
    await this.alone(leesmodel, turn, async (client) => {
      const row = await lockGeneration(client, leesmodel, generatie);
      if (row === undefined) {
        const message = `Generatie ${generatie} van leesmodel ${leesmodel} bestaat niet.`;
        throw new Rejection('GENERATIE_ONBEKEND', message, 'not-found');
      }
      if (row.state === 'in gebruik') {
        const message = `Generatie ${generatie} van leesmodel ${leesmodel} is in gebruik. Zet eerst een andere in gebruik.`;
        throw new Rejection('GENERATIE_IN_GEBRUIK', message);
      }
      await setState(client, row, 'vervallen');
    });
    await dropLeftovers(this.pool, projection);
  }

  /** While nobody else changes what is in use. In the order of a switch: first the checkpoint, then the generations. */
  private alone<T>(leesmodel: string, turn: Fence = UNFENCED, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const once = async (client: PoolClient): Promise<T> => {
      await turn(client);
      if ((await lockConsumer(client, leesmodel)) === undefined) {
        throw new Error(`Read model ${leesmodel} is not installed yet.`);
      }
      return work(client);
    };
    return retriedWhenLost(() => inTransaction(this.pool, once));
  }

  private projection(leesmodel: string): Projection {
    const found = this.projections.find(({ name }) => name === leesmodel);
    if (found !== undefined) return found;
    const message = `Er is geen leesmodel "${leesmodel}". Kies een van: ${this.names().join(', ')}.`;
    throw new Rejection('LEESMODEL_ONBEKEND', message, 'not-found');
  }

  /** Those of another version wait for a program of that version. In one order, so that two processes do not deadlock. */
  private async requested(options: BuildOptions): Promise<Target[]> {
    const rows = await readGenerations(this.pool);
    return this.projections
      .filter(({ name }) => options.leesmodellen?.includes(name) !== false)
      .flatMap((projection) =>
        rows
          .filter(({ projection: name, version }) => name === projection.name && version === String(projection.version))
          .filter(({ state }) => state === 'gevraagd' || state === 'bouwt')
          .map((row) => ({ projection, row })),
      )
      .sort((a, b) => (a.projection.name < b.projection.name ? -1 : 1));
  }

  private async build(targets: readonly Target[], options: BuildOptions): Promise<void> {
    for (const { row } of targets) if (row.state === 'gevraagd') await setState(this.pool, row, 'bouwt');
    const builds = targets.map(({ projection, row }) => new GenerationBuild(projection, row.generation));
    if (!(await this.load(targets, builds, options))) return;
    const loaded: GenerationBuild[] = [];
    for (const build of builds) {
      const row = await readGeneration(this.pool, build.projection.name, build.generation);
      if (row?.state === 'bouwt' && row.loaded) loaded.push(build);
    }
    await makeIndexes(this.pool, loaded);
    for (const { projection, generation } of loaded) {
      if (options.signal?.aborted === true) return;
      try {
        await catchUp(this.pool, this.store, projection, generation);
        await this.ready(projection, generation, options);
      } catch (error) {
        if (!(error instanceof ConsumerFailure)) throw error;
        await setState(this.pool, { projection: projection.name, generation }, 'mislukt', faultOf(error));
      }
    }
  }

  private async load(
    targets: readonly Target[],
    builds: readonly GenerationBuild[],
    options: BuildOptions,
  ): Promise<boolean> {
    const client = await this.pool.connect();
    try {
      const head = (await this.store.head()).position;
      const totals = new Map<string, number>();
      for (const { projection, row } of targets) {
        totals.set(projection.name, row.events + (await this.store.lag(row.position)).events);
      }
      const onProgress = (row: Generation): void => {
        options.onProgress?.(toGeneratie(row, Math.max(0, totals.get(row.projection)! - row.events)), head);
      };
      return await new BuildPass(this.store, client, builds, {
        ...this.tuning,
        signal: options.signal,
        onProgress,
      }).run();
    } finally {
      client.release(true);
    }
  }

  private async ready(projection: Projection, generation: number, options: BuildOptions): Promise<void> {
    const row = await inTransaction(this.pool, async (client) => {
      const locked = await lockGeneration(client, projection.name, generation);
      if (locked?.state !== 'bouwt') return undefined;
      await setState(client, locked, 'gereed');
      return { ...locked, state: 'gereed' as const };
    });
    if (row !== undefined) options.onProgress?.(toGeneratie(row, 0), row.position);
  }

  /** A ready generation stands still while the log goes on. */
  private async bringUpToDate(projection: Projection, generation: number): Promise<void> {
    try {
      await catchUp(this.pool, this.store, projection, generation);
    } catch (error) {
      if (!(error instanceof ConsumerFailure)) throw error;
      const row = await readGeneration(this.pool, projection.name, generation);
      if (row?.state === 'gereed') await setState(this.pool, row, 'mislukt', faultOf(error));
      throw new Rejection(
        'GENERATIE_MISLUKT',
        `Generatie ${generation} van leesmodel ${projection.name} kan een gebeurtenis niet verwerken: ${error.message}. ` +
          'Herstel het programma of sla de gebeurtenis over, en vraag de bouw opnieuw aan.',
      );
    }
  }

  private async left(row: Generation): Promise<number> {
    return row.state === 'bouwt' ? (await this.store.lag(row.position)).events : 0;
  }
}

async function nextGeneration(
  client: PoolClient,
  { name: projection, version: number }: Projection,
  requestedBy: string,
  act: RebuildAct | undefined,
): Promise<number> {
  const version = String(number);
  const rows = await readGenerations(client, projection);
  const newest = Math.max(...rows.map((row) => row.generation));
  const underWay = rows.find(({ state }) => UNDER_WAY.includes(state));
  if (act !== undefined && isRequested(act, newest, underWay)) return newest;
  if (underWay?.version === version) {
    if (underWay.state === 'mislukt') await setState(client, underWay, 'gevraagd');
    return underWay.generation;
  }
  // Of a version of the program that is not this one: nobody waits for it any more.
  if (underWay !== undefined) await setState(client, underWay, 'vervallen');
  const row = { projection, generation: newest + 1, version, state: 'gevraagd', loaded: false } as const;
  await insertGeneration(client, { ...row, requestedBy });
  return newest + 1;
}

/** Whether the act was carried out before: a later generation was made, or the failed build went on. */
function isRequested({ na, misluktOp }: RebuildAct, newest: number, underWay: Generation | undefined): boolean {
  return newest > na || (misluktOp !== undefined && underWay?.updatedAt !== misluktOp);
}

/** One builder per read model over all processes. */
async function lock(client: PoolClient, name: string, { wait, signal }: BuildOptions): Promise<boolean> {
  for (;;) {
    const { rows } = await client.query<{ got: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got',
      [`kroniek.rebuild:${name}`],
    );
    if (rows[0]!.got) return true;
    if (wait === false || signal?.aborted === true) return false;
    await sleep(LOCK_POLL_MS);
  }
}
