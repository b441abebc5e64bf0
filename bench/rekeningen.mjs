/** What rebuild.mjs and follow.mjs have read: bookings on accounts, kept as one document per stream by each contestant. */
import { pongoMultiStreamProjection } from '@event-driven-io/emmett-postgresql';
import { z } from 'zod';
import * as bench from './support.mjs';

const { defineEvents, encodeEvent } = await bench.product('src/kernel/event-definition.js');
const { on } = await bench.product('src/kernel/event-handlers.js');
const { defineProjection } = await bench.product('projections/runner/projection.js');
const { schemaOf } = await bench.product('projections/runner/sql.js');

const benchEvents = defineEvents('bench', {
  BenchBedragAdded: {
    version: 1,
    schema: z.strictObject({ rekening: z.string(), gemeentecode: z.string(), bedrag: z.int(), datum: z.string() }),
  },
});

/** The state all keep: one document per stream. */
const evolve = (current, { rekening, gemeentecode, bedrag, datum }) => ({
  rekening,
  gemeentecode,
  aantal: (current?.aantal ?? 0) + 1,
  som: (current?.som ?? 0) + bedrag,
  laatste: datum,
});

export const projection = (name) =>
  defineProjection({
    name,
    version: 1,
    tables: { rekening: { columns: { gemeentecode: 'text' } } },
    on: [
      on(benchEvents, {
        BenchBedragAdded: ({ data }, write) => write.put('rekening', data.rekening, (current) => evolve(current, data)),
      }),
    ],
  });

export const emmettProjection = () =>
  pongoMultiStreamProjection({
    collectionName: 'bench_rekeningen',
    canHandle: ['BenchBedragAdded'],
    getDocumentId: ({ data }) => data.rekening,
    evolve: (document, { data }) => evolve(document, data),
  });

export const factAt = (index, streams) => {
  const stream = index % streams;
  return {
    stream: `bench-${stream}`,
    revision: Math.floor(index / streams),
    data: {
      rekening: `rekening-${stream}`,
      gemeentecode: `0${500 + (stream % 40)}`,
      bedrag: (index * 7919) % 10_000,
      datum: '2026-03-01',
    },
  };
};

/** Events in turn over the streams, as in a log where many cases go on side by side. */
export function* facts(count, streams) {
  for (let index = 0; index < count; index += 1) yield factAt(index, Math.min(streams, count));
}

export function expected(count, streams) {
  let sum = 0;
  for (const { data } of facts(count, streams)) sum += data.bedrag;
  return { documents: Math.min(streams, count), events: count, sum };
}

/** `documents`, `events` and `sum` of a table with the documents as JSON: to be what was expected. */
const sumsOf = (table, column) =>
  `SELECT count(*)::int AS documents, coalesce(sum((${column} ->> 'aantal')::int), 0)::int AS events,
          coalesce(sum((${column} ->> 'som')::bigint), 0)::int AS sum FROM ${table}`;

export const sumsOfKroniek = (name, generation) =>
  `${sumsOf(`${schemaOf(name, generation)}.rekening`, 'doc')} WHERE tot IS NULL`;
export const SUMS_OF_EMMETT = sumsOf('bench_rekeningen', 'data');
export const SUMS_OF_TABLE =
  'SELECT count(*)::int AS documents, coalesce(sum(aantal), 0)::int AS events, coalesce(sum(som), 0)::int AS sum FROM rekening';

/** As Kroniek appends them. */
export function requestOf(chunk) {
  return {
    appends: chunk.map(({ stream, revision, data }) => {
      const event = { type: 'BenchBedragAdded', data, occurredAt: '2026-03-01' };
      return {
        stream,
        expected: revision === 0 ? 'new' : revision - 1,
        events: [{ type: event.type, occurredAt: event.occurredAt, ...encodeEvent(event) }],
      };
    }),
    metadata: {
      actor: { subject: 'bench', rol: 'controller' },
      correlationId: 'bench',
      causationId: 'bench',
      processingActivity: 'bench',
      regio: 'h5',
      configVersion: 'h5-1',
    },
  };
}

/** As emmett-postgresql appends one of them. */
export const appendToEmmett = (store, { stream, revision, data }) =>
  store.appendToStream(stream, [{ type: 'BenchBedragAdded', data }], {
    expectedStreamVersion: revision === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision),
  });

export function* chunks(items, size) {
  let chunk = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length === size) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
