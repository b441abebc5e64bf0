import { Inject, Injectable, ServiceUnavailableException } from '@nestjs/common';
import {
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { type Pool } from 'pg';
import { type RejectionDetail } from '../../kernel/rejection.js';
import { CONSUMER_HOST, type ConsumerHost, type ConsumerStatus } from '../consumers/consumer-host.js';
import { type ConsumerFault } from '../consumers/consumers.js';
import { pendingMigrations } from '../database/data-source.js';
import { PG_POOL } from '../database/pool.js';
import { EVENT_STORE, type EventStore } from '../event-store/event-store.js';
import { Draining } from '../http/draining.js';
import { Problem } from '../http/problem.js';
import { type Achterstand, type Gereed, type Levend } from './gezondheid.dto.js';

export interface GezondheidConfig {
  /** A reader that is further behind is not well (`KRONIEK_MAX_ACHTERSTAND_SECONDEN`). */
  readonly maxLagSeconds: number;
}

/** Injection token. */
export const GEZONDHEID_CONFIG = Symbol('GezondheidConfig');

/** A probe that gets no answer in this time counts as a no; who probes gives up sooner or later himself. */
const PATIENCE_MS = 2_000;
/** Anyone may ask: the database is asked at most once in this time. */
const REMEMBERED_MS = 1_000;
const RETRY = { 'Retry-After': '5' };

/** How this process is, for whoever starts, stops and watches it. Says nothing of clients, and no text of an error. */
@Injectable()
export class Gezondheid {
  private readonly readiness = remembered(() => this.checkReadiness());
  private readonly lag = remembered(() => this.measureLag());

  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PG_POOL) private readonly pool: Pool,
    @Inject(CONSUMER_HOST) private readonly host: ConsumerHost,
    @Inject(Draining) private readonly draining: Draining,
    @Inject(GEZONDHEID_CONFIG) private readonly config: GezondheidConfig,
  ) {}

  /** Of the process alone: a database that is away must not get it killed. */
  levend(): Levend {
    return { status: 'levend' };
  }

  /** Throws `Problem` 503 `NIET_GEREED` with all that is in the way. */
  async gereed(): Promise<Gereed> {
    if (this.draining.active)
      throw notReady([{ plaats: 'proces', code: 'STOPT', melding: 'Dit proces is aan het stoppen.' }]);
    const faults = await this.readiness();
    if (faults.length > 0) throw notReady(faults);
    return { status: 'gereed', nagegaan: ['proces', 'database', 'migraties', 'gebeurtenissen'] };
  }

  /** Throws `Problem` 503: `LEZER_STAAT_STIL`, `ACHTERSTAND_TE_GROOT`, or `ACHTERSTAND_ONBEKEND` where it cannot be measured. */
  async achterstand(): Promise<Achterstand> {
    const lag = await this.lag().catch(() => undefined);
    if (lag === undefined) {
      throw new Problem(
        503,
        'ACHTERSTAND_ONBEKEND',
        'De achterstand is niet te meten: de gegevensopslag antwoordt niet.',
        RETRY,
      );
    }
    const { stil, ...figures } = lag;
    if (stil.length > 0) {
      throw new Problem(
        503,
        'LEZER_STAAT_STIL',
        'Er zijn lezers die stilstaan voor een gebeurtenis; zie fouten. De beheerder ziet op /status meer.',
        RETRY,
        stil,
      );
    }
    const { maxLagSeconds } = this.config;
    if (lag.seconden > maxLagSeconds) {
      throw new Problem(
        503,
        'ACHTERSTAND_TE_GROOT',
        `De traagste lezer is ${lag.seconden} seconden achter, ${lag.gebeurtenissen} gebeurtenissen; de grens is ${maxLagSeconds} seconden. ` +
          `Geparkeerde stromen: ${lag.geparkeerdeStromen}. De beheerder ziet op /status welke lezer het is.`,
        RETRY,
      );
    }
    return { status: lag.gebeurtenissen === 0 ? 'bij' : 'binnen de grens', ...figures, grensSeconden: maxLagSeconds };
  }

  private async checkReadiness(): Promise<readonly RejectionDetail[]> {
    try {
      await this.health.check([
        () => this.ask('database', 'De database antwoordt niet.', async () => void (await this.pool.query('SELECT 1'))),
        () => this.ask('migraties', 'De database is niet bij de versie van dit proces.', () => this.migrated()),
        () => this.ask('gebeurtenissen', 'De opslag van gebeurtenissen antwoordt niet.', () => this.store.head()),
      ]);
      return [];
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      const { error: down = {} } = error.getResponse() as HealthCheckResult;
      return Object.entries(down).map(([plaats, found]) => ({
        plaats,
        code: 'NIET_IN_ORDE',
        melding: String(found?.['melding']),
      }));
    }
  }

  private async ask(naam: string, melding: string, work: () => Promise<unknown>): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(naam);
    try {
      await withinPatience(work());
      return indicator.up();
    } catch {
      return indicator.down({ melding });
    }
  }

  /** A newer database is no fault: its processes start while ours still run. */
  private async migrated(): Promise<void> {
    const missing = await pendingMigrations(this.pool);
    if (missing.length > 0) throw new Error(`Not migrated: ${missing.join(', ')}.`);
  }

  private async measureLag(): Promise<Lag> {
    const lezers = await withinPatience(this.host.status());
    return {
      gebeurtenissen: Math.max(0, ...lezers.map((lezer) => lezer.achterstandGebeurtenissen)),
      seconden: Math.max(0, ...lezers.map((lezer) => lezer.achterstandSeconden)),
      geparkeerdeStromen: lezers.reduce((sum, lezer) => sum + lezer.geparkeerd, 0),
      stil: standstills(lezers),
    };
  }
}

interface Lag extends Pick<Achterstand, 'gebeurtenissen' | 'seconden' | 'geparkeerdeStromen'> {
  readonly stil: readonly RejectionDetail[];
}

/** Per event for which readers stand still. Only names, ids and numbers of our own: the error may hold anything. */
function standstills(lezers: readonly ConsumerStatus[]): RejectionDetail[] {
  const perEvent = new Map<string, { readonly fout: ConsumerFault; readonly namen: string[] }>();
  for (const { naam, staatStil, fout } of lezers) {
    if (!staatStil || fout === null) continue;
    const known = perEvent.get(fout.eventId);
    if (known === undefined) perEvent.set(fout.eventId, { fout, namen: [naam] });
    else known.namen.push(naam);
  }
  return [...perEvent.values()].map(({ fout, namen }) => ({
    plaats: namen.join(', '),
    code: fout.cause === 'newer' ? 'GEBEURTENIS_VAN_NIEUWERE_VERSIE' : 'TE_VEEL_DOSSIERS_APART',
    melding:
      `Gebeurtenis ${fout.type} (kenmerk ${fout.eventId}) op positie ${fout.position}. ` +
      (fout.cause === 'newer'
        ? 'Start de nieuwere versie van Kroniek die haar schreef: dan gaat alles vanzelf verder.'
        : 'Zie op /status waarom, en herstel het programma.'),
  }));
}

function notReady(faults: readonly RejectionDetail[]): Problem {
  return new Problem(503, 'NIET_GEREED', 'Dit proces neemt nu geen vragen aan; zie fouten.', RETRY, faults);
}

function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time.')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The answer of a moment ago where there is one; callers of the same moment share one question. */
function remembered<T>(work: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let until = 0;
  return () => {
    if (answer === undefined || performance.now() >= until) {
      answer = work();
      until = performance.now() + REMEMBERED_MS;
    }
    return answer;
  };
}
