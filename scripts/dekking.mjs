import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { provenIn, VRAAG } from './lib/dekking-tests.mjs';
import { dekkingFaults, readRedenen, renderDekking } from './lib/dekking.mjs';
import { filesOf, root } from './lib/prepare.mjs';
import { readVragen, renderVragen, vragenFaults } from './lib/vragen.mjs';

/**
 * Writes docs/vragen.md (docs/vragen.yaml: which address answers a question, proven by which test) and docs/dekking.md: which requirement is proven by which test, and why the others are not
 * (docs/dekking-redenen.yaml, kept by hand). A test proves the requirements whose ids stand in its name or in the name of
 * a describe around it. `--check` only compares. `--eisen` first reads the short texts anew from the requirement
 * catalogue, which lies beside the repository (`../shared/domain/catalogue-rows.json`).
 */
const PAGE = path.join(root, 'docs/dekking.md');
const QUESTIONS = path.join(root, 'docs/vragen.md');
const REQUIREMENTS = path.join(root, 'docs/eisen.json');
const REASONS = path.join(root, 'docs/dekking-redenen.yaml');
const CATALOGUE = path.join(root, '../shared/domain/catalogue-rows.json');

if (process.argv.includes('--eisen') && existsSync(CATALOGUE)) writeRequirements();
const requirements = JSON.parse(readFileSync(REQUIREMENTS, 'utf8'));
const proofs = testsByRequirement();
const redenen = readRedenen(readFileSync(REASONS, 'utf8'));
const faults = dekkingFaults(requirements, proofs, redenen);
const page = renderDekking(requirements, proofs, redenen);

const vragen = readVragen(readFileSync(path.join(root, 'docs/vragen.yaml'), 'utf8'));
const antwoorden = testsByQuestion();
faults.push(...vragenFaults(vragen, antwoorden, { leesmodellen: frozenProjections(), paginas: pages() }));

for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
for (const [place, text] of [
  [PAGE, page],
  [QUESTIONS, renderVragen(vragen, antwoorden)],
]) {
  if (!process.argv.includes('--check')) writeFileSync(place, text);
  else if (!existsSync(place) || readFileSync(place, 'utf8') !== text) {
    console.log(`${path.relative(root, place)} is not up to date. Run: npm run dekking`);
    process.exitCode = 1;
  }
}

/** @returns {Map<string, { file: string, text: string }[]>} */
function testsByQuestion() {
  const found = new Map();
  for (const file of filesOf(['test'], '.spec.ts')) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const { id } of provenIn(file, text, VRAAG)) found.set(id, [...(found.get(id) ?? []), { file, text }]);
  }
  return found;
}

function frozenProjections() {
  return JSON.parse(readFileSync(path.join(root, 'test/architecture/frozen-names.json'), 'utf8')).projections;
}

function pages() {
  return filesOf(['web'], '.html').map((file) => path.basename(file, '.html'));
}

/** @returns {Map<string, { file: string, name: string }[]>} */
function testsByRequirement() {
  const found = new Map();
  for (const file of filesOf(['test'], '.spec.ts')) {
    for (const { id, name } of provenIn(file, readFileSync(path.join(root, file), 'utf8')))
      found.set(id, [...(found.get(id) ?? []), { file, name }]);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One line per requirement: without quotations and references, cut at a clause. */
function writeRequirements() {
  const rows = JSON.parse(readFileSync(CATALOGUE, 'utf8'));
  const short = Object.fromEntries(
    rows.map(({ id, rule }) => [id, shorten(rule)]).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const own = existsSync(REQUIREMENTS) ? JSON.parse(readFileSync(REQUIREMENTS, 'utf8')) : {};
  writeFileSync(REQUIREMENTS, `${JSON.stringify({ ...short, ...own }, null, 2)}\n`);
}

function shorten(rule) {
  const plain = rule
    .replace(/«[^»]*»/g, '')
    .replace(/\([^()]*\br\.\s?\d[^()]*\)/g, '')
    .replace(/\s*\/\s*(?=[\s.,;:]|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ +([.,;:])/g, '$1')
    .trim();
  if (plain.length <= 150) return plain;
  const cut = Math.max(...['; ', ': ', ', '].map((mark) => plain.lastIndexOf(mark, 150)));
  return `${plain.slice(0, cut > 60 ? cut : plain.lastIndexOf(' ', 150))} ...`;
}
