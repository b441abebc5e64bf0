import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { PublishPredicaat } from './predicaat.commands.js';
import { predicaatDecider, predicaatId } from './predicaat.decider.js';

@CommandHandler(PublishPredicaat)
export class PublishPredicaatHandler implements ICommandHandler<PublishPredicaat> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: PublishPredicaat): Promise<CommandResult<{ aanbiederId: string }>> {
    const { aanbiederId } = data;
    const part = this.aggregates.part(predicaatDecider, predicaatId(envelope.regio, aanbiederId), {
      type: 'PublishPredicaat',
      ...data,
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { aanbiederId } });
  }
}
