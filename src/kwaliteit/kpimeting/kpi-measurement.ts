import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { EVENT_STORE, type EventStore } from '../../platform/event-store/event-store.js';
import { Problem } from '../../platform/http/problem.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../platform/http/read-model-positions.js';
import {
  type GeldendeConfiguratie,
  RegioconfiguratieReader,
} from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { normInForce } from '../kpidefinitie/kpi-norm.js';
import { type KpiVersie, versieOp } from '../kpidefinitie/inhoud/kpi-versie.js';
import { kpidefinitieDecider, kpidefinitieId, type KpidefinitieState } from '../kpidefinitie/kpidefinitie.decider.js';
import { type Belet, judge, type Uitkomst } from './beoordeling.js';
import { gevolgenVan } from './gevolg.js';
import { peildatumVan, scoreOf } from './inhoud/score.js';
import { type Contractplaats, KPI_FACTS, KPI_LEESMODEL, type KpiFacts, type KpiObservatie } from './kpi-facts.js';
import { kpimetingDecider, type KpimetingCommand } from './kpimeting.decider.js';
import { type Meetsleutel, metingId } from './meetsleutel.js';
import { type Deel, samengesteld } from './samenstelling.js';
import { alsGeheelBetaald, nietPerClientGeleverd, NIETS_WAARGENOMEN, tellingVan } from './telling.js';

const WAIT_MS = 15_000;

export interface PreparedMeasurement {
  readonly part: Part;
  readonly configVersion: string;
  readonly metingId: string;
  readonly observatie: KpiObservatie;
  readonly score: number | null;
  readonly uitkomst: Uitkomst;
}

interface Waargenomen {
  readonly observatie: KpiObservatie;
  readonly belet: Belet;
  readonly nietGemeten: readonly string[];
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

  /** Whether the KPI is still one of the region at the end of that year: of one that was dropped, what was measured stays. */
  async holds({ regio, kpiId, jaar }: Meetsleutel): Promise<boolean> {
    const definitie = await this.aggregates.state(kpidefinitieDecider, kpidefinitieId(regio, kpiId));
    return definitie.soort === 'gedefinieerd' && definitionOf(definitie.versies, jaar) !== undefined;
  }

  /** Prepares one measurement. Call `factsUpTo` first. Throws Rejection KPI_ONBEKEND or KPI_GELDT_NIET_IN_JAAR. */
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
    const versie = definitionOf(definitie.versies, jaar);
    if (versie === undefined) {
      throw new Rejection(
        'KPI_GELDT_NIET_IN_JAAR',
        `Deze KPI gold niet meer aan het einde van ${jaar}. Kies een eerder jaar.`,
      );
    }
    const gemetenOp = datumOf(this.clock.now());
    const plaats = { segment, gemeentecode };
    // What counts as evidence is a rule of the measured year: a later rule changes no past verdict (R-REG-21).
    const configuratie = await this.configuratie.at(regio, { ...plaats, geldigOp: peildatumVan(jaar) });
    const vandaag = await this.configuratie.at(regio, { ...plaats, geldigOp: gemetenOp });
    const waargenomen = await this.observe(sleutel, versie, configuratie);
    const { observatie, belet } = waargenomen;
    const norm = normInForce(definitie.normen, { segment, gemeentecode, peildatum: peildatumVan(jaar) });
    const id = metingId(sleutel);
    return {
      part: this.aggregates.part(kpimetingDecider, id, {
        type,
        sleutel,
        meetlat: versie,
        ...waargenomen,
        norm,
        indientermijnDagen: vandaag.parameter<number>('verbeterplan.indientermijnDagen'),
        gevolgen: gevolgenVan(vandaag),
        gemetenOp,
      }),
      configVersion: configuratie.versieId,
      metingId: id,
      observatie,
      score: belet === null ? scoreOf(versie, observatie) : null,
      uitkomst: judge(versie, observatie, norm, belet),
    };
  }

  /** The places where an aanbieder delivers something that is paid as a whole: nothing is observed there (R-BEK-17). */
  async zonderWaarneming(regio: string, jaar: number): Promise<readonly Contractplaats[]> {
    const contracten = await this.facts.contracted(regio, jaar);
    if (contracten.length === 0) return [];
    const configuratie = await this.configuratie.at(regio, { geldigOp: peildatumVan(jaar) });
    return contracten.filter((contract) => alsGeheelBetaald(configuratie, contract, jaar));
  }

  private async observe(
    sleutel: Meetsleutel,
    versie: KpiVersie,
    configuratie: GeldendeConfiguratie,
  ): Promise<Waargenomen> {
    const waargenomen = await this.observeAll(sleutel, versie, configuratie);
    const { waarnemingen, ontbrekend, noemer } = waargenomen.observatie;
    if (waargenomen.belet !== null || waarnemingen + ontbrekend + noemer > 0) return waargenomen;
    const contracten = await this.facts.contracted(sleutel.regio, sleutel.jaar, sleutel.aanbiederId);
    const nietGemeten = nietPerClientGeleverd(versie, configuratie, sleutel, contracten);
    return nietGemeten.length === 0
      ? waargenomen
      : { observatie: NIETS_WAARGENOMEN, belet: 'niet-gemeten', nietGemeten };
  }

  private async observeAll(
    sleutel: Meetsleutel,
    versie: KpiVersie,
    configuratie: GeldendeConfiguratie,
  ): Promise<Waargenomen> {
    const { telling, nietGemeten, allesNietGemeten } = tellingVan(versie, configuratie, sleutel);
    if (allesNietGemeten) return { observatie: NIETS_WAARGENOMEN, belet: 'niet-gemeten', nietGemeten };
    if (versie.bron === 'samengesteld') {
      const delen: Deel[] = [];
      for (const sub of versie.subindicatoren) delen.push(await this.observePart(sleutel, sub, configuratie));
      return { ...samengesteld(delen), nietGemeten };
    }
    const observatie = await this.facts.observe(sleutel, telling);
    const open = versie.bron === 'uitval' && versie.redenen === null;
    return { observatie, belet: open ? 'definitie-open' : null, nietGemeten };
  }

  private async observePart(
    sleutel: Meetsleutel,
    { kpiId, gewicht }: KpiVersie['subindicatoren'][number],
    configuratie: GeldendeConfiguratie,
  ): Promise<Deel> {
    const id = kpidefinitieId(sleutel.regio, kpiId);
    const state: KpidefinitieState = await this.aggregates.state(kpidefinitieDecider, id);
    const versie = state.soort === 'onbekend' ? undefined : versieOp(state.versies, peildatumVan(sleutel.jaar));
    if (versie === undefined || versie.bron === 'samengesteld' || versie.richting !== 'hoger') {
      return { kpiId, gewicht, telling: null, observatie: NIETS_WAARGENOMEN };
    }
    const { telling } = tellingVan(versie, configuratie, sleutel);
    return { kpiId, gewicht, telling, observatie: await this.facts.observe({ ...sleutel, kpiId }, telling) };
  }
}

/** The definition that holds at the end of the year; a KPI may look back on years before it was made. */
function definitionOf(versies: readonly KpiVersie[], jaar: number): KpiVersie | undefined {
  const peildatum = peildatumVan(jaar);
  const first = versies.every(({ geldigVanaf }) => geldigVanaf > peildatum) ? versies[0] : undefined;
  return versieOp(versies, peildatum) ?? first;
}
