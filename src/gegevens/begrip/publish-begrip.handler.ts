import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { PublishBegrip } from './begrip.commands.js';
import { begrippenkaderDecider } from './begrip.decider.js';

@CommandHandler(PublishBegrip)
export class PublishBegripHandler implements ICommandHandler<PublishBegrip> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  execute({ begrip, envelope }: PublishBegrip): Promise<CommandResult<{ readonly sleutel: string }>> {
    const part = this.aggregates.part(begrippenkaderDecider, envelope.regio, { type: 'PublishBegrip', begrip });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { sleutel: begrip.sleutel } });
  }
}
