import { type Pool } from 'pg';
import { Rejection } from '../../kernel/rejection.js';
import { type Clock } from '../clock/clock.js';
import { type CommandEnvelope, type CommandResult } from '../event-store/command.js';
import { type Commands } from '../event-store/commands.js';

/**
 * Sends a command that the system makes by itself. What a business rule refuses is kept in `kroniek.refused_commands`, for
 * a person to look at, and given back; any other error is thrown. `source` is the policy or deadline.
 */
export async function dispatchOrKeepRefusal(
  pool: Pool,
  commands: Commands,
  clock: Clock,
  command: object & { readonly envelope: CommandEnvelope },
  source: string,
  eventPosition: bigint | null,
): Promise<CommandResult | Rejection> {
  try {
    return await commands.dispatch(command);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    await pool.query(
      `INSERT INTO kroniek.refused_commands (command_id, source, event_position, command, code, message, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (command_id) DO NOTHING`,
      [
        command.envelope.commandId,
        source,
        eventPosition?.toString() ?? null,
        command.constructor.name,
        error.code,
        error.message,
        clock.now().toISOString(),
      ],
    );
    return error;
  }
}
