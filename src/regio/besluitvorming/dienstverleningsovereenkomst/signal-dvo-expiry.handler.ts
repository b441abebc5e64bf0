import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { SignalDvoExpiry } from './dienstverleningsovereenkomst.commands.js';
import { dienstverleningsovereenkomstDecider } from './dienstverleningsovereenkomst.decider.js';

/** Rests on the day in the agreement itself, so on no configuration version. */
@CommandHandler(SignalDvoExpiry)
export class SignalDvoExpiryHandler implements ICommandHandler<SignalDvoExpiry> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data: { dvoId, laatsteDag }, envelope }: SignalDvoExpiry): Promise<CommandResult<{ dvoId: string }>> {
    const vandaag = datumOf(this.clock.now());
    const command = { type: 'SignalDvoExpiry', laatsteDag, vandaag } as const;
    const part = this.aggregates.part(dienstverleningsovereenkomstDecider, dvoId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { dvoId } });
  }
}
