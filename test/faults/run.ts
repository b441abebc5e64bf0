/** `run.ts <seed> <number of schedules>`: one schedule after another, for as long as it takes. See `npm run faults`. */
import { FAULTS } from './faults.js';
import { describeSchedule, play, scheduleOf } from './schedule.js';
import { Ground } from './world.js';

const [first = 1, count = 1] = process.argv.slice(2).map(Number);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const begun = Date.now();
const failures: string[] = [];
const made = new Map<string, number>();
let commands = 0;
let done = 0;
let stopping = false;
process.once('SIGINT', () => (stopping = true));

const ground = new Ground();
try {
  await ground.prepare();
  for (const { name, impossible } of FAULTS) {
    const why = impossible();
    if (why !== undefined) say(`Niet gemaakt op deze machine: ${name} (${why}).`);
  }
  for (let seed = first; seed < first + count && !stopping; seed += 1) await one(seed);
} finally {
  await ground.end();
}

async function one(seed: number): Promise<void> {
  const schedule = scheduleOf(seed);
  try {
    const outcome = await play(ground, schedule);
    commands += outcome.commands;
    say(`${progress(seed)} goed   ${describeSchedule(schedule)} (${outcome.commands} opdrachten)`);
  } catch (error) {
    failures.push((error as Error).message);
    say(`${progress(seed)} FOUT   ${(error as Error).message}`);
    await ground.server.start();
  }
  done += 1;
  for (const { name, impossible } of schedule.faults) {
    if (impossible() === undefined) made.set(name, (made.get(name) ?? 0) + 1);
  }
}

function progress(seed: number): string {
  return `[${seed - first + 1}/${count}, ${Math.round((Date.now() - begun) / 1000)} s, ${failures.length} fout]`;
}

say(`\n${done} roosters, ${commands} opdrachten, ${failures.length} fout. Fouten die zijn gemaakt:`);
for (const { name } of FAULTS) say(`  ${String(made.get(name) ?? 0).padStart(6)} x ${name}`);
for (const failure of failures) say(`\n${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
