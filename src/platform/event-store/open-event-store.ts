import { type Pool } from 'pg';
import { type Clock } from '../clock/clock.js';
import { type EventStoreChoice } from '../config/config.js';
import { DatabaseStartError } from '../database/embedded-postgres.js';
import { type EventStore } from './event-store.js';
import { KurrentDbEventStore } from './kurrentdb/kurrentdb-event-store.js';
import { refuseOtherLog } from './postgres/log-of-database.js';
import { PostgresEventStore } from './postgres/postgres-event-store.js';

/** A store with the life of a process. The pool is its owner's to end. */
export interface OwnedEventStore extends EventStore {
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface EventStoreSurroundings {
  /** The database of the read models; of the log too where that is on PostgreSQL. */
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** The connection that tells of new events was lost; it is tried again. */
  readonly onLost: (error: Error) => void;
}

/** The event store of the settings, not started yet. */
export function openEventStore(choice: EventStoreChoice, around: EventStoreSurroundings): OwnedEventStore {
  const { pool, databaseUrl, clock, onLost } = around;
  return choice.kind === 'postgres'
    ? new PostgresEventStore(pool, clock, databaseUrl, onLost)
    : new KurrentDbEventStore(choice.connectionString, clock, { onLost });
}

/** Starts it, once it is sure that the read models of this database were made from this log. */
export async function startEventStore(choice: EventStoreChoice, store: OwnedEventStore, pool: Pool): Promise<void> {
  await refuseOtherLog(pool, choice.kind);
  await whileStarting(choice, store.start());
}

/** For a question at the start: a person who gave a wrong address should see one sentence and nothing else. */
export async function whileStarting<T>(choice: EventStoreChoice, question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    if (choice.kind === 'postgres') throw error;
    throw new DatabaseStartError(
      `Kroniek kan niet beginnen zonder zijn logboek. ${(error as Error).message} Controleer KURRENTDB_URL en of de server draait.`,
      { cause: error },
    );
  }
}
