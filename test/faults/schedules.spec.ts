import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FAULTS } from './faults.js';
import { again, describeSchedule, play, scheduleOf } from './schedule.js';
import { Ground } from './world.js';

/** Together they make every kind of fault; the date adds one that changes each day. */
const FIXED = [2, 3, 256];
const TODAY = Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));

const say = (line: string): boolean => process.stdout.write(`  ${line}\n`);

describe('fault schedules over the whole engine', () => {
  const ground = new Ground();
  beforeAll(async () => {
    await ground.prepare();
    for (const { name, impossible } of FAULTS) {
      const why = impossible();
      if (why !== undefined) say(`Niet gemaakt op deze machine: ${name} (${why}).`);
    }
  });
  afterAll(() => ground.end());

  it('make every kind of fault', () => {
    const made = new Set(FIXED.flatMap((seed) => scheduleOf(seed).faults));
    expect(FAULTS.filter((fault) => !made.has(fault)).map(({ name }) => name)).toEqual([]);
  });

  it.each([...FIXED, TODAY])('seed %d keeps the invariants', async (seed) => {
    const schedule = scheduleOf(seed);
    const { commands, events, unanswered } = await play(ground, schedule);
    say(describeSchedule(schedule));
    say(`${commands} commands, ${unanswered} unanswered, ${events} events; ${again(seed)}`);
    expect(commands).toBeGreaterThan(0);
  });
});
