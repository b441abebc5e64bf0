import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { CloseLeverperiode } from './gegevenslevering.commands.js';
import { gegevensleveringDecider } from './gegevenslevering.decider.js';

/** Rests on the term in the agreement itself, so on no configuration version. */
@CommandHandler(CloseLeverperiode)
export class CloseLeverperiodeHandler implements ICommandHandler<CloseLeverperiode> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({
    data: { afspraakId, van },
    envelope,
  }: CloseLeverperiode): Promise<CommandResult<{ readonly afspraakId: string }>> {
    const command = { type: 'CloseLeverperiode', van, vandaag: datumOf(this.clock.now()) } as const;
    const part = this.aggregates.part(gegevensleveringDecider, afspraakId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { afspraakId } });
  }
}
