import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Config } from '../platform/config/config.js';
import { progressBar } from '../progress.js';
import { demoIsLoaded, loadDemo } from './laden.js';

/** Any number that only we use: one loader at a time, over all processes. */
const DEMO_LOCK = 720_411_734;

/** Loads the demo regions where that was not done yet. Another process that starts at the same time waits for it. */
export async function ensureDemo(config: Config, databaseUrl: string, say: (line: string) => void): Promise<void> {
  if (await demoIsLoaded(config, databaseUrl)) return;
  const lock = new Client({ connectionString: databaseUrl, application_name: 'kroniek-demo' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [DEMO_LOCK]);
    if (await demoIsLoaded(config, databaseUrl)) return;
    say('Eerste start: de demoregio’s worden geladen.');
    const bar = progressBar('Demo laden');
    await loadDemo(config, databaseUrl, (done, total) => bar.update(done, total));
    bar.stop();
  } finally {
    await lock.end();
  }
}

/**
 * For a process without the API: the loader drives the consumers itself, on the clock of its story, so nobody else may
 * follow the log before it is done.
 */
export async function awaitDemo(config: Config, databaseUrl: string, say: (line: string) => void): Promise<void> {
  if (await demoIsLoaded(config, databaseUrl)) return;
  say('Dit proces wacht tot een proces met de taak api de demoregio’s heeft geladen.');
  while (!(await demoIsLoaded(config, databaseUrl))) await sleep(500);
}
