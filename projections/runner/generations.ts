import { type Pool, type PoolClient } from 'pg';
import { type Generatie, type Generatiestand, type Vergelijking } from '../../src/platform/beheer/read-model-builds.js';
import { type ConsumerFault, Fenced } from '../../src/platform/consumers/consumers.js';

/** What stopped a build; the event is not known where the log itself could not be read. */
export type BuildFault = Partial<ConsumerFault> & { readonly message: string };

/** A row of kroniek.generations. */
export interface Generation {
  readonly projection: string;
  readonly generation: number;
  readonly version: string;
  readonly state: Generatiestand;
  readonly position: bigint;
  readonly moment: string | null;
  readonly loaded: boolean;
  readonly events: number;
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly rate: number | null;
  readonly fault: BuildFault | null;
  readonly comparison: Vergelijking | null;
}

interface GenerationRow {
  projection: string;
  generation: number;
  version: string;
  state: Generatiestand;
  position: string;
  moment: Date | null;
  loaded: boolean;
  events: string;
  started_at: Date;
  updated_at: Date;
  rate: number | null;
  fault: BuildFault | null;
  comparison: Vergelijking | null;
}

// The consumer holds the checkpoint of the generation in use.
const SELECT = `SELECT g.projection, g.generation, g.version, g.state, g.loaded, g.events, g.started_at, g.rate, g.fault,
    g.comparison, coalesce(c.position, g.position) AS position, coalesce(c.moment, g.moment) AS moment,
    coalesce(c.updated_at, g.updated_at) AS updated_at
  FROM kroniek.generations AS g
  LEFT JOIN kroniek.consumers AS c ON g.state = 'in gebruik' AND c.name = g.projection`;

function toGeneration(row: GenerationRow): Generation {
  return {
    projection: row.projection,
    generation: row.generation,
    version: row.version,
    state: row.state,
    position: BigInt(row.position),
    moment: row.moment?.toISOString() ?? null,
    loaded: row.loaded,
    events: Number(row.events),
    startedAt: row.started_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    rate: row.rate,
    fault: row.fault,
    comparison: row.comparison,
  };
}

export async function readGenerations(db: Pool | PoolClient, projection?: string): Promise<Generation[]> {
  const { rows } = await db.query<GenerationRow>(
    `${SELECT} WHERE $1::text IS NULL OR g.projection = $1 ORDER BY g.projection, g.generation`,
    [projection ?? null],
  );
  return rows.map(toGeneration);
}

export async function readGeneration(
  db: Pool | PoolClient,
  projection: string,
  generation: number,
): Promise<Generation | undefined> {
  const { rows } = await db.query<GenerationRow>(`${SELECT} WHERE g.projection = $1 AND g.generation = $2`, [
    projection,
    generation,
  ]);
  return rows[0] === undefined ? undefined : toGeneration(rows[0]);
}

/** Holds the row until the end of the transaction: whoever moves its checkpoint or its state takes turns. */
export async function lockGeneration(
  client: PoolClient,
  projection: string,
  generation: number,
): Promise<Generation | undefined> {
  await client.query('SELECT 1 FROM kroniek.generations WHERE projection = $1 AND generation = $2 FOR UPDATE', [
    projection,
    generation,
  ]);
  return readGeneration(client, projection, generation);
}

export async function insertGeneration(
  db: Pool | PoolClient,
  row: Pick<Generation, 'projection' | 'generation' | 'version' | 'state' | 'loaded'> & { requestedBy: string },
): Promise<void> {
  await db.query(
    `INSERT INTO kroniek.generations (projection, generation, version, state, loaded, requested_by)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (projection, generation) DO NOTHING`,
    [row.projection, row.generation, row.version, row.state, row.loaded, row.requestedBy],
  );
}

type Identity = Pick<Generation, 'projection' | 'generation'>;

export async function setState(
  db: Pool | PoolClient,
  { projection, generation }: Identity,
  state: Generatiestand,
  fault: BuildFault | null = null,
): Promise<void> {
  await db.query(
    `UPDATE kroniek.generations SET state = $3, fault = $4, updated_at = now() WHERE projection = $1 AND generation = $2`,
    [projection, generation, state, fault === null ? null : JSON.stringify(fault)],
  );
}

export interface Checkpoint {
  readonly position: bigint;
  readonly moment: string | null;
  readonly events: number;
  readonly rate: number | null;
  readonly loaded: boolean;
}

/**
 * Moves the checkpoint of a generation that is not in use, with its rows or not at all. Throws `Fenced` where it stands
 * elsewhere: another builder works on it.
 */
export async function moveGeneration(client: PoolClient, from: Generation, to: Checkpoint): Promise<Generation> {
  const { rowCount } = await client.query(
    `UPDATE kroniek.generations SET position = $4, moment = $5, events = $6, rate = $7, loaded = $8, updated_at = now()
     WHERE projection = $1 AND generation = $2 AND position = $3 AND loaded = $9 AND state = $10`,
    [
      from.projection,
      from.generation,
      from.position.toString(),
      to.position.toString(),
      to.moment,
      to.events,
      to.rate,
      to.loaded,
      from.loaded,
      from.state,
    ],
  );
  if (rowCount !== 1) throw new Fenced(`generation ${from.generation} of ${from.projection}`);
  return { ...from, ...to };
}

export async function recordComparison(
  db: Pool,
  { projection, generation }: Identity,
  found: Vergelijking,
): Promise<void> {
  await db.query('UPDATE kroniek.generations SET comparison = $3 WHERE projection = $1 AND generation = $2', [
    projection,
    generation,
    JSON.stringify(found),
  ]);
}

/** For the beheerder. `left` is how many events there still are before the generation. */
export function toGeneratie(row: Generation, left: number): Generatie {
  const { fault, rate } = row;
  return {
    leesmodel: row.projection,
    generatie: row.generation,
    versie: row.version,
    stand: row.state,
    positie: row.position.toString(),
    gebeurtenissen: row.events,
    perSeconde: rate === null ? null : Math.round(rate),
    restSeconden: row.state === 'bouwt' && rate !== null && rate > 0 ? Math.ceil(left / rate) : null,
    begonnenOp: row.startedAt,
    bijgewerktOp: row.updatedAt,
    fout: fault === null ? null : fault.message,
    vergelijking: row.comparison,
  };
}
