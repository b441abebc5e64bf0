import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { MeasureResultaat } from './resultaat.commands.js';
import { resultaatDecider } from './resultaat.decider.js';

@CommandHandler(MeasureResultaat)
export class MeasureResultaatHandler implements ICommandHandler<MeasureResultaat> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: MeasureResultaat): Promise<CommandResult<{ readonly resultaatId: string }>> {
    const vandaag = datumOf(this.clock.now());
    const { resultaatId, behaald, redenCode, gemetenOp = vandaag, bron } = data;
    const part = this.aggregates.part(resultaatDecider, resultaatId, {
      ...{ type: 'MeasureResultaat', toewijzingId: null, behaald, redenCode, gemetenOp, bron },
      actor: envelope.actor,
      vandaag,
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { resultaatId } });
  }
}
