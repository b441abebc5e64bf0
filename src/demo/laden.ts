import { Client } from 'pg';
import { type Config } from '../platform/config/config.js';
import { type DemoRol } from '../platform/identity/demo-issuer.js';

/** Command id of the last act of the loader: once its receipt is there, the demo is whole. */
const DONE = 'demo-geladen-1';

/** Whether the demo regions were loaded to the end. A loader that was cut off begins again and repeats nothing. */
export async function demoIsLoaded(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT 1 FROM kroniek.receipts WHERE command_id = $1', [DONE]);
    return rows.length > 0;
  } finally {
    await client.end();
  }
}

export async function loadDemo(
  config: Config,
  databaseUrl: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  throw new Error('not yet');
}

/** The demo roles, one each; gemeente and aanbieder are ones that the demo really holds. */
export async function demoRollen(databaseUrl: string): Promise<readonly DemoRol[]> {
  return [];
}
