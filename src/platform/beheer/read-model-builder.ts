import { setTimeout as sleep } from 'node:timers/promises';
import { type LoopLog } from '../consumers/consumer-loop.js';
import { type ReadModelBuilds } from './read-model-builds.js';

const LOOK_MS = 1_000;
const AFTER_ERROR_MS = 5_000;

/** Builds the read models that the beheerder asked for, in every process that follows the log: one builder per read model. */
export class ReadModelBuilder {
  private readonly abort = new AbortController();
  private running: Promise<void> | undefined;
  /** What the log of the process was told last; not again at every look. */
  private told: string | undefined;

  constructor(
    private readonly builds: ReadModelBuilds,
    private readonly log: LoopLog,
  ) {}

  start(): void {
    this.running ??= this.follow();
  }

  /** What is half built goes on where it was, here or in another process. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
  }

  private async follow(): Promise<void> {
    const { signal } = this.abort;
    while (!signal.aborted) {
      let pause = LOOK_MS;
      try {
        await this.builds.buildRequested({ wait: false, signal });
        this.told = undefined;
      } catch (error) {
        if (signal.aborted) return;
        const reden = (error as Error).message;
        if (reden !== this.told) this.log.warn('Het opnieuw opbouwen van leesmodellen wacht', { reden });
        this.told = reden;
        pause = AFTER_ERROR_MS;
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
