import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { PlanOverleg } from './overlegjaar.commands.js';
import { Overlegplanner } from './overlegplanner.js';

@CommandHandler(PlanOverleg)
export class PlanOverlegHandler implements ICommandHandler<PlanOverleg> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(Overlegplanner) private readonly planner: Overlegplanner,
  ) {}

  async execute({ data, envelope }: PlanOverleg): Promise<CommandResult<{ jaar: number; overlegId: string }>> {
    const { part, configVersion, jaar, overlegId } = await this.planner.plan(data, envelope);
    return this.aggregates.execute([part], envelope, { configVersion, answer: { jaar, overlegId } });
  }
}
