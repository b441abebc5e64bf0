import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { WithdrawVerantwoordelijkeGemeente } from './casus.commands.js';
import { VerantwoordelijkheidParts } from './verantwoordelijkheid-parts.js';

@CommandHandler(WithdrawVerantwoordelijkeGemeente)
export class WithdrawVerantwoordelijkeGemeenteHandler implements ICommandHandler<WithdrawVerantwoordelijkeGemeente> {
  constructor(@Inject(VerantwoordelijkheidParts) private readonly parts: VerantwoordelijkheidParts) {}

  execute({ data, envelope }: WithdrawVerantwoordelijkeGemeente): Promise<CommandResult<{ aanwijzingId: string }>> {
    const { clientId, aanwijzingId } = data;
    const kern = { type: 'WithdrawVerantwoordelijkeGemeente', ...data } as const;
    return this.parts.execute(clientId, aanwijzingId, kern, envelope);
  }
}
