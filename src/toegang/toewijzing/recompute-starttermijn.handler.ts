import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { RecomputeStarttermijn } from './toewijzing.commands.js';

@CommandHandler(RecomputeStarttermijn)
export class RecomputeStarttermijnHandler implements ICommandHandler<RecomputeStarttermijn> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: RecomputeStarttermijn): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const prepared = await this.parts.recompute(data, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId: data.toewijzingId });
  }
}
