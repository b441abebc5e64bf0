import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { WaiveContractconsequentie } from './contractconsequentie.commands.js';
import { contractconsequentieDecider } from './contractconsequentie.decider.js';

@CommandHandler(WaiveContractconsequentie)
export class WaiveContractconsequentieHandler implements ICommandHandler<WaiveContractconsequentie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: WaiveContractconsequentie): Promise<CommandResult<{ consequentieId: string }>> {
    const { consequentieId } = data;
    const part = this.aggregates.part(contractconsequentieDecider, consequentieId, {
      type: 'WaiveContractconsequentie',
      ...data,
      rol: envelope.actor.rol,
      regio: envelope.regio,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { consequentieId } });
  }
}
