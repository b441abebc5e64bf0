import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module, type ModuleMetadata } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { CLOCK, ManualClock } from '../../src/platform/clock/clock.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { configureHttp, createHttpAdapter } from '../../src/platform/http/configure-http.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { KroniekLogger } from '../../src/platform/http/kroniek-logger.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { DemoIssuer, type DemoRol } from '../../src/platform/identity/demo-issuer.js';
import { type IdentityConfig } from '../../src/platform/identity/identity-config.js';
import { IdentityModule } from '../../src/platform/identity/identity.module.js';

export const AUDIENCE = 'kroniek';
export const ISSUER = 'http://127.0.0.1/demo/oidc';

export interface SmallApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly port: number;
  readonly clock: ManualClock;
  /** Lines that the logger wrote. */
  readonly lines: string[];
  readonly dataDir: string;
  token(wie: DemoRol, ttlSeconds?: number): Promise<string>;
  close(): Promise<void>;
}

/** The HTTP side and identity around some test controllers, without database. */
export async function smallApp(
  controllers: ModuleMetadata['controllers'],
  options: {
    positions?: ReadModelPositions;
    log?: Pick<EventStore, 'head' | 'momentOf'>;
    identity?: IdentityConfig;
    wachttijdMs?: number;
  } = {},
): Promise<SmallApp> {
  const clock = new ManualClock('2026-03-02T09:00:00Z');
  const dataDir = mkdtempSync(join(tmpdir(), 'kroniek-http-'));
  const positions = options.positions ?? {
    waitUntil: () => Promise.resolve(true),
    positionOf: () => Promise.resolve(0n),
  };

  const log = options.log ?? {
    head: () => Promise.resolve({ position: 0n, recordedAt: null }),
    momentOf: () => Promise.resolve(undefined),
  };

  @Global()
  @Module({
    providers: [
      { provide: CLOCK, useValue: clock },
      { provide: READ_MODEL_POSITIONS, useValue: positions },
      { provide: EVENT_STORE, useValue: log },
    ],
    exports: [CLOCK, READ_MODEL_POSITIONS, EVENT_STORE],
  })
  class Ports {}

  const identity: IdentityConfig = options.identity ?? {
    mode: 'demo',
    dataDir,
    issuer: ISSUER,
    audience: AUDIENCE,
    rollen: [{ rol: 'contractmanager', regio: 'h5' }],
  };
  const testing = await Test.createTestingModule({
    imports: [
      Ports,
      HttpModule.register({ wachttijdMs: options.wachttijdMs ?? 200 }),
      IdentityModule.register(identity),
    ],
    controllers: controllers ?? [],
  }).compile();
  const lines: string[] = [];
  const logger = new KroniekLogger('debug', { write: (line: string) => void lines.push(line) });
  const app = testing.createNestApplication<NestFastifyApplication>(createHttpAdapter(), { logger });
  configureHttp(app, logger);
  try {
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    app,
    port,
    url: `http://127.0.0.1:${port}`,
    clock,
    lines,
    dataDir,
    token: (wie, ttl) => app.get(DemoIssuer).demoToken(wie, ttl),
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
