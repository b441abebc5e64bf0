import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { HTTP_CONFIG, type HttpConfig } from './http-config.js';
import { leestVan, WACHT_OP_POSITIE } from './leest-van.decorator.js';
import { Problem } from './problem.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from './read-model-positions.js';
import { requestContext } from './request-context.js';

const MAX_POSITION = 2n ** 63n - 1n;

/** The position in the header; undefined when it is not one. */
export function parsePosition(header: string): bigint | undefined {
  if (!/^\d{1,19}$/.test(header)) return undefined;
  const position = BigInt(header);
  return position <= MAX_POSITION ? position : undefined;
}

/** The read model has not come so far: what was asked for is `positie 1042`, or an instant. */
export function notReached(waar: string): Problem {
  return new Problem(
    503,
    'POSITIE_NOG_NIET_VERWERKT',
    `Het logboek is hier nog niet verwerkt tot en met ${waar}. Stel de vraag over een seconde opnieuw.`,
    { 'Retry-After': '1' },
  );
}

/**
 * Read your own write (promise 5): waits until the read models of this route have reached the position that the caller
 * got from a command, and tells up to which position and moment the answer is true.
 */
@Injectable()
export class WachtOpPositieInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
    @Inject(HTTP_CONFIG) private readonly config: HttpConfig,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<{ method: string; headers: Record<string, string | undefined> }>();
    if (request.method !== 'GET') return next.handle();
    const header = request.headers[WACHT_OP_POSITIE.toLowerCase()];
    if (header !== undefined) await this.wait(context, header);
    const reply = http.getResponse<{ raw: { headersSent: boolean }; header(name: string, value: string): void }>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const truth = requestContext.getStore()?.truth;
        if (truth !== undefined && !reply.raw.headersSent) {
          reply.header('Kroniek-Positie', truth.positie.toString());
          if (truth.moment !== null) reply.header('Kroniek-Moment', truth.moment);
        }
        return answer;
      }),
    );
  }

  private async wait(context: ExecutionContext, header: string): Promise<void> {
    const position = parsePosition(header);
    if (position === undefined) {
      throw new Problem(
        400,
        'POSITIE_ONGELDIG',
        `De kop ${WACHT_OP_POSITIE} moet een logpositie zijn, bijvoorbeeld 1042.`,
      );
    }
    const names = leestVan(this.reflector, context);
    const reached = await Promise.all(
      names.map((name) => this.positions.waitUntil(name, position, this.config.wachttijdMs)),
    );
    if (reached.every(Boolean)) return;
    throw notReached(`positie ${position}`);
  }
}
