import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ReceiveBericht } from './bericht.commands.js';
import { type BerichtAntwoord } from './berichtantwoord.js';
import { Berichtontvangst } from './berichtontvangst.js';

@CommandHandler(ReceiveBericht)
export class ReceiveBerichtHandler implements ICommandHandler<ReceiveBericht> {
  constructor(@Inject(Berichtontvangst) private readonly ontvangst: Berichtontvangst) {}

  execute({ data, envelope }: ReceiveBericht): Promise<CommandResult<BerichtAntwoord>> {
    return this.ontvangst.receive(data.xml, envelope);
  }
}
