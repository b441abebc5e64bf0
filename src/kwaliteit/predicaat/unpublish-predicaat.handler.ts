import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { UnpublishPredicaat } from './predicaat.commands.js';
import { predicaatDecider, predicaatId } from './predicaat.decider.js';

@CommandHandler(UnpublishPredicaat)
export class UnpublishPredicaatHandler implements ICommandHandler<UnpublishPredicaat> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: UnpublishPredicaat): Promise<CommandResult<{ aanbiederId: string }>> {
    const { aanbiederId } = data;
    const part = this.aggregates.part(predicaatDecider, predicaatId(envelope.regio, aanbiederId), {
      type: 'UnpublishPredicaat',
      ...data,
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { aanbiederId } });
  }
}
