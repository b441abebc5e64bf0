import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { importTypeScript } from '../../scripts/lib/transpile.mjs';

/**
 * One throw-away PostgreSQL for the whole run, started when the first test asks for it (`createTestDatabase`): a run of
 * unit tests alone starts none. Workers ask over HTTP on 127.0.0.1; the address stands in KRONIEK_TEST_DATABASES.
 */
export default async function globalSetup() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kroniek-test-'));
  // Root's server runs as another user, who must pass through.
  chmodSync(folder, 0o711);
  let server;
  const start = async () => {
    const { startPostgres } = await importTypeScript('src/platform/database/embedded-postgres.ts');
    return startPostgres({
      dataDir: path.join(folder, 'postgres'),
      runtimeDir: path.join(folder, 'runtime'),
      logFile: path.join(folder, 'postgres.log'),
      fsync: false,
      removeAfterDeath: folder,
    });
  };
  const broker = createServer((request, response) => {
    // A connection that is kept dies while a worker is busy loading, and its next question with it.
    response.shouldKeepAlive = false;
    server ??= start();
    server.then(
      ({ url }) => response.end(url),
      (error) => {
        response.statusCode = 500;
        response.end(String(error?.stack ?? error));
      },
    );
  });
  await new Promise((resolve) => broker.listen(0, '127.0.0.1', resolve));
  process.env.KRONIEK_TEST_DATABASES = `http://127.0.0.1:${broker.address().port}`;

  globalThis.kroniekTestTeardown = async () => {
    broker.closeAllConnections();
    await new Promise((resolve) => broker.close(resolve));
    const running = await server?.catch(() => undefined);
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
