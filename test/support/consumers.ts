import { type Pool } from 'pg';
import { type ConsumerWork } from '../../src/platform/consumers/apply-page.js';
import { advance, createEngine, type Engine } from '../../src/platform/consumers/consumer-loop.js';
import { type EventStore } from '../../src/platform/event-store/event-store.js';

const SILENT = { error: () => undefined, warn: () => undefined };

export function testEngine(pool: Pool, store: EventStore, log = SILENT): Engine {
  return createEngine(pool, store, log);
}

/** Brings a consumer to the head of the log, without a loop. */
export async function catchUp(pool: Pool, store: EventStore, work: ConsumerWork): Promise<void> {
  const engine = testEngine(pool, store);
  while ((await advance(engine, work)) > 0);
}
