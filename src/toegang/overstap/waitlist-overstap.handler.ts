import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { WaitlistOverstap } from './overstap.commands.js';
import { overstapDecider } from './overstap.decider.js';

@CommandHandler(WaitlistOverstap)
export class WaitlistOverstapHandler implements ICommandHandler<WaitlistOverstap> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: WaitlistOverstap): Promise<CommandResult<{ readonly overstapId: string }>> {
    const { overstapId, reden, verwachteDatum } = data;
    const command = {
      type: 'WaitlistOverstap',
      reden,
      verwachteDatum,
      actor: envelope.actor,
      vandaag: datumOf(this.clock.now()),
    } as const;
    const part = this.aggregates.part(overstapDecider, overstapId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { overstapId } });
  }
}
