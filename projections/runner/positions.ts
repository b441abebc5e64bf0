import { type Pool } from 'pg';
import { readConsumer } from '../../src/platform/consumers/consumers.js';
import { Progress } from '../../src/platform/consumers/progress.js';
import { type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';

/** How far the read models are, read from their checkpoints. */
export class CheckpointPositions implements ReadModelPositions {
  /** `progress` tells at once of the read models that this process follows; others are looked at again and again. */
  constructor(
    private readonly pool: Pool,
    private readonly progress: Progress = new Progress(),
  ) {}

  async waitUntil(name: string, position: bigint, timeoutMs: number): Promise<boolean> {
    const end = Date.now() + timeoutMs;
    for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
      // Before we look, so that a move between the look and the wait is not missed.
      const left = end - Date.now();
      const hint = this.progress.wait(name, position, Math.max(0, Math.min(pause, left)));
      if ((await this.positionOf(name)) >= position) return true;
      if (left <= 0) return false;
      await hint;
    }
  }

  async positionOf(name: string): Promise<bigint> {
    const consumer = await readConsumer(this.pool, name);
    if (consumer === undefined) throw new Error(`There is no read model ${name}.`);
    return consumer.position;
  }
}
