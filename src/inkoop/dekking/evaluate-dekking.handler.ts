import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { addDays, addMonths, datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { DEKKING_FACTS, type DekkingFacts } from './dekking-facts.js';
import { EvaluateDekking } from './dekking.commands.js';
import { dekkingDecider } from './dekking.decider.js';
import { VOORUIT_MAANDEN } from './dekking.deadlines.js';

@CommandHandler(EvaluateDekking)
export class EvaluateDekkingHandler implements ICommandHandler<EvaluateDekking> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(DEKKING_FACTS) private readonly facts: DekkingFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: EvaluateDekking): Promise<CommandResult<null>> {
    const { regio } = envelope;
    const vandaag = datumOf(this.clock.now());
    // Months differ in length: what comes into sight on the last day of a short one is some days further.
    const horizon = addDays(addMonths(vandaag, VOORUIT_MAANDEN), 3);
    const { oordelen, configuratieversie } = await this.facts.stand(
      { regio, op: vandaag, horizon },
      BigInt(data.positie),
    );
    const part = this.aggregates.part(dekkingDecider, regio, {
      ...{ type: 'EvaluateDekking', regioId: regio, oordelen, vandaag },
    });
    return this.aggregates.execute([part], envelope, { configVersion: configuratieversie, answer: null });
  }
}
