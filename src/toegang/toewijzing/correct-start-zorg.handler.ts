import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { CorrectStartZorg } from './toewijzing.commands.js';

@CommandHandler(CorrectStartZorg)
export class CorrectStartZorgHandler implements ICommandHandler<CorrectStartZorg> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: CorrectStartZorg): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const prepared = await this.parts.correctStart(data, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId: data.toewijzingId });
  }
}
