import fc from 'fast-check';

const FIXED_SEED = 20_261_123;

/** `KRONIEK_FAULTS_SEED` plays one seed again; `KRONIEK_MODEL_FACTOR` multiplies the runs (`npm run faults -- --model`). */
const asked = process.env['KRONIEK_FAULTS_SEED'];
const factor = Number(process.env['KRONIEK_MODEL_FACTOR'] ?? 1);

/** A fixed seed, so that a change is judged by what was judged before it, and the date, so that each day tries more. */
function seeds(): readonly number[] {
  const other = asked ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');
  return [FIXED_SEED, Number(other)];
}

/** A rare thing is looked for this much longer before its absence is a fault of the test. */
const MORE_SEEDS = 20;

/**
 * Holds for `runs` random inputs of each seed, and of further seeds until `seen` all that had to be seen: whether a rare
 * thing comes by may not depend on the date. A failure names the smallest input that fast-check finds and the command that
 * tries the same inputs again.
 */
export async function holds<Inputs extends unknown[]>(
  runs: number,
  property: fc.IAsyncProperty<Inputs> | fc.IProperty<Inputs>,
  seen: () => boolean = () => true,
): Promise<void> {
  for (const seed of seeds()) await holdsFor(seed, runs, property);
  for (let more = 1; more <= MORE_SEEDS && !seen(); more += 1) await holdsFor(FIXED_SEED + more, runs, property);
}

async function holdsFor<Inputs extends unknown[]>(
  seed: number,
  runs: number,
  property: fc.IAsyncProperty<Inputs> | fc.IProperty<Inputs>,
): Promise<void> {
  const outcome = await fc.check(property as fc.IAsyncProperty<Inputs>, { seed, numRuns: runs * factor });
  if (!outcome.failed) return;
  const again = `npm run faults -- --model --runs ${factor} --seed ${seed}`;
  const report = fc.defaultReportMessage(outcome) ?? '';
  throw new Error(`Seed ${seed} fails; again with: ${again}\n${report}\n${String(outcome.errorInstance)}`);
}
