import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { contractDecider } from '../../inkoop/contract/contract.decider.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { verbeterplanDecider } from '../verbeterplan/verbeterplan.decider.js';
import { ImposeContractconsequentie } from './contractconsequentie.commands.js';
import { contractconsequentieDecider } from './contractconsequentie.decider.js';

@CommandHandler(ImposeContractconsequentie)
export class ImposeContractconsequentieHandler implements ICommandHandler<ImposeContractconsequentie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ImposeContractconsequentie): Promise<CommandResult<{ consequentieId: string }>> {
    const { consequentieId, contractId } = data;
    const consequentie = await this.aggregates.state(contractconsequentieDecider, consequentieId, envelope.regio);
    const verbeterplanId = consequentie.stand === 'geen' ? null : consequentie.vraag.verbeterplanId;
    const plan =
      verbeterplanId === null ? null : await this.aggregates.state(verbeterplanDecider, verbeterplanId, envelope.regio);
    const contract = await this.aggregates.state(contractDecider, contractId, envelope.regio);
    const part = this.aggregates.part(contractconsequentieDecider, consequentieId, {
      type: 'ImposeContractconsequentie',
      ...data,
      contractAanbiederId: contract.status === 'getekend' ? contract.contract.aanbiederId : null,
      verbeterplanMislukt: plan?.stand === 'mislukt',
      rol: envelope.actor.rol,
      regio: envelope.regio,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { consequentieId } });
  }
}
