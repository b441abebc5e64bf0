import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareNames, namesOf } from './lib/frozen-names.mjs';
import { compareSamples, hashesOf, readSamples } from './lib/frozen-samples.mjs';
import { root } from './lib/prepare.mjs';

/**
 * Compares the names in the build, and the stored samples of events, with those that were frozen; `--bevries` adds new
 * ones. Nothing takes one away.
 */
const dist = (name) => import(new URL(`../dist/${name}`, import.meta.url).href);
const fileOf = (name) => path.join(root, 'test/architecture', name);

await (await dist('src/definitions.js')).loadDefinitions();
const events = (await dist('src/kernel/event-definition.js')).registeredEvents();
const names = namesOf(events, {
  projections: (await dist('projections/runner/projection.js')).registeredProjections(),
  policies: (await dist('src/platform/process-managers/policy.js')).registeredPolicies(),
  deadlines: (await dist('src/platform/deadlines/deadline.js')).registeredDeadlines(),
});
const samples = hashesOf(readSamples(path.join(root, 'test/contract/samples')));
const lists = [
  { file: fileOf('frozen-names.json'), current: names, compare: (frozen) => compareNames(frozen, names) },
  {
    file: fileOf('frozen-samples.json'),
    current: samples,
    compare: (frozen) => compareSamples(frozen, samples, events),
  },
].map((list) => ({ ...list, ...list.compare(JSON.parse(readFileSync(list.file, 'utf8'))) }));
const broken = lists.flatMap((list) => list.broken);
const added = lists.flatMap((list) => list.added);
const freeze = process.argv.includes('--bevries');

for (const fault of broken)
  console.log(`stored name or sample: ${fault}. Stored events and checkpoints still use what was frozen.`);
if (broken.length === 0 && added.length > 0 && freeze) {
  for (const { file, current } of lists) writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`);
  console.log(`frozen: ${added.join('; ')}`);
} else {
  for (const name of added)
    console.log(`new stored name: ${name}. Sure of it for ever? Then: npm run check -- --bevries`);
}
process.exitCode = broken.length > 0 || (added.length > 0 && !freeze) ? 1 : 0;
