import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { type Wet } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { type Marktaanbieder, type Marktanalyse } from './marktanalyse.antwoord.js';
import { berekenMarktanalyse, type Groep, type Marktfeiten, perAanbieder } from './marktanalyse.berekening.js';
import {
  type AanbiederDoc,
  type InstellingDoc,
  KLEINE_AANTALLEN,
  marktanalyseProjection,
  type OnderdrukkingsregelDoc,
  type PeilmomentDoc,
} from './marktanalyse.projection.js';

export interface Marktvraag {
  readonly regio: string;
  readonly jaar: number;
  /** Counts approvals up to this date in place of the fixed peildatum. */
  readonly geldigOp?: Datum | undefined;
  /** Percentage of all clients, for the core of the market; default 97 (source 002, Bijlage 2). */
  readonly clientaandeel?: number | undefined;
}

export type Aanbiederfilter = 'zonder-clienten' | 'minder-dan-tien';

/** Where the region publishes no privacy.kleineAantallen. */
const KLEINE_AANTALLEN_STANDAARD = 10;
const CLIENTAANDEEL = 97;

interface GroepRow {
  readonly wet: Wet | null;
  readonly perceel: string | null;
  readonly aanbieder_id: string | null;
  readonly clienten: number;
  readonly bedrag: string;
}

@Injectable()
export class MarktanalyseQueries {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  /** The market of a region in a year. Amounts in eurocents; a year without figures gives empty lists. */
  async getMarktanalyse(vraag: Marktvraag): Promise<Marktanalyse> {
    return berekenMarktanalyse(await this.feiten(vraag));
  }

  /** Registered aanbieders with their clients, by name (R-MKT-04). */
  async findAanbieders(vraag: Marktvraag, filter?: Aanbiederfilter): Promise<Marktaanbieder[]> {
    const feiten = await this.feiten(vraag);
    const totals = perAanbieder(feiten);
    const percelen = new Map<string, string[]>();
    for (const { aanbiederId, wet, perceel } of feiten.inschrijvingen) {
      percelen.set(aanbiederId, [...(percelen.get(aanbiederId) ?? []), `${wet}/${perceel}`]);
    }
    return feiten.aanbieders
      .filter(({ aanbiederId }) => percelen.has(aanbiederId))
      .map((aanbieder) => ({ aanbieder, ...(totals.get(aanbieder.aanbiederId) ?? { clienten: 0, bedrag: 0 }) }))
      .filter(({ clienten }) => filter === undefined || passes(filter, clienten))
      .map(({ aanbieder: { aanbiederId, naam, agbcode }, clienten, bedrag }) => {
        const small = clienten > 0 && clienten < feiten.kleineAantallen;
        return {
          aanbiederId,
          naam,
          agbcode,
          percelen: percelen.get(aanbiederId) ?? [],
          aantalClienten: small ? `<${feiten.kleineAantallen}` : String(clienten),
          goedgekeurdBedrag: small ? null : bedrag,
        };
      });
  }

  private feiten(vraag: Marktvraag): Promise<Marktfeiten> {
    return this.readModels.read(marktanalyseProjection.name, async (db) => {
      const { regio, jaar } = vraag;
      const peilmoment = (await db.get<PeilmomentDoc>('peilmomenten', `${regio}/${jaar}`)) ?? null;
      const peildatum = vraag.geldigOp ?? peilmoment?.peildatum ?? null;
      const instellingen = await db.find<InstellingDoc>('instellingen', { where: { regio } });
      const aanbieders = await db.find<AanbiederDoc>('aanbieders', { where: { regio } });
      return {
        regio,
        jaar,
        peildatum,
        peilmoment,
        regels: await db.find<OnderdrukkingsregelDoc>('onderdrukkingsregels', { where: { regio } }),
        aanbieders: [...aanbieders].sort(
          (a, b) => a.naam.localeCompare(b.naam, 'nl') || (a.agbcode < b.agbcode ? -1 : 1),
        ),
        inschrijvingen: await inschrijvingen(db, vraag),
        groepen: await groepen(db, vraag, peildatum),
        nagekomen: await nagekomen(db, vraag, peildatum),
        kleineAantallen: kleineAantallenOp(instellingen, peildatum ?? `${jaar}-12-31`),
        clientaandeel: (vraag.clientaandeel ?? CLIENTAANDEEL) * 100,
      };
    });
  }
}

/** The figures are of the whole region: what a gemeente sets for itself does not count here. */
function kleineAantallenOp(instellingen: readonly InstellingDoc[], geldigOp: Datum): number {
  const waarde = parameterOp(versieOp(instellingen, geldigOp)?.parameters ?? [], KLEINE_AANTALLEN, {
    geldigOp,
  })?.waarde;
  return typeof waarde === 'number' ? waarde : KLEINE_AANTALLEN_STANDAARD;
}

function passes(filter: Aanbiederfilter, clienten: number): boolean {
  switch (filter) {
    case 'zonder-clienten':
      return clienten === 0;
    case 'minder-dan-tien':
      return clienten > 0 && clienten < 10;
  }
}

/** Registered in a year is: a contract for the perceel that ran on at least one day of that year. */
async function inschrijvingen(db: ReadModelDb, vraag: Marktvraag): Promise<Marktfeiten['inschrijvingen']> {
  const rows = await db.sql<{ wet: Wet; perceel: string; aanbieder_id: string }>(
    `SELECT DISTINCT wet, perceel, aanbieder_id FROM ${db.asOf('inschrijvingen')}
     WHERE regio = $1 AND ingangsdatum <= make_date($2::int, 12, 31) AND einddatum >= make_date($2::int, 1, 1)
     ORDER BY wet, perceel, aanbieder_id`,
    [vraag.regio, vraag.jaar],
  );
  return rows.map(({ wet, perceel, aanbieder_id }) => ({ wet, perceel, aanbiederId: aanbieder_id }));
}

/** One scan for every level that the table needs: counts of different clients cannot be added up afterwards. */
async function groepen(db: ReadModelDb, vraag: Marktvraag, peildatum: Datum | null): Promise<Groep[]> {
  const rows = await db.sql<GroepRow>(
    `SELECT wet, perceel, aanbieder_id, count(DISTINCT client_id)::int AS clienten, sum(bedrag)::text AS bedrag
     FROM ${db.asOf('declaraties')}
     WHERE regio = $1 AND jaar = $2 AND ($3::date IS NULL OR goedgekeurd_op <= $3::date)
     GROUP BY GROUPING SETS ((wet, perceel, aanbieder_id), (wet, perceel), (wet, aanbieder_id), (wet), (aanbieder_id), ())
     HAVING count(*) > 0
     ORDER BY wet, perceel, aanbieder_id`,
    [vraag.regio, vraag.jaar, peildatum],
  );
  return rows.map(({ wet, perceel, aanbieder_id, clienten, bedrag }) => ({
    wet,
    perceel,
    aanbiederId: aanbieder_id,
    clienten,
    bedrag: Number(bedrag),
  }));
}

async function nagekomen(
  db: ReadModelDb,
  vraag: Marktvraag,
  peildatum: Datum | null,
): Promise<Marktfeiten['nagekomen']> {
  const [row] = await db.sql<{ aantal: number; bedrag: string }>(
    `SELECT count(*)::int AS aantal, coalesce(sum(bedrag), 0)::text AS bedrag
     FROM ${db.asOf('declaraties')}
     WHERE regio = $1 AND jaar = $2 AND goedgekeurd_op > $3::date`,
    [vraag.regio, vraag.jaar, peildatum],
  );
  return { aantal: row?.aantal ?? 0, bedrag: Number(row?.bedrag ?? 0) };
}
