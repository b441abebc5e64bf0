import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { RemoveStartZorg } from './toewijzing.commands.js';

@CommandHandler(RemoveStartZorg)
export class RemoveStartZorgHandler implements ICommandHandler<RemoveStartZorg> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: RemoveStartZorg): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const prepared = await this.parts.removeStart(data, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId: data.toewijzingId });
  }
}
