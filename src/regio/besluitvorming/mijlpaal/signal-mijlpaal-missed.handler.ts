import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { SignalMijlpaalMissed } from './mijlpaal.commands.js';
import { mijlpaalDecider } from './mijlpaal.decider.js';

@CommandHandler(SignalMijlpaalMissed)
export class SignalMijlpaalMissedHandler implements ICommandHandler<SignalMijlpaalMissed> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({
    data: { mijlpaalId, tot },
    envelope,
  }: SignalMijlpaalMissed): Promise<CommandResult<{ mijlpaalId: string }>> {
    const command = { type: 'SignalMijlpaalMissed', tot, vandaag: datumOf(this.clock.now()) } as const;
    const part = this.aggregates.part(mijlpaalDecider, mijlpaalId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { mijlpaalId } });
  }
}
