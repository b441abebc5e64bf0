import { afterEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { type Generatie } from '../../src/platform/beheer/read-model-builds.js';
import { ConsumerLoop } from '../../src/platform/consumers/consumer-loop.js';
import { readConsumer } from '../../src/platform/consumers/consumers.js';
import { skipParked } from '../../src/platform/consumers/parked-work.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { applyBatch } from '../../projections/runner/batch.js';
import { PostgresReadModelBuilds } from '../../projections/runner/postgres-read-model-builds.js';
import { type Projection } from '../../projections/runner/projection.js';
import { installOrRebuild, projectionWork } from '../../projections/runner/projection-work.js';
import { schemaOf } from '../../projections/runner/sql.js';
import { testEngine } from '../support/consumers.js';
import { broken, groepen, raised, rekeningen, type Setup, setUp } from './rebuild-support.js';

const NAME = rekeningen.name;

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  broken.fold = undefined;
  broken.column = undefined;
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function opened(events = 0): Promise<Setup> {
  const t = await setUp();
  cleanUps.push(() => t.close());
  if (events > 0) await t.append(facts(events));
  return t;
}

const facts = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => raised(`${'abcd'[index % 4]}${index % 17}`, from + index));

async function built(t: Setup, leesmodel = NAME): Promise<number> {
  const generation = await t.builds().request(leesmodel, 'test');
  await t.builds().buildRequested();
  return generation;
}

async function row(t: Setup, generation: number): Promise<Generatie | undefined> {
  return (await t.builds().list()).find(({ leesmodel, generatie }) => leesmodel === NAME && generatie === generation);
}

async function schemas(t: Setup): Promise<string[]> {
  const { rows } = await t.pool.query<{ name: string }>(
    "SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'rm_test_rekeningen%' ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

describe('asking for a build', () => {
  it('gives the same generation twice, and a new one when the first is in use', async () => {
    const t = await opened(10);
    const builds = t.builds();
    expect([await builds.request(NAME, 'a'), await builds.request(NAME, 'b')]).toEqual([2, 2]);
    expect(await row(t, 2)).toMatchObject({ stand: 'gevraagd', positie: '0', versie: '1' });
    await builds.buildRequested();
    expect(await builds.request(NAME, 'a')).toBe(2);
    await builds.switchTo(NAME, 2);
    expect(await builds.request(NAME, 'a')).toBe(3);
  });

  it('refuses a read model that does not exist, and names those that do', async () => {
    const t = await opened();
    await expect(t.builds().request('bestaat-niet', 'a')).rejects.toMatchObject({ code: 'LEESMODEL_ONBEKEND' });
    expect(t.builds().names()).toEqual([NAME, groepen.name]);
  });
});

describe('building', () => {
  it('goes on from its checkpoint after the connection of the builder was killed', async () => {
    const t = await opened(400);
    await t.follow();
    const killed = new Pool({ connectionString: t.url, application_name: 'bouwer', max: 6 });
    killed.on('error', () => undefined);
    killed.on('connect', (client) => client.on('error', () => undefined));
    cleanUps.push(() => killed.end());
    await t.builds().request(NAME, 'test');
    let told = 0;
    const dying = t.builds({ page: 50, checkpointMs: 0, maxDocuments: 5 }, killed).buildRequested({
      onProgress: () => {
        told += 1;
        if (told !== 3) return;
        void t.pool.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bouwer'");
      },
    });
    await expect(dying).rejects.toThrow();
    const left = (await row(t, 2))!;
    expect(left).toMatchObject({ stand: 'bouwt' });
    expect(left.gebeurtenissen).toBeGreaterThanOrEqual(100);
    expect(left.gebeurtenissen).toBeLessThan(400);

    const seen: number[] = [];
    await t.builds({ page: 50 }).buildRequested({ onProgress: (g) => void seen.push(g.gebeurtenissen) });
    expect(await row(t, 2)).toMatchObject({ stand: 'gereed', gebeurtenissen: 400 });
    expect(seen[0]).toBeGreaterThan(left.gebeurtenissen);
    expect(await t.sumsOf(2)).toEqual(await t.sums());
    expect(await schemas(t)).toEqual(['rm_test_rekeningen_g1', 'rm_test_rekeningen_g2']);
  });

  it('makes the indexes that were not made yet when the builder died after the rows were in', async () => {
    const t = await opened(50);
    await t.follow();
    await built(t);
    await t.pool.query('DROP INDEX rm_test_rekeningen_g2.rekening_key_open');
    await t.pool.query("UPDATE kroniek.generations SET state = 'bouwt' WHERE generation = 2");
    await t.builds().buildRequested();
    const { rows } = await t.pool.query("SELECT 1 FROM pg_indexes WHERE schemaname = 'rm_test_rekeningen_g2'");
    const live = await t.pool.query("SELECT 1 FROM pg_indexes WHERE schemaname = 'rm_test_rekeningen_g1'");
    expect(rows).toHaveLength(live.rows.length);
    expect(await t.sumsOf(2)).toEqual(await t.sums());
  });

  it('feeds several generations in one pass over the log', async () => {
    const t = await opened(300);
    await t.follow();
    await t.follow(groepen);
    const builds = t.builds({ page: 100 });
    for (const name of builds.names()) await builds.request(name, 'test');
    let pages = 0;
    const readAll = t.store.readAll.bind(t.store);
    t.store.readAll = (after, limit) => {
      if (limit === 100) pages += 1;
      return readAll(after, limit);
    };
    await builds.buildRequested();
    expect(pages).toBe(4);
    const before = { rekeningen: await t.sums(), groepen: await t.sums(groepen) };
    for (const name of builds.names()) await builds.switchTo(name, 2);
    expect({ rekeningen: await t.sums(), groepen: await t.sums(groepen) }).toEqual(before);
  });

  it('lets one of two builders do the work; the other waits, or returns at once', async () => {
    const t = await opened(200);
    await t.follow();
    await t.builds().request(NAME, 'test');
    const slow = new PostgresReadModelBuilds(t.pool, t.store, [rekeningen], { page: 10, checkpointMs: 0 });
    const begun: string[] = [];
    let returned: boolean | undefined;
    await slow.buildRequested({
      onProgress: () => {
        if (begun.push('first') !== 1) return;
        void t
          .builds()
          .buildRequested({ wait: false, onProgress: () => void begun.push('second') })
          .then(async () => {
            returned = (await row(t, 2))!.stand === 'bouwt';
          });
      },
    });
    await t.builds().buildRequested({ onProgress: () => void begun.push('second') });
    expect(begun).not.toContain('second');
    expect(returned).toBe(true);
    expect(await t.sumsOf(2)).toEqual(await t.sums());
  });

  it('stops before an event that it cannot apply, keeps what precedes it, and goes on when that is mended', async () => {
    const t = await opened(60);
    await t.append([raised('x1', 1)]);
    await t.append(facts(40));
    broken.fold = 'x1';
    await t.builds().request(NAME, 'test');
    await t.builds().request(groepen.name, 'test');
    await t.builds({ page: 25 }).buildRequested();
    expect(await row(t, 2)).toMatchObject({ stand: 'mislukt', positie: '60', gebeurtenissen: 60 });
    expect((await row(t, 2))!.fout).toContain('TestRekeningRaised at position 61: this event cannot be applied');
    expect((await t.builds().list())[1]).toMatchObject({ leesmodel: groepen.name, generatie: 2, stand: 'gereed' });
    await expect(t.builds().switchTo(NAME, 2)).rejects.toMatchObject({ code: 'GENERATIE_NIET_GEREED' });

    broken.fold = undefined;
    expect(await t.builds().request(NAME, 'test')).toBe(2);
    await t.builds({ page: 25 }).buildRequested();
    await t.follow();
    expect(await row(t, 2)).toMatchObject({ stand: 'gereed', gebeurtenissen: 101, fout: null });
    expect(await t.sumsOf(2)).toEqual(await t.sums());
  });

  it('finds the event whose document the database refuses', async () => {
    const t = await opened(60);
    await t.append([raised('x2', 1)]);
    await t.append(facts(200));
    broken.column = 'x2';
    await t.builds().request(NAME, 'test');
    await t.builds({ page: 80 }).buildRequested();
    expect(await row(t, 2)).toMatchObject({ stand: 'mislukt', positie: '60' });
    expect((await row(t, 2))!.fout).toContain('position 61');
  });

  it('passes over what a person decided to skip, as the live model does', async () => {
    const t = await opened(20);
    await t.append([raised('x1', 1)]);
    await t.append(facts(20));
    broken.fold = 'x1';
    await t.follow();
    const bad = (await t.store.readAll(20n, 1))[0]!;
    const skip = { eventId: bad.id, position: bad.position, reason: 'proef', actor: 'test' };
    const { rows } = await t.pool.query<{ event_id: string }>(
      'SELECT event_id FROM kroniek.parked WHERE error IS NOT NULL',
    );
    expect(rows).toEqual([{ event_id: bad.id }]);
    await skipParked(t.pool, NAME, skip);
    await t.pool.query('DELETE FROM kroniek.parked');
    await built(t);
    expect(await row(t, 2)).toMatchObject({ stand: 'gereed' });
    await t.builds().switchTo(NAME, 2);
    const { rows: naam } = await t.pool.query("SELECT 1 FROM rm_test_rekeningen_g2.rekening WHERE key = 'x1'");
    expect(naam).toEqual([]);
  });

  it('does nothing more for a generation that is thrown away while it is built', async () => {
    const t = await opened(200);
    await t.builds().request(NAME, 'test');
    await t.builds().request(groepen.name, 'test');
    let dropped: Promise<void> | undefined;
    await t.builds({ page: 20, checkpointMs: 0 }).buildRequested({
      onProgress: ({ leesmodel }) => {
        if (leesmodel === NAME) dropped ??= t.builds().drop(NAME, 2);
      },
    });
    await dropped;
    expect(await row(t, 2)).toMatchObject({ stand: 'vervallen' });
    expect(await schemas(t)).toEqual(['rm_test_rekeningen_g1']);
    expect((await t.builds().list())[1]).toMatchObject({ leesmodel: groepen.name, stand: 'gereed' });
  });
});

describe('comparing', () => {
  it('finds both equal at one position while writers go on', async () => {
    const t = await opened(200);
    const loop = new ConsumerLoop(testEngine(t.pool, t.store), projectionWork(rekeningen), () => true);
    loop.start();
    cleanUps.push(() => loop.stop());
    const generation = await built(t);
    let writing = true;
    const writer = (async () => {
      while (writing) await t.append(facts(20));
    })();
    const found = [];
    for (let times = 0; times < 5; times += 1) found.push(await t.builds().compare(NAME, generation));
    writing = false;
    await writer;
    expect(found.map(({ gelijk }) => gelijk)).toEqual([true, true, true, true, true]);
    expect(BigInt(found.at(-1)!.positie)).toBeGreaterThan(200n);
    expect(found.at(-1)!.tabellen.map(({ tabel }) => tabel)).toEqual(['boeking', 'rekening']);
    expect(found.at(-1)!.tabellen[1]!.rijenNieuw).toBeGreaterThan(200);
    expect((await row(t, generation))!.vergelijking).toEqual(found.at(-1));
  });

  it('shows a document, an indexed column and a line that differ', async () => {
    const t = await opened(40);
    await t.follow();
    const generation = await built(t);
    const schema = schemaOf(NAME, generation);
    await t.pool.query(
      `UPDATE ${schema}.rekening SET doc = jsonb_set(doc, '{stand}', '-1') WHERE key = 'a0' AND tot IS NULL`,
    );
    await t.pool.query(`DELETE FROM ${schema}.boeking WHERE vanaf = 7`);
    const found = await t.builds().compare(NAME, generation);
    expect(found.gelijk).toBe(false);
    const [boeking, rekening] = found.tabellen;
    expect(rekening).toMatchObject({ tabel: 'rekening', rijenOud: 40, rijenNieuw: 40 });
    expect(rekening!.verschillen).toEqual([
      { sleutel: 'a0', oud: expect.objectContaining({ naam: 'a0' }), nieuw: expect.objectContaining({ stand: -1 }) },
    ]);
    expect(boeking).toMatchObject({ rijenOud: 40, rijenNieuw: 39, verschillen: [{ nieuw: null }] });
    await t.pool.query(`UPDATE ${schema}.rekening SET doc = doc || '{"stand":3}', groep = 'z' WHERE vanaf < 20`);
    expect((await t.builds().compare(NAME, generation)).tabellen[1]!.verschillen).toHaveLength(10);
  });
});

describe('switching', () => {
  it('loses no event and always answers, while writers and readers go on; and goes back', async () => {
    const t = await opened(300);
    const loop = new ConsumerLoop(testEngine(t.pool, t.store), projectionWork(rekeningen), () => true);
    await t.follow();
    loop.start();
    cleanUps.push(() => loop.stop());
    let busy = true;
    const writer = (async () => {
      while (busy) await t.append(facts(10));
    })();
    const positions: bigint[] = [];
    const answers: number[] = [];
    const reader = (async () => {
      while (busy) {
        answers.push((await t.rekening()).length);
        positions.push((await readConsumer(t.pool, NAME))!.position);
      }
    })();
    const builds = t.builds({ page: 40, checkpointMs: 0 });
    for (const generation of [2, 3]) {
      expect(await builds.request(NAME, 'test')).toBe(generation);
      await builds.buildRequested();
      await builds.switchTo(NAME, generation);
      await builds.switchTo(NAME, generation);
    }
    await builds.switchTo(NAME, 2);
    busy = false;
    await Promise.all([writer, reader]);
    expect(await readConsumer(t.pool, NAME)).toMatchObject({ generation: 2 });
    expect(await schemas(t)).toEqual(['rm_test_rekeningen_g2', 'rm_test_rekeningen_g3']);
    expect((await row(t, 1))!.stand).toBe('vervallen');
    expect((await row(t, 3))!.stand).toBe('bewaard');
    expect(Math.min(...answers)).toBeGreaterThanOrEqual(17);
    expect(positions.some((position, index) => index > 0 && position < positions[index - 1]!)).toBe(false);

    await loop.stop();
    await t.follow();
    const live = await t.sums();
    await built(t);
    expect(await t.sumsOf(4)).toEqual(live);
  });

  it('refuses to go back to a generation of another version, and one that holds parked events', async () => {
    const t = await opened(30);
    await t.follow();
    const next: Projection = { ...rekeningen, version: 2 };
    await installOrRebuild(t.pool, t.store, next);
    const builds = new PostgresReadModelBuilds(t.pool, t.store, [next]);
    await expect(builds.switchTo(NAME, 1)).rejects.toMatchObject({ code: 'GENERATIE_ANDERE_VERSIE' });
    await t.pool.query(
      `INSERT INTO kroniek.parked (consumer, generation, position, stream, event_id, type, error)
       VALUES ($1, 1, 3, 'testrekening-1', gen_random_uuid(), 'TestRekeningRaised', 'fout')`,
      [NAME],
    );
    await expect(t.builds().switchTo(NAME, 1)).rejects.toMatchObject({ code: 'GENERATIE_GEPARKEERD' });
    expect(await readConsumer(t.pool, NAME)).toMatchObject({ generation: 2 });
    await expect(builds.drop(NAME, 2)).rejects.toMatchObject({ code: 'GENERATIE_IN_GEBRUIK' });
    await builds.drop(NAME, 1);
    await expect(builds.switchTo(NAME, 1)).rejects.toMatchObject({ code: 'GENERATIE_ONBEKEND' });
  });

  it('goes back with the program of the version that was kept, without building', async () => {
    const t = await opened(30);
    await t.follow();
    await installOrRebuild(t.pool, t.store, { ...rekeningen, version: 2 });
    await t.append(facts(15));
    await Promise.all([1, 2, 3].map(() => installOrRebuild(t.pool, t.store, rekeningen)));
    expect(await readConsumer(t.pool, NAME)).toMatchObject({ generation: 1, version: '1', position: 45n });
    await t.follow();
    expect(await t.rekening()).toHaveLength(30);
  });

  it('takes the generation that stands ready when a process starts with the version raised', async () => {
    const t = await opened(30);
    await t.follow();
    const next: Projection = { ...rekeningen, version: 2 };
    const builds = new PostgresReadModelBuilds(t.pool, t.store, [next]);
    await builds.request(NAME, 'test');
    await builds.buildRequested();
    await t.append(facts(5));
    await Promise.all([1, 2, 3].map(() => installOrRebuild(t.pool, t.store, next)));
    expect(await readConsumer(t.pool, NAME)).toMatchObject({ generation: 2, version: '2', position: 35n });
  });
});

describe('an event that is applied after its turn', () => {
  it('is refused where a later one was applied already, and applied where none was', async () => {
    const t = await opened();
    await t.append([
      raised('a1', 1),
      raised('a2', 1),
      raised('a1', 1),
      { type: 'TestRekeningenHalved', data: { groep: 'a' } },
    ]);
    const [first, second, , halved] = await t.store.readAll(0n, 10);
    const late = (events: readonly (typeof first)[]) =>
      inTransaction(t.pool, (client) =>
        applyBatch(client, rekeningen, schemaOf(NAME, 1), events as never, { replay: true }),
      );
    const others = (await t.store.readAll(0n, 10)).slice(2, 3);
    await inTransaction(t.pool, (client) => applyBatch(client, rekeningen, schemaOf(NAME, 1), others));
    await expect(late([first])).rejects.toThrow('later gebeurtenissen zijn al verwerkt: bouw het leesmodel opnieuw op');
    await late([second]);
    expect((await t.rekening()).map(({ naam }) => naam)).toEqual(['a1', 'a2']);
    // A document that was in the group when the event came, and is not any more.
    await t.append([raised('a1', 1, 'b')]);
    const moved = (await t.store.readAll(4n, 10)).slice(0, 1);
    await inTransaction(t.pool, (client) => applyBatch(client, rekeningen, schemaOf(NAME, 1), moved));
    await expect(late([halved])).rejects.toThrow('later gebeurtenissen');
  });
});
