import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { EVENT_STORE, type EventStore } from '../../platform/event-store/event-store.js';
import { Problem } from '../../platform/http/problem.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../platform/http/read-model-positions.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { normInForce } from '../kpidefinitie/kpi-norm.js';
import { kpidefinitieDecider, kpidefinitieId } from '../kpidefinitie/kpidefinitie.decider.js';
import { judge, scoreOf, type Uitkomst } from './beoordeling.js';
import { KPI_FACTS, KPI_LEESMODEL, type KpiFacts, type KpiObservatie } from './kpi-facts.js';
import { kpimetingDecider, type KpimetingCommand } from './kpimeting.decider.js';
import { type Meetsleutel, metingId, peildatumVan } from './meetsleutel.js';

const WAIT_MS = 15_000;

export interface PreparedMeasurement {
  readonly part: Part;
  readonly configVersion: string;
  readonly metingId: string;
  readonly observatie: KpiObservatie;
  readonly score: number | null;
  readonly uitkomst: Uitkomst;
}

/** Gathers what a measurement rests on: definition, norm, term and observations. */
@Injectable()
export class KpiMeasurement {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
    @Inject(RegioconfiguratieReader) private readonly configuratie: RegioconfiguratieReader,
    @Inject(KPI_FACTS) private readonly facts: KpiFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Waits until the observations hold every event up to `position` (the end of the log where left out): a verdict never
   * rests on a read model that lags. Throws Problem 503 when that takes longer than 15 seconds: a policy then tries again.
   */
  async factsUpTo(position?: bigint): Promise<KpiFacts> {
    const target = position ?? (await this.store.head()).position;
    if (!(await this.positions.waitUntil(KPI_LEESMODEL, target, WAIT_MS))) {
      throw new Problem(
        503,
        'WAARNEMINGEN_NOG_NIET_BIJ',
        'De waarnemingen zijn nog niet bijgewerkt. Geef de opdracht over een halve minuut opnieuw.',
        { 'Retry-After': '30' },
      );
    }
    return this.facts;
  }

  /** Prepares one measurement. Call `factsUpTo` first. Throws Rejection KPI_ONBEKEND. */
  async prepare(type: KpimetingCommand['type'], sleutel: Meetsleutel): Promise<PreparedMeasurement> {
    const { regio, kpiId, segment, gemeentecode, jaar } = sleutel;
    const definitie = await this.aggregates.state(kpidefinitieDecider, kpidefinitieId(regio, kpiId));
    if (definitie.soort === 'onbekend') {
      throw new Rejection(
        'KPI_ONBEKEND',
        'Deze KPI is in de regio niet gedefinieerd. Definieer eerst de KPI.',
        'not-found',
      );
    }
    const gemetenOp = datumOf(this.clock.now());
    const configuratie = await this.configuratie.at(regio, {
      geldigOp: gemetenOp,
      ...(segment === null ? {} : { segment }),
      ...(gemeentecode === null ? {} : { gemeentecode }),
    });
    const observatie = await this.facts.observe(sleutel, definitie.bron, {
      aanbieder: configuratie.parameter<number>('tevredenheid.aanbieder.maanden'),
      gemeenten: configuratie.parameter<number>('tevredenheid.gemeente.maanden'),
    });
    const norm = normInForce(definitie.normen, { segment, gemeentecode, peildatum: peildatumVan(jaar) });
    const indientermijnDagen = configuratie.parameter<number>('verbeterplan.indientermijnDagen');
    const { eenheid } = definitie;
    const id = metingId(sleutel);
    const command = { type, sleutel, eenheid, observatie, norm, indientermijnDagen, gemetenOp };
    const score = scoreOf(eenheid, observatie);
    return {
      part: this.aggregates.part(kpimetingDecider, id, command),
      configVersion: configuratie.versieId,
      metingId: id,
      observatie,
      score,
      uitkomst: judge(score, norm),
    };
  }
}
