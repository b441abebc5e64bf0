import { type Pool } from 'pg';
import { readConsumer } from '../../src/platform/consumers/consumers.js';
import { type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';

/** How far the read models are, read from their checkpoints. */
export class CheckpointPositions implements ReadModelPositions {
  constructor(private readonly pool: Pool) {}

  async waitUntil(name: string, position: bigint, timeoutMs: number): Promise<boolean> {
    const end = Date.now() + timeoutMs;
    for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
      if ((await this.positionOf(name)) >= position) return true;
      const left = end - Date.now();
      if (left <= 0) return false;
      await new Promise((resolve) => setTimeout(resolve, Math.min(pause, left)));
    }
  }

  async positionOf(name: string): Promise<bigint> {
    const consumer = await readConsumer(this.pool, name);
    if (consumer === undefined) throw new Error(`There is no read model ${name}.`);
    return consumer.position;
  }
}
