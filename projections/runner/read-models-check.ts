import { type Pool } from 'pg';
import { type Consumer, readConsumer } from '../../src/platform/consumers/consumers.js';
import { ConsumerFailure } from '../../src/platform/consumers/failures.js';
import { BEGIN_REPEATABLE_WORK, inTransaction, retriedWhenLost } from '../../src/platform/database/transaction.js';
import { type Findings } from '../../src/platform/verify/findings.js';
import { type LogCheck, type LogPage } from '../../src/platform/verify/log-check.js';
import { type Scratch } from '../../src/platform/verify/scratch.js';
import { applyBatch } from './batch.js';
import { type Projection } from './projection.js';
import { createTablesSql, GONE, schemaOf } from './sql.js';
import { compareSchemas, type Difference } from './compare.js';

/** One check per read model that is in use. */
export async function readModelChecks(
  pool: Pool,
  projections: readonly Projection[],
  context: {
    readonly scratch: Scratch;
    readonly consumers: readonly Consumer[];
    readonly leftOut: (consumer: string) => ReadonlySet<string>;
    readonly findings: Findings;
  },
): Promise<LogCheck[]> {
  const checks: LogCheck[] = [];
  for (const projection of projections) {
    const consumer = context.consumers.find(({ name }) => name === projection.name);
    if (consumer?.version !== String(projection.version)) {
      context.findings.add('LEESMODEL_NIET_VERGELEKEN', `${projection.name}: een andere versie is in gebruik`);
      continue;
    }
    const schema = context.scratch.schema(projection.name);
    await pool.query(createTablesSql(projection, schema));
    checks.push(
      new ReadModelCheck(pool, projection, schema, consumer, context.leftOut(projection.name), context.findings),
    );
  }
  return checks;
}

/**
 * A read model against a replay from zero (invariant 3): folded into a schema of its own up to the checkpoint at which
 * the control began, then compared with the tables in use as of that position. Those keep every version with its
 * positions, so the comparison holds while the live model moves on, also into another generation.
 */
class ReadModelCheck implements LogCheck {
  private broken = false;

  constructor(
    private readonly pool: Pool,
    private readonly projection: Projection,
    private readonly schema: string,
    private readonly before: Consumer,
    private readonly leftOut: ReadonlySet<string>,
    private readonly findings: Findings,
  ) {}

  async take({ events }: LogPage): Promise<void> {
    const own = events.filter((event) => event.position <= this.before.position && !this.leftOut.has(event.id));
    if (own.length === 0 || this.broken) return;
    try {
      await inTransaction(
        this.pool,
        (client) => applyBatch(client, this.projection, this.schema, own),
        BEGIN_REPEATABLE_WORK,
      );
    } catch (error) {
      if (!(error instanceof ConsumerFailure)) throw error;
      this.broken = true;
      const { event } = error;
      this.findings.add(
        'LEESMODEL_NIET_TOEPASBAAR',
        `${this.projection.name}: positie ${event.position}, ${event.type}`,
      );
    }
  }

  async finish(): Promise<void> {
    if (this.broken) return;
    // A rebuild switched and drops the generation that we were reading.
    await retriedWhenLost(() => this.compare(), GONE);
  }

  private async compare(): Promise<void> {
    const { name } = this.projection;
    const differences = await inTransaction(
      this.pool,
      async (client) => {
        const consumer = await readConsumer(client, name);
        if (consumer === undefined || consumer.position < this.before.position) return undefined;
        // What was parked when the control began has been applied or left out since: the replay does not know it.
        if (consumer.parkings !== this.before.parkings) return undefined;
        const live = schemaOf(name, consumer.generation);
        return compareSchemas(client, [live, this.schema], this.before.position);
      },
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    );
    if (differences === undefined) {
      this.findings.add(
        'LEESMODEL_NIET_VERGELEKEN',
        `${name}: intussen opnieuw begonnen, of er is over geparkeerde gebeurtenissen besloten`,
      );
      return;
    }
    for (const { table, old, made, differing, sample } of differences) {
      if (old.sum === made.sum) continue;
      this.findings.add(
        'LEESMODEL_WIJKT_AF',
        `${name}, tabel ${table} tot en met positie ${this.before.position}: ${old.rows} rijen, ${made.rows} na opnieuw lezen, ` +
          `${differing} verschillen (${sample.map(placeOf).join('; ')})`,
      );
    }
  }
}

/** Where a row differs and how: never its content. */
function placeOf({ key, vanaf, old, made }: Difference): string {
  const what = old === null ? 'ontbreekt' : made === null ? 'te veel' : 'anders';
  return `${key} vanaf positie ${vanaf}: ${what}`;
}
