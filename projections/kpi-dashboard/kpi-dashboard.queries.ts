import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { type RedenZonderOordeel, type Verdict } from '../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { ouderdomVan } from '../../src/kwaliteit/kpimeting/inhoud/score.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type AanbiederDoc,
  type DefinitieDoc,
  type EvaluatieDoc,
  type NormDoc,
  type OnderzoekDoc,
  type OnderzoektermijnDoc,
  type PrestatieDoc,
  type ResultaatDoc,
  type ScoreDoc,
  type ToewijzingDoc,
} from './kpi-dashboard.projection.js';

export interface ScoresVraag {
  readonly kpiId?: string | undefined;
  readonly aanbiederId?: string | undefined;
  /** `alle`: only the scores over all segments together. */
  readonly segment?: string | undefined;
  readonly gemeentecode?: string | undefined;
  readonly jaar?: number | undefined;
  readonly verdict?: Verdict | undefined;
  readonly geldigOp?: Datum | undefined;
  readonly pagina: number;
  readonly paginagrootte: number;
}

export interface Score extends Omit<ScoreDoc, 'bewijs'> {
  readonly aanbiederNaam: string | null;
  readonly kpiNaam: string | null;
  readonly eenheid: string | null;
  /** Which score is better; `geen`: the KPI informs and is not judged. */
  readonly richting: string | null;
  /** How it is counted. */
  readonly bron: string | null;
  /** For a screen: the verdict, or why there is none. */
  readonly oordeel: string;
  /** Missing share of what was expected, in basis points; null where nothing was expected. */
  readonly aandeelOntbrekend: number | null;
  readonly aantalBewijsstukken: number;
  /** Days from the newest evidence to the end of the measured year (E-24). */
  readonly ouderdomBewijsDagen: number | null;
  /** True where no evidence is of the measured year itself. */
  readonly bewijsVerouderd: boolean;
  readonly bewijs: string;
}

export interface Bewijsstuk {
  readonly eventId: string;
  readonly soort: string;
  readonly datum: Datum;
  readonly aanbiederId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  /** What it is about: a toewijzing, resultaat or onderzoek. */
  readonly betreft: string;
  /** What it says: `tijdig`, `te laat`, `behaald`, `niet behaald`, or a grade with its instrument. */
  readonly uitkomst: string;
}

export interface Bewijs {
  readonly metingId: string;
  readonly meting: number;
  readonly aantal: number;
  /** Pieces about inhabitants of other gemeenten: counted, not shown. */
  readonly nietGetoond: number;
  readonly resultaten: readonly Bewijsstuk[];
}

const NAAM = 'kpi-dashboard';
const ZONDER_OORDEEL: Readonly<Record<RedenZonderOordeel, string>> = {
  'norm-niet-vastgesteld': 'norm niet vastgesteld',
  'geen-waarnemingen': 'geen waarnemingen',
  'te-weinig-waarnemingen': 'te weinig waarnemingen',
  'wordt-niet-beoordeeld': 'wordt niet beoordeeld',
  'definitie-open': 'definitie niet volledig vastgesteld',
  'niet-gemeten': 'niet gemeten',
};

@Injectable()
export class KpiDashboardQueries {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  /** Definitions with the norms that apply from `geldigOp` back; all norms where it is left out. */
  async definities(scope: Scope, { geldigOp }: { readonly geldigOp?: Datum }): Promise<readonly DefinitieDoc[]> {
    const docs = await this.readModels.read(NAAM, (db) =>
      db.find<DefinitieDoc>('definities', { where: { regio: scope.regio } }),
    );
    const inForce = (doc: DefinitieDoc | NormDoc): boolean => geldigOp === undefined || doc.geldigVanaf <= geldigOp;
    return docs.filter(inForce).map((doc) => ({ ...doc, normen: doc.normen.filter(inForce) }));
  }

  /** Submitted surveys; an aanbieder sees those about itself, also by the gemeenten. */
  onderzoeken(scope: Scope): Promise<OnderzoekDoc[]> {
    return this.readModels.read(NAAM, async (db) => {
      const docs = await db.find<OnderzoekDoc>('onderzoeken', { where: ownWhere(scope) });
      return docs.filter(
        ({ gemeentecode }) => scope.gemeente === undefined || gemeentecode === null || gemeentecode === scope.gemeente,
      );
    });
  }

  /** When the next survey is due per aanbieder and uitvoerder, the first term first. */
  onderzoektermijnen(scope: Scope, { teLaat }: { readonly teLaat?: boolean }): Promise<OnderzoektermijnDoc[]> {
    const where = { ...ownWhere(scope), ...(teLaat === undefined ? {} : { teLaat }) };
    return this.readModels.read(NAAM, (db) =>
      db.find<OnderzoektermijnDoc>('onderzoektermijnen', { where, orderBy: 'uiterste' }),
    );
  }

  scores(scope: Scope, vraag: ScoresVraag): Promise<{ aantal: number; resultaten: Score[] }> {
    return this.readModels.read(NAAM, async (db) => {
      const { where, values } = conditions(scope, vraag);
      const from = `FROM ${db.asOf('scores')} WHERE ${where}`;
      const [total] = await db.sql<{ count: string }>(`SELECT count(*) ${from}`, values);
      const rows = await db.sql<{ doc: ScoreDoc }>(
        `SELECT doc ${from} ORDER BY jaar DESC, kpi_id, aanbieder_id, segment NULLS FIRST, gemeentecode NULLS FIRST
         LIMIT ${vraag.paginagrootte} OFFSET ${(vraag.pagina - 1) * vraag.paginagrootte}`,
        values,
      );
      const docs = rows.map(({ doc }) => doc);
      const names = await this.namen(db, scope.regio, docs);
      return { aantal: Number(total?.count ?? 0), resultaten: docs.map((doc) => present(doc, names)) };
    });
  }

  /** Throws Rejection METING_ONBEKEND, also where the measurement is outside the scope. */
  bewijs(scope: Scope, metingId: string): Promise<Bewijs> {
    return this.readModels.read(NAAM, async (db) => {
      const score = await db.get<ScoreDoc>('scores', metingId);
      if (score === undefined || !inScope(score, scope)) {
        throw new Rejection('METING_ONBEKEND', 'Deze meting is niet bekend. Controleer het kenmerk.', 'not-found');
      }
      const wanted = new Set(score.bewijs);
      const all = (await this.stukken(db, score)).filter(({ eventId }) => wanted.has(eventId));
      const resultaten = all.filter(
        ({ gemeentecode }) => scope.gemeente === undefined || gemeentecode === null || gemeentecode === scope.gemeente,
      );
      resultaten.sort((a, b) => (`${a.datum}${a.eventId}` < `${b.datum}${b.eventId}` ? -1 : 1));
      const { meting } = score;
      return {
        metingId,
        meting,
        aantal: score.bewijs.length,
        nietGetoond: score.bewijs.length - resultaten.length,
        resultaten,
      };
    });
  }

  private async stukken(db: ReadModelDb, { regio, aanbiederId }: ScoreDoc): Promise<Bewijsstuk[]> {
    const where = { regio, aanbiederId };
    const starts = await db.find<ToewijzingDoc>('toewijzingen', { where });
    const results = await db.find<ResultaatDoc>('resultaten', { where });
    const surveys = await db.find<OnderzoekDoc>('onderzoeken', { where });
    const evaluations = await db.find<EvaluatieDoc>('evaluaties', { where });
    const reports = await db.find<PrestatieDoc>('prestaties', { where });
    return [
      ...starts.flatMap(({ toewijzingId, segment, gemeentecode, uiterste, feiten }) =>
        feiten.map(({ eventId, soort, datum }) => ({
          ...{ eventId, soort, datum, aanbiederId, segment, gemeentecode, betreft: toewijzingId },
          uitkomst: startuitkomst(soort, datum, uiterste),
        })),
      ),
      ...results.flatMap(({ resultaatId, segment, gemeentecode, metingen }) =>
        metingen.map(({ eventId, gemetenOp, behaald, bron }) => ({
          ...{ eventId, soort: 'ResultaatMeasured', datum: gemetenOp, aanbiederId, segment, gemeentecode },
          betreft: resultaatId,
          uitkomst: `${behaald ? 'behaald' : 'niet behaald'} (${bron})`,
        })),
      ),
      ...surveys.flatMap(({ onderzoekId, segment, gemeentecode, eventId, vorige, peildatum, ...figures }) =>
        [eventId, ...vorige].map((id) => ({
          ...{
            eventId: id,
            soort: 'TevredenheidsonderzoekSubmitted',
            datum: peildatum,
            aanbiederId,
            segment,
            gemeentecode,
          },
          betreft: onderzoekId,
          uitkomst:
            id === eventId
              ? `${tweeDecimalen(figures.gemiddelde)} door ${figures.respondenten} respondenten (${figures.instrument})`
              : `later gecorrigeerd (${figures.instrument})`,
        })),
      ),
      ...evaluations.flatMap(({ toewijzingId, segment, gemeentecode, eventId, vorige, geevalueerdOp, ...said }) =>
        [eventId, ...vorige].map((id) => ({
          ...{ eventId: id, soort: 'TrajectEvaluated', datum: geevalueerdOp, aanbiederId, segment, gemeentecode },
          betreft: toewijzingId,
          uitkomst: id === eventId ? evaluatieuitkomst(said) : `later gecorrigeerd (${said.beoordelaar})`,
        })),
      ),
      ...reports.flatMap(({ prestatieId, segment, gemeentecode, eventId, vorige, peildatum, teller, noemer }) =>
        [eventId, ...vorige].map((id) => ({
          ...{ eventId: id, soort: 'PrestatieIndicatorReported', datum: peildatum, aanbiederId, segment, gemeentecode },
          betreft: prestatieId,
          uitkomst: id === eventId ? `${teller} van ${noemer}` : 'later gecorrigeerd',
        })),
      ),
    ];
  }

  private async namen(db: ReadModelDb, regio: string, scores: readonly ScoreDoc[]): Promise<Namen> {
    const aanbieders = new Map<string, string>();
    for (const aanbiederId of new Set(scores.map((score) => score.aanbiederId))) {
      const doc = await db.get<AanbiederDoc>('aanbieders', aanbiederId);
      if (doc !== undefined) aanbieders.set(aanbiederId, doc.naam);
    }
    const definities = await db.find<DefinitieDoc>('definities', { where: { regio } });
    return { aanbieders, definities: new Map(definities.map((doc) => [doc.kpiId, doc])) };
  }
}

interface Namen {
  readonly aanbieders: ReadonlyMap<string, string>;
  readonly definities: ReadonlyMap<string, DefinitieDoc>;
}

function tweeDecimalen(honderdsten: number): string {
  return (honderdsten / 100).toFixed(2).replace('.', ',');
}

function startuitkomst(soort: string, datum: Datum, uiterste: Datum | null): string {
  if (soort === 'ZorgEnded') return 'zorg beeindigd';
  if (soort === 'StarttermijnExceeded') return 'te laat';
  if (uiterste === null) return 'zorg gestart';
  return datum <= uiterste ? 'tijdig' : 'te laat';
}

/** Each degree as a percentage, with who judged and when in the traject. */
function evaluatieuitkomst({
  indicatoren,
  beoordelaar,
  moment,
}: Pick<EvaluatieDoc, 'indicatoren' | 'beoordelaar' | 'moment'>): string {
  const graden = indicatoren.map(({ indicator, graad }) => `${indicator} ${tweeDecimalen(graad)}%`).join(', ');
  return `${graden} (${beoordelaar}, ${moment})`;
}

function ownWhere({ regio, aanbiederId }: Scope): Record<string, string> {
  return aanbiederId === undefined ? { regio } : { regio, aanbiederId };
}

/** A gemeente sees the regional scores and its own; an aanbieder only its own. */
function inScope(score: ScoreDoc, scope: Scope): boolean {
  return (
    score.regio === scope.regio &&
    (scope.aanbiederId === undefined || score.aanbiederId === scope.aanbiederId) &&
    (scope.gemeente === undefined || score.gemeentecode === null || score.gemeentecode === scope.gemeente)
  );
}

function conditions(scope: Scope, vraag: ScoresVraag): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = [];
  const add = (sql: (parameter: string) => string, value: unknown): void => {
    if (value !== undefined) parts.push(sql(`$${values.push(value)}`));
  };
  const orAll = (column: string, value: string | undefined): void => {
    if (value === 'alle') parts.push(`${column} IS NULL`);
    else add((p) => `${column} = ${p}`, value);
  };
  add((p) => `regio = ${p}`, scope.regio);
  add((p) => `aanbieder_id = ${p}`, scope.aanbiederId);
  add((p) => `(gemeentecode IS NULL OR gemeentecode = ${p})`, scope.gemeente);
  add((p) => `kpi_id = ${p}`, vraag.kpiId);
  add((p) => `aanbieder_id = ${p}`, vraag.aanbiederId);
  orAll('segment', vraag.segment);
  orAll('gemeentecode', vraag.gemeentecode);
  add((p) => `jaar = ${p}`, vraag.jaar);
  add((p) => `verdict = ${p}`, vraag.verdict);
  add((p) => `geldig_vanaf <= ${p}`, vraag.geldigOp);
  return { where: parts.join(' AND '), values };
}

function present(doc: ScoreDoc, namen: Namen): Score {
  const { bewijs, ...rest } = doc;
  const { jaar, noemer, ontbrekend, bewijsTot, verdict, onthouden } = doc;
  const expected = noemer + ontbrekend;
  const definitie = namen.definities.get(doc.kpiId);
  return {
    ...rest,
    aanbiederNaam: namen.aanbieders.get(doc.aanbiederId) ?? null,
    kpiNaam: definitie?.naam ?? null,
    eenheid: definitie?.eenheid ?? null,
    richting: definitie?.richting ?? null,
    bron: definitie?.bron ?? null,
    oordeel: verdict ?? (onthouden === null ? 'nog geen oordeel' : ZONDER_OORDEEL[onthouden]),
    aandeelOntbrekend: expected === 0 ? null : Math.round((ontbrekend * 10_000) / expected),
    aantalBewijsstukken: bewijs.length,
    ouderdomBewijsDagen: ouderdomVan(bewijsTot, jaar),
    bewijsVerouderd: bewijsTot !== null && bewijsTot < `${jaar}-01-01`,
    bewijs: `/v1/kpi-scores/${doc.metingId}/bewijs`,
  };
}
