import { type Pool, type PoolClient } from 'pg';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Clock } from '../clock/clock.js';
import { type ConsumerWork } from '../consumers/apply-page.js';
import { insertConsumer, lockConsumer } from '../consumers/consumers.js';
import { ConsumerFailure, isTransient } from '../consumers/failures.js';
import { dispatchOrKeepRefusal, type RefusedCommand, type SystemCommand } from '../consumers/refused-commands.js';
import { systemEnvelope } from '../consumers/system-envelope.js';
import { inTransaction } from '../database/transaction.js';
import { type Commands } from '../event-store/commands.js';
import { type Position, type RecordedEvent } from '../event-store/event-store.js';
import { UnreadableEvent } from '../event-store/unreadable-event.js';
import { type EngineObserver, NO_ENGINE_OBSERVER } from '../telemetry/engine-observer.js';
import { type DeadlineChange, type DeadlineDefinition } from './deadline.js';
import { DEADLINES, type KnownNews } from './known-news.js';

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
  await insertConsumer(pool, { name: DEADLINES, kind: 'deadlines', version });
  if (!follows) return;
  await inTransaction(pool, async (client) => {
    const known = await lockConsumer(client, DEADLINES);
    if (known === undefined || known.version === version) return;
    await forget(client);
    await client.query(
      `UPDATE kroniek.consumers
       SET version = $2, position = 0, moment = NULL, generation = generation + 1, parkings = parkings + 1 WHERE name = $1`,
      [DEADLINES, version],
    );
  });
}

async function forget(client: PoolClient): Promise<void> {
  await client.query('DELETE FROM kroniek.deadlines');
}

/** Projects events to deadline rows. */
export function deadlineWork(definitions: readonly DeadlineDefinition[]): ConsumerWork {
  return {
    name: DEADLINES,
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
 * is answered from the receipt. One that fails stays open and does not keep the others waiting. With `news` the round ends
 * where that is not taken in; without it the caller knows that nothing new comes in meanwhile. Returns how many fired;
 * throws the first failure, after all others have had their turn.
 */
export async function fireDueDeadlines(
  pool: Pool,
  commands: Commands,
  definitions: readonly DeadlineDefinition[],
  clock: Clock,
  observer: EngineObserver = NO_ENGINE_OBSERVER,
  news?: KnownNews,
): Promise<number> {
  let fired = 0;
  const failed: Failed[] = [];
  for (;;) {
    const known = news === undefined ? 0n : await news.takenIn();
    if (known === undefined) break;
    const outcome = await inTransaction(pool, async (client) => {
      const row = await nextDue(client, clock, definitions, failed, known);
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
        if (isTransient(error) && !(error instanceof UnreadableEvent)) throw error;
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

interface Failed {
  readonly row: DueRow;
  readonly error: unknown;
}

/**
 * The oldest that is due and did not fail in this round, in one snapshot with how far the deadlines have come: when they
 * begin anew from the first event there is none until they have come to `known` again.
 */
async function nextDue(
  client: PoolClient,
  clock: Clock,
  definitions: readonly DeadlineDefinition[],
  failed: readonly Failed[],
  known: Position,
): Promise<DueRow | undefined> {
  const { rows } = await client.query<DueRow>(
    `SELECT name, key, due_at, regio, payload, cause FROM kroniek.deadlines
     WHERE fired_at IS NULL AND due_at <= $1 AND name = ANY($2::text[])
       AND (name, key) NOT IN (SELECT * FROM unnest($3::text[], $4::text[]))
       AND (SELECT position FROM kroniek.consumers WHERE name = $5) >= $6::bigint
     ORDER BY due_at, name, key LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [
      clock.now().toISOString(),
      definitions.map((definition) => definition.name),
      failed.map(({ row }) => row.name),
      failed.map(({ row }) => row.key),
      DEADLINES,
      known.toString(),
    ],
  );
  return rows[0];
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

/**
 * The command of a deadline that a rule refused; undefined where the deadline was moved or taken away since: one that
 * moved sends a command of its own. A refusal of version 0.1.0 does not say which deadline it was: it is the one whose
 * command has that id.
 */
export async function commandOfDeadline(
  pool: Pool,
  definition: DeadlineDefinition,
  { commandId, deadlineKey, recordedAt }: RefusedCommand,
): Promise<SystemCommand | undefined> {
  const { rows } = await pool.query<DueRow>(
    `SELECT name, key, due_at, regio, payload, cause FROM kroniek.deadlines
     WHERE name = $1 AND CASE WHEN $2::text IS NULL THEN due_at <= $3 AND (outcome IS NULL OR outcome ? 'code')
                              ELSE key = $2 END`,
    [definition.name, deadlineKey, recordedAt],
  );
  return rows.map((row) => commandOf(definition, row)).find(({ envelope }) => envelope.commandId === commandId);
}
