import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { bekostigingVan } from '../../regio/regioconfiguratie/bekostigingsregels.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { SetTrajectprijs } from './trajectprijs.commands.js';
import { trajectprijsDecider } from './trajectprijs.decider.js';

@CommandHandler(SetTrajectprijs)
export class SetTrajectprijsHandler implements ICommandHandler<SetTrajectprijs> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
  ) {}

  async execute({ data, envelope }: SetTrajectprijs): Promise<CommandResult<{ readonly productcode: string }>> {
    const { productcode, bedrag, geldigVanaf, geldigTot = null, bron } = data;
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: geldigVanaf });
    const product = configuratie.product(productcode);
    const regel = bekostigingVan(configuratie, { product: productcode, segment: product?.segment });
    const output = regel?.vorm === 'outputgericht' ? regel : null;
    const part = this.aggregates.part(trajectprijsDecider, envelope.regio, {
      type: 'SetTrajectprijs',
      prijs: {
        regioId: envelope.regio,
        productcode,
        matrix: product?.cel?.matrix ?? null,
        bedrag,
        geldigVanaf,
        geldigTot,
        bron,
      },
      productBekend: product !== undefined,
      opPrijstabel: output?.prijsbron === 'trajectprijs',
      maximum: output?.maximumAantalPrijzen ?? null,
    });
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { productcode } });
  }
}
