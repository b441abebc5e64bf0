import { type INestApplicationContext } from '@nestjs/common';
import { type Pool } from 'pg';
import { readStand, type Stand } from '../beheer/stand.js';
import { type Clock, CLOCK } from '../clock/clock.js';
import { CONSUMER_HOST, type ConsumerHost } from '../consumers/consumer-host.js';
import { PG_POOL } from '../database/pool.js';
import { EVENT_STORE, type EventStore } from '../event-store/event-store.js';

/** What is not counted as it happens, but asked when someone reads the metrics. */
export interface Gauges extends Stand {
  readonly deadlinesDue: number;
  readonly pool: { readonly total: number; readonly idle: number; readonly waiting: number };
}

/** Where a running product reads them. */
export function watchOf(app: INestApplicationContext): () => Promise<Gauges> {
  return () =>
    readGauges(
      app.get<ConsumerHost>(CONSUMER_HOST),
      app.get<EventStore>(EVENT_STORE),
      app.get<Pool>(PG_POOL),
      app.get<Clock>(CLOCK),
    );
}

async function readGauges(host: ConsumerHost, store: EventStore, pool: Pool, clock: Clock): Promise<Gauges> {
  const [stand, { rows }] = await Promise.all([
    readStand(host, store, pool, clock),
    pool.query<{ due: number }>(
      'SELECT count(*)::int AS due FROM kroniek.deadlines WHERE fired_at IS NULL AND due_at <= $1',
      [clock.now().toISOString()],
    ),
  ]);
  return {
    ...stand,
    deadlinesDue: rows[0]!.due,
    pool: { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount },
  };
}
