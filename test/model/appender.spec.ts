import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Pool } from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { createPool } from '../../src/platform/database/pool.js';
import {
  type AppendRequest,
  type AppendResult,
  CommandIdReused,
  type ExpectedRevision,
  WrongExpectedRevision,
} from '../../src/platform/event-store/event-store.js';
import { PostgresEventStore } from '../../src/platform/event-store/postgres/postgres-event-store.js';
import { clientEvent, METADATA, readEverything } from '../contract/event-store.contract.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { holds } from './property.js';

const RUNS = 40;

/** An append as drawn: streams and command ids are numbers, made real in each run. */
interface Draft {
  readonly parts: readonly { readonly stream: number; readonly expected: Expectation; readonly events: number }[];
  readonly command: { readonly id: number; readonly fingerprint: string } | undefined;
  /** Which of two processes appends. */
  readonly process: 0 | 1;
}
/** `right` is what the model says; the others are what a writer that lost a race, or never looked, believes. */
type Expectation = 'right' | 'new' | 'any' | number;

const part = fc.record({
  stream: fc.nat(3),
  expected: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Expectation>('right') },
    { weight: 1, arbitrary: fc.constantFrom<Expectation[]>('new', 'any', 0, 1, 2) },
  ),
  events: fc.nat(3),
});

const draft: fc.Arbitrary<Draft> = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 3 }),
  command: fc.option(fc.record({ id: fc.nat(5), fingerprint: fc.constantFrom('a', 'a', 'a', 'b') }), {
    nil: undefined,
  }),
  process: fc.constantFrom(0 as const, 1 as const),
});

/** Plain arrays: what the log is, one append after the other. */
class Model {
  readonly log: { stream: string; id: string }[] = [];
  private readonly receipts = new Map<string, { fingerprint: string; position: bigint; answer: unknown }>();

  revision(stream: string): number {
    return this.log.filter((event) => event.stream === stream).length - 1;
  }

  append({ appends, command }: AppendRequest): AppendResult | typeof WrongExpectedRevision | typeof CommandIdReused {
    const known = command === undefined ? undefined : this.receipts.get(command.id);
    if (known !== undefined) {
      if (known.fingerprint !== command!.fingerprint) return CommandIdReused;
      return { position: known.position, stored: false, answer: known.answer };
    }
    const added: { stream: string; id: string }[] = [];
    for (const { stream, expected, events } of appends) {
      const actual = this.revision(stream) + added.filter((event) => event.stream === stream).length;
      const fits = expected === 'new' ? actual === -1 : typeof expected === 'object' || expected === actual;
      if (!fits) return WrongExpectedRevision;
      added.push(...events.map((event) => ({ stream, id: event.id! })));
    }
    this.log.push(...added);
    const position = BigInt(this.log.length);
    if (command !== undefined) this.receipts.set(command.id, { ...command, position });
    return { position, stored: true, answer: command?.answer };
  }
}

describe('the appender', () => {
  let database: TestDatabase;
  let pool: Pool;
  let stores: [PostgresEventStore, PostgresEventStore];
  const clock = new ManualClock('2026-03-01T09:00:00Z');

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = createPool(database.url, () => undefined, 6);
    stores = [1, 2].map(() => new PostgresEventStore(pool, clock, database.url)) as typeof stores;
  });
  afterAll(async () => {
    for (const store of stores) await store.stop();
    await pool.end();
    await database.drop();
  });

  /** Streams and command ids of their own in each run; positions count from where the run begins. */
  function world(): { stream: (n: number) => string; command: (n: number) => string } {
    const run = newId();
    return { stream: (n) => `client-${run}-${n}`, command: (n) => `${run}-${n}` };
  }

  function request(drawn: Draft, names: ReturnType<typeof world>, model: Model | undefined): AppendRequest {
    const seen = new Map<string, number>();
    return {
      appends: drawn.parts.map(({ stream: n, expected, events }) => {
        const stream = names.stream(n);
        const actual = (seen.get(stream) ?? 0) + (model?.revision(stream) ?? -1);
        seen.set(stream, (seen.get(stream) ?? 0) + events);
        const right: ExpectedRevision = actual === -1 ? 'new' : actual;
        const believed: ExpectedRevision =
          expected === 'any' ? { any: 'a test' } : expected === 'right' ? right : expected;
        return {
          stream,
          expected: believed,
          events: Array.from({ length: events }, () => ({ ...clientEvent(), id: newId() })),
        };
      }),
      metadata: METADATA,
      command: drawn.command && { ...drawn.command, id: names.command(drawn.command.id), answer: { n: newId() } },
    };
  }

  it('one after the other, from two processes: the log equals plain arrays, also after refusals and empty appends', async () => {
    await holds(
      RUNS,
      fc.asyncProperty(fc.array(draft, { maxLength: 15 }), async (drafts) => {
        const model = new Model();
        const names = world();
        const { position: begin } = await stores[0].head();
        for (const drawn of drafts) {
          const asked = request(drawn, names, model);
          const expected = model.append(asked);
          const done = stores[drawn.process].append(asked);
          if (typeof expected === 'function') await expect(done).rejects.toBeInstanceOf(expected);
          else await expect(done).resolves.toEqual({ ...expected, position: expected.position + begin });
        }
        await logEquals(model.log, begin);
      }),
    );
  });

  it('at once, from two processes: each result is one of some order, and the log is that order', async () => {
    await holds(
      RUNS,
      fc.asyncProperty(fc.array(draft, { minLength: 2, maxLength: 12 }), async (drafts) => {
        const names = world();
        const { position: begin } = await stores[0].head();
        // All look before any writes: most `right` expectations of one stream are lost races.
        const asked = drafts.map((drawn) => request(drawn, names, undefined));
        const outcomes = await Promise.allSettled(
          drafts.map((drawn, index) => stores[drawn.process].append(asked[index]!)),
        );
        const stored = asked
          .map((one, index) => ({ one, outcome: outcomes[index]! }))
          .flatMap(({ one, outcome }) =>
            outcome.status === 'fulfilled' && outcome.value.stored ? [{ one, outcome }] : [],
          )
          .sort(
            (a, b) => Number(a.outcome.value.position - b.outcome.value.position) || eventsOf(b.one) - eventsOf(a.one),
          );
        // An empty append stands at the head that it found: after the append that brought the head there.
        // Replayed in the order that the positions claim, the model must say the same of each of them.
        const model = new Model();
        for (const { one, outcome } of stored) {
          expect(model.append(one)).toEqual({ ...outcome.value, position: outcome.value.position - begin });
        }
        await logEquals(model.log, begin);
        for (const [index, outcome] of outcomes.entries()) {
          if (outcome.status === 'fulfilled' && outcome.value.stored) continue;
          // A repeat, a reused id or a lost race: on the finished log the model refuses it as well, for the same reason.
          const late = model.append(asked[index]!);
          if (outcome.status === 'fulfilled') {
            expect(late).toEqual({ ...outcome.value, position: outcome.value.position - begin });
          } else expect([WrongExpectedRevision, CommandIdReused]).toContain((outcome.reason as Error).constructor);
        }
      }),
    );
  });

  async function logEquals(log: Model['log'], begin: bigint): Promise<void> {
    const revisions = new Map<string, number>();
    const wanted = log.map(({ stream, id }, index) => {
      const revision = (revisions.get(stream) ?? -1) + 1;
      revisions.set(stream, revision);
      return { stream, id, revision, position: begin + BigInt(index + 1) };
    });
    const found = (await readEverything(stores[1])).filter((event) => event.position > begin);
    expect(found.map(({ stream, id, revision, position }) => ({ stream, id, revision, position }))).toEqual(wanted);
    expect((await stores[1].head()).position).toBe(begin + BigInt(log.length));
  }
});

function eventsOf({ appends }: AppendRequest): number {
  return appends.reduce((sum, append) => sum + append.events.length, 0);
}
