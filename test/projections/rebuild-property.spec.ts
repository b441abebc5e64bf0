import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { applyBatch } from '../../projections/runner/batch.js';
import { schemaOf } from '../../projections/runner/sql.js';
import { type Fact, raised, rekeningen, setUp } from './rebuild-support.js';

const naam = fc.integer({ min: 0, max: 12 }).map((number) => `${'abc'[number % 3]}${number}`);
const met = fc.integer({ min: -5, max: 20 });
const groep = fc.constantFrom('a', 'b', 'c', 'oneven', 'nieuw', 'verplaatst');

const fact: fc.Arbitrary<Fact> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(naam, met, groep).map(([name, amount, group]) => raised(name, amount, group)) },
  fc.record({ van: naam, naar: naam, met }).map((data) => ({ type: 'TestRekeningMoved', data })),
  groep.map((name) => ({ type: 'TestRekeningenHalved', data: { groep: name } })),
  naam.map((name) => ({ type: 'TestRekeningEnded', data: { naam: name } })),
  naam.map((name) => ({ type: 'TestRekeningRenewed', data: { naam: name } })),
);

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

describe('a build', () => {
  it('leaves the rows that applying event by event leaves, whatever its pages, memory and interruptions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fact, { minLength: 20, maxLength: 120, size: 'max' }),
        fc.record({
          page: fc.integer({ min: 2, max: 40 }),
          checkpointMs: fc.constantFrom(0, 60_000),
          maxDocuments: fc.constantFrom(1, 3, 6, 1_000),
        }),
        fc.integer({ min: 1, max: 4 }),
        async (facts, tuning, interruptAfter) => {
          const t = await setUp();
          cleanUps.push(() => t.close());
          await t.append(facts);
          const live = schemaOf(rekeningen.name, 1);
          for (const event of await t.store.readAll(0n, 1_000)) {
            await inTransaction(t.pool, (client) => applyBatch(client, rekeningen, live, [event]));
          }
          const generation = await t.builds().request(rekeningen.name, 'test');
          const abort = new AbortController();
          let told = 0;
          await t.builds(tuning).buildRequested({
            signal: abort.signal,
            onProgress: () => {
              told += 1;
              if (told >= interruptAfter) abort.abort();
            },
          });
          await t.builds(tuning).buildRequested();
          expect(await t.builds().list()).toMatchObject([
            { leesmodel: 'test-groepen' },
            { generatie: 1 },
            { generatie: generation, stand: 'gereed', gebeurtenissen: facts.length },
          ]);
          expect(await t.sumsOf(generation)).toEqual(await t.sumsOf(1));
          for (const cleanUp of cleanUps.splice(0)) await cleanUp();
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
