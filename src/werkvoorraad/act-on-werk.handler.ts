import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../kernel/datum.js';
import { CLOCK, type Clock } from '../platform/clock/clock.js';
import { Aggregates } from '../platform/event-store/aggregates.js';
import { type CommandResult } from '../platform/event-store/command.js';
import { WERK_FACTS, type WerkFacts } from './werk-facts.js';
import { ActOnWerk } from './werkvoorraad.commands.js';
import { werkvoorraadDecider } from './werkvoorraad.decider.js';

@CommandHandler(ActOnWerk)
export class ActOnWerkHandler implements ICommandHandler<ActOnWerk> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(WERK_FACTS) private readonly facts: WerkFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ werkId, actie, envelope }: ActOnWerk): Promise<CommandResult<{ readonly werkId: string }>> {
    const { regio, actor } = envelope;
    const vandaag = datumOf(this.clock.now());
    const signaal = await this.facts.signaal(regio, actor, werkId, vandaag);
    const command = { ...actie, werkId, rol: actor.rol, signaal, vandaag };
    const part = this.aggregates.part(werkvoorraadDecider, werkId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { werkId } });
  }
}
