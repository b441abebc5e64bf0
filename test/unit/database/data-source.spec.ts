import { afterAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { migrate } from '../../../src/platform/database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

describe('the migrations', () => {
  const made: TestDatabase[] = [];
  afterAll(async () => {
    for (const database of made) await database.drop();
  });

  it('run once, also when several processes start at the same time', async () => {
    const database = await createTestDatabase({ migrated: false });
    made.push(database);
    const runs = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(runs.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await migrate(database.url)).toEqual([]);
  });

  it('stand in every test database', async () => {
    const database = await createTestDatabase();
    made.push(database);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const found = await client.query('SELECT position FROM kroniek.head');
    await client.end();
    expect(found.rows).toEqual([{ position: '0' }]);
  });
});
