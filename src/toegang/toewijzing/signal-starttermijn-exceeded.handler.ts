import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { SignalStarttermijnExceeded } from './toewijzing.commands.js';

@CommandHandler(SignalStarttermijnExceeded)
export class SignalStarttermijnExceededHandler implements ICommandHandler<SignalStarttermijnExceeded> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({
    data,
    envelope,
  }: SignalStarttermijnExceeded): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const prepared = await this.parts.signalExceeded(data.toewijzingId, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId: data.toewijzingId });
  }
}
