import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { TurnInstroommoment } from './inkoopronde.commands.js';
import { inkooprondeDecider } from './inkoopronde.decider.js';

/** Rests on the plan of the ronde itself, so on no configuration version. */
@CommandHandler(TurnInstroommoment)
export class TurnInstroommomentHandler implements ICommandHandler<TurnInstroommoment> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data, envelope }: TurnInstroommoment): Promise<CommandResult<{ readonly rondeId: string }>> {
    const { rondeId, sleutel, wat, op } = data;
    const vandaag = datumOf(this.clock.now());
    const command =
      wat === 'opent'
        ? ({ type: 'OpenInstroommoment', sleutel, opent: op, vandaag } as const)
        : ({ type: 'CloseInstroommoment', sleutel, sluit: op, vandaag } as const);
    const part = this.aggregates.part(inkooprondeDecider, rondeId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { rondeId } });
  }
}
