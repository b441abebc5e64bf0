import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RequireContractconsequentie } from './contractconsequentie.commands.js';
import { contractconsequentieDecider } from './contractconsequentie.decider.js';

@CommandHandler(RequireContractconsequentie)
export class RequireContractconsequentieHandler implements ICommandHandler<RequireContractconsequentie> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: RequireContractconsequentie): Promise<CommandResult<{ consequentieId: string }>> {
    const { consequentieId } = data;
    const command = { type: 'RequireContractconsequentie' as const, ...data };
    const part = this.aggregates.part(contractconsequentieDecider, consequentieId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { consequentieId } });
  }
}
