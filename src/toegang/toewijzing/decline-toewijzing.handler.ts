import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { DeclineToewijzingWithReason } from './toewijzing.commands.js';

@CommandHandler(DeclineToewijzingWithReason)
export class DeclineToewijzingWithReasonHandler implements ICommandHandler<DeclineToewijzingWithReason> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({
    data,
    envelope,
  }: DeclineToewijzingWithReason): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const { toewijzingId, redenCode = null, toelichting = null } = data;
    const command = { type: 'DeclineToewijzingWithReason', redenCode, toelichting } as const;
    return this.parts.execute(this.parts.act(toewijzingId, command, envelope), envelope, { toewijzingId });
  }
}
