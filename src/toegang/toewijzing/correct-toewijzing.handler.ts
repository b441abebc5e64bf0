import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { CorrectToewijzing } from './toewijzing.commands.js';

@CommandHandler(CorrectToewijzing)
export class CorrectToewijzingHandler implements ICommandHandler<CorrectToewijzing> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: CorrectToewijzing): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const prepared = await this.parts.correct(data, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId: data.toewijzingId });
  }
}
