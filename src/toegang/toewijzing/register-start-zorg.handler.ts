import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { RegisterStartZorg } from './toewijzing.commands.js';

@CommandHandler(RegisterStartZorg)
export class RegisterStartZorgHandler implements ICommandHandler<RegisterStartZorg> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({ data, envelope }: RegisterStartZorg): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const prepared = await this.parts.start(data, envelope);
    return this.parts.execute(prepared, envelope, { toewijzingId: data.toewijzingId });
  }
}
