import { Inject, Injectable } from '@nestjs/common';
import { type Datum, daysBetween } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { type Verdict } from '../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type AanbiederDoc,
  type DefinitieDoc,
  type NormDoc,
  type OnderzoekDoc,
  type OnderzoektermijnDoc,
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
const ZONDER_OORDEEL = {
  'norm-niet-vastgesteld': 'norm niet vastgesteld',
  'geen-waarnemingen': 'geen waarnemingen',
} as const;

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
    return [
      ...starts.flatMap(({ toewijzingId, segment, gemeentecode, uiterste, feiten }) =>
        feiten.map(({ eventId, soort, datum }) => ({
          ...{ eventId, soort, datum, aanbiederId, segment, gemeentecode, betreft: toewijzingId },
          uitkomst: soort !== 'StarttermijnExceeded' && uiterste !== null && datum <= uiterste ? 'tijdig' : 'te laat',
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
              ? `${(figures.gemiddelde / 100).toFixed(2).replace('.', ',')} door ${figures.respondenten} respondenten (${figures.uitvoerder})`
              : `later gecorrigeerd (${figures.uitvoerder})`,
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
    oordeel: verdict ?? (onthouden === null ? 'nog geen oordeel' : ZONDER_OORDEEL[onthouden]),
    aandeelOntbrekend: expected === 0 ? null : Math.round((ontbrekend * 10_000) / expected),
    aantalBewijsstukken: bewijs.length,
    ouderdomBewijsDagen: bewijsTot === null ? null : Math.max(0, daysBetween(bewijsTot, `${jaar}-12-31`)),
    bewijsVerouderd: bewijsTot !== null && bewijsTot < `${jaar}-01-01`,
    bewijs: `/v1/kpi-scores/${doc.metingId}/bewijs`,
  };
}
