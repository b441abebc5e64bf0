import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { ResumeZorg } from './toewijzing.commands.js';

@CommandHandler(ResumeZorg)
export class ResumeZorgHandler implements ICommandHandler<ResumeZorg> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: ResumeZorg): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const prepared = this.parts.act(data.toewijzingId, { type: 'ResumeZorg', vanaf: data.vanaf }, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId: data.toewijzingId });
  }
}
