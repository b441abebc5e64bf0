import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { PlanMijlpaal } from './mijlpaal.commands.js';
import { mijlpaalDecider } from './mijlpaal.decider.js';

@CommandHandler(PlanMijlpaal)
export class PlanMijlpaalHandler implements ICommandHandler<PlanMijlpaal> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data, envelope }: PlanMijlpaal): Promise<CommandResult<{ mijlpaalId: string }>> {
    const mijlpaalId = derivedId('mijlpaal', envelope.regio, data.sleutel);
    const command = { type: 'PlanMijlpaal', ...data, mijlpaalId, vandaag: datumOf(this.clock.now()) } as const;
    const part = this.aggregates.part(mijlpaalDecider, mijlpaalId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { mijlpaalId } });
  }
}
