import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { CorrectGesprekskaart } from './gesprekskaart.commands.js';
import { gesprekskaartDecider } from './gesprekskaart.decider.js';

@CommandHandler(CorrectGesprekskaart)
export class CorrectGesprekskaartHandler implements ICommandHandler<CorrectGesprekskaart> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({
    gesprekskaartId,
    data,
    envelope,
  }: CorrectGesprekskaart): Promise<CommandResult<{ readonly gesprekskaartId: string }>> {
    const vandaag = datumOf(this.clock.now());
    const part = this.aggregates.part(gesprekskaartDecider, gesprekskaartId, {
      ...{ type: 'CorrectGesprekskaart', gesprekskaartId, ...data, gecorrigeerdOp: vandaag, vandaag },
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { gesprekskaartId } });
  }
}
