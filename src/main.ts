import 'reflect-metadata';
import { createServer } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { demoIsLoaded, demoRollen, loadDemo } from './demo/laden.js';
import { type Database, openDatabase, openHttp } from './kroniek.js';
import { ConfigError, loadConfig, type Config } from './platform/config/config.js';
import { DatabaseStartError } from './platform/database/embedded-postgres.js';
import { KroniekLogger } from './platform/http/kroniek-logger.js';
import { DemoIssuer } from './platform/identity/demo-issuer.js';
import { progressBar } from './progress.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let database: Database | undefined;
let app: NestFastifyApplication | undefined;
let stopping: Promise<void> | undefined;

/** Takes no new requests, lets the appends under way finish, then stops the database. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    // A stop that hangs must not keep a person waiting for ever; the log survives a hard end.
    setTimeout(() => process.exit(1), 30_000).unref();
    await app?.close().catch((error: unknown) => say(`Afsluiten van de API mislukte: ${(error as Error).message}`));
    await database?.stop();
    process.exit(code);
  })();
  return stopping;
}

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  say('Kroniek start.');
  if (!(await isFree(config.host, config.port))) throw taken(config.port);
  database = await openDatabase(config, { share: false, report: say });
  if (stopping !== undefined) return;

  if (config.demo && !(await demoIsLoaded(config, database.url))) {
    say('Eerste start: de demoregio’s worden geladen.');
    const bar = progressBar('Demo laden');
    await loadDemo(config, database.url, (done, total) => bar.update(done, total));
    bar.stop();
  }

  const { url } = database;
  const logger = new KroniekLogger(process.env['KRONIEK_LOG'] === undefined ? 'warn' : config.logLevel);
  app = await openHttp(config, {
    databaseUrl: url,
    logger,
    follow: { lezers: true, termijnen: true },
    demoRollen: () => demoRollen(config, url),
  });
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw taken(config.port);
  }
  await welcome(config, app, url);
}

class StartError extends Error {}

function taken(port: number): StartError {
  return new StartError(`Poort ${port} is bezet. Kies een andere, bijvoorbeeld: PORT=3001 npm start.`);
}

/** Asked before anything is started: a person with a taken port should see one sentence and nothing else. */
function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

async function welcome(config: Config, running: NestFastifyApplication, url: string): Promise<void> {
  const base = (await running.getUrl()).replace('[::1]', '127.0.0.1');
  say('');
  say(`Kroniek draait.`);
  say(`  Pagina's           ${base}/`);
  say(`  API-documentatie   ${base}/v1/documentatie  (OpenAPI: ${base}/v1/openapi.json)`);
  if (config.demo) {
    const issuer = running.get(DemoIssuer);
    say('');
    say('Demo-tokens, een per rol (8 uur geldig; een nieuw: npm run kroniek -- token --rol <rol>):');
    const rollen = await demoRollen(config, url);
    for (const wie of rollen) {
      const scope = [wie.regio, wie.gemeente ?? wie.aanbiederId].filter(Boolean).join(', ');
      say(`  ${wie.rol} (${scope})`);
      say(`    ${await issuer.demoToken(wie)}`);
    }
    const first = rollen.find((wie) => wie.rol === 'contractmanager') ?? rollen[0];
    if (first !== undefined) {
      say('');
      say('Probeer:');
      say(`  curl -s -H "Authorization: Bearer ${await issuer.demoToken(first)}" ${base}/v1/contracten`);
    }
  }
  say('');
  say('Stoppen: Ctrl-C.');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    say('Kroniek stopt.');
    void stop(0);
  });
}

main().catch(async (error: unknown) => {
  const known = error instanceof ConfigError || error instanceof DatabaseStartError || error instanceof StartError;
  const text = known ? error.message : ((error as Error).stack ?? String(error));
  process.stderr.write(`${text}\n`);
  await stop(error instanceof ConfigError ? 2 : 1);
});
