import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { SubmitVerbeterplan } from './verbeterplan.commands.js';
import { verbeterplanDecider } from './verbeterplan.decider.js';

@CommandHandler(SubmitVerbeterplan)
export class SubmitVerbeterplanHandler implements ICommandHandler<SubmitVerbeterplan> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SubmitVerbeterplan): Promise<CommandResult<{ verbeterplanId: string }>> {
    const { verbeterplanId } = data;
    const part = this.aggregates.part(verbeterplanDecider, verbeterplanId, {
      type: 'SubmitVerbeterplan',
      ...data,
      actor: envelope.actor,
      regio: envelope.regio,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { verbeterplanId } });
  }
}
