/**
 * A process that builds read models: `builder.ts <database url> <reads>`. It tells its progress, a line of JSON each, and
 * comes to a halt at that reading of the log, in the middle of its work, for a test to kill it there.
 */
import { Pool } from 'pg';
import { SystemClock } from '../../src/platform/clock/clock.js';
import { PostgresEventStore } from '../../src/platform/event-store/postgres/postgres-event-store.js';
import { PostgresReadModelBuilds } from '../../projections/runner/postgres-read-model-builds.js';
import { groepen, rekeningen } from '../projections/rebuild-support.js';

const [url = '', reads = ''] = process.argv.slice(2);
const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
// Whoever started us is gone when this ends: we are nobody's test any more.
process.stdin.on('close', () => process.exit(0)).resume();

const pool = new Pool({ connectionString: url, application_name: 'bouwer', max: 6 });
const store = new PostgresEventStore(pool, new SystemClock(), url);
const readAll = store.readAll.bind(store);
let read = 0;
store.readAll = (after, limit) => {
  read += 1;
  if (read < Number(reads)) return readAll(after, limit);
  say({ halt: read });
  return new Promise(() => undefined);
};
const builds = new PostgresReadModelBuilds(pool, store, [rekeningen, groepen], {
  page: 50,
  checkpointMs: 0,
  maxDocuments: 5,
});
await builds.buildRequested({ onProgress: ({ gebeurtenissen }) => void say({ gebeurtenissen }) });
say({ ended: true });
process.exit(1);
