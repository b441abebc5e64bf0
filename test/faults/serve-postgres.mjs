/** Starts the embedded PostgreSQL on the directory given and says `{ url, pid, dataDir, owned }`; to be killed. */
import path from 'node:path';
import { importTypeScript } from '../../scripts/lib/transpile.mjs';

const { startPostgres } = await importTypeScript('src/platform/database/embedded-postgres.ts');
const [home, onRunning = 'refuse'] = process.argv.slice(2);
try {
  const server = await startPostgres({
    dataDir: path.join(home, 'postgres'),
    runtimeDir: path.join(home, 'runtime'),
    logFile: path.join(home, 'postgres.log'),
    fsync: false,
    onRunning,
  });
  process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify({ ...server, stop: undefined })}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error.name })}\n`);
  process.exit(1);
}
