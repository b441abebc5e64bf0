import { type INestApplicationContext } from '@nestjs/common';
import { openContext, openDatabase } from '../kroniek.js';
import { type Config, loadConfig } from '../platform/config/config.js';
import { FOLLOWS_NOTHING } from '../platform/consumers/consumer-host.js';
import { KroniekLogger } from '../platform/http/kroniek-logger.js';
import { complain } from './command.js';

/** Opens the product on the database, also while the server runs; closes it whatever happens. */
export async function withKroniek<T>(work: (app: INestApplicationContext, config: Config) => Promise<T>): Promise<T> {
  const config = loadConfig(process.env);
  const database = await openDatabase(config, { share: true, report: complain });
  try {
    const app = await openContext(config, {
      databaseUrl: database.url,
      logger: new KroniekLogger('error'),
      follow: FOLLOWS_NOTHING,
    });
    try {
      return await work(app, config);
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
}
