import { Inject, Injectable } from '@nestjs/common';
import { type Datum, daysBetween } from '../../src/kernel/datum.js';
import { type Werkdagenkalender, werkdagenBetween } from '../../src/kernel/werkdagen.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type StarttermijnAanbiederDto,
  type StarttermijnDto,
  type StarttermijnenAntwoord,
  type StarttermijnenQuery,
  type StarttermijnfilterQuery,
  type StarttermijnPerAanbiederAntwoord,
} from './starttermijnbewaking.dto.js';
import {
  type AanbiederDoc,
  type KalenderDoc,
  type Status,
  type ToewijzingDoc,
} from './starttermijnbewaking.projection.js';

const MODEL = 'starttermijnbewaking';

interface Condition {
  readonly where: string;
  readonly values: unknown[];
  readonly geldigOp: Datum;
}

interface PerAanbiederRow {
  aanbieder_id: string;
  naam: string | null;
  aantal: number;
  tijdig: number;
  te_laat: number;
  overschreden: number;
  wacht: number;
  geweigerd: number;
  mediaan: number | null;
}

@Injectable()
export class StarttermijnbewakingQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `metClient`: whether the caller may open the case, and so may know its pseudonym. */
  async find(scope: Scope, query: StarttermijnenQuery, metClient: boolean): Promise<StarttermijnenAntwoord> {
    const { pagina, paginagrootte } = query;
    const { where, values, geldigOp } = this.condition(scope, query, query.status);
    return this.readModels.read(MODEL, async (db) => {
      const from = `FROM (${withStatus(db)}) AS t WHERE ${where}`;
      const counted = await db.sql<{ count: string }>(`SELECT count(*) ${from}`, values);
      const rows = await db.sql<{ doc: ToewijzingDoc; stand: Status }>(
        `SELECT doc, stand ${from} ORDER BY gewenste_startdatum, key LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
        [...values, paginagrootte, (pagina - 1) * paginagrootte],
      );
      const namen = await names(db, scope.regio);
      const kalenders = new Map<string, Werkdagenkalender>();
      for (const { regio, kalender } of await db.find<KalenderDoc>('kalender')) {
        if (regio === scope.regio) kalenders.set(kalender.versie, kalender);
      }
      const resultaten = rows.map(({ doc, stand }) => toDto(doc, stand, namen, kalenders, geldigOp, metClient));
      return { aantal: Number(counted[0]?.count ?? 0), geldigOp, resultaten };
    });
  }

  /** At which aanbieders a late start is frequent. Withdrawn toewijzingen were never sent, so they do not count. */
  async perAanbieder(scope: Scope, query: StarttermijnfilterQuery): Promise<StarttermijnPerAanbiederAntwoord> {
    const { where, values, geldigOp } = this.condition(scope, query, undefined);
    return this.readModels.read(MODEL, async (db) => {
      const rows = await db.sql<PerAanbiederRow>(
        `SELECT t.aanbieder_id, max(aanbieder.doc->>'naam') AS naam,
           count(*)::int AS aantal,
           count(*) FILTER (WHERE stand = 'tijdig-gestart')::int AS tijdig,
           count(*) FILTER (WHERE stand = 'te-laat-gestart')::int AS te_laat,
           count(*) FILTER (WHERE stand = 'overschreden')::int AS overschreden,
           count(*) FILTER (WHERE stand = 'wacht')::int AS wacht,
           count(*) FILTER (WHERE stand = 'geweigerd')::int AS geweigerd,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY (t.doc->'start'->>'werkdagen')::int) AS mediaan
         FROM (${withStatus(db)}) AS t
         LEFT JOIN ${db.asOf('aanbieder')} ON aanbieder.key = t.aanbieder_id
         WHERE ${where} AND stand <> 'ingetrokken'
         GROUP BY t.aanbieder_id`,
        values,
      );
      const resultaten = rows.map(toAanbiederDto).sort(mostOftenLate);
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  private condition(scope: Scope, query: StarttermijnfilterQuery, status: Status | undefined): Condition {
    const geldigOp = query.geldigOp ?? peildag(this.clock);
    const values: unknown[] = [geldigOp];
    const conditions: string[] = [];
    const add = (column: string, value: unknown): void => {
      if (value !== undefined) conditions.push(`t.${column} = $${values.push(value)}`);
    };
    add('regio', scope.regio);
    add('gemeentecode', scope.gemeente);
    add('aanbieder_id', scope.aanbiederId);
    add('aanbieder_id', query.aanbiederId);
    add('gemeentecode', query.gemeentecode);
    add('segment', query.segment);
    add('productcode', query.productcode);
    add('jaar', query.jaar);
    add('stand', status);
    return { where: conditions.join(' AND '), values, geldigOp };
  }
}

/** A toewijzing that ended before its care started waits no longer: `vervallen`. `$1` is the date asked. */
function withStatus(db: ReadModelDb): string {
  return `SELECT *, CASE WHEN status = 'wacht' AND einddatum < $1::date THEN 'vervallen' ELSE status END AS stand
    FROM ${db.asOf('toewijzing')}`;
}

async function names(db: ReadModelDb, regio: string): Promise<Map<string, string>> {
  const docs = await db.find<AanbiederDoc>('aanbieder', { where: { regio } });
  return new Map(docs.map(({ aanbiederId, naam }) => [aanbiederId, naam]));
}

const ONBEKEND = 'onbekende aanbieder';
/** Days over which elapsed werkdagen are counted: a date that someone asks may lie thousands of years ahead. */
const LONGEST_COUNT = 3_660;

function toDto(
  doc: ToewijzingDoc,
  status: Status,
  namen: ReadonlyMap<string, string>,
  kalenders: ReadonlyMap<string, Werkdagenkalender>,
  geldigOp: Datum,
  metClient: boolean,
): StarttermijnDto {
  const { toewijzingId, toewijzingnummer, aanbiederId, gemeentecode, segment, productcode, gewensteStartdatum } = doc;
  const { termijn, start } = doc;
  const kalender = termijn === null ? undefined : kalenders.get(termijn.kalenderVersie);
  const counted = kalender !== undefined && daysBetween(gewensteStartdatum, geldigOp) <= LONGEST_COUNT;
  const verlopen = (): number | null => (counted ? werkdagenBetween(kalender, gewensteStartdatum, geldigOp) : null);
  return {
    toewijzingId,
    toewijzingnummer,
    clientId: metClient ? doc.clientId : null,
    aanbiederId,
    aanbieder: namen.get(aanbiederId) ?? ONBEKEND,
    gemeentecode,
    segment,
    productcode,
    gewensteStartdatum,
    uiterste: termijn?.uiterste ?? null,
    termijnWerkdagen: termijn?.werkdagen ?? null,
    werkdagenVerlopen: start === null ? verlopen() : start.werkdagen,
    begindatum: start?.begindatum ?? null,
    status,
    kalenderVersie: termijn?.kalenderVersie ?? null,
    configuratieversie: termijn?.configVersie ?? null,
  };
}

function toAanbiederDto(row: PerAanbiederRow): StarttermijnAanbiederDto {
  const { aantal, tijdig, te_laat: teLaat, overschreden, wacht, geweigerd } = row;
  const known = tijdig + teLaat + overschreden;
  return {
    aanbiederId: row.aanbieder_id,
    aanbieder: row.naam ?? ONBEKEND,
    aantal,
    tijdigGestart: tijdig,
    teLaatGestart: teLaat,
    overschreden,
    wacht,
    geweigerd,
    aandeelTeLaat: known === 0 ? null : Math.round(((teLaat + overschreden) * 10_000) / known),
    mediaanWerkdagen: row.mediaan === null ? null : Number(row.mediaan),
  };
}

function mostOftenLate(a: StarttermijnAanbiederDto, b: StarttermijnAanbiederDto): number {
  return (b.aandeelTeLaat ?? -1) - (a.aandeelTeLaat ?? -1) || (a.aanbieder < b.aanbieder ? -1 : 1);
}
