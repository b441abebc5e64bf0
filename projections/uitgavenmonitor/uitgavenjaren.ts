import { type Datum } from '../../src/kernel/datum.js';
import { type ReadModelDb } from '../runner/read-models.js';
import { type UitgavenjaarDto } from './uitgavenmonitor.dto.js';
import { type AfspraakDoc } from './uitgavenmonitor.projection.js';

/**
 * The years about which a region knows something, the last first, so that nobody has to guess which year to ask for.
 *
 * @param gemeente the only gemeente that who asks may see; undefined for all
 */
export async function uitgavenjaren(
  db: ReadModelDb,
  regio: string,
  { geldigOp, gemeente }: { readonly geldigOp: Datum; readonly gemeente: string | undefined },
): Promise<UitgavenjaarDto[]> {
  const rows = await db.sql<{ jaar: number; bedrag: string }>(
    `SELECT jaar, sum(bedrag) AS bedrag FROM ${db.asOfWrittenOnce('uitgaven')}
     WHERE regio = $1 AND goedgekeurd_op <= $2 AND ($3::text IS NULL OR gemeentecode = $3)
     GROUP BY jaar`,
    [regio, geldigOp, gemeente ?? null],
  );
  const uitgegeven = new Map(rows.map(({ jaar, bedrag }) => [jaar, Number(bedrag)]));
  const afspraken = (await db.find<AfspraakDoc>('afspraken', { where: { regio } }))
    .filter(({ gemeentecode }) => gemeentecode === null || [undefined, gemeentecode].includes(gemeente))
    .flatMap(jarenVan)
    .filter((jaar) => jaar <= jaarVan(geldigOp));
  const jaren = new Set([...uitgegeven.keys(), ...afspraken]);
  return [...jaren].sort((a, b) => b - a).map((jaar) => ({ jaar, uitgegeven: uitgegeven.get(jaar) ?? null }));
}

const jaarVan = (datum: Datum): number => Number(datum.slice(0, 4));

function jarenVan({ van, tot }: AfspraakDoc): number[] {
  const eerste = jaarVan(van);
  return Array.from({ length: jaarVan(tot) - eerste + 1 }, (_, index) => eerste + index);
}
