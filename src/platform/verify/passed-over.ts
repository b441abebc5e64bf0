import { type PoolClient } from 'pg';

/** An event that a consumer has not applied although its checkpoint is beyond it. */
export interface PassedOver {
  readonly consumer: string;
  readonly eventId: string;
  /** Waiting for a person, or left out by one. */
  readonly state: 'parked' | 'skipped';
  readonly place: string;
}

/** What waits or was left out, per consumer: a replay must leave the same events out to be comparable. */
export async function readPassedOver(client: PoolClient): Promise<PassedOver[]> {
  const { rows } = await client.query<PassedOver>(
    `SELECT p.consumer, p.event_id AS "eventId", 'parked' AS state,
            format('%s: %s, positie %s', p.consumer, p.stream, p.position) AS place
     FROM kroniek.parked AS p JOIN kroniek.consumers AS c ON c.name = p.consumer AND c.generation = p.generation
     UNION ALL
     SELECT consumer, event_id, 'skipped', format('%s: gebeurtenis %s, positie %s', consumer, event_id, position)
     FROM kroniek.skipped
     ORDER BY 1, 4`,
  );
  return rows;
}
