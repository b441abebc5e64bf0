import { type Pool, type PoolClient } from 'pg';
import { type DeadlineChange, type DeadlineDefinition } from '../deadlines/deadline.js';
import { type RecordedEvent } from '../event-store/event-store.js';
import { type Bevindingcode, type Findings, SHOWN } from './findings.js';
import { type LogCheck, type LogPage } from './log-check.js';

interface Change {
  readonly name: string;
  readonly key: string;
  /** Null: taken away. */
  readonly dueAt: string | null;
}

/**
 * The deadlines that are guarded against those that follow from the log. They keep no history, so a copy is taken in one
 * snapshot with the checkpoint of their consumer, and the log is replayed up to exactly there.
 */
export class DeadlinesCheck implements LogCheck {
  private constructor(
    private readonly pool: Pool,
    private readonly schema: string,
    private readonly definitions: readonly DeadlineDefinition[],
    private readonly upTo: bigint,
    private readonly leftOut: ReadonlySet<string>,
    private readonly findings: Findings,
  ) {}

  /** In the transaction, of one snapshot, in which `consumer` and what it left out were read. */
  static async begin(
    pool: Pool,
    client: PoolClient,
    schema: string,
    definitions: readonly DeadlineDefinition[],
    consumer: { readonly position: bigint; readonly leftOut: ReadonlySet<string> },
    findings: Findings,
  ): Promise<DeadlinesCheck> {
    await client.query(`
      CREATE SCHEMA "${schema}";
      CREATE TABLE "${schema}".replayed (name text, key text, due_at timestamptz NOT NULL, PRIMARY KEY (name, key));
      CREATE TABLE "${schema}".guarded (LIKE "${schema}".replayed INCLUDING ALL);`);
    await client.query(
      `INSERT INTO "${schema}".guarded SELECT name, key, due_at FROM kroniek.deadlines WHERE name = ANY($1::text[])`,
      [definitions.map((definition) => definition.name)],
    );
    return new DeadlinesCheck(pool, schema, definitions, consumer.position, consumer.leftOut, findings);
  }

  async take({ events }: LogPage): Promise<void> {
    // The last change of a deadline in this page is the one that counts.
    const changes = new Map<string, Change>();
    for (const event of events) {
      if (event.position > this.upTo || this.leftOut.has(event.id)) continue;
      for (const definition of this.definitions) {
        for (const change of this.changesOf(definition, event)) {
          const key = 'cancel' in change ? change.cancel : change.set;
          const dueAt = 'cancel' in change ? null : change.dueAt;
          changes.set(JSON.stringify([definition.name, key]), { name: definition.name, key, dueAt });
        }
      }
    }
    if (changes.size > 0) await this.write([...changes.values()]);
  }

  async finish(): Promise<void> {
    const { rows } = await this.pool.query<{ code: Bevindingcode; places: string[]; total: number }>(
      `SELECT code, count(*)::int AS total, (array_agg(format('%s, %s', name, key) ORDER BY name, key))[1:${SHOWN}] AS places
       FROM (
         SELECT name, key, CASE WHEN g.due_at IS NULL THEN 'TERMIJN_ONTBREEKT'
                                WHEN r.due_at IS NULL THEN 'TERMIJN_TE_VEEL' ELSE 'TERMIJN_ANDERS' END AS code
         FROM "${this.schema}".guarded AS g FULL JOIN "${this.schema}".replayed AS r USING (name, key)
         WHERE g.due_at IS DISTINCT FROM r.due_at) AS differences
       GROUP BY code ORDER BY code`,
    );
    for (const { code, places, total } of rows) this.findings.addMany(code, places, total);
  }

  private changesOf(definition: DeadlineDefinition, event: RecordedEvent): readonly DeadlineChange[] {
    try {
      return definition.handlers.get(event.type)?.(event) ?? [];
    } catch {
      this.findings.add('TERMIJN_NIET_TOEPASBAAR', `${definition.name}: positie ${event.position}, ${event.type}`);
      return [];
    }
  }

  private async write(changes: readonly Change[]): Promise<void> {
    const [set, cancelled] = [
      changes.filter(({ dueAt }) => dueAt !== null),
      changes.filter(({ dueAt }) => dueAt === null),
    ];
    const columns = (part: readonly Change[]): [string[], string[]] => [
      part.map(({ name }) => name),
      part.map(({ key }) => key),
    ];
    await this.pool.query(
      `DELETE FROM "${this.schema}".replayed USING unnest($1::text[], $2::text[]) AS gone (name, key)
       WHERE replayed.name = gone.name AND replayed.key = gone.key`,
      columns(cancelled),
    );
    await this.pool.query(
      `INSERT INTO "${this.schema}".replayed SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[])
       ON CONFLICT (name, key) DO UPDATE SET due_at = excluded.due_at`,
      [...columns(set), set.map(({ dueAt }) => dueAt)],
    );
  }
}
