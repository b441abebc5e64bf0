import { Inject, Injectable } from '@nestjs/common';
import { type KpiBron } from '../../src/kwaliteit/kpidefinitie/kpidefinitie.events.js';
import {
  type Betreft,
  type Geldigheidsduur,
  type KpiFacts,
  KPI_LEESMODEL,
  type KpiObservatie,
  type Meetniveau,
  type Meetsleutel,
} from '../../src/kwaliteit/kpimeting/kpi-facts.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type AanbiederDoc,
  type DefinitieDoc,
  type OnderzoekDoc,
  type ResultaatDoc,
  type ScoreDoc,
  type ToewijzingDoc,
} from './kpi-dashboard.projection.js';
import { observeResults, observeSatisfaction, observeStarts } from './observaties.js';

const BRON: Readonly<Record<Exclude<Betreft['soort'], 'meting'>, KpiBron>> = {
  toewijzing: 'starttermijn',
  resultaat: 'resultaatmeting',
  tevredenheid: 'tevredenheidsonderzoek',
};

interface Plaats {
  readonly aanbiederId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
}

/** Counts observations for measurements from the read model's own tables. */
@Injectable()
export class KpiDashboardFacts implements KpiFacts {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  async knowsAanbieder(regio: string, aanbiederId: string): Promise<boolean> {
    const doc = await this.read((db) => db.get<AanbiederDoc>('aanbieders', aanbiederId));
    return doc?.regio === regio;
  }

  observe(sleutel: Meetsleutel, bron: KpiBron, geldigheid: Geldigheidsduur): Promise<KpiObservatie> {
    const { regio, aanbiederId, jaar } = sleutel;
    return this.read(async (db) => {
      switch (bron) {
        case 'starttermijn':
          return observeStarts(
            await db.find<ToewijzingDoc>('toewijzingen', { where: { regio, aanbiederId, jaar } }),
            jaar,
            sleutel,
          );
        case 'resultaatmeting':
          return observeResults(
            await db.find<ResultaatDoc>('resultaten', { where: { regio, aanbiederId } }),
            jaar,
            sleutel,
          );
        case 'tevredenheidsonderzoek': {
          const docs = await db.find<OnderzoekDoc>('onderzoeken', { where: { regio, aanbiederId } });
          return observeSatisfaction(docs, jaar, sleutel, geldigheid);
        }
      }
    });
  }

  /** Who has any observation is measured on every KPI: a KPI without observations then says so. */
  measurable(regio: string, jaar: number, niveaus: readonly Meetniveau[]): Promise<readonly Meetsleutel[]> {
    return this.read(async (db) => {
      const definities = await db.find<DefinitieDoc>('definities', { where: { regio } });
      const places = new Map<string, Plaats>();
      for (const plaats of await observedPlaces(db, regio, jaar)) {
        for (const niveau of niveaus) {
          const lifted = onNiveau(plaats, niveau);
          if (lifted !== null) places.set(JSON.stringify(Object.values(lifted)), lifted);
        }
      }
      const sorted = [...places.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, plaats]) => plaats);
      return definities
        .filter(({ geldigVanaf }) => geldigVanaf <= `${jaar}-12-31`)
        .flatMap(({ kpiId }) => sorted.map((plaats) => ({ regio, kpiId, ...plaats, jaar })));
    });
  }

  measured(regio: string, betreft: Betreft): Promise<readonly Meetsleutel[]> {
    return this.read(async (db) => {
      if (betreft.soort === 'meting') {
        const score = await db.get<ScoreDoc>('scores', betreft.metingId);
        return score?.regio === regio ? [sleutelOf(score)] : [];
      }
      const plaats = await placeOf(db, regio, betreft);
      if (plaats === undefined) return [];
      const { aanbiederId } = plaats;
      const scores = await db.find<ScoreDoc>('scores', { where: { regio, aanbiederId } });
      if (scores.length === 0) return [];
      const definities = await db.find<DefinitieDoc>('definities', { where: { regio } });
      const kpis = definities.filter(({ bron }) => bron === BRON[betreft.soort]).map(({ kpiId }) => kpiId);
      // A survey about the whole also feeds the measurements of segments and gemeenten.
      const fits = (own: string | null, measured: string | null): boolean =>
        measured === null || measured === own || (betreft.soort === 'tevredenheid' && own === null);
      return scores
        .filter(
          (score) =>
            kpis.includes(score.kpiId) &&
            fits(plaats.segment, score.segment) &&
            fits(plaats.gemeentecode, score.gemeentecode),
        )
        .map(sleutelOf);
    });
  }

  private read<T>(query: (db: ReadModelDb) => Promise<T>): Promise<T> {
    return this.readModels.readCurrent(KPI_LEESMODEL, query);
  }
}

function sleutelOf({ regio, kpiId, aanbiederId, segment, gemeentecode, jaar }: ScoreDoc): Meetsleutel {
  return { regio, kpiId, aanbiederId, segment, gemeentecode, jaar };
}

async function placeOf(
  db: ReadModelDb,
  regio: string,
  betreft: Exclude<Betreft, { soort: 'meting' }>,
): Promise<Plaats | undefined> {
  if (betreft.soort !== 'toewijzing') return betreft;
  const doc = await db.get<ToewijzingDoc>('toewijzingen', betreft.toewijzingId);
  return doc?.regio === regio ? doc : undefined;
}

/** Lifts an observed place to a level; null where it has no segment or gemeente to stand for. */
function onNiveau({ aanbiederId, segment, gemeentecode }: Plaats, niveau: Meetniveau): Plaats | null {
  switch (niveau) {
    case 'aanbieder':
      return { aanbiederId, segment: null, gemeentecode: null };
    case 'segment':
      return segment === null ? null : { aanbiederId, segment, gemeentecode: null };
    case 'gemeente':
      return gemeentecode === null ? null : { aanbiederId, segment: null, gemeentecode };
    case 'segment-gemeente':
      return segment === null || gemeentecode === null ? null : { aanbiederId, segment, gemeentecode };
  }
}

function observedPlaces(db: ReadModelDb, regio: string, jaar: number): Promise<Plaats[]> {
  return db.sql<Plaats>(
    `SELECT DISTINCT doc->>'aanbiederId' AS "aanbiederId", doc->>'segment' AS segment, doc->>'gemeentecode' AS gemeentecode
     FROM (
       SELECT doc FROM ${db.asOf('toewijzingen')}
       WHERE regio = $1 AND jaar = $2::int AND NOT (doc->>'ingetrokken')::boolean
       UNION ALL
       SELECT doc FROM ${db.asOf('resultaten')}
       WHERE regio = $1 AND EXISTS (
         SELECT 1 FROM jsonb_array_elements(doc->'metingen') AS meting WHERE meting->>'gemetenOp' LIKE $2::int::text || '-%')
       UNION ALL
       SELECT doc FROM ${db.asOf('onderzoeken')} WHERE regio = $1 AND (doc->>'jaar')::int = $2::int
     ) AS waargenomen`,
    [regio, jaar],
  );
}
