import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { budgetIdsVan } from '../../toegang/toewijzing/toewijzingskosten.js';
import { ReleaseBudget } from './budget.commands.js';
import { budgetDecider } from './budget.decider.js';

@CommandHandler(ReleaseBudget)
export class ReleaseBudgetHandler implements ICommandHandler<ReleaseBudget> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ReleaseBudget): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const { toewijzingId } = data;
    const { regio } = envelope;
    const toewijzing = await this.aggregates.state(toewijzingDecider, toewijzingId, regio);
    const command = { type: 'ReleaseBudget', toewijzingId, vandaag: datumOf(this.clock.now()) } as const;
    const ids =
      toewijzing.stand === 'onbekend'
        ? []
        : budgetIdsVan({ regio, ...toewijzing.gegevens, datum: toewijzing.gegevens.gewensteStartdatum });
    const parts = ids.map((budgetId) => this.aggregates.part(budgetDecider, budgetId, command));
    return this.aggregates.execute(parts, envelope, { configVersion: null, answer: { toewijzingId } });
  }
}
