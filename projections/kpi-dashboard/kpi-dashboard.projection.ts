import { type Datum } from '../../src/kernel/datum.js';
import { type ConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import { type KpidefinitieEvent, kpidefinitieEvents } from '../../src/kwaliteit/kpidefinitie/kpidefinitie.events.js';
import { type KpiVersie, vervallenNa } from '../../src/kwaliteit/kpidefinitie/inhoud/kpi-versie.js';
import { type Onderdeel } from '../../src/kwaliteit/kpimeting/inhoud/score.js';
import { KPI_LEESMODEL } from '../../src/kwaliteit/kpimeting/kpi-facts.js';
import {
  type KpimetingEvent,
  kpimetingEvents,
  type RedenZonderOordeel,
  type Verdict,
} from '../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { prestatieindicatorEvents } from '../../src/kwaliteit/prestatieindicator/prestatieindicator.events.js';
import {
  tevredenheidsonderzoekEvents,
  type Uitvoerder,
} from '../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.events.js';
import { type EvaluatieEvent, evaluatieEvents } from '../../src/toegang/evaluatie/evaluatie.events.js';
import { resultaatEvents, type Resultaatbron } from '../../src/toegang/resultaat/resultaat.events.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

export interface AanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

/** What an aanbieder was contracted to deliver, and where: of what is paid as a whole nothing else is heard (R-BEK-17). */
export interface ContractDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly ingangsdatum: Datum;
  /** The last day, extensions included. */
  readonly einddatum: Datum;
  readonly gemeenten: readonly { readonly gemeentecode: string; readonly vanaf: Datum }[];
  readonly producten: readonly { readonly productcode: string; readonly segment: string | null }[];
}

/** One event about the start of care that a measurement can rest on. */
export interface Startfeit {
  readonly eventId: string;
  readonly soort: string;
  readonly datum: Datum;
}

/** The end of care, with its code of WMO588 or JZ588. */
export interface Eindefeit extends Startfeit {
  readonly redenCode: string;
}

/** One toewijzing from start to end: the observations behind continuiteit, uitval and the flows (R-KPI-03, R-RES-05). */
export interface ToewijzingDoc {
  readonly regio: string;
  readonly toewijzingId: string;
  readonly clientId: string;
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  readonly segment: string | null;
  readonly productcode: string;
  readonly einddatum: Datum | null;
  /** Last day of a timely start; null where no starttermijn runs. */
  readonly uiterste: Datum | null;
  /** Year of `uiterste`: the year in which this toewijzing counts. */
  readonly jaar: number | null;
  readonly start: Startfeit | null;
  readonly overschreden: Startfeit | null;
  readonly beeindigd: Eindefeit | null;
  readonly geweigerd: boolean;
  readonly ingetrokken: boolean;
  /** Everything that was ever evidence, also what was corrected later: a verdict of before still points at it. */
  readonly feiten: readonly Startfeit[];
}

export interface Resultaatfeit {
  readonly eventId: string;
  readonly gemetenOp: Datum;
  readonly behaald: boolean;
  readonly redenCode: string | null;
  readonly bron: Resultaatbron;
}

export interface ResultaatDoc {
  readonly regio: string;
  readonly resultaatId: string;
  readonly toewijzingId: string;
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  readonly segment: string | null;
  readonly productcode: string;
  readonly afgesprokenOp: Datum | null;
  /** In order of the log. */
  readonly metingen: readonly Resultaatfeit[];
}

/** One evaluation of a toewijzing; a correction takes its place. */
export interface EvaluatieDoc extends EvaluatieInhoud {
  readonly regio: string;
  readonly eventId: string;
  /** Events of scores that were corrected later. */
  readonly vorige: readonly string[];
}
type EvaluatieInhoud = EvaluatieEvent['data'];

/** What an aanbieder reported on a prestatie-indicator (R-RES-13). */
export interface PrestatieDoc {
  readonly regio: string;
  readonly prestatieId: string;
  readonly eventId: string;
  readonly kpiId: string;
  readonly aanbiederId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
  readonly teller: number;
  readonly noemer: number;
  readonly peildatum: Datum;
  readonly vorige: readonly string[];
}

export interface OnderzoekDoc {
  readonly regio: string;
  readonly onderzoekId: string;
  readonly eventId: string;
  readonly aanbiederId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
  readonly uitvoerder: Uitvoerder;
  readonly instrument: string;
  readonly gemiddelde: number;
  readonly respondenten: number;
  readonly uitgenodigd: number;
  readonly peildatum: Datum;
  /** Events of figures that were corrected later. */
  readonly vorige: readonly string[];
}

/** The rhythm of surveys about an aanbieder with one instrument (R-KPI-04). */
export interface OnderzoektermijnDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly uitvoerder: Uitvoerder;
  readonly instrument: string;
  readonly uiterste: Datum;
  readonly maanden: number;
  readonly teLaat: boolean;
}

export interface NormDoc {
  readonly normversie: number;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly geldigVanaf: Datum;
  readonly voldoendeVanaf: number;
  readonly hoogVanaf: number;
  readonly besluit: string;
}

/** A KPI as it was defined last; how it was before stands in `versies`. */
export interface DefinitieDoc extends Omit<KpiVersie, 'definitieversie' | 'geldigVanaf' | 'geldigTot'> {
  readonly regio: string;
  readonly kpiId: string;
  /** First day of the first definition. */
  readonly geldigVanaf: Datum;
  readonly bronverwijzing: string;
  /** The last day, and the version that took it out of the set; null while the region measures it. */
  readonly vervallen: { readonly laatsteDag: Datum; readonly versieId: string } | null;
  /** In the order of the log. */
  readonly versies: readonly (KpiVersie & { readonly eventId: string; readonly bronverwijzing: string })[];
  readonly normen: readonly NormDoc[];
}

type Vastgesteld = Extract<KpimetingEvent, { type: 'KpiVerdictEstablished' }>['data'];

export interface ScoreDoc {
  readonly regio: string;
  readonly metingId: string;
  readonly kpiId: string;
  readonly aanbiederId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
  readonly meting: number;
  readonly score: number | null;
  readonly teller: number;
  readonly noemer: number;
  readonly ontbrekend: number;
  readonly waarnemingen: number;
  readonly onderdelen: readonly Onderdeel[];
  readonly nietGemeten: readonly string[];
  readonly definitieversie: number | null;
  readonly bewijs: readonly string[];
  readonly bewijsVan: Datum | null;
  readonly bewijsTot: Datum | null;
  readonly gemetenOp: Datum;
  /**
   * Day of the first measurement. A later measurement corrects what was true from that day on: what was known before
   * the correction is asked with beschikbaarOp.
   */
  readonly geldigVanaf: Datum;
  readonly configVersion: string | null;
  readonly verdict: Verdict | null;
  readonly onthouden: RedenZonderOordeel | null;
  /** What the region lets follow; null without a verdict, and where the region left it open. */
  readonly gevolg: Vastgesteld['gevolg'];
  readonly normversie: number | null;
  readonly norm: {
    readonly voldoendeVanaf: number;
    readonly hoogVanaf: number;
    readonly segment: string | null;
    readonly gemeentecode: string | null;
  } | null;
}

type Write = Writer<
  | 'aanbieders'
  | 'contracten'
  | 'toewijzingen'
  | 'resultaten'
  | 'evaluaties'
  | 'prestaties'
  | 'onderzoeken'
  | 'onderzoektermijnen'
  | 'definities'
  | 'scores'
>;
type About = ConsumedEvent<string, { readonly toewijzingId: string }>;

function toewijzing(event: About, write: Write, fold: (doc: ToewijzingDoc) => ToewijzingDoc): void {
  // An event about a toewijzing that was never sent says nothing about an aanbieder.
  write.put<ToewijzingDoc>('toewijzingen', event.data.toewijzingId, (doc) => (doc === undefined ? null : fold(doc)));
}

function start(
  event: ConsumedEvent<string, { readonly toewijzingId: string; readonly begindatum: Datum }>,
  write: Write,
): void {
  const feit = { eventId: event.id, soort: event.type, datum: event.data.begindatum };
  toewijzing(event, write, (doc) => ({ ...doc, start: feit, feiten: withFact(doc.feiten, feit) }));
}

function withFact(feiten: readonly Startfeit[], feit: Startfeit): readonly Startfeit[] {
  return feiten.some(({ eventId }) => eventId === feit.eventId) ? feiten : [...feiten, feit];
}

/** The events that a corrected document replaced; the same event delivered twice replaces nothing. */
function earlier(
  doc: { readonly eventId: string; readonly vorige: readonly string[] } | undefined,
  eventId: string,
): readonly string[] {
  if (doc === undefined) return [];
  return doc.eventId === eventId ? doc.vorige : [...doc.vorige, doc.eventId];
}

function defined(
  doc: DefinitieDoc | undefined,
  eventId: string,
  regio: string,
  data: Extract<KpidefinitieEvent, { type: 'KpiDefined' }>['data'],
): DefinitieDoc {
  const { kpiId, regioId: _regio, bronverwijzing, geldigVanaf, geldigTot, ...inhoud } = data;
  const others = (doc?.versies ?? []).filter((versie) => versie.eventId !== eventId);
  const definitieversie =
    doc?.versies.find((versie) => versie.eventId === eventId)?.definitieversie ?? others.length + 1;
  const versie = { ...inhoud, eventId, definitieversie, geldigVanaf, geldigTot, bronverwijzing };
  const versies = [...others, versie].sort((a, b) => a.definitieversie - b.definitieversie);
  const first = versies.map((one) => one.geldigVanaf).sort()[0]!;
  return {
    regio,
    kpiId,
    ...inhoud,
    geldigVanaf: first,
    bronverwijzing,
    versies,
    vervallen: null,
    normen: doc?.normen ?? [],
  };
}

const yearOf = (datum: Datum): number => Number(datum.slice(0, 4));

function score(metingId: string, write: Write, fold: (doc: ScoreDoc) => ScoreDoc): void {
  write.put<ScoreDoc>('scores', metingId, (doc) => (doc === undefined ? null : fold(doc)));
}

/** Observations, definitions and verdicts of the KPIs (R-KPI-01, 02, 09), and the facts that a measurement counts. */
export const kpiDashboardProjection = defineProjection({
  name: KPI_LEESMODEL,
  version: 3,
  tables: {
    aanbieders: { columns: { regio: 'text' } },
    contracten: { columns: { regio: 'text', aanbiederId: 'text' } },
    toewijzingen: { columns: { regio: 'text', aanbiederId: 'text', jaar: 'integer' } },
    resultaten: { columns: { regio: 'text', aanbiederId: 'text' } },
    evaluaties: { columns: { regio: 'text', aanbiederId: 'text' } },
    prestaties: { columns: { regio: 'text', aanbiederId: 'text', kpiId: 'text' } },
    onderzoeken: { columns: { regio: 'text', aanbiederId: 'text' } },
    onderzoektermijnen: { columns: { regio: 'text', aanbiederId: 'text', teLaat: 'boolean', uiterste: 'date' } },
    definities: { columns: { regio: 'text' } },
    scores: {
      columns: {
        regio: 'text',
        kpiId: 'text',
        aanbiederId: 'text',
        segment: 'text',
        gemeentecode: 'text',
        jaar: 'integer',
        verdict: 'text',
        geldigVanaf: 'date',
      },
    },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data, regio }, write: Write) => {
        const { aanbiederId, naam } = data;
        write.put<AanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam }));
      },
    }),
    on(contractEvents, {
      ContractSigned: ({ data, regio }, write: Write) => {
        const { aanbiederId, ingangsdatum, einddatum, gemeenten } = data;
        const producten = data.producten.map(({ productcode, segment }) => ({ productcode, segment }));
        write.put<ContractDoc>('contracten', data.contractId, () => ({
          ...{ regio, aanbiederId, ingangsdatum, einddatum, gemeenten, producten },
        }));
      },
      ContractExtended: ({ data: { contractId, nieuweEinddatum: einddatum } }, write: Write) => {
        write.put<ContractDoc>('contracten', contractId, (doc) => (doc === undefined ? null : { ...doc, einddatum }));
      },
    }),
    on(toewijzingEvents, {
      ToewijzingSent: ({ data, regio }, write: Write) => {
        const { toewijzingId, clientId, aanbiederId, gemeentecode, segment, productcode, einddatum } = data;
        write.put<ToewijzingDoc>('toewijzingen', toewijzingId, (doc) => ({
          regio,
          toewijzingId,
          clientId,
          aanbiederId,
          gemeentecode,
          segment,
          productcode,
          einddatum,
          uiterste: doc?.uiterste ?? null,
          jaar: doc?.jaar ?? null,
          start: doc?.start ?? null,
          overschreden: doc?.overschreden ?? null,
          beeindigd: doc?.beeindigd ?? null,
          geweigerd: doc?.geweigerd ?? false,
          ingetrokken: doc?.ingetrokken ?? false,
          feiten: doc?.feiten ?? [],
        }));
      },
      StarttermijnStarted: (event, write: Write) => {
        const { uiterste } = event.data;
        toewijzing(event, write, (doc) => ({ ...doc, uiterste, jaar: yearOf(uiterste) }));
      },
      StarttermijnWithdrawn: (event, write: Write) =>
        toewijzing(event, write, (doc) => ({ ...doc, uiterste: null, jaar: null })),
      ZorgStarted: start,
      ZorgStartCorrected: start,
      ZorgStartRemoved: (event, write: Write) => toewijzing(event, write, (doc) => ({ ...doc, start: null })),
      ZorgEnded: (event, write: Write) => {
        const { einddatum, redenCode } = event.data;
        const feit = { eventId: event.id, soort: event.type, datum: einddatum, redenCode };
        toewijzing(event, write, (doc) => ({ ...doc, beeindigd: feit, feiten: withFact(doc.feiten, feit) }));
      },
      ZorgStopRemoved: (event, write: Write) => toewijzing(event, write, (doc) => ({ ...doc, beeindigd: null })),
      StarttermijnExceeded: (event, write: Write) => {
        const feit = { eventId: event.id, soort: event.type, datum: event.data.uiterste };
        toewijzing(event, write, (doc) => ({ ...doc, overschreden: feit, feiten: withFact(doc.feiten, feit) }));
      },
      StarttermijnExceededWithdrawn: (event, write: Write) =>
        toewijzing(event, write, (doc) => ({ ...doc, overschreden: null })),
      ToewijzingDeclined: (event, write: Write) => toewijzing(event, write, (doc) => ({ ...doc, geweigerd: true })),
      ToewijzingCorrected: (event, write: Write) => {
        const { einddatum } = event.data;
        toewijzing(event, write, (doc) => ({ ...doc, einddatum }));
      },
      ToewijzingWithdrawn: (event, write: Write) => toewijzing(event, write, (doc) => ({ ...doc, ingetrokken: true })),
    }),
    on(resultaatEvents, {
      ResultaatAgreed: ({ data, regio }, write: Write) => {
        const { resultaatId, toewijzingId, aanbiederId, gemeentecode, segment, productcode, afgesprokenOp } = data;
        const plaats = { toewijzingId, aanbiederId, gemeentecode, segment, productcode };
        const subject = { regio, resultaatId, ...plaats, afgesprokenOp };
        write.put<ResultaatDoc>('resultaten', resultaatId, (doc) => ({ ...subject, metingen: doc?.metingen ?? [] }));
      },
      ResultaatMeasured: ({ id, data, regio }, write: Write) => {
        const { resultaatId, toewijzingId, aanbiederId, gemeentecode, segment, productcode } = data;
        const { gemetenOp, behaald, redenCode, bron } = data;
        const feit = { eventId: id, gemetenOp, behaald, redenCode, bron };
        write.put<ResultaatDoc>('resultaten', resultaatId, (doc) => ({
          regio,
          resultaatId,
          ...{ toewijzingId, aanbiederId, gemeentecode, segment, productcode },
          afgesprokenOp: doc?.afgesprokenOp ?? null,
          metingen: [...(doc?.metingen ?? []).filter(({ eventId }) => eventId !== id), feit],
        }));
      },
    }),
    on(evaluatieEvents, {
      TrajectEvaluated: ({ id, data, regio }, write: Write) => {
        write.put<EvaluatieDoc>('evaluaties', data.evaluatieId, (doc) => ({
          ...data,
          regio,
          eventId: id,
          vorige: earlier(doc, id),
        }));
      },
    }),
    on(prestatieindicatorEvents, {
      PrestatieIndicatorReported: ({ id, data, regio }, write: Write) => {
        const { toelichting: _toelichting, ...figures } = data;
        write.put<PrestatieDoc>('prestaties', data.prestatieId, (doc) => ({
          ...figures,
          regio,
          eventId: id,
          vorige: earlier(doc, id),
        }));
      },
    }),
    on(tevredenheidsonderzoekEvents, {
      TevredenheidsonderzoekSubmitted: ({ id, data, regio }, write: Write) => {
        write.put<OnderzoekDoc>('onderzoeken', data.onderzoekId, (doc) => ({
          regio,
          eventId: id,
          ...data,
          vorige: earlier(doc, id),
        }));
      },
      TevredenheidsonderzoekExpected: ({ data, regio }, write: Write) => {
        const doc = { regio, ...data, teLaat: false };
        write.put<OnderzoektermijnDoc>(
          'onderzoektermijnen',
          `${regio}/${data.aanbiederId}/${data.instrument}`,
          () => doc,
        );
      },
      TevredenheidsonderzoekOverdue: ({ data, regio }, write: Write) => {
        const key = `${regio}/${data.aanbiederId}/${data.instrument}`;
        write.put<OnderzoektermijnDoc>('onderzoektermijnen', key, (doc) =>
          doc === undefined ? null : { ...doc, teLaat: doc.teLaat || doc.uiterste === data.uiterste },
        );
      },
    }),
    on(kpidefinitieEvents, {
      KpiDefined: ({ id, data, regio }, write: Write) => {
        write.put<DefinitieDoc>('definities', `${regio}/${data.kpiId}`, (doc) => defined(doc, id, regio, data));
      },
      KpiDropped: ({ data: { kpiId, laatsteDag, versieId }, regio }, write: Write) => {
        write.put<DefinitieDoc>('definities', `${regio}/${kpiId}`, (doc) =>
          doc === undefined
            ? null
            : { ...doc, versies: vervallenNa(doc.versies, laatsteDag), vervallen: { laatsteDag, versieId } },
        );
      },
      KpiNormSet: ({ data, regio }, write: Write) => {
        const { kpiId, normversie, segment, gemeentecode, geldigVanaf, voldoendeVanaf, hoogVanaf, besluit } = data;
        const norm = { normversie, segment, gemeentecode, geldigVanaf, voldoendeVanaf, hoogVanaf, besluit };
        write.put<DefinitieDoc>('definities', `${regio}/${kpiId}`, (doc) => {
          if (doc === undefined) return null;
          return { ...doc, normen: [...doc.normen.filter((other) => other.normversie !== normversie), norm] };
        });
      },
    }),
    on(kpimetingEvents, {
      KpiMeasured: ({ data, regio, configVersion }, write: Write) => {
        write.put<ScoreDoc>('scores', data.metingId, (doc) => ({
          regio,
          ...data,
          geldigVanaf: doc?.geldigVanaf ?? data.gemetenOp,
          configVersion,
          verdict: null,
          onthouden: null,
          gevolg: null,
          normversie: null,
          norm: null,
        }));
      },
      KpiVerdictEstablished: ({ data }, write: Write) => {
        const { verdict, gevolg, normversie, norm } = data;
        score(data.metingId, write, (doc) => ({ ...doc, verdict, onthouden: null, gevolg, normversie, norm }));
      },
      KpiVerdictWithheld: ({ data }, write: Write) => {
        const { reden } = data;
        score(data.metingId, write, (doc) => ({
          ...doc,
          verdict: null,
          onthouden: reden,
          gevolg: null,
          normversie: null,
          norm: null,
        }));
      },
    }),
  ],
});
