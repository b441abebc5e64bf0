import { randomBytes } from 'node:crypto';
import { SystemClock } from '../../src/platform/clock/clock.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { KurrentDbEventStore } from '../../src/platform/event-store/kurrentdb/kurrentdb-event-store.js';
import { eventStoreContract } from './event-store.contract.js';

/**
 * Against a real KurrentDB, by the same variables as the product (KURRENTDB_URL and so on). The server may be shared: a
 * run has a space of its own there. Without KURRENTDB_URL jest.config.js leaves this file out and `npm test` says so.
 */
eventStoreContract('kurrentdb', async () => {
  const choice = loadConfig({ ...process.env, NODE_ENV: 'test', EVENT_STORE: 'kurrentdb' }).eventStore;
  if (choice.kind !== 'kurrentdb') throw new Error('EVENT_STORE=kurrentdb chose another event store.');
  const space = `proef${randomBytes(6).toString('hex')}`;
  const store = new KurrentDbEventStore(choice.connectionString, new SystemClock(), { space });
  await store.start();
  return { store, close: () => store.stop() };
});
