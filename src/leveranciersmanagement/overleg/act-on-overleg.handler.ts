import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ActOnOverleg } from './overlegjaar.commands.js';
import { overlegjaarDecider } from './overlegjaar.decider.js';
import { overlegjaarIdOf } from './overlegjaar-id.js';

@CommandHandler(ActOnOverleg)
export class ActOnOverlegHandler implements ICommandHandler<ActOnOverleg> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({
    overleg,
    actie,
    envelope,
  }: ActOnOverleg): Promise<CommandResult<{ readonly jaar: number; readonly overlegId: string }>> {
    const overlegjaarId = overlegjaarIdOf(envelope.regio, overleg.jaar);
    const command = { ...actie, ...overleg, overlegjaarId, vandaag: datumOf(this.clock.now()) };
    const part = this.aggregates.part(overlegjaarDecider, overlegjaarId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: overleg });
  }
}
