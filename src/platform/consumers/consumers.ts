import { type Pool, type PoolClient } from 'pg';

export type ConsumerKind = 'projection' | 'policy' | 'deadlines' | 'beheer';

/** Why a consumer stands still as a whole, for all streams. */
export interface ConsumerFault {
  readonly eventId: string;
  readonly position: string;
  readonly type: string;
  readonly message: string;
  /** `newer`: only a newer version of the program can read the event; it clears itself when one goes on. */
  readonly cause?: 'newer';
}

/** A checkpoint in the log, as `kroniek.consumers` holds it. */
export interface Consumer {
  readonly name: string;
  readonly kind: ConsumerKind;
  readonly version: string;
  readonly generation: number;
  readonly position: bigint;
  /** Transaction time of the event at `position`, UTC. */
  readonly moment: string | null;
  readonly fault: ConsumerFault | null;
  /** Grows with every change of what is parked or skipped: who decided on what it was before is fenced. */
  readonly parkings: number;
  /** Events per second while it last had work; null before that. */
  readonly rate: number | null;
}

/** Somebody else moved the checkpoint or changed what is parked. The batch is rolled back and begun again. */
export class Fenced extends Error {
  constructor(name: string) {
    super(`The checkpoint of ${name} was moved by another process.`);
    this.name = 'Fenced';
  }
}

/**
 * Called first in a transaction that carries out what an event asks: throws `Fenced` where that event had its turn
 * already, and keeps its turn until the transaction ends. Without it a leader that was paused comes back with an old act.
 */
export type Fence = (client: PoolClient) => Promise<void>;

/** For what no event asks: there is no turn that could be over. */
export const UNFENCED: Fence = async () => undefined;

/** The turn of the event after the checkpoint, as long as nobody moves that. */
export function turnOf({ name, generation, position }: Consumer): Fence {
  return async (client) => {
    const { rowCount } = await client.query(
      `SELECT 1 FROM kroniek.consumers WHERE name = $1 AND generation = $2 AND position = $3 FOR SHARE`,
      [name, generation, position.toString()],
    );
    if (rowCount !== 1) throw new Fenced(name);
  };
}

interface ConsumerRow {
  name: string;
  kind: ConsumerKind;
  version: string;
  generation: number;
  position: string;
  moment: Date | null;
  fault: ConsumerFault | null;
  parkings: number;
  rate: number | null;
}

const SELECT = 'SELECT name, kind, version, generation, position, moment, fault, parkings, rate FROM kroniek.consumers';

function toConsumer(row: ConsumerRow): Consumer {
  return { ...row, position: BigInt(row.position), moment: row.moment?.toISOString() ?? null };
}

export async function readConsumer(db: Pool | PoolClient, name: string): Promise<Consumer | undefined> {
  const { rows } = await db.query<ConsumerRow>(`${SELECT} WHERE name = $1`, [name]);
  return rows[0] === undefined ? undefined : toConsumer(rows[0]);
}

/** Holds the checkpoint until the transaction ends: nobody moves it meanwhile. */
export async function lockConsumer(client: PoolClient, name: string): Promise<Consumer | undefined> {
  const { rows } = await client.query<ConsumerRow>(`${SELECT} WHERE name = $1 FOR UPDATE`, [name]);
  return rows[0] === undefined ? undefined : toConsumer(rows[0]);
}

export async function readConsumers(db: Pool | PoolClient): Promise<Consumer[]> {
  const { rows } = await db.query<ConsumerRow>(`${SELECT} ORDER BY kind, name`);
  return rows.map(toConsumer);
}

/** Makes the checkpoint at `start`, by default before the first event; quiet where there is one. */
export async function insertConsumer(
  db: Pool | PoolClient,
  consumer: { name: string; kind: ConsumerKind; version: string },
  start: { position: bigint; moment: string | null } = { position: 0n, moment: null },
): Promise<void> {
  await db.query(
    `INSERT INTO kroniek.consumers (name, kind, version, generation, position, moment) VALUES ($1, $2, $3, 1, $4, $5)
     ON CONFLICT (name) DO NOTHING`,
    [consumer.name, consumer.kind, consumer.version, start.position.toString(), start.moment],
  );
}

export interface Checkpoint {
  readonly position: bigint;
  readonly moment: string;
  readonly rate?: number | null | undefined;
}

/**
 * Moves a checkpoint by compare-and-set, in the caller's transaction: with the rows, or not at all. Throws `Fenced` when
 * it stands elsewhere than the caller believes, or when other streams are parked than it knew.
 */
export async function moveCheckpoint(
  client: PoolClient,
  consumer: Consumer,
  to: Checkpoint,
  parksMore = false,
): Promise<Consumer> {
  const parkings = consumer.parkings + (parksMore ? 1 : 0);
  const rate = to.rate ?? consumer.rate;
  const { rowCount } = await client.query({
    name: 'kroniek-move-checkpoint',
    text: `UPDATE kroniek.consumers
           SET position = $5, moment = $6, rate = $7, parkings = $8, fault = NULL, updated_at = now()
           WHERE name = $1 AND generation = $2 AND position = $3 AND parkings = $4`,
    values: [
      consumer.name,
      consumer.generation,
      consumer.position.toString(),
      consumer.parkings,
      to.position.toString(),
      to.moment,
      rate,
      parkings,
    ],
  });
  if (rowCount !== 1) throw new Fenced(consumer.name);
  return { ...consumer, position: to.position, moment: to.moment, rate, parkings, fault: null };
}

/** Why the consumer does not get further. Quiet where another process got it further. */
export async function recordFault(
  db: Pool,
  { name, generation, position }: Consumer,
  fault: ConsumerFault,
): Promise<void> {
  await db.query(
    `UPDATE kroniek.consumers SET fault = $4, updated_at = now()
     WHERE name = $1 AND generation = $2 AND position = $3 AND fault IS DISTINCT FROM $4::jsonb`,
    [name, generation, position.toString(), JSON.stringify(fault)],
  );
}
