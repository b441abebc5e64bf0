import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { SignalTevredenheidsonderzoekOverdue } from './tevredenheidsonderzoek.commands.js';
import { onderzoeksreeksId, tevredenheidsonderzoekDecider } from './tevredenheidsonderzoek.decider.js';

@CommandHandler(SignalTevredenheidsonderzoekOverdue)
export class SignalTevredenheidsonderzoekOverdueHandler implements ICommandHandler<SignalTevredenheidsonderzoekOverdue> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SignalTevredenheidsonderzoekOverdue): Promise<CommandResult<null>> {
    const reeks = onderzoeksreeksId(envelope.regio, data.aanbiederId, data.instrument);
    const part = this.aggregates.part(tevredenheidsonderzoekDecider, reeks, {
      type: 'SignalTevredenheidsonderzoekOverdue',
      ...data,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: null });
  }
}
