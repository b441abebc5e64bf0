import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ActOnGegevenslevering } from './gegevenslevering.commands.js';
import { gegevensleveringDecider } from './gegevenslevering.decider.js';

@CommandHandler(ActOnGegevenslevering)
export class ActOnGegevensleveringHandler implements ICommandHandler<ActOnGegevenslevering> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({
    afspraakId,
    actie,
    envelope,
  }: ActOnGegevenslevering): Promise<CommandResult<{ readonly afspraakId: string }>> {
    const command = { ...actie, vandaag: datumOf(this.clock.now()) };
    const part = this.aggregates.part(gegevensleveringDecider, afspraakId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { afspraakId } });
  }
}
