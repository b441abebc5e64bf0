import { Inject, Injectable } from '@nestjs/common';
import { retourcodeTekst } from '../../src/istandaarden/antwoord/retourcode-facts.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type AfwijzingDto,
  type AfwijzingenAntwoord,
  type AfwijzingenQuery,
  type Afwijzingsoort,
  type BerichtlooptijdDto,
  type BerichtlooptijdenAntwoord,
  type BerichtlooptijdenQuery,
} from './berichtspiegel.dto.js';
import { type SpiegelAanbiederDoc } from './berichtspiegel.projection.js';

const MODEL = 'berichtspiegel';

/** Where the standard has no code and nothing else was said. */
const GEEN_TEKST = 'De standaard heeft hier geen code voor.';

interface Totaalrij {
  readonly soort: Afwijzingsoort;
  readonly afzender: string | null;
  readonly berichtcode: string | null;
  readonly totaal: number;
  readonly afgewezen: number;
}

interface Coderij {
  readonly soort: Afwijzingsoort;
  readonly afzender: string | null;
  readonly berichtcode: string | null;
  readonly retourcode: string | null;
  readonly regels: string[];
  readonly melding: string | null;
  readonly aantal: number;
}

interface Looptijden {
  readonly toewijzingen: number;
  readonly gestart: number;
  readonly open: number;
  readonly langst: number | null;
  readonly mediaan_melding: number | null;
  readonly p90_melding: number | null;
  readonly mediaan_start: number | null;
  readonly p90_start: number | null;
}

interface Looptijdrij extends Looptijden {
  readonly aanbieder_id: string;
  readonly naam: string | null;
  readonly productcode: string;
  readonly gemeentecode: string;
}

@Injectable()
export class BerichtspiegelQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Counts of messages and of lines of declaraties by code and sender. A message with several codes counts once under each.
   * A gemeente sees what it sent and got, an aanbieder what it sent.
   */
  async afwijzingen(scope: Scope, query: AfwijzingenQuery): Promise<AfwijzingenAntwoord> {
    const { pagina, paginagrootte, retourcode } = query;
    return this.readModels.read(MODEL, async (db) => {
      const { stukken, values } = stukkenVan(db, scope, query);
      const totalen = await db.sql<Totaalrij>(
        `SELECT soort, afzender, berichtcode, sum(regels)::int AS totaal, sum(afgewezen)::int AS afgewezen
         FROM (${stukken}) AS stuk GROUP BY soort, afzender, berichtcode`,
        values,
      );
      const codes = await db.sql<Coderij>(
        `SELECT soort, afzender, berichtcode, fout->>'retourcode' AS retourcode,
           array_agg(DISTINCT fout->>'regel' ORDER BY fout->>'regel') AS regels, min(fout->>'melding') AS melding,
           CASE WHEN soort = 'bericht' THEN count(DISTINCT stuk.stuk) ELSE sum((fout->>'aantal')::int) END::int AS aantal
         FROM (${stukken}) AS stuk CROSS JOIN LATERAL jsonb_array_elements(fouten) AS fout
         GROUP BY soort, afzender, berichtcode, fout->>'retourcode',
           CASE WHEN fout->>'retourcode' IS NULL THEN fout->>'regel' END`,
        values,
      );
      const aanbieders = await aanbiedersVan(db, scope.regio);
      const per = new Map(totalen.map((rij) => [keyOf(rij), rij.totaal]));
      const alle = codes
        .filter((rij) => retourcode === undefined || rij.retourcode === retourcode)
        .map((rij) => toAfwijzing(rij, per.get(keyOf(rij)) ?? 0, aanbieders))
        .sort(meesteEerst);
      return {
        aantal: alle.length,
        berichten: som(totalen, 'bericht', 'totaal'),
        afgewezenBerichten: som(totalen, 'bericht', 'afgewezen'),
        declaratieregels: som(totalen, 'declaratieregel', 'totaal'),
        afgewezenDeclaratieregels: som(totalen, 'declaratieregel', 'afgewezen'),
        resultaten: alle.slice((pagina - 1) * paginagrootte, pagina * paginagrootte),
      };
    });
  }

  /** Calendar days from the toewijzing to its start, of what was assigned by `geldigOp`; withdrawn ones do not count. */
  async looptijden(scope: Scope, query: BerichtlooptijdenQuery): Promise<BerichtlooptijdenAntwoord> {
    const { pagina, paginagrootte } = query;
    const geldigOp = query.geldigOp ?? peildag(this.clock);
    const values: unknown[] = [geldigOp];
    const conditions = ['t.toegewezen_op <= $1::date'];
    const add = (condition: (parameter: string) => string, value: unknown): void => {
      if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
    };
    add((one) => `t.regio = ${one}`, scope.regio);
    for (const gemeente of [scope.gemeente, query.gemeentecode]) add((one) => `t.gemeentecode = ${one}`, gemeente);
    for (const aanbieder of [scope.aanbiederId, query.aanbiederId]) add((one) => `t.aanbieder_id = ${one}`, aanbieder);
    add((one) => `t.productcode = ${one}`, query.productcode);
    add((one) => `t.toegewezen_op >= ${one}::date`, query.van);
    add((one) => `t.toegewezen_op <= ${one}::date`, query.tot);
    return this.readModels.read(MODEL, async (db) => {
      const from = `FROM (SELECT *, coalesce(begindatum <= $1::date, false) AS gestart FROM ${db.asOf('toewijzing')}) AS t`;
      const where = `WHERE ${conditions.join(' AND ')}`;
      const [geheel] = await db.sql<Looptijden>(`SELECT ${MATEN} ${from} ${where}`, values);
      const groepen = `SELECT t.aanbieder_id, max(aanbieder.doc->>'naam') AS naam, t.productcode, t.gemeentecode, ${MATEN}
        ${from} LEFT JOIN ${db.asOf('aanbieder')} ON aanbieder.key = t.aanbieder_id
        ${where} GROUP BY t.aanbieder_id, t.productcode, t.gemeentecode`;
      const [count] = await db.sql<{ aantal: number }>(`SELECT count(*)::int AS aantal FROM (${groepen}) AS g`, values);
      const rows = await db.sql<Looptijdrij>(
        `SELECT * FROM (${groepen}) AS g
         ORDER BY mediaan_melding DESC NULLS LAST, naam, aanbieder_id, productcode, gemeentecode
         LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
        [...values, paginagrootte, (pagina - 1) * paginagrootte],
      );
      return {
        aantal: count?.aantal ?? 0,
        geldigOp,
        toewijzingen: geheel?.toewijzingen ?? 0,
        open: geheel?.open ?? 0,
        mediaanDagenTotMelding: geheel?.mediaan_melding ?? null,
        mediaanDagenTotStart: geheel?.mediaan_start ?? null,
        resultaten: rows.map(toLooptijd),
      };
    });
  }
}

/** A toewijzing waits while nothing is known of a start, a refusal or its end. `$1` is the date asked. */
const OPEN = `NOT gestart AND NOT geweigerd AND (einddatum IS NULL OR einddatum >= $1::date)`;
const binnen = (dagen: string): string => `WITHIN GROUP (ORDER BY ${dagen}) FILTER (WHERE gestart)`;
const mediaan = (dagen: string): string => `(percentile_cont(0.5) ${binnen(dagen)})::float8`;
/** A number of days that occurs: nine of ten took no longer. */
const p90 = (dagen: string): string => `(percentile_disc(0.9) ${binnen(dagen)})::int`;

const MATEN = `count(*)::int AS toewijzingen,
  count(*) FILTER (WHERE gestart)::int AS gestart,
  count(*) FILTER (WHERE ${OPEN})::int AS open,
  max($1::date - toegewezen_op) FILTER (WHERE ${OPEN})::int AS langst,
  ${mediaan('gemeld_op - verstuurd_op')} AS mediaan_melding,
  ${p90('gemeld_op - verstuurd_op')} AS p90_melding,
  ${mediaan('begindatum - toegewezen_op')} AS mediaan_start,
  ${p90('begindatum - toegewezen_op')} AS p90_start`;

/**
 * What is counted: messages, and the parts of declaraties. What somebody handed in under the name of another is counted
 * for nobody, so that no one can spoil another's mirror.
 */
function stukkenVan(
  db: ReadModelDb,
  { regio, gemeente, aanbiederId }: Scope,
  { van, tot, afzender, berichtcode }: AfwijzingenQuery,
): { readonly stukken: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const add = (condition: (parameter: string) => string, value: unknown): void => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  add((one) => `regio = ${one}`, regio);
  add((one) => `aanbieder_id = ${one}`, aanbiederId);
  add((one) => `(afzender = ${one} OR afzender IS NOT NULL AND ontvanger = ${one})`, gemeente);
  add((one) => `ontvangen_op >= ${one}::date`, van);
  add((one) => `ontvangen_op <= ${one}::date`, tot);
  add((one) => `afzender = ${one}`, afzender);
  add((one) => `berichtcode = ${one}`, berichtcode);
  const eigen = `bericht.indiener IS NULL OR bericht.indiener = aanbieder.key
    OR bericht.indiener IN (bericht.afzender, bericht.ontvanger)`;
  const berichten = `SELECT 'bericht' AS soort, bericht.key AS stuk, bericht.regio, bericht.ontvangen_op,
      CASE WHEN ${eigen} THEN bericht.afzender END AS afzender, CASE WHEN ${eigen} THEN aanbieder.key END AS aanbieder_id,
      bericht.ontvanger, bericht.berichtcode, 1 AS regels, bericht.afgewezen::int AS afgewezen, bericht.doc->'fouten' AS fouten
    FROM ${db.asOf('bericht')}
    LEFT JOIN ${db.asOf('aanbieder')} ON aanbieder.regio = bericht.regio AND aanbieder.agbcode = bericht.afzender`;
  // Several texts can have come under one Identificatie, all of the same kind.
  const code = `(SELECT min(bericht.berichtcode) FROM ${db.asOf('bericht')} WHERE bericht.bericht_id = declaratie.key)`;
  const regels = `SELECT 'declaratieregel' AS soort, declaratie.key AS stuk, declaratie.regio, declaratie.ontvangen_op,
      aanbieder.agbcode AS afzender, declaratie.aanbieder_id,
      declaratie.gemeentecode AS ontvanger, ${code} AS berichtcode, (deel.inhoud->>'regels')::int AS regels,
      (deel.inhoud->>'afgewezen')::int AS afgewezen, deel.inhoud->'codes' AS fouten
    FROM ${db.asOf('declaratie')}
    CROSS JOIN LATERAL jsonb_each(declaratie.doc->'delen') AS deel(nummer, inhoud)
    LEFT JOIN ${db.asOf('aanbieder')} ON aanbieder.key = declaratie.aanbieder_id`;
  const stukken = `SELECT * FROM (${berichten} UNION ALL ${regels}) AS alle WHERE ${conditions.join(' AND ')}`;
  return { stukken, values };
}

const keyOf = ({ soort, afzender, berichtcode }: Pick<Totaalrij, 'soort' | 'afzender' | 'berichtcode'>): string =>
  `${soort}/${afzender ?? ''}/${berichtcode ?? ''}`;

function som(rijen: readonly Totaalrij[], soort: Afwijzingsoort, wat: 'totaal' | 'afgewezen'): number {
  return rijen.filter((rij) => rij.soort === soort).reduce((total, rij) => total + rij[wat], 0);
}

async function aanbiedersVan(db: ReadModelDb, regio: string): Promise<ReadonlyMap<string, SpiegelAanbiederDoc>> {
  const docs = await db.find<SpiegelAanbiederDoc>('aanbieder', { where: { regio } });
  return new Map(docs.map((doc) => [doc.agbcode, doc]));
}

function toAfwijzing(
  { soort, afzender, berichtcode, retourcode, regels, melding, aantal }: Coderij,
  totaal: number,
  aanbieders: ReadonlyMap<string, SpiegelAanbiederDoc>,
): AfwijzingDto {
  const aanbieder = aanbieders.get(afzender ?? '');
  return {
    ...{ soort, afzender, aanbiederId: aanbieder?.aanbiederId ?? null, aanbieder: aanbieder?.naam ?? null },
    ...{ berichtcode, retourcode },
    tekst: (retourcode === null ? null : retourcodeTekst(retourcode)) ?? melding ?? GEEN_TEKST,
    ...{ regels, aantal, totaal },
    aandeelBasispunten: totaal === 0 ? 0 : Math.round((aantal * 10_000) / totaal),
  };
}

function meesteEerst(a: AfwijzingDto, b: AfwijzingDto): number {
  const sleutel = ({ soort, afzender, berichtcode, retourcode, regels }: AfwijzingDto): string =>
    [soort, afzender, berichtcode, retourcode, regels].join('/');
  return b.aantal - a.aantal || (sleutel(a) < sleutel(b) ? -1 : 1);
}

function toLooptijd(rij: Looptijdrij): BerichtlooptijdDto {
  return {
    aanbiederId: rij.aanbieder_id,
    aanbieder: rij.naam ?? 'onbekende aanbieder',
    productcode: rij.productcode,
    gemeentecode: rij.gemeentecode,
    toewijzingen: rij.toewijzingen,
    gestart: rij.gestart,
    open: rij.open,
    langstOpenDagen: rij.langst,
    mediaanDagenTotMelding: rij.mediaan_melding,
    p90DagenTotMelding: rij.p90_melding,
    mediaanDagenTotStart: rij.mediaan_start,
    p90DagenTotStart: rij.p90_start,
  };
}
