import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { vraagtConsequentie } from '../kpimeting/gevolg.js';
import { RequireContractconsequentie } from './contractconsequentie.commands.js';
import { contractconsequentieDecider } from './contractconsequentie.decider.js';

@CommandHandler(RequireContractconsequentie)
export class RequireContractconsequentieHandler implements ICommandHandler<RequireContractconsequentie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuratie: RegioconfiguratieReader,
  ) {}

  async execute({ data, envelope }: RequireContractconsequentie): Promise<CommandResult<{ consequentieId: string }>> {
    const { consequentieId, gemeentecode, segment, op } = data;
    const configuratie = await this.configuratie.at(envelope.regio, { geldigOp: op, gemeentecode, segment });
    const options = { configVersion: configuratie.versieId, answer: { consequentieId } };
    // A region that lets nothing follow, or has not said what, asks nobody (R-REG-21).
    if (!vraagtConsequentie(configuratie)) return this.aggregates.execute([], envelope, options);
    const command = { type: 'RequireContractconsequentie' as const, ...data };
    const part = this.aggregates.part(contractconsequentieDecider, consequentieId, command);
    return this.aggregates.execute([part], envelope, options);
  }
}
