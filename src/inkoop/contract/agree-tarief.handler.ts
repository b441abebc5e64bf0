import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { bekostigingVan } from '../../regio/regioconfiguratie/bekostigingsregels.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { AgreeTarief } from './contract.commands.js';
import { contractDecider } from './contract.decider.js';

@CommandHandler(AgreeTarief)
export class AgreeTariefHandler implements ICommandHandler<AgreeTarief> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
  ) {}

  async execute({ data, envelope }: AgreeTarief): Promise<CommandResult<{ contractId: string }>> {
    const { contractId, ...tarief } = data;
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: data.geldigVanaf });
    const product = configuratie.product(data.productcode);
    const regel = bekostigingVan(configuratie, { product: data.productcode, segment: product?.segment });
    const part = this.aggregates.part(contractDecider, contractId, {
      ...{ type: 'AgreeTarief', ...tarief, eenheid: product?.eenheid ?? null },
      opPrijstabel: regel?.vorm === 'outputgericht' && regel.prijsbron === 'trajectprijs',
    });
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { contractId } });
  }
}
