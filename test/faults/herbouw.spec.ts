import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Generatie } from '../../src/platform/beheer/read-model-builds.js';
import { raised, rekeningen, type Setup, setUp } from '../projections/rebuild-support.js';

const HOOKS = new URL('./typescript-hooks.mjs', import.meta.url).href;
const SCRIPT = fileURLToPath(new URL('./builder.ts', import.meta.url));
const NAME = rekeningen.name;
const EVENTS = 400;

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Starts a process that builds, and kills it when it has come to that reading of the log. */
async function killedAt(t: Setup, reads: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', HOOKS, SCRIPT, t.url, String(reads)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  cleanUps.push(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  for await (const line of createInterface({ input: child.stdout })) {
    if ('halt' in (JSON.parse(line) as object)) child.kill('SIGKILL');
  }
  if ((await gone) !== 'SIGKILL') throw new Error(`The builder ended by itself:\n${said}`);
}

async function newest(t: Setup): Promise<Generatie> {
  return (await t.builds().list()).filter(({ leesmodel }) => leesmodel === NAME).at(-1)!;
}

describe('a process that is killed while it builds a read model', () => {
  // 8 pages of 50 and the empty one that ends them; the tail reads once more, when rows and indexes are there.
  it.each([
    ['in the middle of the rows', 6, { stand: 'bouwt', gebeurtenissen: [100, 350] }],
    ['before its first rows', 1, { stand: 'bouwt', gebeurtenissen: [0, 0] }],
    ['when the rows and indexes are in', 10, { stand: 'bouwt', gebeurtenissen: [EVENTS, EVENTS] }],
  ])('leaves it to another, which goes on from there and makes the same rows: %s', async (_, reads, left) => {
    const t = await setUp();
    cleanUps.push(() => t.close());
    await t.append(
      Array.from({ length: EVENTS }, (_none, index) => raised(`${'abcd'[index % 4]}${index % 17}`, index)),
    );
    await t.follow();
    await t.builds().request(NAME, 'test');
    await killedAt(t, reads);
    const before = await newest(t);
    expect(before).toMatchObject({ generatie: 2, stand: left.stand });
    expect(before.gebeurtenissen).toBeGreaterThanOrEqual(left.gebeurtenissen[0]!);
    expect(before.gebeurtenissen).toBeLessThanOrEqual(left.gebeurtenissen[1]!);

    const after: bigint[] = [];
    const readAll = t.store.readAll.bind(t.store);
    t.store.readAll = (position, limit) => {
      after.push(position);
      return readAll(position, limit);
    };
    await t.builds({ page: 50 }).buildRequested();
    // Where the rows are in, the first pass has nothing to read.
    expect(after.find((position) => position <= EVENTS)).toBe(BigInt(before.positie));
    expect(await newest(t)).toMatchObject({ generatie: 2, stand: 'gereed', gebeurtenissen: EVENTS });
    expect(await t.sumsOf(2)).toEqual(await t.sums());

    // Also with what came since, and after the switch.
    await t.append([raised('a1', 5), raised('nieuw', 6)]);
    await t.follow();
    expect(await t.builds().compare(NAME, 2)).toMatchObject({ gelijk: true, positie: String(EVENTS + 2) });
    const live = await t.sums();
    await t.builds().switchTo(NAME, 2);
    expect(await t.sums()).toEqual(live);
    const { rows } = await t.pool.query<{ name: string }>(
      "SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'rm_test_rekeningen%' ORDER BY 1",
    );
    expect(rows.map(({ name }) => name)).toEqual(['rm_test_rekeningen_g1', 'rm_test_rekeningen_g2']);
  });
});
