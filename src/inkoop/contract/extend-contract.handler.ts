import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { ExtendContract } from './contract.commands.js';
import { contractDecider } from './contract.decider.js';

@CommandHandler(ExtendContract)
export class ExtendContractHandler implements ICommandHandler<ExtendContract> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ExtendContract): Promise<CommandResult<{ contractId: string }>> {
    const { contractId, ...verlenging } = data;
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: vandaag });
    const signaalEindeMaanden = configuratie.parameter<number>('contract.signaal.eindeMaanden');
    const command = { type: 'ExtendContract', ...verlenging, signaalEindeMaanden, vandaag } as const;
    const part = this.aggregates.part(contractDecider, contractId, command);
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { contractId } });
  }
}
