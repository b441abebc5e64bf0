import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestApp, type TestApp } from '../support/app.js';

interface Status {
  readonly gezond: boolean;
  readonly termijnenAchterstallig: number;
  readonly geweigerdeOpdrachten: number;
  readonly lezers: readonly { readonly naam: string; readonly achterstandGebeurtenissen: number }[];
}

describe('the status for the beheerder', () => {
  let kroniek: TestApp;
  let pool: Pool;

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2026-03-02T09:00:00Z' });
    pool = new Pool({ connectionString: kroniek.database.url, max: 1 });
  });
  afterAll(async () => {
    await pool.end();
    await kroniek.close();
  });

  const status = async (): Promise<Status> => {
    const token = await kroniek.token('beheerder');
    return (await kroniek.ask('GET', '/v1/status', { token })).json<Status>();
  };

  it('is healthy when every reader has caught up', async () => {
    await kroniek.settle();
    const found = await status();
    expect(found).toMatchObject({ gezond: true, termijnenAchterstallig: 0, geweigerdeOpdrachten: 0 });
    expect(found.lezers.map(({ naam }) => naam)).toEqual(expect.arrayContaining(['contractregister', 'deadlines']));
  });

  it('is not healthy when a deadline stays due without effect, and counts what a rule refused', async () => {
    // A name without a definition never fires: as a deadline whose command keeps failing.
    await pool.query(
      `INSERT INTO kroniek.deadlines (name, key, due_at, regio, payload, cause)
       VALUES ('test', 'x', '2026-03-02T08:58:00Z', 'h5', '{}', '{}'), ('test', 'y', '2026-03-02T08:59:30Z', 'h5', '{}', '{}')`,
    );
    await pool.query(
      `INSERT INTO kroniek.refused_commands (command_id, source, command, code, message, recorded_at)
       VALUES ('c', 'test', 'Test', 'GEWEIGERD', 'Dat mag niet.', now())`,
    );
    expect(await status()).toMatchObject({ gezond: false, termijnenAchterstallig: 1, geweigerdeOpdrachten: 1 });
  });
});
