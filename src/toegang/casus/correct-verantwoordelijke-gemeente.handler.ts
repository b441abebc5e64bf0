import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { CorrectVerantwoordelijkeGemeente } from './casus.commands.js';
import { gemeenteBestaat, VerantwoordelijkheidParts } from './verantwoordelijkheid-parts.js';

@CommandHandler(CorrectVerantwoordelijkeGemeente)
export class CorrectVerantwoordelijkeGemeenteHandler implements ICommandHandler<CorrectVerantwoordelijkeGemeente> {
  constructor(@Inject(VerantwoordelijkheidParts) private readonly parts: VerantwoordelijkheidParts) {}

  execute({ data, envelope }: CorrectVerantwoordelijkeGemeente): Promise<CommandResult<{ aanwijzingId: string }>> {
    const { clientId, aanwijzingId, reden } = data;
    const aanwijzing = { aanwijzingId, clientId, ...data.aanwijzing };
    const type = 'CorrectVerantwoordelijkeGemeente';
    const kern = { type, aanwijzing, gemeenteBestaat: gemeenteBestaat(aanwijzing), reden } as const;
    return this.parts.execute(clientId, aanwijzingId, kern, envelope);
  }
}
