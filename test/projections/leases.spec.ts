import { afterEach, expect, it } from '@jest/globals';
import { Leases } from '../../src/platform/consumers/leases.js';
import { createTestDatabase } from '../support/database.js';

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

it('leaves a lease that is given away to another process, and keeps the others', async () => {
  const database = await createTestDatabase();
  cleanUps.push(() => database.drop());
  const open = async (): Promise<Leases> => {
    const made = new Leases(database.url, ['een', 'twee'], () => undefined);
    await made.start();
    cleanUps.push(() => made.stop());
    return made;
  };
  const [older, newer] = [await open(), await open()];
  expect([older.holds('een'), newer.holds('een')]).toEqual([true, false]);
  older.giveAway('een');
  expect([older.holds('een'), older.holds('twee')]).toEqual([false, true]);
  while (!newer.holds('een')) await new Promise((resolve) => setTimeout(resolve, 10));
  expect([older.holds('een'), newer.holds('twee')]).toEqual([false, false]);
});
