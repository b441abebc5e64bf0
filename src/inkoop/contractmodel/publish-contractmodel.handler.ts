import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { PublishContractmodel } from './contractmodel.commands.js';
import { contractmodelDecider } from './contractmodel.decider.js';

@CommandHandler(PublishContractmodel)
export class PublishContractmodelHandler implements ICommandHandler<PublishContractmodel> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ inhoud, envelope }: PublishContractmodel): Promise<CommandResult<{ readonly modelId: string }>> {
    const { regio: uitgever } = envelope;
    const modelId = derivedId('contractmodel', uitgever, inhoud.sleutel);
    const vandaag = datumOf(this.clock.now());
    const command = { type: 'PublishContractmodel', modelId, uitgever, inhoud, vandaag } as const;
    const part = this.aggregates.part(contractmodelDecider, modelId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { modelId } });
  }
}
