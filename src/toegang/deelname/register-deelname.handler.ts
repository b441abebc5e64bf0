import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId } from '../../kernel/ids.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { DeelnameGegevens } from './deelname-gegevens.js';
import { RegisterDeelname } from './deelname.commands.js';
import { deelnameDecider } from './deelname.decider.js';

@CommandHandler(RegisterDeelname)
export class RegisterDeelnameHandler implements ICommandHandler<RegisterDeelname> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(DeelnameGegevens) private readonly gegevens: DeelnameGegevens,
  ) {}

  async execute({ data, envelope }: RegisterDeelname): Promise<CommandResult<{ readonly deelnameId: string }>> {
    const deelnameId = derivedId('deelname', envelope.commandId);
    const vandaag = this.gegevens.today();
    const { vanaf = vandaag, ...plaats } = data;
    const { product, versieId } = await this.gegevens.product(envelope.regio, plaats, vanaf);
    const part = this.aggregates.part(deelnameDecider, deelnameId, {
      type: 'RegisterDeelname',
      plaats: { ...plaats, deelnameId, productversie: product.productversie },
      toegang: product.toegang,
      vanaf,
      clientBekend: await this.gegevens.clientBekend(plaats.clientId, envelope.regio),
      dekking: await this.gegevens.dekking(envelope.regio, plaats, vanaf),
      actor: envelope.actor,
      vandaag,
    });
    return this.aggregates.execute([part], envelope, { configVersion: versieId, answer: { deelnameId } });
  }
}
