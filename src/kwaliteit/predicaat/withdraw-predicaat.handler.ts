import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { WithdrawPredicaat } from './predicaat.commands.js';
import { predicaatDecider, predicaatId } from './predicaat.decider.js';

@CommandHandler(WithdrawPredicaat)
export class WithdrawPredicaatHandler implements ICommandHandler<WithdrawPredicaat> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: WithdrawPredicaat): Promise<CommandResult<{ aanbiederId: string }>> {
    const { aanbiederId } = data;
    const part = this.aggregates.part(predicaatDecider, predicaatId(envelope.regio, aanbiederId), {
      type: 'WithdrawPredicaat',
      ...data,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { aanbiederId } });
  }
}
