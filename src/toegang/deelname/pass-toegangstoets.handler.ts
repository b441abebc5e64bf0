import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId } from '../../kernel/ids.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { DeelnameGegevens } from './deelname-gegevens.js';
import { PassToegangstoets } from './deelname.commands.js';
import { deelnameDecider } from './deelname.decider.js';

@CommandHandler(PassToegangstoets)
export class PassToegangstoetsHandler implements ICommandHandler<PassToegangstoets> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(DeelnameGegevens) private readonly gegevens: DeelnameGegevens,
  ) {}

  async execute({ data, envelope }: PassToegangstoets): Promise<CommandResult<{ readonly deelnameId: string }>> {
    const deelnameId = derivedId('deelname', envelope.commandId);
    const vandaag = this.gegevens.today();
    const { op = vandaag, ...plaats } = data;
    const { product, versieId } = await this.gegevens.product(envelope.regio, plaats, op);
    const part = this.aggregates.part(deelnameDecider, deelnameId, {
      type: 'PassToegangstoets',
      plaats: { ...plaats, deelnameId, productversie: product.productversie },
      toegang: product.toegang,
      op,
      clientBekend: await this.gegevens.clientBekend(plaats.clientId, envelope.regio),
      actor: envelope.actor,
      vandaag,
    });
    return this.aggregates.execute([part], envelope, { configVersion: versieId, answer: { deelnameId } });
  }
}
