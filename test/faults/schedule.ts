import { type Fault, FAULTS } from './faults.js';
import { seeded } from './random.js';
import { verify } from './verify.js';
import { type Ground, World } from './world.js';

const MOST = 5;
const LEAST = 3;

export interface Schedule {
  readonly seed: number;
  readonly faults: readonly Fault[];
}

export interface Outcome {
  readonly commands: number;
  readonly events: number;
  readonly unanswered: number;
}

/** The faults of a seed, in their order. Those that this machine cannot make are part of it, and passed over. */
export function scheduleOf(seed: number): Schedule {
  const random = seeded(seed);
  const count = LEAST + random(MOST - LEAST + 1);
  const deck = [...FAULTS];
  const faults = Array.from({ length: count }, () => deck.splice(random(deck.length), 1)[0]!);
  return { seed, faults };
}

export function describeSchedule({ seed, faults }: Schedule): string {
  return `seed ${seed}: ${faults.map(({ name }) => name).join(', ')}`;
}

/** What a person types to see it again. */
export function again(seed: number): string {
  return `npm run faults -- --seed ${seed}`;
}

/** Plays a schedule: work, fault, work, fault, ... and at the end the invariants. Throws with the seed in the message. */
export async function play(
  ground: Ground,
  schedule: Schedule,
  /** Breaks the engine first: to see that it shows. */
  sabotage: (url: string) => Promise<void> = async () => undefined,
): Promise<Outcome> {
  const { seed } = schedule;
  const name = `rooster_${seed}`;
  const url = await ground.database(name);
  await sabotage(url);
  const world = new World(ground, url, seed);
  let now = 'het begin';
  try {
    const random = seeded(seed + 1);
    await world.start();
    for (const fault of schedule.faults) {
      await world.progress(10 + random(40));
      now = fault.name;
      if (fault.impossible() === undefined) await fault.strike(world, random);
    }
    await world.progress(30);
    now = 'het einde';
    const { ledger, events, unanswered } = await verify(world.url, await world.stop());
    await world.end();
    await ground.drop(name);
    return { commands: ledger.acknowledged.size, events: events.length, unanswered };
  } catch (error) {
    await world.end();
    throw new Error(
      `${describeSchedule(schedule)}\nNa ${now}: ${(error as Error).message}\nOpnieuw met: ${again(seed)}`,
      { cause: error },
    );
  }
}
