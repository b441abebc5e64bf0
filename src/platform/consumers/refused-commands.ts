import { type Pool } from 'pg';
import { Rejection } from '../../kernel/rejection.js';
import { type Clock } from '../clock/clock.js';
import { type CommandEnvelope, type CommandResult } from '../event-store/command.js';
import { type Commands } from '../event-store/commands.js';
import { type RecordedEvent } from '../event-store/event-store.js';

export type SystemCommand = object & { readonly envelope: CommandEnvelope };

/** What made the command: a policy and its event, or a deadline and its key. */
export interface CommandSource {
  readonly name: string;
  readonly event: Pick<RecordedEvent, 'position' | 'stream'> | null;
  readonly deadlineKey: string | null;
}

/**
 * Sends a command that the system makes by itself. What a business rule refuses is kept in `kroniek.refused_commands`, for
 * a person to look at, and given back; any other error is thrown. A command that was refused before is not decided again
 * by itself, only when a person asks (`retryRefused`): a repeat after a crash or a rebuild gives the same outcome.
 */
export async function dispatchOrKeepRefusal(
  pool: Pool,
  commands: Commands,
  clock: Clock,
  command: SystemCommand,
  source: CommandSource,
): Promise<CommandResult | Rejection> {
  const { rows } = await pool.query<{ code: string; message: string }>(
    'SELECT code, message FROM kroniek.refused_commands WHERE command_id = $1',
    [command.envelope.commandId],
  );
  const before = rows[0];
  // One that was tried again with success has a receipt, which answers.
  if (before !== undefined && (await commands.receiptOf(command)) === undefined) {
    return new Rejection(before.code, before.message);
  }
  try {
    return await commands.dispatch(command);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    await pool.query(
      `INSERT INTO kroniek.refused_commands
         (command_id, source, event_position, event_stream, deadline_key, command, code, message, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (command_id) DO NOTHING`,
      [
        command.envelope.commandId,
        source.name,
        source.event?.position.toString() ?? null,
        source.event?.stream ?? null,
        source.deadlineKey,
        command.constructor.name,
        error.code,
        error.message,
        clock.now().toISOString(),
      ],
    );
    return error;
  }
}

export interface RefusedCommand {
  readonly commandId: string;
  readonly source: string;
  readonly eventPosition: string | null;
  readonly eventStream: string | null;
  readonly deadlineKey: string | null;
  readonly command: string;
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
  /** UTC. */
  readonly recordedAt: string;
}

/** Those that wait for a person, the oldest first. */
export async function readRefused(pool: Pool, limit: number, commandId?: string): Promise<RefusedCommand[]> {
  const { rows } = await pool.query<Omit<RefusedCommand, 'recordedAt'> & { recordedAt: Date }>(
    `SELECT command_id AS "commandId", source, event_position::text AS "eventPosition",
            event_stream AS "eventStream", deadline_key AS "deadlineKey",
            command, code, message, attempts, recorded_at AS "recordedAt"
     FROM kroniek.refused_commands WHERE state = 'open' AND ($2::text IS NULL OR command_id = $2)
     ORDER BY recorded_at, command_id LIMIT $1`,
    [limit, commandId ?? null],
  );
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
}

/** Decides a refused command again. Quiet where it is not open any more; any error but a refusal is thrown. */
export async function retryRefused(
  pool: Pool,
  commands: Commands,
  command: SystemCommand,
  attempt: number,
): Promise<void> {
  const { commandId } = command.envelope;
  try {
    await commands.dispatch(command);
    await closeRefused(pool, commandId, 'uitgevoerd');
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    await pool.query(
      `UPDATE kroniek.refused_commands SET code = $2, message = $3, attempts = greatest(attempts, $4)
       WHERE command_id = $1 AND state = 'open'`,
      [commandId, error.code, error.message, attempt],
    );
  }
}

export async function closeRefused(pool: Pool, commandId: string, state: 'uitgevoerd' | 'afgedaan'): Promise<void> {
  await pool.query(
    `UPDATE kroniek.refused_commands SET state = $2, closed_at = now() WHERE command_id = $1 AND state = 'open'`,
    [commandId, state],
  );
}
