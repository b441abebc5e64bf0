import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { betalingDecider } from '../betaling/betaling.decider.js';
import { CheckDeclaratie } from './declaratie.commands.js';
import { declaratieDecider } from './declaratie.decider.js';
import { Declaratiefeiten } from './declaratiefeiten.js';

@CommandHandler(CheckDeclaratie)
export class CheckDeclaratieHandler implements ICommandHandler<CheckDeclaratie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(Declaratiefeiten) private readonly declaratiefeiten: Declaratiefeiten,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: CheckDeclaratie): Promise<CommandResult<{ readonly declaratieId: string }>> {
    const { declaratieId } = data;
    const vandaag = datumOf(this.clock.now());
    const found = await this.declaratiefeiten.verzamel(declaratieId, envelope.regio, vandaag);
    if (found === null) return this.aggregates.execute([], envelope, { configVersion: null, answer: { declaratieId } });
    const { toewijzingId, feiten, configVersion } = found;
    const booking =
      feiten === null
        ? []
        : [this.aggregates.part(betalingDecider, toewijzingId, { type: 'BookDeclaratie', feiten, vandaag })];
    // After the booking was loaded: where the two see another sum, the append fails on the booking's revision.
    const answer: Part = {
      stream: `${declaratieDecider.category}-${declaratieId}`,
      load: async (regio) => {
        const betaald = await this.aggregates.state(betalingDecider, toewijzingId, regio);
        const command = { type: 'CheckDeclaratie', feiten, betaald, vandaag } as const;
        return this.aggregates.part(declaratieDecider, declaratieId, command).load(regio);
      },
    };
    return this.aggregates.execute([...booking, answer], envelope, { configVersion, answer: { declaratieId } });
  }
}
