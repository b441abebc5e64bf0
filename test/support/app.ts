import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { loadDefinitions } from '../../src/definitions.js';
import { loopLog } from '../../src/kroniek.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { CONSUMER_HOST, type ConsumerHost, type Follow } from '../../src/platform/consumers/consumer-host.js';
import { configureHttp, createHttpAdapter } from '../../src/platform/http/configure-http.js';
import { drainHttp } from '../../src/platform/http/draining.js';
import { KroniekLogger } from '../../src/platform/http/kroniek-logger.js';
import { DemoIssuer, type DemoRol } from '../../src/platform/identity/demo-issuer.js';
import { type Rol } from '../../src/platform/identity/principal.js';
import { observeHttp } from '../../src/platform/telemetry/observe-http.js';
import { type Observer } from '../../src/platform/telemetry/observer.js';
import { NestFactory } from '@nestjs/core';
import { createTestDatabase, type TestDatabase } from './database.js';
import { type Answer, ask, type Question } from './http.js';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly database: TestDatabase;
  readonly clock: ManualClock;
  /** What was logged, as lines of JSON. */
  readonly lines: readonly string[];
  /** A token in region `h5`, unless another is given. */
  token(rol: Rol, scope?: Partial<DemoRol>): Promise<string>;
  ask(method: string, path: string, question?: Question): Promise<Answer>;
  /** Resolves when every read model, policy and deadline has caught up; does that work itself where no `lezers` follow. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** The whole product on a database of its own, listening on a free port, with a clock that the test drives. */
export async function createTestApp(
  options: {
    readonly now?: string;
    readonly database?: TestDatabase;
    readonly follow?: Follow;
    readonly observer?: Observer | undefined;
  } = {},
): Promise<TestApp> {
  await loadDefinitions();
  const database = options.database ?? (await createTestDatabase());
  const dataDir = mkdtempSync(join(tmpdir(), 'kroniek-app-'));
  const clock = new ManualClock(options.now ?? '2026-03-02T09:00:00Z');
  const lines: string[] = [];
  const logger = new KroniekLogger('info', { write: (line: string) => void lines.push(line) });
  const cleanUp = async (): Promise<void> => {
    rmSync(dataDir, { recursive: true, force: true });
    if (options.database === undefined) await database.drop();
  };
  try {
    const app = await NestFactory.create<NestFastifyApplication>(
      AppModule.register({
        databaseUrl: database.url,
        identity: { mode: 'demo', dataDir, issuer: 'http://127.0.0.1/demo/oidc', audience: 'kroniek', rollen: [] },
        vault: { key: Buffer.alloc(32, 7), dataDir, production: false },
        log: loopLog(logger),
        clock,
        observer: options.observer,
        ocdsVoorvoegsel: 'ocds-demo00',
        follow: options.follow ?? { lezers: true, termijnen: true },
      }),
      createHttpAdapter(),
      { logger, abortOnError: false },
    );
    configureHttp(app, logger);
    if (options.observer !== undefined) observeHttp(app, options.observer);
    drainHttp(app);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const url = `http://127.0.0.1:${port}`;
    return {
      app,
      url,
      database,
      clock,
      lines,
      token: (rol, scope = {}) => app.get(DemoIssuer).demoToken({ regio: 'h5', ...scope, rol }, 365 * 86_400),
      ask: (method, path, question) => ask(method, `${url}${path}`, question),
      settle: () => {
        const host = app.get<ConsumerHost>(CONSUMER_HOST);
        return options.follow?.lezers === false ? host.drain() : host.settle();
      },
      close: async () => {
        await app.close();
        await cleanUp();
      },
    };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}
