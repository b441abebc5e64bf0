import { type Pool } from 'pg';
import { type HandlerMap, mergeHandlers } from '../../kernel/event-handlers.js';
import { type ConsumerWork } from '../consumers/apply-page.js';
import { type Fence, Fenced, insertConsumer } from '../consumers/consumers.js';
import { ConsumerFailure, isTransient } from '../consumers/failures.js';
import { type EventStore } from '../event-store/event-store.js';
import { type EngineAdmin } from './engine-admin.js';

/** The consumer that carries acts of the beheerder out. Stored: frozen. */
export const ACTS = 'beheer';
const VERSION = '1';

type ActHandlers = HandlerMap<[EngineAdmin, Fence], Promise<void>>;

const registry: ActHandlers[] = [];

/**
 * What an act of the beheerder does, per event that records it: first the decision stands in the log, then it is carried
 * out. Each must do nothing when it comes again, and begin its transactions with the turn that it is given: one that lost its
 * turn, because its process was paused, must not undo what was decided and carried out since.
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
    oneByOne: true,
    act: async (events, turn) => {
      for (const event of events) {
        try {
          await handlers.get(event.type)?.(event, admin, turn);
        } catch (error) {
          if (error instanceof Fenced || isTransient(error)) throw error;
          throw new ConsumerFailure(event, error);
        }
      }
    },
  };
}
