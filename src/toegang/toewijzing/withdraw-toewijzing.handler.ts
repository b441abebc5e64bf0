import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { WithdrawToewijzing } from './toewijzing.commands.js';

@CommandHandler(WithdrawToewijzing)
export class WithdrawToewijzingHandler implements ICommandHandler<WithdrawToewijzing> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: WithdrawToewijzing): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const prepared = this.parts.withdraw(data, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId: data.toewijzingId });
  }
}
