import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { ConvertToewijzing } from './toewijzing.commands.js';

@CommandHandler(ConvertToewijzing)
export class ConvertToewijzingHandler implements ICommandHandler<ConvertToewijzing> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: ConvertToewijzing): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const prepared = await this.parts.convert(data, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId: data.toewijzingId });
  }
}
