import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { DecideEscalatie } from './escalatie.commands.js';
import { escalatieDecider } from './escalatie.decider.js';

/** People decide; no rule of the region is applied. */
@CommandHandler(DecideEscalatie)
export class DecideEscalatieHandler implements ICommandHandler<DecideEscalatie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ escalatieId, data, envelope }: DecideEscalatie): Promise<CommandResult<{ escalatieId: string }>> {
    const command = { type: 'DecideEscalatie', ...data, vandaag: datumOf(this.clock.now()) } as const;
    const part = this.aggregates.part(escalatieDecider, escalatieId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { escalatieId } });
  }
}
