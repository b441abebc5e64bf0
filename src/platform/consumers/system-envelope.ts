import { derivedId } from '../../kernel/ids.js';
import { type CommandEnvelope } from '../event-store/command.js';

/**
 * The envelope of a command that the system sends by itself. Its id follows from the cause, so a repeat, after a crash
 * or in a second process, is answered from the receipt.
 */
export function systemEnvelope(
  source: { kind: 'beleid' | 'termijn'; name: string },
  cause: { id: string; correlationId: string; processingActivity: string; regio: string },
  distinguish: readonly string[],
): CommandEnvelope {
  const commandId = derivedId(source.kind, source.name, ...distinguish);
  return {
    commandId,
    fingerprint: commandId,
    actor: { subject: `${source.kind}:${source.name}`, rol: 'systeem' },
    correlationId: cause.correlationId,
    causationId: cause.id,
    processingActivity: cause.processingActivity,
    regio: cause.regio,
  };
}
