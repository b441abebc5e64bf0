import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { ActOnInkoopplan } from './inkoopplan.commands.js';
import { inkoopplanDecider } from './inkoopplan.decider.js';

/** Who must adopt stands in the plan itself, so no configuration version is asked. */
@CommandHandler(ActOnInkoopplan)
export class ActOnInkoopplanHandler implements ICommandHandler<ActOnInkoopplan> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ inkoopplanId, actie, envelope }: ActOnInkoopplan): Promise<CommandResult<{ inkoopplanId: string }>> {
    const part = this.aggregates.part(inkoopplanDecider, inkoopplanId, {
      ...actie,
      actor: envelope.actor,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { inkoopplanId } });
  }
}
