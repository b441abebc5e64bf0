/** The contestants that store events: each appends `events` new events to a stream of its own, durable when it answers. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EventStore, EventType } from '@castore/core';
import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { z } from 'zod';
import * as bench from './support.mjs';

const { defineEvents, encodeEvent } = await bench.product('src/kernel/event-definition.js');
const { newId } = await bench.product('src/kernel/ids.js');
const { SystemClock } = await bench.product('src/platform/clock/clock.js');
const { migrate } = await bench.product('src/platform/database/data-source.js');
const { createPool } = await bench.product('src/platform/database/pool.js');
const { PostgresEventStore } = await bench.product('src/platform/event-store/postgres/postgres-event-store.js');

/** A fact of middling size, the same for all. */
export const fact = () => ({
  toewijzingId: randomUUID(),
  aanbiederId: randomUUID(),
  gemeentecode: '0503',
  productcode: '45A04',
  begindatum: '2026-03-01',
  werkdagen: 14,
});

const DATUM = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
defineEvents('bench', {
  BenchFact: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: z.uuid(),
      aanbiederId: z.uuid(),
      gemeentecode: z.string(),
      productcode: z.string(),
      begindatum: DATUM,
      werkdagen: z.int(),
    }),
  },
});

/** As a command does it: data checked against their schema, expected revision, receipt of the command id. */
export function kroniekRequest(events) {
  const id = newId();
  return {
    appends: [
      {
        stream: `bench-${newId()}`,
        expected: 'new',
        events: Array.from({ length: events }, () => {
          const event = { type: 'BenchFact', data: fact(), occurredAt: '2026-03-01' };
          return { type: event.type, occurredAt: event.occurredAt, ...encodeEvent(event) };
        }),
      },
    ],
    metadata: {
      actor: { subject: 'bench', rol: 'consulent' },
      correlationId: id,
      causationId: id,
      processingActivity: 'bench',
      regio: 'h5',
      configVersion: 'h5-1',
    },
    command: { id, fingerprint: id, answer: { id } },
  };
}

export async function kroniek(url) {
  await migrate(url);
  const pool = createPool(url, () => undefined);
  const store = new PostgresEventStore(pool, new SystemClock(), url);
  await store.start();
  return {
    store,
    pool,
    append: async (events) => {
      await store.append(kroniekRequest(events));
    },
    count: 'SELECT count(*) FROM kroniek.events',
    close: async () => {
      await store.stop();
      await pool.end();
    },
  };
}

/** What a peer keeps beside the data. */
const metadata = () => ({ actor: { subject: 'bench', rol: 'consulent' }, correlationId: newId(), regio: 'h5' });

/** Its database is dropped right after it closed: a connection that is still saying goodbye is no fault of a contestant. */
export function unworried(pool) {
  pool.on('error', () => undefined);
  return pool;
}

/** A pool as large as the number of callers, where that helps: at most 64. */
const poolSize = (callers) => Math.max(2, Math.min(callers, 64));

/** As its documentation does it. */
export async function emmett(url, callers) {
  const pool = unworried(new pg.Pool({ connectionString: url, max: poolSize(callers) }));
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  return {
    append: async (events) => {
      await store.appendToStream(
        `bench-${newId()}`,
        Array.from({ length: events }, () => ({ type: 'BenchFact', data: fact(), metadata: metadata() })),
        { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' },
      );
    },
    count: 'SELECT count(*) FROM emt_messages',
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}

/** As its documentation does it: `pushEvent`, and `pushEventGroup` (one transaction) for a batch. */
export async function castore(url, callers) {
  await PostgresEventStorageAdapter.createEventTable({ connectionString: url });
  // The adapter takes no options for its pool; the driver reads them from the address.
  const eventStorageAdapter = new PostgresEventStorageAdapter({ connectionString: `${url}?max=${poolSize(callers)}` });
  const store = new EventStore({
    eventStoreId: 'BENCH',
    eventTypes: [new EventType({ type: 'BenchFact' })],
    reducer: (aggregate, event) => ({ aggregateId: event.aggregateId, version: event.version }),
    eventStorageAdapter,
  });
  const event = (aggregateId, version) => ({
    ...{ aggregateId, version, type: 'BenchFact', payload: fact(), metadata: metadata() },
  });
  return {
    append: async (events) => {
      const id = randomUUID();
      if (events === 1) await store.pushEvent(event(id, 1));
      else {
        const group = Array.from({ length: events }, (_, index) => store.groupEvent(event(id, index + 1)));
        await EventStore.pushEventGroup(...group);
      }
    },
    count: 'SELECT count(*) FROM event',
    close: () => eventStorageAdapter._sql.end(),
  };
}

const MESSAGE_DB = path.join(import.meta.dirname, 'node_modules/@eventide/message-db/database');

/** The order of its install.sh, without the role and its privileges: we connect as the owner. */
const MESSAGE_DB_FILES = ['schema', 'extensions', 'tables', 'types', 'functions', 'indexes'];

/** message-db's own SQL. A batch is one statement that writes its messages in turn: the best a client of it can do. */
export async function messageDb(url, callers) {
  const pool = await messageDbPool(url, poolSize(callers));
  return {
    append: async (events) => {
      const messages = Array.from({ length: events }, () => [newId(), fact(), metadata()]);
      await pool.query({
        name: 'message-db',
        text: `SELECT write_message(m ->> 0, $1, 'BenchFact', m -> 1, m -> 2, place - 2)
               FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS given (m, place)`,
        values: [`bench-${newId()}`, JSON.stringify(messages)],
      });
    },
    count: 'SELECT count(*) FROM message_store.messages',
    close: () => pool.end(),
  };
}

/** A pool on a database where message-db's SQL was installed. */
export async function messageDbPool(url, max) {
  const pool = unworried(new pg.Pool({ connectionString: url, max, options: '-c search_path=message_store,public' }));
  const client = await pool.connect();
  // The functions call each other: their bodies are looked at when they run, not when they are made.
  await client.query('SET check_function_bodies = off');
  for (const folder of MESSAGE_DB_FILES) {
    for (const file of readdirSync(path.join(MESSAGE_DB, folder)).sort()) {
      await client.query(readFileSync(path.join(MESSAGE_DB, folder, file), 'utf8'));
    }
  }
  client.release();
  return pool;
}

export const PLAIN_TABLE = `
  CREATE TABLE plain (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text NOT NULL, data jsonb NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now())`;

/** One row per commit over node-postgres, without an index on the stream, a check or a receipt. */
export async function plain(url, callers) {
  const pool = new pg.Pool({ connectionString: url, max: Math.min(callers, 64) });
  await pool.query(PLAIN_TABLE);
  return {
    append: async (events) => {
      await pool.query({
        name: 'plain',
        text: 'INSERT INTO plain (stream, data) SELECT $1, $2::jsonb FROM generate_series(1, $3)',
        values: [`bench-${newId()}`, JSON.stringify(fact()), events],
      });
    },
    count: 'SELECT count(*) FROM plain',
    close: () => pool.end(),
  };
}
