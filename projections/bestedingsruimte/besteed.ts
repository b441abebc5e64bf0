import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Bestedingsvraag } from '../../src/inkoop/bestedingsruimte/besteding-facts.js';
import { type ReadModelDb } from '../runner/read-models.js';

/** What was approved up to `tot en met` a day for care whose last day lies in the period. */
export async function besteed(
  db: ReadModelDb,
  { regio, contractId, van, tot }: Bestedingsvraag,
  goedgekeurdTot: string | null,
): Promise<Bedrag> {
  const [row] = await db.sql<{ som: string }>(
    `SELECT coalesce(sum(goedgekeurd.bedrag), 0) AS som
     FROM ${db.asOfWrittenOnce('toewijzing')}
     JOIN ${db.asOfWrittenOnce('goedgekeurd')} ON goedgekeurd.toewijzing_id = toewijzing.toewijzing_id
     JOIN ${db.asOfWrittenOnce('ingediend')} ON ingediend.declaratie_id = goedgekeurd.declaratie_id
     WHERE toewijzing.contract_id = $1 AND goedgekeurd.regio = $2
       AND ingediend.laatste_dag BETWEEN $3 AND $4
       AND ($5::date IS NULL OR goedgekeurd.goedgekeurd_op <= $5::date)`,
    [contractId, regio, van, tot, goedgekeurdTot],
  );
  return Number(row!.som);
}
