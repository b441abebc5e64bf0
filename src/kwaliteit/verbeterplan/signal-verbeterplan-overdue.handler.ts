import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { SignalVerbeterplanOverdue } from './verbeterplan.commands.js';
import { verbeterplanDecider } from './verbeterplan.decider.js';

@CommandHandler(SignalVerbeterplanOverdue)
export class SignalVerbeterplanOverdueHandler implements ICommandHandler<SignalVerbeterplanOverdue> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SignalVerbeterplanOverdue): Promise<CommandResult<{ verbeterplanId: string }>> {
    const { verbeterplanId } = data;
    const vandaag = datumOf(this.clock.now());
    const command = { type: 'SignalVerbeterplanOverdue' as const, ...data, vandaag };
    const part = this.aggregates.part(verbeterplanDecider, verbeterplanId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { verbeterplanId } });
  }
}
