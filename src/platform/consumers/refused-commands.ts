import { type Pool } from 'pg';
import { type Rejection } from '../../kernel/rejection.js';

export interface RefusedCommand {
  readonly commandId: string;
  readonly source: string;
  readonly eventPosition: bigint | null;
  readonly command: string;
  readonly rejection: Rejection;
  readonly at: Date;
}

/** Keeps a command of a policy or deadline that a business rule refused, for a person to look at. */
export async function recordRefusedCommand(pool: Pool, refused: RefusedCommand): Promise<void> {
  await pool.query(
    `INSERT INTO kroniek.refused_commands (command_id, source, event_position, command, code, message, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (command_id) DO NOTHING`,
    [
      refused.commandId,
      refused.source,
      refused.eventPosition?.toString() ?? null,
      refused.command,
      refused.rejection.code,
      refused.rejection.message,
      refused.at.toISOString(),
    ],
  );
}
