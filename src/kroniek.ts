import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type INestApplicationContext, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppOptions } from './app.module.js';
import { loadDefinitions } from './definitions.js';
import { type Clock } from './platform/clock/clock.js';
import { type Config } from './platform/config/config.js';
import { type Follow } from './platform/consumers/consumer-host.js';
import { type LoopLog } from './platform/consumers/consumer-loop.js';
import { migrate } from './platform/database/data-source.js';
import { startPostgres } from './platform/database/embedded-postgres.js';
import { configureHttp, createHttpAdapter } from './platform/http/configure-http.js';
import { drainHttp } from './platform/http/draining.js';
import { servePages } from './platform/http/web-pages.js';
import { type DemoRol } from './platform/identity/demo-issuer.js';
import { type IdentityConfig } from './platform/identity/identity-config.js';
import { observeHttp } from './platform/telemetry/observe-http.js';
import { type Observer } from './platform/telemetry/observer.js';
import { projectFolder } from './project-folder.js';

export const DEMO_AUDIENCE = 'kroniek';

export interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

/** The database of the settings: `DATABASE_URL`, or the embedded PostgreSQL in the data directory. Migrated. */
export async function openDatabase(
  config: Config,
  options: { share: boolean; report: (line: string) => void },
): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    await migrate(config.databaseUrl);
    return { url: config.databaseUrl, stop: async () => undefined };
  }
  mkdirSync(config.dataDir, { recursive: true });
  const server = await startPostgres({
    dataDir: join(config.dataDir, 'postgres'),
    runtimeDir: join(config.dataDir, 'runtime'),
    logFile: join(config.dataDir, 'postgres.log'),
    onRunning: options.share ? 'share' : 'refuse',
    report: options.report,
  });
  try {
    await migrate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url, stop: () => server.stop() };
}

export function loopLog(logger: LoggerService): LoopLog {
  return {
    error: (message, details) => void logger.error(message, details, 'Lezers'),
    warn: (message, details) => void logger.warn(message, details, 'Lezers'),
  };
}

const ISSUER_FILE = 'demo-uitgever.txt';

/** The demo issuer's name as the server last started with it, so that the command line makes tokens that it accepts. */
export async function demoIssuerOf(config: Config): Promise<string> {
  return readFile(join(config.dataDir, ISSUER_FILE), 'utf8').catch(() => demoIssuer(config));
}

function demoIssuer(config: Config): string {
  return `http://${config.host}:${config.port}/demo/oidc`;
}

export function identityOf(config: Config, rollen: () => Promise<readonly DemoRol[]>): IdentityConfig {
  if (config.oidc !== undefined) return { mode: 'oidc', ...config.oidc };
  return {
    mode: 'demo',
    dataDir: config.dataDir,
    issuer: demoIssuer(config),
    audience: DEMO_AUDIENCE,
    rollen,
  };
}

interface OpenOptions {
  readonly databaseUrl: string;
  readonly logger: LoggerService;
  readonly follow: Follow;
  readonly clock?: Clock;
  readonly observer?: Observer | undefined;
  readonly demoRollen?: () => Promise<readonly DemoRol[]>;
}

function appOptions(config: Config, options: OpenOptions): AppOptions {
  return {
    databaseUrl: options.databaseUrl,
    eventStore: config.eventStore,
    identity: identityOf(config, options.demoRollen ?? (async () => [])),
    vault: { key: config.vaultKey, dataDir: config.dataDir, production: config.mode === 'production' },
    log: loopLog(options.logger),
    follow: options.follow,
    clock: options.clock,
    observer: options.observer,
    gezondheid: { maxLagSeconds: config.maxLagSeconds },
    ocdsVoorvoegsel: config.ocdsVoorvoegsel,
  };
}

/** The product without HTTP: for the command line and for loading the demo. */
export async function openContext(config: Config, options: OpenOptions): Promise<INestApplicationContext> {
  await loadDefinitions();
  const app = await NestFactory.createApplicationContext(AppModule.register(appOptions(config, options)), {
    logger: options.logger,
    abortOnError: false,
  });
  return app;
}

/** The product with HTTP; not listening yet. */
export async function openHttp(config: Config, options: OpenOptions): Promise<NestFastifyApplication> {
  await loadDefinitions();
  if (config.demo) {
    mkdirSync(config.dataDir, { recursive: true });
    await writeFile(join(config.dataDir, ISSUER_FILE), demoIssuer(config));
  }
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register(appOptions(config, options)),
    createHttpAdapter(),
    { logger: options.logger, abortOnError: false },
  );
  configureHttp(app, options.logger);
  if (options.observer !== undefined) observeHttp(app, options.observer);
  drainHttp(app);
  await servePages(app, projectFolder('web'));
  return app;
}
