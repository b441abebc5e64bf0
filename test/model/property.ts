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

/**
 * Holds for `runs` random inputs of each seed. A failure names the smallest input that fast-check finds and the command
 * that tries the same inputs again.
 */
export async function holds<Inputs extends unknown[]>(
  runs: number,
  property: fc.IAsyncProperty<Inputs> | fc.IProperty<Inputs>,
): Promise<void> {
  for (const seed of seeds()) {
    const outcome = await fc.check(property as fc.IAsyncProperty<Inputs>, { seed, numRuns: runs * factor });
    if (!outcome.failed) continue;
    const again = `npm run faults -- --model --runs ${factor} --seed ${seed}`;
    const report = fc.defaultReportMessage(outcome) ?? '';
    throw new Error(`Seed ${seed} fails; again with: ${again}\n${report}\n${String(outcome.errorInstance)}`);
  }
}
