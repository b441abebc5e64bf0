import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { AcceptToewijzing } from './toewijzing.commands.js';

@CommandHandler(AcceptToewijzing)
export class AcceptToewijzingHandler implements ICommandHandler<AcceptToewijzing> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: AcceptToewijzing): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const prepared = this.parts.act(data.toewijzingId, { type: 'AcceptToewijzing' }, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId: data.toewijzingId });
  }
}
