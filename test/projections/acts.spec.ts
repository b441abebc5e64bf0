import { afterEach, describe, expect, it } from '@jest/globals';
import { encodeEvent } from '../../src/kernel/event-definition.js';
import { newId } from '../../src/kernel/ids.js';
import '../../src/beheer/lezer/lezer.acts.js';
import { type LezerEvent } from '../../src/beheer/lezer/lezer.events.js';
import { ACTS, actsWork, installActs } from '../../src/platform/beheer/acts.js';
import { EngineAdmin } from '../../src/platform/beheer/engine-admin.js';
import { type ReadModelBuilds } from '../../src/platform/beheer/read-model-builds.js';
import { SystemClock } from '../../src/platform/clock/clock.js';
import { applyPage, type ConsumerWork, readStanding } from '../../src/platform/consumers/apply-page.js';
import { Fenced, readConsumer } from '../../src/platform/consumers/consumers.js';
import { readParkedStreams } from '../../src/platform/consumers/parking.js';
import { projectionWork } from '../../projections/runner/projection-work.js';
import { ReadModels } from '../../projections/runner/read-models.js';
import { catchUp, testEngine } from '../support/consumers.js';
import { raised, rekeningen, type Setup, setUp } from './rebuild-support.js';

const NAME = rekeningen.name;

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function opened(): Promise<Setup> {
  const t = await setUp();
  cleanUps.push(() => t.close());
  await t.append(Array.from({ length: 40 }, (_, index) => raised(`a${index % 7}`, index)));
  await t.follow();
  await installActs(t.pool, t.store);
  return t;
}

/** The acts as one process carries them out. */
function acts(t: Setup, builds: ReadModelBuilds = t.builds()): ConsumerWork {
  const none = (): never => {
    throw new Error('Not for acts on a read model.');
  };
  return actsWork(new EngineAdmin(t.pool, t.store, none as never, new SystemClock(), none, builds));
}

type Act = Pick<LezerEvent, 'type' | 'data'>;

const asked: Act = { type: 'ReadModelRebuildRequested', data: { leesmodel: NAME, na: 1, reden: null } };
const vergelijking = { positie: '40', gelijk: true, tabellen: [] };
const switched = (van: number, naar: number): Act => ({
  type: 'ReadModelSwitched',
  data: { leesmodel: NAME, van, naar, vergelijking, reden: null },
});
const back = (van: number, naar: number): Act => ({
  type: 'ReadModelSwitchedBack',
  data: { leesmodel: NAME, van, naar, positie: '40', reden: 'proef' },
});
const dropped = (generatie: number): Act => ({
  type: 'ReadModelGenerationDropped',
  data: { leesmodel: NAME, generatie, reden: null },
});

async function record(t: Setup, ...given: readonly Act[]): Promise<void> {
  for (const act of given) await recordIn(t, `lezer-${NAME}`, act);
}

async function recordIn(t: Setup, stream: string, act: { type: string; data: object }): Promise<void> {
  const event = { ...act, occurredAt: '2026-01-01' };
  await t.store.append({
    appends: [{ stream, expected: { any: 'a test' }, events: [{ ...event, ...encodeEvent(event) }] }],
    metadata: {
      actor: { subject: 'test', rol: 'beheerder' },
      correlationId: newId(),
      causationId: newId(),
      processingActivity: 'beheer',
      regio: 'installatie',
      configVersion: null,
    },
  });
}

async function built(t: Setup): Promise<void> {
  await t.builds().request(NAME, 'test');
  await t.builds().buildRequested();
}

/** Which generation is in which state. */
async function states(t: Setup): Promise<Record<number, string>> {
  const own = (await t.builds().list()).filter(({ leesmodel }) => leesmodel === NAME);
  return Object.fromEntries(own.map(({ generatie, stand }) => [generatie, stand]));
}

/** As after a crash that took the checkpoint back, or a restart that reads the acts again. */
async function again(t: Setup): Promise<void> {
  await t.pool.query('UPDATE kroniek.consumers SET position = 40 WHERE name = $1', [ACTS]);
  await catchUp(t.pool, t.store, acts(t));
}

describe('a leader that was paused with an act in its hands', () => {
  it.each([
    ['the act', 1],
    ['a page of acts', 2],
  ])('changes nothing when %s was carried out by another, and what was decided since (R-DAT-04)', async (_, held) => {
    const t = await opened();
    await built(t);
    const page = [switched(1, 2), back(2, 1)];
    await record(t, ...page.slice(0, held));
    // It stops just before the transaction of the switch, and goes on much later.
    let reached = (): void => undefined;
    let goOn = (): void => undefined;
    const atSwitch = new Promise<void>((resolve) => (reached = resolve));
    const resumed = new Promise<void>((resolve) => (goOn = resolve));
    const slow = t.builds();
    const switchTo = slow.switchTo.bind(slow);
    slow.switchTo = async (...given) => {
      reached();
      await resumed;
      return switchTo(...given);
    };
    const standing = await readStanding(t.pool, ACTS);
    const events = await t.store.readAll(40n, 100);
    const paused = applyPage(t.pool, testEngine(t.pool, t.store).idle, acts(t, slow), standing, events);
    await atSwitch;

    await record(t, ...page.slice(held));
    await catchUp(t.pool, t.store, acts(t));
    expect(await states(t)).toEqual({ 1: 'in gebruik', 2: 'bewaard' });
    // Kept again, and so open to a switch: what the old act asks could be done once more.
    await t.pool.query("UPDATE kroniek.generations SET state = 'gereed' WHERE generation = 2 AND projection = $1", [
      NAME,
    ]);

    goOn();
    await expect(paused).rejects.toBeInstanceOf(Fenced);
    expect(await states(t)).toEqual({ 1: 'in gebruik', 2: 'gereed' });
    expect((await readConsumer(t.pool, NAME))!.generation).toBe(1);
    expect(await readParkedStreams(t.pool)).toEqual([]);
  });

  it('moves the checkpoint after each act, so that one of them is all that can come again', async () => {
    const t = await opened();
    await built(t);
    await record(t, switched(1, 2), back(2, 1), dropped(2));
    const dying = t.builds();
    dying.drop = () => Promise.reject(Object.assign(new Error('gone'), { code: '57P01' }));
    await expect(catchUp(t.pool, t.store, acts(t, dying))).rejects.toThrow('gone');
    expect((await readConsumer(t.pool, ACTS))!.position).toBe(42n);
    await catchUp(t.pool, t.store, acts(t));
    expect(await states(t)).toEqual({ 1: 'in gebruik', 2: 'vervallen' });
  });
});

describe('acts that come again', () => {
  it('change nothing and park nothing: asked, switched, back, thrown away', async () => {
    const t = await opened();
    await record(t, asked);
    await catchUp(t.pool, t.store, acts(t));
    await t.builds().buildRequested();
    await record(t, switched(1, 2), back(2, 1), dropped(2));
    for (let times = 0; times < 3; times += 1) {
      if (times === 0) await catchUp(t.pool, t.store, acts(t));
      else await again(t);
      expect(await states(t)).toEqual({ 1: 'in gebruik', 2: 'vervallen' });
      expect(await readParkedStreams(t.pool)).toEqual([]);
    }
  });

  it('do not go back once more after a later switch', async () => {
    const t = await opened();
    await built(t);
    await record(t, switched(1, 2), back(2, 1), dropped(2));
    await catchUp(t.pool, t.store, acts(t));
    await built(t);
    await record(t, switched(1, 3));
    await catchUp(t.pool, t.store, acts(t));
    expect(await states(t)).toEqual({ 1: 'bewaard', 2: 'vervallen', 3: 'in gebruik' });
    const generation = async (): Promise<number> => (await readConsumer(t.pool, NAME))!.generation;
    const seen: number[] = [];
    const watching = t.builds();
    const switchTo = watching.switchTo.bind(watching);
    watching.switchTo = async (...given) => {
      await switchTo(...given);
      seen.push(await generation());
    };
    await t.pool.query('UPDATE kroniek.consumers SET position = 40 WHERE name = $1', [ACTS]);
    await catchUp(t.pool, t.store, acts(t, watching));
    expect(seen.every((one) => one === 3)).toBe(true);
    expect(await states(t)).toEqual({ 1: 'bewaard', 2: 'vervallen', 3: 'in gebruik' });
    expect(await readParkedStreams(t.pool)).toEqual([]);
  });

  it('do not ask for another build', async () => {
    const t = await opened();
    await record(t, asked);
    await catchUp(t.pool, t.store, acts(t));
    await t.builds().buildRequested();
    await record(t, switched(1, 2));
    await catchUp(t.pool, t.store, acts(t));
    await again(t);
    expect(await states(t)).toEqual({ 1: 'bewaard', 2: 'in gebruik' });
  });

  it('are over where they were for the generations of a database before the back-up was put back', async () => {
    const t = await opened();
    await record(t, switched(1, 9), dropped(8));
    const data = { positie: '42', gebeurtenissen: 42, gewist: 0 };
    await recordIn(t, 'installatie-kroniek', { type: 'BackupRestored', data });
    await catchUp(t.pool, t.store, acts(t));
    expect(await readParkedStreams(t.pool)).toEqual([]);
    expect(await states(t)).toEqual({ 1: 'in gebruik' });
  });

  it('still tell a person where the generation was gone before the act was carried out', async () => {
    const t = await opened();
    await built(t);
    await record(t, switched(1, 2));
    await t.builds().drop(NAME, 2);
    await catchUp(t.pool, t.store, acts(t));
    expect(await readParkedStreams(t.pool, ACTS)).toMatchObject([
      { stream: `lezer-${NAME}`, type: 'ReadModelSwitched' },
    ]);
  });
});

describe('a generation that is thrown away while a question reads it', () => {
  it.each([
    ['rekening', 'boeking'],
    ['boeking', 'rekening'],
  ])('is answered, and thrown away: %s, then %s', async (first, then) => {
    const t = await opened();
    await built(t);
    let asks = 0;
    let waiting: Promise<unknown> | undefined;
    const answer = await new ReadModels(t.pool).read(NAME, async (db) => {
      asks += 1;
      const begun = await db.count(first);
      if (asks === 1) {
        // The switch and the way it leaves behind, while this snapshot has one table and wants the other.
        await t.builds().switchTo(NAME, 2);
        waiting = t.builds().drop(NAME, 1);
        await blocked(t);
      }
      return begun + (await db.count(then));
    });
    await waiting;
    expect(answer).toBe(47);
    expect(await states(t)).toEqual({ 1: 'vervallen', 2: 'in gebruik' });
    const { rowCount } = await t.pool.query("SELECT 1 FROM pg_namespace WHERE nspname = 'rm_test_rekeningen_g1'");
    expect(rowCount).toBe(0);
    await catchUp(t.pool, t.store, projectionWork(rekeningen));
  });
});

/** The one who throws away waits for who reads. */
async function blocked(t: Setup): Promise<void> {
  for (;;) {
    const { rowCount } = await t.pool.query(
      `SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE NOT granted AND datname = current_database() AND query LIKE 'DROP SCHEMA%'`,
    );
    if (rowCount! > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
