import { type Datum } from '../../src/kernel/datum.js';
import { type ConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import {
  type Eenheid,
  type KpiBron,
  kpidefinitieEvents,
} from '../../src/kwaliteit/kpidefinitie/kpidefinitie.events.js';
import { KPI_LEESMODEL } from '../../src/kwaliteit/kpimeting/kpi-facts.js';
import { kpimetingEvents, type Verdict } from '../../src/kwaliteit/kpimeting/kpimeting.events.js';
import {
  tevredenheidsonderzoekEvents,
  type Uitvoerder,
} from '../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.events.js';
import { resultaatEvents, type Resultaatbron } from '../../src/toegang/resultaat/resultaat.events.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

export interface AanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

/** One event about the start of care that a measurement can rest on. */
export interface Startfeit {
  readonly eventId: string;
  readonly soort: string;
  readonly datum: Datum;
}

/** The starttermijn of one toewijzing: the observation behind continuiteit (R-KPI-03). */
export interface ToewijzingDoc {
  readonly regio: string;
  readonly toewijzingId: string;
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  readonly segment: string | null;
  readonly einddatum: Datum | null;
  /** Last day of a timely start; null where no starttermijn runs. */
  readonly uiterste: Datum | null;
  /** Year of `uiterste`: the year in which this toewijzing counts. */
  readonly jaar: number | null;
  readonly start: Startfeit | null;
  readonly overschreden: Startfeit | null;
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
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  readonly segment: string | null;
  readonly afgesprokenOp: Datum | null;
  /** In order of the log. */
  readonly metingen: readonly Resultaatfeit[];
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
  readonly gemiddelde: number;
  readonly respondenten: number;
  readonly uitgenodigd: number;
  readonly peildatum: Datum;
  /** Events of figures that were corrected later. */
  readonly vorige: readonly string[];
}

/** The rhythm of surveys about an aanbieder by one uitvoerder (R-KPI-04). */
export interface OnderzoektermijnDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly uitvoerder: Uitvoerder;
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

export interface DefinitieDoc {
  readonly regio: string;
  readonly kpiId: string;
  readonly naam: string;
  readonly eenheid: Eenheid;
  readonly bron: KpiBron;
  readonly geldigVanaf: Datum;
  readonly bronverwijzing: string;
  readonly normen: readonly NormDoc[];
}

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
  readonly onthouden: 'norm-niet-vastgesteld' | 'geen-waarnemingen' | null;
  readonly normversie: number | null;
  readonly norm: {
    readonly voldoendeVanaf: number;
    readonly hoogVanaf: number;
    readonly segment: string | null;
    readonly gemeentecode: string | null;
  } | null;
}

type Write = Writer<
  'aanbieders' | 'toewijzingen' | 'resultaten' | 'onderzoeken' | 'onderzoektermijnen' | 'definities' | 'scores'
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

const yearOf = (datum: Datum): number => Number(datum.slice(0, 4));

function score(metingId: string, write: Write, fold: (doc: ScoreDoc) => ScoreDoc): void {
  write.put<ScoreDoc>('scores', metingId, (doc) => (doc === undefined ? null : fold(doc)));
}

/** Observations, definitions and verdicts of the KPIs (R-KPI-01, 02, 09), and the facts that a measurement counts. */
export const kpiDashboardProjection = defineProjection({
  name: KPI_LEESMODEL,
  version: 1,
  tables: {
    aanbieders: { columns: { regio: 'text' } },
    toewijzingen: { columns: { regio: 'text', aanbiederId: 'text', jaar: 'integer' } },
    resultaten: { columns: { regio: 'text', aanbiederId: 'text' } },
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
    on(toewijzingEvents, {
      ToewijzingSent: ({ data, regio }, write: Write) => {
        const { toewijzingId, aanbiederId, gemeentecode, segment, einddatum } = data;
        write.put<ToewijzingDoc>('toewijzingen', toewijzingId, (doc) => ({
          regio,
          toewijzingId,
          aanbiederId,
          gemeentecode,
          segment,
          einddatum,
          uiterste: doc?.uiterste ?? null,
          jaar: doc?.jaar ?? null,
          start: doc?.start ?? null,
          overschreden: doc?.overschreden ?? null,
          geweigerd: doc?.geweigerd ?? false,
          ingetrokken: doc?.ingetrokken ?? false,
          feiten: doc?.feiten ?? [],
        }));
      },
      StarttermijnStarted: (event, write: Write) => {
        const { uiterste } = event.data;
        toewijzing(event, write, (doc) => ({ ...doc, uiterste, jaar: yearOf(uiterste) }));
      },
      ZorgStarted: start,
      ZorgStartCorrected: start,
      ZorgStartRemoved: (event, write: Write) => toewijzing(event, write, (doc) => ({ ...doc, start: null })),
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
        const { resultaatId, aanbiederId, gemeentecode, segment, afgesprokenOp } = data;
        const subject = { regio, resultaatId, aanbiederId, gemeentecode, segment, afgesprokenOp };
        write.put<ResultaatDoc>('resultaten', resultaatId, (doc) => ({ ...subject, metingen: doc?.metingen ?? [] }));
      },
      ResultaatMeasured: ({ id, data, regio }, write: Write) => {
        const { resultaatId, aanbiederId, gemeentecode, segment, gemetenOp, behaald, redenCode, bron } = data;
        const feit = { eventId: id, gemetenOp, behaald, redenCode, bron };
        write.put<ResultaatDoc>('resultaten', resultaatId, (doc) => ({
          regio,
          resultaatId,
          aanbiederId,
          gemeentecode,
          segment,
          afgesprokenOp: doc?.afgesprokenOp ?? null,
          metingen: [...(doc?.metingen ?? []).filter(({ eventId }) => eventId !== id), feit],
        }));
      },
    }),
    on(tevredenheidsonderzoekEvents, {
      TevredenheidsonderzoekSubmitted: ({ id, data, regio }, write: Write) => {
        write.put<OnderzoekDoc>('onderzoeken', data.onderzoekId, (doc) => {
          const vorige = doc === undefined || doc.eventId === id ? (doc?.vorige ?? []) : [...doc.vorige, doc.eventId];
          return { regio, eventId: id, ...data, vorige };
        });
      },
      TevredenheidsonderzoekExpected: ({ data, regio }, write: Write) => {
        const { aanbiederId, uitvoerder, uiterste, maanden } = data;
        const doc = { regio, aanbiederId, uitvoerder, uiterste, maanden, teLaat: false };
        write.put<OnderzoektermijnDoc>('onderzoektermijnen', `${regio}/${aanbiederId}/${uitvoerder}`, () => doc);
      },
      TevredenheidsonderzoekOverdue: ({ data, regio }, write: Write) => {
        const key = `${regio}/${data.aanbiederId}/${data.uitvoerder}`;
        write.put<OnderzoektermijnDoc>('onderzoektermijnen', key, (doc) =>
          doc === undefined ? null : { ...doc, teLaat: doc.teLaat || doc.uiterste === data.uiterste },
        );
      },
    }),
    on(kpidefinitieEvents, {
      KpiDefined: ({ data, regio }, write: Write) => {
        const { kpiId, naam, eenheid, bron, geldigVanaf, bronverwijzing } = data;
        write.put<DefinitieDoc>('definities', `${regio}/${kpiId}`, (doc) => ({
          regio,
          kpiId,
          naam,
          eenheid,
          bron,
          geldigVanaf: doc?.geldigVanaf ?? geldigVanaf,
          bronverwijzing,
          normen: doc?.normen ?? [],
        }));
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
          normversie: null,
          norm: null,
        }));
      },
      KpiVerdictEstablished: ({ data }, write: Write) => {
        const { verdict, normversie, norm } = data;
        score(data.metingId, write, (doc) => ({ ...doc, verdict, onthouden: null, normversie, norm }));
      },
      KpiVerdictWithheld: ({ data }, write: Write) => {
        const { reden } = data;
        score(data.metingId, write, (doc) => ({
          ...doc,
          verdict: null,
          onthouden: reden,
          normversie: null,
          norm: null,
        }));
      },
    }),
  ],
});
