import { type Pool, type PoolClient } from 'pg';

export type ConsumerKind = 'projection' | 'policy' | 'deadlines';

export interface ConsumerFault {
  readonly eventId: string;
  readonly position: string;
  readonly type: string;
  readonly message: string;
}

export interface Consumer {
  readonly name: string;
  readonly kind: ConsumerKind;
  readonly version: string;
  readonly generation: number;
  readonly position: bigint;
  readonly moment: string | null;
  readonly fault: ConsumerFault | null;
}

/** The checkpoint moved under us: another process took over. The batch is rolled back and begun again. */
export class Fenced extends Error {
  constructor(name: string) {
    super(`The checkpoint of ${name} was moved by another process.`);
    this.name = 'Fenced';
  }
}

interface ConsumerRow {
  name: string;
  kind: ConsumerKind;
  version: string;
  generation: number;
  position: string;
  moment: Date | null;
  fault: ConsumerFault | null;
}

const SELECT = 'SELECT name, kind, version, generation, position, moment, fault FROM kroniek.consumers';

function toConsumer(row: ConsumerRow): Consumer {
  return { ...row, position: BigInt(row.position), moment: row.moment?.toISOString() ?? null };
}

export async function readConsumer(db: Pool | PoolClient, name: string): Promise<Consumer | undefined> {
  const { rows } = await db.query<ConsumerRow>(`${SELECT} WHERE name = $1`, [name]);
  return rows[0] === undefined ? undefined : toConsumer(rows[0]);
}

export async function readConsumers(db: Pool | PoolClient): Promise<Consumer[]> {
  const { rows } = await db.query<ConsumerRow>(`${SELECT} ORDER BY kind, name`);
  return rows.map(toConsumer);
}

export async function insertConsumer(
  db: Pool | PoolClient,
  consumer: { name: string; kind: ConsumerKind; version: string },
): Promise<void> {
  await db.query(
    `INSERT INTO kroniek.consumers (name, kind, version, generation, position) VALUES ($1, $2, $3, 1, 0)
     ON CONFLICT (name) DO NOTHING`,
    [consumer.name, consumer.kind, consumer.version],
  );
}

/**
 * Moves a checkpoint by compare-and-set, in the caller's transaction: with the rows, or not at all. Throws `Fenced` when
 * it stands elsewhere than the caller believes.
 */
export async function moveCheckpoint(
  client: PoolClient,
  consumer: Pick<Consumer, 'name' | 'generation' | 'position'>,
  to: { position: bigint; moment: string },
): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE kroniek.consumers SET position = $4, moment = $5, fault = NULL, updated_at = now()
     WHERE name = $1 AND generation = $2 AND position = $3`,
    [consumer.name, consumer.generation, consumer.position.toString(), to.position.toString(), to.moment],
  );
  if (rowCount !== 1) throw new Fenced(consumer.name);
}

export async function recordFault(db: Pool, name: string, fault: ConsumerFault): Promise<void> {
  await db.query('UPDATE kroniek.consumers SET fault = $2, updated_at = now() WHERE name = $1', [
    name,
    JSON.stringify(fault),
  ]);
}
