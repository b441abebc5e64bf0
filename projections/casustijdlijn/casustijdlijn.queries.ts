import { Inject, Injectable } from '@nestjs/common';
import { type Datum, datumOf } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { type CommandEnvelope } from '../../src/platform/event-store/command.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type Aanwijzing, verantwoordelijkeOp } from '../../src/toegang/casus/inhoud/verantwoordelijkheid.js';
import { CASUS_INZAGE, type CasusInzage } from '../../src/toegang/inzage-facts.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type CasusDto,
  type CasusregelDto,
  type CasussenAntwoord,
  type CasussenQuery,
  type CasustijdlijnAntwoord,
  type CasustijdlijnQuery,
  type VerantwoordelijkeGemeenteDto,
} from './casustijdlijn.dto.js';
import { type GebeurtenisDoc, type HerkomstDoc, herkomstVan } from './casustijdlijn.projection.js';
import { AANWIJZINGEN, type Herziening, herzieningen, INTREKKINGEN, WIJZIGINGEN } from './herzieningen.js';
import { type CasusEvent, zin } from './zinnen.js';

const MODEL = 'casustijdlijn';

interface CaseRow {
  client_id: string;
  gemeenten: string[];
  toewijzingen: number;
  gewist: boolean;
  type: string;
  bekend: string;
}

@Injectable()
export class CasustijdlijnQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CASUS_INZAGE) private readonly inzage: CasusInzage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The case as it is known; with `geldigOp` only the facts that held by that date. The look itself
   * is in the log, with its purpose, before the answer leaves; when that fails nothing is given (R-TZH-13). Throws
   * Rejection `CASUS_ONBEKEND` outside the mandate.
   */
  async tijdlijn(
    scope: Scope,
    clientId: string,
    query: CasustijdlijnQuery,
    envelope: CommandEnvelope,
  ): Promise<CasustijdlijnAntwoord> {
    const { geldigOp, doel } = query;
    const answer = await this.readModels.read(MODEL, async (db) => {
      const { entries, gewist } = await load(db, scope, clientId);
      const aanbieders = await db.find<{ aanbiederId: string; naam: string }>('aanbieder', {
        where: { regio: scope.regio },
      });
      const naamOf = new Map(aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam]));
      const naam = (id: string): string => naamOf.get(id) ?? 'een onbekende aanbieder';
      const berichten = await herkomsten(db, entries);
      const revised = herzieningen(entries);
      const byId = new Map(entries.map((entry) => [entry.gebeurtenisId, entry]));
      const reviser = ({ gebeurtenisId }: GebeurtenisDoc): GebeurtenisDoc | undefined =>
        byId.get(revised.get(gebeurtenisId)?.doorGebeurtenisId ?? '');
      const resultaten = entries
        .filter((entry) => geldigOp === undefined || held(entry, reviser(entry), geldigOp))
        .map((entry) =>
          toRegel(entry, revised.get(entry.gebeurtenisId), naam, berichten.get(herkomstVan(entry) ?? '')),
        );
      if (entries.length === 0) return undefined;
      const verantwoordelijkeGemeente = verantwoordelijke(entries, revised, geldigOp ?? peildag(this.clock));
      return { clientId, gewist, verantwoordelijkeGemeente, aantal: resultaten.length, resultaten };
    });
    if (answer === undefined) {
      throw new Rejection('CASUS_ONBEKEND', 'Deze casus is niet bekend. Controleer het kenmerk.', 'not-found');
    }
    await this.inzage.record(clientId, doel, 'casus', envelope);
    return answer;
  }

  /** Cases within the mandate, last changed first. Pseudonyms only; a look at one is recorded, this list is not. */
  async find(scope: Scope, query: CasussenQuery): Promise<CasussenAntwoord> {
    const { gemeentecode: gemeente, aanbiederId: aanbieder, pagina, paginagrootte } = query;
    const values: unknown[] = [scope.regio];
    const conditions = ['zaak.regio = $1'];
    for (const code of [scope.gemeente, gemeente]) {
      if (code !== undefined) conditions.push(`zaak.gemeentecode = $${values.push(code)}`);
    }
    const having =
      aanbieder === undefined
        ? ''
        : `HAVING bool_or(zaak.soort = 'toewijzing' AND zaak.aanbieder_id = $${values.push(aanbieder)})`;
    return this.readModels.read(MODEL, async (db) => {
      const cases = `SELECT zaak.client_id,
          array_agg(DISTINCT zaak.gemeentecode ORDER BY zaak.gemeentecode) AS gemeenten,
          count(*) FILTER (WHERE zaak.soort = 'toewijzing' AND NOT (zaak.doc->>'ingetrokken')::boolean)::int AS toewijzingen,
          bool_or((zaak.doc->>'gewist')::boolean) AS gewist,
          array_agg(zaak.key) AS zaken
        FROM ${db.asOf('zaak')} WHERE ${conditions.join(' AND ')} GROUP BY zaak.client_id ${having}`;
      const counted = await db.sql<{ count: string }>(`SELECT count(*) FROM (${cases}) AS c`, values);
      const rows = await db.sql<CaseRow>(
        `SELECT c.client_id, c.gemeenten, c.toewijzingen, c.gewist, l.doc->>'type' AS type, l.doc->>'recordedAt' AS bekend
         FROM (${cases}) AS c
         JOIN LATERAL (
           SELECT gebeurtenis.positie, gebeurtenis.doc FROM ${db.asOfWrittenOnce('gebeurtenis')}
           WHERE gebeurtenis.zaak_id = ANY(c.zaken) AND NOT gebeurtenis.inzage ORDER BY gebeurtenis.positie DESC LIMIT 1
         ) AS l ON true
         ORDER BY l.positie DESC, c.client_id LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
        [...values, paginagrootte, (pagina - 1) * paginagrootte],
      );
      return { aantal: Number(counted[0]?.count ?? 0), resultaten: rows.map(toCasus) };
    });
  }
}

/** Everything of the case within the mandate: someone of one gemeente sees what belongs to that gemeente. */
async function load(
  db: ReadModelDb,
  scope: Scope,
  clientId: string,
): Promise<{ entries: GebeurtenisDoc[]; gewist: boolean }> {
  const values: unknown[] = [clientId, scope.regio];
  const own = scope.gemeente === undefined ? '' : ownOrBorne(db, `$${values.push(scope.gemeente)}`);
  const rows = await db.sql<{ doc: GebeurtenisDoc; gewist: boolean }>(
    `SELECT gebeurtenis.doc, (zaak.doc->>'gewist')::boolean AS gewist
     FROM ${db.asOfWrittenOnce('gebeurtenis')}
     JOIN ${db.asOf('zaak')} ON zaak.key = gebeurtenis.zaak_id
     WHERE zaak.client_id = $1 AND zaak.regio = $2 ${own}
     ORDER BY gebeurtenis.positie`,
    values,
  );
  return { entries: rows.map(({ doc }) => doc), gewist: rows.some(({ gewist }) => gewist) };
}

/** The messages of events that do not name theirs, by `herkomstVan`. */
async function herkomsten(db: ReadModelDb, entries: readonly GebeurtenisDoc[]): Promise<ReadonlyMap<string, string>> {
  const keys = entries.flatMap((entry) => herkomstVan(entry) ?? []);
  const rows = await db.sql<{ key: string; doc: HerkomstDoc }>(
    `SELECT key, doc FROM ${db.asOf('herkomst')} WHERE key = ANY($1::text[])`,
    [keys],
  );
  return new Map(rows.map(({ key, doc }) => [key, doc.berichtId]));
}

/** Who sees anything of a case also sees which gemeente bears it, before and after (R-REG-15). */
function ownOrBorne(db: ReadModelDb, gemeente: string): string {
  return `AND (zaak.gemeentecode = ${gemeente} OR zaak.soort = 'verantwoordelijkheid' AND EXISTS (
    SELECT FROM ${db.asOf('zaak')} WHERE zaak.client_id = $1 AND zaak.regio = $2 AND zaak.gemeentecode = ${gemeente}))`;
}

/** The gemeente that bears the case on a day, as it is known; null where none was named (R-REG-15). */
function verantwoordelijke(
  entries: readonly GebeurtenisDoc[],
  revised: ReadonlyMap<string, Herziening>,
  geldigOp: Datum,
): VerantwoordelijkeGemeenteDto | null {
  const aanwijzingen = entries
    .filter(({ type, gebeurtenisId }) => AANWIJZINGEN.includes(type) && !revised.has(gebeurtenisId))
    .map(({ data }) => data as unknown as Aanwijzing);
  const found = verantwoordelijkeOp(aanwijzingen, geldigOp);
  if (found === undefined) return null;
  const { aanwijzingId, gemeentecode, vanaf, grond, bron } = found;
  return { aanwijzingId, gemeentecode, vanaf, grond, bron };
}

/** A fact that held by the date: it has begun, and nothing known takes it back or puts another in its place by then. */
function held(entry: GebeurtenisDoc, reviser: GebeurtenisDoc | undefined, geldigOp: Datum): boolean {
  const gone = reviser !== undefined && (!WIJZIGINGEN.has(reviser.type) || from(reviser) <= geldigOp);
  return from(entry) <= geldigOp && !gone && !INTREKKINGEN.has(entry.type);
}

function from({ occurredAt }: GebeurtenisDoc): Datum {
  return occurredAt.length === 10 ? occurredAt : datumOf(occurredAt);
}

function textOf(data: GebeurtenisDoc['data'], property: string): string | null {
  const value = data[property];
  return typeof value === 'string' ? value : null;
}

function toRegel(
  entry: GebeurtenisDoc,
  herziening: Herziening | undefined,
  naam: (aanbiederId: string) => string,
  bericht: string | undefined,
): CasusregelDto {
  const { gebeurtenisId, zaakId, type, data, actor } = entry;
  return {
    gebeurtenisId,
    zaakId,
    type,
    zin: zin({ type, data } as CasusEvent, naam),
    geldigOp: entry.occurredAt,
    bekendTijdstip: entry.recordedAt,
    door: { subject: actor.subject, rol: actor.rol, organisatie: actor.organisatie ?? null },
    regel: { configuratieversie: entry.configVersion, kalenderVersie: textOf(data, 'kalenderVersie') },
    bewijs: {
      oorzaak: entry.causationId,
      correlatie: entry.correlationId,
      berichtId: textOf(data, 'berichtId') ?? bericht ?? null,
      verwerkingsactiviteit: entry.processingActivity,
      positie: entry.positie,
    },
    herziening: herziening ?? null,
    gegevens: data,
  };
}

function toCasus(row: CaseRow): CasusDto {
  return {
    clientId: row.client_id,
    gemeenten: row.gemeenten,
    aantalToewijzingen: row.toewijzingen,
    laatsteGebeurtenis: row.type,
    laatsteTijdstip: row.bekend,
    gewist: row.gewist,
  };
}
