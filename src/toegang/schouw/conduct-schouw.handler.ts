import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { resultaatDecider } from '../resultaat/resultaat.decider.js';
import { ConductSchouw } from './schouw.commands.js';
import { schouwDecider, schouwId } from './schouw.decider.js';

/** The schouw and the measurement that it gives are one append (R-RES-03): the KPI never counts one without the other. */
@CommandHandler(ConductSchouw)
export class ConductSchouwHandler implements ICommandHandler<ConductSchouw> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ConductSchouw) {
    const { actor } = envelope;
    const vandaag = datumOf(this.clock.now());
    const { toewijzingId, jaar, resultaatId, resultaatBehaald, redenCode, uitgevoerdOp = vandaag } = data;
    const parts = [
      this.aggregates.part(schouwDecider, schouwId(toewijzingId, jaar), {
        ...{ type: 'ConductSchouw', uitgevoerdOp, resultaatBehaald, redenCode, actor, vandaag },
      }),
      this.aggregates.part(resultaatDecider, resultaatId, {
        ...{ type: 'MeasureResultaat', toewijzingId, behaald: resultaatBehaald, redenCode },
        ...{ gemetenOp: uitgevoerdOp, bron: 'schouw', actor, vandaag },
      }),
    ];
    const answer = { toewijzingId, jaar, resultaatId };
    const result: CommandResult<typeof answer> = await this.aggregates.execute(parts, envelope, {
      configVersion: null,
      answer,
    });
    return result;
  }
}
