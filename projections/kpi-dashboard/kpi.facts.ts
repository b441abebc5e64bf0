import { Inject, Injectable } from '@nestjs/common';
import { type KpiBron } from '../../src/kwaliteit/kpidefinitie/inhoud/kpi.js';
import { versieOp } from '../../src/kwaliteit/kpidefinitie/inhoud/kpi-versie.js';
import {
  type Betreft,
  type Contractplaats,
  type KpiFacts,
  KPI_LEESMODEL,
  type KpiObservatie,
  type Meetniveau,
  type Meetsleutel,
  type Telling,
} from '../../src/kwaliteit/kpimeting/kpi-facts.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type AanbiederDoc,
  type ContractDoc,
  type DefinitieDoc,
  type EvaluatieDoc,
  type OnderzoekDoc,
  type PrestatieDoc,
  type ResultaatDoc,
  type ScoreDoc,
  type ToewijzingDoc,
} from './kpi-dashboard.projection.js';
import {
  observePrestatie,
  observeResults,
  observeResultsAtEnd,
  observeSatisfaction,
  observeStarts,
} from './observaties.js';
import { observeDoelrealisatie, observeStroom, observeUitval } from './trajecten.js';
import { inPlek, inTelling } from './waarneming.js';

/** Which KPIs a piece of news may change, by where their observations come from; a composite follows its parts. */
const BRONNEN: Readonly<Record<Exclude<Betreft['soort'], 'meting'>, readonly KpiBron[]>> = {
  toewijzing: [
    'starttermijn',
    'uitval',
    'instroom',
    'doorstroom',
    'uitstroom',
    'resultaatmeting',
    'doelrealisatie',
    'tevredenheidsonderzoek',
  ],
  resultaat: ['resultaatmeting'],
  tevredenheid: ['tevredenheidsonderzoek'],
  evaluatie: ['doelrealisatie', 'tevredenheidsonderzoek'],
  prestatie: ['prestatie-indicator'],
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

  observe(sleutel: Meetsleutel, telling: Telling): Promise<KpiObservatie> {
    return this.read((db) => new Waarnemer(db, sleutel, telling).observe());
  }

  /** Who has any observation is measured on every KPI: a KPI without observations then says so. */
  contracted(regio: string, jaar: number, aanbiederId?: string): Promise<readonly Contractplaats[]> {
    const where = { regio, ...(aanbiederId === undefined ? {} : { aanbiederId }) };
    return this.read(async (db) => {
      const contracten = await db.find<ContractDoc>('contracten', { where });
      const plaatsen = contracten.filter((contract) => loopt(contract, jaar)).flatMap((een) => plaatsenVan(een, jaar));
      const uniek = new Map(plaatsen.map((plaats) => [JSON.stringify(Object.values(plaats)), plaats]));
      return [...uniek].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, plaats]) => plaats);
    });
  }

  measurable(
    regio: string,
    jaar: number,
    niveaus: readonly Meetniveau[],
    ook: readonly Plaats[] = [],
  ): Promise<readonly Meetsleutel[]> {
    return this.read(async (db) => {
      const definities = await db.find<DefinitieDoc>('definities', { where: { regio } });
      const places = new Map<string, Plaats>();
      for (const { aanbiederId, segment, gemeentecode } of [...(await observedPlaces(db, regio, jaar)), ...ook]) {
        const plaats = { aanbiederId, segment, gemeentecode };
        for (const niveau of niveaus) {
          const lifted = onNiveau(plaats, niveau);
          if (lifted !== null) places.set(JSON.stringify(Object.values(lifted)), lifted);
        }
      }
      const sorted = [...places.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, plaats]) => plaats);
      return definities.flatMap(({ kpiId, versies }) => {
        const versie = versieOp(versies, `${jaar}-12-31`);
        if (versie === undefined) return [];
        const { segmenten } = versie.bereik;
        return sorted
          .filter(({ segment }) => segment === null || segmenten === null || segmenten.includes(segment))
          .map((plaats) => ({ regio, kpiId, ...plaats, jaar }));
      });
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
      const kpis = touched(definities, BRONNEN[betreft.soort]);
      // What is said about the whole also feeds the measurements of segments and gemeenten.
      const aboutWhole = betreft.soort === 'tevredenheid' || betreft.soort === 'prestatie';
      const fits = (own: string | null, measured: string | null): boolean =>
        measured === null || measured === own || (aboutWhole && own === null);
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

function loopt({ ingangsdatum, einddatum }: ContractDoc, jaar: number): boolean {
  return ingangsdatum <= `${jaar}-12-31` && einddatum >= `${jaar}-01-01`;
}

function plaatsenVan({ aanbiederId, gemeenten, producten }: ContractDoc, jaar: number): Contractplaats[] {
  return gemeenten
    .filter(({ vanaf }) => vanaf <= `${jaar}-12-31`)
    .flatMap(({ gemeentecode }) =>
      producten.map(({ segment, productcode }) => ({ aanbiederId, gemeentecode, segment, productcode })),
    );
}

/** The documents of an aanbieder that one measurement counts. */
class Waarnemer {
  constructor(
    private readonly db: ReadModelDb,
    private readonly sleutel: Meetsleutel,
    private readonly telling: Telling,
  ) {}

  async observe(): Promise<KpiObservatie> {
    const { sleutel, telling } = this;
    const { jaar } = sleutel;
    const { bron, redenen, indicator, peilmoment, eenheid, instrumenten } = telling;
    switch (bron) {
      case 'starttermijn':
        return observeStarts(await this.toewijzingen({ jaar }), jaar);
      case 'resultaatmeting': {
        const resultaten = await this.cases<ResultaatDoc>('resultaten');
        if (peilmoment === 'jaar') return observeResults(resultaten, jaar);
        return observeResultsAtEnd(resultaten, await this.toewijzingen(), jaar);
      }
      case 'doelrealisatie': {
        const evaluaties = await this.cases<EvaluatieDoc>('evaluaties');
        const wanted = { peilmoment, eenheid, indicator: indicator ?? sleutel.kpiId };
        return observeDoelrealisatie(await this.toewijzingen(), evaluaties, jaar, wanted);
      }
      case 'uitval':
        return observeUitval(await this.toewijzingen(), jaar, redenen ?? []);
      case 'instroom':
      case 'doorstroom':
      case 'uitstroom':
        return observeStroom(await this.toewijzingen(), jaar, bron);
      case 'tevredenheidsonderzoek': {
        const feiten = {
          onderzoeken: await this.all<OnderzoekDoc>('onderzoeken'),
          toewijzingen: await this.toewijzingen(),
          evaluaties: await this.cases<EvaluatieDoc>('evaluaties'),
        };
        return observeSatisfaction(feiten, jaar, sleutel, instrumenten);
      }
      case 'prestatie-indicator':
        return observePrestatie(await this.all<PrestatieDoc>('prestaties', { kpiId: sleutel.kpiId }), jaar, sleutel);
      case 'samengesteld':
        throw new Error(`KPI ${sleutel.kpiId} is composed of others; observe those.`);
    }
  }

  private toewijzingen(more: Record<string, string | number> = {}): Promise<ToewijzingDoc[]> {
    return this.cases<ToewijzingDoc>('toewijzingen', more);
  }

  /** Documents about single clients, of the place and the products that count. */
  private async cases<D extends Plaats & { readonly productcode: string }>(
    table: string,
    more: Record<string, string | number> = {},
  ): Promise<D[]> {
    const docs = await this.all<D>(table, more);
    return docs.filter((doc) => inPlek(doc, this.sleutel) && inTelling(doc, this.telling));
  }

  private all<D extends object>(table: string, more: Record<string, string | number> = {}): Promise<D[]> {
    const { regio, aanbiederId } = this.sleutel;
    return this.db.find<D>(table, { where: { regio, aanbiederId, ...more } });
  }
}

/** The KPIs with one of these sources, and the composites that have such a KPI as a part. */
function touched(definities: readonly DefinitieDoc[], bronnen: readonly KpiBron[]): readonly string[] {
  const direct = definities
    .filter(({ bron, versies }) => bronnen.includes(bron) && !restsOnResultsAlone(bron, versies, bronnen))
    .map(({ kpiId }) => kpiId);
  const composed = definities
    .filter(({ versies }) =>
      versies.some(({ subindicatoren }) => subindicatoren.some(({ kpiId }) => direct.includes(kpiId))),
    )
    .map(({ kpiId }) => kpiId);
  return [...direct, ...composed];
}

/** News about a toewijzing touches the KPI on results only where that looks at the end of trajecten. */
function restsOnResultsAlone(bron: KpiBron, versies: DefinitieDoc['versies'], bronnen: readonly KpiBron[]): boolean {
  return (
    bron === 'resultaatmeting' &&
    bronnen === BRONNEN.toewijzing &&
    versies.every(({ peilmoment }) => peilmoment === 'jaar')
  );
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
       WHERE regio = $1 AND NOT (doc->>'ingetrokken')::boolean AND (
         jaar = $2::int
         OR doc->'start'->>'datum' LIKE $2::int::text || '-%'
         OR doc->'beeindigd'->>'datum' LIKE $2::int::text || '-%')
       UNION ALL
       SELECT doc FROM ${db.asOf('resultaten')}
       WHERE regio = $1 AND EXISTS (
         SELECT 1 FROM jsonb_array_elements(doc->'metingen') AS meting WHERE meting->>'gemetenOp' LIKE $2::int::text || '-%')
       UNION ALL
       SELECT doc FROM ${db.asOf('evaluaties')}
       WHERE regio = $1 AND doc->>'geevalueerdOp' LIKE $2::int::text || '-%'
       UNION ALL
       SELECT doc FROM ${db.asOf('prestaties')} WHERE regio = $1 AND (doc->>'jaar')::int = $2::int
       UNION ALL
       SELECT doc FROM ${db.asOf('onderzoeken')} WHERE regio = $1 AND (doc->>'jaar')::int = $2::int
     ) AS waargenomen`,
    [regio, jaar],
  );
}
