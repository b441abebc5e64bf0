import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { toewijzingDecider } from '../toewijzing/toewijzing.decider.js';
import { PlanSchouw } from './schouw.commands.js';
import { schouwDecider, schouwId } from './schouw.decider.js';
import { schouwtoewijzing } from './schouwtoewijzing.js';

@CommandHandler(PlanSchouw)
export class PlanSchouwHandler implements ICommandHandler<PlanSchouw> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: PlanSchouw): Promise<CommandResult<PlanSchouw['data']>> {
    const { toewijzingId, jaar } = data;
    const part = this.aggregates.part(schouwDecider, schouwId(toewijzingId, jaar), {
      ...{ type: 'PlanSchouw', toewijzingId, jaar },
      toewijzing: schouwtoewijzing(await this.aggregates.state(toewijzingDecider, toewijzingId, envelope.regio)),
      actor: envelope.actor,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { toewijzingId, jaar } });
  }
}
