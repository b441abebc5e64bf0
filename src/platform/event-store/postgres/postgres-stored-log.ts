import { type Pool, type PoolClient } from 'pg';
import { type TablePart } from '../../database/table-copy.js';
import { type Actor, type Position } from '../event-store.js';
import { type LogBreak, type LogBreaks, type StoredEvent, type StoredLog } from '../stored-log.js';

/** As a back-up keeps them and a restore puts them back. */
export const RECEIPTS = {
  table: 'kroniek.receipts',
  columns: ['command_id', 'fingerprint', 'position', 'answer', 'recorded_at'],
} as const satisfies TablePart;

const SHOWN = 200;

interface StoredRow {
  position: string;
  id: string;
  stream: string;
  revision: number;
  type: string;
  schemaVersion: number;
  data: unknown;
  occurredAt: string;
  recordedAt: Date;
  actor: Actor;
  correlationId: string;
  causationId: string;
  processingActivity: string;
  regio: string;
  configVersion: string | null;
}

const STORED = `position, id, stream, revision, type, schema_version AS "schemaVersion", data,
  occurred_at AS "occurredAt", recorded_at AS "recordedAt", actor, correlation_id AS "correlationId",
  causation_id AS "causationId", processing_activity AS "processingActivity", regio, config_version AS "configVersion"`;

/** Each query sorts or hashes on the server, which spills to disk: the memory of this process stays flat. */
const BREAKS: readonly { readonly kind: LogBreak['kind']; readonly bounded: boolean; readonly sql: string }[] = [
  {
    kind: 'duplicate-id',
    bounded: true,
    sql: `SELECT format('id %s op posities %s', id, string_agg(position::text, ', ' ORDER BY position)) AS place
          FROM kroniek.events WHERE position <= $1 GROUP BY id HAVING count(*) > 1`,
  },
  {
    kind: 'revision',
    bounded: true,
    sql: `SELECT format('%s: revisie %s op positie %s, verwacht %s', stream, revision, position, expected) AS place
          FROM (SELECT stream, revision, position, row_number() OVER (PARTITION BY stream ORDER BY position) - 1 AS expected
                FROM kroniek.events WHERE position <= $1) AS numbered
          WHERE revision <> expected`,
  },
  {
    kind: 'receipt',
    bounded: true,
    sql: `SELECT format('opdracht %s, positie %s', r.command_id, r.position) AS place FROM kroniek.receipts AS r
          WHERE r.position <> 0 AND NOT EXISTS (SELECT FROM kroniek.events AS e WHERE e.position = r.position)
            AND (r.position <= $1 OR r.position > (SELECT position FROM kroniek.head))`,
  },
  {
    kind: 'head',
    bounded: false,
    sql: `SELECT format('kop %s, laatste gebeurtenis %s', h.position, coalesce(e.position, 0)) AS place
          FROM kroniek.head AS h
          LEFT JOIN (SELECT position, recorded_at FROM kroniek.events ORDER BY position DESC LIMIT 1) AS e ON true
          WHERE h.position <> coalesce(e.position, 0)
             -- Later is right: a command that stored only its receipt moved the moment on as well.
             OR (e.position IS NOT NULL AND (h.recorded_at < e.recorded_at) IS NOT FALSE)`,
  },
];

/** The log in its tables. */
export class PostgresStoredLog implements StoredLog {
  constructor(private readonly db: Pool | PoolClient) {}

  follows(before: Position, next: Position): boolean {
    return next === before + 1n;
  }

  async head(): Promise<{ position: Position; recordedAt: string | null }> {
    const { rows } = await this.db.query<{ position: string; recorded_at: Date | null }>(
      'SELECT position, recorded_at FROM kroniek.head',
    );
    const row = rows[0];
    if (row === undefined) throw new Error('kroniek.head has no row: run the migrations.');
    return { position: BigInt(row.position), recordedAt: row.recorded_at?.toISOString() ?? null };
  }

  async read(after: Position, limit: number): Promise<StoredEvent[]> {
    const { rows } = await this.db.query<StoredRow>(
      `SELECT ${STORED} FROM kroniek.events WHERE position > $1 ORDER BY position LIMIT $2`,
      [after.toString(), limit],
    );
    return rows.map((row) => ({
      ...row,
      position: BigInt(row.position),
      recordedAt: row.recordedAt.toISOString(),
    }));
  }

  async at(position: Position): Promise<{ id: string; recordedAt: string } | undefined> {
    const { rows } = await this.db.query<{ id: string; recorded_at: Date }>(
      'SELECT id, recorded_at FROM kroniek.events WHERE position = $1',
      [position.toString()],
    );
    return rows[0] === undefined ? undefined : { id: rows[0].id, recordedAt: rows[0].recorded_at.toISOString() };
  }

  async breaks(upTo: Position): Promise<readonly LogBreaks[]> {
    const found: LogBreaks[] = [];
    for (const { kind, bounded, sql } of BREAKS) {
      const { rows } = await this.db.query<{ place: string; total: number }>(
        `SELECT place, (count(*) OVER ())::int AS total FROM (${sql}) AS broken LIMIT ${SHOWN}`,
        bounded ? [upTo.toString()] : [],
      );
      if (rows[0] === undefined) continue;
      found.push({ total: rows[0].total, first: rows.map(({ place }) => ({ kind, place })) });
    }
    return found;
  }
}

/**
 * The receipts of commands from one position up to another. They carry the position at which they were written, which
 * never goes back; at the first one there may be later receipts than an earlier reading found, without an event.
 */
export function receiptsBetween(from: Position, to: Position): TablePart {
  return { ...RECEIPTS, where: `position BETWEEN ${from} AND ${to}`, order: 'position, command_id' };
}
