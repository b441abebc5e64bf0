import { type Pool } from 'pg';
import { type HandlerMap, mergeHandlers } from '../../kernel/event-handlers.js';
import { type ConsumerWork } from '../consumers/apply-page.js';
import { insertConsumer } from '../consumers/consumers.js';
import { ConsumerFailure, isTransient } from '../consumers/failures.js';
import { type EventStore } from '../event-store/event-store.js';
import { type EngineAdmin } from './engine-admin.js';

/** The consumer that carries acts of the beheerder out. Stored: frozen. */
export const ACTS = 'beheer';
const VERSION = '1';

type ActHandlers = HandlerMap<[EngineAdmin], Promise<void>>;

const registry: ActHandlers[] = [];

/**
 * What an act of the beheerder does, per event that records it: first the decision stands in the log, then it is carried
 * out. Each must be harmless when it comes twice.
 */
export function defineActs(handlers: ActHandlers): ActHandlers {
  registry.push(handlers);
  return handlers;
}

/** Begins at the end of the log: acts of before were carried out, or belong to a database that was restored. */
export async function installActs(pool: Pool, store: EventStore): Promise<void> {
  const head = await store.head();
  const start = { position: head.position, moment: head.recordedAt };
  await insertConsumer(pool, { name: ACTS, kind: 'beheer', version: VERSION }, start);
}

export function actsWork(admin: EngineAdmin): ConsumerWork {
  const handlers = mergeHandlers(registry);
  return {
    name: ACTS,
    kind: 'beheer',
    version: VERSION,
    handles: (type) => handlers.has(type),
    act: async (events) => {
      for (const event of events) {
        try {
          await handlers.get(event.type)?.(event, admin);
        } catch (error) {
          if (isTransient(error)) throw error;
          throw new ConsumerFailure(event, error);
        }
      }
    },
  };
}
