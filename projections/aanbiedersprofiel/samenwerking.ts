import { type Datum } from '../../src/kernel/datum.js';
import { type ReadModelDb } from '../runner/read-models.js';
import { type AanbiederDoc, perSleutel } from './aanbiedersprofiel.docs.js';
import { type Samenwerking, type Telling } from './aanbiedersprofiel.dto.js';
import { tel } from './partijstand.js';

export const NIETS: Samenwerking = {
  ...{ clienten: 0, toewijzingen: 0, weigeringen: 0, weigeringenPerReden: [] },
  ...{ berichten: 0, afgekeurdeBerichten: 0, foutenPerCode: [] },
};

interface Zorgrij {
  readonly aanbieder_id: string;
  readonly clienten: string;
  readonly toewijzingen: string;
  readonly weigeringen: string;
}
interface Redenrij {
  readonly aanbieder_id: string;
  readonly code: string;
  readonly aantal: string;
}
interface Berichtrij {
  readonly afzender: string;
  readonly op: Datum;
  readonly fouten: readonly string[];
}

/** What clients, refusals and messages tell of aanbieders up to a day, per aanbieder. */
export async function samenwerkingOp(
  db: ReadModelDb,
  regio: string,
  datum: Datum,
  een?: AanbiederDoc,
): Promise<ReadonlyMap<string, Samenwerking>> {
  const aanbieders = een === undefined ? await db.find<AanbiederDoc>('aanbieders', { where: { regio } }) : [een];
  const vraag = [regio, datum, een?.aanbiederId ?? null];
  const zorg = await db.sql<Zorgrij>(
    `SELECT aanbieder_id, count(*) AS toewijzingen,
       count(DISTINCT client_id) FILTER (
         WHERE startdag <= $2 AND (einddag IS NULL OR einddag >= $2) AND geweigerd_op IS NULL
           AND (ingetrokken_op IS NULL OR ingetrokken_op > $2)
       ) AS clienten,
       count(*) FILTER (WHERE geweigerd_op <= $2) AS weigeringen
     FROM ${db.asOf('toewijzingen')}
     WHERE regio = $1 AND toegewezen_op <= $2 AND ($3::text IS NULL OR aanbieder_id = $3)
     GROUP BY aanbieder_id`,
    vraag,
  );
  const redenen = await db.sql<Redenrij>(
    `SELECT aanbieder_id, reden_code AS code, count(*) AS aantal FROM ${db.asOf('toewijzingen')}
     WHERE regio = $1 AND geweigerd_op <= $2 AND ($3::text IS NULL OR aanbieder_id = $3)
     GROUP BY aanbieder_id, reden_code ORDER BY count(*) DESC, reden_code`,
    vraag,
  );
  const berichten = await db.find<Berichtrij>('berichten', {
    where: { regio, afzender: aanbieders.map(({ agbcode }) => agbcode) },
  });
  const perAgb = perSleutel(
    berichten.filter(({ op }) => op <= datum),
    ({ afzender }) => afzender,
  );
  const zorgVan = new Map(zorg.map((rij) => [rij.aanbieder_id, rij]));
  const redenenVan = perSleutel(redenen, ({ aanbieder_id }) => aanbieder_id);
  return new Map(
    aanbieders.map(({ aanbiederId, agbcode }) => {
      const rij = zorgVan.get(aanbiederId);
      const verstuurd = perAgb.get(agbcode) ?? [];
      const afgekeurd = verstuurd.filter(({ fouten }) => fouten.length > 0);
      return [
        aanbiederId,
        {
          clienten: Number(rij?.clienten ?? 0),
          toewijzingen: Number(rij?.toewijzingen ?? 0),
          weigeringen: Number(rij?.weigeringen ?? 0),
          weigeringenPerReden: (redenenVan.get(aanbiederId) ?? []).map(({ code, aantal }): Telling => ({
            code,
            aantal: Number(aantal),
          })),
          berichten: verstuurd.length,
          afgekeurdeBerichten: afgekeurd.length,
          foutenPerCode: tel(afgekeurd.flatMap(({ fouten }) => fouten)),
        },
      ];
    }),
  );
}
