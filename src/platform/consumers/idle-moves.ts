import { type Pool } from 'pg';
import { BEGIN_REPEATABLE_WORK, inTransaction, retriedWhenLost } from '../database/transaction.js';
import { type Checkpoint, type Consumer, Fenced } from './consumers.js';

interface Move {
  readonly consumer: Consumer;
  readonly to: Checkpoint;
  readonly resolve: (moved: Consumer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Moves the checkpoints of consumers for which a page held nothing to do: those of the same moment in one statement,
 * each by compare-and-set as in `moveCheckpoint`. Most events concern few consumers; without this each of them would
 * cost every other one a transaction.
 */
export class IdleMoves {
  private waiting: Move[] = [];

  constructor(private readonly pool: Pool) {}

  move(consumer: Consumer, to: Checkpoint): Promise<Consumer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ consumer, to, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => void this.flush());
    });
  }

  private async flush(): Promise<void> {
    const moves = this.waiting;
    this.waiting = [];
    try {
      const moved = await retriedWhenLost(() => this.write(moves));
      for (const { consumer, to, resolve, reject } of moves) {
        if (moved.has(consumer.name)) resolve({ ...consumer, position: to.position, moment: to.moment, fault: null });
        else reject(new Fenced(consumer.name));
      }
    } catch (error) {
      for (const { reject } of moves) reject(error);
    }
  }

  private write(moves: readonly Move[]): Promise<Set<string>> {
    return inTransaction(
      this.pool,
      async (client) => {
        // In the order of their names, so that two processes never wait for each other in a circle.
        const { rows } = await client.query<{ name: string }>({
          name: 'kroniek-idle-moves',
          text: `UPDATE kroniek.consumers AS c
                 SET position = m.position, moment = m.moment, fault = NULL, updated_at = now()
                 FROM (SELECT c.name, m.position, m.moment
                       FROM unnest($1::text[], $2::int[], $3::bigint[], $4::int[], $5::bigint[], $6::timestamptz[])
                         AS m (name, generation, was, parkings, position, moment)
                       JOIN kroniek.consumers AS c
                         ON c.name = m.name AND c.generation = m.generation AND c.position = m.was AND c.parkings = m.parkings
                       ORDER BY c.name FOR UPDATE OF c) AS m
                 WHERE c.name = m.name
                 RETURNING c.name`,
          values: [
            moves.map(({ consumer }) => consumer.name),
            moves.map(({ consumer }) => consumer.generation),
            moves.map(({ consumer }) => consumer.position.toString()),
            moves.map(({ consumer }) => consumer.parkings),
            moves.map(({ to }) => to.position.toString()),
            moves.map(({ to }) => to.moment),
          ],
        });
        return new Set(rows.map(({ name }) => name));
      },
      BEGIN_REPEATABLE_WORK,
    );
  }
}
