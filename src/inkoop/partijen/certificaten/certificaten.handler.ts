import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { Dossier } from '../dossier.js';
import { ActOnCertificaten } from './certificaten.commands.js';
import { certificatenDecider } from './certificaten.decider.js';

@CommandHandler(ActOnCertificaten)
export class ActOnCertificatenHandler implements ICommandHandler<ActOnCertificaten> {
  constructor(@Inject(Dossier) private readonly dossier: Dossier) {}

  execute(command: ActOnCertificaten): Promise<CommandResult<{ readonly certificaatId: string }>> {
    return this.dossier.execute(certificatenDecider, command);
  }
}
