import { Injectable } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from './problem.js';

/** Probes are answered until the very end: that is how the outside learns that we stop. */
const HEALTH = '/v1/gezondheid';

/** The end of a process, announced before it begins: who asks whether we are ready hears no, and open requests finish. */
@Injectable()
export class Draining {
  private open = 0;
  private waiting: (() => void)[] = [];
  private readonly abort = new AbortController();

  /** Aborted as soon as the process is asked to stop: for answers that would never end, such as a stream. */
  get signal(): AbortSignal {
    return this.abort.signal;
  }

  get active(): boolean {
    return this.abort.signal.aborted;
  }

  enter(): void {
    this.open += 1;
  }

  leave(): void {
    this.open -= 1;
    if (this.open === 0) for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** From now on no new request is taken. Resolves when every open one was answered. */
  begin(): Promise<void> {
    this.abort.abort();
    return this.open === 0 ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** Counts the open requests of the application, and refuses new ones once it drains. Call it before `init` or `listen`. */
export function drainHttp(app: NestFastifyApplication): void {
  const draining = app.get(Draining);
  const server = app.getHttpAdapter().getInstance();
  const counted = new WeakSet<object>();
  server.addHook('onRequest', (request, _reply, done) => {
    if (request.url.startsWith(HEALTH)) return done();
    if (draining.active) {
      const seconds = { 'Retry-After': '5', Connection: 'close' };
      return done(
        new Problem(
          503,
          'KRONIEK_STOPT',
          'Kroniek stopt of herstart. Stel de vraag over enkele seconden opnieuw.',
          seconds,
        ),
      );
    }
    counted.add(request);
    draining.enter();
    done();
  });
  server.addHook('onResponse', (request, _reply, done) => {
    if (counted.delete(request)) draining.leave();
    done();
  });
}
