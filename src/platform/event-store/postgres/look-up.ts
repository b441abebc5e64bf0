import { type Pool, type PoolClient } from 'pg';
import { type AppendRequest, type Receipt } from '../event-store.js';

const LOOK_UP = `
  SELECT 'r' AS kind, s AS key, (SELECT max(revision) FROM kroniek.events WHERE stream = s)::text AS a,
         NULL::text AS b, NULL::jsonb AS answer
  FROM unnest($1::text[]) AS s
  UNION ALL
  SELECT 'c', command_id, fingerprint, position::text, answer FROM kroniek.receipts WHERE command_id = ANY($2::text[])`;

/** Where the streams of these appends stand and which of their command ids are known, as the database shows it. */
export async function lookUp(
  db: Pool | PoolClient,
  requests: readonly AppendRequest[],
): Promise<{ revisions: Map<string, number>; receipts: Map<string, Receipt> }> {
  const streams = new Set<string>();
  const commandIds: string[] = [];
  for (const request of requests) {
    for (const append of request.appends) streams.add(append.stream);
    if (request.command !== undefined) commandIds.push(request.command.id);
  }
  const { rows } = await db.query<{ kind: string; key: string; a: string | null; b: string; answer: unknown }>({
    name: 'kroniek-look-up',
    text: LOOK_UP,
    values: [[...streams], commandIds],
  });
  const revisions = new Map<string, number>();
  const receipts = new Map<string, Receipt>();
  for (const row of rows) {
    if (row.kind === 'r') revisions.set(row.key, row.a === null ? -1 : Number(row.a));
    else {
      receipts.set(row.key, {
        commandId: row.key,
        fingerprint: row.a ?? '',
        position: BigInt(row.b),
        answer: row.answer,
      });
    }
  }
  return { revisions, receipts };
}
