import { newId } from '../kernel/ids.js';
import { type CommandEnvelope } from '../platform/event-store/command.js';

/** The command line is used by the beheerder of the machine; who that is stands in the audit trail as such. */
export function machineEnvelope(processingActivity: string, regio: string, commandId = newId()): CommandEnvelope {
  return {
    commandId,
    fingerprint: commandId,
    actor: { subject: 'opdrachtregel', rol: 'beheerder' },
    correlationId: newId(),
    causationId: commandId,
    processingActivity,
    regio,
  };
}
