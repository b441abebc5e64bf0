import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { SendToewijzing } from './toewijzing.commands.js';

@CommandHandler(SendToewijzing)
export class SendToewijzingHandler implements ICommandHandler<SendToewijzing> {
  constructor(@Inject(ToewijzingParts) private readonly parts: ToewijzingParts) {}

  async execute({
    data,
    envelope,
  }: SendToewijzing): Promise<
    CommandResult<{ readonly toewijzingId: string; readonly toewijzingnummer: string | null }>
  > {
    const prepared = await this.parts.send(data, envelope);
    const { toewijzingId, toewijzingnummer } = prepared;
    return this.parts.execute(prepared, envelope, { toewijzingId, toewijzingnummer });
  }
}
