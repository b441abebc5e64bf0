/**
 * The physical limit of a rebuild: the finished rows of read models as COPY text, put into tables of the same shape by
 * the server itself, two tables at once, with the same indexes and statistics. Nothing is read and nothing is folded.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as bench from './support.mjs';

const { makeIndexes } = await bench.product('projections/runner/indexing.js');
const { createBareTablesSql, schemaOf, tableName } = await bench.product('projections/runner/sql.js');

/** No rebuild comes to this number. */
const GENERATION = 999_999;
const AT_ONCE = 2;

const tablesOf = ({ name, tables }, generation) =>
  Object.keys(tables).map((table) => tableName(schemaOf(name, generation), table));

/** `generations`: pairs of a projection and the number of a generation of it that is ready. */
export async function copiedRows(pool, generations) {
  const folder = mkdtempSync(join(tmpdir(), 'kroniek-rows-'));
  // The server writes as a user of its own.
  chmodSync(folder, 0o777);
  const projections = generations.map(([projection]) => projection);
  let rows = 0;
  const sources = generations.flatMap(([projection, generation]) => tablesOf(projection, generation));
  for (const [index, source] of sources.entries()) {
    rows += (await pool.query(`COPY ${source} TO '${join(folder, `${index}`)}'`)).rowCount;
  }
  const targets = projections.flatMap((projection) => tablesOf(projection, GENERATION));
  return {
    rows,
    prepare: async () => {
      for (const projection of projections) {
        await pool.query(createBareTablesSql(projection, schemaOf(projection.name, GENERATION)));
      }
    },
    load: async () => {
      const queue = targets.entries();
      const worker = async () => {
        for (const [index, target] of queue) await pool.query(`COPY ${target} FROM '${join(folder, `${index}`)}'`);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      await makeIndexes(
        pool,
        projections.map((projection) => ({ projection, generation: GENERATION })),
      );
    },
    drop: async () => {
      for (const { name } of projections) await pool.query(`DROP SCHEMA ${schemaOf(name, GENERATION)} CASCADE`);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
