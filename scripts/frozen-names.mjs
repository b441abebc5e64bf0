import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareNames, namesOf } from './lib/frozen-names.mjs';
import { root } from './lib/prepare.mjs';

/** Compares the names in the build with those that were frozen; `--bevries` adds new ones. Nothing takes one away. */
const file = path.join(root, 'test/architecture/frozen-names.json');
const dist = (name) => import(new URL(`../dist/${name}`, import.meta.url).href);

await (await dist('src/definitions.js')).loadDefinitions();
const current = namesOf((await dist('src/kernel/event-definition.js')).registeredEvents(), {
  projections: (await dist('projections/runner/projection.js')).registeredProjections(),
  policies: (await dist('src/platform/process-managers/policy.js')).registeredPolicies(),
  deadlines: (await dist('src/platform/deadlines/deadline.js')).registeredDeadlines(),
});
const frozen = JSON.parse(readFileSync(file, 'utf8'));
const { broken, added } = compareNames(frozen, current);

for (const fault of broken)
  console.log(`stored name broken: ${fault}. Stored events and checkpoints still use it: put it back.`);
if (broken.length === 0 && added.length > 0 && process.argv.includes('--bevries')) {
  writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`);
  console.log(`frozen: ${added.join('; ')}`);
} else {
  for (const name of added)
    console.log(`new stored name: ${name}. Sure of it for ever? Then: npm run check -- --bevries`);
}
process.exitCode = broken.length > 0 || (added.length > 0 && !process.argv.includes('--bevries')) ? 1 : 0;
