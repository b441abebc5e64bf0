import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { refuseOtherLog } from '../../../src/platform/event-store/postgres/log-of-database.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

describe('a database and the log that its read models were made from', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, max: 1 });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  async function stand(log: number, read: number): Promise<void> {
    await pool.query('UPDATE kroniek.head SET position = $1', [log]);
    await pool.query('DELETE FROM kroniek.consumers');
    await pool.query(
      "INSERT INTO kroniek.consumers (name, kind, version, generation, position) VALUES ('contractregister', 'projection', '1', 1, $1)",
      [read],
    );
  }

  it('belong together: an empty one with any log, a filled one with its own', async () => {
    await stand(0, 0);
    await refuseOtherLog(pool, 'kurrentdb');
    await refuseOtherLog(pool, 'postgres');
    await stand(12, 12);
    await refuseOtherLog(pool, 'postgres');
    await stand(0, 4711);
    await refuseOtherLog(pool, 'kurrentdb');
  });

  it('are refused apart, whichever way round', async () => {
    await stand(12, 3);
    await expect(refuseOtherLog(pool, 'kurrentdb')).rejects.toThrow(/logboek in PostgreSQL/);
    await stand(0, 4711);
    await expect(refuseOtherLog(pool, 'postgres')).rejects.toThrow(/ander of een later logboek/);
  });
});
