import 'reflect-metadata';
import { createServer } from 'node:net';
import { type INestApplicationContext } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Afsluiting } from './afsluiten.js';
import { awaitDemo, ensureDemo } from './demo/eerste-start.js';
import { isDemoregio } from './demo/laden.js';
import { alleDemoRollen } from './demoregios.js';
import { type Database, openContext, openDatabase, openHttp } from './kroniek.js';
import { ConfigError, loadConfig, type Config } from './platform/config/config.js';
import { DatabaseStartError } from './platform/database/embedded-postgres.js';
import { Gezondheid } from './platform/gezondheid/gezondheid.js';
import { serveHealth } from './platform/gezondheid/health-server.js';
import { Draining } from './platform/http/draining.js';
import { KroniekLogger } from './platform/http/kroniek-logger.js';
import { scrubText } from './platform/http/scrub.js';
import { type SmallServer } from './platform/http/small-server.js';
import { DemoIssuer } from './platform/identity/demo-issuer.js';
import { watchOf } from './platform/telemetry/gauges.js';
import { openTelemetry, type Telemetry } from './platform/telemetry/telemetry.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let database: Database | undefined;
let app: INestApplicationContext | undefined;
let health: SmallServer | undefined;
let telemetry: Telemetry | undefined;

/**
 * Not ready any more, so that no new work is sent here; open requests finish; then the application: appends under way,
 * pages of consumers and a deadline that fires finish, and the pool ends. The database that we started goes last.
 */
const afsluiting = new Afsluiting(
  () => [
    () => app?.get(Draining).begin(),
    () => app?.close(),
    () => health?.close(),
    () => telemetry?.stop(),
    () => database?.stop(),
  ],
  say,
);

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const api = config.taken.includes('api');
  say('Kroniek start.');
  if ((api || config.portGiven) && !(await isFree(config.host, config.port))) throw taken('PORT', config.port);
  database = await openDatabase(config, { share: false, report: say });
  const { url } = database;
  if (config.demo) await (api ? ensureDemo(config, url, say) : awaitDemo(config, url, say));
  if (afsluiting.busy) return;

  const logger = new KroniekLogger(
    process.env['KRONIEK_LOG'] === undefined ? 'warn' : config.logLevel,
    undefined,
    () => ({ taken: config.taken.join(','), traceId: telemetry?.traceId() }),
  );
  telemetry = await openTelemetryOf(config, logger);
  const follow = { lezers: config.taken.includes('lezers'), termijnen: config.taken.includes('termijnen') };
  const { observer } = telemetry;
  const options = { databaseUrl: url, logger, follow, observer, demoRollen: () => alleDemoRollen(config, url) };
  if (api) await serveApi(config, await openHttp(config, options), url);
  else await workOnly(config, await openContext(config, options));
}

function openTelemetryOf(config: Config, logger: KroniekLogger): Promise<Telemetry> {
  const onFault = (): void =>
    logger.warn('Sporen komen niet aan bij de verzamelaar van KRONIEK_OTLP_URL', 'Telemetrie');
  return listening('KRONIEK_METRIEKEN_PORT', config.telemetry.metricsPort ?? 0, () =>
    openTelemetry(config.telemetry, { host: config.host, taken: config.taken, onFault }),
  );
}

async function serveApi(config: Config, running: NestFastifyApplication, url: string): Promise<void> {
  app = running;
  telemetry?.watch(watchOf(running));
  await listening('PORT', config.port, () => running.listen(config.port, config.host));
  await welcome(config, running, url);
}

/** Without the API: nothing listens, unless the environment says where to answer how we are. */
async function workOnly(config: Config, running: INestApplicationContext): Promise<void> {
  app = running;
  telemetry?.watch(watchOf(running));
  if (config.portGiven) {
    health = await listening('PORT', config.port, () => serveHealth(running.get(Gezondheid), config.host, config.port));
  }
  say('');
  say(`Kroniek draait, met de taken: ${config.taken.join(', ')}.`);
  if (health !== undefined) say(`  Gezondheid         ${health.url}/v1/gezondheid/gereed`);
  say('');
  say('Stoppen: Ctrl-C.');
}

async function listening<T>(name: string, port: number, listen: () => Promise<T>): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw taken(name, port);
  }
}

class StartError extends Error {}

function taken(name: string, port: number): StartError {
  return new StartError(`Poort ${port} is bezet. Kies een andere, bijvoorbeeld: ${name}=${port + 1} npm start.`);
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
  say(config.taken.length === 3 ? 'Kroniek draait.' : `Kroniek draait, met de taken: ${config.taken.join(', ')}.`);
  say(`  Pagina's           ${base}/`);
  say(`  API-documentatie   ${base}/v1/documentatie  (OpenAPI: ${base}/v1/openapi.json)`);
  if (config.demo) await welcomeToDemo(config, running, url, base);
  say('');
  say('Stoppen: Ctrl-C.');
}

async function welcomeToDemo(
  config: Config,
  running: NestFastifyApplication,
  url: string,
  base: string,
): Promise<void> {
  const issuer = running.get(DemoIssuer);
  say('');
  say('Demo-tokens, een per rol (8 uur geldig; een nieuw: npm run kroniek -- token --rol <rol>):');
  const rollen = await alleDemoRollen(config, url);
  for (const wie of rollen.filter(({ regio }) => isDemoregio(regio))) {
    const scope = [wie.regio, wie.gemeente ?? wie.aanbiederId].filter(Boolean).join(', ');
    say(`  ${wie.rol} (${scope})`);
    say(`    ${await issuer.demoToken(wie)}`);
  }
  const verder = new Set(rollen.map(({ regio }) => regio).filter((regio) => !isDemoregio(regio)));
  if (verder.size > 0) say(`  Ook gepubliceerd: ${[...verder].join(', ')} (token met --regio <regio>)`);
  const first = rollen.find((wie) => wie.rol === 'contractmanager') ?? rollen[0];
  if (first !== undefined) {
    say('');
    say('Probeer:');
    say(`  curl -s -H "Authorization: Bearer ${await issuer.demoToken(first)}" ${base}/v1/contracten`);
  }
}

afsluiting.onSignals();

main().catch(async (error: unknown) => {
  const known = error instanceof ConfigError || error instanceof DatabaseStartError || error instanceof StartError;
  const text = known ? error.message : ((error as Error).stack ?? String(error));
  process.stderr.write(`${scrubText(text)}\n`);
  await afsluiting.end(error instanceof ConfigError ? 2 : 1);
});
