import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { ActOnMijlpaal } from './mijlpaal.commands.js';
import { mijlpaalDecider } from './mijlpaal.decider.js';

@CommandHandler(ActOnMijlpaal)
export class ActOnMijlpaalHandler implements ICommandHandler<ActOnMijlpaal> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ mijlpaalId, actie, envelope }: ActOnMijlpaal): Promise<CommandResult<{ mijlpaalId: string }>> {
    const command = { ...actie, vandaag: datumOf(this.clock.now()) };
    const part = this.aggregates.part(mijlpaalDecider, mijlpaalId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { mijlpaalId } });
  }
}
