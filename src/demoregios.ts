import { Pool } from 'pg';
import { ReadModels } from '../projections/runner/read-models.js';
import { loadDefinitions } from './definitions.js';
import { type GepubliceerdeRegio } from './demo/gepubliceerde-regios.js';
import { demoRollen } from './demo/laden.js';
import { type Config } from './platform/config/config.js';
import { Problem } from './platform/http/problem.js';
import { type DemoRol } from './platform/identity/demo-issuer.js';

/** A gemeente that was split or merged away, or does not buy, gives a poor view of a region. */
const GEMEENTE = `(
  SELECT gemeente->>'gemeentecode' FROM jsonb_array_elements(deelname.doc->'gemeenten') AS gemeente
  WHERE NOT deelname.doc->'opgeheven' @> jsonb_build_array(jsonb_build_object('gemeentecode', gemeente->'gemeentecode'))
  ORDER BY jsonb_array_length(gemeente->'rollen'->'inkoop') = 0, gemeente->>'gemeentecode' LIMIT 1)`;

/** Every region with a published configuration, in the order of their ids. */
export async function gepubliceerdeRegios(readModels: ReadModels): Promise<readonly GepubliceerdeRegio[]> {
  const regios = await readModels.readCurrent('regioconfiguratie', (db) =>
    db.sql<{ regio: string; naam: string; gemeente: string | null }>(
      `SELECT regios.regio, regios.doc->>'naam' AS naam, ${GEMEENTE} AS gemeente
       FROM ${db.asOf('regios')} LEFT JOIN ${db.asOf('deelname')} ON deelname.key = regios.key
       WHERE EXISTS (SELECT FROM ${db.asOf('versies')} WHERE versies.regio = regios.regio) ORDER BY regios.regio`,
    ),
  );
  const aanbieders = await readModels.readCurrent('contractregister', (db) =>
    db.sql<{ regio: string; aanbiederId: string }>(
      `SELECT DISTINCT ON (regio) regio, key AS "aanbiederId" FROM ${db.asOf('aanbieders')} ORDER BY regio, key`,
    ),
  );
  return regios.map(({ regio, naam, gemeente }) => ({
    ...{ regio, naam, gemeente: gemeente ?? undefined },
    aanbiederId: aanbieders.find((one) => one.regio === regio)?.aanbiederId,
  }));
}

/** The demo roles of every region that is published now: of the story, and of those that somebody added. */
export async function alleDemoRollen(config: Config, databaseUrl: string): Promise<readonly DemoRol[]> {
  await loadDefinitions();
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    return await demoRollen(config, databaseUrl, await gepubliceerdeRegios(new ReadModels(pool)));
  } catch (error) {
    // Right after an upgrade the read models are still being built anew: the regions of the story are known without them.
    if (!(error instanceof Problem)) throw error;
    return demoRollen(config, databaseUrl, []);
  } finally {
    await pool.end();
  }
}
