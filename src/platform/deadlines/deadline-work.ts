import { type Pool, type PoolClient } from 'pg';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Clock } from '../clock/clock.js';
import { type ConsumerWork } from '../consumers/apply-page.js';
import { insertConsumer, lockConsumer } from '../consumers/consumers.js';
import { ConsumerFailure, isTransient } from '../consumers/failures.js';
import { dispatchOrKeepRefusal, type SystemCommand } from '../consumers/refused-commands.js';
import { systemEnvelope } from '../consumers/system-envelope.js';
import { inTransaction } from '../database/transaction.js';
import { type Commands } from '../event-store/commands.js';
import { type RecordedEvent } from '../event-store/event-store.js';
import { type EngineObserver, NO_ENGINE_OBSERVER } from '../telemetry/engine-observer.js';
import { type DeadlineChange, type DeadlineDefinition } from './deadline.js';

const NAME = 'deadlines';

/** Follows from what the definitions are: another set, or another version of one, makes the rows anew. */
function versionOf(definitions: readonly DeadlineDefinition[]): string {
  return derivedId('deadlines', ...definitions.map(({ name, version }) => `${name}@${version}`).sort());
}

/**
 * Prepares the deadline consumer. When a definition was added, changed or taken away the rows are made anew from the
 * first event: what has fired before fires again under the same command id, and is answered from its receipt.
 */
export async function installDeadlines(
  pool: Pool,
  definitions: readonly DeadlineDefinition[],
  follows: boolean,
): Promise<void> {
  const version = versionOf(definitions);
  await insertConsumer(pool, { name: NAME, kind: 'deadlines', version });
  if (!follows) return;
  await inTransaction(pool, async (client) => {
    const known = await lockConsumer(client, NAME);
    if (known === undefined || known.version === version) return;
    await forget(client);
    await client.query(
      `UPDATE kroniek.consumers
       SET version = $2, position = 0, moment = NULL, generation = generation + 1, parkings = parkings + 1 WHERE name = $1`,
      [NAME, version],
    );
  });
}

async function forget(client: PoolClient): Promise<void> {
  await client.query('DELETE FROM kroniek.deadlines');
}

/** Projects events to deadline rows. */
export function deadlineWork(definitions: readonly DeadlineDefinition[]): ConsumerWork {
  return {
    name: NAME,
    kind: 'deadlines',
    version: versionOf(definitions),
    handles: (type) => definitions.some(({ handlers }) => handlers.has(type)),
    restart: forget,
    write: async (client, _consumer, events) => {
      for (const event of events) {
        for (const { definition, change } of changesOf(definitions, event)) {
          await applyChange(client, definition.name, event, change);
        }
      }
    },
  };
}

function changesOf(
  definitions: readonly DeadlineDefinition[],
  event: RecordedEvent,
): { definition: DeadlineDefinition; change: DeadlineChange }[] {
  try {
    return definitions.flatMap((definition) =>
      (definition.handlers.get(event.type)?.(event) ?? []).map((change) => ({ definition, change })),
    );
  } catch (error) {
    throw new ConsumerFailure(event, error);
  }
}

async function applyChange(
  client: PoolClient,
  name: string,
  event: RecordedEvent,
  change: DeadlineChange,
): Promise<void> {
  if ('cancel' in change) {
    await client.query('DELETE FROM kroniek.deadlines WHERE name = $1 AND key = $2', [name, change.cancel]);
    return;
  }
  const cause = {
    id: event.id,
    correlationId: event.correlationId,
    processingActivity: event.processingActivity,
    regio: event.regio,
  };
  // The same deadline set again keeps what it did; one that moved is open again.
  await client.query(
    `INSERT INTO kroniek.deadlines AS d (name, key, due_at, regio, payload, cause) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (name, key) DO UPDATE SET
       due_at = excluded.due_at, regio = excluded.regio, payload = excluded.payload, cause = excluded.cause,
       fired_at = CASE WHEN d.due_at = excluded.due_at THEN d.fired_at END,
       outcome = CASE WHEN d.due_at = excluded.due_at THEN d.outcome END`,
    [name, change.set, change.dueAt, event.regio, JSON.stringify(change.payload ?? {}), JSON.stringify(cause)],
  );
}

interface DueRow {
  name: string;
  key: string;
  due_at: Date;
  regio: string;
  payload: Record<string, unknown>;
  cause: { id: string; correlationId: string; processingActivity: string; regio: string };
}

/**
 * Fires what is due on the clock, oldest first, one row per transaction. The row is locked while its command is
 * dispatched, so no other process fires it at the same time; a crash before the commit leaves it open, and the repeat
 * is answered from the receipt. One that fails stays open and does not keep the others waiting. Returns how many fired;
 * throws the first failure, after all others have had their turn.
 */
export async function fireDueDeadlines(
  pool: Pool,
  commands: Commands,
  definitions: readonly DeadlineDefinition[],
  clock: Clock,
  observer: EngineObserver = NO_ENGINE_OBSERVER,
): Promise<number> {
  let fired = 0;
  const failed: { row: DueRow; error: unknown }[] = [];
  for (;;) {
    const outcome = await inTransaction(pool, async (client) => {
      const { rows } = await client.query<DueRow>(
        `SELECT name, key, due_at, regio, payload, cause FROM kroniek.deadlines
         WHERE fired_at IS NULL AND due_at <= $1 AND name = ANY($2::text[])
           AND (name, key) NOT IN (SELECT * FROM unnest($3::text[], $4::text[]))
         ORDER BY due_at, name, key LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [
          clock.now().toISOString(),
          definitions.map((definition) => definition.name),
          failed.map(({ row }) => row.name),
          failed.map(({ row }) => row.key),
        ],
      );
      const row = rows[0];
      if (row === undefined) return 'none';
      const definition = definitions.find((candidate) => candidate.name === row.name)!;
      try {
        const result = await observer.fire(row.name, row.cause, () => fire(pool, commands, definition, row, clock));
        await client.query('UPDATE kroniek.deadlines SET fired_at = $3, outcome = $4 WHERE name = $1 AND key = $2', [
          row.name,
          row.key,
          clock.now().toISOString(),
          JSON.stringify(result),
        ]);
        return 'fired';
      } catch (error) {
        if (isTransient(error)) throw error;
        failed.push({ row, error });
        return 'failed';
      }
    });
    if (outcome === 'none') break;
    if (outcome === 'fired') fired += 1;
  }
  if (failed[0] !== undefined) throw failed[0].error;
  return fired;
}

async function fire(
  pool: Pool,
  commands: Commands,
  definition: DeadlineDefinition,
  row: DueRow,
  clock: Clock,
): Promise<Record<string, string>> {
  const source = { name: row.name, event: null, deadlineKey: row.key };
  const result = await dispatchOrKeepRefusal(pool, commands, clock, commandOf(definition, row), source);
  return result instanceof Rejection ? { code: result.code } : { positie: result.positie };
}

function commandOf(definition: DeadlineDefinition, row: DueRow): SystemCommand {
  const { name, key, regio, payload } = row;
  const dueAt = row.due_at.toISOString();
  const envelope = systemEnvelope({ kind: 'termijn', name }, row.cause, [key, dueAt]);
  return definition.command({ name, key, dueAt, regio, payload }, envelope) as SystemCommand;
}

/** The command that a deadline sent, or will send; undefined where it is not set any more. */
export async function commandOfDeadline(
  pool: Pool,
  definition: DeadlineDefinition,
  key: string,
): Promise<SystemCommand | undefined> {
  const { rows } = await pool.query<DueRow>(
    'SELECT name, key, due_at, regio, payload, cause FROM kroniek.deadlines WHERE name = $1 AND key = $2',
    [definition.name, key],
  );
  return rows[0] === undefined ? undefined : commandOf(definition, rows[0]);
}
