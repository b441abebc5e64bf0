import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId } from '../../kernel/ids.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { AssignVerantwoordelijkeGemeente } from './casus.commands.js';
import { gemeenteBestaat, VerantwoordelijkheidParts } from './verantwoordelijkheid-parts.js';

@CommandHandler(AssignVerantwoordelijkeGemeente)
export class AssignVerantwoordelijkeGemeenteHandler implements ICommandHandler<AssignVerantwoordelijkeGemeente> {
  constructor(@Inject(VerantwoordelijkheidParts) private readonly parts: VerantwoordelijkheidParts) {}

  execute({ data, envelope }: AssignVerantwoordelijkeGemeente): Promise<CommandResult<{ aanwijzingId: string }>> {
    const { clientId } = data;
    const aanwijzingId = derivedId('aanwijzing', envelope.commandId);
    const aanwijzing = { aanwijzingId, clientId, ...data.aanwijzing };
    const kern = {
      type: 'AssignVerantwoordelijkeGemeente',
      aanwijzing,
      gemeenteBestaat: gemeenteBestaat(aanwijzing),
    } as const;
    return this.parts.execute(clientId, aanwijzingId, kern, envelope);
  }
}
