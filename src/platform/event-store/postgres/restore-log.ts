import { type PoolClient } from 'pg';
import { insertLines } from '../../database/table-copy.js';
import { RECEIPTS } from './postgres-stored-log.js';

/**
 * The log out of a back-up, in the transaction of its restore. Positions, ids, revisions and moments stay what they were.
 */
export class LogRestore {
  constructor(private readonly client: PoolClient) {}

  /** Keeps every writer waiting until the transaction ends. False where the log holds anything. */
  async begin(): Promise<boolean> {
    const { rows } = await this.client.query<{ head_position: string }>(
      'SELECT head_position FROM kroniek.lock_head()',
    );
    const held = await this.client.query(
      '(SELECT FROM kroniek.events LIMIT 1) UNION ALL (SELECT FROM kroniek.receipts LIMIT 1)',
    );
    return rows[0]!.head_position === '0' && held.rowCount === 0;
  }

  /** `lines`: events as `StoredEvent`, in JSON. */
  async insert(lines: readonly string[]): Promise<void> {
    await this.client.query(
      `INSERT INTO kroniek.events (position, id, stream, revision, type, schema_version, data, occurred_at, recorded_at,
         actor, correlation_id, causation_id, processing_activity, regio, config_version)
       SELECT position, id, stream, revision, type, "schemaVersion", data, "occurredAt", "recordedAt",
         actor, "correlationId", "causationId", "processingActivity", regio, "configVersion"
       FROM jsonb_to_recordset($1::jsonb) AS e (position bigint, id uuid, stream text, revision int, type text,
         "schemaVersion" int, data jsonb, "occurredAt" text, "recordedAt" timestamptz, actor jsonb, "correlationId" text,
         "causationId" text, "processingActivity" text, regio text, "configVersion" text)`,
      [`[${lines.join(',')}]`],
    );
  }

  /** `lines`: rows of the receipts, in JSON. One that is there already stays. */
  async insertReceipts(lines: readonly string[]): Promise<void> {
    await insertLines(this.client, RECEIPTS, lines);
  }

  async finish(head: { readonly position: string; readonly recordedAt: string | null }): Promise<void> {
    await this.client.query('UPDATE kroniek.head SET position = $1, recorded_at = $2', [
      head.position,
      head.recordedAt,
    ]);
  }

  /** Ids in a field of every event of a type, with when the first was recorded. */
  async idsIn(type: string, field: string): Promise<{ id: string; recordedAt: Date }[]> {
    const { rows } = await this.client.query<{ id: string; recordedAt: Date }>(
      `SELECT data ->> $2 AS id, min(recorded_at) AS "recordedAt" FROM kroniek.events
       WHERE type = $1 AND data ->> $2 IS NOT NULL GROUP BY 1`,
      [type, field],
    );
    return rows;
  }
}
