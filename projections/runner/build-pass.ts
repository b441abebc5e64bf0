import { setImmediate as turn } from 'node:timers/promises';
import { copyInto } from '../../src/platform/database/copy-text.js';
import { type PoolClient } from 'pg';
import { ConsumerFailure, faultOf, isTransient } from '../../src/platform/consumers/failures.js';
import { Fenced } from '../../src/platform/consumers/consumers.js';
import { BEGIN_REPEATABLE_WORK } from '../../src/platform/database/transaction.js';
import { type EventStore, type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { type GenerationBuild } from './generation-build.js';
import { type Generation, readGeneration, setState } from './generations.js';
import { GONE } from './sql.js';

export interface PassOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((row: Generation) => void) | undefined;
  /** Events per page. */
  readonly page?: number;
  /** How long work may be lost by a kill. */
  readonly checkpointMs?: number;
  /** Open documents in memory, over all tables of the pass. */
  readonly maxDocuments?: number;
  /** Their size as text: in memory they take some three times that. */
  readonly maxBytes?: number;
}

const PAGE = 5_000;
const CHECKPOINT_MS = 15_000;
const MAX_DOCUMENTS = 200_000;
const MAX_BYTES = 48 * 2 ** 20;
/** Text of one COPY; below it lines wait for more. */
const COPY_BYTES = 512 * 1024;
/** Text that may wait for the database before reading goes on. */
const WAITING_BYTES = 16 * 2 ** 20;
const PROGRESS_MS = 200;

/** A build was refused what it wanted to write: by a fold, or by the database. */
class BuildFailure extends Error {
  constructor(
    readonly build: GenerationBuild,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = 'BuildFailure';
  }
}

interface Page {
  readonly events: readonly RecordedEvent[];
  /** The log ended here when it was read. */
  readonly last: boolean;
}

/**
 * One pass over the log that feeds several generations at once: read ahead, fold, COPY, with reading, folding and writing
 * side by side. Rows and checkpoints of all of them commit together every few seconds; whatever goes wrong in between,
 * everything goes on from the last commit.
 */
export class BuildPass {
  private readonly page: number;
  private pageNow: number;
  private builds: GenerationBuild[] = [];
  private writing: Promise<void> = Promise.resolve();
  private failed: BuildFailure | undefined;
  private waiting = 0;
  /** Called after every COPY, by who waits for room. */
  private onCopied: () => void = () => undefined;
  private read = 0;
  private readonly begun = performance.now();
  private committedAt = performance.now();
  private toldAt = 0;
  private current: readonly RecordedEvent[] = [];
  private suspect = 0n;

  constructor(
    private readonly store: EventStore,
    private readonly client: PoolClient,
    private readonly all: readonly GenerationBuild[],
    private readonly options: PassOptions,
  ) {
    this.page = options.page ?? PAGE;
    this.pageNow = this.page;
  }

  /** False where the signal ended it before all was read. */
  async run(): Promise<boolean> {
    for (;;) {
      try {
        await this.client.query(BEGIN_REPEATABLE_WORK);
        this.builds = [];
        for (const build of this.all) if (await build.open(this.client)) this.builds.push(build);
        await this.client.query(`COMMIT; ${BEGIN_REPEATABLE_WORK}`);
        const done = await this.follow();
        await this.client.query('COMMIT');
        return done;
      } catch (error) {
        await this.writing;
        this.failed = undefined;
        this.waiting = 0;
        await this.client.query('ROLLBACK');
        await this.arrange(error);
      }
    }
  }

  private async follow(): Promise<boolean> {
    let after = this.builds.reduce((low, { position }) => (position < low ? position : low), MAX_POSITION);
    let next = this.readPage(after);
    while (this.builds.length > 0) {
      const { events, last } = await this.readable(next);
      if (!last) {
        after = events.at(-1)!.position;
        next = this.readPage(after);
      }
      if (events.length > 0) await this.applyPage(events);
      if (last) break;
      if (this.options.signal?.aborted === true) {
        await this.checkpoint();
        return false;
      }
    }
    for (const build of this.builds) {
      await attributed(build, () => build.close(this.client, () => this.flush(build), this.rate()));
      this.tell(build);
    }
    return true;
  }

  private readPage(after: bigint): Promise<Page> {
    const limit = this.pageNow;
    const page = this.store.readAll(after, limit).then((events) => ({ events, last: events.length < limit }));
    // It is awaited in its turn; until then a failure must not end the process.
    page.catch(() => undefined);
    return page;
  }

  /** An event of the log that cannot be read stops all builds, with what precedes its page kept. */
  private async readable(page: Promise<Page>): Promise<Page> {
    try {
      return await page;
    } catch (error) {
      if (isTransient(error)) throw error;
      const { message } = error as Error;
      await this.checkpoint();
      for (const build of this.builds) await setState(this.client, generationOf(build), 'mislukt', { message });
      this.builds = [];
      return { events: [], last: true };
    }
  }

  private async applyPage(events: readonly RecordedEvent[]): Promise<void> {
    this.current = events;
    this.read += events.length;
    for (const build of this.builds) {
      await attributed(build, () => build.apply(this.client, events, () => this.flush(build)));
      this.write(build, COPY_BYTES);
      // A fold leaves the event loop no time: without a turn the database waits for the rest of the text that it is given.
      if (this.waiting > 0) await turn();
    }
    this.evict();
    for (const build of this.builds) this.write(build, COPY_BYTES);
    while (this.waiting > WAITING_BYTES) await this.copied();
    const narrowed = this.pageNow < this.page;
    const due = performance.now() - this.committedAt >= (this.options.checkpointMs ?? CHECKPOINT_MS);
    if (due || narrowed || this.builds.some((build) => build.stopped)) await this.checkpoint();
    else if (performance.now() - this.toldAt >= PROGRESS_MS) this.tellAll();
  }

  /** Keeps memory flat: the tables with the most documents give up those that were not asked for the longest. */
  private evict(): void {
    const tables = this.builds.flatMap((build) => [...build.allTables]);
    const { maxDocuments = MAX_DOCUMENTS, maxBytes = MAX_BYTES } = this.options;
    const documents = tables.reduce((sum, table) => sum + table.documents, 0);
    const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
    if (documents <= maxDocuments && bytes <= maxBytes) return;
    // A tenth more than needed, so that it is not needed after every page.
    const share = Math.max(1 - (0.9 * maxDocuments) / documents, 1 - (0.9 * maxBytes) / bytes);
    for (const table of tables) table.evict(Math.ceil(table.documents * share));
  }

  /** Hands lines to the database, which takes them while the next page is folded. */
  private write(build: GenerationBuild, atLeast: number): void {
    for (const { table, lines } of build.lines(atLeast)) {
      this.waiting += lines.length;
      this.writing = this.writing.then(async () => {
        if (this.failed !== undefined) return;
        try {
          await copyInto(this.client, table, lines);
        } catch (error) {
          this.failed = new BuildFailure(build, error);
        }
        this.waiting -= lines.length;
        this.onCopied();
      });
    }
  }

  /** One COPY more is in the database: room for more text, while it goes on with what still waits. */
  private async copied(): Promise<void> {
    if (this.failed === undefined) await new Promise<void>((resolve) => (this.onCopied = resolve));
    if (this.failed !== undefined) await this.written();
  }

  private async written(): Promise<void> {
    await this.writing;
    if (this.failed !== undefined) throw this.failed;
  }

  private async flush(build: GenerationBuild): Promise<void> {
    this.write(build, 1);
    await this.written();
  }

  private async checkpoint(): Promise<void> {
    for (const build of this.builds) {
      build.save();
      this.write(build, 1);
    }
    await this.written();
    for (const build of this.builds) {
      await build.checkpoint(this.client, this.rate());
      if (build.stopped) await setState(this.client, generationOf(build), 'mislukt', build.failure!.fault);
    }
    await this.client.query(`COMMIT; ${BEGIN_REPEATABLE_WORK}`);
    this.committedAt = performance.now();
    this.tellAll();
    // Past the line that was refused, or found it.
    if (this.builds.some((build) => build.stopped || build.position >= this.suspect)) this.pageNow = this.page;
    this.builds = this.builds.filter((build) => !build.stopped);
  }

  /** What follows from a failure; all work since the last commit is undone by now. Throws what it cannot arrange. */
  private async arrange(error: unknown): Promise<void> {
    const cause = error instanceof BuildFailure ? error.cause : error;
    // Taken over, or thrown away while we built: `open` then knows, and leaves it out.
    if (cause instanceof Fenced) return;
    const refused = error instanceof BuildFailure ? error.build : undefined;
    if (refused !== undefined && GONE.includes(codeOf(cause)) && !(await this.isAlive(refused))) return;
    if (refused === undefined || isTransient(cause)) throw cause instanceof Error ? cause : new Error(String(cause));
    if (cause instanceof ConsumerFailure) {
      refused.failure = { event: cause.event, fault: faultOf(cause) };
      return;
    }
    if (this.pageNow > 1) {
      // The database refused a line: page by page fewer, until it is known which event it is.
      this.suspect = this.current.at(-1)!.position;
      this.pageNow = Math.max(1, Math.floor(this.pageNow / 8));
      return;
    }
    const event = this.current[0]!;
    refused.failure = { event, fault: faultOf(new ConsumerFailure(event, cause)) };
  }

  private async isAlive({ projection, generation }: GenerationBuild): Promise<boolean> {
    return (await readGeneration(this.client, projection.name, generation))?.state === 'bouwt';
  }

  private rate(): number | null {
    const seconds = (performance.now() - this.begun) / 1_000;
    return seconds > 0 && this.read > 0 ? this.read / seconds : null;
  }

  private tellAll(): void {
    this.toldAt = performance.now();
    for (const build of this.builds) this.tell(build);
  }

  private tell(build: GenerationBuild): void {
    this.options.onProgress?.(build.progress(this.rate()));
  }
}

const MAX_POSITION = 2n ** 63n - 1n;
function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | undefined)?.code);
}

function generationOf(build: GenerationBuild): { projection: string; generation: number } {
  return { projection: build.projection.name, generation: build.generation };
}

async function attributed(build: GenerationBuild, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof BuildFailure || error instanceof Fenced ? error : new BuildFailure(build, error);
  }
}
