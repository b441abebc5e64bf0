import { Pool } from 'pg';
import { z } from 'zod';
import { defineEvents, encodeEvent } from '../../src/kernel/event-definition.js';
import { on } from '../../src/kernel/event-handlers.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { readConsumer } from '../../src/platform/consumers/consumers.js';
import { PostgresEventStore } from '../../src/platform/event-store/postgres/postgres-event-store.js';
import { type PassOptions } from '../../projections/runner/build-pass.js';
import { PostgresReadModelBuilds } from '../../projections/runner/postgres-read-model-builds.js';
import { defineProjection, type Projection, type Writer } from '../../projections/runner/projection.js';
import { checksums, installProjection, projectionWork } from '../../projections/runner/projection-work.js';
import { ReadModels } from '../../projections/runner/read-models.js';
import { catchUp } from '../support/consumers.js';
import { createTestDatabase } from '../support/database.js';

export const rekeningEvents = defineEvents('testrekening', {
  TestRekeningRaised: { version: 1, schema: z.strictObject({ naam: z.string(), groep: z.string(), met: z.int() }) },
  /** Two folds on one document and one on another, of one event. */
  TestRekeningMoved: { version: 1, schema: z.strictObject({ van: z.string(), naar: z.string(), met: z.int() }) },
  TestRekeningenHalved: { version: 1, schema: z.strictObject({ groep: z.string() }) },
  TestRekeningEnded: { version: 1, schema: z.strictObject({ naam: z.string() }) },
  TestRekeningRenewed: { version: 1, schema: z.strictObject({ naam: z.string() }) },
});

export interface Rekening {
  readonly naam: string;
  readonly groep: string;
  readonly stand: number;
}

/** The `naam` whose events the fold, or the column, does not take. */
export const broken: { fold: string | undefined; column: string | undefined } = { fold: undefined, column: undefined };

type Write = Writer<'rekening' | 'boeking'>;

const raise = (write: Write, naam: string, groep: string, met: number): void => {
  write.put<Rekening>('rekening', naam, (current) => {
    if (naam === broken.fold) throw new Error('this event cannot be applied');
    return { naam, groep, stand: naam === broken.column ? 0.5 : (current?.stand ?? 0) + met };
  });
};

export const rekeningen: Projection = defineProjection({
  name: 'test-rekeningen',
  version: 1,
  tables: {
    rekening: { columns: { groep: 'text', stand: 'integer' } },
    boeking: { once: true, columns: { naam: 'text' } },
  },
  on: [
    on(rekeningEvents, {
      TestRekeningRaised: ({ id, data: { naam, groep, met } }, write: Write) => {
        raise(write, naam, groep, met);
        write.add('boeking', id, { naam, met, tekst: `van\tvoor\n"${naam}" \\ met ${met} é` });
      },
      TestRekeningMoved: ({ data: { van, naar, met } }, write: Write) => {
        raise(write, van, 'verplaatst', -met);
        raise(write, naar, 'verplaatst', met);
        write.put<Rekening>('rekening', van, (current) => (current!.stand < 0 ? null : current!));
      },
      TestRekeningenHalved: ({ data: { groep } }, write: Write) => {
        write.each<Rekening>('rekening', 'groep', groep, (current) => ({
          ...current,
          stand: Math.trunc(current.stand / 2),
          groep: current.stand % 2 === 0 ? current.groep : 'oneven',
        }));
      },
      TestRekeningEnded: ({ data }, write: Write) => write.put('rekening', data.naam, () => null),
      TestRekeningRenewed: ({ data: { naam } }, write: Write) => {
        write.put('rekening', naam, () => null);
        write.put<Rekening>('rekening', naam, () => ({ naam, groep: 'nieuw', stand: 1 }));
      },
    }),
  ],
});

/** A second read model of the same events. */
export const groepen: Projection = defineProjection({
  name: 'test-groepen',
  version: 1,
  tables: { groep: {} },
  on: [
    on(rekeningEvents, {
      TestRekeningRaised: ({ data }, write: Writer<'groep'>) => {
        write.put<{ aantal: number }>('groep', data.groep, (current) => ({ aantal: (current?.aantal ?? 0) + 1 }));
      },
    }),
  ],
});

export type Fact = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
export const raised = (naam: string, met: number, groep = naam.slice(0, 1)): Fact => ({
  type: 'TestRekeningRaised',
  data: { naam, groep, met },
});

export interface Setup {
  readonly url: string;
  readonly pool: Pool;
  readonly store: PostgresEventStore;
  builds(tuning?: Omit<PassOptions, 'signal' | 'onProgress'>, pool?: Pool): PostgresReadModelBuilds;
  append(facts: readonly Fact[]): Promise<bigint>;
  /** Follows the log live, event by event or in pages. */
  follow(projection?: Projection): Promise<void>;
  sums(projection?: Projection): Promise<Record<string, string>>;
  sumsOf(generation: number): Promise<Record<string, string>>;
  rekening(): Promise<Rekening[]>;
  close(): Promise<void>;
}

export async function setUp(): Promise<Setup> {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 12 });
  pool.on('error', () => undefined);
  const clock = new ManualClock('2026-01-01T00:00:00Z');
  const store = new PostgresEventStore(pool, clock, database.url);
  await store.start();
  for (const projection of [rekeningen, groepen]) await installProjection(pool, projection);
  const request = ({ type, data }: Fact, index: number) => ({
    appends: [
      {
        stream: `testrekening-${index % 7}`,
        expected: { any: 'a test' },
        events: [{ type, occurredAt: '2026-01-01', ...encodeEvent({ type, data, occurredAt: '' }) }],
      },
    ],
    metadata: {
      actor: { subject: 'test', rol: 'beheerder' },
      correlationId: 'c',
      causationId: 'c',
      processingActivity: 'test',
      regio: 'h5',
      configVersion: null,
    },
  });
  const sums = async (projection = rekeningen): Promise<Record<string, string>> =>
    checksums(pool, projection, (await readConsumer(pool, projection.name))!);
  return {
    url: database.url,
    pool,
    store,
    builds: (tuning = {}, own = pool) => new PostgresReadModelBuilds(own, store, [rekeningen, groepen], tuning),
    append: async (facts) => {
      clock.advance(1_000);
      return (await store.importAll(facts.map(request))).position;
    },
    follow: async (projection = rekeningen) => {
      await catchUp(pool, store, projectionWork(projection));
    },
    sums,
    sumsOf: (generation) => checksums(pool, rekeningen, { generation }),
    rekening: () => new ReadModels(pool).read(rekeningen.name, (db) => db.find<Rekening>('rekening')),
    close: async () => {
      await store.stop();
      await pool.end();
      await database.drop();
    },
  };
}
