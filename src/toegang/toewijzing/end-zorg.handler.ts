import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { EndZorg } from './toewijzing.commands.js';

@CommandHandler(EndZorg)
export class EndZorgHandler implements ICommandHandler<EndZorg> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: EndZorg): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const { toewijzingId, einddatum, redenCode } = data;
    const prepared = this.parts.act(toewijzingId, { type: 'EndZorg', einddatum, redenCode }, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId });
  }
}
