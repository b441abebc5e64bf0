import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { CompleteExtraCheck } from './toewijzing.commands.js';

@CommandHandler(CompleteExtraCheck)
export class CompleteExtraCheckHandler implements ICommandHandler<CompleteExtraCheck> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  execute({ data, envelope }: CompleteExtraCheck): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const { toewijzingId, geslaagd, reden } = data;
    const prepared = this.parts.act(toewijzingId, { type: 'CompleteExtraCheck', geslaagd, reden }, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId });
  }
}
