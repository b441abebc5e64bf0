import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Observable } from 'rxjs';
import { type Tijdstip } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../clock/clock.js';
import { EVENT_STORE, type EventStore } from '../event-store/event-store.js';
import { BESCHIKBAAR_OP, BESCHIKBAAR_TOT_POSITIE, momentOf } from './bekend.js';
import { HTTP_CONFIG, type HttpConfig } from './http-config.js';
import { leestVan } from './leest-van.decorator.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from './read-model-positions.js';
import { type Bekend, type RequestContext, requestContext } from './request-context.js';
import { notReached, parsePosition } from './wacht-op-positie.interceptor.js';

type Query = Record<string, unknown>;

/**
 * Every question to a read model can be asked as it was known at a moment or up to a position (R-DAT-02, R-TZH-13). The
 * parameters are taken from the query here, once for all routes, and stand in the request's context, where the read
 * models obey them. A fault goes with the faults that the DTOs find into one answer.
 */
@Injectable()
export class BekendInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
    @Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'head' | 'momentOf'>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HTTP_CONFIG) private readonly config: HttpConfig,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<{ method: string; query: Query }>();
    const known = requestContext.getStore();
    const names = leestVan(this.reflector, context);
    if (request.method !== 'GET' || known === undefined) return next.handle();
    known.leestVan = names;
    if (names.length === 0) return next.handle();
    const bekend = await this.asked(request.query, known);
    if (bekend === undefined) return next.handle();
    await this.wait(names, bekend);
    known.bekend = bekend;
    const reply = http.getResponse<{ header(name: string, value: string): void }>();
    if ('op' in bekend) reply.header('Kroniek-Beschikbaar-Op', bekend.op);
    else reply.header('Kroniek-Beschikbaar-Tot-Positie', bekend.totPositie.toString());
    return next.handle();
  }

  private async asked(query: Query, { faults }: RequestContext): Promise<Bekend | undefined> {
    const { [BESCHIKBAAR_OP]: op, [BESCHIKBAAR_TOT_POSITIE]: totPositie } = query;
    // The DTO of a route knows neither, and refuses what it does not know.
    delete query[BESCHIKBAAR_OP];
    delete query[BESCHIKBAAR_TOT_POSITIE];
    const refuse = (plaats: string, code: string, melding: string): undefined => {
      faults.push({ plaats, code, melding });
      return undefined;
    };
    if (op !== undefined && totPositie !== undefined) {
      const melding = 'Geef beschikbaarOp of beschikbaarTotPositie, niet allebei: elk zegt al wat bekend was.';
      return refuse(BESCHIKBAAR_TOT_POSITIE, 'NIET_SAMEN', melding);
    }
    if (op !== undefined) return this.byMoment(op, refuse);
    if (totPositie !== undefined) return this.byPosition(totPositie, refuse);
    return undefined;
  }

  private byMoment(value: unknown, refuse: Refuse): Bekend | undefined {
    const now = this.clock.now();
    const op = momentOf(value, now);
    if (op === undefined) {
      const voorbeeld = 'bijvoorbeeld 2026-03-01T09:30:00Z of 2026-03-01';
      return refuse(
        BESCHIKBAAR_OP,
        'ONGELDIG',
        `beschikbaarOp moet een tijdstip met tijdzone of een datum zijn, ${voorbeeld}.`,
      );
    }
    if (op > now.toISOString()) {
      const melding = 'beschikbaarOp ligt in de toekomst. Kies een moment tot en met nu, of laat de parameter weg.';
      return refuse(BESCHIKBAAR_OP, 'IN_DE_TOEKOMST', melding);
    }
    return { op };
  }

  private async byPosition(value: unknown, refuse: Refuse): Promise<Bekend | undefined> {
    const totPositie = typeof value === 'string' ? parsePosition(value) : undefined;
    if (totPositie === undefined) {
      const melding = 'beschikbaarTotPositie moet een logpositie zijn, bijvoorbeeld 1042.';
      return refuse(BESCHIKBAAR_TOT_POSITIE, 'ONGELDIG', melding);
    }
    if (totPositie === 0n) return { totPositie, vastgelegd: null };
    const vastgelegd = await this.store.momentOf(totPositie);
    if (vastgelegd !== undefined) return { totPositie, vastgelegd };
    const { position: head } = await this.store.head();
    const melding = `Positie ${totPositie} staat niet in het logboek, dat nu tot en met positie ${head} loopt. Neem een positie uit de kop Kroniek-Positie van een eerder antwoord.`;
    return refuse(BESCHIKBAAR_TOT_POSITIE, 'ONBEKEND', melding);
  }

  /** An answer about the past must not miss what was in the log by then: a read model that lags is waited for, bounded. */
  private async wait(names: readonly string[], bekend: Bekend): Promise<void> {
    const reached = await Promise.all(
      names.map((name) => ('op' in bekend ? this.past(name, bekend.op) : this.reached(name, bekend.totPositie))),
    );
    if (reached.includes(false)) throw notReached('op' in bekend ? bekend.op : `positie ${bekend.totPositie}`);
  }

  /** Transaction time never goes back along the log: who is past the moment has everything from before it. */
  private async past(name: string, moment: Tijdstip): Promise<boolean> {
    const reached = await this.store.momentOf(await this.positions.positionOf(name));
    if (reached !== undefined && reached > moment) return true;
    return this.reached(name, (await this.store.head()).position);
  }

  private reached(name: string, position: bigint): Promise<boolean> {
    return this.positions.waitUntil(name, position, this.config.wachttijdMs);
  }
}

type Refuse = (plaats: string, code: string, melding: string) => undefined;
