import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { PauseZorg } from './toewijzing.commands.js';

@CommandHandler(PauseZorg)
export class PauseZorgHandler implements ICommandHandler<PauseZorg> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: PauseZorg): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const { toewijzingId, vanaf, redenCode } = data;
    const prepared = this.parts.act(toewijzingId, { type: 'PauseZorg', vanaf, redenCode }, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId });
  }
}
